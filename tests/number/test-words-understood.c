/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "number/words.h"

typedef struct {
  const char *word;
  int value;
} Entry;

static const Entry lexicon[] = {
  { "zéro", 0 },      { "un", 1 },         { "deux", 2 },      { "trois", 3 },
  { "quatre", 4 },    { "cinq", 5 },       { "six", 6 },       { "sept", 7 },
  { "huit", 8 },      { "neuf", 9 },       { "dix", 10 },      { "onze", 11 },
  { "douze", 12 },    { "treize", 13 },    { "quatorze", 14 }, { "quinze", 15 },
  { "seize", 16 },    { "vingt", 20 },     { "vingts", 20 },   { "trente", 30 },
  { "quarante", 40 }, { "cinquante", 50 }, { "soixante", 60 }, { "et", 0 },
};

static int
value_of (const char *word)
{
  for (size_t i = 0; i < G_N_ELEMENTS (lexicon); i++) {
    if (strcmp (lexicon[i].word, word) == 0)
      return lexicon[i].value;
  }
  g_test_message ("“%s” is not a French numeral", word);
  g_test_fail ();
  return 0;
}

/* Adds up the words again: what a reader understands. */
static int64_t
understand (const char *words)
{
  g_auto (GStrv) pieces = g_strsplit_set (words, " -", -1);
  int64_t total = 0;
  int64_t thousands = 0;
  int64_t rest = 0;

  for (char **piece = pieces; *piece != NULL; piece++) {
    if (strcmp (*piece, "mille") == 0) {
      thousands = MAX (rest, 1) * 1000;
      rest = 0;
    } else if (g_str_has_prefix (*piece, "milli")) {
      total +=
          (thousands + rest) * (g_str_has_prefix (*piece, "million") ? 1000000 : 1000000000);
      thousands = rest = 0;
    } else if (g_str_has_prefix (*piece, "cent")) {
      rest = MAX (rest, 1) * 100;
    } else if (g_str_has_prefix (*piece, "vingt") && rest % 100 == 4) {
      rest += 80 - 4;
    } else {
      rest += value_of (*piece);
    }
  }
  return total + thousands + rest;
}

static void
check (int64_t number)
{
  g_autofree char *traditional =
      words_of_integer (number, WORDS_MASCULINE, ORTHOGRAPHY_TRADITIONAL);
  g_autofree char *reformed = words_of_integer (number, WORDS_MASCULINE, ORTHOGRAPHY_1990);
  g_autofree char *same = g_strdelimit (g_strdup (reformed), "-", ' ');
  g_autofree char *unjoined = g_strdelimit (g_strdup (traditional), "-", ' ');

  g_test_message ("%s", traditional);
  g_assert_cmpint (understand (traditional), ==, number);
  g_assert_cmpint (understand (reformed), ==, number);
  g_assert_cmpstr (same, ==, unjoined);
  g_assert_null (strstr (unjoined, "  "));
  g_assert_false (g_str_has_suffix (unjoined, " "));
}

static void
test_small (void)
{
  for (int64_t number = 0; number < 3000; number++)
    check (number);
}

static void
test_random (void)
{
  for (int i = 0; i < 20000; i++) {
    int64_t number = g_test_rand_int_range (0, 1000000);

    if (g_test_rand_bit ())
      number = number * 1000000000 + g_test_rand_int_range (0, 1000000000);
    check (number);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/number/words-understood/small", test_small);
  g_test_add_func ("/number/words-understood/random", test_random);
  return g_test_run ();
}
