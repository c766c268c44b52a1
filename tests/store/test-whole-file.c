/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/whole-file.h"

#include "sample.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#define KILLS 100

typedef int (*Maker) (const char *path, GBytes *bytes, bool durable);

static const Maker makers[] = { whole_file_make, whole_file_make_named };

static guint
count_files (const char *folder)
{
  g_autoptr (GDir) names = g_dir_open (folder, 0, NULL);
  guint count = 0;

  while (g_dir_read_name (names) != NULL)
    count++;
  return count;
}

static void
assert_bytes (const char *path, GBytes *expected)
{
  g_autofree char *content = NULL;
  gsize size;

  g_assert_true (g_file_get_contents (path, &content, &size, NULL));
  g_assert_cmpmem (content, size, g_bytes_get_data (expected, NULL),
                   g_bytes_get_size (expected));
}

static void
test_make (void)
{
  g_autofree char *many = g_strnfill (300000, 'x');
  g_autoptr (GBytes) bytes = g_bytes_new (many, 300000);
  g_autoptr (GBytes) none = g_bytes_new (NULL, 0);

  for (guint i = 0; i < G_N_ELEMENTS (makers); i++) {
    Sample sample;
    GStatBuf status;
    mode_t mask = umask (027);

    sample_begin (&sample);
    g_assert_cmpint (makers[i](sample.path, bytes, i == 0), ==, 0);
    assert_bytes (sample.path, bytes);
    g_assert_cmpint (g_stat (sample.path, &status), ==, 0);
    g_assert_cmpint (status.st_mode & 0777, ==, 0640);
    g_assert_cmpint (g_unlink (sample.path), ==, 0);
    g_assert_cmpint (makers[i](sample.path, none, false), ==, 0);
    assert_bytes (sample.path, none);
    g_assert_cmpuint (count_files (sample.folder), ==, 1);
    umask (mask);
    sample_end (&sample);
  }
}

static void
assert_refused (Maker make, const Sample *sample, const char *path, int reason)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static ("neuf", 4);
  guint before = count_files (sample->folder);

  g_assert_cmpint (make (path, bytes, true), ==, reason);
  g_assert_cmpuint (count_files (sample->folder), ==, before);
}

/* What stands at the name is left as it is: a file, a folder, a link that leads nowhere. */
static void
test_refuses (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (makers); i++) {
    Sample sample;
    g_autofree char *lost = NULL;
    g_autofree char *nowhere = NULL;
    g_autofree char *content = NULL;

    sample_begin (&sample);
    g_assert_true (g_file_set_contents (sample.path, "précieux", -1, NULL));
    lost = g_build_filename (sample.folder, "lien", NULL);
    g_assert_cmpint (symlink ("nulle-part", lost), ==, 0);
    nowhere = g_build_filename (sample.folder, "nulle-part", "x", NULL);
    assert_refused (makers[i], &sample, sample.path, EEXIST);
    assert_refused (makers[i], &sample, sample.folder, EEXIST);
    assert_refused (makers[i], &sample, lost, EEXIST);
    assert_refused (makers[i], &sample, nowhere, ENOENT);
    g_assert_true (g_file_get_contents (sample.path, &content, NULL, NULL));
    g_assert_cmpstr (content, ==, "précieux");
    sample_end (&sample);
  }
}

/* In a process of its own, whose files may not grow. */
static int
make_limited (Maker make, const char *path)
{
  const struct rlimit limit = { 1000, 1000 };
  g_autofree char *many = g_strnfill (300000, 'x');
  g_autoptr (GBytes) bytes = g_bytes_new (many, 300000);

  signal (SIGXFSZ, SIG_IGN);
  return setrlimit (RLIMIT_FSIZE, &limit) == 0 ? make (path, bytes, true) : 0;
}

static void
test_no_room (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (makers); i++) {
    Sample sample;
    pid_t child;
    int status;

    sample_begin (&sample);
    child = fork ();
    if (child == 0)
      _exit (make_limited (makers[i], sample.path) == EFBIG ? 0 : 1);
    g_assert_cmpint (waitpid (child, &status, 0), ==, child);
    g_assert_true (WIFEXITED (status) && WEXITSTATUS (status) == 0);
    g_assert_cmpuint (count_files (sample.folder), ==, 0);
    sample_end (&sample);
  }
}

static G_GNUC_NORETURN void
create_until_killed (const Sample *sample, int end)
{
  for (int i = 0;; i++) {
    g_autofree char *path = g_strdup_printf ("%s/%d.convention", sample->folder, i);

    store_close (sample_try_create (path, NULL));
    if (i == 0 && write (end, "", 1) != 1)
      _exit (1);
  }
}

/* Whenever one is killed, each file of the folder is a whole dossier. */
static void
assert_all_whole (const Sample *sample)
{
  g_autoptr (GDir) names = g_dir_open (sample->folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (names)) != NULL) {
    g_autofree char *path = g_build_filename (sample->folder, name, NULL);
    g_autoptr (GError) error = NULL;

    store_close (store_open (path, STORE_READ, &error));
    g_assert_no_error (error);
  }
}

static void
test_kill (void)
{
  for (int i = 0; i < KILLS; i++) {
    Sample sample;
    pid_t child;
    char ready;
    int ends[2];

    sample_begin (&sample);
    g_assert_cmpint (pipe (ends), ==, 0);
    child = fork ();
    if (child == 0)
      create_until_killed (&sample, ends[1]);
    g_assert_cmpint (read (ends[0], &ready, 1), ==, 1);
    g_usleep ((gulong) g_test_rand_int_range (0, 5000));
    g_assert_cmpint (kill (child, SIGKILL), ==, 0);
    g_assert_cmpint (waitpid (child, NULL, 0), ==, child);
    close (ends[0]);
    close (ends[1]);
    assert_all_whole (&sample);
    sample_end (&sample);
  }
}

/* Until it is settled nothing stands at the path; what was done before is in the file. */
static void
test_begin (void)
{
  Sample sample;
  g_autoptr (GError) error = NULL;
  g_autoptr (Store) store = NULL;
  g_autoptr (Store) settled = NULL;
  g_autoptr (GBytes) cadrage = g_bytes_new_static ("<cadrage/>", 10);
  g_autoptr (GPtrArray) changes = g_ptr_array_new_with_free_func ((GDestroyNotify) change_free);
  g_autofree char *journal = NULL;
  g_autofree char *here = NULL;
  g_autofree char *there = NULL;

  sample_begin (&sample);
  g_ptr_array_add (changes, change_new (CHANGE_PROPOSAL, "1", "Proposition 1"));
  g_ptr_array_add (changes, change_new (CHANGE_SETTING, "proposal", "1"));
  store = store_begin (
      sample.path, STORE_WRITE, cadrage,
      &(Act){ .changes = changes, .op = "{\"op\":\"create\"}", .who = sample_who (0) }, &error);
  g_assert_no_error (error);
  sample_write (store, CHANGE_FIELD, "tribunal", "Bordeaux");
  sample_write (store, CHANGE_FIELD, "tribunal", "Limoges");
  sample_undo (store);
  g_assert_cmpuint (count_files (sample.folder), ==, 0);

  journal = g_strconcat (sample.path, "-journal", NULL);
  g_assert_true (g_file_set_contents (journal, "reste", -1, NULL));
  g_assert_false (store_settle (store, &error));
  g_assert_error (error, STORE_ERROR, STORE_ERROR_EXISTS);
  g_assert_nonnull (strstr (error->message, "-journal"));
  g_clear_error (&error);
  g_assert_cmpint (g_unlink (journal), ==, 0);

  g_assert_true (store_settle (store, &error));
  here = sample_print (store);
  settled = store_open (sample.path, STORE_READ, &error);
  g_assert_no_error (error);
  there = sample_print (settled);
  g_assert_cmpstr (here, ==, there);
  g_assert_nonnull (strstr (there, "Bordeaux"));
  g_assert_cmpuint (sample_count_entries (settled), ==, 4);
  g_assert_true (store_verify (settled, NULL, &error));
  g_assert_no_error (error);
  sample_write (store, CHANGE_FIELD, "tribunal", "Poitiers");
  g_assert_cmpuint (sample_count_entries (settled), ==, 5);
  sample_end (&sample);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/whole-file/make", test_make);
  g_test_add_func ("/whole-file/refuses", test_refuses);
  g_test_add_func ("/whole-file/no-room", test_no_room);
  g_test_add_func ("/whole-file/kill", test_kill);
  g_test_add_func ("/whole-file/begin", test_begin);
  return g_test_run ();
}
