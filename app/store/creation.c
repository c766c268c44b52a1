/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/blob.h"
#include "store/file.h"
#include "store/schema.h"
#include "store/transaction.h"
#include "store/whole-file.h"

#include <errno.h>
#include <glib/gstdio.h>

static GPtrArray *
with_cadrage (const Act *act, const char *digest)
{
  GPtrArray *changes = g_ptr_array_new_with_free_func ((GDestroyNotify) change_free);

  g_ptr_array_add (changes, change_new (CHANGE_SETTING, "cadrage", digest));
  for (guint i = 0; i < act->changes->len; i++) {
    const Change *change = act->changes->pdata[i];

    if (change->kind == CHANGE_MEMBERS)
      g_ptr_array_add (changes,
                       change_new_members (change->path, g_ptr_array_ref (change->members)));
    else
      g_ptr_array_add (changes, change_new (change->kind, change->path, change->value));
  }

  return changes;
}

static bool
fill (Store *store, GBytes *cadrage_xml, const Act *act, GError **error)
{
  g_autofree char *pragma = g_strdup_printf ("PRAGMA application_id=%d", SCHEMA_APPLICATION_ID);
  g_autofree char *digest = NULL;
  g_autoptr (GPtrArray) changes = NULL;
  Act first = *act;
  bool changed;

  if (!database_run_script (store, "BEGIN IMMEDIATE", error) ||
      !database_run_script (store, pragma, error) ||
      !transaction_migrate (store, &act->who, error) ||
      !blob_write (store, cadrage_xml, &digest, error))
    return false;

  changes = with_cadrage (act, digest);
  first.changes = changes;
  return transaction_write (store, ENTRY_INIT, &first, &changed, error) &&
         transaction_commit (store, error);
}

/* What another dossier of that name left behind would be taken by SQLite for its own. */
bool
store_check_place (const char *path, GError **error)
{
  static const char *const suffixes[] = { "", "-journal", "-wal" };

  for (gsize i = 0; i < G_N_ELEMENTS (suffixes); i++) {
    g_autofree char *beside = g_strconcat (path, suffixes[i], NULL);
    g_autoptr (Store) named = file_new (beside, STORE_READ);

    if (g_file_test (beside, G_FILE_TEST_EXISTS) ||
        g_file_test (beside, G_FILE_TEST_IS_SYMLINK))
      return file_fail_system (named, EEXIST, error);
  }

  return true;
}

Store *
store_begin (const char *path, StoreMode mode, GBytes *cadrage_xml, const Act *act,
             GError **error)
{
  g_autoptr (Store) store = file_new (path, mode);

  g_assert (mode != STORE_READ);
  if (!store_check_place (path, error) || !database_open_memory (store, error) ||
      !fill (store, cadrage_xml, act, error))
    return NULL;

  return g_steal_pointer (&store);
}

bool
store_settle (Store *store, GError **error)
{
  g_autoptr (GBytes) bytes = NULL;
  int reason;

  if (!store_check_place (store->path, error))
    return false;
  bytes = database_dup_bytes (store, error);
  if (bytes == NULL)
    return false;
  reason = whole_file_make (store->path, bytes, store->mode != STORE_RELAXED);
  if (reason != 0)
    return file_fail_system (store, reason, error);

  if (file_open_writing (store, error))
    return true;
  (void) g_unlink (store->path);
  return false;
}

Store *
store_create (const char *path, StoreMode mode, GBytes *cadrage_xml, const Act *act,
              GError **error)
{
  g_autoptr (Store) store = store_begin (path, mode, cadrage_xml, act, error);

  return store != NULL && store_settle (store, error) ? g_steal_pointer (&store) : NULL;
}
