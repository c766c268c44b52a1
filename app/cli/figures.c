/* SPDX-License-Identifier: GPL-3.0-or-later */
/* quadripartite figures: inputs, parameters and computed figures. */
#include "cli/failure.h"
#include "cli/verb.h"
#include "cli/workspace.h"
#include "exchange/figures-json.h"
#include "figures/listing.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>

static const Option options[] = {
  { "json", NULL,
    N_ ("an array of {id, members, unit, value, text}; value is exact, or null") },
  { "proposal", N_ ("NAME"),
    N_ ("with the inputs of that proposal; by default, of the adopted one") },
  { NULL, NULL, NULL },
};

static void
print_json (Figures *figures)
{
  g_autofree char *json = figures_to_json (figures);

  fputs (json, stdout);
}

static void
print_table (Figures *figures)
{
  g_autoptr (GPtrArray) lines = figures_list (figures);
  g_autoptr (GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);
  glong path_width = 0;
  glong text_width = 0;

  for (guint i = 0; i < lines->len; i++) {
    const FigureLine *line = g_ptr_array_index (lines, i);
    char *path = figure_line_dup_path (line);

    g_ptr_array_add (paths, path);
    path_width = MAX (path_width, g_utf8_strlen (path, -1));
    text_width = MAX (text_width, g_utf8_strlen (line->text, -1));
  }

  for (guint i = 0; i < lines->len; i++) {
    const FigureLine *line = g_ptr_array_index (lines, i);
    const char *path = g_ptr_array_index (paths, i);

    printf ("%s%*s  %*s%s  %s\n", path, (int) (path_width - g_utf8_strlen (path, -1)), "",
            (int) (text_width - g_utf8_strlen (line->text, -1)), "", line->text, line->label);
  }
}

/* A computation that failed is told on stderr; the other figures stand. */
static void
print_errors (Figures *figures)
{
  const GPtrArray *errors = figures_get_errors (figures);

  for (guint i = 0; i < errors->len; i++)
    fprintf (stderr, "quadripartite: %s\n", (const char *) g_ptr_array_index (errors, i));
}

static int
run (const Call *call, GError **error)
{
  g_autoptr (Workspace) workspace = workspace_open (call_get_argument (call, 0), STORE_READ,
                                                    call_get (call, "proposal"), error);

  if (workspace == NULL)
    return EXIT_DAMAGED;

  if (call_has (call, "json"))
    print_json (workspace->figures);
  else
    print_table (workspace->figures);
  print_errors (workspace->figures);
  return EXIT_DONE;
}

const Verb verb_figures = {
  .name = "figures",
  .arguments = N_ ("FILE [--json] [--proposal NAME]"),
  .summary = N_ ("print the inputs, the parameters and the computed figures"),
  .details = N_ (
      "In the order of the cadrage: path, value, name. What cannot be computed yet is shown "
      "as\n"
      "“à compléter”, never as 0; in JSON its value is null. JSON values are exact: a decimal\n"
      "number, or p/q when it has no finite decimal form; “text” is always French."),
  .example = "quadripartite figures alpc.convention --json",
  .arguments_min = 1,
  .arguments_max = 1,
  .options = options,
  .run = run,
};
