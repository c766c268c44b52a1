/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/version.h"

#include "freezing.h"
#include "store/past.h"

#include <string.h>

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
  freezing_assert_versions (store, 0);
  sample_write (store, CHANGE_INPUT, "socle_actions", "1");
  freezing_freeze_present (store);
  assert_version (store, 2, 1);
  sample_write (store, CHANGE_INPUT, "socle_actions", "2");
  assert_version (store, 2, 0);
  freezing_freeze_present (store);

  reader = freezing_open (&sample, STORE_READ);
  assert_version (reader, 3, 2);
  freezing_assert_versions (reader, 2);
  freezing_assert_verified (reader);
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
  freezing_freeze_present (store);
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
  freezing_freeze_present (store);
  g_assert_null (store_find_redo (store, &error));
  g_assert_error (error, STORE_ERROR, STORE_ERROR_NOTHING);
  freezing_assert_versions (store, 2);
  freezing_assert_verified (store);
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
    version = freezing_version_of (store);
    if (i == 0)
      version->number = 2;
    else if (i == 1)
      version->content[0] ^= 1;
    else
      sample_write (store, CHANGE_INPUT, "socle_actions", "2");

    g_assert_false (freezing_freeze (store, version, &error));
    g_assert_error (error, STORE_ERROR, STORE_ERROR_REFUSED);
    freezing_assert_versions (store, 0);
    freezing_assert_verified (store);
    freezing_freeze_present (store);
    freezing_assert_versions (store, 1);
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
  theirs = freezing_open (&sample, STORE_RELAXED);
  g_assert_true (store_lock (ours, &error));
  version = freezing_version_of (ours);
  g_assert_false (freezing_freeze (theirs, version, &error));
  g_assert_error (error, STORE_ERROR, STORE_ERROR_LOCKED);
  g_clear_error (&error);
  g_assert_true (freezing_freeze (ours, version, &error));
  g_assert_no_error (error);
  g_assert_false (freezing_freeze (theirs, version, &error));
  g_assert_error (error, STORE_ERROR, STORE_ERROR_REFUSED);
  freezing_assert_versions (theirs, 1);
  freezing_freeze_present (theirs);
  freezing_assert_versions (ours, 2);
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
  freezing_freeze_present (store);
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
    freezing_freeze_present (store);
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
    store = freezing_open (&sample, STORE_RELAXED);
    assert_version (store, 1, 0);
    freezing_assert_versions (store, 0);

    version = freezing_version_of (store);
    version->number = 5;
    g_assert_false (freezing_freeze (store, version, &error));
    g_assert_error (error, STORE_ERROR, STORE_ERROR_REFUSED);
    freezing_assert_verified (store);
    freezing_freeze_present (store);
    assert_version (store, 2, 1);
    freezing_assert_versions (store, 1);
    freezing_assert_verified (store);
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
  freezing_freeze_present (store);
  sample_write (store, CHANGE_INPUT, "socle_actions", "1");
  freezing_freeze_present (store);
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
  return g_test_run ();
}
