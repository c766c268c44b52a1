/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/signing.h"

#include "dossier/kept-file.h"
#include "freezing.h"
#include "store/past.h"

#include <string.h>

/* As a foreign program would. */
#define ADD_ROW                                                                                \
  "INSERT INTO signing_event(number, kind, version, original, corrects, author, at)"           \
  " VALUES(2, 'signed', 1, 1, 0, 'x', 0)"
#define SIGN_OP "{\"op\":\"sign\",\"v\":1,\"events\":[]}"

static SigningEvent *
make_event (SigningKind kind)
{
  SigningEvent *event = g_new0 (SigningEvent, 1);

  event->kind = kind;
  event->slot = g_strdup ("coparef_2");
  event->version = 1;
  event->date = (Date){ 2016, 3, 25 };
  event->time = g_strdup ("14:30");
  event->place = g_strdup ("Limoges");
  event->original = 3;
  event->subject = g_strdup ("coparef.installation");
  event->organ = g_strdup ("le comité");
  event->reference = g_strdup ("16-042");
  event->reason = g_strdup ("ainsi");
  event->name = g_strdup ("Yannick GHORIS");
  event->corrects = 2;
  return event;
}

/* As many events as kinds, in one entry. */
static bool
sign (Store *store, guint n_events, GPtrArray *files, const char *evidence, GError **error)
{
  g_autoptr (GPtrArray) events =
      g_ptr_array_new_with_free_func ((GDestroyNotify) signing_event_free);

  for (guint i = 0; i < n_events; i++) {
    SigningEvent *event = make_event ((SigningKind) (i % SIGNING_KINDS));

    event->evidence = g_strdup (evidence);
    g_ptr_array_add (events, event);
  }
  return store_sign (store, events,
                     &(Act){ .op = SIGN_OP, .who = sample_who (91), .files = files }, error);
}

static void
sign_once (Store *store)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (sign (store, 1, NULL, NULL, &error));
  g_assert_no_error (error);
}

static Dossier *
read_dossier (Store *store)
{
  g_autoptr (GError) error = NULL;
  Dossier *dossier = store_snapshot (store, NULL, &error);

  g_assert_no_error (error);
  return dossier;
}

static void
assert_frozen_as (Store *store, int frozen_as)
{
  g_autoptr (Dossier) dossier = read_dossier (store);

  g_assert_cmpint (dossier->frozen_as, ==, frozen_as);
}

static void
assert_event (const SigningEvent *event, int number, const char *evidence)
{
  g_autoptr (SigningEvent) said = make_event ((SigningKind) ((number - 1) % SIGNING_KINDS));

  g_assert_cmpint (event->number, ==, number);
  g_assert_cmpint (event->kind, ==, said->kind);
  g_assert_cmpstr (event->slot, ==, said->slot);
  g_assert_cmpint (event->version, ==, said->version);
  g_assert_cmpint (date_compare (event->date, said->date), ==, 0);
  g_assert_cmpstr (event->time, ==, said->time);
  g_assert_cmpstr (event->place, ==, said->place);
  g_assert_cmpint (event->original, ==, said->original);
  g_assert_cmpstr (event->subject, ==, said->subject);
  g_assert_cmpstr (event->organ, ==, said->organ);
  g_assert_cmpstr (event->reference, ==, said->reference);
  g_assert_cmpstr (event->reason, ==, said->reason);
  g_assert_cmpstr (event->evidence, ==, evidence);
  g_assert_cmpstr (event->name, ==, said->name);
  g_assert_cmpint (event->corrects, ==, said->corrects);
  g_assert_cmpstr (event->author, ==, "Claire Martin");
  g_assert_cmpint (event->at, ==, sample_who (91).at);
}

/* All that was said is there again, also in a copy, and in another program. */
static void
test_kept (void)
{
  Sample sample;
  g_autoptr (Store) store = NULL;
  g_autoptr (Store) reader = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (Dossier) dossier = NULL;
  g_autoptr (Dossier) copy = NULL;
  guint n_entries;

  sample_begin (&sample);
  store = sample_create (&sample, STORE_RELAXED);
  freezing_freeze_present (store);
  n_entries = sample_count_entries (store);
  g_assert_true (sign (store, SIGNING_KINDS, NULL, NULL, &error));
  g_assert_true (sign (store, SIGNING_KINDS, NULL, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (sample_count_entries (store), ==, n_entries + 2);

  reader = freezing_open (&sample, STORE_READ);
  dossier = read_dossier (reader);
  copy = dossier_copy (dossier);
  g_assert_cmpuint (copy->events->len, ==, 2 * SIGNING_KINDS);
  for (int i = 0; i < 2 * SIGNING_KINDS; i++)
    assert_event (copy->events->pdata[i], i + 1, NULL);
  g_assert_cmpuint (copy->versions->len, ==, 1);
  g_assert_cmpint (((DossierVersion *) copy->versions->pdata[0])->number, ==, 1);
  g_assert_cmpint (((DossierVersion *) copy->versions->pdata[0])->frozen_on.year, ==,
                   dossier->version_date.year);
  freezing_assert_verified (reader);
  sample_end (&sample);
}

/* A scan is kept with what it proves; what is named but not given is refused. */
static void
test_evidence (void)
{
  Sample sample;
  g_autoptr (Store) store = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) scan = g_bytes_new_static ("scan", 4);
  g_autoptr (GBytes) kept = NULL;
  g_autofree char *name = kept_file_dup_name (scan);
  g_autoptr (GPtrArray) files = g_ptr_array_new ();
  const char *const wrong[] = { name, "sha256:", "scan.pdf" };

  sample_begin (&sample);
  store = sample_create (&sample, STORE_RELAXED);
  for (gsize i = 0; i < G_N_ELEMENTS (wrong); i++) {
    g_autoptr (Dossier) dossier = NULL;

    g_assert_false (sign (store, 2, NULL, wrong[i], &error));
    g_assert_error (error, STORE_ERROR, STORE_ERROR_REFUSED);
    g_clear_error (&error);
    dossier = read_dossier (store);
    g_assert_cmpuint (dossier->events->len, ==, 0);
  }

  g_ptr_array_add (files, scan);
  g_assert_true (sign (store, 1, files, name, &error));
  g_assert_true (sign (store, 1, NULL, name, &error));
  g_assert_no_error (error);
  kept = store_read_evidence (store, name, &error);
  g_assert_true (g_bytes_equal (kept, scan));
  g_assert_null (store_read_evidence (store, "scan.pdf", &error));
  g_assert_error (error, STORE_ERROR, STORE_ERROR_UNKNOWN);
  freezing_assert_verified (store);
  sample_end (&sample);
}

/* Nothing that was said about the signing is ever taken back, nor anything before it. */
static void
test_undo (void)
{
  Sample sample;
  g_autoptr (Store) store = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (Entry) before = NULL;
  g_autoptr (Dossier) dossier = NULL;

  sample_begin (&sample);
  store = sample_create (&sample, STORE_RELAXED);
  sample_write (store, CHANGE_INPUT, "socle_actions", "1");
  before = store_find_undo (store, &error);
  sign_once (store);
  g_assert_null (store_find_undo (store, &error));
  g_assert_error (error, STORE_ERROR, STORE_ERROR_REFUSED);
  g_assert_nonnull (strstr (error->message, "signing"));
  g_clear_error (&error);
  g_assert_false (store_undo (
      store, before->hash, &(Act){ .op = "{\"op\":\"undo\"}", .who = sample_who (1) }, &error));
  g_assert_error (error, STORE_ERROR, STORE_ERROR_REFUSED);
  g_clear_error (&error);
  sample_write (store, CHANGE_INPUT, "socle_actions", "2");
  sample_undo (store);
  dossier = read_dossier (store);
  g_assert_cmpuint (dossier->events->len, ==, 1);
  g_assert_cmpstr (dossier_get (dossier, "socle_actions"), ==, "1");
  freezing_assert_verified (store);
  sample_end (&sample);
}

/* What is said about the signing of a version does not make it another. */
static void
test_frozen_state (void)
{
  Sample sample;
  g_autoptr (Store) store = NULL;

  sample_begin (&sample);
  store = sample_create (&sample, STORE_RELAXED);
  sample_write (store, CHANGE_INPUT, "socle_actions", "1");
  freezing_freeze_present (store);
  sign_once (store);
  assert_frozen_as (store, 1);
  sample_write (store, CHANGE_INPUT, "socle_actions", "2");
  assert_frozen_as (store, 0);
  sign_once (store);
  assert_frozen_as (store, 0);
  sample_write (store, CHANGE_INPUT, "socle_actions", "1");
  assert_frozen_as (store, 1);
  sample_write (store, CHANGE_FIELD, "tribunal", "Bordeaux");
  freezing_freeze_present (store);
  sign_once (store);
  assert_frozen_as (store, 2);
  freezing_assert_versions (store, 2);
  sample_end (&sample);
}

/* Nor does the step that makes the room for it in an older file. */
static void
test_frozen_before (void)
{
  Sample sample;
  g_autoptr (Store) store = NULL;

  sample_begin (&sample);
  sample_copy_old (&sample, 3);
  store = freezing_open (&sample, STORE_RELAXED);
  assert_frozen_as (store, 0);
  sample_undo (store);
  assert_frozen_as (store, 1);
  sign_once (store);
  assert_frozen_as (store, 1);
  freezing_assert_verified (store);
  sample_end (&sample);
}

/* The view of an earlier point has what was said until then. */
static void
test_past (void)
{
  Sample sample;
  g_autoptr (Store) store = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (Dossier) first = NULL;
  g_autoptr (Dossier) then = NULL;

  sample_begin (&sample);
  store = sample_create (&sample, STORE_RELAXED);
  sign_once (store);
  first = read_dossier (store);
  sign_once (store);
  then = store_snapshot_at (store, first->head, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (then->events->len, ==, 1);
  sample_end (&sample);
}

/* A row that was changed, added or removed by hand is found out. */
static void
test_tampered (void)
{
  static const char *const scripts[] = {
    "UPDATE signing_event SET kind = 'signed' WHERE number = 1",
    "UPDATE signing_event SET kind = 'perhaps' WHERE number = 1",
    "DELETE FROM signing_event",
    ADD_ROW,
  };

  for (gsize i = 0; i < G_N_ELEMENTS (scripts); i++) {
    Sample sample;
    g_autoptr (Store) store = NULL;
    g_autoptr (GError) error = NULL;

    sample_begin (&sample);
    store = sample_create (&sample, STORE_RELAXED);
    sign_once (store);
    g_clear_pointer (&store, store_close);
    sample_run_sql (sample.path, scripts[i]);
    g_assert_null (store_open (sample.path, STORE_READ, &error));
    g_assert_error (error, STORE_ERROR, STORE_ERROR_CONTENT);
    sample_end (&sample);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/signing/kept", test_kept);
  g_test_add_func ("/signing/evidence", test_evidence);
  g_test_add_func ("/signing/undo", test_undo);
  g_test_add_func ("/signing/frozen-state", test_frozen_state);
  g_test_add_func ("/signing/frozen-before", test_frozen_before);
  g_test_add_func ("/signing/past", test_past);
  g_test_add_func ("/signing/tampered", test_tampered);
  return g_test_run ();
}
