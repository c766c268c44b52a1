/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dossier/kept-file.h"
#include "sample.h"

#include <string.h>

#define LOGO "parties.etat.logo"

static GBytes *
picture (void)
{
  return g_bytes_new_static ("\0<svg/>", 7);
}

/* One act that brings a file and names it, or that only names it when bytes is NULL. */
static bool
set_logo (Store *store, GBytes *bytes, const char *name, GError **error)
{
  g_autoptr (GPtrArray) changes = g_ptr_array_new_with_free_func ((GDestroyNotify) change_free);
  g_autoptr (GPtrArray) files = g_ptr_array_new ();

  if (bytes != NULL)
    g_ptr_array_add (files, bytes);
  g_ptr_array_add (changes, change_new (CHANGE_FIELD, LOGO, name));
  return store_write (store,
                      &(Act){ .changes = changes,
                              .op = "{\"op\":\"set\",\"v\":1}",
                              .who = sample_who (1),
                              .files = files },
                      NULL, error);
}

static void
assert_kept (Store *store, bool kept)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (Dossier) dossier = store_snapshot (store, NULL, &error);
  g_autoptr (GBytes) expected = picture ();
  GBytes *found;

  g_assert_no_error (error);
  found = kept_file_find (dossier, LOGO);
  g_assert_true (kept ? found != NULL && g_bytes_equal (found, expected) : found == NULL);
  g_assert_cmpuint (g_hash_table_size (dossier->files), ==, kept ? 1 : 0);
  g_assert_true (store_verify (store, NULL, &error));
  g_assert_no_error (error);
}

static void
test_kept (void)
{
  Sample sample;
  g_autoptr (Store) store = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = picture ();
  g_autofree char *name = kept_file_dup_name (bytes);

  sample_begin (&sample);
  store = sample_create (&sample, STORE_RELAXED);
  assert_kept (store, false);
  g_assert_true (set_logo (store, bytes, name, &error));
  assert_kept (store, true);
  sample_undo (store);
  assert_kept (store, false);
  sample_redo (store);
  assert_kept (store, true);
  g_assert_true (set_logo (store, NULL, NULL, &error));
  assert_kept (store, false);
  /* What was kept once is still there to be named. */
  g_assert_true (set_logo (store, NULL, name, &error));
  assert_kept (store, true);
  sample_end (&sample);
}

static void
test_named_only (void)
{
  Sample sample;
  g_autoptr (Store) store = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = picture ();
  g_autofree char *name = kept_file_dup_name (bytes);

  sample_begin (&sample);
  store = sample_create (&sample, STORE_RELAXED);
  g_assert_false (set_logo (store, NULL, name, &error));
  g_assert_error (error, STORE_ERROR, STORE_ERROR_REFUSED);
  assert_kept (store, false);
  g_assert_cmpuint (sample_count_entries (store), ==, 1);
  sample_end (&sample);
}

static void
test_first_act (void)
{
  Sample sample;
  g_autoptr (Store) store = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = picture ();
  g_autofree char *name = kept_file_dup_name (bytes);
  g_autoptr (GPtrArray) changes = g_ptr_array_new_with_free_func ((GDestroyNotify) change_free);
  g_autoptr (GPtrArray) files = g_ptr_array_new ();

  sample_begin (&sample);
  g_ptr_array_add (files, bytes);
  g_ptr_array_add (changes, change_new (CHANGE_FIELD, LOGO, name));
  store = store_create (sample.path, STORE_RELAXED, bytes,
                        &(Act){ .changes = changes,
                                .op = "{\"op\":\"create\"}",
                                .who = sample_who (0),
                                .files = files },
                        &error);
  g_assert_no_error (error);
  assert_kept (store, true);
  sample_end (&sample);
}

/* A file that is gone or altered is said to be damage, when it is read and when it is verified.
 */
static void
test_damaged (void)
{
  static const char *const attacks[] = {
    "UPDATE blob SET bytes = x'00' WHERE length(bytes) = 7",
    "DELETE FROM blob WHERE length(bytes) = 7",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (attacks); i++) {
    Sample sample;
    g_autoptr (GBytes) bytes = picture ();
    g_autofree char *name = kept_file_dup_name (bytes);
    g_autoptr (GError) error = NULL;
    g_autoptr (Store) store = NULL;
    g_autoptr (Dossier) dossier = NULL;

    sample_begin (&sample);
    store = sample_create (&sample, STORE_RELAXED);
    g_assert_true (set_logo (store, bytes, name, &error));
    sample_run_sql (sample.path, attacks[i]);
    dossier = store_snapshot (store, NULL, &error);
    g_assert_null (dossier);
    g_assert_error (error, STORE_ERROR, STORE_ERROR_DAMAGED);
    g_clear_error (&error);
    g_assert_false (store_verify (store, NULL, &error));
    g_assert_error (error, STORE_ERROR, STORE_ERROR_DAMAGED);
    sample_end (&sample);
  }
}

/* The digest of the content in a snapshot is that of the last entry. */
static void
test_content (void)
{
  Sample sample;
  g_autoptr (Store) store = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (Dossier) dossier = NULL;

  sample_begin (&sample);
  store = sample_create (&sample, STORE_RELAXED);
  sample_write (store, CHANGE_INPUT, "socle_actions", "1");
  dossier = store_snapshot (store, NULL, &error);
  g_assert_no_error (error);
  entries = store_read_entries (store, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (dossier->content, ==, ((Entry *) entries->pdata[1])->content);
  g_assert_cmpuint (strlen (dossier->content), ==, 64);
  sample_end (&sample);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/blob/kept", test_kept);
  g_test_add_func ("/blob/named-only", test_named_only);
  g_test_add_func ("/blob/first-act", test_first_act);
  g_test_add_func ("/blob/damaged", test_damaged);
  g_test_add_func ("/blob/content", test_content);
  return g_test_run ();
}
