/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sample.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static void
assert_open_fails (const char *path, StoreMode mode, StoreError code)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (Store) store = store_open (path, mode, &error);

  g_assert_null (store);
  g_assert_error (error, STORE_ERROR, (int) code);
  g_assert_null (strchr (error->message, '\n'));
}

static Store *
open_file (const char *path, StoreMode mode)
{
  g_autoptr (GError) error = NULL;
  Store *store = store_open (path, mode, &error);

  g_assert_no_error (error);
  return store;
}

static void
test_create (void)
{
  Sample sample;
  g_autoptr (Store) store = NULL;
  g_autofree char *content = NULL;

  sample_begin (&sample);
  store_close (sample_create (&sample, STORE_WRITE));
  store = open_file (sample.path, STORE_READ);
  content = sample_print (store);
  g_assert_cmpstr (content, ==,
                   "0b6e4a52-6d0c-4f7e-9a53-3f5a5d0c7a11 75 Proposition 1\n"
                   "acte.nature=convention ()\n"
                   "territoire[16] Charente\n"
                   "territoire[17] Charente-Maritime\n"
                   "territoire[19] Corrèze\n");
  sample_end (&sample);
}

/* What stands is left as it is, to the byte. */
static void
test_create_refuses (void)
{
  Sample sample;
  g_autofree char *nowhere = NULL;
  g_autofree char *link_path = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  sample_begin (&sample);
  g_assert_true (g_file_set_contents (sample.path, "précieux", -1, NULL));
  before = sample_digest_file (sample.path);
  sample_assert_create_fails (sample.path, STORE_ERROR_EXISTS);
  after = sample_digest_file (sample.path);
  g_assert_cmpstr (before, ==, after);

  sample_assert_create_fails (sample.folder, STORE_ERROR_EXISTS);
  nowhere = g_build_filename (sample.folder, "nulle-part", "x.convention", NULL);
  sample_assert_create_fails (nowhere, STORE_ERROR_NOT_FOUND);
  link_path = g_build_filename (sample.folder, "lien", NULL);
  g_assert_cmpint (symlink ("nulle-part", link_path), ==, 0);
  sample_assert_create_fails (link_path, STORE_ERROR_EXISTS);
  sample_end (&sample);
}

static void
test_open_refuses (void)
{
  Sample sample;
  g_autofree char *pipe_path = NULL;

  sample_begin (&sample);
  assert_open_fails (sample.path, STORE_READ, STORE_ERROR_NOT_FOUND);
  assert_open_fails (sample.path, STORE_WRITE, STORE_ERROR_NOT_FOUND);
  assert_open_fails (":memory:", STORE_WRITE, STORE_ERROR_NOT_FOUND);
  assert_open_fails ("", STORE_WRITE, STORE_ERROR_NOT_FOUND);
  g_assert_false (g_file_test (sample.path, G_FILE_TEST_EXISTS));
  assert_open_fails (sample.folder, STORE_READ, STORE_ERROR_NOT_A_DOSSIER);
  assert_open_fails ("/dev/null", STORE_READ, STORE_ERROR_NOT_A_DOSSIER);

  pipe_path = g_build_filename (sample.folder, "tube", NULL);
  g_assert_cmpint (mkfifo (pipe_path, 0600), ==, 0);
  assert_open_fails (pipe_path, STORE_WRITE, STORE_ERROR_NOT_A_DOSSIER);

  g_assert_true (g_file_set_contents (sample.path, "", 0, NULL));
  assert_open_fails (sample.path, STORE_WRITE, STORE_ERROR_NOT_A_DOSSIER);
  g_assert_true (g_file_set_contents (sample.path, "bonjour", -1, NULL));
  assert_open_fails (sample.path, STORE_WRITE, STORE_ERROR_NOT_A_DOSSIER);
  g_autofree char *long_text = g_strnfill (5000, 'x');
  g_assert_true (g_file_set_contents (sample.path, long_text, -1, NULL));
  assert_open_fails (sample.path, STORE_WRITE, STORE_ERROR_NOT_A_DOSSIER);
  sample_end (&sample);
}

static void
test_foreign (void)
{
  Sample sample;

  sample_begin (&sample);
  sample_run_sql (sample.path, "CREATE TABLE recipe(name TEXT)");
  assert_open_fails (sample.path, STORE_WRITE, STORE_ERROR_NOT_A_DOSSIER);
  assert_open_fails (sample.path, STORE_READ, STORE_ERROR_NOT_A_DOSSIER);
  sample_end (&sample);
}

static void
test_newer (void)
{
  Sample sample;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  sample_begin (&sample);
  store_close (sample_create (&sample, STORE_WRITE));
  sample_run_sql (sample.path, "PRAGMA user_version=99");
  before = sample_digest_file (sample.path);
  assert_open_fails (sample.path, STORE_READ, STORE_ERROR_NEWER);
  assert_open_fails (sample.path, STORE_WRITE, STORE_ERROR_NEWER);
  after = sample_digest_file (sample.path);
  g_assert_cmpstr (before, ==, after);
  sample_run_sql (sample.path, "PRAGMA user_version=-1");
  assert_open_fails (sample.path, STORE_READ, STORE_ERROR_DAMAGED);
  sample_end (&sample);
}

static void
test_reading_changes_nothing (void)
{
  Sample sample;
  g_autoptr (Store) store = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  g_autofree char *content = NULL;
  g_autofree char *after = NULL;

  sample_begin (&sample);
  store_close (sample_create (&sample, STORE_WRITE));
  before = sample_digest_file (sample.path);
  store = open_file (sample.path, STORE_READ);
  content = sample_print (store);
  g_assert_true (store_verify (store, NULL, &error));
  after = sample_digest_file (sample.path);
  g_assert_cmpstr (before, ==, after);
  sample_end (&sample);
}

/* What already stands makes no entry. */
static void
test_no_change (void)
{
  Sample sample;
  g_autoptr (Store) store = NULL;

  sample_begin (&sample);
  store = sample_create (&sample, STORE_RELAXED);
  g_assert_true (sample_write (store, CHANGE_INPUT, "a", "1"));
  g_assert_false (sample_write (store, CHANGE_INPUT, "a", "1"));
  g_assert_false (sample_write (store, CHANGE_INPUT, "b", NULL));
  g_assert_false (
      sample_write (store, CHANGE_PERSON, "parties.etat.representants.1.nom", NULL));
  g_assert_cmpuint (sample_count_entries (store), ==, 2);
  sample_end (&sample);
}

static void
test_no_proposal (void)
{
  Sample sample;
  g_autoptr (Store) store = NULL;
  g_autoptr (Dossier) dossier = NULL;
  g_autoptr (GError) error = NULL;

  sample_begin (&sample);
  store = sample_create (&sample, STORE_RELAXED);
  g_assert_null (store_snapshot (store, "Région n° 3", &error));
  g_assert_error (error, STORE_ERROR, STORE_ERROR_UNKNOWN);
  g_clear_error (&error);
  dossier = store_snapshot (store, "Proposition 1", &error);
  g_assert_no_error (error);
  sample_end (&sample);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/file/create", test_create);
  g_test_add_func ("/file/create-refuses", test_create_refuses);
  g_test_add_func ("/file/open-refuses", test_open_refuses);
  g_test_add_func ("/file/foreign", test_foreign);
  g_test_add_func ("/file/newer", test_newer);
  g_test_add_func ("/file/reading-changes-nothing", test_reading_changes_nothing);
  g_test_add_func ("/file/no-change", test_no_change);
  g_test_add_func ("/file/no-proposal", test_no_proposal);
  return g_test_run ();
}
