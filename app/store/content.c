/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/content.h"

#include "store/schema.h"

/* A byte for the type and eight for the length, so that no two contents give the same bytes. */
static void
add_cell (GChecksum *checksum, sqlite3_stmt *statement, int column)
{
  guchar type = (guchar) sqlite3_column_type (statement, column);
  const guchar *bytes = sqlite3_column_blob (statement, column);
  gint64 size = sqlite3_column_bytes (statement, column);
  gint64 length = GINT64_TO_BE (size);

  g_checksum_update (checksum, &type, 1);
  g_checksum_update (checksum, (const guchar *) &length, sizeof length);
  if (size > 0)
    g_checksum_update (checksum, bytes, (gssize) size);
}

static bool
add_rows (Store *store, GChecksum *checksum, const char *sql, GError **error)
{
  g_autoptr (GError) failure = NULL;
  g_autoptr (sqlite3_stmt) statement = database_query (store, error, sql, "");

  if (statement == NULL)
    return false;
  g_checksum_update (checksum, (const guchar *) sql, -1);
  while (database_step (store, statement, &failure))
    for (int i = 0; i < sqlite3_column_count (statement); i++)
      add_cell (checksum, statement, i);

  if (failure != NULL)
    g_propagate_error (error, g_steal_pointer (&failure));
  return failure == NULL;
}

char *
content_compute_digest (Store *store, int schema, GError **error)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);

  if (!add_rows (store, checksum,
                 "SELECT type, name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%'"
                 " ORDER BY type, name",
                 error))
    return NULL;
  for (const char *const *table = schema_get_tables (schema); *table != NULL; table++) {
    /* The keys are the first columns; the rest follows to make the order complete. */
    g_autofree char *sql = g_strdup_printf ("SELECT * FROM %s ORDER BY 1, 2", *table);

    if (!add_rows (store, checksum, sql, error))
      return NULL;
  }

  return g_strdup (g_checksum_get_string (checksum));
}
