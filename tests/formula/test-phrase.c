/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "formula/phrase.h"

static void
test_of (void)
{
  static const struct {
    const char *words;
    const char *of;
  } CASES[] = {
    { "coût moyen", "de coût moyen" },
    { "le coût moyen", "du coût moyen" },
    { "les actions", "des actions" },
    { "la compensation", "de la compensation" },
    { "l’enveloppe", "de l’enveloppe" },
    { "l'enveloppe", "de l’enveloppe" },
    { "actions", "d’actions" },
    { "enveloppe", "d’enveloppe" },
    { "État", "d’État" },
    { "écart", "d’écart" },
    { "OPCA", "d’OPCA" },
    { "heures", "d’heures" },
    { "habilitations", "d’habilitations" },
    { "hors compensation", "de hors compensation" },
    { "hauteur", "de hauteur" },
    { "oui", "de oui" },
    { "onze actions", "de onze actions" },
    { "ouvertures", "d’ouvertures" },
    { "3 000 €", "de 3 000 €" },
    { "lettres", "de lettres" },
    { "laps", "de laps" },
    { "yen", "de yen" },
    { "", "de " },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (CASES); i++) {
    Phrase phrase = { .words = (char *) CASES[i].words, .tightness = TIGHT_WORD };
    g_autoptr (GString) words = g_string_new (NULL);

    phrase_append_of (words, &phrase, TIGHT_PRODUCT);
    g_assert_cmpstr (words->str, ==, CASES[i].of);
  }
}

static void
test_of_all (void)
{
  static const struct {
    const char *words[3];
    guint n_words;
    const char *of;
  } CASES[] = {
    { { "coût", "montant" }, 2, "de coût et montant" },
    { { "coût", "montant", "enveloppe" }, 3, "de coût, montant et enveloppe" },
    { { "enveloppe", "montant" }, 2, "d’enveloppe et montant" },
    { { "le coût", "l’enveloppe" }, 2, "du coût et de l’enveloppe" },
    { { "les actions", "12", "la part" }, 3, "des actions, de 12 et de la part" },
    { { "12", "le socle" }, 2, "de 12 et du socle" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (CASES); i++) {
    Phrase phrases[3];
    g_autoptr (GString) words = g_string_new (NULL);

    for (guint j = 0; j < CASES[i].n_words; j++)
      phrases[j] = (Phrase){ .words = (char *) CASES[i].words[j], .tightness = TIGHT_WORD };
    phrase_append_of_all (words, phrases, CASES[i].n_words);
    g_assert_cmpstr (words->str, ==, CASES[i].of);
  }
}

static void
test_parentheses (void)
{
  Phrase sum = { .words = (char *) "a + b", .tightness = TIGHT_SUM };
  Phrase negative = { .words = (char *) "−5 €", .tightness = TIGHT_WORD };
  g_autoptr (GString) words = g_string_new (NULL);

  phrase_append (words, &sum, TIGHT_SUM);
  g_string_append (words, " × ");
  phrase_append (words, &sum, TIGHT_PRODUCT);
  g_string_append (words, " − ");
  phrase_append_right (words, &negative, TIGHT_PRODUCT);
  phrase_append (words, &negative, TIGHT_PRODUCT);
  phrase_append_of (words, &sum, TIGHT_PRODUCT);
  g_assert_cmpstr (words->str, ==, "a + b × (a + b) − (−5 €)−5 €de (a + b)");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/phrase/of", test_of);
  g_test_add_func ("/phrase/of-all", test_of_all);
  g_test_add_func ("/phrase/parentheses", test_parentheses);
  return g_test_run ();
}
