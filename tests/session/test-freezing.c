/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Freezing as a window does it, and what the versions then say, with the real programs. */
#include "sample.h"
#include "session/freezing.h"
#include "session/history.h"
#include "session/pdf-export.h"
#include "session/starting.h"
#include "session/verifying.h"
#include "session/version-comparison.h"

#include <string.h>

#define REGION "actions_supplementaires[region]"

static void
begin (Sample *sample, gconstpointer data)
{
  sample_begin_complete (sample);
}

static void
begin_incomplete (Sample *sample, gconstpointer data)
{
  sample_begin (sample);
}

static void
end (Sample *sample, gconstpointer data)
{
  sample_end (sample);
}

static void
take_result (GObject *source, GAsyncResult *result, gpointer place)
{
  *(GAsyncResult **) place = g_object_ref (result);
}

static void
wait_for (GAsyncResult **result)
{
  while (*result == NULL)
    g_main_context_iteration (NULL, TRUE);
}

static Frozen *
try_freezing (Sample *sample, const char *path, GPtrArray **ret_findings, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  freezing_async (sample->session, path, take_result, &result);
  wait_for (&result);
  return freezing_finish (sample->session, result, ret_findings, error);
}

static Frozen *
freeze (Sample *sample, const char *path)
{
  g_autoptr (GError) error = NULL;
  Frozen *frozen = try_freezing (sample, path, NULL, &error);

  g_assert_no_error (error);
  return frozen;
}

static void
assert_state (Sample *sample, const char *text, bool is_draft)
{
  g_autofree char *state = versions_describe_state (quad_session_get_dossier (sample->session));
  g_autoptr (SharedDraft) act = quad_session_share_draft (sample->session);

  g_assert_cmpstr (state, ==, text);
  g_assert_true ((draft_get_document (act->draft)->draft_mark != NULL) == is_draft);
}

static void
assert_file (const char *path, const char *sha256)
{
  g_autofree char *bytes = NULL;
  g_autofree char *digest = NULL;
  gsize size;

  g_assert_true (g_file_get_contents (path, &bytes, &size, NULL));
  digest = g_compute_checksum_for_data (G_CHECKSUM_SHA256, (guchar *) bytes, size);
  g_assert_cmpstr (digest, ==, sha256);
}

/* A version is made once; nothing is written when nothing has changed. */
static void
test_frozen (Sample *sample, gconstpointer data)
{
  g_autofree char *path = g_build_filename (sample->folder, "v1.pdf", NULL);
  g_autofree char *copy = g_build_filename (sample->folder, "copy.pdf", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (Frozen) first = NULL;
  g_autoptr (Frozen) second = NULL;
  g_autoptr (GPtrArray) versions = NULL;
  g_autofree char *proof = NULL;
  guint n_entries;

  assert_state (sample, "Draft v1", true);
  first = freeze (sample, path);
  g_assert_true (first->made);
  g_assert_null (first->unwritten);
  g_assert_cmpint (first->version->number, ==, 1);
  assert_file (path, first->version->sha256);
  assert_state (sample, "Frozen v1", false);
  proof = version_describe_proof (first->version);
  g_assert_true (g_str_has_suffix (proof, "values read back in the PDF, all of them right."));

  n_entries = sample_count_entries (sample);
  second = freeze (sample, NULL);
  g_assert_false (second->made);
  g_assert_cmpstr (second->version->sha256, ==, first->version->sha256);
  g_assert_cmpuint (sample_count_entries (sample), ==, n_entries);

  versions = versions_read (sample->session, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (versions->len, ==, 1);
  g_assert_true (version_save (sample->session, 1, copy, &error));
  assert_file (copy, first->version->sha256);
}

/* What is typed or entered afterwards belongs to the next version; undoing it leads back. */
static void
test_changed_since (Sample *sample, gconstpointer data)
{
  g_autoptr (Frozen) frozen = freeze (sample, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (frozen->made);
  g_assert_true (quad_session_refuses_undo (sample->session));
  g_assert_false (quad_session_undo (sample->session, &error));
  g_assert_error (error, STORE_ERROR, STORE_ERROR_REFUSED);

  g_assert_true (quad_session_try (sample->session, REGION, "7001", NULL));
  g_autoptr (SharedDraft) typed = quad_session_share_draft (sample->session);

  g_assert_nonnull (draft_get_document (typed->draft)->draft_mark);
  quad_session_stop_trying (sample->session);
  assert_state (sample, "Frozen v1", false);

  sample_set (sample, REGION, "7001");
  assert_state (sample, "Frozen v1, changed since", true);
  g_assert_true (quad_session_undo (sample->session, NULL));
  assert_state (sample, "Frozen v1", false);
}

static void
test_comparison (Sample *sample, gconstpointer data)
{
  g_autoptr (Frozen) frozen = freeze (sample, NULL);
  g_autoptr (VersionComparison) same = NULL;
  g_autoptr (VersionComparison) changed = NULL;
  const FigureChange *figure;

  same = version_compare (sample->session, frozen->version, NULL);
  g_assert_cmpuint (same->figures->len + same->texts->len, ==, 0);

  sample_set (sample, REGION, "7001");
  sample_set (sample, "signature.lieu", "Angoulême");
  changed = version_compare (sample->session, frozen->version, NULL);
  figure = changed->figures->pdata[0];
  g_assert_cmpstr (figure->name, ==, "Actions supplémentaires (Région)");
  g_assert_cmpstr (figure->before, ==, "14\u00a0000");
  g_assert_cmpstr (figure->after, ==, "7\u00a0001");
  g_assert_cmpuint (changed->figures->len, >, 1);
  g_assert_cmpuint (changed->texts->len, >, 0);
}

static void
test_blocked (Sample *sample, gconstpointer data)
{
  g_autoptr (GPtrArray) findings = NULL;
  g_autoptr (GPtrArray) versions = NULL;
  g_autoptr (GError) error = NULL;
  guint n_entries = sample_count_entries (sample);
  g_autoptr (Frozen) frozen = try_freezing (sample, NULL, &findings, &error);

  g_assert_null (frozen);
  g_assert_nonnull (error);
  g_assert_cmpuint (findings->len, >, 0);
  g_assert_cmpuint (sample_count_entries (sample), ==, n_entries);
  versions = versions_read (sample->session, NULL);
  g_assert_cmpuint (versions->len, ==, 0);
}

/* The version is kept wherever its file could not be written; without a proof there is none. */
static void
test_failures (Sample *sample, gconstpointer data)
{
  g_autofree char *inspector = g_strdup (g_getenv ("QUADRIPARTITE_INSPECTOR"));
  g_autofree char *nowhere = g_build_filename (sample->folder, "none", "v1.pdf", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (Frozen) unproved = NULL;
  g_autoptr (Frozen) unwritten = NULL;

  g_setenv ("QUADRIPARTITE_INSPECTOR", "/nonexistent", TRUE);
  unproved = try_freezing (sample, NULL, NULL, &error);
  g_setenv ("QUADRIPARTITE_INSPECTOR", inspector, TRUE);
  g_assert_null (unproved);
  g_assert_nonnull (error);
  assert_state (sample, "Draft v1", true);

  unwritten = freeze (sample, nowhere);
  g_assert_nonnull (unwritten->unwritten);
  assert_state (sample, "Frozen v1", false);
}

static void export(Sample *sample, const char *path, bool oldest)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  pdf_export_async (sample->session, path, oldest, take_result, &result);
  wait_for (&result);
  g_assert_true (pdf_export_finish (result, &error));
  g_assert_no_error (error);
}

/* What is exported of a frozen state are the bytes that are signed. */
static void
test_export (Sample *sample, gconstpointer data)
{
  g_autofree char *kept = g_build_filename (sample->folder, "kept.pdf", NULL);
  g_autofree char *oldest = g_build_filename (sample->folder, "oldest.pdf", NULL);
  g_autofree char *name = NULL;
  g_autofree char *bytes = NULL;
  g_autoptr (Frozen) frozen = freeze (sample, NULL);
  gsize size;

  name = pdf_export_suggest_name (sample->session);
  g_assert_cmpstr (name, ==, "essai, version 1.pdf");
  export(sample, kept, false);
  assert_file (kept, frozen->version->sha256);
  export(sample, oldest, true);
  g_assert_true (g_file_get_contents (oldest, &bytes, &size, NULL));
  g_assert_nonnull (memmem (bytes, size, "pdfaid:conformance", strlen ("pdfaid:conformance")));
}

static Assessment *
verify (Sample *sample, const char *path, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  verifying_async (sample->path, path, NULL, take_result, &result);
  wait_for (&result);
  return verifying_finish (result, error);
}

static Assessment *
verify_bytes (Sample *sample, const char *bytes, gsize size, GError **error)
{
  g_autofree char *path = g_build_filename (sample->folder, "back.pdf", NULL);

  g_assert_true (g_file_set_contents (path, bytes, (gssize) size, NULL));
  return verify (sample, path, error);
}

static void
test_returned (Sample *sample, gconstpointer data)
{
  g_autofree char *path = g_build_filename (sample->folder, "v1.pdf", NULL);
  g_autoptr (Frozen) frozen = freeze (sample, path);
  g_autofree char *bytes = NULL;
  g_autofree char *longer = NULL;
  g_autoptr (Assessment) same = NULL;
  g_autoptr (Assessment) added = NULL;
  g_autoptr (Assessment) changed = NULL;
  g_autoptr (GError) error = NULL;
  gsize size;

  g_assert_true (frozen->made);
  g_assert_true (g_file_get_contents (path, &bytes, &size, NULL));
  same = verify (sample, path, &error);
  g_assert_no_error (error);
  g_assert_cmpint (same->kind, ==, ASSESSED_GOOD);
  g_assert_cmpuint (same->signatures->len, ==, 12);
  for (guint i = 0; i < same->signatures->len; i++)
    g_assert_cmpint (((SignatureAssessment *) same->signatures->pdata[i])->kind, ==,
                     ASSESSED_OPEN);
  g_assert_nonnull (
      strstr (((SignatureAssessment *) same->signatures->pdata[0])->slot, "État"));

  longer = g_malloc (size + 8);
  memcpy (longer, bytes, size);
  memcpy (longer + size, "garbage\n", 8);
  added = verify_bytes (sample, longer, size + 8, NULL);
  g_assert_true (added == NULL || added->kind == ASSESSED_BAD);

  bytes[size / 2] ^= 1;
  changed = verify_bytes (sample, bytes, size, NULL);
  g_assert_true (changed == NULL || changed->kind == ASSESSED_BAD);
  g_assert_null (verify_bytes (sample, "no PDF", 6, &error));
  g_assert_nonnull (error);
}

/* A frozen PDF carries its dossier. */
static void
test_imported (Sample *sample, gconstpointer data)
{
  g_autofree char *pdf = g_build_filename (sample->folder, "carries.pdf", NULL);
  g_autoptr (Frozen) frozen = freeze (sample, pdf);
  g_autoptr (GError) error = NULL;
  g_autofree char *path = starting_import (pdf, sample->folder, &error);
  g_autoptr (QuadSession) again = NULL;

  g_assert_true (frozen->made);
  g_assert_no_error (error);
  g_assert_true (g_str_has_suffix (path, "/carries.convention"));
  again = quad_session_open (path, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (dossier_get (quad_session_get_dossier (again), REGION), ==, "14000");
  g_assert_null (starting_import (sample->path, sample->folder, &error));
  g_assert_nonnull (error);
}

static void
test_history (Sample *sample, gconstpointer data)
{
  g_autoptr (Frozen) frozen = freeze (sample, NULL);
  g_autoptr (GPtrArray) lines = history_read (sample->session, NULL);

  g_assert_true (frozen->made);
  g_assert_cmpstr (((HistoryLine *) lines->pdata[0])->label, ==, "Version 1 frozen");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/freezing/frozen", Sample, NULL, begin, test_frozen, end);
  g_test_add ("/freezing/changed-since", Sample, NULL, begin, test_changed_since, end);
  g_test_add ("/freezing/comparison", Sample, NULL, begin, test_comparison, end);
  g_test_add ("/freezing/blocked", Sample, NULL, begin_incomplete, test_blocked, end);
  g_test_add ("/freezing/failures", Sample, NULL, begin, test_failures, end);
  g_test_add ("/freezing/export", Sample, NULL, begin, test_export, end);
  g_test_add ("/freezing/returned", Sample, NULL, begin, test_returned, end);
  g_test_add ("/freezing/imported", Sample, NULL, begin, test_imported, end);
  g_test_add ("/freezing/history", Sample, NULL, begin, test_history, end);
  return g_test_run ();
}
