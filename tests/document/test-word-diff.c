/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "document/word-diff.h"

/* "kept [-deleted-] [+inserted+]" */
static char *
describe (const char *old, const char *new)
{
  g_autoptr (GPtrArray) words = word_diff (old, new);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < words->len; i++) {
    const WordStretch *stretch = words->pdata[i];
    const char *const formats[] = { "%s", "[-%s-]", "[+%s+]" };

    g_string_append_printf (text, formats[stretch->fate], stretch->text);
  }

  return g_string_free (text, FALSE);
}

static void
differences_are_told_by_words (void)
{
  static const char *const rows[][3] = {
    { "", "", "" },
    { "", "un mot", "[+un mot+]" },
    { "un mot", "", "[-un mot-]" },
    { "le même texte", "le même texte", "le même texte" },
    { "trois mois", "quatre mois", "[-trois-][+quatre+] mois" },
    { "dans trois mois.", "dans un délai de trois mois.", "dans [+un délai de +]trois mois." },
    { "l’État verse", "l’Etat verse", "l’[-État-][+Etat+] verse" },
    { "fin.", "fin ;", "fin[-.-][+ ;+]" },
    /* One change, not three with two spaces between. */
    { "a b c", "x y z", "[-a b c-][+x y z+]" },
    { "mots communs ici", "ici mots communs", "[+ici +]mots communs[- ici-]" },
    { "Région\u00a0:", "Région :", "Région[-\u00a0-][+ +]:" },
    { "{socle_actions|nombre} actions", "{socle_montant|nombre} actions",
      "{socle_[-actions-][+montant+]|nombre} actions" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autofree char *description = describe (rows[i][0], rows[i][1]);

    g_assert_cmpstr (description, ==, rows[i][2]);
  }
}

static void
assert_leads_from_one_to_the_other (const char *old, const char *new)
{
  g_autoptr (GPtrArray) words = word_diff (old, new);
  g_autoptr (GString) before = g_string_new (NULL);
  g_autoptr (GString) after = g_string_new (NULL);
  WordFate last = WORDS_KEPT;

  for (guint i = 0; i < words->len; i++) {
    const WordStretch *stretch = words->pdata[i];

    g_assert_cmpstr (stretch->text, !=, "");
    if (i > 0)
      g_assert_cmpint (stretch->fate, !=, last);
    g_assert_false (i > 0 && stretch->fate == WORDS_DELETED && last == WORDS_INSERTED);
    if (stretch->fate != WORDS_INSERTED)
      g_string_append (before, stretch->text);
    if (stretch->fate != WORDS_DELETED)
      g_string_append (after, stretch->text);
    last = stretch->fate;
  }

  g_assert_cmpstr (before->str, ==, old);
  g_assert_cmpstr (after->str, ==, new);
}

static char *
random_text (GRand *rand, int n_words_max)
{
  static const char *const words[] = { "l’", "État", " ", " ",  " ",      "un",
                                       "de", ",",    "é", "\n", "\u202f;" };
  GString *text = g_string_new (NULL);
  int n_words = g_rand_int_range (rand, 0, n_words_max);

  for (int i = 0; i < n_words; i++)
    g_string_append (text, words[g_rand_int_range (rand, 0, G_N_ELEMENTS (words))]);

  return g_string_free (text, FALSE);
}

static void
any_text_leads_to_any_other (void)
{
  guint32 seed = g_random_int ();
  GRand *rand = g_rand_new_with_seed (seed);

  g_test_message ("seed %u", seed);
  for (int round = 0; round < 4000; round++) {
    g_autofree char *old = random_text (rand, 30);
    g_autofree char *new = random_text (rand, 30);

    assert_leads_from_one_to_the_other (old, new);
    assert_leads_from_one_to_the_other (old, old);
  }

  g_rand_free (rand);
}

static void
texts_too_long_to_compare_are_replaced (void)
{
  g_autoptr (GString) old = g_string_new ("début ");
  g_autoptr (GString) new = g_string_new ("début ");
  g_autoptr (GPtrArray) words = NULL;

  for (int i = 0; i < 3000; i++) {
    g_string_append_printf (old, "a%d ", i);
    g_string_append_printf (new, "a%d ", 3000 - i);
  }
  assert_leads_from_one_to_the_other (old->str, new->str);
  words = word_diff (old->str, new->str);
  g_assert_cmpuint (words->len, <=, 4);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/word-diff/words", differences_are_told_by_words);
  g_test_add_func ("/word-diff/any-text", any_text_leads_to_any_other);
  g_test_add_func ("/word-diff/long", texts_too_long_to_compare_are_replaced);

  return g_test_run ();
}
