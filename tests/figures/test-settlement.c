/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "figures/explanation.h"
#include "figures/figures.h"

#include "sample.h"

/* Computed by hand: socle 10 000 actions and 30 000 000 €, 2 000 additional actions at 3 000 €
 * (6 000 000 €), 4 000 000 € paid. NULL: not known. */
static const struct {
  const char *name;
  const char *option;
  const char *done;
  const char *spent;
  const char *agreed;   /* solde_convenu */
  const char *returned; /* reversement_convenu */
  const char *retained;
  const char *definitive;
  const char *balance;
  const char *to_return;
} rows[] = {
  { "more than engaged", "sans-effet", "12500", "30000000", NULL, NULL, "2000", "6000000",
    "2000000", "0" },
  { "half of it", "sans-effet", "11000", "30000000", NULL, NULL, "1000", "3000000", "-1000000",
    "1000000" },
  { "the socle itself is not held", "sans-effet", "9000", "30000000", NULL, NULL, "0", "0",
    "-4000000", "4000000" },
  { "just the socle", "sans-effet", "10000", "30000000", NULL, NULL, "0", "0", "-4000000",
    "4000000" },
  { "one more", "sans-effet", "10001", "30000000", NULL, NULL, "1", "3000", "-3997000",
    "3997000" },
  { "just what was engaged", "sans-effet", "12000", "30000000", NULL, NULL, "2000", "6000000",
    "2000000", "0" },
  { "less spent, without effect", "sans-effet", "12000", "27000000", NULL, NULL, "2000",
    "6000000", "2000000", "0" },
  { "less spent, in proportion", "prorata", "12000", "27000000", NULL, NULL, "2000", "5400000",
    "1400000", "0" },
  { "less spent, by the difference", "ecart", "12000", "27000000", NULL, NULL, "2000",
    "3000000", "-1000000", "1000000" },
  { "less spent, withheld", "blocage", "12000", "27000000", NULL, NULL, "2000", "6000000", NULL,
    NULL },
  { "withheld, then agreed", "blocage", "12000", "27000000", "500000", NULL, "2000", "6000000",
    "500000", "0" },
  { "withheld, then returned", "blocage", "12000", "27000000", NULL, "750000.50", "2000",
    "6000000", "-750000.50", "750000.50" },
  { "withheld, agreed at nothing", "blocage", "12000", "27000000", "0", NULL, "2000", "6000000",
    "0", "0" },
  { "nothing is withheld when it was spent", "blocage", "12000", "30000000", NULL, NULL, "2000",
    "6000000", "2000000", "0" },
  { "the difference is never less than nothing", "ecart", "12000", "1", NULL, NULL, "2000", "0",
    "-4000000", "4000000" },
  { "in proportion of nothing", "prorata", "12000", "0", NULL, NULL, "2000", "0", "-4000000",
    "4000000" },
  { "a third, to the cent", "prorata", "12000", "10000000", NULL, NULL, "2000", "2000000",
    "-2000000", "2000000" },
  { "in proportion, rounded to the cent", "prorata", "12000", "29999999", NULL, NULL, "2000",
    "5999999.80", "1999999.80", "0" },
  { "the expense is not known yet", "prorata", "12000", NULL, NULL, NULL, "2000", NULL, NULL,
    NULL },
  { "nothing is known yet", "prorata", NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL },
};

static Dossier *
dossier_of_row (gsize row)
{
  Dossier *dossier = dossier_new ();
  const char *const cells[][2] = {
    { "socle_actions", "10000" },
    { "socle_montant", "30000000" },
    { "actions_supplementaires[region]", "1500" },
    { "actions_supplementaires[pole_emploi]", "500" },
    { "versement_taux[1]", "0.5" },
    { "versement_taux[2]", "0.2" },
    { "versement_taux[3]", "0.3" },
    { "versements_effectues[1]", "3000000" },
    { "versements_effectues[2]", "1000000" },
    { "reglement.socle_montant", rows[row].option },
    { "actions_realisees", rows[row].done },
    { "depense_propre_realisee", rows[row].spent },
    { "solde_convenu", rows[row].agreed },
    { "reversement_convenu", rows[row].returned },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cells); i++)
    if (cells[i][1] != NULL)
      dossier_put (dossier, cells[i][0], cells[i][1], NULL);
  return dossier;
}

static void
assert_is (Figures *figures, const char *path, const char *expected)
{
  const Value *value = figures_find (figures, path);
  Ratio number;

  g_assert_nonnull (value);
  g_test_message ("%s", path);
  g_assert_true (value->defined == (expected != NULL));
  if (expected == NULL)
    return;
  g_assert_true (ratio_from_text (expected, &number));
  g_assert_cmpint (ratio_compare (value->number, number), ==, 0);
}

static void
the_settlement_is_as_computed_by_hand (void)
{
  g_autoptr (Cadrage) cadrage = sample_cadrage ();

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (Dossier) dossier = dossier_of_row (i);
    g_autoptr (Figures) figures = figures_new (cadrage, dossier);

    g_test_message ("%s", rows[i].name);
    assert_is (figures, "actions_retenues", rows[i].retained);
    assert_is (figures, "compensation_definitive", rows[i].definitive);
    assert_is (figures, "solde", rows[i].balance);
    assert_is (figures, "reversement", rows[i].to_return);
  }
}

/* What is paid at each step: what was planned while it stands, the balance at the last. */
static void
each_instalment_is_known (void)
{
  g_autoptr (Cadrage) cadrage = sample_cadrage ();
  g_autoptr (Dossier) dossier = dossier_of_row (0);
  g_autoptr (Figures) figures = figures_new (cadrage, dossier);

  assert_is (figures, "versement[1]", "3000000");
  assert_is (figures, "versement[2]", "1200000");
  assert_is (figures, "versement[3]", "1800000");
}

/* Each of them says its formula and its operands. */
static void
each_figure_explains_itself (void)
{
  static const char *const paths[] = { "actions_retenues", "compensation_acquise",
                                       "compensation_definitive", "solde", "reversement" };
  g_autoptr (Cadrage) cadrage = sample_cadrage ();
  g_autoptr (Dossier) dossier = dossier_of_row (8);
  g_autoptr (Figures) figures = figures_new (cadrage, dossier);

  for (gsize i = 0; i < G_N_ELEMENTS (paths); i++) {
    g_autoptr (Explanation) explanation = explanation_new (figures, paths[i]);

    g_assert_nonnull (explanation);
    g_assert_true (explanation->known);
    g_assert_nonnull (explanation->in_names);
    g_assert_nonnull (explanation->in_values);
    g_assert_cmpuint (explanation->operands->len, >, 0);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/settlement/by-hand", the_settlement_is_as_computed_by_hand);
  g_test_add_func ("/settlement/instalments", each_instalment_is_known);
  g_test_add_func ("/settlement/explained", each_figure_explains_itself);
  return g_test_run ();
}
