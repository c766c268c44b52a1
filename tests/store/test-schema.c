/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sample.h"

#include <string.h>

/* Made by the code of form 1: see what it held when it was made. */
#define OLD_HEAD "5d14cee04406a0fcba186d4f15f19700b01a27ab4b421ec6831456b4db3409ed"
#define OLD_ENTRIES 8

static const char old_content[] = "0b6e4a52-6d0c-4f7e-9a53-3f5a5d0c7a11 75 Proposition 1\n"
                                  "acte.nature=convention ()\n"
                                  "articles.objet.1.texte=Texte récrit. ()\n"
                                  "parties.coparef.representants.1.nom=MARTIN ()\n"
                                  "parties.coparef.representants.2.nom=DURAND ()\n"
                                  "socle_actions=38721 (dossier de presse)\n"
                                  "territoire[16] Charente\n"
                                  "territoire[17] Charente-Maritime\n";

static Store *
open_file (const Sample *sample, StoreMode mode)
{
  g_autoptr (GError) error = NULL;
  Store *store = store_open (sample->path, mode, &error);

  g_assert_no_error (error);
  return store;
}

static void
assert_verified (Store *store)
{
  static const char *const known[] = { OLD_HEAD, NULL };
  g_autoptr (GError) error = NULL;

  g_assert_true (store_verify (store, known, &error));
  g_assert_no_error (error);
}

static void
assert_content (Store *store, const char *expected)
{
  g_autofree char *content = sample_print (store);

  g_assert_cmpstr (content, ==, expected);
}

static const Entry *
entry_at (const GPtrArray *entries, guint rank)
{
  g_assert_cmpuint (rank, <, entries->len);
  return entries->pdata[rank];
}

static void
test_read (void)
{
  Sample sample;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  sample_begin (&sample);
  sample_copy_old (&sample);
  before = sample_digest_file (sample.path);
  for (int mode = STORE_READ; mode <= STORE_WRITE; mode++) {
    g_autoptr (Store) store = open_file (&sample, (StoreMode) mode);

    assert_content (store, old_content);
    assert_verified (store);
  }
  after = sample_digest_file (sample.path);
  g_assert_cmpstr (before, ==, after);
  sample_end (&sample);
}

/* An edit that changes nothing does not bring the file to the present form either. */
static void
test_no_edit (void)
{
  Sample sample;
  g_autoptr (Store) store = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  sample_begin (&sample);
  sample_copy_old (&sample);
  before = sample_digest_file (sample.path);
  store = open_file (&sample, STORE_RELAXED);
  g_assert_false (sample_write (store, CHANGE_INPUT, "socle_actions", "38721"));
  assert_content (store, old_content);
  after = sample_digest_file (sample.path);
  g_assert_cmpstr (before, ==, after);
  sample_end (&sample);
}

static void
test_first_edit (void)
{
  Sample sample;
  g_autoptr (Store) store = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) entries = NULL;
  g_autofree char *content = NULL;

  sample_begin (&sample);
  sample_copy_old (&sample);
  store = open_file (&sample, STORE_RELAXED);
  g_assert_true (sample_write (store, CHANGE_ADDITION, "ajouts.1.titre", "Essai"));

  entries = store_read_entries (store, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (entries->len, ==, OLD_ENTRIES + 2);
  g_assert_cmpint (entry_at (entries, OLD_ENTRIES - 1)->schema, ==, 1);
  g_assert_cmpint (entry_at (entries, OLD_ENTRIES)->kind, ==, ENTRY_SCHEMA);
  g_assert_cmpint (entry_at (entries, OLD_ENTRIES)->schema, ==, 2);
  g_assert_cmpuint (g_bytes_get_size (entry_at (entries, OLD_ENTRIES)->changeset), ==, 0);
  g_assert_cmpint (entry_at (entries, OLD_ENTRIES + 1)->kind, ==, ENTRY_ACT);
  content = sample_print (store);
  g_assert_nonnull (strstr (content, "ajouts.1.titre=Essai"));
  assert_verified (store);
  sample_end (&sample);
}

static void
test_undo_across (void)
{
  Sample sample;
  g_autoptr (Store) store = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (Entry) old = NULL;

  sample_begin (&sample);
  sample_copy_old (&sample);
  store = open_file (&sample, STORE_RELAXED);
  old = store_find_undo (store, &error);
  g_assert_no_error (error);
  sample_write (store, CHANGE_FIELD, "tribunal", "Bordeaux");
  sample_undo (store);
  assert_content (store, old_content);

  g_assert_null (store_find_undo (store, &error));
  g_assert_error (error, STORE_ERROR, STORE_ERROR_REFUSED);
  g_clear_error (&error);
  g_assert_false (store_undo (
      store, old->hash,
      &(Act){ .changes = NULL, .op = "{\"op\":\"undo\"}", .who = sample_who (1) }, &error));
  g_assert_error (error, STORE_ERROR, STORE_ERROR_REFUSED);
  assert_content (store, old_content);
  assert_verified (store);
  sample_end (&sample);
}

/* Undo and redo alone leave the file in its form, and it can still be undone. */
static void
test_undo_within (void)
{
  Sample sample;
  g_autoptr (Store) store = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) entries = NULL;

  sample_begin (&sample);
  sample_copy_old (&sample);
  store = open_file (&sample, STORE_RELAXED);
  sample_undo (store);
  sample_redo (store);
  sample_redo (store);
  sample_undo (store);
  assert_content (store, old_content);

  entries = store_read_entries (store, &error);
  g_assert_cmpint (entry_at (entries, entries->len - 1)->schema, ==, 1);
  assert_verified (store);
  sample_end (&sample);
}

/* Another program brings the file to the new form while ours has it open. */
static void
test_migrated_beside (void)
{
  Sample sample;
  g_autoptr (Store) ours = NULL;
  g_autoptr (Store) theirs = NULL;
  g_autofree char *content = NULL;

  sample_begin (&sample);
  sample_copy_old (&sample);
  ours = open_file (&sample, STORE_RELAXED);
  theirs = open_file (&sample, STORE_RELAXED);
  sample_write (theirs, CHANGE_ADDITION, "ajouts.1.titre", "Essai");
  content = sample_print (ours);
  g_assert_nonnull (strstr (content, "ajouts.1.titre=Essai"));
  sample_write (ours, CHANGE_ADDITION, "ajouts.2.titre", "Suite");
  assert_verified (theirs);
  sample_end (&sample);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/schema/read", test_read);
  g_test_add_func ("/schema/no-edit", test_no_edit);
  g_test_add_func ("/schema/first-edit", test_first_edit);
  g_test_add_func ("/schema/undo-across", test_undo_across);
  g_test_add_func ("/schema/undo-within", test_undo_within);
  g_test_add_func ("/schema/migrated-beside", test_migrated_beside);
  return g_test_run ();
}
