/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The journal inside the file: entries written with what they changed, read with their hash. */
#pragma once

#include "store/database.h"

/* An entry about to be written: what is known before its changeset. */
typedef struct {
  EntryKind kind;
  const char *target; /* NULL */
  const char *op;
  Who who;
} EntryDraft;

/* Begins to record the changes of the content tables of store->schema. */
sqlite3_session *journal_start_recording (Store *store, GError **error);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (sqlite3_session, sqlite3session_delete)

/* Writes the entry in the running transaction and moves the head. recording NULL: an entry
 * without changeset. *ret_empty true and nothing written when nothing changed. */
bool journal_record (Store *store, sqlite3_session *recording, const EntryDraft *draft,
                     bool *ret_empty, GError **error);

/* Owned hex; NULL in an empty journal. */
bool journal_get_head (Store *store, char **ret_head, GError **error);
/* NULL with an error when it is missing or is not what its hash says. */
Entry *journal_read_entry (Store *store, const char *hash, GError **error);
/* Array of Entry, oldest first; the chain is checked from the first to the head. */
GPtrArray *journal_read_chain (Store *store, GError **error);

/* The acts that stand and those undone, each a stack of hashes; before the first stands an
 * entry of that kind, which nothing takes back: the dossier's beginning, a frozen version, a
 * word about the signing, or a change of the file's form. */
typedef struct {
  GPtrArray *standing;
  GPtrArray *undone;
  EntryKind closed_by;
} JournalStacks;

bool journal_read_stacks (Store *store, JournalStacks *ret_stacks, GError **error);
void journal_stacks_clear (JournalStacks *stacks);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (JournalStacks, journal_stacks_clear)
