/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cadrage/index.h"

GHashTable *
index_new (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

static char *
key_of (const char *kind, const char *id)
{
  return g_strconcat (kind, "/", id, NULL);
}

bool
index_add (GHashTable *index, const char *kind, const char *id, guint rank)
{
  char *key = key_of (kind, id);

  if (g_hash_table_contains (index, key)) {
    g_free (key);
    return false;
  }
  return g_hash_table_insert (index, key, GUINT_TO_POINTER (rank + 1));
}

int
index_find (GHashTable *index, const char *kind, const char *id)
{
  g_autofree char *key = key_of (kind, id);

  return (int) GPOINTER_TO_UINT (g_hash_table_lookup (index, key)) - 1;
}

char *
index_kind_of_members (const char *dimension)
{
  return g_strconcat ("member of ", dimension, NULL);
}
