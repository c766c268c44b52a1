/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/version-state.h"

#include "store/changeset.h"
#include "store/journal.h"

#include <glib/gi18n-lib.h>

G_DEFINE_AUTOPTR_CLEANUP_FUNC (sqlite3_changegroup, sqlite3changegroup_delete)

/* The form of the file since which versions can be frozen. */
#define FIRST_SCHEMA 3

/* The last entry that froze a version. */
typedef struct {
  gint64 seq;
  char *content;
} LastFreeze;

static void
last_freeze_clear (LastFreeze *last)
{
  g_free (last->content);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LastFreeze, last_freeze_clear)

static Date
day_of (gint64 at)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_utc (at);
  Date date = { 0 };

  if (time != NULL)
    g_date_time_get_ymd (time, &date.year, &date.month, &date.day);
  return date;
}

/* A version and the entry that froze it are of the same rank. */
static bool
read_versions (Store *store, Dossier *dossier, LastFreeze *ret_last, GError **error)
{
  g_autoptr (GError) failure = NULL;
  g_autoptr (sqlite3_stmt) row = database_query (
      store, error,
      "SELECT number, sha256, at, seq, freeze.content FROM frozen_version LEFT JOIN"
      " (SELECT seq, at, content, row_number() OVER (ORDER BY seq) AS rank FROM journal"
      " WHERE kind = 'freeze') AS freeze ON freeze.rank = number ORDER BY number",
      "");

  if (row == NULL)
    return false;
  while (database_step (store, row, &failure)) {
    dossier_add_version (dossier, sqlite3_column_int (row, 0),
                         (const char *) sqlite3_column_text (row, 1),
                         day_of (sqlite3_column_int64 (row, 2)));
    ret_last->seq = sqlite3_column_int64 (row, 3);
    g_free (ret_last->content);
    ret_last->content = database_column_text (row, 4);
  }

  if (failure != NULL)
    g_propagate_error (error, g_steal_pointer (&failure));
  return failure == NULL;
}

/* Adds what a later entry changed. *ret_fits false: in tables of another form. */
static bool
add_changes (Store *store, sqlite3_changegroup *group, const char *hash, bool *ret_fits,
             GError **error)
{
  g_autoptr (Entry) entry = journal_read_entry (store, hash, error);
  gsize size;
  gconstpointer data;
  int code;

  if (entry == NULL)
    return false;
  data = g_bytes_get_data (entry->changeset, &size);
  code = size > 0 ? sqlite3changegroup_add (group, (int) size, (void *) data) : SQLITE_OK;
  *ret_fits = *ret_fits && code != SQLITE_SCHEMA;
  return code == SQLITE_OK || code == SQLITE_SCHEMA ||
         database_fail_damaged (store, _ ("its journal cannot be read"), error);
}

/* Whether the entries since then changed nothing in sum, those about the signing apart. */
static bool
is_as_before (Store *store, gint64 seq, bool *ret_same, GError **error)
{
  g_autoptr (GError) failure = NULL;
  g_autoptr (sqlite3_changegroup) group = NULL;
  g_autoptr (sqlite3_stmt) row = database_query (
      store, error, "SELECT hash FROM journal WHERE seq > ? AND kind <> 'sign' ORDER BY seq",
      "i", seq);
  int size = 0;
  void *net = NULL;
  bool fits = true;

  if (row == NULL)
    return false;
  if (sqlite3changegroup_new (&group) != SQLITE_OK)
    return database_fail (store, error);
  while (database_step (store, row, &failure))
    if (!add_changes (store, group, (const char *) sqlite3_column_text (row, 0), &fits, error))
      return false;
  if (failure != NULL) {
    g_propagate_error (error, g_steal_pointer (&failure));
    return false;
  }
  if (sqlite3changegroup_output (group, &size, &net) != SQLITE_OK)
    return database_fail (store, error);

  sqlite3_free (net);
  *ret_same = fits && size == 0;
  return true;
}

/* The digest of the content says whether anything changed since, also after undoing it. It also
 * changes by what is said about the signing, and with the form of the file: only then is the
 * sum of the changes asked for. */
static bool
is_frozen (Store *store, const Dossier *dossier, const LastFreeze *last, bool *ret_frozen,
           GError **error)
{
  g_autoptr (sqlite3_stmt) row = NULL;

  *ret_frozen = g_strcmp0 (last->content, dossier->content) == 0;
  if (*ret_frozen)
    return true;

  row = database_query (
      store, error,
      "SELECT 1 FROM journal WHERE seq > ? AND kind IN ('sign', 'schema') LIMIT 1", "i",
      last->seq);
  if (row == NULL)
    return false;
  return sqlite3_step (row) != SQLITE_ROW || is_as_before (store, last->seq, ret_frozen, error);
}

bool
version_read_state (Store *store, Dossier *dossier, GError **error)
{
  g_auto (LastFreeze) last = { 0 };
  bool frozen = false;

  if (store->schema < FIRST_SCHEMA)
    return true;
  if (!read_versions (store, dossier, &last, error) ||
      (dossier->versions->len > 0 && !is_frozen (store, dossier, &last, &frozen, error)))
    return false;

  dossier->version = (int) dossier->versions->len + 1;
  dossier->frozen_as = frozen ? (int) dossier->versions->len : 0;
  return true;
}
