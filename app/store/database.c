/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/database.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#define BUSY_MILLISECONDS 2000
/* The two bytes of a file's header that say whether it has a write-ahead log. */
#define FORM_OFFSET 18

G_DEFINE_QUARK (store_error, store_error)

bool
database_fail_damaged (const Store *store, const char *what, GError **error)
{
  g_set_error (error, STORE_ERROR, STORE_ERROR_DAMAGED,
               _ ("“%s” is damaged (%s): nothing was changed; go back to an intact copy"),
               store->name, what);
  return false;
}

/* Beyond a quota or a size limit SQLite only says that a write failed, and by then the system's
 * reason is often gone: so unless it is known to be the device's fault, it is the room. */
static bool
is_full (const Store *store, int code)
{
  int system = 0;

  if (code != SQLITE_IOERR || sqlite3_extended_errcode (store->db) != SQLITE_IOERR_WRITE)
    return code == SQLITE_FULL;

  sqlite3_file_control (store->db, "main", SQLITE_FCNTL_LAST_ERRNO, &system);
  return system != EIO && sqlite3_system_errno (store->db) != EIO;
}

static bool
fail_writing (const Store *store, int code, GError **error)
{
  if (code == SQLITE_BUSY || code == SQLITE_LOCKED)
    g_set_error (error, STORE_ERROR, STORE_ERROR_LOCKED,
                 _ ("“%s” is being written by someone else: try again in a moment"),
                 store->name);
  else if (is_full (store, code))
    g_set_error (error, STORE_ERROR, STORE_ERROR_FULL,
                 _ ("No room is left for “%s”: nothing was changed; make room and try again"),
                 store->name);
  else
    g_set_error (error, STORE_ERROR, STORE_ERROR_READ_ONLY,
                 _ ("“%s” or its folder cannot be written: copy it to a folder of yours"),
                 store->name);
  return false;
}

bool
database_fail (const Store *store, GError **error)
{
  int code = sqlite3_errcode (store->db) & 0xff;

  if (is_full (store, code))
    return fail_writing (store, code, error);

  switch (code) {
  case SQLITE_BUSY:
  case SQLITE_LOCKED:
  case SQLITE_READONLY:
  case SQLITE_PERM:
  case SQLITE_CANTOPEN:
    return fail_writing (store, code, error);
  case SQLITE_IOERR:
  case SQLITE_NOMEM:
    g_set_error (error, STORE_ERROR, STORE_ERROR_IO,
                 _ ("“%s” could not be read or written: %s; check the disk"), store->name,
                 sqlite3_errmsg (store->db));
    return false;
  default:
    return database_fail_damaged (store, sqlite3_errmsg (store->db), error);
  }
}

static bool
set_options (Store *store, GError **error)
{
  gint64 checked = 0;

  sqlite3_busy_timeout (store->db, BUSY_MILLISECONDS);
  sqlite3_db_config (store->db, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
  sqlite3_db_config (store->db, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);
  sqlite3_db_config (store->db, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, NULL);
  sqlite3_db_config (store->db, SQLITE_DBCONFIG_ENABLE_VIEW, 0, NULL);
  if (!database_run_script (store,
                            "PRAGMA foreign_keys=ON; PRAGMA cell_size_check=ON;"
                            "PRAGMA mmap_size=0; PRAGMA temp_store=MEMORY;",
                            error) ||
      !database_run_script (store,
                            store->mode == STORE_RELAXED ? "PRAGMA synchronous=OFF"
                                                         : "PRAGMA synchronous=EXTRA",
                            error) ||
      !database_get_number (store, "PRAGMA foreign_keys", &checked, error))
    return false;

  g_assert (checked == 1);
  return true;
}

bool
database_open (Store *store, int flags, GError **error)
{
  /* An absolute path is never one of SQLite's special names. */
  g_autofree char *path = g_canonicalize_filename (store->path, NULL);

  if (sqlite3_open_v2 (path, &store->db, flags | SQLITE_OPEN_PRIVATECACHE, NULL) != SQLITE_OK)
    return database_fail (store, error);

  return set_options (store, error);
}

bool
database_open_memory (Store *store, GError **error)
{
  if (sqlite3_open_v2 (":memory:", &store->db,
                       SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_MEMORY,
                       NULL) != SQLITE_OK)
    return database_fail (store, error);

  return set_options (store, error);
}

GBytes *
database_dup_bytes (Store *store, GError **error)
{
  sqlite3_int64 size;
  unsigned char *data = sqlite3_serialize (store->db, "main", &size, 0);

  if (data == NULL) {
    database_fail (store, error);
    return NULL;
  }

  return g_bytes_new_with_free_func (data, (gsize) size, sqlite3_free, data);
}

bool
database_take_bytes (Store *store, GBytes *bytes, GError **error)
{
  gsize size;
  const void *data = g_bytes_get_data (bytes, &size);
  unsigned char *copy = sqlite3_malloc64 (size);

  g_assert (copy != NULL);
  memcpy (copy, data, size);
  /* A database in memory has no write-ahead log; what the log held is in the bytes. */
  if (size > FORM_OFFSET + 1)
    copy[FORM_OFFSET] = copy[FORM_OFFSET + 1] = 1;
  return sqlite3_deserialize (
             store->db, "main", copy, (sqlite3_int64) size, (sqlite3_int64) size,
             SQLITE_DESERIALIZE_FREEONCLOSE | SQLITE_DESERIALIZE_RESIZEABLE) == SQLITE_OK ||
         database_fail (store, error);
}

static bool
bind_arguments (sqlite3_stmt *statement, const char *types, va_list arguments)
{
  int code = SQLITE_OK;

  for (int i = 0; types[i] != '\0' && code == SQLITE_OK; i++) {
    if (types[i] == 't') {
      code = sqlite3_bind_text (statement, i + 1, va_arg (arguments, const char *), -1,
                                SQLITE_TRANSIENT);
    } else if (types[i] == 'i') {
      code = sqlite3_bind_int64 (statement, i + 1, va_arg (arguments, gint64));
    } else {
      gsize size;
      const void *data = g_bytes_get_data (va_arg (arguments, GBytes *), &size);

      code =
          sqlite3_bind_blob64 (statement, i + 1, size > 0 ? data : "", size, SQLITE_TRANSIENT);
    }
  }

  return code == SQLITE_OK;
}

static sqlite3_stmt *
prepare (Store *store, const char *sql, const char *types, va_list arguments, GError **error)
{
  g_autoptr (sqlite3_stmt) statement = NULL;

  if (sqlite3_prepare_v2 (store->db, sql, -1, &statement, NULL) != SQLITE_OK ||
      !bind_arguments (statement, types, arguments)) {
    database_fail (store, error);
    return NULL;
  }

  return g_steal_pointer (&statement);
}

sqlite3_stmt *
database_query (Store *store, GError **error, const char *sql, const char *types, ...)
{
  va_list arguments;
  sqlite3_stmt *statement;

  va_start (arguments, types);
  statement = prepare (store, sql, types, arguments, error);
  va_end (arguments);
  return statement;
}

bool
database_run (Store *store, GError **error, const char *sql, const char *types, ...)
{
  g_autoptr (sqlite3_stmt) statement = NULL;
  va_list arguments;

  va_start (arguments, types);
  statement = prepare (store, sql, types, arguments, error);
  va_end (arguments);
  if (statement == NULL)
    return false;

  return sqlite3_step (statement) == SQLITE_DONE || database_fail (store, error);
}

bool
database_run_script (Store *store, const char *sql, GError **error)
{
  return sqlite3_exec (store->db, sql, NULL, NULL, NULL) == SQLITE_OK ||
         database_fail (store, error);
}

bool
database_step (Store *store, sqlite3_stmt *statement, GError **error)
{
  int code = sqlite3_step (statement);

  if (code != SQLITE_ROW && code != SQLITE_DONE)
    database_fail (store, error);
  return code == SQLITE_ROW;
}

char *
database_column_text (sqlite3_stmt *statement, int column)
{
  return g_strdup ((const char *) sqlite3_column_text (statement, column));
}

GBytes *
database_column_bytes (sqlite3_stmt *statement, int column)
{
  const void *data = sqlite3_column_blob (statement, column);

  return g_bytes_new (data, (gsize) sqlite3_column_bytes (statement, column));
}

bool
database_get_text (Store *store, const char *sql, char **ret_text, GError **error)
{
  g_autoptr (GError) failure = NULL;
  g_autoptr (sqlite3_stmt) statement = database_query (store, error, sql, "");
  char *text = NULL;

  if (statement == NULL)
    return false;
  if (database_step (store, statement, &failure))
    text = database_column_text (statement, 0);
  if (failure != NULL) {
    g_propagate_error (error, g_steal_pointer (&failure));
    return false;
  }

  *ret_text = text;
  return true;
}

bool
database_get_number (Store *store, const char *sql, gint64 *ret_number, GError **error)
{
  g_autoptr (sqlite3_stmt) statement = database_query (store, error, sql, "");

  if (statement == NULL)
    return false;
  if (sqlite3_step (statement) != SQLITE_ROW)
    return database_fail (store, error);

  *ret_number = sqlite3_column_int64 (statement, 0);
  return true;
}
