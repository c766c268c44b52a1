/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/schema.h"

#include "sample.h"

#include <string.h>

/* A file that the code of an older form made, and what it held then. */
typedef struct {
  int form;
  const char *head;
  guint n_entries;
  const char *content;
} OldFile;

static const OldFile old_files[] = {
  { 1, "5d14cee04406a0fcba186d4f15f19700b01a27ab4b421ec6831456b4db3409ed", 8,
    "0b6e4a52-6d0c-4f7e-9a53-3f5a5d0c7a11 75 Proposition 1\n"
    "acte.nature=convention ()\n"
    "articles.objet.1.texte=Texte récrit. ()\n"
    "parties.coparef.representants.1.nom=MARTIN ()\n"
    "parties.coparef.representants.2.nom=DURAND ()\n"
    "socle_actions=38721 (dossier de presse)\n"
    "territoire[16] Charente\n"
    "territoire[17] Charente-Maritime\n" },
  { 2, "f25c0f3d87c37e065ceaefd6cf73db9d70390d2b3739e01a9ce2e22681ec38ab", 11,
    "0b6e4a52-6d0c-4f7e-9a53-3f5a5d0c7a11 75 Proposition 1\n"
    "acte.nature=convention ()\n"
    "ajouts.1.texte=Un bilan est dressé. ()\n"
    "ajouts.1.titre=Évaluation ()\n"
    "articles.objet.1.source=service juridique ()\n"
    "articles.objet.1.texte=Texte récrit. ()\n"
    "parties.coparef.representants.1.nom=MARTIN ()\n"
    "parties.coparef.representants.2.nom=DURAND ()\n"
    "socle_actions=38721 (dossier de presse)\n"
    "territoire[16] Charente\n"
    "territoire[17] Charente-Maritime\n"
    "territoire[19] Corrèze\n" },
  { 3, "8ccb4d69eb77c42186505cb71fae19a1a4fcb81effa71ab7f524463fbe547d44", 17,
    "0b6e4a52-6d0c-4f7e-9a53-3f5a5d0c7a11 75 Proposition 1\n"
    "acte.nature=convention ()\n"
    "ajouts.1.texte=Un bilan est dressé. ()\n"
    "ajouts.1.titre=Évaluation ()\n"
    "articles.objet.1.source=service juridique ()\n"
    "articles.objet.1.texte=Texte récrit. ()\n"
    "parties.coparef.representants.1.nom=MARTIN ()\n"
    "parties.coparef.representants.2.nom=DUPONT ()\n"
    "socle_actions=38721 (dossier de presse)\n"
    "tribunal=Bordeaux ()\n"
    "territoire[16] Charente\n"
    "territoire[17] Charente-Maritime\n"
    "territoire[19] Corrèze\n" },
};

static Store *
open_file (const Sample *sample, StoreMode mode)
{
  g_autoptr (GError) error = NULL;
  Store *store = store_open (sample->path, mode, &error);

  g_assert_no_error (error);
  return store;
}

static void
assert_verified (Store *store, const OldFile *old)
{
  const char *const known[] = { old->head, NULL };
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
test_read (gconstpointer data)
{
  const OldFile *old = data;
  Sample sample;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  sample_begin (&sample);
  sample_copy_old (&sample, old->form);
  before = sample_digest_file (sample.path);
  for (int mode = STORE_READ; mode <= STORE_WRITE; mode++) {
    g_autoptr (Store) store = open_file (&sample, (StoreMode) mode);

    assert_content (store, old->content);
    assert_verified (store, old);
  }
  after = sample_digest_file (sample.path);
  g_assert_cmpstr (before, ==, after);
  sample_end (&sample);
}

/* An edit that changes nothing does not bring the file to the present form either. */
static void
test_no_edit (gconstpointer data)
{
  const OldFile *old = data;
  Sample sample;
  g_autoptr (Store) store = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  sample_begin (&sample);
  sample_copy_old (&sample, old->form);
  before = sample_digest_file (sample.path);
  store = open_file (&sample, STORE_RELAXED);
  g_assert_false (sample_write (store, CHANGE_INPUT, "socle_actions", "38721"));
  assert_content (store, old->content);
  after = sample_digest_file (sample.path);
  g_assert_cmpstr (before, ==, after);
  sample_end (&sample);
}

static void
test_first_edit (gconstpointer data)
{
  const OldFile *old = data;
  Sample sample;
  g_autoptr (Store) store = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) entries = NULL;
  g_autofree char *content = NULL;
  guint n_steps = (guint) (SCHEMA_VERSION - old->form);

  sample_begin (&sample);
  sample_copy_old (&sample, old->form);
  store = open_file (&sample, STORE_RELAXED);
  g_assert_true (sample_write (store, CHANGE_ADDITION, "ajouts.1.titre", "Essai"));

  entries = store_read_entries (store, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (entries->len, ==, old->n_entries + n_steps + 1);
  g_assert_cmpint (entry_at (entries, old->n_entries - 1)->schema, ==, old->form);
  for (guint i = 0; i < n_steps; i++) {
    const Entry *step = entry_at (entries, old->n_entries + i);

    g_assert_cmpint (step->kind, ==, ENTRY_SCHEMA);
    g_assert_cmpint (step->schema, ==, old->form + (int) i + 1);
    g_assert_cmpuint (g_bytes_get_size (step->changeset), ==, 0);
  }
  g_assert_cmpint (entry_at (entries, entries->len - 1)->kind, ==, ENTRY_ACT);
  content = sample_print (store);
  g_assert_nonnull (strstr (content, "ajouts.1.titre=Essai"));
  assert_verified (store, old);
  sample_end (&sample);
}

static void
test_undo_across (gconstpointer data)
{
  const OldFile *old = data;
  Sample sample;
  g_autoptr (Store) store = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (Entry) last = NULL;

  sample_begin (&sample);
  sample_copy_old (&sample, old->form);
  store = open_file (&sample, STORE_RELAXED);
  last = store_find_undo (store, &error);
  g_assert_no_error (error);
  sample_write (store, CHANGE_FIELD, "tribunal", "Limoges");
  sample_undo (store);
  assert_content (store, old->content);

  g_assert_null (store_find_undo (store, &error));
  g_assert_error (error, STORE_ERROR, STORE_ERROR_REFUSED);
  g_clear_error (&error);
  g_assert_false (store_undo (
      store, last->hash,
      &(Act){ .changes = NULL, .op = "{\"op\":\"undo\"}", .who = sample_who (1) }, &error));
  g_assert_error (error, STORE_ERROR, STORE_ERROR_REFUSED);
  assert_content (store, old->content);
  assert_verified (store, old);
  sample_end (&sample);
}

/* Undo and redo alone leave the file in its form, and it can still be undone. */
static void
test_undo_within (gconstpointer data)
{
  const OldFile *old = data;
  Sample sample;
  g_autoptr (Store) store = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) entries = NULL;

  sample_begin (&sample);
  sample_copy_old (&sample, old->form);
  store = open_file (&sample, STORE_RELAXED);
  sample_undo (store);
  sample_redo (store);
  sample_redo (store);
  sample_undo (store);
  assert_content (store, old->content);

  entries = store_read_entries (store, &error);
  g_assert_cmpint (entry_at (entries, entries->len - 1)->schema, ==, old->form);
  assert_verified (store, old);
  sample_end (&sample);
}

/* Another program brings the file to the new form while ours has it open. */
static void
test_migrated_beside (gconstpointer data)
{
  const OldFile *old = data;
  Sample sample;
  g_autoptr (Store) ours = NULL;
  g_autoptr (Store) theirs = NULL;
  g_autofree char *content = NULL;

  sample_begin (&sample);
  sample_copy_old (&sample, old->form);
  ours = open_file (&sample, STORE_RELAXED);
  theirs = open_file (&sample, STORE_RELAXED);
  sample_write (theirs, CHANGE_ADDITION, "ajouts.1.titre", "Essai");
  content = sample_print (ours);
  g_assert_nonnull (strstr (content, "ajouts.1.titre=Essai"));
  sample_write (ours, CHANGE_ADDITION, "ajouts.2.titre", "Suite");
  assert_verified (theirs, old);
  sample_end (&sample);
}

static void
add_test (const char *name, GTestDataFunc test)
{
  for (gsize i = 0; i < G_N_ELEMENTS (old_files); i++) {
    g_autofree char *path = g_strdup_printf ("/schema/%s/%d", name, old_files[i].form);

    g_test_add_data_func (path, &old_files[i], test);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  /* Each form but the present one has its file. */
  g_assert_cmpuint (G_N_ELEMENTS (old_files), ==, SCHEMA_VERSION - 1);
  add_test ("read", test_read);
  add_test ("no-edit", test_no_edit);
  add_test ("first-edit", test_first_edit);
  add_test ("undo-across", test_undo_across);
  add_test ("undo-within", test_undo_within);
  add_test ("migrated-beside", test_migrated_beside);
  return g_test_run ();
}
