/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The dossier file: an SQLite database whose every change is an entry of its journal. */
#pragma once

#include "dossier/dossier.h"
#include "store/change.h"

typedef enum {
  STORE_ERROR_NOT_FOUND,     /* no such file */
  STORE_ERROR_EXISTS,        /* creating where something already stands */
  STORE_ERROR_NOT_A_DOSSIER, /* a folder, an empty or a foreign file */
  STORE_ERROR_NEWER,         /* made by a newer Quadripartite */
  STORE_ERROR_DAMAGED,       /* a file that SQLite or our own checks find corrupt */
  STORE_ERROR_CHAIN,         /* a journal entry was changed, added or removed by hand */
  STORE_ERROR_CONTENT,       /* the content does not follow from the journal */
  STORE_ERROR_TAIL,          /* a known head is missing: the end of the journal was cut off */
  STORE_ERROR_LOCKED,        /* someone else is writing */
  STORE_ERROR_READ_ONLY,     /* the file or its folder cannot be written */
  STORE_ERROR_FULL,          /* no room left */
  STORE_ERROR_REFUSED,       /* later work depends on it; a rank that leaves a gap */
  STORE_ERROR_NOTHING,       /* nothing to undo or redo */
  STORE_ERROR_UNKNOWN,       /* no proposal of that name */
  STORE_ERROR_IO,
} StoreError;

#define STORE_ERROR (store_error_quark ())
GQuark store_error_quark (void);

typedef enum {
  STORE_READ, /* not a byte changes, but for rolling back what a crash interrupted */
  STORE_WRITE,
  STORE_RELAXED, /* writes, without waiting for the disk: for tests only */
} StoreMode;

typedef struct _Store Store;

/* Refuses a path where anything stands; the file is there when the dossier is whole, whenever
 * the program is stopped. The act's changes are the content of the first entry; the cadrage's
 * XML is kept as it is. */
Store *store_create (const char *path, StoreMode mode, GBytes *cadrage_xml, const Act *act,
                     GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* The same, in memory; all can be done to it that is done to a file, which store_settle makes
 * of it in the end. */
Store *store_begin (const char *path, StoreMode mode, GBytes *cadrage_xml, const Act *act,
                    GError **error) G_GNUC_WARN_UNUSED_RESULT;
bool store_settle (Store *store, GError **error);
/* False, with a sentence, when no dossier can be made at path for something stands there, or
 * stands in its way beside it. */
bool store_check_place (const char *path, GError **error);

/* Never creates. Checks the file, the last entry and the content against it. */
Store *store_open (const char *path, StoreMode mode, GError **error) G_GNUC_WARN_UNUSED_RESULT;
void store_close (Store *store);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Store, store_close)

/* From here to store_write, store_undo, store_redo or store_unlock nobody else writes, so that
 * what is decided on a snapshot still holds when it is written. Waits two seconds at most. */
bool store_lock (Store *store, GError **error);
void store_unlock (Store *store);

/* The three writes lock when that was not done, and always unlock. */

/* Nothing changes when the content is already so: then *ret_changed is false, and no entry. */
bool store_write (Store *store, const Act *act, bool *ret_changed, GError **error);
/* target: hash of the act to take back or to do again, as found below. act->changes is unused.
 */
bool store_undo (Store *store, const char *target, const Act *act, GError **error);
bool store_redo (Store *store, const char *target, const Act *act, GError **error);

/* The act that undo takes back: the last that stands; that redo does again: the last undone,
 * when nothing else was done since. NULL with STORE_ERROR_NOTHING or STORE_ERROR_REFUSED. */
Entry *store_find_undo (Store *store, GError **error) G_GNUC_WARN_UNUSED_RESULT;
Entry *store_find_redo (Store *store, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* Array of Entry, oldest first, each checked against its hash and its parent. */
GPtrArray *store_read_entries (Store *store, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* Checks the chain, replays the journal on an empty schema and compares; each known head (hex;
 * NULL-terminated, or NULL) must be in the chain. CHAIN, CONTENT and TAIL tell what is wrong.
 */
bool store_verify (Store *store, const char *const *known_heads, GError **error);

/* proposal: its name, or NULL for the adopted one. */
Dossier *store_snapshot (Store *store, const char *proposal,
                         GError **error) G_GNUC_WARN_UNUSED_RESULT;
