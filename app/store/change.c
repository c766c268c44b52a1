/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/change.h"

Change *
change_new (ChangeKind kind, const char *path, const char *value)
{
  Change *change = g_new0 (Change, 1);

  change->kind = kind;
  change->path = g_strdup (path);
  change->value = value != NULL && *value != '\0' ? g_strdup (value) : NULL;
  return change;
}

Change *
change_new_members (const char *dimension, GPtrArray *members)
{
  Change *change = change_new (CHANGE_MEMBERS, dimension, NULL);

  change->members = members;
  return change;
}

void
change_free (Change *change)
{
  if (change == NULL)
    return;

  g_free (change->path);
  g_free (change->value);
  g_clear_pointer (&change->members, g_ptr_array_unref);
  g_free (change);
}
