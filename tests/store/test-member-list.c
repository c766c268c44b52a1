/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sample.h"

/* ids: each letter is a member; NULL-free text. */
static void
write_members (Store *store, const char *ids)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (Dossier) holder = dossier_new ();
  g_autoptr (GPtrArray) changes = g_ptr_array_new_with_free_func ((GDestroyNotify) change_free);
  const DossierDimension *dimension;

  for (const char *id = ids; *id != '\0'; id++) {
    char name[2] = { *id, '\0' };

    dossier_add_member (holder, "tranche", name, name);
  }
  dimension = dossier_find_dimension (holder, "tranche");
  g_ptr_array_add (changes,
                   change_new_members ("tranche", dimension != NULL
                                                      ? g_ptr_array_ref (dimension->members)
                                                      : g_ptr_array_new ()));
  g_assert_true (store_write (
      store,
      &(Act){ .changes = changes, .op = "{\"op\":\"members\",\"v\":1}", .who = sample_who (5) },
      NULL, &error));
  g_assert_no_error (error);
}

static void
assert_members (Store *store, const char *ids)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (Dossier) dossier = store_snapshot (store, NULL, &error);
  const DossierDimension *dimension;
  g_autoptr (GString) found = g_string_new (NULL);

  g_assert_no_error (error);
  dimension = dossier_find_dimension (dossier, "tranche");
  for (guint i = 0; dimension != NULL && i < dimension->members->len; i++)
    g_string_append (found, ((DossierMember *) dimension->members->pdata[i])->id);
  g_assert_cmpstr (found->str, ==, ids);
}

static void
test_table (void)
{
  static const char *const lists[] = { "ABC", "AXBC", "XABC", "ABCX", "CBA", "B",
                                       "",    "ABCD", "DABC", "ACBD", "ABCD" };
  Sample sample;
  g_autoptr (Store) store = NULL;

  sample_begin (&sample);
  store = sample_create (&sample, STORE_RELAXED);
  for (gsize i = 0; i < G_N_ELEMENTS (lists); i++) {
    write_members (store, lists[i]);
    assert_members (store, lists[i]);
  }
  for (gsize i = G_N_ELEMENTS (lists) - 1; i > 0; i--) {
    sample_undo (store);
    assert_members (store, lists[i - 1]);
  }
  sample_end (&sample);
}

/* Adding at one place leaves the other rows as they are: the entry holds one row. */
static void
test_small_change (void)
{
  Sample sample;
  g_autoptr (Store) store = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) entries = NULL;
  gsize first, second;

  sample_begin (&sample);
  store = sample_create (&sample, STORE_RELAXED);
  write_members (store, "ABCDEFGHIJKLMNOPQRST");
  write_members (store, "ABCDEFGHIJxKLMNOPQRST");
  entries = store_read_entries (store, &error);
  first = g_bytes_get_size (((Entry *) entries->pdata[1])->changeset);
  second = g_bytes_get_size (((Entry *) entries->pdata[2])->changeset);
  g_assert_cmpuint (second * 5, <, first);
  sample_end (&sample);
}

static void
test_random (void)
{
  Sample sample;
  g_autoptr (Store) store = NULL;

  sample_begin (&sample);
  store = sample_create (&sample, STORE_RELAXED);
  for (int i = 0; i < 300; i++) {
    char letters[] = "ABCDEFGHIJ";

    for (int j = 9; j > 0; j--) {
      int k = g_test_rand_int_range (0, j + 1);
      char letter = letters[j];

      letters[j] = letters[k];
      letters[k] = letter;
    }
    letters[g_test_rand_int_range (0, 11)] = '\0';
    write_members (store, letters);
    assert_members (store, letters);
  }
  sample_end (&sample);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/member-list/table", test_table);
  g_test_add_func ("/member-list/small-change", test_small_change);
  g_test_add_func ("/member-list/random", test_random);
  return g_test_run ();
}
