/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dossier/kept-file.h"
#include "store/blob.h"
#include "store/journal.h"
#include "store/signing.h"
#include "store/transaction.h"
#include "store/version-state.h"

#include <glib/gi18n-lib.h>

/* Receives each row of a table; the dossier takes what it says. */
typedef void (*RowReader) (Dossier *dossier, sqlite3_stmt *row);

static const char *
text_at (sqlite3_stmt *row, int column)
{
  return (const char *) sqlite3_column_text (row, column);
}

static bool
is_text (sqlite3_stmt *row)
{
  for (int i = 0; i < sqlite3_column_count (row); i++) {
    const char *text = text_at (row, i);

    if (text == NULL ? i == 0 : !g_utf8_validate (text, sqlite3_column_bytes (row, i), NULL))
      return false;
  }

  return true;
}

/* row: NULL when it could not be prepared. The first column is never NULL. */
static bool
take_rows (Store *store, Dossier *dossier, sqlite3_stmt *row, RowReader reader, GError **error)
{
  g_autoptr (GError) failure = NULL;

  if (row == NULL)
    return false;
  while (database_step (store, row, &failure)) {
    if (!is_text (row))
      return database_fail_damaged (store, _ ("a text is not UTF-8"), error);
    reader (dossier, row);
  }

  if (failure != NULL)
    g_propagate_error (error, g_steal_pointer (&failure));
  return failure == NULL;
}

static bool
read_rows (Store *store, Dossier *dossier, const char *sql, RowReader reader, GError **error)
{
  g_autoptr (sqlite3_stmt) row = database_query (store, error, sql, "");

  return take_rows (store, dossier, row, reader, error);
}

static void
take_cell (Dossier *dossier, sqlite3_stmt *row)
{
  dossier_put (dossier, text_at (row, 0), text_at (row, 1),
               sqlite3_column_count (row) > 2 ? text_at (row, 2) : NULL);
}

static void
take_fields (Dossier *dossier, sqlite3_stmt *row, const char *stem)
{
  for (int i = 1; i < sqlite3_column_count (row); i++) {
    g_autofree char *path = g_strdup_printf ("%s.%s", stem, sqlite3_column_name (row, i));

    dossier_put (dossier, path, text_at (row, i), NULL);
  }
}

static void
take_clause (Dossier *dossier, sqlite3_stmt *row)
{
  g_autofree char *stem = g_strdup_printf ("articles.%s", text_at (row, 0));

  take_fields (dossier, row, stem);
}

static void
take_ranked (Dossier *dossier, sqlite3_stmt *row)
{
  take_fields (dossier, row, text_at (row, 0));
}

static void
take_member (Dossier *dossier, sqlite3_stmt *row)
{
  const char *id = text_at (row, 1);
  const char *label = text_at (row, 2);

  if (id != NULL)
    dossier_add_member (dossier, text_at (row, 0), id, label != NULL ? label : id);
}

static void
take_setting (Dossier *dossier, sqlite3_stmt *row)
{
  const char *key = text_at (row, 0);
  const char *value = text_at (row, 1);
  char **place = g_str_equal (key, "uuid")     ? &dossier->uuid
                 : g_str_equal (key, "region") ? &dossier->region_code
                                               : NULL;

  if (place != NULL && value != NULL) {
    g_free (*place);
    *place = g_strdup (value);
  }
}

static void
take_proposal (Dossier *dossier, sqlite3_stmt *row)
{
  g_free (dossier->proposal);
  dossier->proposal = g_strdup (text_at (row, 0));
}

static bool
read_proposal (Store *store, Dossier *dossier, const char *name, GError **error)
{
  g_autoptr (sqlite3_stmt) proposal =
      name != NULL
          ? database_query (store, error, "SELECT name FROM proposal WHERE name = ?", "t", name)
          : database_query (store, error,
                            "SELECT name FROM proposal JOIN setting ON"
                            " setting.value = proposal.id AND setting.key = 'proposal'",
                            "");
  g_autoptr (sqlite3_stmt) inputs = NULL;

  if (!take_rows (store, dossier, proposal, take_proposal, error))
    return false;
  if (name != NULL && (*name == '\0' || !g_str_equal (dossier->proposal, name))) {
    g_set_error (error, STORE_ERROR, STORE_ERROR_UNKNOWN, _ ("“%s” has no proposal named “%s”"),
                 store->name, name);
    return false;
  }

  inputs = database_query (store, error,
                           "SELECT path, input.value, source FROM input JOIN proposal"
                           " ON proposal.id = input.proposal WHERE proposal.name = ?",
                           "t", dossier->proposal);
  return take_rows (store, dossier, inputs, take_cell, error);
}

/* Since form 2. */
static bool
read_additions (Store *store, Dossier *dossier, GError **error)
{
  return store->schema < 2 ||
         read_rows (store, dossier,
                    "SELECT 'ajouts.' || row_number() OVER (ORDER BY position, id), genre,"
                    " titre, texte, apres FROM addition",
                    take_ranked, error);
}

static bool
read_content (Store *store, Dossier *dossier, GError **error)
{
  return read_rows (store, dossier, "SELECT key, value FROM setting", take_setting, error) &&
         read_rows (store, dossier, "SELECT path, value FROM field", take_cell, error) &&
         read_rows (store, dossier,
                    "SELECT 'parties.' || party || '.representants.' || row_number() OVER"
                    " (PARTITION BY party ORDER BY position, id), civilite, prenom, nom,"
                    " genre, qualite, college FROM person",
                    take_ranked, error) &&
         read_rows (store, dossier,
                    store->schema < 2
                        ? "SELECT node, retenu, texte, variante FROM clause"
                        : "SELECT node, retenu, texte, variante, source FROM clause",
                    take_clause, error) &&
         read_rows (store, dossier,
                    "SELECT dimension, id, label FROM dimension_member"
                    " ORDER BY dimension, position, id",
                    take_member, error) &&
         read_additions (store, dossier, error);
}

static bool
read_cadrage (Store *store, Dossier *dossier, GError **error)
{
  g_autofree char *digest = NULL;

  if (!database_get_text (store, "SELECT value FROM setting WHERE key = 'cadrage'", &digest,
                          error))
    return false;
  if (digest == NULL)
    return database_fail_damaged (store, _ ("its cadrage is missing"), error);

  dossier->cadrage_xml = blob_read (store, digest, error);
  return dossier->cadrage_xml != NULL;
}

static bool
read_files (Store *store, Dossier *dossier, GError **error)
{
  for (guint i = 0; i < dossier->cells->len; i++) {
    const char *digest = kept_file_get_digest (((Cell *) dossier->cells->pdata[i])->value);
    GBytes *bytes;

    if (digest == NULL || g_hash_table_contains (dossier->files, digest))
      continue;
    bytes = blob_read (store, digest, error);
    if (bytes == NULL)
      return false;
    g_hash_table_insert (dossier->files, g_strdup (digest), bytes);
  }

  return true;
}

static bool
read_head (Store *store, Dossier *dossier, GError **error)
{
  g_autofree char *head = NULL;
  g_autoptr (Entry) entry = NULL;
  g_autoptr (GDateTime) at = NULL;

  if (!journal_get_head (store, &head, error))
    return false;
  if (head == NULL)
    return database_fail_damaged (store, _ ("its journal is empty"), error);
  entry = journal_read_entry (store, head, error);
  if (entry == NULL)
    return false;

  at = g_date_time_new_from_unix_utc (entry->at);
  if (at != NULL)
    g_date_time_get_ymd (at, &dossier->version_date.year, &dossier->version_date.month,
                         &dossier->version_date.day);
  g_free (dossier->head);
  dossier->head = g_strdup (entry->hash);
  g_free (dossier->content);
  dossier->content = g_strdup (entry->content);
  return true;
}

Dossier *
store_snapshot (Store *store, const char *proposal, GError **error)
{
  g_autoptr (Dossier) dossier = dossier_new ();
  bool own_transaction = sqlite3_get_autocommit (store->db) != 0;
  bool read;

  if (own_transaction && !database_run_script (store, "BEGIN", error))
    return NULL;

  read = transaction_read_schema (store, error) && read_content (store, dossier, error) &&
         read_proposal (store, dossier, proposal, error) &&
         read_cadrage (store, dossier, error) && read_files (store, dossier, error) &&
         read_head (store, dossier, error) && version_read_state (store, dossier, error) &&
         signing_read (store, dossier->events, error);
  if (own_transaction)
    database_run_script (store, "ROLLBACK", NULL);
  return read ? g_steal_pointer (&dossier) : NULL;
}
