/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/past.h"

#include "sample.h"

#include <string.h>

#define LIVES 40
#define STEPS_MAX 40

static char *
print_past (Store *store, const char *hash)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (Dossier) dossier = store_snapshot_at (store, hash, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (dossier->head, ==, hash);
  return sample_print_dossier (dossier);
}

static char *
head_of (Store *store)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (Dossier) dossier = store_snapshot (store, NULL, &error);

  g_assert_no_error (error);
  return g_strdup (dossier->head);
}

static bool
can_undo (Store *store)
{
  g_autoptr (Entry) entry = store_find_undo (store, NULL);

  return entry != NULL;
}

static bool
can_redo (Store *store)
{
  g_autoptr (Entry) entry = store_find_redo (store, NULL);

  return entry != NULL;
}

static void
write_random (Store *store)
{
  static const struct {
    ChangeKind kind;
    const char *path;
  } places[] = {
    { CHANGE_INPUT, "socle_actions" },
    { CHANGE_SOURCE, "socle_actions" },
    { CHANGE_FIELD, "tranche.1.pieces" },
    { CHANGE_PERSON, "parties.coparef.representants.1.nom" },
    { CHANGE_CLAUSE, "articles.objet.1.texte" },
    { CHANGE_ADDITION, "ajouts.1.titre" },
    { CHANGE_SETTING, "region" },
  };
  static const char *const values[] = { NULL, "11", "44", "Œuvre « commune »" };
  int place = g_test_rand_int_range (0, G_N_ELEMENTS (places));
  int first = places[place].kind == CHANGE_SETTING ? 1 : 0;

  sample_write (store, places[place].kind, places[place].path,
                values[g_test_rand_int_range (first, G_N_ELEMENTS (values))]);
}

static void
live (Store *store, GPtrArray *heads, GPtrArray *contents)
{
  int n_steps = g_test_rand_int_range (1, STEPS_MAX);

  for (int i = 0; i <= n_steps; i++) {
    int choice = i == 0 ? -1 : g_test_rand_int_range (0, 10);

    if (choice >= 0 && choice < 3 && can_undo (store))
      sample_undo (store);
    else if (choice >= 3 && choice < 5 && can_redo (store))
      sample_redo (store);
    else if (choice >= 0)
      write_random (store);
    g_ptr_array_add (heads, head_of (store));
    g_ptr_array_add (contents, sample_print (store));
  }
}

/* What one saw at the time is what one sees later, whatever came in between; the file stays as
 * it is. */
static void
test_random (void)
{
  for (int i = 0; i < LIVES; i++) {
    Sample sample;
    g_autoptr (Store) store = NULL;
    g_autoptr (GPtrArray) heads = g_ptr_array_new_with_free_func (g_free);
    g_autoptr (GPtrArray) contents = g_ptr_array_new_with_free_func (g_free);
    g_autofree char *before = NULL;
    g_autofree char *after = NULL;

    sample_begin (&sample);
    store = sample_create (&sample, STORE_RELAXED);
    live (store, heads, contents);
    before = sample_digest_file (sample.path);
    for (guint j = 0; j < heads->len; j++) {
      g_autofree char *past = print_past (store, heads->pdata[j]);

      g_assert_cmpstr (past, ==, contents->pdata[j]);
    }
    after = sample_digest_file (sample.path);
    g_assert_cmpstr (after, ==, before);
    sample_end (&sample);
  }
}

/* The day of a view is that of its entry. */
static void
test_day (void)
{
  Sample sample;
  g_autoptr (Store) store = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (Dossier) past = NULL;
  g_autofree char *first = NULL;

  sample_begin (&sample);
  store = sample_create (&sample, STORE_RELAXED);
  first = head_of (store);
  sample_write (store, CHANGE_INPUT, "socle_actions", "1");
  past = store_snapshot_at (store, first, &error);
  g_assert_no_error (error);
  g_assert_cmpint (past->version_date.year, ==, 2016);
  g_assert_cmpint (past->version_date.month, ==, 4);
  g_assert_cmpint (past->version_date.day, ==, 7);
  g_assert_nonnull (past->cadrage_xml);
  sample_end (&sample);
}

static void
assert_fails (Store *store, const char *hash, StoreError code)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (store_snapshot_at (store, hash, &error));
  g_assert_error (error, STORE_ERROR, (int) code);
}

static void
test_refuses (void)
{
  Sample sample;
  g_autoptr (Store) store = NULL;
  g_autofree char *first = NULL;

  sample_begin (&sample);
  store = sample_create (&sample, STORE_RELAXED);
  first = head_of (store);
  sample_write (store, CHANGE_INPUT, "socle_actions", "1");
  sample_write (store, CHANGE_INPUT, "socle_actions", "2");
  assert_fails (store, "nonsense", STORE_ERROR_UNKNOWN);
  assert_fails (store, "", STORE_ERROR_UNKNOWN);

  sample_run_sql (sample.path, "UPDATE input SET value = '3'");
  assert_fails (store, first, STORE_ERROR_CONTENT);
  sample_run_sql (sample.path, "UPDATE input SET value = '2'; "
                               "UPDATE journal SET author = 'Autre' WHERE seq = 2");
  assert_fails (store, first, STORE_ERROR_CHAIN);
  sample_end (&sample);
}

/* Back over the entry that brought an older file to the present form. */
static void
test_older_form (void)
{
  Sample sample;
  g_autoptr (Store) store = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *old = NULL;
  g_autofree char *old_content = NULL;
  g_autofree char *past = NULL;

  sample_begin (&sample);
  sample_copy_old (&sample, 1);
  store = store_open (sample.path, STORE_RELAXED, &error);
  g_assert_no_error (error);
  old = head_of (store);
  old_content = sample_print (store);
  sample_write (store, CHANGE_ADDITION, "ajouts.1.titre", "Nouveau");
  sample_write (store, CHANGE_FIELD, "tribunal", "Bordeaux");
  past = print_past (store, old);
  g_assert_cmpstr (past, ==, old_content);
  sample_end (&sample);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/past/random", test_random);
  g_test_add_func ("/past/day", test_day);
  g_test_add_func ("/past/refuses", test_refuses);
  g_test_add_func ("/past/older-form", test_older_form);
  return g_test_run ();
}
