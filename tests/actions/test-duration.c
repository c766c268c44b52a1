/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "actions/duration.h"

#include "number/words.h"

static void
test_table (void)
{
  static const struct {
    const char *text;
    const char *duration;
  } rows[] = {
    { "3 mois", "3 mois" },
    { "trois mois", "3 mois" },
    { "Trente Jours", "30 jours" },
    { "1 jour", "1 jour" },
    { "1 jours", "1 jour" },
    { "un jour", "1 jour" },
    { "une semaine", "1 semaine" },
    { "vingt et une semaines", "21 semaines" },
    { "vingt-et-une semaines", "21 semaines" },
    { "2 ans", "2 ans" },
    { "3\u00a0mois", "3 mois" },
    { "  12   mois ", "12 mois" },
    { "999 jours", "999 jours" },
    { "1000 jours", NULL },
    { "0 jour", NULL },
    { "zéro jour", NULL },
    { "-3 mois", NULL },
    { "3,5 mois", NULL },
    { "un semaine", NULL },
    { "mois", NULL },
    { "3", NULL },
    { "trois", NULL },
    { "3 moi", NULL },
    { "3 mois environ", NULL },
    { "", NULL },
    { " ", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autofree char *duration = duration_read (rows[i].text);

    g_test_message ("%s", rows[i].text);
    g_assert_cmpstr (duration, ==, rows[i].duration);
  }
}

/* Each number in words is read as itself, and what is read reads as itself. */
static void
test_words (void)
{
  for (int number = 1; number <= DURATION_NUMBER_MAX; number += 7) {
    g_autofree char *words =
        words_of_integer (number, WORDS_MASCULINE, ORTHOGRAPHY_TRADITIONAL);
    g_autofree char *text = g_strconcat (words, " mois", NULL);
    g_autofree char *expected = g_strdup_printf ("%d mois", number);
    g_autofree char *duration = duration_read (text);
    g_autofree char *again = duration_read (duration);

    g_assert_cmpstr (duration, ==, expected);
    g_assert_cmpstr (again, ==, expected);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/duration/table", test_table);
  g_test_add_func ("/duration/words", test_words);
  return g_test_run ();
}
