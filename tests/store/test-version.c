/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/version.h"

#include "sample.h"
#include "store/past.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <sqlite3.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#define PDF_SIZE 30000
#define DIED 7
#define FINISHED 0

static GBytes *
make_pdf (int number)
{
  g_autofree char *text = g_strnfill (PDF_SIZE, (char) ('a' + number));

  memcpy (text, "%PDF", 4);
  return g_bytes_new (text, PDF_SIZE);
}

static FrozenVersion *
version_of (Store *store)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (Dossier) dossier = store_snapshot (store, NULL, &error);
  FrozenVersion *version = g_new0 (FrozenVersion, 1);

  g_assert_no_error (error);
  version->number = dossier->version;
  version->journal = g_strdup (dossier->head);
  version->content = g_strdup (dossier->content);
  version->proof = g_strdup ("{\"pages\":1}");
  return version;
}

static bool
freeze (Store *store, const FrozenVersion *version, GError **error)
{
  g_autoptr (GBytes) pdf = make_pdf (version->number);

  return store_freeze (store, version, pdf,
                       &(Act){ .op = "{\"op\":\"freeze\",\"v\":1}", .who = sample_who (90) },
                       error);
}

static void
freeze_present (Store *store)
{
  g_autoptr (FrozenVersion) version = version_of (store);
  g_autoptr (GError) error = NULL;

  g_assert_true (freeze (store, version, &error));
  g_assert_no_error (error);
}

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
  g_autoptr (GError) error = NULL;

  g_assert_true (store_verify (store, NULL, &error));
  g_assert_no_error (error);
}

/* What the snapshot says of the versions. */
static void
assert_version (Store *store, int version, int frozen_as)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (Dossier) dossier = store_snapshot (store, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpint (dossier->version, ==, version);
  g_assert_cmpint (dossier->frozen_as, ==, frozen_as);
  g_assert_false (dossier->frozen);
}

/* All versions are there, each with its bytes. */
static void
assert_versions (Store *store, guint n_versions)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) versions = store_read_versions (store, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (versions->len, ==, n_versions);
  for (guint i = 0; i < n_versions; i++) {
    const FrozenVersion *version = versions->pdata[i];
    g_autoptr (GBytes) expected = make_pdf ((int) i + 1);
    g_autoptr (GBytes) pdf = store_read_version_pdf (store, (int) i + 1, &error);
    g_autofree char *digest = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, expected);

    g_assert_no_error (error);
    g_assert_true (g_bytes_equal (pdf, expected));
    g_assert_cmpint (version->number, ==, (int) i + 1);
    g_assert_cmpstr (version->sha256, ==, digest);
    g_assert_cmpstr (version->author, ==, "Claire Martin");
    g_assert_cmpint (version->at, ==, sample_who (90).at);
    g_assert_cmpstr (version->proof, ==, "{\"pages\":1}");
  }
}

static void
test_frozen (void)
{
  Sample sample;
  g_autoptr (Store) store = NULL;
  g_autoptr (Store) reader = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (GPtrArray) versions = NULL;

  sample_begin (&sample);
  store = sample_create (&sample, STORE_RELAXED);
  assert_version (store, 1, 0);
  assert_versions (store, 0);
  sample_write (store, CHANGE_INPUT, "socle_actions", "1");
  freeze_present (store);
  assert_version (store, 2, 1);
  sample_write (store, CHANGE_INPUT, "socle_actions", "2");
  assert_version (store, 2, 0);
  freeze_present (store);

  reader = open_file (&sample, STORE_READ);
  assert_version (reader, 3, 2);
  assert_versions (reader, 2);
  assert_verified (reader);
  entries = store_read_entries (reader, &error);
  versions = store_read_versions (reader, &error);
  g_assert_cmpuint (entries->len, ==, 5);
  for (guint i = 0; i < 2; i++) {
    const Entry *entry = entries->pdata[2 + 2 * i];
    const FrozenVersion *version = versions->pdata[i];

    g_assert_cmpint (entry->kind, ==, ENTRY_FREEZE);
    g_assert_cmpstr (version->entry, ==, entry->hash);
    g_assert_cmpstr (version->journal, ==, entry->parent);
    g_assert_cmpstr (version->content, ==, ((Entry *) entries->pdata[1 + 2 * i])->content);
  }
  sample_end (&sample);
}

/* What is changed after a version can be taken back, which leads to that version again; what
 * was before it cannot. */
static void
test_undo (void)
{
  Sample sample;
  g_autoptr (Store) store = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (Entry) before = NULL;

  sample_begin (&sample);
  store = sample_create (&sample, STORE_RELAXED);
  sample_write (store, CHANGE_INPUT, "socle_actions", "1");
  before = store_find_undo (store, &error);
  g_assert_no_error (error);
  freeze_present (store);
  sample_write (store, CHANGE_INPUT, "socle_actions", "2");
  sample_undo (store);
  assert_version (store, 2, 1);

  g_assert_null (store_find_undo (store, &error));
  g_assert_error (error, STORE_ERROR, STORE_ERROR_REFUSED);
  g_assert_nonnull (strstr (error->message, "frozen"));
  g_clear_error (&error);
  g_assert_false (store_undo (
      store, before->hash, &(Act){ .op = "{\"op\":\"undo\"}", .who = sample_who (1) }, &error));
  g_assert_error (error, STORE_ERROR, STORE_ERROR_REFUSED);
  g_clear_error (&error);
  sample_redo (store);
  assert_version (store, 2, 0);
  sample_undo (store);
  freeze_present (store);
  g_assert_null (store_find_redo (store, &error));
  g_assert_error (error, STORE_ERROR, STORE_ERROR_NOTHING);
  assert_versions (store, 2);
  assert_verified (store);
  sample_end (&sample);
}

/* Only the state that is there is frozen. */
static void
test_another_state (void)
{
  for (int i = 0; i < 3; i++) {
    Sample sample;
    g_autoptr (Store) store = NULL;
    g_autoptr (FrozenVersion) version = NULL;
    g_autoptr (GError) error = NULL;

    sample_begin (&sample);
    store = sample_create (&sample, STORE_RELAXED);
    version = version_of (store);
    if (i == 0)
      version->number = 2;
    else if (i == 1)
      version->content[0] ^= 1;
    else
      sample_write (store, CHANGE_INPUT, "socle_actions", "2");

    g_assert_false (freeze (store, version, &error));
    g_assert_error (error, STORE_ERROR, STORE_ERROR_REFUSED);
    assert_versions (store, 0);
    assert_verified (store);
    freeze_present (store);
    assert_versions (store, 1);
    sample_end (&sample);
  }
}

/* Under a lock taken before, what another would write waits. */
static void
test_locked (void)
{
  Sample sample;
  g_autoptr (Store) ours = NULL;
  g_autoptr (Store) theirs = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (FrozenVersion) version = NULL;

  sample_begin (&sample);
  ours = sample_create (&sample, STORE_RELAXED);
  theirs = open_file (&sample, STORE_RELAXED);
  g_assert_true (store_lock (ours, &error));
  version = version_of (ours);
  g_assert_false (freeze (theirs, version, &error));
  g_assert_error (error, STORE_ERROR, STORE_ERROR_LOCKED);
  g_clear_error (&error);
  g_assert_true (freeze (ours, version, &error));
  g_assert_no_error (error);
  g_assert_false (freeze (theirs, version, &error));
  g_assert_error (error, STORE_ERROR, STORE_ERROR_REFUSED);
  assert_versions (theirs, 1);
  freeze_present (theirs);
  assert_versions (ours, 2);
  sample_end (&sample);
}

static void
test_unknown (void)
{
  static const int numbers[] = { -1, 0, 2, 1000000 };
  Sample sample;
  g_autoptr (Store) store = NULL;
  g_autoptr (GError) error = NULL;

  sample_begin (&sample);
  store = sample_create (&sample, STORE_RELAXED);
  g_assert_null (store_read_version_pdf (store, 1, &error));
  g_assert_error (error, STORE_ERROR, STORE_ERROR_UNKNOWN);
  g_clear_error (&error);
  freeze_present (store);
  for (gsize i = 0; i < G_N_ELEMENTS (numbers); i++) {
    g_assert_null (store_read_version_pdf (store, numbers[i], &error));
    g_assert_error (error, STORE_ERROR, STORE_ERROR_UNKNOWN);
    g_clear_error (&error);
  }
  sample_end (&sample);
}

static void
test_damaged (void)
{
  static const struct {
    const char *sql;
    StoreError code;
  } attacks[] = {
    { "UPDATE blob SET bytes = x'00' WHERE length(bytes) > 100", STORE_ERROR_DAMAGED },
    { "DELETE FROM blob WHERE length(bytes) > 100", STORE_ERROR_DAMAGED },
    { "UPDATE frozen_version SET proof = '{}'", STORE_ERROR_CONTENT },
    { "UPDATE frozen_version SET sha256 = journal", STORE_ERROR_CONTENT },
    { "DELETE FROM frozen_version", STORE_ERROR_CONTENT },
    { "UPDATE journal SET author = 'Autre' WHERE kind = 'freeze'", STORE_ERROR_CHAIN },
    { "UPDATE journal SET kind = 'act' WHERE kind = 'freeze'", STORE_ERROR_CHAIN },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (attacks); i++) {
    Sample sample;
    g_autoptr (Store) store = NULL;
    g_autoptr (GBytes) pdf = NULL;
    g_autoptr (GError) error = NULL;

    sample_begin (&sample);
    store = sample_create (&sample, STORE_RELAXED);
    freeze_present (store);
    sample_run_sql (sample.path, attacks[i].sql);
    g_assert_false (store_verify (store, NULL, &error));
    g_assert_error (error, STORE_ERROR, (int) attacks[i].code);
    g_clear_error (&error);
    pdf = store_read_version_pdf (store, 1, &error);
    g_assert_true ((pdf == NULL) == (error != NULL));
    sample_end (&sample);
  }
}

/* A file of an older form is brought to the present one by the freeze. */
static void
test_old (void)
{
  static const int forms[] = { 1, 2 };

  for (gsize i = 0; i < G_N_ELEMENTS (forms); i++) {
    Sample sample;
    g_autoptr (Store) store = NULL;
    g_autoptr (FrozenVersion) version = NULL;
    g_autoptr (GError) error = NULL;

    sample_begin (&sample);
    sample_copy_old (&sample, forms[i]);
    store = open_file (&sample, STORE_RELAXED);
    assert_version (store, 1, 0);
    assert_versions (store, 0);

    version = version_of (store);
    version->number = 5;
    g_assert_false (freeze (store, version, &error));
    g_assert_error (error, STORE_ERROR, STORE_ERROR_REFUSED);
    assert_verified (store);
    freeze_present (store);
    assert_version (store, 2, 1);
    assert_versions (store, 1);
    assert_verified (store);
    sample_end (&sample);
  }
}

static void
test_past (void)
{
  static const struct {
    int version;
    int frozen_as;
  } then[] = { { 1, 0 }, { 2, 1 }, { 2, 0 }, { 3, 2 }, { 3, 0 } };
  Sample sample;
  g_autoptr (Store) store = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) entries = NULL;

  sample_begin (&sample);
  store = sample_create (&sample, STORE_RELAXED);
  freeze_present (store);
  sample_write (store, CHANGE_INPUT, "socle_actions", "1");
  freeze_present (store);
  sample_write (store, CHANGE_INPUT, "socle_actions", "2");
  entries = store_read_entries (store, &error);
  g_assert_cmpuint (entries->len, ==, G_N_ELEMENTS (then));
  for (guint i = 0; i < entries->len; i++) {
    const Entry *entry = entries->pdata[i];
    g_autoptr (Dossier) dossier = store_snapshot_at (store, entry->hash, &error);

    g_assert_no_error (error);
    g_assert_cmpint (dossier->version, ==, then[i].version);
    g_assert_cmpint (dossier->frozen_as, ==, then[i].frozen_as);
    g_assert_cmpstr (dossier->content, ==, entry->content);
  }
  sample_end (&sample);
}

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
  g_autoptr (Store) store = open_file (sample, STORE_WRITE);
  sqlite3_vfs *vfs = sqlite3_vfs_find (NULL);

  system_calls.left = n_writes;
  take_call (vfs, "write", (sqlite3_syscall_ptr *) &system_calls.write,
             (sqlite3_syscall_ptr) write_or_die);
  take_call (vfs, "pwrite64", (sqlite3_syscall_ptr *) &system_calls.write_at,
             (sqlite3_syscall_ptr) write_at_or_die);
  take_call (vfs, "unlink", (sqlite3_syscall_ptr *) &system_calls.unlink,
             (sqlite3_syscall_ptr) unlink_or_die);
  freeze_present (store);
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

    store = open_file (&sample, STORE_WRITE);
    versions = store_read_versions (store, &error);
    g_assert_no_error (error);
    g_assert_cmpuint (sample_count_entries (store), ==, 1 + versions->len);
    assert_versions (store, versions->len);
    assert_verified (store);
    n_frozen += (int) versions->len;
    if (versions->len == 0)
      freeze_present (store);
    assert_versions (store, 1);
    sample_end (&sample);
  }

  g_test_message ("%d writes, frozen after %d of the deaths", n_writes, n_frozen - 1);
  g_assert_cmpint (n_writes, >, PDF_SIZE / 4096);
}

/* In a process of its own, whose files may not grow. */
static G_GNUC_NORETURN void
freeze_without_room (const Sample *sample)
{
  GStatBuf before;
  struct rlimit limit;
  g_autoptr (Store) store = open_file (sample, STORE_WRITE);
  g_autoptr (FrozenVersion) version = version_of (store);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_stat (sample->path, &before), ==, 0);
  limit.rlim_cur = limit.rlim_max = (rlim_t) before.st_size + PDF_SIZE / 2;
  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
  g_assert_false (freeze (store, version, &error));
  g_assert_error (error, STORE_ERROR, STORE_ERROR_FULL);
  assert_versions (store, 0);
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
  store = open_file (&sample, STORE_WRITE);
  assert_versions (store, 0);
  assert_verified (store);
  freeze_present (store);
  assert_versions (store, 1);
  sample_end (&sample);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/version/frozen", test_frozen);
  g_test_add_func ("/version/undo", test_undo);
  g_test_add_func ("/version/another-state", test_another_state);
  g_test_add_func ("/version/locked", test_locked);
  g_test_add_func ("/version/unknown", test_unknown);
  g_test_add_func ("/version/damaged", test_damaged);
  g_test_add_func ("/version/old", test_old);
  g_test_add_func ("/version/past", test_past);
  g_test_add_func ("/version/kill", test_kill);
  g_test_add_func ("/version/full", test_full);
  return g_test_run ();
}
