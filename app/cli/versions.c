/* SPDX-License-Identifier: GPL-3.0-or-later */
/* quadripartite versions: those that were frozen, and their bytes. */
#include "cli/failure.h"
#include "cli/verb.h"
#include "exchange/json.h"
#include "number/date.h"
#include "store/version.h"
#include "surroundings/output-file.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>

#define NUMBER_MAX 1000000

static const Option options[] = {
  { "json", NULL,
    N_ ("an array of {version, date, author, sha256, journal, content, entry, proof}") },
  { NULL, NULL, NULL },
};

/* Owned: an entry bears the day of the clock where it was made. */
static char *
dup_day (const FrozenVersion *version)
{
  g_autoptr (GDateTime) clock = g_date_time_new_from_unix_utc (version->at);

  return g_date_time_format (clock, "%Y-%m-%d");
}

static GString *
object_of (const FrozenVersion *version)
{
  GString *object = g_string_new ("{");
  g_autofree char *day = dup_day (version);
  g_autoptr (Json) proof = json_read (version->proof);

  json_append_number (object, "version", version->number);
  json_append_member (object, "date", day);
  json_append_member (object, "author", version->author);
  json_append_member (object, "sha256", version->sha256);
  json_append_member (object, "journal", version->journal);
  json_append_member (object, "content", version->content);
  json_append_member (object, "entry", version->entry);
  json_append_name (object, "proof");
  g_string_append (object, proof != NULL ? version->proof : "null");
  g_string_append_c (object, '}');
  return object;
}

static void
print_json (const GPtrArray *versions)
{
  g_autoptr (GPtrArray) objects = g_ptr_array_new_with_free_func (json_free_object);
  g_autofree char *json = NULL;

  for (guint i = 0; i < versions->len; i++)
    g_ptr_array_add (objects, object_of (versions->pdata[i]));
  json = json_write_array (objects);
  fputs (json, stdout);
}

static const char *
count_of (const Json *proof, const char *name)
{
  const char *count = json_get_number (proof, name);

  return count != NULL ? count : "?";
}

static void
print_lines (const GPtrArray *versions)
{
  for (guint i = 0; i < versions->len; i++) {
    const FrozenVersion *version = versions->pdata[i];
    g_autofree char *day = dup_day (version);
    g_autoptr (Json) proof = json_read (version->proof);

    printf (_ ("Version %d, %s, %s\n"), version->number, day, version->author);
    printf (
        _ ("  pages: %s; characters read back: %s; figures, names and dates met again: %s\n"),
        count_of (proof, "pages"), count_of (proof, "characters"), count_of (proof, "values"));
    printf (_ ("  SHA-256 of its PDF: %s\n  journal: %s\n  content: %s\n"), version->sha256,
            version->journal, version->content);
  }
}

static int
list (const Call *call, Store *store, GError **error)
{
  g_autoptr (GPtrArray) versions = store_read_versions (store, error);

  if (versions == NULL)
    return EXIT_DAMAGED;
  if (call_has (call, "json"))
    print_json (versions);
  else
    print_lines (versions);
  return EXIT_DONE;
}

static int
write_version (const Call *call, Store *store, GError **error)
{
  const char *typed = call_get_argument (call, 1);
  g_autoptr (GBytes) pdf = NULL;
  guint64 number;

  if (*typed == 'v')
    typed++;
  if (!g_ascii_string_to_unsigned (typed, 10, 1, NUMBER_MAX, &number, NULL)) {
    g_set_error (error, CLI_ERROR, EXIT_CALL,
                 _ ("“%s” is no number of a version: type 1, or 2…"),
                 call_get_argument (call, 1));
    return EXIT_CALL;
  }

  pdf = store_read_version_pdf (store, (int) number, error);
  if (pdf != NULL)
    (void) output_file_write (call_get_argument (call, 2), pdf, error);
  return EXIT_DONE;
}

static int
run (const Call *call, GError **error)
{
  const char *output = call_get_argument (call, 2);
  g_autoptr (Store) store = NULL;

  if (call->arguments->len == 2) {
    g_set_error (
        error, CLI_ERROR, EXIT_CALL,
        _ ("Say where to write version %s: type “quadripartite versions %s %s OUT.pdf”"),
        call_get_argument (call, 1), call_get_argument (call, 0), call_get_argument (call, 1));
    return EXIT_CALL;
  }
  if (output != NULL && !output_file_check (output, error))
    return EXIT_CALL;

  store = store_open (call_get_argument (call, 0), STORE_READ, error);
  if (store == NULL)
    return EXIT_DAMAGED;
  return output != NULL ? write_version (call, store, error) : list (call, store, error);
}

const Verb verb_versions = {
  .name = "versions",
  .arguments = N_ ("FILE [N OUT.pdf] [--json]"),
  .summary = N_ ("list the frozen versions, or write the PDF of one"),
  .details = N_ (
      "Of each: number, day, author, what was read back of it, the SHA-256 of its PDF, and the "
      "two\n"
      "digests that are printed on its pages: of the journal and of the content before it was "
      "frozen.\n"
      "With N, the very bytes of that version are written into OUT.pdf."),
  .example = "quadripartite versions alpc.convention 1 alpc-v1.pdf",
  .arguments_min = 1,
  .arguments_max = 3,
  .options = options,
  .run = run,
};
