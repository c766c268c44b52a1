/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "figures/explanation.h"

#include "sample.h"

/* True when the path is somewhere beneath the explanation. */
static bool
leads_to (const Explanation *explanation, const char *path)
{
  if (g_str_equal (explanation->path, path))
    return true;

  for (guint i = 0; i < explanation->operands->len; i++)
    if (leads_to (g_ptr_array_index (explanation->operands, i), path))
      return true;

  return false;
}

static const Explanation *
find (const Explanation *explanation, const char *path)
{
  if (g_str_equal (explanation->path, path))
    return explanation;

  for (guint i = 0; i < explanation->operands->len; i++) {
    const Explanation *found = find (g_ptr_array_index (explanation->operands, i), path);

    if (found != NULL)
      return found;
  }

  return NULL;
}

static void
compensation_is_explained_down_to_its_sources (void)
{
  g_autoptr (Cadrage) cadrage = sample_cadrage ();
  g_autoptr (Dossier) dossier = sample_dossier ();

  dossier_put (dossier, "actions_supplementaires[region]", "18000", "courriel du 14 mars 2016");
  g_autoptr (Figures) figures = figures_new (cadrage, dossier);
  g_autoptr (Explanation) explanation = explanation_new (figures, "compensation_etat");

  g_assert_nonnull (explanation);
  g_assert_cmpstr (explanation->text, ==, "80\u202f331\u202f000\u00a0€");
  g_assert_true (leads_to (explanation, "compensation_theorique"));
  g_assert_true (leads_to (explanation, "actions_supplementaires[pole_emploi]"));
  g_assert_true (leads_to (explanation, "enveloppe"));

  const Explanation *product = find (explanation, "compensation_theorique");
  g_assert_cmpstr (product->in_names, ==, "actions supplémentaires × coût moyen");
  g_assert_cmpstr (product->in_values, ==, "26\u202f777 × 3\u202f000\u00a0€");

  const Explanation *cost = find (explanation, "cout_moyen");
  g_assert_nonnull (cost->source);
  g_assert_nonnull (g_strstr_len (cost->source, -1, "3 000 euros"));

  const Explanation *entered = find (explanation, "actions_supplementaires[region]");
  g_assert_cmpstr (entered->source, ==, "courriel du 14 mars 2016");
}

static void
what_is_no_figure_has_no_explanation (void)
{
  g_autoptr (Cadrage) cadrage = sample_cadrage ();
  g_autoptr (Dossier) dossier = sample_dossier ();
  g_autoptr (Figures) figures = figures_new (cadrage, dossier);

  g_assert_null (explanation_new (figures, "tribunal"));
  g_assert_null (explanation_new (figures, "nothing"));
}

static void
every_figure_can_be_explained (void)
{
  g_autoptr (Cadrage) cadrage = sample_cadrage ();
  g_autoptr (Dossier) dossier = sample_dossier ();
  g_autoptr (Figures) figures = figures_new (cadrage, dossier);
  guint n_explained = 0;

  for (guint i = 0; i < cadrage->data->len; i++) {
    const Datum *datum = g_ptr_array_index (cadrage->data, i);
    static const int first[TYPE_DIMENSIONS_MAX] = { 0 };

    if (datum->kind != DATUM_FIGURE)
      continue;
    g_autofree char *path = figures_dup_path (figures, (int) i, first);
    g_autoptr (Explanation) explanation = explanation_new (figures, path);

    g_assert_nonnull (explanation);
    g_assert_cmpstr (explanation->in_names, !=, "");
    g_assert_cmpuint (explanation->operands->len, >, 0);
    n_explained++;
  }

  g_assert_cmpuint (n_explained, >, 20);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/explanation/compensation", compensation_is_explained_down_to_its_sources);
  g_test_add_func ("/explanation/no-figure", what_is_no_figure_has_no_explanation);
  g_test_add_func ("/explanation/every-figure", every_figure_can_be_explained);

  return g_test_run ();
}
