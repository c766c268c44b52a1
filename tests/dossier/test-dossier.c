/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dossier/dossier.h"

#include "dossier/path.h"

static void
test_put (void)
{
  g_autoptr (Dossier) dossier = dossier_new ();

  g_assert_null (dossier_find (dossier, "socle_actions"));
  dossier_put (dossier, "socle_actions", "38721", NULL);
  g_assert_cmpstr (dossier_get (dossier, "socle_actions"), ==, "38721");
  g_assert_null (dossier_find (dossier, "socle_actions")->source);

  dossier_put (dossier, "socle_actions", "38722", "dossier de presse");
  g_assert_cmpstr (dossier_get (dossier, "socle_actions"), ==, "38722");
  g_assert_cmpstr (dossier_find (dossier, "socle_actions")->source, ==, "dossier de presse");
  g_assert_cmpuint (dossier->cells->len, ==, 1);

  dossier_put (dossier, "socle_actions", NULL, "dossier de presse");
  g_assert_null (dossier_get (dossier, "socle_actions"));
  g_assert_nonnull (dossier_find (dossier, "socle_actions"));

  dossier_put (dossier, "socle_actions", NULL, NULL);
  g_assert_null (dossier_find (dossier, "socle_actions"));
  dossier_put (dossier, "socle_actions", "", "");
  g_assert_cmpuint (dossier->cells->len, ==, 0);
}

static void
test_put_own_value (void)
{
  g_autoptr (Dossier) dossier = dossier_new ();

  dossier_put (dossier, "a", "1", "s");
  dossier_put (dossier, "a", dossier_get (dossier, "a"), dossier_find (dossier, "a")->source);
  g_assert_cmpstr (dossier_get (dossier, "a"), ==, "1");
  g_assert_cmpstr (dossier_find (dossier, "a")->source, ==, "s");
}

static void
test_empty (void)
{
  g_autoptr (Dossier) dossier = dossier_new ();

  g_assert_cmpstr (dossier->uuid, ==, "");
  g_assert_cmpstr (dossier->region_code, ==, "");
  g_assert_cmpint (dossier->version, ==, 1);
  g_assert_null (dossier_find_dimension (dossier, "territoire"));
}

static void
test_members (void)
{
  g_autoptr (Dossier) dossier = dossier_new ();
  const DossierDimension *dimension;

  dossier_add_member (dossier, "territoire", "16", "Charente");
  dossier_add_member (dossier, "tranche", "1", "1re tranche");
  dossier_add_member (dossier, "territoire", "17", "Charente-Maritime");

  dimension = dossier_find_dimension (dossier, "territoire");
  g_assert_cmpuint (dimension->members->len, ==, 2);
  g_assert_cmpstr (((DossierMember *) dimension->members->pdata[1])->label, ==,
                   "Charente-Maritime");
}

/* Whatever is put and removed, in any order, the cells are those of a plain map, sorted. */
static void
test_random (void)
{
  g_autoptr (Dossier) dossier = dossier_new ();
  const char *values[60] = { NULL };

  for (int i = 0; i < 20000; i++) {
    int rank = g_test_rand_int_range (0, 60);
    g_autofree char *path = g_strdup_printf ("x.%d.y", rank);
    guint n_filled = 0;

    values[rank] = g_test_rand_bit () ? "v" : NULL;
    dossier_put (dossier, path, values[rank], NULL);
    g_assert_cmpstr (dossier_get (dossier, path), ==, values[rank]);
    for (int j = 0; j < 60; j++)
      n_filled += values[j] != NULL;
    g_assert_cmpuint (dossier->cells->len, ==, n_filled);
    g_assert_cmpuint (g_hash_table_size (dossier->by_path), ==, n_filled);
  }

  for (guint i = 1; i < dossier->cells->len; i++) {
    const Cell *before = dossier->cells->pdata[i - 1];
    const Cell *cell = dossier->cells->pdata[i];

    g_assert_cmpint (path_compare (before->path, cell->path), <, 0);
  }
}

/* A dimension that the dossier holds without a member is not one that it does not hold. */
static void
test_empty_dimension (void)
{
  g_autoptr (Dossier) dossier = dossier_new ();
  g_autoptr (Dossier) copy = NULL;
  const DossierDimension *dimension;

  dossier_add_member (dossier, "territoire", "16", "Charente");
  g_ptr_array_set_size (dossier_find_dimension (dossier, "territoire")->members, 0);
  copy = dossier_copy (dossier);
  dimension = dossier_find_dimension (copy, "territoire");
  g_assert_nonnull (dimension);
  g_assert_cmpuint (dimension->members->len, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/dossier/put", test_put);
  g_test_add_func ("/dossier/put-own-value", test_put_own_value);
  g_test_add_func ("/dossier/empty", test_empty);
  g_test_add_func ("/dossier/members", test_members);
  g_test_add_func ("/dossier/random", test_random);
  g_test_add_func ("/dossier/empty-dimension", test_empty_dimension);
  return g_test_run ();
}
