/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SQLite as the store uses it: safe settings, short statements, errors that people understand.
 */
#pragma once

#define SQLITE_ENABLE_SESSION
#define SQLITE_ENABLE_PREUPDATE_HOOK

#include "store/store.h"

#include <sqlite3.h>

struct _Store {
  sqlite3 *db;
  char *path;
  char *name; /* for messages */
  StoreMode mode;
  int schema;
  bool locked;
};

G_DEFINE_AUTOPTR_CLEANUP_FUNC (sqlite3_stmt, sqlite3_finalize)

/* Opens, with nothing trusted that the file says of itself. */
bool database_open (Store *store, int flags, GError **error);
/* An empty database that no file holds. */
bool database_open_memory (Store *store, GError **error);

/* The file that this database makes, or would make, a write under way included. */
GBytes *database_dup_bytes (Store *store, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* An open database in memory takes these bytes for its content. */
bool database_take_bytes (Store *store, GBytes *bytes, GError **error);

/* What SQLite's last error on this file means to a person; always false. */
bool database_fail (const Store *store, GError **error);
/* The file is not what it must be; always false. */
bool database_fail_damaged (const Store *store, const char *what, GError **error);

/* types: a letter for each argument: t (const char *, may be NULL), i (gint64), b (GBytes *).
 */
sqlite3_stmt *database_query (Store *store, GError **error, const char *sql, const char *types,
                              ...);
bool database_run (Store *store, GError **error, const char *sql, const char *types, ...);
bool database_run_script (Store *store, const char *sql, GError **error);

/* False with error unset at the end. Callers tell the end from a failure by their own local
 * error. */
bool database_step (Store *store, sqlite3_stmt *statement, GError **error);

/* One value of one row: owned text, NULL when there is no row; and a number. */
bool database_get_text (Store *store, const char *sql, char **ret_text, GError **error);
bool database_get_number (Store *store, const char *sql, gint64 *ret_number, GError **error);

/* Owned; NULL for SQL's NULL. */
char *database_column_text (sqlite3_stmt *statement, int column) G_GNUC_WARN_UNUSED_RESULT;
GBytes *database_column_bytes (sqlite3_stmt *statement, int column) G_GNUC_WARN_UNUSED_RESULT;
