/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/verify.h"

#include "store/blob.h"
#include "store/changeset.h"
#include "store/content.h"
#include "store/journal.h"
#include "store/schema.h"
#include "store/transaction.h"
#include "store/version.h"

#include <glib/gi18n-lib.h>

bool
verify_fail_content (const Store *store, GError **error)
{
  g_set_error (error, STORE_ERROR, STORE_ERROR_CONTENT,
               _ ("The content of “%s” does not follow from its journal: it was changed by "
                  "another program or is damaged; go back to an intact copy"),
               store->name);
  return false;
}

bool
verify_last_entry (Store *store, GError **error)
{
  g_autofree char *head = NULL;
  g_autofree char *digest = NULL;
  g_autoptr (Entry) entry = NULL;

  if (!journal_get_head (store, &head, error))
    return false;
  if (head == NULL)
    return database_fail_damaged (store, _ ("its journal is empty"), error);

  entry = journal_read_entry (store, head, error);
  if (entry == NULL)
    return false;
  if (entry->schema != store->schema)
    return verify_fail_content (store, error);

  digest = content_compute_digest (store, store->schema, error);
  if (digest == NULL)
    return false;
  return g_str_equal (digest, entry->content) || verify_fail_content (store, error);
}

static bool
fail_replay (const Store *store, gint64 seq, GError **error)
{
  g_set_error (error, STORE_ERROR, STORE_ERROR_CONTENT,
               _ ("The content of “%s” does not follow from its journal (replayed up to entry "
                  "%d); go back to an intact copy"),
               store->name, (int) seq);
  return false;
}

static bool
check_known_heads (const Store *store, const GPtrArray *entries, const char *const *heads,
                   GError **error)
{
  g_autoptr (GHashTable) hashes = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < entries->len; i++)
    g_hash_table_add (hashes, ((Entry *) entries->pdata[i])->hash);
  for (; heads != NULL && *heads != NULL; heads++)
    if (!g_hash_table_contains (hashes, *heads)) {
      g_set_error (
          error, STORE_ERROR, STORE_ERROR_TAIL,
          _ ("The end of the journal of “%s” is missing: it once had the entry %.12s…, "
             "which is gone; go back to an intact copy"),
          store->name, *heads);
      return false;
    }

  return true;
}

/* An empty dossier in memory, on which the entries are run again. */
static Store *
open_replica (const Store *store, GError **error)
{
  g_autoptr (Store) replica = g_new0 (Store, 1);

  replica->name = g_strdup (store->name);
  replica->mode = STORE_RELAXED;
  return database_open_memory (replica, error) ? g_steal_pointer (&replica) : NULL;
}

static bool
replay_entry (Store *replica, const Entry *entry, GError **error)
{
  g_autoptr (GPtrArray) conflicts = g_ptr_array_new_with_free_func (g_free);

  if (entry->schema > SCHEMA_VERSION)
    return fail_replay (replica, entry->seq, error);
  for (; replica->schema < entry->schema; replica->schema++)
    if (!database_run_script (replica, schema_get_step (replica->schema + 1), error))
      return false;
  if (!database_run_script (replica, "BEGIN", error))
    return false;
  if (!changeset_apply (replica, entry->changeset, conflicts, NULL) || conflicts->len > 0)
    return fail_replay (replica, entry->seq, error);

  return database_run_script (replica, "COMMIT", error);
}

static bool
replay (Store *store, const GPtrArray *entries, GError **error)
{
  g_autoptr (Store) replica = open_replica (store, error);
  const Entry *last = entries->pdata[entries->len - 1];
  g_autofree char *replayed = NULL;
  g_autofree char *present = NULL;

  if (replica == NULL)
    return false;
  for (guint i = 0; i < entries->len; i++)
    if (!replay_entry (replica, entries->pdata[i], error))
      return false;

  replayed = content_compute_digest (replica, replica->schema, error);
  present = replayed != NULL ? content_compute_digest (store, store->schema, error) : NULL;
  if (present == NULL)
    return false;
  return (g_str_equal (replayed, present) && g_str_equal (replayed, last->content)) ||
         fail_replay (store, last->seq, error);
}

static bool
check_versions (Store *store, GError **error)
{
  g_autoptr (GPtrArray) versions = store_read_versions (store, error);

  if (versions == NULL)
    return false;
  for (guint i = 0; i < versions->len; i++) {
    const FrozenVersion *version = versions->pdata[i];
    bool exists = false;

    if (!blob_exists (store, version->sha256, &exists, error))
      return false;
    if (!exists)
      return database_fail_damaged (store, _ ("the PDF of a frozen version is missing"), error);
  }

  return true;
}

/* Files stand outside the journal: each must be what its name says, and those that are named
 * must be there. */
static bool
check_files (Store *store, GError **error)
{
  g_autoptr (Dossier) dossier = NULL;

  if (!blob_check_all (store, error) || !check_versions (store, error))
    return false;
  dossier = store_snapshot (store, NULL, error);
  return dossier != NULL;
}

bool
store_verify (Store *store, const char *const *known_heads, GError **error)
{
  bool own_transaction = sqlite3_get_autocommit (store->db) != 0;
  g_autoptr (GPtrArray) entries = NULL;
  bool intact;

  if (own_transaction && !database_run_script (store, "BEGIN", error))
    return false;

  entries = transaction_read_schema (store, error) ? journal_read_chain (store, error) : NULL;
  intact = entries != NULL && check_known_heads (store, entries, known_heads, error) &&
           replay (store, entries, error) && check_files (store, error);
  if (own_transaction)
    database_run_script (store, "ROLLBACK", NULL);
  return intact;
}
