/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sample.h"

#include <signal.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#define KILLS 200
#define WRITERS 4
#define WRITES 40

static Store *
open_file (const Sample *sample, StoreMode mode)
{
  g_autoptr (GError) error = NULL;
  Store *store = store_open (sample->path, mode, &error);

  g_assert_no_error (error);
  return store;
}

static void
test_locked (void)
{
  Sample sample;
  g_autoptr (Store) ours = NULL;
  g_autoptr (Store) theirs = NULL;
  g_autoptr (Store) reader = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *read = NULL;

  sample_begin (&sample);
  ours = sample_create (&sample, STORE_RELAXED);
  theirs = open_file (&sample, STORE_RELAXED);
  g_assert_true (store_lock (theirs, &error));

  g_assert_false (sample_try_write (ours, CHANGE_INPUT, "a", "1", &error));
  g_assert_error (error, STORE_ERROR, STORE_ERROR_LOCKED);
  g_clear_error (&error);
  reader = open_file (&sample, STORE_READ);
  read = sample_print (reader);

  store_unlock (theirs);
  g_assert_true (sample_write (ours, CHANGE_INPUT, "a", "1"));
  sample_end (&sample);
}

/* What is read under the lock is what is written upon. */
static void
test_lock_then_write (void)
{
  Sample sample;
  g_autoptr (Store) store = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  sample_begin (&sample);
  store = sample_create (&sample, STORE_RELAXED);
  g_assert_true (store_lock (store, &error));
  g_assert_true (store_lock (store, &error));
  before = sample_print (store);
  store_unlock (store);
  store_unlock (store);
  after = sample_print (store);
  g_assert_cmpstr (before, ==, after);
  g_assert_true (store_lock (store, &error));
  g_assert_true (sample_write (store, CHANGE_INPUT, "a", "1"));
  g_assert_cmpuint (sample_count_entries (store), ==, 2);
  sample_end (&sample);
}

/* A failed write leaves nothing, not even what came before the failure. */
static void
test_all_or_nothing (void)
{
  Sample sample;
  g_autoptr (Store) store = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) changes = g_ptr_array_new_with_free_func ((GDestroyNotify) change_free);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  sample_begin (&sample);
  store = sample_create (&sample, STORE_RELAXED);
  before = sample_print (store);
  g_ptr_array_add (changes, change_new (CHANGE_INPUT, "a", "1"));
  g_ptr_array_add (changes, change_new (CHANGE_ADDITION, "ajouts.7.titre", "x"));
  g_assert_false (store_write (
      store,
      &(Act){ .changes = changes, .op = "{\"op\":\"set\",\"v\":1}", .who = sample_who (1) },
      NULL, &error));
  g_assert_error (error, STORE_ERROR, STORE_ERROR_REFUSED);
  after = sample_print (store);
  g_assert_cmpstr (before, ==, after);
  g_assert_cmpuint (sample_count_entries (store), ==, 1);
  g_assert_true (sample_write (store, CHANGE_INPUT, "a", "1"));
  sample_end (&sample);
}

/* A proposal that does not exist: the foreign key is checked at the commit. */
static void
test_foreign_key (void)
{
  Sample sample;
  g_autoptr (Store) store = NULL;
  g_autoptr (GError) error = NULL;

  sample_begin (&sample);
  store = sample_create (&sample, STORE_RELAXED);
  sample_write (store, CHANGE_SETTING, "proposal", "2");
  g_assert_false (sample_try_write (store, CHANGE_INPUT, "a", "1", &error));
  g_assert_nonnull (error);
  g_assert_cmpuint (sample_count_entries (store), ==, 2);
  sample_end (&sample);
}

static void
write_beside (const Sample *sample, int writer)
{
  g_autoptr (Store) store = open_file (sample, STORE_RELAXED);

  for (int i = 0; i < WRITES; i++) {
    g_autofree char *path = g_strdup_printf ("texte.w%d.n%d", writer, i);
    bool done = false;

    while (!done) {
      g_autoptr (GError) error = NULL;

      done = sample_try_write (store, CHANGE_FIELD, path, "x", &error);
      if (!done)
        g_assert_error (error, STORE_ERROR, STORE_ERROR_LOCKED);
    }
  }
}

static void
test_concurrent_writers (void)
{
  Sample sample;
  g_autoptr (Store) store = NULL;
  g_autoptr (GError) error = NULL;
  pid_t children[WRITERS];

  sample_begin (&sample);
  store_close (sample_create (&sample, STORE_RELAXED));
  for (int i = 0; i < WRITERS; i++) {
    children[i] = fork ();
    if (children[i] == 0) {
      write_beside (&sample, i);
      _exit (0);
    }
  }
  for (int i = 0; i < WRITERS; i++) {
    int status;

    g_assert_cmpint (waitpid (children[i], &status, 0), ==, children[i]);
    g_assert_true (WIFEXITED (status) && WEXITSTATUS (status) == 0);
  }

  store = open_file (&sample, STORE_READ);
  g_assert_cmpuint (sample_count_entries (store), ==, 1 + WRITERS * WRITES);
  g_assert_true (store_verify (store, NULL, &error));
  g_assert_no_error (error);
  sample_end (&sample);
}

static void
acknowledge (int end, int number)
{
  if (write (end, &number, sizeof number) != (ssize_t) sizeof number)
    _exit (1);
}

/* Writes and says so, until killed; says first that it is ready. */
static G_GNUC_NORETURN void
write_until_killed (const Sample *sample, int end, int first)
{
  g_autoptr (Store) store = open_file (sample, STORE_WRITE);

  acknowledge (end, first - 1);
  for (int i = first;; i++) {
    g_autofree char *path = g_strdup_printf ("texte.n%d", i);
    g_autofree char *text = g_strnfill ((gsize) (i % 7) * 100 + 1, 'x');

    if (i % 5 == 4)
      sample_undo (store);
    else
      sample_write (store, CHANGE_FIELD, path, text);
    acknowledge (end, i);
  }
}

/* One number more than the last acknowledged. */
static int
kill_one (const Sample *sample, int first)
{
  int ends[2];
  pid_t child;
  int number;
  int next = first;

  g_assert_cmpint (pipe (ends), ==, 0);
  child = fork ();
  if (child == 0) {
    close (ends[0]);
    write_until_killed (sample, ends[1], first);
  }

  close (ends[1]);
  g_assert_cmpint (read (ends[0], &number, sizeof number), ==, sizeof number);
  g_usleep ((gulong) g_test_rand_int_range (0, 10000));
  g_assert_cmpint (kill (child, SIGKILL), ==, 0);
  g_assert_cmpint (waitpid (child, NULL, 0), ==, child);
  while (read (ends[0], &number, sizeof number) == (ssize_t) sizeof number)
    next = number + 1;
  close (ends[0]);
  return next;
}

/* Every acknowledged number made an entry; one more may be there that was not acknowledged. */
static guint
assert_nothing_lost (const Sample *sample, StoreMode mode, guint before, guint acknowledged)
{
  g_autoptr (Store) store = open_file (sample, mode);
  guint now = sample_count_entries (store);

  g_assert_cmpuint (now, >=, before + acknowledged);
  g_assert_cmpuint (now, <=, before + acknowledged + 1);
  return now;
}

static void
test_kill (void)
{
  Sample sample;
  guint n_entries = 1;
  guint total = 0;
  int next = 0;

  sample_begin (&sample);
  store_close (sample_create (&sample, STORE_WRITE));
  for (int i = 0; i < KILLS; i++) {
    int reached = kill_one (&sample, next);

    n_entries = assert_nothing_lost (&sample, i % 2 == 0 ? STORE_READ : STORE_WRITE, n_entries,
                                     (guint) (reached - next));
    total += (guint) (reached - next);
    /* A number that was written but not acknowledged must not be written again. */
    next = reached + 5;
    if (i % 20 == 0) {
      g_autoptr (Store) store = open_file (&sample, STORE_READ);
      g_autoptr (GError) error = NULL;

      g_assert_true (store_verify (store, NULL, &error));
      g_assert_no_error (error);
    }
  }
  g_assert_cmpuint (total, >, 0);
  g_test_message ("%u entries acknowledged", total);

  g_autoptr (Store) store = open_file (&sample, STORE_READ);
  g_assert_true (store_verify (store, NULL, NULL));
  sample_end (&sample);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/transaction/locked", test_locked);
  g_test_add_func ("/transaction/lock-then-write", test_lock_then_write);
  g_test_add_func ("/transaction/all-or-nothing", test_all_or_nothing);
  g_test_add_func ("/transaction/foreign-key", test_foreign_key);
  g_test_add_func ("/transaction/concurrent-writers", test_concurrent_writers);
  g_test_add_func ("/transaction/kill", test_kill);
  return g_test_run ();
}
