/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "actions/undo.h"

#include "actions/operation.h"

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
