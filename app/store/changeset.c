/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/changeset.h"

#include <glib/gi18n-lib.h>

G_DEFINE_AUTOPTR_CLEANUP_FUNC (sqlite3_changeset_iter, sqlite3changeset_finalize)

/* SQLite skips the changes of a table that does not fit, and says nothing: so look first. */
static bool
fits_table (Store *store, sqlite3_changeset_iter *change, GError **error)
{
  g_autoptr (GError) failure = NULL;
  g_autoptr (sqlite3_stmt) columns = NULL;
  const char *table;
  unsigned char *keys;
  int n_columns, operation, indirect;
  int n_found = 0;
  bool fits = true;

  sqlite3changeset_op (change, &table, &n_columns, &operation, &indirect);
  sqlite3changeset_pk (change, &keys, NULL);
  columns = database_query (store, error, "SELECT pk FROM pragma_table_info(?) ORDER BY cid",
                            "t", table);
  if (columns == NULL)
    return false;
  while (database_step (store, columns, &failure)) {
    bool is_key = sqlite3_column_int (columns, 0) > 0;

    fits = fits && is_key == (n_found < n_columns && keys[n_found] != 0);
    n_found++;
  }

  if (failure == NULL && fits && n_found >= n_columns)
    return true;
  if (failure == NULL)
    database_fail_damaged (store, _ ("its journal does not fit its tables"), &failure);
  g_propagate_error (error, g_steal_pointer (&failure));
  return false;
}

static bool
fits_schema (Store *store, GBytes *changeset, GError **error)
{
  g_autoptr (sqlite3_changeset_iter) iterator = NULL;
  gsize size;
  gconstpointer data = g_bytes_get_data (changeset, &size);
  int code = sqlite3changeset_start (&iterator, (int) size, (void *) data);

  while (code == SQLITE_OK && (code = sqlite3changeset_next (iterator)) == SQLITE_ROW) {
    if (!fits_table (store, iterator, error))
      return false;
    code = SQLITE_OK;
  }

  return code == SQLITE_DONE ||
         database_fail_damaged (store, _ ("its journal cannot be read"), error);
}

static char *
key_at (sqlite3_changeset_iter *change, int operation, int column)
{
  sqlite3_value *value = NULL;

  if (operation == SQLITE_INSERT)
    sqlite3changeset_new (change, column, &value);
  else
    sqlite3changeset_old (change, column, &value);
  return value != NULL ? g_strdup ((const char *) sqlite3_value_text (value)) : NULL;
}

/* A row as the person knows it: mostly the path of the cell. */
static char *
name_row (sqlite3_changeset_iter *change)
{
  const char *table;
  int n_columns, operation, indirect;
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  sqlite3changeset_op (change, &table, &n_columns, &operation, &indirect);
  first = key_at (change, operation, 0);
  second = n_columns > 1 ? key_at (change, operation, 1) : NULL;
  if (g_str_equal (table, "input"))
    return g_strdup (second);
  if (g_str_equal (table, "field"))
    return g_strdup (first);
  if (g_str_equal (table, "clause"))
    return g_strdup_printf ("articles.%s", first);
  if (g_str_equal (table, "dimension_member"))
    return g_strdup_printf ("%s[%s]", first, second);
  if (g_str_equal (table, "person"))
    return g_strdup (_ ("a representative"));
  if (g_str_equal (table, "addition"))
    return g_strdup (_ ("an article or annex of your own"));
  return g_strdup_printf ("%s %s", table, first);
}

/* Never decides: it notes, and lets the rest be looked at; the caller rolls everything back. */
static int
note_conflict (void *data, int reason, sqlite3_changeset_iter *change)
{
  GPtrArray *conflicts = data;

  if (reason == SQLITE_CHANGESET_FOREIGN_KEY)
    g_ptr_array_add (conflicts, g_strdup (_ ("a proposal still in use")));
  else
    g_ptr_array_add (conflicts, name_row (change));
  return SQLITE_CHANGESET_OMIT;
}

bool
changeset_apply (Store *store, GBytes *changeset, GPtrArray *ret_conflicts, GError **error)
{
  gsize size;
  gconstpointer data = g_bytes_get_data (changeset, &size);

  if (size == 0)
    return true;
  if (!fits_schema (store, changeset, error))
    return false;

  return sqlite3changeset_apply (store->db, (int) size, (void *) data, NULL, note_conflict,
                                 ret_conflicts) == SQLITE_OK ||
         database_fail (store, error);
}

GBytes *
changeset_invert (Store *store, GBytes *changeset, GError **error)
{
  gsize size;
  gconstpointer data = g_bytes_get_data (changeset, &size);
  int inverse_size = 0;
  void *inverse = NULL;

  if (sqlite3changeset_invert ((int) size, data, &inverse_size, &inverse) != SQLITE_OK) {
    database_fail_damaged (store, _ ("its journal cannot be read"), error);
    return NULL;
  }

  return g_bytes_new_with_free_func (inverse, (gsize) inverse_size, sqlite3_free, inverse);
}
