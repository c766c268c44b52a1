/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "actions/pictures.h"

#include "actions/error.h"
#include "dossier/kept-file.h"
#include "initial/initial.h"
#include "picture/picture.h"

#include <glib/gi18n-lib.h>

bool
pictures_read_name (const Place *place, const char *text, char **ret_value, GError **error)
{
  if (kept_file_get_digest (text) == NULL) {
    g_set_error (error, ACTION_ERROR, ACTION_ERROR_VALUE,
                 _ ("%s: a picture is given as a file: type @ and its name"), place->path);
    return false;
  }

  *ret_value = g_strdup (text);
  return true;
}

static GBytes *
find_file (const GPtrArray *files, const char *name)
{
  for (guint i = 0; files != NULL && i < files->len; i++) {
    g_autofree char *found = kept_file_dup_name (files->pdata[i]);

    if (g_str_equal (found, name))
      return files->pdata[i];
  }

  return NULL;
}

/* The datum that a change names a file for; NULL for any other. */
static const Datum *
find_datum (const Cadrage *cadrage, const Change *change)
{
  const Datum *datum =
      change->kind == CHANGE_FIELD ? cadrage_find_datum (cadrage, change->path) : NULL;

  return datum != NULL && (datum->picture || datum->act) ? datum : NULL;
}

static bool
can_be_read (const Datum *datum, GBytes *file, GError **error)
{
  g_autoptr (Initial) act = datum->act ? initial_read (file, error) : NULL;
  g_autoptr (Picture) picture = datum->act ? NULL : picture_read (file, error);

  return act != NULL || picture != NULL;
}

static bool
check_file (const Datum *datum, const Change *change, GBytes *file, GError **error)
{
  g_autoptr (GError) failure = NULL;

  if (can_be_read (datum, file, &failure))
    return true;

  g_set_error (error, ACTION_ERROR, ACTION_ERROR_VALUE, "%s: %s", change->path,
               failure->message);
  return false;
}

GPtrArray *
pictures_collect (const Cadrage *cadrage, const Dossier *before, const GPtrArray *changes,
                  const GPtrArray *files, GError **error)
{
  g_autoptr (GPtrArray) named = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);

  for (guint i = 0; i < changes->len; i++) {
    const Change *change = changes->pdata[i];
    const char *digest = kept_file_get_digest (change->value);

    const Datum *datum = find_datum (cadrage, change);

    if (digest == NULL || datum == NULL)
      continue;

    GBytes *file = find_file (files, change->value);
    GBytes *kept = g_hash_table_lookup (before->files, digest);
    if (file == NULL && kept == NULL) {
      g_set_error (error, ACTION_ERROR, ACTION_ERROR_VALUE,
                   _ ("%s: the dossier keeps no file of that name: give the file itself"),
                   change->path);
      return NULL;
    }
    if (!check_file (datum, change, file != NULL ? file : kept, error))
      return NULL;
    if (file != NULL)
      g_ptr_array_add (named, g_bytes_ref (file));
  }

  return g_steal_pointer (&named);
}
