/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/transaction.h"

#include "store/blob.h"
#include "store/journal.h"
#include "store/schema.h"
#include "store/writing.h"

#include <glib/gi18n-lib.h>

bool
transaction_read_schema (Store *store, GError **error)
{
  gint64 version;

  if (!database_get_number (store, "PRAGMA user_version", &version, error))
    return false;
  if (version > SCHEMA_VERSION) {
    g_set_error (error, STORE_ERROR, STORE_ERROR_NEWER,
                 _ ("“%s” was made by a newer Quadripartite: update this one to open it"),
                 store->name);
    return false;
  }
  if (version < 1)
    return database_fail_damaged (store, _ ("its form is unknown"), error);

  store->schema = (int) version;
  return true;
}

bool
store_lock (Store *store, GError **error)
{
  g_assert (store->mode != STORE_READ);
  if (store->locked)
    return true;
  if (!database_run_script (store, "BEGIN IMMEDIATE", error))
    return false;

  store->locked = true;
  if (transaction_read_schema (store, error))
    return true;
  store_unlock (store);
  return false;
}

void
store_unlock (Store *store)
{
  if (store->db != NULL && sqlite3_get_autocommit (store->db) == 0)
    database_run_script (store, "ROLLBACK", NULL);
  store->locked = false;
}

bool
transaction_commit (Store *store, GError **error)
{
  bool done = database_run_script (store, "COMMIT", error);

  store_unlock (store);
  return done;
}

static bool
record_step (Store *store, const Who *who, GError **error)
{
  g_autofree char *op =
      g_strdup_printf ("{\"op\":\"schema\",\"v\":1,\"to\":\"%d\"}", store->schema);
  EntryDraft draft = { ENTRY_SCHEMA, NULL, op, *who };
  bool empty;

  return journal_record (store, NULL, &draft, &empty, error);
}

/* The session extension must not see tables appear: so this comes before the recording. */
bool
transaction_migrate (Store *store, const Who *who, GError **error)
{
  bool is_new = store->schema == 0;

  while (store->schema < SCHEMA_VERSION) {
    g_autofree char *pragma = g_strdup_printf ("PRAGMA user_version=%d", ++store->schema);

    if (!database_run_script (store, schema_get_step (store->schema), error) ||
        !database_run_script (store, pragma, error) ||
        (!is_new && !record_step (store, who, error)))
      return false;
  }

  return true;
}

static char *
make_seed (Store *store, const Act *act, GError **error)
{
  g_autofree char *head = NULL;

  if (!journal_get_head (store, &head, error))
    return NULL;
  return g_strdup_printf ("%s\n%s\n%" G_GINT64_FORMAT "\n%s", head != NULL ? head : "",
                          act->who.author, act->who.at, act->op);
}

static bool
write_files (Store *store, const Act *act, GError **error)
{
  for (guint i = 0; act->files != NULL && i < act->files->len; i++)
    if (!blob_write (store, act->files->pdata[i], NULL, error))
      return false;

  return true;
}

bool
transaction_write (Store *store, EntryKind kind, const Act *act, bool *ret_changed,
                   GError **error)
{
  EntryDraft draft = { kind, NULL, act->op, act->who };
  g_autoptr (sqlite3_session) recording = NULL;
  g_autofree char *seed = make_seed (store, act, error);
  bool empty;

  if (seed == NULL)
    return false;
  recording = journal_start_recording (store, error);
  if (recording == NULL || !write_files (store, act, error) ||
      !writing_apply (store, act->changes, seed, error) ||
      !journal_record (store, recording, &draft, &empty, error))
    return false;

  *ret_changed = !empty;
  return true;
}
