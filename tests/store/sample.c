/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sample.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <sqlite3.h>
#include <unistd.h>

/* Made by the code of that form. */
#define OLD_FILE "store/old/version-%d.convention"

void
sample_begin (Sample *sample)
{
  const char *memory = "/dev/shm";
  g_autofree char *template = NULL;

  template = g_build_filename (g_access (memory, W_OK) == 0 ? memory : g_get_tmp_dir (),
                               "dossier-XXXXXX", NULL);
  g_assert_nonnull (g_mkdtemp (template));
  sample->folder = g_steal_pointer (&template);
  sample->path = g_build_filename (sample->folder, "essai.convention", NULL);
}

void
sample_end (Sample *sample)
{
  g_autoptr (GDir) folder = g_dir_open (sample->folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (folder)) != NULL) {
    g_autofree char *path = g_build_filename (sample->folder, name, NULL);

    (void) g_remove (path);
  }
  g_assert_cmpint (g_rmdir (sample->folder), ==, 0);
  g_clear_pointer (&sample->folder, g_free);
  g_clear_pointer (&sample->path, g_free);
}

Who
sample_who (gint64 at)
{
  return (Who){ "Claire Martin", 1460000000 + at };
}

static void
add (GPtrArray *changes, ChangeKind kind, const char *path, const char *value)
{
  g_ptr_array_add (changes, change_new (kind, path, value));
}

static GPtrArray *
territories (void)
{
  g_autoptr (Dossier) holder = dossier_new ();

  dossier_add_member (holder, "territoire", "16", "Charente");
  dossier_add_member (holder, "territoire", "17", "Charente-Maritime");
  dossier_add_member (holder, "territoire", "19", "Corrèze");
  return g_ptr_array_ref (dossier_find_dimension (holder, "territoire")->members);
}

Store *
sample_create (const Sample *sample, StoreMode mode)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) cadrage = g_bytes_new_static ("<cadrage/>", 10);
  g_autoptr (GPtrArray) changes = g_ptr_array_new_with_free_func ((GDestroyNotify) change_free);
  Store *store;

  add (changes, CHANGE_SETTING, "uuid", "0b6e4a52-6d0c-4f7e-9a53-3f5a5d0c7a11");
  add (changes, CHANGE_SETTING, "region", "75");
  add (changes, CHANGE_PROPOSAL, "1", "Proposition 1");
  add (changes, CHANGE_SETTING, "proposal", "1");
  add (changes, CHANGE_FIELD, "acte.nature", "convention");
  g_ptr_array_add (changes, change_new_members ("territoire", territories ()));
  store = store_create (
      sample->path, mode, cadrage,
      &(Act){ .changes = changes, .op = "{\"op\":\"create\",\"v\":1}", .who = sample_who (0) },
      &error);
  g_assert_no_error (error);
  g_assert_nonnull (store);
  return store;
}

static bool
write_one (Store *store, const Change *change, bool *ret_changed, GError **error)
{
  g_autoptr (GPtrArray) changes = g_ptr_array_new ();

  g_ptr_array_add (changes, (gpointer) change);
  return store_write (
      store,
      &(Act){ .changes = changes, .op = "{\"op\":\"set\",\"v\":1}", .who = sample_who (60) },
      ret_changed, error);
}

bool
sample_try_write (Store *store, ChangeKind kind, const char *path, const char *value,
                  GError **error)
{
  g_autoptr (Change) change = change_new (kind, path, value);

  return write_one (store, change, NULL, error);
}

bool
sample_write (Store *store, ChangeKind kind, const char *path, const char *value)
{
  g_autoptr (Change) change = change_new (kind, path, value);
  g_autoptr (GError) error = NULL;
  bool changed = false;

  g_assert_true (write_one (store, change, &changed, &error));
  g_assert_no_error (error);
  return changed;
}

void
sample_undo (Store *store)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (Entry) entry = store_find_undo (store, &error);

  g_assert_no_error (error);
  store_undo (store, entry->hash,
              &(Act){ .changes = NULL, .op = "{\"op\":\"undo\"}", .who = sample_who (70) },
              &error);
  g_assert_no_error (error);
}

void
sample_redo (Store *store)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (Entry) entry = store_find_redo (store, &error);

  g_assert_no_error (error);
  store_redo (store, entry->hash,
              &(Act){ .changes = NULL, .op = "{\"op\":\"redo\"}", .who = sample_who (80) },
              &error);
  g_assert_no_error (error);
}

char *
sample_print_dossier (const Dossier *dossier)
{
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, "%s %s %s\n", dossier->uuid, dossier->region_code,
                          dossier->proposal);
  for (guint i = 0; i < dossier->cells->len; i++) {
    const Cell *cell = dossier->cells->pdata[i];

    g_string_append_printf (text, "%s=%s (%s)\n", cell->path, cell->value ? cell->value : "",
                            cell->source ? cell->source : "");
  }
  for (guint i = 0; i < dossier->dimensions->len; i++) {
    const DossierDimension *dimension = dossier->dimensions->pdata[i];

    for (guint j = 0; j < dimension->members->len; j++) {
      const DossierMember *member = dimension->members->pdata[j];

      g_string_append_printf (text, "%s[%s] %s\n", dimension->dimension, member->id,
                              member->label);
    }
  }

  return g_string_free (text, FALSE);
}

char *
sample_print (Store *store)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (Dossier) dossier = store_snapshot (store, NULL, &error);

  g_assert_no_error (error);
  return sample_print_dossier (dossier);
}

char *
sample_digest_file (const char *path)
{
  g_autofree char *bytes = NULL;
  gsize size;

  g_assert_true (g_file_get_contents (path, &bytes, &size, NULL));
  return g_compute_checksum_for_data (G_CHECKSUM_SHA256, (guchar *) bytes, size);
}

void
sample_copy_old (const Sample *sample, int form)
{
  g_autofree char *name = g_strdup_printf (OLD_FILE, form);
  g_autofree char *path = g_build_filename (g_getenv ("TESTS_SOURCE"), name, NULL);
  g_autofree char *bytes = NULL;
  gsize size;

  g_assert_true (g_file_get_contents (path, &bytes, &size, NULL));
  g_assert_true (g_file_set_contents (sample->path, bytes, (gssize) size, NULL));
}

guint
sample_count_entries (Store *store)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) entries = store_read_entries (store, &error);

  g_assert_no_error (error);
  return entries->len;
}

void
sample_run_sql (const char *path, const char *sql)
{
  sqlite3 *db;
  char *message = NULL;

  g_assert_cmpint (sqlite3_open (path, &db), ==, SQLITE_OK);
  sqlite3_exec (db, sql, NULL, NULL, &message);
  g_assert_cmpstr (message, ==, NULL);
  sqlite3_close (db);
}

Store *
sample_try_create (const char *path, GError **error)
{
  g_autoptr (GBytes) cadrage = g_bytes_new_static ("<cadrage/>", 10);
  g_autoptr (GPtrArray) changes = g_ptr_array_new_with_free_func ((GDestroyNotify) change_free);

  g_ptr_array_add (changes, change_new (CHANGE_FIELD, "acte.nature", "convention"));
  return store_create (
      path, STORE_WRITE, cadrage,
      &(Act){ .changes = changes, .op = "{\"op\":\"create\"}", .who = sample_who (0) }, error);
}

void
sample_assert_create_fails (const char *path, StoreError code)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (Store) store = sample_try_create (path, &error);

  g_assert_null (store);
  g_assert_error (error, STORE_ERROR, (int) code);
}
