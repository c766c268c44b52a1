/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "figures/goal-seek.h"

#include "sample.h"

#define OF_POLE_EMPLOI "actions_supplementaires[pole_emploi]"
#define OF_REGION "actions_supplementaires[region]"

/* In the dossier of ALPC, with one more cell. */
typedef struct {
  const char *name;
  const char *cell; /* NULL: none */
  const char *value;
  const char *input;
  const char *figure;
  const char *target;
  GoalOutcome outcome;
  const char *found; /* of the input, as entered; NULL: nothing is said */
  const char *gives;
} Row;

static const Row rows[] = {
  { "alpc", NULL, NULL, OF_POLE_EMPLOI, "compensation_etat", "80331000", GOAL_REACHED, "8777",
    "80331000" },
  { "eighty-millions", NULL, NULL, OF_POLE_EMPLOI, "compensation_etat", "80000000",
    GOAL_APPROACHED, "8666", "79998000" },
  { "actions-of-the-envelope", OF_POLE_EMPLOI, "0", OF_REGION, "compensation_etat", "80000000",
    GOAL_APPROACHED, "26666", "79998000" },
  { "whole-alpc", OF_POLE_EMPLOI, "0", OF_REGION, "compensation_etat", "80331000", GOAL_REACHED,
    "26777", "80331000" },
  { "a-cent-below", NULL, NULL, OF_POLE_EMPLOI, "compensation_etat", "80330999.99",
    GOAL_APPROACHED, "8776", "80328000" },
  { "envelope-for-actions", NULL, NULL, "enveloppe", "actions_financables", "26666",
    GOAL_REACHED, "79998000.00", "26666" },
  { "envelope-of-a-cap", NULL, NULL, "enveloppe", "compensation_etat", "80000000.01",
    GOAL_REACHED, "80000000.01", "80000000.01" },
  { "the-smallest-that-reaches-the-cap", "enveloppe", "80000000", OF_POLE_EMPLOI,
    "compensation_etat", "80000000", GOAL_REACHED, "8667", "80000000" },
  { "above-the-cap", "enveloppe", "80000000", OF_POLE_EMPLOI, "compensation_etat", "80331000",
    GOAL_OUT_OF_REACH, NULL, "80000000" },
  { "below-the-least", NULL, NULL, OF_POLE_EMPLOI, "compensation_etat", "53999999.99",
    GOAL_OUT_OF_REACH, "0", "54000000" },
  { "at-zero", NULL, NULL, OF_POLE_EMPLOI, "compensation_etat", "54000000", GOAL_REACHED, "0",
    "54000000" },
  { "a-figure-that-falls", NULL, NULL, OF_POLE_EMPLOI, "ecart_communique", "-1000",
    GOAL_REACHED, "8777", "-1000" },
  { "a-falling-figure-between", NULL, NULL, OF_POLE_EMPLOI, "ecart_communique", "0",
    GOAL_APPROACHED, "8777", "-1000" },
  { "to-the-target", "cible_nationale", "26800", OF_REGION, "ecart_cible", "0", GOAL_REACHED,
    "18023", "0" },
  { "a-share", NULL, NULL, "versement_taux[1]", "versement_taux_somme", "0.3333", GOAL_REACHED,
    "0.3333", "0.3333" },
  { "an-average", NULL, NULL, OF_REGION, "cout_moyen_implicite", "3000", GOAL_APPROACHED,
    "18000", "80330000/26777" },
  { "not-defined-at-zero", OF_POLE_EMPLOI, "0", OF_REGION, "cout_moyen_implicite", "80330000",
    GOAL_REACHED, "1", "80330000" },
  { "no-formula-between", NULL, NULL, "socle_actions", "compensation_etat", "1",
    GOAL_INDEPENDENT, NULL, NULL },
  { "no-effect-here", "parties.region.signataire", "non", OF_REGION, "compensation_etat",
    "80331000", GOAL_INDEPENDENT, NULL, NULL },
  { "no-such-input", NULL, NULL, "acte.nature", "compensation_etat", "1", GOAL_INDEPENDENT,
    NULL, NULL },
  { "no-such-figure", NULL, NULL, OF_REGION, "nothing_of_the_kind", "1", GOAL_INDEPENDENT, NULL,
    NULL },
  { "something-else-is-missing", "socle_actions", NULL, OF_REGION, "actions_total", "1",
    GOAL_UNKNOWN, NULL, NULL },
};

static void
check_ratio (Ratio number, const char *expected)
{
  g_autofree char *text = ratio_to_text (number, 0);

  g_assert_cmpstr (text, ==, expected);
}

static Ratio
read_ratio (const char *text)
{
  Ratio ratio;

  g_assert_true (ratio_from_text (text, &ratio));
  return ratio;
}

static void
the_goal_is_found (gconstpointer data)
{
  const Row *row = data;
  g_autoptr (Cadrage) cadrage = sample_cadrage ();
  g_autoptr (Dossier) dossier = sample_dossier ();
  Goal goal;

  if (row->cell != NULL)
    dossier_put (dossier, row->cell, row->value, NULL);
  g_autoptr (Figures) figures = figures_new (cadrage, dossier);
  goal = goal_seek (figures, row->input, row->figure, read_ratio (row->target));

  g_assert_cmpint (goal.outcome, ==, row->outcome);
  if (row->found != NULL) {
    g_autofree char *text = goal_to_text (figures, row->input, &goal);

    g_assert_cmpstr (text, ==, row->found);
  }
  if (row->gives != NULL)
    check_ratio (goal.figure, row->gives);
}

static void
the_dossier_stays_as_it_is (void)
{
  g_autoptr (Cadrage) cadrage = sample_cadrage ();
  g_autoptr (Dossier) dossier = sample_dossier ();
  g_autoptr (Dossier) before = dossier_copy (dossier);
  g_autoptr (Figures) figures = figures_new (cadrage, dossier);
  Goal goal = goal_seek (figures, "enveloppe", "actions_financables", read_ratio ("26666"));

  g_assert_cmpint (goal.outcome, ==, GOAL_REACHED);
  g_assert_cmpuint (dossier->cells->len, ==, before->cells->len);
  for (guint i = 0; i < before->cells->len; i++) {
    const Cell *cell = g_ptr_array_index (before->cells, i);

    g_assert_cmpstr (dossier_get (dossier, cell->path), ==, cell->value);
  }
  g_assert_false (figures_find (figures, "enveloppe")->defined);
  check_ratio (figures_find (figures, "compensation_etat")->number, "80331000");
}

/* What the input gives, and one step more. */
static Ratio
compensation_for (const Cadrage *cadrage, const Dossier *dossier, Ratio actions)
{
  g_autoptr (Dossier) copy = dossier_copy (dossier);
  g_autofree char *text = ratio_to_text (actions, 0);

  dossier_put (copy, OF_REGION, text, NULL);
  g_autoptr (Figures) figures = figures_new (cadrage, copy);
  const Value *value = figures_find (figures, "compensation_etat");

  g_assert_true (value->defined);
  return value->number;
}

static void
no_value_comes_nearer (void)
{
  guint32 seed = g_test_rand_int ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  g_autoptr (Cadrage) cadrage = sample_cadrage ();
  g_autoptr (Dossier) dossier = sample_dossier ();
  g_autoptr (Figures) figures = NULL;

  g_test_message ("seed %u", seed);
  dossier_put (dossier, OF_POLE_EMPLOI, "0", NULL);
  figures = figures_new (cadrage, dossier);
  for (int round = 0; round < 60; round++) {
    Ratio target = ratio_from_integer (g_rand_int_range (rand, 0, 200000000));
    Goal goal = goal_seek (figures, OF_REGION, "compensation_etat", target);
    Ratio more;

    g_assert_true (ratio_add (goal.input, ratio_from_integer (1), &more));
    g_assert_true (goal.outcome == GOAL_REACHED || goal.outcome == GOAL_APPROACHED);
    g_assert_cmpint (
        ratio_compare (goal.figure, compensation_for (cadrage, dossier, goal.input)), ==, 0);
    g_assert_cmpint (ratio_compare (goal.figure, target), <=, 0);
    g_assert_cmpint ((ratio_compare (goal.figure, target) == 0), ==,
                     (goal.outcome == GOAL_REACHED));
    g_assert_cmpint (ratio_compare (compensation_for (cadrage, dossier, more), target), >, 0);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autofree char *path = g_strconcat ("/goal/", rows[i].name, NULL);

    g_test_add_data_func (path, &rows[i], the_goal_is_found);
  }
  g_test_add_func ("/goal/dossier-unchanged", the_dossier_stays_as_it_is);
  g_test_add_func ("/goal/nearest", no_value_comes_nearer);

  return g_test_run ();
}
