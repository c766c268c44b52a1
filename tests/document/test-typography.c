/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "document/typography.h"

/* « · » stands for U+00A0 and « ‧ » for U+202F, so that the rows can be read. */
static char *
visible (const char *text)
{
  GString *seen = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p)) {
    gunichar point = g_utf8_get_char (p);

    g_string_append_unichar (seen, point == 0x00a0 ? 0x00b7 : point == 0x202f ? 0x2027 : point);
  }

  return g_string_free (seen, FALSE);
}

static void
spaces_that_may_not_break_are_found (void)
{
  static const char *const rows[][2] = {
    { "ainsi ; puis", "ainsi‧; puis" },
    { "Qui ? Quoi !", "Qui‧? Quoi‧!" },
    { "comprend : un", "comprend·: un" },
    { "« le plan »", "«‧le plan‧»" },
    { "80 % et 75 M€", "80·% et 75·M€" },
    { "80 331 000 €", "80‧331‧000·€" },
    { "500 000 formations", "500‧000 formations" },
    { "en 2016 300 000 actions", "en 2016 300‧000 actions" },
    { "33000 Bordeaux", "33000 Bordeaux" },
    { "n° 2014-288 du 5 mars 2014", "n°·2014-288 du 5·mars·2014" },
    { "le 1er avril 2016", "le 1er·avril·2016" },
    { "article 3 et annexe 2", "article·3 et annexe·2" },
    { "articles L. 4221-1 et L. 4231-3", "articles L.·4221-1 et L.·4231-3" },
    { "Monsieur Pierre DARTOUT", "Monsieur·Pierre DARTOUT" },
    { "II. – Maintien. – La Région", "II.·– Maintien.·– La Région" },
    { "l'État d'Ille", "l’État d’Ille" },
    { "12 345 678 901", "12‧345‧678‧901" },
    { "la 1 2 3", "la 1 2 3" },
    { "mars 2016", "mars·2016" },
    { "", "" },
    { " ", " " },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autofree char *set = typography_set (rows[i][0]);
    g_autofree char *seen = visible (set);

    g_assert_cmpstr (seen, ==, rows[i][1]);
    g_assert_cmpint (g_utf8_strlen (set, -1), ==, g_utf8_strlen (rows[i][0], -1));
  }
}

static void
setting_twice_changes_nothing (void)
{
  GRand *rand = g_rand_new_with_seed (1);
  static const char *const pieces[] = { " ",  "12",  "345", "«", "»", "%", "€", "mars",
                                        "n°", "mot", "’",   "'", ";", ":", "–", "." };

  for (int round = 0; round < 5000; round++) {
    g_autoptr (GString) text = g_string_new (NULL);

    for (int i = g_rand_int_range (rand, 0, 12); i > 0; i--)
      g_string_append (text, pieces[g_rand_int_range (rand, 0, G_N_ELEMENTS (pieces))]);

    g_autofree char *once = typography_set (text->str);
    g_autofree char *twice = typography_set (once);

    g_assert_cmpstr (once, ==, twice);
    g_assert_cmpint (g_utf8_strlen (once, -1), ==, g_utf8_strlen (text->str, -1));
  }

  g_rand_free (rand);
}

static void
typed_text_is_made_ready (void)
{
  static const char *const rows[][2] = {
    { "le \"plan\" régional", "le « plan » régional" },
    { "deux   espaces", "deux espaces" },
    { "fin ", "fin" },
    { "un\ttab", "un tab" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autofree char *restored = typography_restore (rows[i][0]);

    g_assert_cmpstr (restored, ==, rows[i][1]);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/typography/spaces", spaces_that_may_not_break_are_found);
  g_test_add_func ("/typography/twice", setting_twice_changes_nothing);
  g_test_add_func ("/typography/typed", typed_text_is_made_ready);

  return g_test_run ();
}
