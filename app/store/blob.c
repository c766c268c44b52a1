/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/blob.h"

#include <glib/gi18n-lib.h>

bool
blob_write (Store *store, GBytes *bytes, char **ret_digest, GError **error)
{
  g_autofree char *digest = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);

  if (!database_run (store, error, "INSERT OR IGNORE INTO blob(sha256, bytes) VALUES(?, ?)",
                     "tb", digest, bytes))
    return false;

  if (ret_digest != NULL)
    *ret_digest = g_steal_pointer (&digest);
  return true;
}

bool
blob_exists (Store *store, const char *digest, bool *ret_exists, GError **error)
{
  g_autoptr (GError) failure = NULL;
  g_autoptr (sqlite3_stmt) row =
      database_query (store, error, "SELECT 1 FROM blob WHERE sha256 = ?", "t", digest);
  bool exists;

  if (row == NULL)
    return false;
  exists = database_step (store, row, &failure);
  if (failure != NULL) {
    g_propagate_error (error, g_steal_pointer (&failure));
    return false;
  }

  *ret_exists = exists;
  return true;
}

static bool
is_of_digest (GBytes *bytes, const char *digest)
{
  g_autofree char *computed = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);

  return g_strcmp0 (computed, digest) == 0;
}

GBytes *
blob_read (Store *store, const char *digest, GError **error)
{
  g_autoptr (GError) failure = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (sqlite3_stmt) row =
      database_query (store, error, "SELECT bytes FROM blob WHERE sha256 = ?", "t", digest);

  if (row == NULL)
    return NULL;
  if (database_step (store, row, &failure))
    bytes = database_column_bytes (row, 0);
  else if (failure == NULL)
    database_fail_damaged (store, _ ("an attached document is missing"), &failure);
  if (bytes != NULL && !is_of_digest (bytes, digest))
    database_fail_damaged (store, _ ("an attached document was changed"), &failure);
  if (failure != NULL) {
    g_propagate_error (error, g_steal_pointer (&failure));
    return NULL;
  }

  return g_steal_pointer (&bytes);
}

bool
blob_check_all (Store *store, GError **error)
{
  g_autoptr (GError) failure = NULL;
  g_autoptr (sqlite3_stmt) row =
      database_query (store, error, "SELECT sha256, bytes FROM blob", "");

  if (row == NULL)
    return false;
  while (database_step (store, row, &failure)) {
    g_autoptr (GBytes) bytes = database_column_bytes (row, 1);

    if (!is_of_digest (bytes, (const char *) sqlite3_column_text (row, 0)))
      return database_fail_damaged (store, _ ("an attached document was changed"), error);
  }

  if (failure != NULL)
    g_propagate_error (error, g_steal_pointer (&failure));
  return failure == NULL;
}
