/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/hyphens.h"

#include <glib/gstdio.h>
#include <hyphen.h>
#include <string.h>

#define SAMPLES 20000

/* libhyphen 2.8 loses a few bytes of every dictionary it loads; the leak sanitizer asks here.
 */
const char *__lsan_default_suppressions (void);

__attribute__ ((visibility ("default"))) const char *
__lsan_default_suppressions (void)
{
  return "leak:libhyphen";
}

static char *
dictionary (void)
{
  return g_build_filename (g_getenv ("QUADRIPARTITE_DATA"), "hyphenation", "hyph_fr.dic", NULL);
}

static Hyphens *
load (void)
{
  g_autofree char *file = dictionary ();
  g_autoptr (GError) error = NULL;
  Hyphens *hyphens = hyphens_load (file, &error);

  g_assert_no_error (error);

  return hyphens;
}

/* Owned: the word with its breaks shown. */
static char *
divide (const Hyphens *hyphens, const char *word)
{
  bool breaks[HYPHENS_CHARACTERS_MAX + 40];
  size_t n = (size_t) g_utf8_strlen (word, -1);
  GString *divided = g_string_new (NULL);
  const char *at = word;

  hyphens_find (hyphens, word, strlen (word), n, breaks);
  for (size_t i = 0; i < n; i++) {
    const char *next = g_utf8_next_char (at);

    g_string_append_len (divided, at, next - at);
    if (breaks[i])
      g_string_append_c (divided, '-');
    at = next;
  }

  return g_string_free (divided, FALSE);
}

static void
check_words (void)
{
  static const char *const cases[][2] = {
    { "établissement", "éta-blis-se-ment" },
    { "sartrouville", "sar-trou-ville" },
    { "professionnelle", "pro-fes-sion-nelle" },
    { "a", "a" },
    { "", "" },
    { "plan", "plan" },
    { "œuvre", "œuvre" },
  };
  g_autoptr (Hyphens) hyphens = load ();

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *divided = divide (hyphens, cases[i][0]);

    g_assert_cmpstr (divided, ==, cases[i][1]);
  }
}

/* A word too long to be divided is left whole. */
static void
check_long_word (void)
{
  g_autoptr (Hyphens) hyphens = load ();
  g_autofree char *word = g_strnfill (HYPHENS_CHARACTERS_MAX + 30, 'a');
  g_autofree char *divided = divide (hyphens, word);

  g_assert_cmpstr (divided, ==, word);
}

/* Owned: what libhyphen says, with the same two letters before and three after. */
static char *
divide_with_library (HyphenDict *library, const char *word)
{
  size_t n = (size_t) g_utf8_strlen (word, -1);
  char marks[4 * HYPHENS_CHARACTERS_MAX + 8];
  char **replacements = NULL;
  int *positions = NULL;
  int *cuts = NULL;
  GString *divided = g_string_new (NULL);
  const char *at = word;

  g_assert_cmpint (hnj_hyphen_hyphenate2 (library, word, (int) strlen (word), marks, NULL,
                                          &replacements, &positions, &cuts),
                   ==, 0);
  for (size_t i = 0; i < n; i++) {
    const char *next = g_utf8_next_char (at);

    g_string_append_len (divided, at, next - at);
    if (i >= 1 && i + 3 < n && marks[i] % 2 == 1)
      g_string_append_c (divided, '-');
    at = next;
  }
  free (replacements);
  free (positions);
  free (cuts);

  return g_string_free (divided, FALSE);
}

/* The letters of the dictionary's own patterns: put end to end, they try every one of them. */
static GPtrArray *
read_fragments (void)
{
  g_autofree char *file = dictionary ();
  g_autofree char *text = NULL;
  GPtrArray *fragments = g_ptr_array_new_with_free_func (g_free);

  g_assert_true (g_file_get_contents (file, &text, NULL, NULL));
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  for (guint i = 4; lines[i] != NULL; i++) {
    GString *letters = g_string_new (NULL);

    for (const char *at = lines[i]; *at != '\0'; at = g_utf8_next_char (at))
      if (g_unichar_isalpha (g_utf8_get_char (at)))
        g_string_append_unichar (letters, g_utf8_get_char (at));
    g_ptr_array_add (fragments, g_string_free (letters, FALSE));
  }

  return fragments;
}

static void
check_same_as_libhyphen (void)
{
  g_autoptr (Hyphens) hyphens = load ();
  g_autofree char *file = dictionary ();
  HyphenDict *library = hnj_hyphen_load (file);
  g_autoptr (GPtrArray) fragments = read_fragments ();
  int n_divided = 0;

  g_assert_nonnull (library);
  for (int i = 0; i < SAMPLES; i++) {
    const char *first = g_ptr_array_index (fragments, (guint) i % fragments->len);
    const char *second = g_ptr_array_index (
        fragments, (guint) g_test_rand_int_range (0, (gint32) fragments->len));
    const char *third = g_ptr_array_index (
        fragments, (guint) g_test_rand_int_range (0, (gint32) fragments->len));
    g_autofree char *word = g_strconcat (first, second, third, NULL);
    g_autofree char *found = divide (hyphens, word);
    g_autofree char *expected = divide_with_library (library, word);

    g_assert_cmpstr (found, ==, expected);
    n_divided += strchr (found, '-') != NULL;
  }
  hnj_hyphen_free (library);
  g_assert_cmpint (n_divided, >, SAMPLES / 2);
}

static void
check_bad_files (void)
{
  static const char *const texts[] = {
    "",
    "\n\n",
    "UTF-8\nNEXTLEVEL\n",
    "UTF-8\nNEXTLEVEL\n1234567890",
    "% only\n# comments\n",
    "a/b=1,2\n",
    "NEXTLEVEL\nabcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz1a\n",
  };
  g_autofree char *file = g_build_filename (g_get_tmp_dir (), "hyphens-XXXXXX", NULL);
  int descriptor = g_mkstemp (file);

  g_assert_cmpint (descriptor, >=, 0);
  g_assert_true (g_close (descriptor, NULL));
  for (size_t i = 0; i < G_N_ELEMENTS (texts); i++) {
    g_autoptr (GError) error = NULL;

    g_assert_true (g_file_set_contents (file, texts[i], -1, NULL));
    g_autoptr (Hyphens) hyphens = hyphens_load (file, &error);
    g_assert_no_error (error);
    g_autofree char *divided = divide (hyphens, "établissement");
    g_assert_cmpstr (divided, ==, "établissement");
  }
  g_assert_cmpint (g_unlink (file), ==, 0);
}

static void
check_missing_file (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (hyphens_load ("/nowhere/hyph_fr.dic", &error));
  g_assert_error (error, G_FILE_ERROR, G_FILE_ERROR_NOENT);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/hyphens/words", check_words);
  g_test_add_func ("/hyphens/long-word", check_long_word);
  g_test_add_func ("/hyphens/same-as-libhyphen", check_same_as_libhyphen);
  g_test_add_func ("/hyphens/bad-files", check_bad_files);
  g_test_add_func ("/hyphens/missing-file", check_missing_file);

  return g_test_run ();
}
