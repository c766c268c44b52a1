/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "actions/undo.h"

#include "actions/operation.h"

#include <glib/gi18n-lib.h>

/* Takes back or does again what the lock has kept in place since it was found. */
static bool
apply (Store *store, EntryKind kind, const Entry *entry, Who who, GError **error)
{
  bool undo = kind == ENTRY_UNDO;
  g_autofree char *op = operation_of_undo (undo ? "undo" : "redo", entry->op);
  Act act = { .changes = NULL, .op = op, .who = who };

  return undo ? store_undo (store, entry->hash, &act, error)
              : store_redo (store, entry->hash, &act, error);
}

static Entry *
find_entry (Store *store, const char *hash, GError **error)
{
  g_autoptr (GPtrArray) entries = store_read_entries (store, error);

  if (entries == NULL)
    return NULL;
  for (guint i = 0; i < entries->len; i++) {
    const Entry *entry = entries->pdata[i];

    if (g_str_equal (entry->hash, hash))
      return g_ptr_array_steal_index (entries, i);
  }

  g_set_error (error, STORE_ERROR, STORE_ERROR_UNKNOWN,
               _ ("The journal has no entry %.12s; “log” lists them"), hash);
  return NULL;
}

bool
action_undo (Store *store, Who who, char **ret_op, GError **error)
{
  g_autoptr (Entry) entry = NULL;
  bool done = false;

  if (store_lock (store, error))
    entry = store_find_undo (store, error);
  if (entry != NULL)
    done = apply (store, ENTRY_UNDO, entry, who, error);
  store_unlock (store);
  if (done && ret_op != NULL)
    *ret_op = g_strdup (entry->op);
  return done;
}

bool
action_redo (Store *store, Who who, char **ret_op, GError **error)
{
  g_autoptr (Entry) entry = NULL;
  bool done = false;

  if (store_lock (store, error))
    entry = store_find_redo (store, error);
  if (entry != NULL)
    done = apply (store, ENTRY_REDO, entry, who, error);
  store_unlock (store);
  if (done && ret_op != NULL)
    *ret_op = g_strdup (entry->op);
  return done;
}

bool
action_undo_entry (Store *store, const char *hash, Who who, char **ret_op, GError **error)
{
  g_autoptr (Entry) entry = NULL;
  bool done = false;

  if (store_lock (store, error))
    entry = find_entry (store, hash, error);
  if (entry != NULL)
    done = apply (store, ENTRY_UNDO, entry, who, error);
  store_unlock (store);
  if (done && ret_op != NULL)
    *ret_op = g_strdup (entry->op);
  return done;
}
