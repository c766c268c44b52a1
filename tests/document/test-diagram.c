/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "document/diagram.h"

#include "sample.h"

#define WIDTH 400
#define OPERATORS "actions_supplementaires"
#define CASCADE "compensation_theorique reste_non_compense compensation_etat"

/* A chart of the complete sample, and the first words of its text alternative. U+202F and
 * U+00A0 are written as ordinary spaces here. */
typedef struct {
  const char *name;
  const char *kind;
  const char *ids;
  const char *title;
  const char *alternative;
} Row;

static const Row rows[] = {
  { "effort", "barres-operateur", "socle_actions actions_supplementaires",
    "54 000 en 2016, contre 30 000 en 2015 : + 80 %",
    "54 000 en 2016, contre 30 000 en 2015 : + 80 %. 2015 : 30 000. 2016 : 54 000, dont Socle "
    ": "
    "30 000, Région : 14 000, Pôle emploi : 10 000." },
  { "operators", "parts", OPERATORS, "Actions supplémentaires : Région 58 %, Pôle emploi 42 %",
    "Actions supplémentaires : Région 58 %, Pôle emploi 42 %. Région : 14 000. Pôle emploi : "
    "10 000." },
  { "publics", "parts", "repartition_public",
    "Répartition par public : Demandeurs d’emploi peu ou pas qualifiés en tête, 46 %", NULL },
  { "types", "parts", "repartition_type",
    "Répartition par type : Qualifiantes ou certifiantes en tête, 54 %",
    "Répartition par type : Qualifiantes ou certifiantes en tête, 54 %. Qualifiantes ou "
    "certifiantes : 13 000, dont Région : 8 000, Pôle emploi : 5 000. Adaptation au poste de "
    "travail : 6 000, dont Région : 2 500, Pôle emploi : 3 500. Remise à niveau et socle de "
    "compétences : 3 000, dont Région : 2 000, Pôle emploi : 1 000. Préqualifiantes : 2 000, "
    "dont Région : 1 500, Pôle emploi : 500." },
  { "schedule", "echeancier", "versement", "72 000 000 € en 3 étapes",
    "72 000 000 € en 3 étapes. 1re étape : 24 480 000 €. 2e étape : 24 120 000 €. Solde : "
    "23 400 000 €." },
  { "cascade", "cascade", CASCADE, "Compensation de l’État : 72 000 000 €, sans réduction",
    "Compensation de l’État : 72 000 000 €, sans réduction. Compensation théorique : "
    "72 000 000 €. Part non compensée : 0 €. Compensation de l’État : 72 000 000 €." },
  { "one-value", "parts", "actions_total", "Total des actions", NULL },
};

/* Owned. */
static char *
with_plain_spaces (const char *text)
{
  g_auto (GStrv) narrow = g_strsplit (text, "\u202f", -1);
  g_autofree char *joined = g_strjoinv (" ", narrow);
  g_auto (GStrv) no_break = g_strsplit (joined, "\u00a0", -1);

  return g_strjoinv (" ", no_break);
}

static Chart *
build (Figures *figures, const char *kind, const char *title, const char *ids)
{
  g_auto (GStrv) list = g_strsplit (ids, " ", -1);

  return diagram_build (figures, kind, title, list, WIDTH);
}

static void
the_title_says_what_is_shown (gconstpointer data)
{
  const Row *row = data;
  g_autoptr (Cadrage) cadrage = sample_cadrage ();
  g_autoptr (Dossier) dossier = sample_dossier (cadrage, "essai-complet");
  g_autoptr (Figures) figures = figures_new (cadrage, dossier);
  g_autoptr (Chart) chart = build (figures, row->kind, NULL, row->ids);
  g_autofree char *title = NULL;
  g_autofree char *alternative = NULL;

  g_assert_nonnull (chart);
  title = with_plain_spaces (chart->title);
  alternative = with_plain_spaces (chart->alternative);
  g_assert_cmpstr (title, ==, row->title);
  if (row->alternative != NULL)
    g_assert_cmpstr (alternative, ==, row->alternative);
  g_assert_cmpfloat (ABS (chart->width - WIDTH), <, 0.001);
}

static void
the_title_of_the_plan_is_kept (void)
{
  g_autoptr (Cadrage) cadrage = sample_cadrage ();
  g_autoptr (Dossier) dossier = sample_dossier (cadrage, "essai-complet");
  g_autoptr (Figures) figures = figures_new (cadrage, dossier);
  static const char *const kinds[] = { "barres-operateur", "echeancier", "parts" };

  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++) {
    g_autoptr (Chart) chart = build (figures, kinds[i], "Titre", "repartition_type_total");

    /* Four members are more than the series that one bar may have. */
    if (i == 0)
      g_assert_null (chart);
    else
      g_assert_cmpstr (chart->title, ==, "Titre");
  }
}

static void
what_is_not_known_is_not_drawn (void)
{
  g_autoptr (Cadrage) cadrage = sample_cadrage ();
  g_autoptr (Dossier) dossier = sample_dossier (cadrage, "essai-complet");

  dossier_put (dossier, "repartition_type[prequalifiante,pole_emploi]", NULL, NULL);
  dossier_put (dossier, OPERATORS "[region]", NULL, NULL);
  g_autoptr (Figures) figures = figures_new (cadrage, dossier);

  g_assert_null (build (figures, "parts", NULL, "repartition_type"));
  g_assert_null (build (figures, "parts", NULL, OPERATORS));
  g_assert_null (build (figures, "barres-operateur", NULL, "socle_actions " OPERATORS));
  g_assert_null (build (figures, "echeancier", NULL, "versement"));
  g_assert_null (build (figures, "camembert", NULL, "socle_actions"));
  g_assert_null (build (figures, "parts", NULL, ""));
}

/* What exceeds the envelope is told with its sign; what does not add up is not drawn. */
static void
a_cascade_says_what_is_taken_off (void)
{
  g_autoptr (Cadrage) cadrage = sample_cadrage ();
  g_autoptr (Dossier) dossier = sample_dossier (cadrage, "essai-complet");

  dossier_put (dossier, "enveloppe", "70000000.50", NULL);
  g_autoptr (Figures) figures = figures_new (cadrage, dossier);
  g_autoptr (Chart) chart = build (figures, "cascade", NULL, CASCADE);
  g_autofree char *alternative = with_plain_spaces (chart->alternative);

  g_assert_cmpstr (alternative, ==,
                   "Compensation de l’État : 70 000 000,50 €, après une réduction de "
                   "1 999 999,50 €. Compensation théorique : 72 000 000 €. Part non compensée "
                   ": − 1 999 999,50 €. Compensation de l’État : 70 000 000,50 €.");
  g_assert_null (build (figures, "cascade", NULL, "compensation_theorique compensation_etat"));
  g_assert_null (build (figures, "cascade", NULL, "compensation_theorique"));

  dossier_put (dossier, "actions_supplementaires[region]", NULL, NULL);
  g_autoptr (Figures) unknown = figures_new (cadrage, dossier);
  g_assert_null (build (unknown, "cascade", NULL, CASCADE));
}

/* A tie has no first, and nothing shared has no shares. */
static void
no_finding_is_invented (void)
{
  static const struct {
    const char *values[4];
    const char *title;
  } cases[] = {
    { { "0", "0", "0", "0" }, "Répartition par type" },
    { { "5", "5", "1", "1" }, "Répartition par type" },
    { { "5", "6", "6", "1" }, "Répartition par type" },
    { { "6", "6", "7", "1" },
      "Répartition par type : Remise à niveau et socle de compétences en tête, 35 %" },
  };
  static const char *const types[] = { "qualifiante", "adaptation", "remise_a_niveau",
                                       "prequalifiante" };
  g_autoptr (Cadrage) cadrage = sample_cadrage ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (Dossier) dossier = sample_dossier (cadrage, "essai-complet");
    g_autofree char *title = NULL;

    for (int k = 0; k < 4; k++) {
      g_autofree char *region = g_strdup_printf ("repartition_type[%s,region]", types[k]);
      g_autofree char *other = g_strdup_printf ("repartition_type[%s,pole_emploi]", types[k]);

      dossier_put (dossier, region, cases[i].values[k], NULL);
      dossier_put (dossier, other, "0", NULL);
    }
    g_autoptr (Figures) figures = figures_new (cadrage, dossier);
    g_autoptr (Chart) chart = build (figures, "parts", NULL, "repartition_type");

    g_assert_nonnull (chart);
    title = with_plain_spaces (chart->title);
    g_assert_cmpstr (title, ==, cases[i].title);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autofree char *path = g_strconcat ("/diagram/title/", rows[i].name, NULL);

    g_test_add_data_func (path, &rows[i], the_title_says_what_is_shown);
  }
  g_test_add_func ("/diagram/title/of-the-plan", the_title_of_the_plan_is_kept);
  g_test_add_func ("/diagram/unknown", what_is_not_known_is_not_drawn);
  g_test_add_func ("/diagram/cascade", a_cascade_says_what_is_taken_off);
  g_test_add_func ("/diagram/no-finding", no_finding_is_invented);

  return g_test_run ();
}
