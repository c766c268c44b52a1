/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "formula/wording.h"

#include <string.h>

#include "example.h"

/* Names a symbol like French people would, with its members between parentheses. */
static char *
name_symbol (gpointer data, int symbol, const int *members, int n_members)
{
  static const char *const NAMES[][2] = {
    { "actions", "les actions" },
    { "cout_moyen", "le coût moyen" },
    { "enveloppe", "l’enveloppe" },
    { "socle", "socle" },
    { "versements", "versement" },
    { "taux", "taux" },
    { "repartition", "répartition" },
    { "territoires", "actions du territoire" },
    { "riens", "rien" },
    { "acte.nature", "nature de l’acte" },
    { "acte.date", "date de l’acte" },
  };
  const char *const *plain = data;
  GString *name = g_string_new (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (NAMES); i++)
    if (example_find_symbol (NAMES[i][0]) == symbol)
      g_string_append (name, NAMES[i][1]);
  for (int i = 0; name->len == 0 && plain[i] != NULL; i++)
    if (example_find_symbol (plain[i]) == symbol)
      g_string_append (name, plain[i]);

  for (int i = 0; members != NULL && i < n_members; i++)
    if (members[i] >= 0)
      g_string_append_printf (name, " (%d)", members[i]);
    else
      g_string_append (name, " (*)");
  return g_string_free (name, FALSE);
}

static char *
write_number (gpointer data, Ratio number, Unit unit)
{
  g_autofree char *text = ratio_to_text (number, 0);
  g_autofree char *unit_text = unit_to_text (unit, &EXAMPLE_UNITS);

  if (unit_equal (unit, UNIT_NONE))
    return g_steal_pointer (&text);
  return g_strdup_printf ("%s %s", text, unit_text);
}

static const struct {
  const char *formula;
  const char *members;
  const char *words;
} WORDS[] = {
  /* Signs, and parentheses only where they are needed. */
  { "actions * cout_moyen", NULL, "les actions × le coût moyen" },
  { "actions * cout_moyen", "pole_emploi", "les actions (1) × le coût moyen" },
  { "a - b / c", NULL, "a − b ÷ c" },
  { "(a + b) + c", NULL, "a + b + c" },
  { "a + (b + c)", NULL, "a + b + c" },
  { "a - (b - c)", NULL, "a − (b − c)" },
  { "a + (b - c)", NULL, "a + b − c" },
  { "(a + b) * c", NULL, "(a + b) × c" },
  { "a * (b * c)", NULL, "a × b × c" },
  { "a / (b * c)", NULL, "a ÷ (b × c)" },
  { "a * (b / c)", NULL, "a × b ÷ c" },
  { "-a + b", NULL, "−a + b" },
  { "a - -b", NULL, "a − (−b)" },
  { "a * -b", NULL, "a × (−b)" },
  { "-(a + b)", NULL, "−(a + b)" },
  { "-(a * b)", NULL, "−a × b" },
  { "--a", NULL, "−(−a)" },
  { "a > b + 1", NULL, "a > b + 1" },
  { "a ≤ b", NULL, "a ≤ b" },
  { "a >= b ou a <> c", NULL, "a ≥ b ou a ≠ c" },
  { "accord et (visa ou a = b)", NULL, "accord et (visa ou a = b)" },
  { "(accord et visa) ou a = b", NULL, "accord et visa ou a = b" },
  { "non accord", NULL, "non accord" },
  { "non (accord et visa)", NULL, "non (accord et visa)" },
  { "non (a = b)", NULL, "non (a = b)" },
  { "(a = b) = (b = c)", NULL, "(a = b) = (b = c)" },
  /* Literals. */
  { "socle > 0", NULL, "socle > 0 action" },
  { "taux ≠ 33,5 %", NULL, "taux ≠ 33,5\u00a0%" },
  { "1,5 * a", NULL, "1.5 × a" },
  { "accord = oui", NULL, "accord = oui" },
  { "acte.nature = \"protocole\"", NULL, "nature de l’acte = «\u00a0protocole\u00a0»" },
  { "acte.date < #2016-04-01#", NULL, "date de l’acte < 1er\u00a0avril\u00a02016" },
  /* Members fixed, chosen or left open. */
  { "actions[region]", NULL, "les actions (0)" },
  { "repartition", NULL, "répartition" },
  { "repartition[autre]", NULL, "répartition (*) (1)" },
  { "repartition[autre]", "pole_emploi", "répartition (1) (1)" },
  /* Functions. */
  { "min(enveloppe; actions * cout_moyen)", NULL,
    "la plus petite de l’enveloppe et des actions × le coût moyen" },
  { "max(a; b; c + 1)", NULL, "la plus grande d’a, b et c + 1" },
  { "min(b; c) * 2", NULL, "(la plus petite de b et c) × 2" },
  { "min(b; c) > 2", NULL, "la plus petite de b et c > 2" },
  { "min(b; max(b; c))", NULL, "la plus petite de b et (la plus grande de b et c)" },
  { "plafonner(somme(actions) * cout_moyen; enveloppe)", NULL,
    "(les actions (0) + les actions (1)) × le coût moyen (plafond : l’enveloppe)" },
  { "plafonner(b; c) + 1", NULL, "(b (plafond : c)) + 1" },
  { "repartir(enveloppe; taux)", "2",
    "l’enveloppe × taux, au centime près, la somme des parts étant égale au total" },
  { "repartir(socle; taux)", NULL,
    "socle × taux, à l’unité près, la somme des parts étant égale au total" },
  { "si(accord; a; b)", NULL, "si accord, a ; sinon b" },
  { "si(accord ou visa; a + 1; si(visa; b; c))", NULL,
    "si accord ou visa, a + 1 ; sinon si visa, b ; sinon c" },
  { "si(accord; si(visa; a; b); c)", NULL, "si accord, (si visa, a ; sinon b) ; sinon c" },
  { "si(accord; a; b) * 2", NULL, "(si accord, a ; sinon b) × 2" },
  { "vide(enveloppe)", NULL, "l’enveloppe est vide" },
  { "renseigne(enveloppe) et accord", NULL, "l’enveloppe est renseigné et accord" },
  { "non vide(enveloppe)", NULL, "l’enveloppe est renseigné" },
  { "non renseigne(enveloppe)", NULL, "l’enveloppe est vide" },
  { "contient(liste; \"rib\")", NULL, "liste contient «\u00a0rib\u00a0»" },
  { "plancher(enveloppe / cout_moyen)", NULL,
    "la partie entière de l’enveloppe ÷ le coût moyen" },
  { "plancher(a + b)", NULL, "la partie entière de (a + b)" },
  { "arrondi(enveloppe; 0,01; \"proche\")", NULL,
    "l’arrondi de l’enveloppe au centime le plus proche" },
  { "arrondi(enveloppe / 3; 0,01 EUR; \"bas\")", NULL,
    "l’arrondi de l’enveloppe ÷ 3 au centime inférieur" },
  { "arrondi(enveloppe; 0,01; \"haut\")", NULL,
    "l’arrondi de l’enveloppe au centime supérieur" },
  { "arrondi(enveloppe; 1000; \"bas\")", NULL,
    "l’arrondi de l’enveloppe par défaut à 1000 EUR près" },
  { "arrondi(socle; 10; \"haut\")", NULL, "l’arrondi de socle par excès à 10 action près" },
  { "arrondi(b; 0,01; \"proche\")", NULL, "l’arrondi de b au plus proche, à 0.01 près" },
  /* Sums: written out up to eight members, then named. */
  { "somme(taux)", NULL, "taux (0) + taux (1) + taux (2)" },
  { "somme(taux - 1)", NULL, "taux (0) − 1 + taux (1) − 1 + taux (2) − 1" },
  { "somme(taux) * 2", NULL, "(taux (0) + taux (1) + taux (2)) × 2" },
  { "somme(repartition; operateur)", "autre", "répartition (0) (1) + répartition (1) (1)" },
  { "somme(repartition; operateur)", NULL, "répartition (0) (*) + répartition (1) (*)" },
  { "somme(repartition) = 0", NULL,
    "répartition (0) (0) + répartition (0) (1) + répartition (0) (2) + répartition (1) (0) + "
    "répartition (1) (1) + répartition (1) (2) = 0 action" },
  { "somme(territoires)", NULL, "la somme d’actions du territoire" },
  { "territoires / somme(territoires)", "t3",
    "actions du territoire (3) ÷ (la somme d’actions du territoire)" },
  { "somme(territoires) ≠ socle", NULL, "la somme d’actions du territoire ≠ socle" },
  { "somme(riens)", NULL, "la somme de rien" },
  { "somme_partielle(taux)", NULL,
    "taux (0) + taux (1) + taux (2), pour ce qui est renseigné" },
};

static void
test_words (void)
{
  static const char *const PLAIN[] = { "a", "b", "c", "accord", "visa", "liste", NULL };
  for (gsize i = 0; i < G_N_ELEMENTS (WORDS); i++) {
    g_autoptr (Formula) formula = example_read (WORDS[i].formula);
    Example none = { 0 };
    Wording wording = { .symbol = name_symbol,
                        .number = write_number,
                        .count_members = example_environment (&none).count_members,
                        .data = (gpointer) PLAIN };
    int storage[TYPE_DIMENSIONS_MAX];
    const int *members = WORDS[i].members != NULL ? example_members (formula_get_type (formula),
                                                                     WORDS[i].members, storage)
                                                  : NULL;
    g_autofree char *words = formula_to_words (formula, &wording, members);

    g_assert_cmpstr (words, ==, WORDS[i].words);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/wording/words", test_words);
  return g_test_run ();
}
