/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "figures/figures.h"

#include "figures/listing.h"
#include "sample.h"

static char *
machine_form (Figures *figures, const char *path)
{
  const Value *value = figures_find (figures, path);

  g_assert_nonnull (value);
  if (!value->defined)
    return g_strdup ("undefined");

  return ratio_to_text (value->number, 0);
}

#define assert_figure(figures, path, expected)                                                 \
  G_STMT_START                                                                                 \
  {                                                                                            \
    g_autofree char *got = machine_form (figures, path);                                       \
    g_assert_cmpstr (got, ==, expected);                                                       \
  }                                                                                            \
  G_STMT_END

static void
alpc_is_computed_exactly (void)
{
  g_autoptr (Cadrage) cadrage = sample_cadrage ();
  g_autoptr (Dossier) dossier = sample_dossier ();
  g_autoptr (Figures) figures = figures_new (cadrage, dossier);

  assert_figure (figures, "actions_supplementaires_total", "26777");
  assert_figure (figures, "actions_total", "65498");
  assert_figure (figures, "actions_total_region", "56721");
  assert_figure (figures, "actions_total_pole_emploi", "8777");
  assert_figure (figures, "compensation_theorique", "80331000");
  assert_figure (figures, "compensation_etat", "80331000");
  assert_figure (figures, "reste_non_compense", "0");
  assert_figure (figures, "ecart_communique", "-1000");
  assert_figure (figures, "part_operateur[region]", "18000/26777");
  g_assert_cmpuint (figures_get_errors (figures)->len, ==, 0);
}

static void
what_is_empty_stays_undefined (void)
{
  g_autoptr (Cadrage) cadrage = sample_cadrage ();
  g_autoptr (Dossier) dossier = sample_dossier ();
  g_autoptr (Figures) figures = figures_new (cadrage, dossier);

  assert_figure (figures, "ecart_cible", "undefined");
  assert_figure (figures, "versement[1]", "undefined");
  assert_figure (figures, "actions_financables", "undefined");
  g_assert_null (figures_find (figures, "nothing_of_the_kind"));
  g_assert_null (figures_find (figures, "versement"));
  g_assert_null (figures_find (figures, "versement[9]"));
}

static void
the_envelope_limits_the_compensation (void)
{
  g_autoptr (Cadrage) cadrage = sample_cadrage ();
  g_autoptr (Dossier) dossier = sample_dossier ();

  dossier_put (dossier, "enveloppe", "80000000.01", NULL);
  g_autoptr (Figures) figures = figures_new (cadrage, dossier);

  assert_figure (figures, "compensation_etat", "80000000.01");
  assert_figure (figures, "reste_non_compense", "330999.99");
  assert_figure (figures, "actions_financables", "26666");
}

/* The settlement's options when the own effort in euros is not held: rows of one table. */
static void
settlement_follows_the_option_chosen (void)
{
  static const struct {
    const char *option;
    const char *done;
    const char *spent;
    const char *retained;
    const char *compensation;
  } rows[] = {
    { "sans-effet", "65498", "96540000", "26777", "80331000" },
    { "sans-effet", "65498", "1", "26777", "80331000" },
    { "sans-effet", "70000", "96540000", "26777", "80331000" },
    { "sans-effet", "38721", "96540000", "0", "0" },
    { "sans-effet", "10", "96540000", "0", "0" },
    { "sans-effet", "38722", "96540000", "1", "3000" },
    { "prorata", "65498", "48270000", "26777", "40165500" },
    { "prorata", "65498", "96539999.99", "26777", "80330999.99" },
    { "prorata", "65498", "200000000", "26777", "80331000" },
    { "ecart", "65498", "96539999", "26777", "80330999" },
    { "ecart", "65498", "0", "26777", "0" },
    { "blocage", "65498", "96540000", "26777", "80331000" },
  };
  g_autoptr (Cadrage) cadrage = sample_cadrage ();

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (Dossier) dossier = sample_dossier ();

    g_test_message ("row %" G_GSIZE_FORMAT, i);
    dossier_put (dossier, "reglement.socle_montant", rows[i].option, NULL);
    dossier_put (dossier, "actions_realisees", rows[i].done, NULL);
    dossier_put (dossier, "depense_propre_realisee", rows[i].spent, NULL);
    g_autoptr (Figures) figures = figures_new (cadrage, dossier);

    assert_figure (figures, "actions_retenues", rows[i].retained);
    assert_figure (figures, "compensation_definitive", rows[i].compensation);
  }
}

static void
the_balance_may_be_a_repayment (void)
{
  g_autoptr (Cadrage) cadrage = sample_cadrage ();
  g_autoptr (Dossier) dossier = sample_dossier ();

  dossier_put (dossier, "reglement.socle_montant", "sans-effet", NULL);
  dossier_put (dossier, "actions_realisees", "38731", NULL);
  dossier_put (dossier, "depense_propre_realisee", "96540000", NULL);
  dossier_put (dossier, "versements_effectues[1]", "40000", NULL);
  g_autoptr (Figures) figures = figures_new (cadrage, dossier);

  assert_figure (figures, "compensation_definitive", "30000");
  assert_figure (figures, "solde", "-10000");
  assert_figure (figures, "reversement", "10000");
}

static void
without_the_region_only_pole_emploi_counts (void)
{
  g_autoptr (Cadrage) cadrage = sample_cadrage ();
  g_autoptr (Dossier) dossier = dossier_new ();

  dossier_put (dossier, "parties.region.signataire", "non", NULL);
  dossier_put (dossier, "parties.pole_emploi.signataire", "oui", NULL);
  dossier_put (dossier, "actions_supplementaires[pole_emploi]", "33000", NULL);
  dossier_put (dossier, "montant_communique", "101000000", NULL);
  g_autoptr (Figures) figures = figures_new (cadrage, dossier);

  assert_figure (figures, "compensation_etat", "99000000");
  assert_figure (figures, "ecart_communique", "2000000");
}

static void
an_edit_evaluates_only_what_depends_on_it (void)
{
  g_autoptr (Cadrage) cadrage = sample_cadrage ();
  g_autoptr (Dossier) before = sample_dossier ();
  g_autoptr (Figures) figures = figures_new (cadrage, before);
  g_autoptr (GPtrArray) all = figures_list (figures);
  guint n_all = figures_count_evaluations (figures);

  g_assert_cmpuint (n_all, >, 20);
  g_autoptr (GPtrArray) twice = figures_list (figures);
  g_assert_cmpuint (twice->len, ==, all->len);
  g_assert_cmpuint (figures_count_evaluations (figures), ==, n_all);

  /* The national target touches the gap to it, and nothing else. */
  g_autoptr (Dossier) with_target = sample_dossier ();
  dossier_put (with_target, "cible_nationale", "26800", NULL);
  figures_update (figures, with_target);
  g_autoptr (GPtrArray) again = figures_list (figures);
  g_assert_cmpuint (again->len, ==, all->len);
  g_assert_cmpuint (figures_count_evaluations (figures), ==, n_all + 1);
  assert_figure (figures, "ecart_cible", "-23");

  /* A text of the act touches no figure. */
  g_autoptr (Dossier) with_text = sample_dossier ();
  dossier_put (with_text, "cible_nationale", "26800", NULL);
  dossier_put (with_text, "tribunal", "Bordeaux", NULL);
  figures_update (figures, with_text);
  g_autoptr (GPtrArray) once_more = figures_list (figures);
  g_assert_cmpuint (once_more->len, ==, all->len);
  g_assert_cmpuint (figures_count_evaluations (figures), ==, n_all + 1);
}

/* Whatever the edits, updating gives what starting afresh gives. */
static void
updating_equals_starting_afresh (void)
{
  static const char *const paths[] = { "socle_actions",
                                       "socle_montant",
                                       "actions_supplementaires[region]",
                                       "enveloppe",
                                       "cible_nationale",
                                       "actions_supplementaires[pole_emploi]",
                                       "versement_taux[1]",
                                       "versement_taux[2]",
                                       "versement_taux[3]",
                                       "repartition_territoire[16]",
                                       "repartition_public[autre]" };
  static const char *const values[] = { "0", "1", "0.5", "0.25", "38721", "80000000.01", NULL };
  g_autoptr (Cadrage) cadrage = sample_cadrage ();
  Dossier *dossier = sample_dossier ();
  g_autoptr (Figures) figures = figures_new (cadrage, dossier);
  GRand *rand = g_rand_new_with_seed (2016);

  for (int step = 0; step < 500; step++) {
    Dossier *next = dossier_new ();

    for (guint i = 0; i < dossier->cells->len; i++) {
      const Cell *cell = g_ptr_array_index (dossier->cells, i);
      dossier_put (next, cell->path, cell->value, NULL);
    }
    dossier_add_member (next, "territoire", "16", "Charente");
    if (g_rand_int_range (rand, 0, 4) != 0)
      dossier_add_member (next, "territoire", "33", "Gironde");
    dossier_put (next, paths[g_rand_int_range (rand, 0, G_N_ELEMENTS (paths))],
                 values[g_rand_int_range (rand, 0, G_N_ELEMENTS (values))], NULL);
    figures_update (figures, next);

    g_autoptr (Figures) fresh = figures_new (cadrage, next);
    g_autoptr (GPtrArray) updated_lines = figures_list (figures);
    g_autoptr (GPtrArray) fresh_lines = figures_list (fresh);

    g_assert_cmpuint (updated_lines->len, ==, fresh_lines->len);
    for (guint i = 0; i < fresh_lines->len; i++)
      g_assert_cmpstr (((FigureLine *) g_ptr_array_index (updated_lines, i))->value, ==,
                       ((FigureLine *) g_ptr_array_index (fresh_lines, i))->value);
    dossier_free (dossier);
    dossier = next;
  }

  /* The last snapshot must outlive what borrows it. */
  g_clear_pointer (&figures, figures_free);
  dossier_free (dossier);
  g_rand_free (rand);
}

/* Owned: a rate of so many ten-thousandths, in machine form. */
static char *
rate_text (int ten_thousandths)
{
  Ratio rate;

  g_assert_true (ratio_make (ten_thousandths, 10000, &rate));
  return ratio_to_text (rate, 0);
}

static void
payments_add_up_to_the_cent (void)
{
  g_autoptr (Cadrage) cadrage = sample_cadrage ();
  GRand *rand = g_rand_new_with_seed (500000);

  for (int round = 0; round < 2000; round++) {
    g_autoptr (Dossier) dossier = sample_dossier ();
    int first = g_rand_int_range (rand, 0, 10001);
    int second = g_rand_int_range (rand, 0, 10001 - first);
    g_autofree char *envelope = g_strdup_printf (
        "%d.%02d", g_rand_int_range (rand, 1, 80000000), g_rand_int_range (rand, 1, 100));
    g_autofree char *rate_1 = rate_text (first);
    g_autofree char *rate_2 = rate_text (second);
    g_autofree char *rate_3 = rate_text (10000 - first - second);
    Ratio sum = RATIO_ZERO;
    Ratio limit;

    dossier_put (dossier, "enveloppe", envelope, NULL);
    dossier_put (dossier, "versement_taux[1]", rate_1, NULL);
    dossier_put (dossier, "versement_taux[2]", rate_2, NULL);
    dossier_put (dossier, "versement_taux[3]", rate_3, NULL);
    g_autoptr (Figures) figures = figures_new (cadrage, dossier);

    for (int i = 1; i <= 3; i++) {
      g_autofree char *path = g_strdup_printf ("versement[%d]", i);
      const Value *part = figures_find (figures, path);
      Ratio in_cents;

      g_assert_true (part->defined);
      g_assert_true (ratio_multiply (part->number, ratio_from_integer (100), &in_cents));
      g_assert_true (in_cents.denominator == 1);
      g_assert_true (ratio_add (sum, part->number, &sum));
    }
    g_assert_true (ratio_from_text (envelope, &limit));
    g_assert_cmpint (ratio_compare (sum, limit), ==, 0);
  }

  g_rand_free (rand);
}

static void
a_value_that_cannot_be_read_is_an_error (void)
{
  g_autoptr (Cadrage) cadrage = sample_cadrage ();
  g_autoptr (Dossier) dossier = sample_dossier ();

  dossier_put (dossier, "socle_actions", "trente", NULL);
  g_autoptr (Figures) figures = figures_new (cadrage, dossier);

  assert_figure (figures, "actions_total", "undefined");
  g_assert_cmpuint (figures_get_errors (figures)->len, ==, 1);
  g_assert_nonnull (
      g_strstr_len (g_ptr_array_index (figures_get_errors (figures), 0), -1, "socle_actions"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/figures/alpc", alpc_is_computed_exactly);
  g_test_add_func ("/figures/undefined", what_is_empty_stays_undefined);
  g_test_add_func ("/figures/envelope", the_envelope_limits_the_compensation);
  g_test_add_func ("/figures/settlement", settlement_follows_the_option_chosen);
  g_test_add_func ("/figures/repayment", the_balance_may_be_a_repayment);
  g_test_add_func ("/figures/without-region", without_the_region_only_pole_emploi_counts);
  g_test_add_func ("/figures/evaluations", an_edit_evaluates_only_what_depends_on_it);
  g_test_add_func ("/figures/update", updating_equals_starting_afresh);
  g_test_add_func ("/figures/payments", payments_add_up_to_the_cent);
  g_test_add_func ("/figures/unreadable", a_value_that_cannot_be_read_is_an_error);

  return g_test_run ();
}
