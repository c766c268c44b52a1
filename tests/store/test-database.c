/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sample.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <sqlite3.h>
#include <string.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#define NOBODY 65534

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

/* Runs as a person without privileges, for root writes everywhere; 77 from the child: skipped.
 */
static void
run_unprivileged (void (*body) (const Sample *sample), const Sample *sample)
{
  pid_t child = fork ();
  int status;

  if (child == 0) {
    if (geteuid () == 0 && (setgid (NOBODY) != 0 || setuid (NOBODY) != 0))
      _exit (77);
    body (sample);
    _exit (0);
  }

  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFEXITED (status));
  if (WEXITSTATUS (status) == 77)
    g_test_skip ("privileges cannot be dropped here");
  else
    g_assert_cmpint (WEXITSTATUS (status), ==, 0);
}

static void
open_read_only (const Sample *sample)
{
  g_autoptr (Store) store = NULL;

  assert_open_fails (sample->path, STORE_WRITE, STORE_ERROR_READ_ONLY);
  store = open_file (sample->path, STORE_READ);
  g_assert_nonnull (store);
}

static void
test_read_only_file (void)
{
  Sample sample;

  sample_begin (&sample);
  store_close (sample_create (&sample, STORE_WRITE));
  g_assert_cmpint (g_chmod (sample.folder, 0755), ==, 0);
  g_assert_cmpint (g_chmod (sample.path, 0444), ==, 0);
  run_unprivileged (open_read_only, &sample);
  sample_end (&sample);
}

static void
write_in_read_only_folder (const Sample *sample)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (Store) store = open_file (sample->path, STORE_WRITE);
  g_autofree char *other = g_build_filename (sample->folder, "autre.convention", NULL);

  g_assert_false (sample_try_write (store, CHANGE_INPUT, "a", "1", &error));
  g_assert_error (error, STORE_ERROR, STORE_ERROR_READ_ONLY);
  sample_assert_create_fails (other, STORE_ERROR_READ_ONLY);
}

static void
test_read_only_folder (void)
{
  Sample sample;

  sample_begin (&sample);
  store_close (sample_create (&sample, STORE_WRITE));
  g_assert_cmpint (g_chmod (sample.path, 0666), ==, 0);
  g_assert_cmpint (g_chmod (sample.folder, 0555), ==, 0);
  run_unprivileged (write_in_read_only_folder, &sample);
  g_assert_cmpint (g_chmod (sample.folder, 0755), ==, 0);
  sample_end (&sample);
}

static void
open_unreadable (const Sample *sample)
{
  assert_open_fails (sample->path, STORE_READ, STORE_ERROR_READ_ONLY);
}

static void
test_unreadable (void)
{
  Sample sample;

  sample_begin (&sample);
  store_close (sample_create (&sample, STORE_WRITE));
  g_assert_cmpint (g_chmod (sample.folder, 0755), ==, 0);
  g_assert_cmpint (g_chmod (sample.path, 0000), ==, 0);
  run_unprivileged (open_unreadable, &sample);
  sample_end (&sample);
}

/* Writes until there is no room; then what was there is all there. */
static void
fill_until_full (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (Store) store = open_file (path, STORE_WRITE);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  for (int i = 0; error == NULL; i++) {
    g_autofree char *field = g_strdup_printf ("texte.n%d", i);
    g_autofree char *text = g_strnfill (20000, 'x');

    g_free (before);
    before = sample_print (store);
    g_assert_cmpint (i, <, 1000);
    (void) sample_try_write (store, CHANGE_FIELD, field, text, &error);
  }

  g_assert_error (error, STORE_ERROR, STORE_ERROR_FULL);
  g_clear_error (&error);
  after = sample_print (store);
  g_assert_cmpstr (before, ==, after);
  g_assert_true (store_verify (store, NULL, &error));
  g_assert_no_error (error);
}

static void
limit_size (const Sample *sample)
{
  struct rlimit limit = { 300 * 1024, 300 * 1024 };
  g_autofree char *other = g_build_filename (sample->folder, "autre.convention", NULL);

  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
  fill_until_full (sample->path);

  limit = (struct rlimit){ 20 * 1024, 300 * 1024 };
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
  sample_assert_create_fails (other, STORE_ERROR_FULL);
  g_assert_false (g_file_test (other, G_FILE_TEST_EXISTS));
}

static void
test_size_limit (void)
{
  Sample sample;

  sample_begin (&sample);
  store_close (sample_create (&sample, STORE_WRITE));
  g_assert_cmpint (g_chmod (sample.folder, 0777), ==, 0);
  g_assert_cmpint (g_chmod (sample.path, 0666), ==, 0);
  run_unprivileged (limit_size, &sample);
  sample_end (&sample);
}

static void
test_full_disk (void)
{
  Sample sample;
  g_autofree char *other = NULL;

  sample_begin (&sample);
  if (mount ("tmpfs", sample.folder, "tmpfs", 0, "size=400k") != 0) {
    g_test_skip ("no small disk can be mounted here");
    sample_end (&sample);
    return;
  }

  store_close (sample_create (&sample, STORE_WRITE));
  fill_until_full (sample.path);
  other = g_build_filename (sample.folder, "autre.convention", NULL);
  sample_assert_create_fails (other, STORE_ERROR_FULL);
  g_assert_false (g_file_test (other, G_FILE_TEST_EXISTS));
  g_assert_cmpint (umount (sample.folder), ==, 0);
  sample_end (&sample);
}

static void
copy_file (const char *from, const char *to)
{
  g_autofree char *bytes = NULL;
  gsize size;

  g_assert_true (g_file_get_contents (from, &bytes, &size, NULL));
  g_assert_true (g_file_set_contents (to, bytes, (gssize) size, NULL));
}

/* The file as a power cut would leave it in the middle of a write: half changed, its rollback
 * journal beside it. */
static void
interrupt_write (const Sample *sample, const char *other)
{
  g_autofree char *journal = g_strconcat (sample->path, "-journal", NULL);
  g_autofree char *other_journal = g_strconcat (other, "-journal", NULL);
  sqlite3 *db;

  g_assert_cmpint (sqlite3_open (sample->path, &db), ==, SQLITE_OK);
  g_assert_cmpint (
      sqlite3_exec (db,
                    "PRAGMA cache_size=1; BEGIN IMMEDIATE;"
                    "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 900)"
                    " INSERT INTO field SELECT 'x.n' || i, hex(randomblob(300)) FROM n;"
                    "UPDATE setting SET value = 'spoilt' WHERE 1",
                    NULL, NULL, NULL),
      ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_db_cacheflush (db), ==, SQLITE_OK);
  copy_file (sample->path, other);
  copy_file (journal, other_journal);
  sqlite3_exec (db, "ROLLBACK", NULL, NULL, NULL);
  sqlite3_close (db);
}

static void
open_interrupted (const Sample *sample)
{
  g_autofree char *other = g_build_filename (sample->folder, "autre.convention", NULL);

  assert_open_fails (other, STORE_READ, STORE_ERROR_READ_ONLY);
}

static void
test_interrupted (void)
{
  Sample sample;
  g_autofree char *other = NULL;
  g_autofree char *before = NULL;

  sample_begin (&sample);
  {
    g_autoptr (Store) store = sample_create (&sample, STORE_WRITE);

    before = sample_print (store);
  }
  other = g_build_filename (sample.folder, "autre.convention", NULL);
  for (int mode = STORE_READ; mode <= STORE_WRITE; mode++) {
    g_autoptr (Store) store = NULL;
    g_autofree char *after = NULL;

    interrupt_write (&sample, other);
    store = open_file (other, (StoreMode) mode);
    after = sample_print (store);
    g_assert_cmpstr (before, ==, after);
  }

  interrupt_write (&sample, other);
  g_assert_cmpint (g_chmod (sample.folder, 0555), ==, 0);
  run_unprivileged (open_interrupted, &sample);
  g_assert_cmpint (g_chmod (sample.folder, 0755), ==, 0);
  sample_end (&sample);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/database/read-only-file", test_read_only_file);
  g_test_add_func ("/database/read-only-folder", test_read_only_folder);
  g_test_add_func ("/database/unreadable", test_unreadable);
  g_test_add_func ("/database/size-limit", test_size_limit);
  g_test_add_func ("/database/full-disk", test_full_disk);
  g_test_add_func ("/database/interrupted", test_interrupted);
  return g_test_run ();
}
