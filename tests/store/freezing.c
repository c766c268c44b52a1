/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "freezing.h"

#include <string.h>

GBytes *
freezing_make_pdf (int number)
{
  g_autofree char *text = g_strnfill (FREEZING_PDF_SIZE, (char) ('a' + number));

  memcpy (text, "%PDF", 4);
  return g_bytes_new (text, FREEZING_PDF_SIZE);
}

FrozenVersion *
freezing_version_of (Store *store)
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

bool
freezing_freeze (Store *store, const FrozenVersion *version, GError **error)
{
  g_autoptr (GBytes) pdf = freezing_make_pdf (version->number);

  return store_freeze (store, version, pdf,
                       &(Act){ .op = "{\"op\":\"freeze\",\"v\":1}", .who = sample_who (90) },
                       error);
}

void
freezing_freeze_present (Store *store)
{
  g_autoptr (FrozenVersion) version = freezing_version_of (store);
  g_autoptr (GError) error = NULL;

  g_assert_true (freezing_freeze (store, version, &error));
  g_assert_no_error (error);
}

Store *
freezing_open (const Sample *sample, StoreMode mode)
{
  g_autoptr (GError) error = NULL;
  Store *store = store_open (sample->path, mode, &error);

  g_assert_no_error (error);
  return store;
}

void
freezing_assert_verified (Store *store)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (store_verify (store, NULL, &error));
  g_assert_no_error (error);
}

/* All versions are there, each with its bytes. */
void
freezing_assert_versions (Store *store, guint n_versions)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) versions = store_read_versions (store, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (versions->len, ==, n_versions);
  for (guint i = 0; i < n_versions; i++) {
    const FrozenVersion *version = versions->pdata[i];
    g_autoptr (GBytes) expected = freezing_make_pdf ((int) i + 1);
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
