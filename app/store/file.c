/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/file.h"

#include "store/journal.h"
#include "store/schema.h"
#include "store/transaction.h"
#include "store/verify.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#define HEADER_SIZE 100
#define HEADER_MAGIC "SQLite format 3"
#define APPLICATION_ID_OFFSET 68

Store *
file_new (const char *path, StoreMode mode)
{
  Store *store = g_new0 (Store, 1);

  store->path = g_strdup (path);
  store->name = g_filename_display_name (path);
  store->mode = mode;
  return store;
}

void
store_close (Store *store)
{
  if (store == NULL)
    return;

  store_unlock (store);
  sqlite3_close (store->db);
  g_free (store->path);
  g_free (store->name);
  g_free (store);
}

static bool
fail (const Store *store, StoreError code, const char *format, GError **error)
{
  g_autofree char *message = g_strdup_printf (format, store->name);

  g_set_error_literal (error, STORE_ERROR, (int) code, message);
  return false;
}

bool
file_fail_system (const Store *store, int system, GError **error)
{
  switch (system) {
  case ENOENT:
  case ENOTDIR:
    return fail (store, STORE_ERROR_NOT_FOUND,
                 _ ("“%s” does not exist: check the name and the folder"), error);
  case EEXIST:
    return fail (store, STORE_ERROR_EXISTS,
                 _ ("“%s” already exists and is left as it is: choose another name"), error);
  case EACCES:
  case EPERM:
  case EROFS:
    return fail (store, STORE_ERROR_READ_ONLY,
                 _ ("“%s” is in a place that you may not use: choose another folder"), error);
  case ENOSPC:
  case EDQUOT:
  case EFBIG:
    return fail (store, STORE_ERROR_FULL,
                 _ ("No room is left for “%s”: make room and try again"), error);
  default:
    g_set_error (error, STORE_ERROR, STORE_ERROR_IO, _ ("“%s” cannot be used: %s"), store->name,
                 g_strerror (system));
    return false;
  }
}

static bool
check_header (const Store *store, const guchar *header, GError **error)
{
  guint32 application;

  memcpy (&application, header + APPLICATION_ID_OFFSET, sizeof application);
  if (memcmp (header, HEADER_MAGIC, sizeof HEADER_MAGIC) != 0 ||
      GUINT32_FROM_BE (application) != SCHEMA_APPLICATION_ID)
    return fail (store, STORE_ERROR_NOT_A_DOSSIER,
                 _ ("“%s” is not a dossier: it was made by another program"), error);

  return true;
}

/* SQLite would wait on a pipe and take an empty file for a new database: so look before. */
static bool
check_file (const Store *store, GError **error)
{
  GStatBuf status;
  guchar header[HEADER_SIZE];
  int file;
  ssize_t size;

  if (g_stat (store->path, &status) != 0)
    return file_fail_system (store, errno, error);
  if (S_ISDIR (status.st_mode))
    return fail (store, STORE_ERROR_NOT_A_DOSSIER, _ ("“%s” is a folder: name a file in it"),
                 error);
  if (!S_ISREG (status.st_mode))
    return fail (store, STORE_ERROR_NOT_A_DOSSIER, _ ("“%s” is not a file"), error);
  if (status.st_size == 0)
    return fail (store, STORE_ERROR_NOT_A_DOSSIER,
                 _ ("“%s” is empty: remove it and start the dossier again"), error);

  file = g_open (store->path, O_RDONLY | O_CLOEXEC, 0);
  if (file < 0)
    return file_fail_system (store, errno, error);
  size = read (file, header, sizeof header);
  close (file);
  if (size < (ssize_t) sizeof header)
    return fail (store, STORE_ERROR_NOT_A_DOSSIER, _ ("“%s” is not a dossier"), error);

  return check_header (store, header, error);
}

static bool
check_pages (Store *store, GError **error)
{
  g_autofree char *found = NULL;

  if (!database_get_text (store, "PRAGMA integrity_check(1)", &found, error))
    return false;
  return g_strcmp0 (found, "ok") == 0 || database_fail_damaged (store, found, error);
}

/* In one transaction, so that a writer beside us cannot come between two looks. */
static bool
check_inside (Store *store, GError **error)
{
  bool sound;

  if (!database_run_script (store, "BEGIN", error))
    return false;

  sound = transaction_read_schema (store, error) && check_pages (store, error) &&
          verify_last_entry (store, error);
  database_run_script (store, "ROLLBACK", NULL);
  return sound;
}

static bool
open_for (Store *store, int flags, GError **error)
{
  gint64 version;

  sqlite3_close (store->db);
  store->db = NULL;
  return database_open (store, flags, error) &&
         database_get_number (store, "PRAGMA user_version", &version, error);
}

/* What a crash left half done can only be rolled back by a connection that may write. */
static bool
open_reading (Store *store, GError **error)
{
  g_autoptr (GError) failure = NULL;

  if (open_for (store, SQLITE_OPEN_READONLY, &failure))
    return true;
  if (sqlite3_extended_errcode (store->db) == SQLITE_READONLY_ROLLBACK)
    return (open_for (store, SQLITE_OPEN_READWRITE, NULL) &&
            open_for (store, SQLITE_OPEN_READONLY, NULL)) ||
           fail (store, STORE_ERROR_READ_ONLY,
                 _ ("A change of “%s” was interrupted and cannot be rolled back here: copy it, "
                    "together with the file of that name that ends in -journal, to a folder "
                    "of yours"),
                 error);

  g_propagate_error (error, g_steal_pointer (&failure));
  return false;
}

bool
file_open_writing (Store *store, GError **error)
{
  if (!open_for (store, SQLITE_OPEN_READWRITE, error))
    return false;

  return sqlite3_db_readonly (store->db, "main") == 0 ||
         fail (store, STORE_ERROR_READ_ONLY,
               _ ("“%s” cannot be written: copy it to a folder of yours"), error);
}

Store *
store_open (const char *path, StoreMode mode, GError **error)
{
  g_autoptr (Store) store = file_new (path, mode);

  if (!check_file (store, error) ||
      !(mode == STORE_READ ? open_reading (store, error) : file_open_writing (store, error)) ||
      !check_inside (store, error))
    return NULL;

  return g_steal_pointer (&store);
}

bool
store_write (Store *store, const Act *act, bool *ret_changed, GError **error)
{
  bool changed = false;
  int schema;

  if (!store_lock (store, error))
    return false;

  schema = store->schema;
  if (!transaction_migrate (store, &act->who, error) ||
      !transaction_write (store, ENTRY_ACT, act, &changed, error) ||
      (changed && !transaction_commit (store, error))) {
    store_unlock (store);
    store->schema = schema;
    return false;
  }

  if (!changed)
    store->schema = schema;
  store_unlock (store);
  if (ret_changed != NULL)
    *ret_changed = changed;
  return true;
}

GPtrArray *
store_read_entries (Store *store, GError **error)
{
  return journal_read_chain (store, error);
}
