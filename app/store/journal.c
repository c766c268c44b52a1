/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/journal.h"

#include "store/content.h"
#include "store/schema.h"

#include <glib/gi18n-lib.h>

#define ENTRY_COLUMNS                                                                          \
  "SELECT seq, hash, parent, parent2, target, kind, schema, author, at, op, content,"          \
  " changeset FROM journal "

sqlite3_session *
journal_start_recording (Store *store, GError **error)
{
  g_autoptr (sqlite3_session) session = NULL;
  int code = sqlite3session_create (store->db, "main", &session);

  for (const char *const *table = schema_get_tables (store->schema);
       code == SQLITE_OK && *table != NULL; table++)
    code = sqlite3session_attach (session, *table);
  if (code != SQLITE_OK) {
    database_fail (store, error);
    return NULL;
  }

  return g_steal_pointer (&session);
}

static bool
insert_entry (Store *store, const Entry *entry, GError **error)
{
  return database_run (
             store, error,
             "INSERT INTO journal(hash, parent, parent2, target, kind, schema, author, at, op,"
             " content, changeset) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
             "tttttititt"
             "b",
             entry->hash, entry->parent, entry->parent2, entry->target,
             entry_kind_to_text (entry->kind), (gint64) entry->schema, entry->author, entry->at,
             entry->op, entry->content, entry->changeset) &&
         database_run (store, error,
                       "INSERT INTO journal_head(one, hash) VALUES(1, ?)"
                       " ON CONFLICT(one) DO UPDATE SET hash = excluded.hash",
                       "t", entry->hash);
}

static bool
read_changeset (Store *store, sqlite3_session *recording, GBytes **ret_changeset,
                GError **error)
{
  int size = 0;
  void *data = NULL;

  if (recording != NULL && sqlite3session_changeset (recording, &size, &data) != SQLITE_OK)
    return database_fail (store, error);

  *ret_changeset = g_bytes_new_with_free_func (data, (gsize) size, sqlite3_free, data);
  return true;
}

bool
journal_record (Store *store, sqlite3_session *recording, const EntryDraft *draft,
                bool *ret_empty, GError **error)
{
  g_autoptr (Entry) entry = g_new0 (Entry, 1);

  if (!read_changeset (store, recording, &entry->changeset, error))
    return false;
  *ret_empty = recording != NULL && g_bytes_get_size (entry->changeset) == 0;
  if (*ret_empty)
    return true;

  entry->content = content_compute_digest (store, store->schema, error);
  if (entry->content == NULL || !journal_get_head (store, &entry->parent, error))
    return false;
  entry->target = g_strdup (draft->target);
  entry->kind = draft->kind;
  entry->schema = store->schema;
  /* An author's name comes from the system: whatever its bytes, the entry must read back. */
  entry->author = g_utf8_make_valid (draft->who.author, -1);
  entry->at = draft->who.at;
  entry->op = g_utf8_make_valid (draft->op, -1);
  entry->hash = entry_compute_hash (entry);
  return insert_entry (store, entry, error);
}

bool
journal_get_head (Store *store, char **ret_head, GError **error)
{
  return database_get_text (store, "SELECT hash FROM journal_head", ret_head, error);
}

static bool
fail_chain (const Store *store, gint64 seq, GError **error)
{
  g_set_error (error, STORE_ERROR, STORE_ERROR_CHAIN,
               _ ("The journal of “%s” is broken at entry %d"
                  ": it was changed by hand or is damaged; go back to an intact copy"),
               store->name, (int) seq);
  return false;
}

/* NULL when a column holds what no entry has, or when the hash is another. */
static Entry *
entry_of_row (sqlite3_stmt *row)
{
  g_autoptr (Entry) entry = g_new0 (Entry, 1);
  g_autofree char *kind = database_column_text (row, 5);
  g_autofree char *hash = NULL;

  entry->seq = sqlite3_column_int64 (row, 0);
  entry->hash = database_column_text (row, 1);
  entry->parent = database_column_text (row, 2);
  entry->parent2 = database_column_text (row, 3);
  entry->target = database_column_text (row, 4);
  entry->schema = sqlite3_column_int (row, 6);
  entry->author = database_column_text (row, 7);
  entry->at = sqlite3_column_int64 (row, 8);
  entry->op = database_column_text (row, 9);
  entry->content = database_column_text (row, 10);
  entry->changeset = database_column_bytes (row, 11);
  if (entry->hash == NULL || kind == NULL || !entry_kind_from_text (kind, &entry->kind) ||
      entry->author == NULL || entry->op == NULL || entry->content == NULL ||
      !g_utf8_validate (entry->author, -1, NULL) || !g_utf8_validate (entry->op, -1, NULL))
    return NULL;

  hash = entry_compute_hash (entry);
  return g_str_equal (hash, entry->hash) ? g_steal_pointer (&entry) : NULL;
}

Entry *
journal_read_entry (Store *store, const char *hash, GError **error)
{
  g_autoptr (GError) failure = NULL;
  g_autoptr (Entry) entry = NULL;
  g_autoptr (sqlite3_stmt) statement =
      database_query (store, error, ENTRY_COLUMNS "WHERE hash = ?", "t", hash);

  if (statement == NULL)
    return NULL;
  if (database_step (store, statement, &failure))
    entry = entry_of_row (statement);
  if (failure != NULL) {
    g_propagate_error (error, g_steal_pointer (&failure));
    return NULL;
  }
  if (entry == NULL)
    fail_chain (store, sqlite3_column_int64 (statement, 0), error);

  return g_steal_pointer (&entry);
}

/* Entries are numbered without gaps, each follows the one before, and only the first begins. */
static bool
follows (const Entry *entry, const GPtrArray *before)
{
  const Entry *parent = before->len > 0 ? before->pdata[before->len - 1] : NULL;

  if (entry->seq != (gint64) before->len + 1 ||
      (entry->kind == ENTRY_INIT) != (parent == NULL) || entry->parent2 != NULL)
    return false;
  if (parent == NULL)
    return entry->parent == NULL;

  return g_strcmp0 (entry->parent, parent->hash) == 0 && entry->schema >= parent->schema;
}

static bool
check_end (Store *store, const GPtrArray *entries, GError **error)
{
  const Entry *last = entries->len > 0 ? entries->pdata[entries->len - 1] : NULL;
  g_autofree char *head = NULL;

  if (!journal_get_head (store, &head, error))
    return false;
  return (last != NULL && g_strcmp0 (head, last->hash) == 0) ||
         fail_chain (store, entries->len, error);
}

GPtrArray *
journal_read_chain (Store *store, GError **error)
{
  g_autoptr (GError) failure = NULL;
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func ((GDestroyNotify) entry_free);
  g_autoptr (sqlite3_stmt) statement =
      database_query (store, error, ENTRY_COLUMNS "ORDER BY seq", "");

  if (statement == NULL)
    return NULL;
  while (database_step (store, statement, &failure)) {
    g_autoptr (Entry) entry = entry_of_row (statement);

    if (entry == NULL || !follows (entry, entries)) {
      fail_chain (store, sqlite3_column_int64 (statement, 0), error);
      return NULL;
    }
    g_ptr_array_add (entries, g_steal_pointer (&entry));
  }

  if (failure != NULL) {
    g_propagate_error (error, g_steal_pointer (&failure));
    return NULL;
  }
  return check_end (store, entries, error) ? g_steal_pointer (&entries) : NULL;
}

/* Takes the hash off the stack it is on, wherever it is. */
static void
move_hash (GPtrArray *from, GPtrArray *to, const char *hash)
{
  for (guint i = from->len; hash != NULL && i > 0; i--)
    if (g_str_equal (from->pdata[i - 1], hash)) {
      g_ptr_array_add (to, g_ptr_array_steal_index (from, i - 1));
      return;
    }
}

static void
stack_entry (JournalStacks *stacks, EntryKind kind, const char *hash, const char *target)
{
  switch (kind) {
  case ENTRY_INIT:
    break;
  case ENTRY_ACT:
  case ENTRY_MERGE:
    g_ptr_array_add (stacks->standing, g_strdup (hash));
    g_ptr_array_set_size (stacks->undone, 0);
    break;
  case ENTRY_UNDO:
    move_hash (stacks->standing, stacks->undone, target);
    break;
  case ENTRY_REDO:
    move_hash (stacks->undone, stacks->standing, target);
    break;
  case ENTRY_SCHEMA:
  case ENTRY_FREEZE:
  case ENTRY_SIGN:
    stacks->closed_by = kind;
    g_ptr_array_set_size (stacks->standing, 0);
    g_ptr_array_set_size (stacks->undone, 0);
    break;
  }
}

bool
journal_read_stacks (Store *store, JournalStacks *ret_stacks, GError **error)
{
  g_autoptr (GError) failure = NULL;
  g_autoptr (sqlite3_stmt) row =
      database_query (store, error, "SELECT kind, hash, target FROM journal ORDER BY seq", "");
  g_auto (JournalStacks) stacks = {
    .standing = g_ptr_array_new_with_free_func (g_free),
    .undone = g_ptr_array_new_with_free_func (g_free),
  };

  if (row == NULL)
    return false;
  while (database_step (store, row, &failure)) {
    const char *text = (const char *) sqlite3_column_text (row, 0);
    const char *hash = (const char *) sqlite3_column_text (row, 1);
    EntryKind kind;

    if (text == NULL || hash == NULL || !entry_kind_from_text (text, &kind))
      return database_fail_damaged (store, _ ("its journal cannot be read"), error);
    stack_entry (&stacks, kind, hash, (const char *) sqlite3_column_text (row, 2));
  }
  if (failure != NULL) {
    g_propagate_error (error, g_steal_pointer (&failure));
    return false;
  }

  *ret_stacks = stacks;
  stacks = (JournalStacks){ 0 };
  return true;
}

void
journal_stacks_clear (JournalStacks *stacks)
{
  g_clear_pointer (&stacks->standing, g_ptr_array_unref);
  g_clear_pointer (&stacks->undone, g_ptr_array_unref);
}
