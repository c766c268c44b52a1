/* SPDX-License-Identifier: GPL-3.0-or-later */
/* quadripartite check: what the rules have to say of the dossier, its text and its pages. */
#include "cli/failure.h"
#include "cli/findings.h"
#include "cli/verb.h"
#include "cli/workspace.h"
#include "exchange/json.h"
#include "publish/publish.h"
#include "surroundings/data-folder.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>

static const Option options[] = {
  { "json", NULL, N_ ("an array of {rule, severity, place, text}") },
  { NULL, NULL, NULL },
};

static void
print_json (const GPtrArray *findings)
{
  g_autoptr (GPtrArray) objects = g_ptr_array_new_with_free_func (json_free_object);
  g_autofree char *json = NULL;

  for (guint i = 0; i < findings->len; i++) {
    const Finding *finding = g_ptr_array_index (findings, i);
    GString *object = g_string_new ("{");

    json_append_member (object, "rule", finding->rule);
    json_append_member (object, "severity", severity_name (finding->severity));
    json_append_member (object, "place", finding->place);
    json_append_member (object, "text", finding->text);
    g_string_append_c (object, '}');
    g_ptr_array_add (objects, object);
  }
  json = json_write_array (objects);
  fputs (json, stdout);
}

static int
count (const GPtrArray *findings, Severity severity)
{
  int n = 0;

  for (guint i = 0; i < findings->len; i++)
    if (((const Finding *) g_ptr_array_index (findings, i))->severity == severity)
      n++;

  return n;
}

static void
print_lines (const GPtrArray *findings)
{
  findings_print (findings);
  printf (_ ("Blocking: %d; warnings: %d; for information: %d\n"),
          count (findings, SEVERITY_BLOCKING), count (findings, SEVERITY_WARNING),
          count (findings, SEVERITY_INFO));
}

static int
run (const Call *call, GError **error)
{
  g_autofree char *data = data_folder_dup_path ();
  g_autoptr (Workspace) workspace =
      workspace_open (call_get_argument (call, 0), STORE_READ, NULL, error);
  g_autoptr (Draft) draft = NULL;
  g_autoptr (GPtrArray) findings = NULL;

  if (workspace == NULL)
    return EXIT_DAMAGED;

  draft = draft_new (workspace->figures);
  findings = publish_check (draft, data, error);
  if (findings == NULL)
    return EXIT_DAMAGED;

  if (call_has (call, "json"))
    print_json (findings);
  else
    print_lines (findings);

  return count (findings, SEVERITY_BLOCKING) > 0 ? EXIT_REFUSED : EXIT_DONE;
}

const Verb verb_check = {
  .name = "check",
  .arguments = N_ ("FILE [--json]"),
  .summary = N_ ("check the figures, the text and the pages"),
  .details = N_ ("One finding a line: level, rule, sentence, [place to go to]; then how many. "
                 "The exit code is\n"
                 "1 when one of them blocks, else 0."),
  .example = "quadripartite check alpc.convention",
  .arguments_min = 1,
  .arguments_max = 1,
  .options = options,
  .run = run,
};
