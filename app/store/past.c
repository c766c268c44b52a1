/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/past.h"

#include "store/changeset.h"
#include "store/content.h"
#include "store/journal.h"
#include "store/transaction.h"
#include "store/verify.h"

#include <glib/gi18n-lib.h>

G_DEFINE_AUTOPTR_CLEANUP_FUNC (sqlite3_changegroup, sqlite3changegroup_delete)

/* The place of an entry in the chain. */
static bool
find_entry (const Store *store, const GPtrArray *entries, const char *hash, guint *ret_index,
            GError **error)
{
  for (guint i = 0; i < entries->len; i++)
    if (g_str_equal (((Entry *) entries->pdata[i])->hash, hash)) {
      *ret_index = i;
      return true;
    }

  g_set_error (error, STORE_ERROR, STORE_ERROR_UNKNOWN,
               _ ("The journal of “%s” has no entry %.12s…"), store->name, hash);
  return false;
}

static bool
add_inverse (sqlite3_changegroup *group, Store *store, const Entry *entry, GError **error)
{
  g_autoptr (GBytes) inverse = NULL;
  gsize size;
  gconstpointer data;

  if (g_bytes_get_size (entry->changeset) == 0)
    return true;
  inverse = changeset_invert (store, entry->changeset, error);
  if (inverse == NULL)
    return false;

  data = g_bytes_get_data (inverse, &size);
  return sqlite3changegroup_add (group, (int) size, (void *) data) == SQLITE_OK ||
         verify_fail_content (store, error);
}

/* What takes back the entries from *index down to the one after `to`, as far as they are of one
 * form of the file, for changesets of two forms do not add up. *index is then the entry before
 * them. */
static GBytes *
gather_inverse (Store *store, const GPtrArray *entries, guint to, guint *index, GError **error)
{
  g_autoptr (sqlite3_changegroup) group = NULL;
  int schema = ((Entry *) entries->pdata[*index])->schema;
  int size = 0;
  void *data = NULL;

  if (sqlite3changegroup_new (&group) != SQLITE_OK) {
    database_fail (store, error);
    return NULL;
  }
  for (; *index > to && ((Entry *) entries->pdata[*index])->schema == schema; --*index)
    if (!add_inverse (group, store, entries->pdata[*index], error))
      return NULL;
  if (sqlite3changegroup_output (group, &size, &data) != SQLITE_OK) {
    database_fail (store, error);
    return NULL;
  }

  return g_bytes_new_with_free_func (data, (gsize) size, sqlite3_free, data);
}

static bool
apply_net (Store *copy, GBytes *net, GError **error)
{
  g_autoptr (GPtrArray) conflicts = g_ptr_array_new_with_free_func (g_free);

  if (!database_run_script (copy, "BEGIN", error) ||
      !changeset_apply (copy, net, conflicts, error))
    return false;
  if (conflicts->len > 0)
    return verify_fail_content (copy, error);

  return database_run_script (copy, "COMMIT", error);
}

static bool
go_back (Store *copy, const GPtrArray *entries, guint to, GError **error)
{
  for (guint index = entries->len - 1; index > to;) {
    g_autoptr (GBytes) net = gather_inverse (copy, entries, to, &index, error);

    if (net == NULL || !apply_net (copy, net, error))
      return false;
  }

  return true;
}

/* The entry names the content that it led to, in the form that the file had then. */
static bool
check_content (Store *copy, const Entry *entry, GError **error)
{
  g_autofree char *digest = NULL;

  if (entry->schema != copy->schema)
    return true;
  digest = content_compute_digest (copy, copy->schema, error);
  if (digest == NULL)
    return false;
  return g_str_equal (digest, entry->content) || verify_fail_content (copy, error);
}

static Store *
copy_in_memory (Store *store, GError **error)
{
  g_autoptr (GBytes) bytes = database_dup_bytes (store, error);
  g_autoptr (Store) copy = g_new0 (Store, 1);

  copy->name = g_strdup (store->name);
  copy->mode = STORE_RELAXED;
  if (bytes == NULL || !database_open_memory (copy, error) ||
      !database_take_bytes (copy, bytes, error) || !transaction_read_schema (copy, error))
    return NULL;

  return g_steal_pointer (&copy);
}

Dossier *
store_snapshot_at (Store *store, const char *hash, GError **error)
{
  g_autoptr (Store) copy = copy_in_memory (store, error);
  g_autoptr (GPtrArray) entries = copy != NULL ? journal_read_chain (copy, error) : NULL;
  guint index;

  if (entries == NULL || !find_entry (copy, entries, hash, &index, error) ||
      !go_back (copy, entries, index, error) ||
      !check_content (copy, entries->pdata[index], error) ||
      !database_run (copy, error, "UPDATE journal_head SET hash = ?", "t", hash))
    return NULL;

  return store_snapshot (copy, NULL, error);
}
