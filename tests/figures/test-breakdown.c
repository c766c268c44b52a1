/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "figures/breakdown.h"

#include "sample.h"

#define TERRITORIES "repartition_territoire"
#define TOTAL "actions_supplementaires_total"
#define TYPES "repartition_type"
#define OPERATORS "actions_supplementaires"

/* What stands in the two territories, and what sharing the rest gives them. */
typedef struct {
  const char *name;
  const char *before[2];
  int n_empty;
  const char *left;
  const char *after[2]; /* NULL: not changed */
} Row;

static const Row rows[] = {
  { "nothing-placed", { NULL, NULL }, 2, "26777", { "13389", "13388" } },
  { "one-placed", { "1000", NULL }, 1, "25777", { NULL, "25777" } },
  { "a-zero-is-placed", { "0", NULL }, 1, "26777", { NULL, "26777" } },
  { "in-proportion", { "1000", "2000" }, 0, "23777", { "8926", "17851" } },
  { "zeros-have-no-proportion", { "0", "0" }, 0, "26777", { "13389", "13388" } },
  { "a-zero-stays-beside-a-number", { "0", "10" }, 0, "26767", { NULL, "26777" } },
  { "all-placed", { "6777", "20000" }, 0, "0", { NULL, NULL } },
  { "only-zero-is-missing", { "26777", NULL }, 1, "0", { NULL, "0" } },
};

static const char *const paths[] = { TERRITORIES "[16]", TERRITORIES "[33]" };

static void
check_ratio (Ratio number, const char *expected)
{
  g_autofree char *text = ratio_to_text (number, 0);

  g_assert_cmpstr (text, ==, expected);
}

static const char *
find_share (const GPtrArray *shares, const char *path)
{
  for (guint i = 0; i < shares->len; i++) {
    const BreakdownShare *share = g_ptr_array_index (shares, i);

    if (g_str_equal (share->path, path))
      return share->text;
  }
  return NULL;
}

static void
the_rest_is_shared (gconstpointer data)
{
  const Row *row = data;
  g_autoptr (Cadrage) cadrage = sample_cadrage ();
  g_autoptr (Dossier) dossier = sample_dossier ();
  g_autoptr (GError) error = NULL;
  BreakdownColumn column;
  guint n_changed = 0;

  for (int i = 0; i < 2; i++)
    dossier_put (dossier, paths[i], row->before[i], NULL);
  g_autoptr (Figures) figures = figures_new (cadrage, dossier);

  g_assert_cmpint (breakdown_count_columns (figures, TERRITORIES, TOTAL), ==, 1);
  g_assert_true (breakdown_measure (figures, TERRITORIES, TOTAL, 0, &column));
  g_assert_cmpint (column.n_cells, ==, 2);
  g_assert_cmpint (column.n_empty, ==, row->n_empty);
  g_assert_true (column.known);
  check_ratio (column.whole, "26777");
  check_ratio (column.left, row->left);

  g_autoptr (GPtrArray) shares = breakdown_share (figures, TERRITORIES, TOTAL, 0, &error);
  g_assert_no_error (error);
  for (int i = 0; i < 2; i++) {
    g_assert_cmpstr (find_share (shares, paths[i]), ==, row->after[i]);
    n_changed += row->after[i] != NULL;
  }
  g_assert_cmpuint (shares->len, ==, n_changed);
}

static void
each_column_has_its_whole (void)
{
  g_autoptr (Cadrage) cadrage = sample_cadrage ();
  g_autoptr (Dossier) dossier = sample_dossier ();
  g_autoptr (GError) error = NULL;
  BreakdownColumn column;

  dossier_put (dossier, TYPES "[qualifiante,region]", "17999", NULL);
  g_autoptr (Figures) figures = figures_new (cadrage, dossier);

  g_assert_cmpint (breakdown_count_columns (figures, TYPES, OPERATORS), ==, 2);
  g_assert_true (breakdown_measure (figures, TYPES, OPERATORS, 0, &column));
  check_ratio (column.left, "1");
  g_assert_cmpint (column.n_empty, ==, 3);
  g_assert_true (breakdown_measure (figures, TYPES, OPERATORS, 1, &column));
  check_ratio (column.whole, "8777");
  g_assert_cmpint (column.n_empty, ==, 4);

  g_autoptr (GPtrArray) one = breakdown_share (figures, TYPES, OPERATORS, 0, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (one->len, ==, 3);
  g_assert_cmpstr (find_share (one, TYPES "[adaptation,region]"), ==, "1");
  g_assert_cmpstr (find_share (one, TYPES "[prequalifiante,region]"), ==, "0");

  g_autoptr (GPtrArray) all =
      breakdown_share (figures, TYPES, OPERATORS, BREAKDOWN_ALL_COLUMNS, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (all->len, ==, 7);
  g_assert_cmpstr (find_share (all, TYPES "[qualifiante,pole_emploi]"), ==, "2195");
  g_assert_cmpstr (find_share (all, TYPES "[prequalifiante,pole_emploi]"), ==, "2194");
}

/* On two dimensions with one whole, all cells are one column. */
static void
all_cells_may_have_one_whole (void)
{
  g_autoptr (Cadrage) cadrage = sample_cadrage ();
  g_autoptr (Dossier) dossier = sample_dossier ();
  g_autoptr (Figures) figures = figures_new (cadrage, dossier);
  BreakdownColumn column;

  g_assert_cmpint (breakdown_count_columns (figures, TYPES, TOTAL), ==, 1);
  g_assert_true (breakdown_measure (figures, TYPES, TOTAL, 0, &column));
  g_assert_cmpint (column.n_cells, ==, 8);
  check_ratio (column.left, "26777");
}

static void
cents_are_not_lost (void)
{
  g_autoptr (Cadrage) cadrage = sample_cadrage ();
  g_autoptr (Dossier) dossier = sample_dossier ();
  g_autoptr (GError) error = NULL;

  dossier_put (dossier, "enveloppe", "100.01", NULL);
  g_autoptr (Figures) figures = figures_new (cadrage, dossier);
  g_autoptr (GPtrArray) shares =
      breakdown_share (figures, "versements_effectues", "enveloppe", 0, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (find_share (shares, "versements_effectues[1]"), ==, "33.34");
  g_assert_cmpstr (find_share (shares, "versements_effectues[2]"), ==, "33.34");
  g_assert_cmpstr (find_share (shares, "versements_effectues[3]"), ==, "33.33");
}

static void
expect_refusal (const Dossier *dossier, const char *whole, BreakdownError code)
{
  g_autoptr (Cadrage) cadrage = sample_cadrage ();
  g_autoptr (Figures) figures = figures_new (cadrage, dossier);
  g_autoptr (GError) error = NULL;

  g_assert_null (breakdown_share (figures, TERRITORIES, whole, 0, &error));
  g_assert_error (error, BREAKDOWN_ERROR, (int) code);
  g_test_message ("%s", error->message);
}

static void
what_cannot_be_shared_is_refused (void)
{
  g_autoptr (Dossier) too_much = sample_dossier ();
  g_autoptr (Dossier) unknown = sample_dossier ();
  g_autoptr (Dossier) nowhere = dossier_new ();

  dossier_put (too_much, paths[0], "26778", NULL);
  expect_refusal (too_much, TOTAL, BREAKDOWN_ERROR_EXCESS);
  dossier_put (unknown, OPERATORS "[region]", NULL, NULL);
  expect_refusal (unknown, TOTAL, BREAKDOWN_ERROR_UNKNOWN);
  expect_refusal (too_much, NULL, BREAKDOWN_ERROR_UNKNOWN);
  dossier_put (nowhere, OPERATORS "[region]", "1", NULL);
  dossier_put (nowhere, OPERATORS "[pole_emploi]", "1", NULL);
  expect_refusal (nowhere, TOTAL, BREAKDOWN_ERROR_SHARES);
}

/* A column that is refused refuses the whole sharing. */
static void
all_columns_or_none (void)
{
  g_autoptr (Cadrage) cadrage = sample_cadrage ();
  g_autoptr (Dossier) dossier = sample_dossier ();
  g_autoptr (GError) error = NULL;

  dossier_put (dossier, OPERATORS "[pole_emploi]", NULL, NULL);
  g_autoptr (Figures) figures = figures_new (cadrage, dossier);

  g_assert_null (breakdown_share (figures, TYPES, OPERATORS, BREAKDOWN_ALL_COLUMNS, &error));
  g_assert_error (error, BREAKDOWN_ERROR, BREAKDOWN_ERROR_UNKNOWN);
  g_assert_nonnull (g_strstr_len (error->message, -1, "Pôle emploi"));
}

/* Whatever stood, what is shared fills every cell and adds up to the whole. */
static void
shares_add_up (void)
{
  guint32 seed = g_test_rand_int ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  g_autoptr (Cadrage) cadrage = sample_cadrage ();

  g_test_message ("seed %u", seed);
  for (int round = 0; round < 300; round++) {
    g_autoptr (Dossier) dossier = sample_dossier ();
    g_autoptr (GError) error = NULL;
    BreakdownColumn column;

    for (int i = 0; i < 12; i++) {
      g_autofree char *id = g_strdup_printf ("t%d", i);
      g_autofree char *path = g_strdup_printf (TERRITORIES "[%s]", id);
      g_autofree char *value = g_strdup_printf ("%d", g_rand_int_range (rand, 0, 1900));

      dossier_add_member (dossier, "territoire", id, id);
      dossier_put (dossier, path, g_rand_boolean (rand) ? value : NULL, NULL);
    }
    g_autoptr (Dossier) after = dossier_copy (dossier);
    g_autoptr (Figures) figures = figures_new (cadrage, dossier);
    g_autoptr (GPtrArray) shares = breakdown_share (figures, TERRITORIES, TOTAL, 0, &error);

    g_assert_no_error (error);
    for (guint i = 0; i < shares->len; i++) {
      const BreakdownShare *share = g_ptr_array_index (shares, i);

      dossier_put (after, share->path, share->text, NULL);
    }
    g_autoptr (Figures) shared = figures_new (cadrage, after);
    g_assert_true (breakdown_measure (shared, TERRITORIES, TOTAL, 0, &column));
    g_assert_cmpint (column.n_empty, ==, 0);
    g_assert_cmpint (ratio_sign (column.left), ==, 0);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autofree char *path = g_strconcat ("/breakdown/share/", rows[i].name, NULL);

    g_test_add_data_func (path, &rows[i], the_rest_is_shared);
  }
  g_test_add_func ("/breakdown/columns", each_column_has_its_whole);
  g_test_add_func ("/breakdown/one-whole", all_cells_may_have_one_whole);
  g_test_add_func ("/breakdown/cents", cents_are_not_lost);
  g_test_add_func ("/breakdown/refused", what_cannot_be_shared_is_refused);
  g_test_add_func ("/breakdown/all-or-none", all_columns_or_none);
  g_test_add_func ("/breakdown/add-up", shares_add_up);

  return g_test_run ();
}
