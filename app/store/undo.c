/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/changeset.h"
#include "store/journal.h"
#include "store/transaction.h"

#include <glib/gi18n-lib.h>

static void
fail_nothing (const JournalStacks *stacks, GError **error)
{
  if (stacks->closed_by == ENTRY_FREEZE)
    g_set_error_literal (
        error, STORE_ERROR, STORE_ERROR_REFUSED,
        _ ("Nothing more can be taken back: a version was frozen just before; what is changed "
           "from now on belongs to the next one"));
  else if (stacks->closed_by == ENTRY_SIGN)
    g_set_error_literal (
        error, STORE_ERROR, STORE_ERROR_REFUSED,
        _ ("Nothing more can be taken back: something was recorded about the signing just "
           "before; what was wrong in it is corrected by a new record"));
  else if (stacks->closed_by == ENTRY_SCHEMA)
    g_set_error_literal (
        error, STORE_ERROR, STORE_ERROR_REFUSED,
        _ ("Nothing more can be taken back: the file was brought to the present "
           "version of Quadripartite just before"));
  else
    g_set_error_literal (error, STORE_ERROR, STORE_ERROR_NOTHING,
                         _ ("Nothing is left to take back"));
}

static const char *
top_of (const GPtrArray *stack)
{
  return stack->len > 0 ? stack->pdata[stack->len - 1] : NULL;
}

Entry *
store_find_undo (Store *store, GError **error)
{
  g_auto (JournalStacks) stacks = { 0 };

  if (!journal_read_stacks (store, &stacks, error))
    return NULL;
  if (stacks.standing->len == 0) {
    fail_nothing (&stacks, error);
    return NULL;
  }

  return journal_read_entry (store, top_of (stacks.standing), error);
}

Entry *
store_find_redo (Store *store, GError **error)
{
  g_auto (JournalStacks) stacks = { 0 };

  if (!journal_read_stacks (store, &stacks, error))
    return NULL;
  if (stacks.undone->len == 0) {
    g_set_error_literal (error, STORE_ERROR, STORE_ERROR_NOTHING,
                         _ ("Nothing is left to do again: nothing was taken back, or something "
                            "else was done since"));
    return NULL;
  }

  return journal_read_entry (store, top_of (stacks.undone), error);
}

static bool
fail_conflicts (const GPtrArray *conflicts, GError **error)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autofree char *list = NULL;

  for (guint i = 0; i < conflicts->len; i++)
    if (!g_ptr_array_find_with_equal_func (names, conflicts->pdata[i], g_str_equal, NULL))
      g_ptr_array_add (names, conflicts->pdata[i]);
  g_ptr_array_add (names, NULL);
  list = g_strjoinv (", ", (char **) names->pdata);
  g_set_error (error, STORE_ERROR, STORE_ERROR_REFUSED,
               _ ("This was changed since, and would be lost: %s; take back the later change "
                  "first"),
               list);
  return false;
}

static bool
apply_recorded (Store *store, GBytes *changeset, const EntryDraft *draft, GError **error)
{
  g_autoptr (GPtrArray) conflicts = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (sqlite3_session) recording = journal_start_recording (store, error);
  bool empty;

  if (recording == NULL || !changeset_apply (store, changeset, conflicts, error))
    return false;
  if (conflicts->len > 0)
    return fail_conflicts (conflicts, error);
  if (!journal_record (store, recording, draft, &empty, error))
    return false;
  if (!empty)
    return true;

  g_set_error_literal (error, STORE_ERROR, STORE_ERROR_REFUSED,
                       _ ("This would change nothing any more"));
  return false;
}

static bool
take_back (Store *store, const char *target, const Act *act, GError **error)
{
  EntryDraft draft = { ENTRY_UNDO, target, act->op, act->who };
  g_auto (JournalStacks) stacks = { 0 };
  g_autoptr (Entry) entry = NULL;
  g_autoptr (GBytes) inverse = NULL;

  if (!journal_read_stacks (store, &stacks, error))
    return false;
  if (!g_ptr_array_find_with_equal_func (stacks.standing, target, g_str_equal, NULL)) {
    g_set_error_literal (error, STORE_ERROR, STORE_ERROR_REFUSED,
                         _ ("This cannot be taken back: it was already, it is the dossier's "
                            "beginning, or since then a version was frozen, something was "
                            "recorded about the signing, or the file brought to a newer form"));
    return false;
  }

  entry = journal_read_entry (store, target, error);
  inverse = entry != NULL ? changeset_invert (store, entry->changeset, error) : NULL;
  return inverse != NULL && apply_recorded (store, inverse, &draft, error) &&
         transaction_commit (store, error);
}

static bool
do_again (Store *store, const char *target, const Act *act, GError **error)
{
  EntryDraft draft = { ENTRY_REDO, target, act->op, act->who };
  g_auto (JournalStacks) stacks = { 0 };
  g_autoptr (Entry) entry = NULL;

  if (!journal_read_stacks (store, &stacks, error))
    return false;
  if (g_strcmp0 (top_of (stacks.undone), target) != 0) {
    g_set_error_literal (error, STORE_ERROR, STORE_ERROR_REFUSED,
                         _ ("This cannot be done again: something else was done since"));
    return false;
  }

  entry = journal_read_entry (store, target, error);
  return entry != NULL && apply_recorded (store, entry->changeset, &draft, error) &&
         transaction_commit (store, error);
}

/* A file of an older form stays in it: the changeset belongs to that form. */
bool
store_undo (Store *store, const char *target, const Act *act, GError **error)
{
  bool done = store_lock (store, error) && take_back (store, target, act, error);

  store_unlock (store);
  return done;
}

bool
store_redo (Store *store, const char *target, const Act *act, GError **error)
{
  bool done = store_lock (store, error) && do_again (store, target, act, error);

  store_unlock (store);
  return done;
}
