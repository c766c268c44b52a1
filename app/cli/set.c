/* SPDX-License-Identifier: GPL-3.0-or-later */
/* quadripartite set: values by path, all or nothing. */
#include "actions/set.h"
#include "cli/escape.h"
#include "cli/failure.h"
#include "cli/stamp.h"
#include "cli/verb.h"
#include "cli/workspace.h"
#include "dossier/kept-file.h"
#include "picture/picture.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <string.h>

#define STANDARD_INPUT_MAX (4 * 1024 * 1024)

static const Option options[] = {
  STAMP_OPTIONS,
  { NULL, NULL, NULL },
};

/* Array of the lines of the standard input that assign something; NULL with an error. */
static GPtrArray *
read_lines (GError **error)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);
  g_auto (GStrv) all = NULL;
  char piece[4096];
  size_t size;

  while ((size = fread (piece, 1, sizeof piece, stdin)) > 0 && text->len <= STANDARD_INPUT_MAX)
    g_string_append_len (text, piece, (gssize) size);
  if (ferror (stdin) || text->len > STANDARD_INPUT_MAX || strlen (text->str) != text->len) {
    g_set_error (
        error, CLI_ERROR, EXIT_CALL,
        _ ("The standard input is not a list of PATH=VALUE lines: give what “show” prints"));
    return NULL;
  }

  all = g_strsplit (text->str, "\n", -1);
  for (char **line = all; *line != NULL; line++) {
    if (g_str_has_suffix (*line, "\r"))
      (*line)[strlen (*line) - 1] = '\0';
    if ((*line)[0] != '\0' && (*line)[0] != '#')
      g_ptr_array_add (lines, g_strdup (*line));
  }

  return g_steal_pointer (&lines);
}

/* word is "PATH=VALUE"; what the assignment borrows is kept in strings. */
static bool
add_assignment (GArray *assignments, GPtrArray *strings, const char *word, GError **error)
{
  const char *equals = strchr (word, '=');
  Assignment assignment = { 0 };
  char *text;

  if (equals == NULL || equals == word) {
    g_set_error (error, CLI_ERROR, EXIT_CALL,
                 _ ("“%s” sets nothing: type PATH=VALUE, for instance “socle_actions=38721”"),
                 word);
    return false;
  }

  text = escape_read (equals + 1, error);
  if (text == NULL) {
    g_prefix_error (error, "%.*s: ", (int) (equals - word), word);
    return false;
  }

  g_ptr_array_add (strings, text);
  assignment.text = text;
  assignment.path = g_strndup (word, (size_t) (equals - word));
  g_ptr_array_add (strings, (char *) assignment.path);
  g_array_append_val (assignments, assignment);
  return true;
}

static bool
read_assignments (const Call *call, GArray *assignments, GPtrArray *strings, GError **error)
{
  for (guint i = 1; i < call->arguments->len; i++) {
    const char *word = call_get_argument (call, i);
    g_autoptr (GPtrArray) lines = NULL;

    if (strcmp (word, "-") != 0) {
      if (!add_assignment (assignments, strings, word, error))
        return false;
      continue;
    }

    lines = read_lines (error);
    if (lines == NULL)
      return false;
    for (guint j = 0; j < lines->len; j++)
      if (!add_assignment (assignments, strings, g_ptr_array_index (lines, j), error))
        return false;
  }

  return true;
}

/* As many bytes as a picture may have, and one: more is for the action to refuse. Owned. */
static GBytes *
load_file (const char *path, GError **error)
{
  FILE *file = fopen (path, "rb");
  g_autofree char *bytes = g_malloc (PICTURE_BYTES_MAX + 1);
  size_t size = file != NULL ? fread (bytes, 1, PICTURE_BYTES_MAX + 1, file) : 0;
  bool failed = file == NULL || ferror (file);

  if (file != NULL)
    (void) fclose (file);
  if (failed) {
    g_set_error (error, CLI_ERROR, EXIT_DAMAGED, _ ("“%s” cannot be read: check its name"),
                 path);
    return NULL;
  }

  return g_bytes_new (bytes, size);
}

/* "@FILE" stands for the file itself where the value is a picture, and nowhere else. */
static bool
take_files (const Cadrage *cadrage, GArray *assignments, GPtrArray *strings, GPtrArray *files,
            GError **error)
{
  for (guint i = 0; i < assignments->len; i++) {
    Assignment *assignment = &g_array_index (assignments, Assignment, i);
    const Datum *datum = cadrage_find_datum (cadrage, assignment->path);
    GBytes *file;

    if (datum == NULL || !datum->picture || assignment->text[0] != '@')
      continue;
    file = load_file (assignment->text + 1, error);
    if (file == NULL)
      return false;
    g_ptr_array_add (files, file);
    assignment->text = kept_file_dup_name (file);
    g_ptr_array_add (strings, (char *) assignment->text);
  }

  return true;
}

static int
run (const Call *call, GError **error)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  g_autoptr (GArray) assignments = g_array_new (FALSE, FALSE, sizeof (Assignment));
  g_autoptr (GPtrArray) strings = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (Workspace) workspace = NULL;
  Who who;

  if (!stamp_read (call, &who, error) || !read_assignments (call, assignments, strings, error))
    return EXIT_CALL;

  workspace = workspace_open (call_get_argument (call, 0), STORE_WRITE, NULL, error);
  if (workspace == NULL)
    return EXIT_DAMAGED;

  if (take_files (workspace->cadrage, assignments, strings, files, error))
    (void) action_set_with_files (workspace->store, workspace->cadrage,
                                  &(Delivery){ assignments, files }, who, error);
  return EXIT_DONE;
}

const Verb verb_set = {
  .name = "set",
  .arguments = N_ ("FILE PATH=VALUE…"),
  .summary = N_ ("enter values, all of them or none"),
  .details = N_ (
      "One call is one entry of the history. “PATH=” empties. Numbers are typed as in French\n"
      "(26 777; 96 540 000,50; 33,33 %; 1/3), dates as 2016-03-25 or 25 mars 2016, choices by\n"
      "their id, yes or no as oui or non; in a text, \\n is a new line and \\\\ a backslash.\n"
      "A picture is given as a file, PATH=@FILE: a PNG, or an SVG of shapes alone.\n"
      "“PATH.source=TEXT” says where an input comes from. “-” reads PATH=VALUE lines from the\n"
      "standard input, as “show” prints them. What cannot be read is refused with code 2, what "
      "a\n"
      "rule forbids with code 1: then nothing at all is changed."),
  .example = "quadripartite set alpc.convention 'actions_supplementaires[region]=18000' "
             "socle_actions=38721",
  .arguments_min = 2,
  .arguments_max = G_MAXUINT,
  .options = options,
  .run = run,
};
