/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preview/folding.h"

#include <string.h>

static char *
fold (const char *text)
{
  g_autoptr (GArray) letters = g_array_new (FALSE, FALSE, sizeof (gunichar));

  folding_append (letters, text, strlen (text));

  return g_ucs4_to_utf8 ((const gunichar *) (void *) letters->data, letters->len, NULL, NULL,
                         NULL);
}

static void
check_texts (void)
{
  static const struct {
    const char *text;
    const char *folded;
  } cases[] = {
    { "", "" },
    { "Région", "region" },
    { "RÉGION", "region" },
    { "re\314\201gion", "region" },
    { "Œuvre et cœur", "oeuvre et coeur" },
    { "Æ ß ø", "ae ss o" },
    { "l’article 1ᵉʳ", "l'article 1er" },
    { "80\342\200\257331\302\240000 €", "80 331 000 €" },
    { "  deux \n espaces ", "deux espaces " },
    { "for\302\255mation", "formation" },
    { "peut\342\200\221être − 23", "peut-etre - 23" },
    { "ﬁnal n° ½", "final n° 1\342\201\2042" },
    { "ΣΊΣΥΦΟς", "σισυφοσ" },
    { "Å", "a" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *folded = fold (cases[i].text);

    g_assert_cmpstr (folded, ==, cases[i].folded);
  }
}

/* What is folded twice is folded once. */
static void
check_settled (void)
{
  for (gunichar letter = 1; letter < 0x2FFF; letter++) {
    char text[8] = { 0 };

    if (!g_unichar_isdefined (letter))
      continue;
    (void) g_unichar_to_utf8 (letter, text);
    g_autofree char *once = fold (text);
    g_autofree char *twice = fold (once);
    g_assert_cmpstr (once, ==, twice);
  }
}

/* The spaces at the end of one piece and at the start of the next are one. */
static void
check_pieces (void)
{
  g_autoptr (GArray) letters = g_array_new (FALSE, FALSE, sizeof (gunichar));

  folding_append (letters, "a ", 2);
  folding_append (letters, " b\0c", 2);
  g_assert_cmpuint (letters->len, ==, 3);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/folding/texts", check_texts);
  g_test_add_func ("/folding/settled", check_settled);
  g_test_add_func ("/folding/pieces", check_pieces);

  return g_test_run ();
}
