/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/writing.h"

#include "dossier/kept-file.h"
#include "dossier/path.h"
#include "store/blob.h"
#include "store/contact.h"
#include "store/member-list.h"
#include "store/position.h"

#include <glib/gi18n-lib.h>

/* The name that path_read gives to the list of what was added to the act. */
#define ADDITIONS "ajouts"

/* Rows that people count from 1 (representatives, additions): ids in order, by list name. Ranks
 * are those before the first change, so that emptying row 1 does not move row 2 meanwhile. */
typedef struct {
  Store *store;
  const char *seed;
  GHashTable *lists; /* party, or "ajouts" → GPtrArray of ids */
} Writing;

static bool
fail_path (const Change *change, GError **error)
{
  g_set_error (error, STORE_ERROR, STORE_ERROR_REFUSED,
               _ ("“%s” is no path of a dossier: see those that “show” lists"), change->path);
  return false;
}

/* A snapshot takes a text that is not UTF-8 for damage: so none may get in. */
static bool
check_text (const Change *change, GError **error)
{
  if (g_utf8_validate (change->path, -1, NULL) &&
      (change->value == NULL || g_utf8_validate (change->value, -1, NULL)))
    return true;

  g_set_error_literal (error, STORE_ERROR, STORE_ERROR_REFUSED, _ ("The text is not UTF-8"));
  return false;
}

/* A value that names a file must not lead nowhere. */
static bool
check_file (Store *store, const Change *change, GError **error)
{
  const char *digest = kept_file_get_digest (change->value);
  bool exists = true;

  if (digest != NULL && !blob_exists (store, digest, &exists, error))
    return false;
  if (exists)
    return true;

  g_set_error (error, STORE_ERROR, STORE_ERROR_REFUSED,
               _ ("%s: the dossier keeps no file of that name: give the file itself"),
               change->path);
  return false;
}

static bool
write_setting (Store *store, const Change *change, GError **error)
{
  if (change->value == NULL)
    return database_run (store, error, "DELETE FROM setting WHERE key = ?", "t", change->path);

  return database_run (store, error,
                       "INSERT INTO setting(key, value) VALUES(?, ?)"
                       " ON CONFLICT(key) DO UPDATE SET value = excluded.value",
                       "tt", change->path, change->value);
}

static bool
write_field (Store *store, const Change *change, GError **error)
{
  if (change->value == NULL)
    return database_run (store, error, "DELETE FROM field WHERE path = ?", "t", change->path);

  return database_run (store, error,
                       "INSERT INTO field(path, value) VALUES(?, ?)"
                       " ON CONFLICT(path) DO UPDATE SET value = excluded.value",
                       "tt", change->path, change->value);
}

static bool
write_proposal (Writing *writing, const Change *change, GError **error)
{
  g_autofree char *last = NULL;
  g_autofree char *position = NULL;

  if (!database_get_text (writing->store, "SELECT max(position) FROM proposal", &last, error))
    return false;

  position = position_between (last, NULL);
  return database_run (writing->store, error,
                       "INSERT INTO proposal(id, position, name) VALUES(?, ?, ?)"
                       " ON CONFLICT(id) DO UPDATE SET name = excluded.name",
                       "ttt", change->path, position, change->value);
}

static bool
write_input (Store *store, const Change *change, GError **error)
{
  const char *column = change->kind == CHANGE_SOURCE ? "source" : "value";
  g_autofree char *proposal = NULL;
  g_autofree char *sql = NULL;

  if (!database_get_text (store, "SELECT value FROM setting WHERE key = 'proposal'", &proposal,
                          error))
    return false;

  sql = g_strdup_printf ("INSERT INTO input(proposal, path, %s) VALUES(?, ?, ?)"
                         " ON CONFLICT(proposal, path) DO UPDATE SET %s = excluded.%s",
                         column, column, column);
  return database_run (store, error, sql, "ttt", proposal, change->path, change->value) &&
         database_run (store, error,
                       "DELETE FROM input WHERE proposal = ? AND path = ?"
                       " AND value IS NULL AND source IS NULL",
                       "tt", proposal, change->path);
}

static bool
write_clause (Store *store, const Change *change, const Path *path, GError **error)
{
  /* The field is one of four that path_read lets through. */
  g_autofree char *sql = g_strdup_printf ("INSERT INTO clause(node, %s) VALUES(?, ?)"
                                          " ON CONFLICT(node) DO UPDATE SET %s = excluded.%s",
                                          path->field, path->field, path->field);

  return database_run (store, error, sql, "tt", path->name, change->value) &&
         database_run (store, error,
                       "DELETE FROM clause WHERE node = ? AND retenu IS NULL"
                       " AND texte IS NULL AND variante IS NULL AND source IS NULL",
                       "t", path->name);
}

static GPtrArray *
read_ids (Writing *writing, const Path *path, GError **error)
{
  g_autoptr (GError) failure = NULL;
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (sqlite3_stmt) row =
      path->kind == PATH_PERSON
          ? database_query (writing->store, error,
                            "SELECT id FROM person WHERE party = ? ORDER BY position, id", "t",
                            path->name)
          : database_query (writing->store, error,
                            "SELECT id FROM addition ORDER BY position, id", "");

  if (row == NULL)
    return NULL;
  while (database_step (writing->store, row, &failure))
    g_ptr_array_add (ids, database_column_text (row, 0));
  if (failure != NULL) {
    g_propagate_error (error, g_steal_pointer (&failure));
    return NULL;
  }

  return g_steal_pointer (&ids);
}

static GPtrArray *
find_ids (Writing *writing, const Path *path, GError **error)
{
  GPtrArray *ids = g_hash_table_lookup (writing->lists, path->name);

  if (ids != NULL)
    return ids;

  ids = read_ids (writing, path, error);
  if (ids != NULL)
    g_hash_table_insert (writing->lists, g_strdup (path->name), ids);
  return ids;
}

/* A UUID (version 8: made of a digest), so that the same act gives the same bytes. */
static char *
make_id (const Writing *writing, const Path *path)
{
  g_autofree char *text =
      g_strdup_printf ("%s\n%d %s %d", writing->seed, path->kind, path->name, path->rank);
  g_autofree char *digest = g_compute_checksum_for_string (G_CHECKSUM_SHA256, text, -1);

  return g_strdup_printf ("%.8s-%.4s-8%.3s-a%.3s-%.12s", digest, digest + 8, digest + 13,
                          digest + 17, digest + 20);
}

static bool
insert_person (Writing *writing, const char *id, const Path *path, GError **error)
{
  g_autoptr (sqlite3_stmt) last =
      database_query (writing->store, error, "SELECT max(position) FROM person WHERE party = ?",
                      "t", path->name);
  g_autofree char *position = NULL;

  if (last == NULL)
    return false;
  if (sqlite3_step (last) != SQLITE_ROW)
    return database_fail (writing->store, error);

  position = position_between ((const char *) sqlite3_column_text (last, 0), NULL);
  return database_run (writing->store, error,
                       "INSERT INTO person(id, party, position) VALUES(?, ?, ?)", "ttt", id,
                       path->name, position);
}

static bool
insert_addition (Writing *writing, const char *id, GError **error)
{
  g_autofree char *last = NULL;
  g_autofree char *position = NULL;

  if (!database_get_text (writing->store, "SELECT max(position) FROM addition", &last, error))
    return false;

  position = position_between (last, NULL);
  return database_run (writing->store, error, "INSERT INTO addition(id, position) VALUES(?, ?)",
                       "tt", id, position);
}

static bool
add_ranked (Writing *writing, const Change *change, const Path *path, GPtrArray *ids,
            GError **error)
{
  g_autofree char *id = NULL;

  if (path->rank > (int) ids->len + 1) {
    g_set_error (error, STORE_ERROR, STORE_ERROR_REFUSED,
                 _ ("“%s” would leave a gap: enter number %d first"), change->path,
                 (int) ids->len + 1);
    return false;
  }

  id = make_id (writing, path);
  if (path->kind == PATH_PERSON ? !insert_person (writing, id, path, error)
                                : !insert_addition (writing, id, error))
    return false;

  g_ptr_array_add (ids, g_steal_pointer (&id));
  return true;
}

static bool
write_ranked (Writing *writing, const Change *change, const Path *path, GError **error)
{
  GPtrArray *ids = find_ids (writing, path, error);
  g_autofree char *sql = NULL;

  if (ids == NULL)
    return false;
  if (path->rank > (int) ids->len &&
      (change->value == NULL || !add_ranked (writing, change, path, ids, error)))
    return change->value == NULL;

  /* The field is one of those that path_read lets through. */
  sql = g_strdup_printf ("UPDATE %s SET %s = ? WHERE id = ?",
                         path->kind == PATH_PERSON ? "person" : "addition", path->field);
  return database_run (writing->store, error, sql, "tt", change->value,
                       ids->pdata[path->rank - 1]);
}

/* The lists are of persons, by party, but for that of the additions. */
static bool
move_contacts (Writing *writing, GError **error)
{
  GHashTableIter lists;
  gpointer name;
  gpointer ids;

  g_hash_table_iter_init (&lists, writing->lists);
  while (g_hash_table_iter_next (&lists, &name, &ids))
    if (!g_str_equal (name, ADDITIONS) && !contacts_follow (writing->store, name, ids, error))
      return false;

  return true;
}

static bool
remove_empty_rows (Writing *writing, GError **error)
{
  if (g_hash_table_size (writing->lists) == 0)
    return true;

  return database_run (writing->store, error,
                       "DELETE FROM person WHERE civilite IS NULL AND prenom IS NULL"
                       " AND nom IS NULL AND genre IS NULL AND qualite IS NULL"
                       " AND college IS NULL",
                       "") &&
         move_contacts (writing, error) &&
         database_run (writing->store, error,
                       "DELETE FROM addition WHERE genre IS NULL AND titre IS NULL"
                       " AND texte IS NULL AND apres IS NULL",
                       "");
}

static bool
write_change (Writing *writing, const Change *change, GError **error)
{
  g_auto (Path) path = { 0 };

  switch (change->kind) {
  case CHANGE_SETTING:
    return write_setting (writing->store, change, error);
  case CHANGE_PROPOSAL:
    return write_proposal (writing, change, error);
  case CHANGE_INPUT:
  case CHANGE_SOURCE:
    return write_input (writing->store, change, error);
  case CHANGE_FIELD:
    return write_field (writing->store, change, error);
  case CHANGE_CLAUSE:
    if (!path_read (change->path, &path) || path.kind != PATH_CLAUSE)
      return fail_path (change, error);
    return write_clause (writing->store, change, &path, error);
  case CHANGE_PERSON:
  case CHANGE_ADDITION:
    if (!path_read (change->path, &path) ||
        path.kind != (change->kind == CHANGE_PERSON ? PATH_PERSON : PATH_ADDITION))
      return fail_path (change, error);
    return write_ranked (writing, change, &path, error);
  case CHANGE_MEMBERS:
    return member_list_write (writing->store, change->path, change->members, error);
  }

  g_assert_not_reached ();
}

bool
writing_apply (Store *store, const GPtrArray *changes, const char *seed, GError **error)
{
  g_autoptr (GHashTable) lists = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                                        (GDestroyNotify) g_ptr_array_unref);
  Writing writing = { store, seed, lists };

  for (guint i = 0; i < changes->len; i++)
    if (!check_text (changes->pdata[i], error) ||
        !check_file (store, changes->pdata[i], error) ||
        !write_change (&writing, changes->pdata[i], error))
      return false;

  return remove_empty_rows (&writing, error);
}
