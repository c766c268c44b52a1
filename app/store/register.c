/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/register.h"

#include "store/file.h"
#include "store/register-query.h"

#include <glib/gstdio.h>
#include <string.h>

/* "QuRe", in the header of the file. */
#define REGISTER_ID 0x51755265
#define REGISTER_VERSION 1
#define PASSAGE_WORDS 14

static const char tables[] =
    "CREATE TABLE known(id INTEGER PRIMARY KEY, path TEXT NOT NULL UNIQUE, uuid TEXT,"
    " region TEXT, title TEXT, state TEXT, next_date TEXT, next_label TEXT,"
    " n_filled INTEGER NOT NULL, n_required INTEGER NOT NULL, opened_at INTEGER NOT NULL,"
    " head TEXT) STRICT;"
    "CREATE VIRTUAL TABLE words USING fts5(region, title, text,"
    " tokenize = 'unicode61 remove_diacritics 2');";

struct _Register {
  char *path;
  Store *database;
};

void
known_dossier_free (KnownDossier *known)
{
  if (known == NULL)
    return;

  g_free (known->path);
  g_free (known->uuid);
  g_free (known->region);
  g_free (known->title);
  g_free (known->state);
  g_free (known->next_date);
  g_free (known->next_label);
  g_free (known->head);
  g_free (known->passage);
  g_free (known);
}

static bool
is_damaged (const GError *error)
{
  return g_error_matches (error, STORE_ERROR, STORE_ERROR_DAMAGED);
}

/* A later program's register is none of ours to touch. */
static bool
fail_newer (const Store *database, GError **error)
{
  g_set_error (error, STORE_ERROR, STORE_ERROR_NEWER, "%s", database->name);
  return false;
}

static bool
check_sound (Store *database, GError **error)
{
  g_autofree char *found = NULL;
  gint64 id = 0;
  gint64 version = 0;

  if (!database_get_number (database, "PRAGMA application_id", &id, error) ||
      !database_get_number (database, "PRAGMA user_version", &version, error) ||
      !database_get_text (database, "PRAGMA quick_check(1)", &found, error))
    return false;
  if (id == REGISTER_ID && version > REGISTER_VERSION)
    return fail_newer (database, error);

  return (id == REGISTER_ID && version == REGISTER_VERSION && g_strcmp0 (found, "ok") == 0) ||
         database_fail_damaged (database, found, error);
}

/* Another program may make them at the same moment. */
static bool
make_tables (Store *database, GError **error)
{
  g_autofree char *pragmas = g_strdup_printf (
      "PRAGMA application_id=%d; PRAGMA user_version=%d;", REGISTER_ID, REGISTER_VERSION);
  gint64 n_tables = 0;
  bool made =
      database_run_script (database, "BEGIN IMMEDIATE", error) &&
      database_get_number (database, "SELECT count(*) FROM sqlite_schema", &n_tables, error) &&
      (n_tables > 0 || (database_run_script (database, tables, error) &&
                        database_run_script (database, pragmas, error))) &&
      database_run_script (database, "COMMIT", error);

  if (!made)
    (void) database_run_script (database, "ROLLBACK", NULL);
  return made;
}

static void
remove_files (const char *path)
{
  static const char *const suffixes[] = { "", "-journal", "-wal" };

  for (gsize i = 0; i < G_N_ELEMENTS (suffixes); i++) {
    g_autofree char *file = g_strconcat (path, suffixes[i], NULL);

    (void) g_unlink (file);
  }
}

static Store *
open_in_memory (void)
{
  g_autoptr (Store) database = file_new ("", STORE_RELAXED);

  if (database_open_memory (database, NULL))
    (void) make_tables (database, NULL);
  return g_steal_pointer (&database);
}

static Store *
open_file (const char *path, GError **error)
{
  g_autoptr (Store) database = file_new (path, STORE_WRITE);
  gint64 n_tables;

  if (!database_open (database, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, error) ||
      !database_get_number (database, "SELECT count(*) FROM sqlite_schema", &n_tables, error) ||
      (n_tables == 0 && !make_tables (database, error)) || !check_sound (database, error))
    return NULL;

  return g_steal_pointer (&database);
}

static Store *
open_or_rebuild (const char *path)
{
  g_autoptr (GError) error = NULL;
  Store *database = open_file (path, &error);

  if (is_damaged (error)) {
    remove_files (path);
    database = open_file (path, NULL);
  }

  return database != NULL ? database : open_in_memory ();
}

Register *
register_open (const char *path)
{
  Register *self = g_new0 (Register, 1);
  g_autofree char *folder = g_path_get_dirname (path);

  (void) g_mkdir_with_parents (folder, 0700);
  self->path = g_strdup (path);
  self->database = open_or_rebuild (path);
  return self;
}

/* After a failure; what was damaged meanwhile starts again, empty. */
static void
recover (Register *self, const GError *error)
{
  (void) database_run_script (self->database, "ROLLBACK", NULL);
  if (!is_damaged (error))
    return;

  store_close (self->database);
  remove_files (self->path);
  self->database = open_or_rebuild (self->path);
}

void
register_close (Register *self)
{
  if (self == NULL)
    return;

  store_close (self->database);
  g_free (self->path);
  g_free (self);
}

/* The marks of a passage must be the register's own. */
static char *
clean (const char *text)
{
  char *cleaned = g_utf8_make_valid (text != NULL ? text : "", -1);

  for (char *c = cleaned; *c != '\0'; c++)
    if ((guchar) *c < ' ' || *c == 0x7f)
      *c = ' ';
  return cleaned;
}

static bool
forget_words (Register *self, const char *path, GError **error)
{
  return database_run (self->database, error,
                       "DELETE FROM words WHERE rowid = (SELECT id FROM known WHERE path = ?)",
                       "t", path);
}

static bool
note_words (Register *self, const KnownDossier *known, const char *text, GError **error)
{
  g_autofree char *region = clean (known->region);
  g_autofree char *title = clean (known->title);
  g_autofree char *words = clean (text);

  return text == NULL || (forget_words (self, known->path, error) &&
                          database_run (self->database, error,
                                        "INSERT INTO words(rowid, region, title, text)"
                                        " SELECT id, ?, ?, ? FROM known WHERE path = ?",
                                        "tttt", region, title, words, known->path));
}

static bool
note_known (Register *self, const KnownDossier *known, GError **error)
{
  return database_run (
      self->database, error,
      "INSERT INTO known(path, uuid, region, title, state, next_date, next_label, n_filled,"
      " n_required, opened_at, head) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
      " ON CONFLICT(path) DO UPDATE SET uuid = excluded.uuid, region = excluded.region,"
      " title = excluded.title, state = excluded.state, next_date = excluded.next_date,"
      " next_label = excluded.next_label, n_filled = excluded.n_filled,"
      " n_required = excluded.n_required, opened_at = excluded.opened_at,"
      " head = excluded.head",
      "tttttttiiit", known->path, known->uuid, known->region, known->title, known->state,
      known->next_date, known->next_label, (gint64) known->n_filled, (gint64) known->n_required,
      known->opened_at, known->head);
}

/* SQLite looks at its pages when the register is opened; at the words only when asked to. */
static bool
check_words (Register *self, GError **error)
{
  return database_run (self->database, error,
                       "INSERT INTO words(words) VALUES('integrity-check')", "");
}

static bool
try_note (Register *self, const KnownDossier *known, const char *text)
{
  g_autoptr (GError) error = NULL;

  if (database_run_script (self->database, "BEGIN IMMEDIATE", &error) &&
      note_known (self, known, &error) && note_words (self, known, text, &error) &&
      check_words (self, &error) && database_run_script (self->database, "COMMIT", &error))
    return true;

  recover (self, error);
  return false;
}

void
register_note (Register *self, const KnownDossier *known, const char *text)
{
  g_assert (known->path != NULL);
  /* A second time, when the first met a damage and the register was emptied. */
  (void) (try_note (self, known, text) || try_note (self, known, text));
}

void
register_note_head (Register *self, const char *path, const char *uuid, const char *head)
{
  g_autoptr (GError) error = NULL;

  if (!database_run (self->database, &error,
                     "UPDATE known SET head = ? WHERE path = ? AND uuid = ?", "ttt", head, path,
                     uuid))
    recover (self, error);
}

void
register_forget (Register *self, const char *path)
{
  g_autoptr (GError) error = NULL;

  if (!database_run_script (self->database, "BEGIN IMMEDIATE", &error) ||
      !forget_words (self, path, &error) ||
      !database_run (self->database, &error, "DELETE FROM known WHERE path = ?", "t", path) ||
      !database_run_script (self->database, "COMMIT", &error))
    recover (self, error);
}

#define KNOWN_COLUMNS                                                                          \
  "path, uuid, known.region, known.title, state, next_date, next_label, n_filled, n_required," \
  " opened_at, head"

static KnownDossier *
known_of_row (sqlite3_stmt *row)
{
  KnownDossier *known = g_new0 (KnownDossier, 1);

  known->path = database_column_text (row, 0);
  known->uuid = database_column_text (row, 1);
  known->region = database_column_text (row, 2);
  known->title = database_column_text (row, 3);
  known->state = database_column_text (row, 4);
  known->next_date = database_column_text (row, 5);
  known->next_label = database_column_text (row, 6);
  known->n_filled = sqlite3_column_int (row, 7);
  known->n_required = sqlite3_column_int (row, 8);
  known->opened_at = sqlite3_column_int64 (row, 9);
  known->head = database_column_text (row, 10);
  if (sqlite3_column_count (row) > 11)
    known->passage = database_column_text (row, 11);
  return known;
}

/* Takes the statement, for nothing may hold the file when it is made again. */
static GPtrArray *
read_known (Register *self, sqlite3_stmt *statement, GError *failure)
{
  GPtrArray *all = g_ptr_array_new_with_free_func ((GDestroyNotify) known_dossier_free);
  g_autoptr (sqlite3_stmt) row = statement;
  g_autoptr (GError) error = failure;

  while (row != NULL && database_step (self->database, row, &error))
    g_ptr_array_add (all, known_of_row (row));
  g_clear_pointer (&row, sqlite3_finalize);
  if (error != NULL)
    recover (self, error);
  return all;
}

GPtrArray *
register_list_recent (Register *self, guint max)
{
  GError *error = NULL;
  sqlite3_stmt *row = database_query (self->database, &error,
                                      "SELECT " KNOWN_COLUMNS
                                      " FROM known ORDER BY opened_at DESC, id DESC LIMIT ?",
                                      "i", (gint64) max);

  return read_known (self, row, error);
}

GPtrArray *
register_search (Register *self, const char *typed, guint max)
{
  g_autofree char *query = register_query_of (typed);
  g_autofree char *sql = g_strdup_printf (
      "SELECT " KNOWN_COLUMNS ", snippet(words, -1, char(%d), char(%d), '…', %d)"
      " FROM words JOIN known ON known.id = words.rowid WHERE words MATCH ?"
      " ORDER BY bm25(words, 10.0, 5.0, 1.0), opened_at DESC LIMIT ?",
      REGISTER_FOUND_START, REGISTER_FOUND_END, PASSAGE_WORDS);
  GError *error = NULL;
  sqlite3_stmt *row = NULL;

  if (query != NULL)
    row = database_query (self->database, &error, sql, "ti", query, (gint64) max);
  return read_known (self, row, error);
}

char **
register_dup_heads (Register *self, const char *path, const char *uuid)
{
  g_autoptr (GStrvBuilder) heads = g_strv_builder_new ();
  g_autoptr (sqlite3_stmt) row =
      database_query (self->database, NULL,
                      "SELECT head FROM known WHERE path = ? AND uuid = ? AND head IS NOT NULL",
                      "tt", path, uuid);

  if (row != NULL && database_step (self->database, row, NULL))
    g_strv_builder_add (heads, (const char *) sqlite3_column_text (row, 0));
  return g_strv_builder_end (heads);
}
