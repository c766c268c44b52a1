/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/contact.h"

static const char *const fields[] = { "courriel", "telephone" };

static char *
path_of (const char *party, int rank, const char *field)
{
  return g_strdup_printf ("parties.%s.representants.%d.%s", party, rank, field);
}

static bool
drop (Store *store, const char *party, int rank, GError **error)
{
  for (gsize i = 0; i < G_N_ELEMENTS (fields); i++) {
    g_autofree char *path = path_of (party, rank, fields[i]);

    if (!database_run (store, error, "DELETE FROM field WHERE path = ?", "t", path))
      return false;
  }

  return true;
}

static bool
move (Store *store, const char *party, int from, int to, GError **error)
{
  for (gsize i = 0; i < G_N_ELEMENTS (fields); i++) {
    g_autofree char *old = path_of (party, from, fields[i]);
    g_autofree char *new = path_of (party, to, fields[i]);

    if (!database_run (store, error, "UPDATE field SET path = ? WHERE path = ?", "tt", new,
                       old))
      return false;
  }

  return true;
}

static bool
is_there (Store *store, const char *id, bool *ret_there, GError **error)
{
  g_autoptr (GError) failure = NULL;
  g_autoptr (sqlite3_stmt) row =
      database_query (store, error, "SELECT 1 FROM person WHERE id = ?", "t", id);

  if (row == NULL)
    return false;
  *ret_there = database_step (store, row, &failure);
  if (failure == NULL)
    return true;

  g_propagate_error (error, g_steal_pointer (&failure));
  return false;
}

/* Those who stay only come nearer: no field meets another. */
bool
contacts_follow (Store *store, const char *party, const GPtrArray *before, GError **error)
{
  int n_left = 0;

  for (guint i = 0; i < before->len; i++) {
    int rank = (int) i + 1;
    bool there = false;

    if (!is_there (store, before->pdata[i], &there, error))
      return false;
    n_left += there;
    if (!there ? !drop (store, party, rank, error)
               : n_left < rank && !move (store, party, rank, n_left, error))
      return false;
  }

  return true;
}
