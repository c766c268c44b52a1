/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whatever stops a freeze, there is the version or there is not. */
#include "freezing.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <sqlite3.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#define DIED 7
#define FINISHED 0

/* SQLite's own writes, counted down in a process that is to die. */
static struct {
  ssize_t (*write) (int, const void *, size_t);
  ssize_t (*write_at) (int, const void *, size_t, off_t);
  int (*unlink) (const char *);
  int left;
} system_calls;

static bool
is_last (void)
{
  return --system_calls.left == 0;
}

static ssize_t
write_or_die (int file, const void *bytes, size_t size)
{
  if (!is_last ())
    return system_calls.write (file, bytes, size);
  (void) !system_calls.write (file, bytes, size / 2);
  _exit (DIED);
}

static ssize_t
write_at_or_die (int file, const void *bytes, size_t size, off_t offset)
{
  if (!is_last ())
    return system_calls.write_at (file, bytes, size, offset);
  (void) !system_calls.write_at (file, bytes, size / 2, offset);
  _exit (DIED);
}

static int
unlink_or_die (const char *path)
{
  if (is_last ())
    _exit (DIED);
  return system_calls.unlink (path);
}

static void
take_call (sqlite3_vfs *vfs, const char *name, sqlite3_syscall_ptr *ret_old,
           sqlite3_syscall_ptr new)
{
  *ret_old = vfs->xGetSystemCall (vfs, name);
  g_assert_nonnull (*ret_old);
  g_assert_cmpint (vfs->xSetSystemCall (vfs, name, new), ==, SQLITE_OK);
}

static G_GNUC_NORETURN void
freeze_and_die (const Sample *sample, int n_writes)
{
  g_autoptr (Store) store = freezing_open (sample, STORE_WRITE);
  sqlite3_vfs *vfs = sqlite3_vfs_find (NULL);

  system_calls.left = n_writes;
  take_call (vfs, "write", (sqlite3_syscall_ptr *) &system_calls.write,
             (sqlite3_syscall_ptr) write_or_die);
  take_call (vfs, "pwrite64", (sqlite3_syscall_ptr *) &system_calls.write_at,
             (sqlite3_syscall_ptr) write_at_or_die);
  take_call (vfs, "unlink", (sqlite3_syscall_ptr *) &system_calls.unlink,
             (sqlite3_syscall_ptr) unlink_or_die);
  freezing_freeze_present (store);
  _exit (FINISHED);
}

/* Whichever write is the last, half of it done, there is the version or there is not. */
static void
test_kill (void)
{
  int status = DIED;
  int n_writes = 0;
  int n_frozen = 0;

  while (status != FINISHED) {
    Sample sample;
    g_autoptr (Store) store = NULL;
    g_autoptr (GPtrArray) versions = NULL;
    g_autoptr (GError) error = NULL;
    pid_t child;

    n_writes++;
    sample_begin (&sample);
    store_close (sample_create (&sample, STORE_WRITE));
    child = fork ();
    if (child == 0)
      freeze_and_die (&sample, n_writes);
    g_assert_cmpint (waitpid (child, &status, 0), ==, child);
    g_assert_true (WIFEXITED (status));
    status = WEXITSTATUS (status);
    g_assert_true (status == DIED || status == FINISHED);

    store = freezing_open (&sample, STORE_WRITE);
    versions = store_read_versions (store, &error);
    g_assert_no_error (error);
    g_assert_cmpuint (sample_count_entries (store), ==, 1 + versions->len);
    freezing_assert_versions (store, versions->len);
    freezing_assert_verified (store);
    n_frozen += (int) versions->len;
    if (versions->len == 0)
      freezing_freeze_present (store);
    freezing_assert_versions (store, 1);
    sample_end (&sample);
  }

  g_test_message ("%d writes, frozen after %d of the deaths", n_writes, n_frozen - 1);
  g_assert_cmpint (n_writes, >, FREEZING_PDF_SIZE / 4096);
}

/* In a process of its own, whose files may not grow. */
static G_GNUC_NORETURN void
freeze_without_room (const Sample *sample)
{
  GStatBuf before;
  struct rlimit limit;
  g_autoptr (Store) store = freezing_open (sample, STORE_WRITE);
  g_autoptr (FrozenVersion) version = freezing_version_of (store);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_stat (sample->path, &before), ==, 0);
  limit.rlim_cur = limit.rlim_max = (rlim_t) before.st_size + FREEZING_PDF_SIZE / 2;
  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
  g_assert_false (freezing_freeze (store, version, &error));
  g_assert_error (error, STORE_ERROR, STORE_ERROR_FULL);
  freezing_assert_versions (store, 0);
  _exit (FINISHED);
}

static void
test_full (void)
{
  Sample sample;
  g_autoptr (Store) store = NULL;
  pid_t child;
  int status;

  sample_begin (&sample);
  store_close (sample_create (&sample, STORE_WRITE));
  child = fork ();
  if (child == 0)
    freeze_without_room (&sample);
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFEXITED (status) && WEXITSTATUS (status) == FINISHED);
  store = freezing_open (&sample, STORE_WRITE);
  freezing_assert_versions (store, 0);
  freezing_assert_verified (store);
  freezing_freeze_present (store);
  freezing_assert_versions (store, 1);
  sample_end (&sample);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/version-stopped/kill", test_kill);
  g_test_add_func ("/version-stopped/full", test_full);
  return g_test_run ();
}
