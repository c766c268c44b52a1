/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "session/spelling.h"

#include <glib/gstdio.h>

static void
words_are_accepted_or_not (void)
{
  static const struct {
    const char *word;
    bool accepted;
  } rows[] = {
    { "convention", true },    { "Convention", true },     { "conventoin", false },
    { "l’État", true },        { "l'État", true },         { "L’Etatt", false },
    { "qu’elle", true },       { "d’une", true },          { "aujourd’hui", true },
    { "lorsqu’ils", true },    { "DIRECCTE", true },       { "l’OPCA", true },
    { "III", true },           { "26777", true },          { "1er", true },
    { "quadripartite", true }, { "vice-président", true }, { "vice-présidant-xyz", false },
    { "œuvre", true },         { "dévelopement", false },
  };
  g_autoptr (Spelling) spelling = spelling_new ("fr");

  g_assert_nonnull (spelling);
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_test_message ("%s", rows[i].word);
    g_assert_cmpint (spelling_accepts (spelling, rows[i].word), ==, rows[i].accepted);
  }
}

static void
misspellings_are_placed_in_characters (void)
{
  static const struct {
    const char *text;
    int n_misspellings;
    int start;
    int end;
  } rows[] = {
    { "", 0, 0, 0 },
    { "La Région coordonne la mise en œuvre du plan.", 0, 0, 0 },
    { "La Régoin coordonne.", 1, 3, 9 },
    { "Été : l’Étatt verse", 1, 6, 13 },
    { "{socle_actoins|nombre} actions", 0, 0, 0 },
    { "{pas fermé conventoin", 1, 11, 21 },
    { "fin ’ - conventoin-", 1, 8, 18 },
    { "conventoin conventoin", 2, 0, 10 },
  };
  g_autoptr (Spelling) spelling = spelling_new ("fr");

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (GArray) found = spelling_check (spelling, rows[i].text);

    g_test_message ("%s", rows[i].text);
    g_assert_cmpint ((int) found->len, ==, rows[i].n_misspellings);
    if (found->len == 0)
      continue;
    g_assert_cmpint (g_array_index (found, Misspelling, 0).start, ==, rows[i].start);
    g_assert_cmpint (g_array_index (found, Misspelling, 0).end, ==, rows[i].end);
  }
}

static void
suggestions_keep_the_elision (void)
{
  g_autoptr (Spelling) spelling = spelling_new ("fr");
  g_auto (GStrv) plain = spelling_suggest (spelling, "conventoin");
  g_auto (GStrv) elided = spelling_suggest (spelling, "l’envelope");

  g_assert_true (g_strv_contains ((const char *const *) plain, "convention"));
  g_assert_true (g_strv_contains ((const char *const *) elided, "l’enveloppe"));
}

static void
learnt_words_are_kept (void)
{
  g_autoptr (Spelling) first = spelling_new ("fr");

  g_assert_false (spelling_accepts (first, "coparefien"));
  spelling_learn (first, "d’coparefien");
  g_assert_true (spelling_accepts (first, "coparefien"));
  g_clear_pointer (&first, spelling_free);

  g_autoptr (Spelling) second = spelling_new ("fr");

  g_assert_true (spelling_accepts (second, "l’coparefien"));
}

static void
no_dictionary_is_no_fault (void)
{
  g_assert_null (spelling_new ("zz_ZZ"));
}

/* The person's dictionary of the test is in a folder of its own. */
int
main (int argc, char **argv)
{
  g_autofree char *folder = g_dir_make_tmp ("spelling-XXXXXX", NULL);
  g_autoptr (GDir) files = NULL;
  const char *name;
  int result;

  g_setenv ("ENCHANT_CONFIG_DIR", folder, TRUE);
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/spelling/words", words_are_accepted_or_not);
  g_test_add_func ("/spelling/text", misspellings_are_placed_in_characters);
  g_test_add_func ("/spelling/suggestions", suggestions_keep_the_elision);
  g_test_add_func ("/spelling/learning", learnt_words_are_kept);
  g_test_add_func ("/spelling/none", no_dictionary_is_no_fault);
  result = g_test_run ();

  files = g_dir_open (folder, 0, NULL);
  while (files != NULL && (name = g_dir_read_name (files)) != NULL) {
    g_autofree char *path = g_build_filename (folder, name, NULL);

    (void) g_remove (path);
  }
  (void) g_rmdir (folder);
  return result;
}
