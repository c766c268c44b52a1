/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/member-list.h"

#include "store/position.h"

#include <string.h>

/* id → position of the rows that stand. */
static GHashTable *
read_positions (Store *store, const char *dimension, GError **error)
{
  g_autoptr (GError) failure = NULL;
  g_autoptr (GHashTable) positions =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (sqlite3_stmt) row = database_query (
      store, error, "SELECT id, position FROM dimension_member WHERE dimension = ?", "t",
      dimension);

  if (row == NULL)
    return NULL;
  while (database_step (store, row, &failure))
    g_hash_table_insert (positions, database_column_text (row, 0),
                         database_column_text (row, 1));
  if (failure != NULL) {
    g_propagate_error (error, g_steal_pointer (&failure));
    return NULL;
  }

  return g_steal_pointer (&positions);
}

static bool
remove_others (Store *store, const char *dimension, const GPtrArray *members,
               GHashTable *positions, GError **error)
{
  g_autoptr (GHashTable) kept = g_hash_table_new (g_str_hash, g_str_equal);
  GHashTableIter iterator;
  gpointer id;

  for (guint i = 0; i < members->len; i++)
    g_hash_table_add (kept, ((DossierMember *) members->pdata[i])->id);
  g_hash_table_iter_init (&iterator, positions);
  while (g_hash_table_iter_next (&iterator, &id, NULL))
    if (!g_hash_table_contains (kept, id) &&
        !database_run (store, error,
                       "DELETE FROM dimension_member WHERE dimension = ? AND id = ?", "tt",
                       dimension, id))
      return false;

  return true;
}

/* The place that stands already when it comes after the last one given, else a new one before
 * the next that can stay. */
static char *
position_for (const GPtrArray *members, guint rank, GHashTable *positions, const char *last)
{
  for (guint i = rank; i < members->len; i++) {
    const DossierMember *member = members->pdata[i];
    const char *position = g_hash_table_lookup (positions, member->id);

    if (position != NULL && (last == NULL || strcmp (position, last) > 0))
      return i == rank ? g_strdup (position) : position_between (last, position);
  }

  return position_between (last, NULL);
}

bool
member_list_write (Store *store, const char *dimension, const GPtrArray *members,
                   GError **error)
{
  g_autoptr (GHashTable) positions = read_positions (store, dimension, error);
  g_autofree char *last = NULL;

  if (positions == NULL || !remove_others (store, dimension, members, positions, error))
    return false;

  for (guint i = 0; i < members->len; i++) {
    const DossierMember *member = members->pdata[i];
    char *position = position_for (members, i, positions, last);

    g_free (last);
    last = position;
    if (!database_run (store, error,
                       "INSERT INTO dimension_member(dimension, id, position, label)"
                       " VALUES(?, ?, ?, ?) ON CONFLICT(dimension, id) DO UPDATE SET"
                       " position = excluded.position, label = excluded.label",
                       "tttt", dimension, member->id, position, member->label))
      return false;
  }

  return true;
}
