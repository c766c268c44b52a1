/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/version.h"

#include "store/blob.h"
#include "store/journal.h"
#include "store/transaction.h"

#include <glib/gi18n-lib.h>

/* The form of the file since which versions can be frozen. */
#define FIRST_SCHEMA 3

/* A version and the entry that froze it, found by its rank among those that did: the entry is
 * made of its row, so the row cannot name it. */
#define VERSION_COLUMNS                                                                        \
  "SELECT number, sha256, frozen_version.journal, frozen_version.content, proof, freeze.hash"  \
  " FROM frozen_version LEFT JOIN (SELECT hash, row_number() OVER (ORDER BY seq) AS rank"      \
  " FROM journal WHERE kind = 'freeze') AS freeze ON freeze.rank = number "

void
frozen_version_free (FrozenVersion *version)
{
  if (version == NULL)
    return;

  g_free (version->sha256);
  g_free (version->journal);
  g_free (version->content);
  g_free (version->entry);
  g_free (version->author);
  g_free (version->proof);
  g_free (version);
}

static FrozenVersion *
version_of_row (Store *store, sqlite3_stmt *row, GError **error)
{
  g_autoptr (FrozenVersion) version = g_new0 (FrozenVersion, 1);
  g_autoptr (Entry) entry = NULL;

  version->number = sqlite3_column_int (row, 0);
  version->sha256 = database_column_text (row, 1);
  version->journal = database_column_text (row, 2);
  version->content = database_column_text (row, 3);
  version->proof = database_column_text (row, 4);
  version->entry = database_column_text (row, 5);
  if (version->entry == NULL || version->proof == NULL ||
      !g_utf8_validate (version->proof, -1, NULL)) {
    database_fail_damaged (store, _ ("a frozen version does not follow from its journal"),
                           error);
    return NULL;
  }

  entry = journal_read_entry (store, version->entry, error);
  if (entry == NULL)
    return NULL;
  version->author = g_strdup (entry->author);
  version->at = entry->at;
  return g_steal_pointer (&version);
}

static GPtrArray *
read_versions (Store *store, GError **error)
{
  g_autoptr (GError) failure = NULL;
  g_autoptr (GPtrArray) versions =
      g_ptr_array_new_with_free_func ((GDestroyNotify) frozen_version_free);
  g_autoptr (sqlite3_stmt) row = NULL;

  if (!transaction_read_schema (store, error))
    return NULL;
  if (store->schema < FIRST_SCHEMA)
    return g_steal_pointer (&versions);

  row = database_query (store, error, VERSION_COLUMNS "ORDER BY number", "");
  if (row == NULL)
    return NULL;
  while (database_step (store, row, &failure)) {
    FrozenVersion *version = version_of_row (store, row, error);

    if (version == NULL)
      return NULL;
    g_ptr_array_add (versions, version);
  }
  if (failure != NULL) {
    g_propagate_error (error, g_steal_pointer (&failure));
    return NULL;
  }

  return g_steal_pointer (&versions);
}

/* In one transaction, so that a writer beside us cannot come between two looks. */
GPtrArray *
store_read_versions (Store *store, GError **error)
{
  bool own_transaction = sqlite3_get_autocommit (store->db) != 0;
  GPtrArray *versions;

  if (own_transaction && !database_run_script (store, "BEGIN", error))
    return NULL;

  versions = read_versions (store, error);
  if (own_transaction)
    database_run_script (store, "ROLLBACK", NULL);
  return versions;
}

GBytes *
store_read_version_pdf (Store *store, int number, GError **error)
{
  g_autoptr (GPtrArray) versions = store_read_versions (store, error);

  if (versions == NULL)
    return NULL;
  for (guint i = 0; i < versions->len; i++) {
    const FrozenVersion *version = versions->pdata[i];

    if (version->number == number)
      return blob_read (store, version->sha256, error);
  }

  if (versions->len == 0)
    g_set_error (error, STORE_ERROR, STORE_ERROR_UNKNOWN,
                 _ ("“%s” has no frozen version yet: freeze one"), store->name);
  else
    g_set_error (error, STORE_ERROR, STORE_ERROR_UNKNOWN,
                 _ ("“%s” has no version %d: its frozen versions are 1 to %u"), store->name,
                 number, versions->len);
  return NULL;
}

static bool
check_state (Store *store, const FrozenVersion *version, GError **error)
{
  g_autoptr (Dossier) present = store_snapshot (store, NULL, error);

  if (present == NULL)
    return false;
  if (present->version == version->number && g_strcmp0 (present->head, version->journal) == 0 &&
      g_strcmp0 (present->content, version->content) == 0)
    return true;

  g_set_error (error, STORE_ERROR, STORE_ERROR_REFUSED,
               _ ("“%s” changed while version %d was made: freeze it again"), store->name,
               version->number);
  return false;
}

static bool
insert_version (Store *store, const FrozenVersion *version, GBytes *pdf, GError **error)
{
  g_autofree char *digest = NULL;

  return blob_write (store, pdf, &digest, error) &&
         database_run (store, error,
                       "INSERT INTO frozen_version(number, sha256, journal, content, proof)"
                       " VALUES(?, ?, ?, ?, ?)",
                       "itttt", (gint64) version->number, digest, version->journal,
                       version->content, version->proof);
}

static bool
freeze (Store *store, const FrozenVersion *version, GBytes *pdf, const Act *act, GError **error)
{
  EntryDraft draft = { ENTRY_FREEZE, NULL, act->op, act->who };
  g_autoptr (sqlite3_session) recording = NULL;
  bool empty;

  if (!check_state (store, version, error) || !transaction_migrate (store, &act->who, error))
    return false;
  recording = journal_start_recording (store, error);
  return recording != NULL && insert_version (store, version, pdf, error) &&
         journal_record (store, recording, &draft, &empty, error) &&
         transaction_commit (store, error);
}

bool
store_freeze (Store *store, const FrozenVersion *version, GBytes *pdf, const Act *act,
              GError **error)
{
  bool done;
  int schema;

  if (!store_lock (store, error))
    return false;

  schema = store->schema;
  done = freeze (store, version, pdf, act, error);
  store_unlock (store);
  if (!done)
    store->schema = schema;
  return done;
}
