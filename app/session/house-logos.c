/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "session/house-logos.h"

#include "dossier/kept-file.h"
#include "picture/picture.h"
#include "surroundings/output-file.h"
#include "surroundings/user.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#define FOLDER_MODE 0700

static char *
file_name_of (const char *path)
{
  g_autofree char *folder = user_dup_logos_folder ();

  return g_build_filename (folder, path, NULL);
}

GBytes *
house_logos_read (const char *path)
{
  g_autofree char *file_name = file_name_of (path);
  g_autoptr (GBytes) file = NULL;
  g_autoptr (Picture) picture = NULL;
  char *bytes;
  gsize size;

  if (!g_file_get_contents (file_name, &bytes, &size, NULL))
    return NULL;

  file = g_bytes_new_take (bytes, size);
  picture = picture_read (file, NULL);
  return picture != NULL ? g_steal_pointer (&file) : NULL;
}

static bool
forget (const char *file_name, GError **error)
{
  int code;

  if (g_remove (file_name) == 0 || errno == ENOENT)
    return true;

  code = errno;
  g_set_error (error, G_FILE_ERROR, g_file_error_from_errno (code),
               _ ("“%s” could not be removed: %s"), file_name, g_strerror (code));
  return false;
}

bool
house_logos_keep (const char *path, GBytes *file, GError **error)
{
  g_autofree char *folder = user_dup_logos_folder ();
  g_autofree char *file_name = file_name_of (path);
  g_autoptr (Picture) picture = NULL;

  if (file == NULL)
    return forget (file_name, error);

  picture = picture_read (file, error);
  if (picture == NULL)
    return false;
  (void) g_mkdir_with_parents (folder, FOLDER_MODE);
  return output_file_write (file_name, file, error);
}

GPtrArray *
house_logos_list (const Cadrage *plan)
{
  GPtrArray *logos = g_ptr_array_new ();

  for (guint i = 0; i < plan->data->len; i++) {
    Datum *datum = plan->data->pdata[i];

    if (datum->picture)
      g_ptr_array_add (logos, datum);
  }

  return logos;
}

bool
house_logos_enter (Store *store, const Cadrage *plan, Who who, GError **error)
{
  g_autoptr (GPtrArray) logos = house_logos_list (plan);
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GArray) assignments = g_array_new (FALSE, FALSE, sizeof (Assignment));

  for (guint i = 0; i < logos->len; i++) {
    const Datum *datum = logos->pdata[i];
    GBytes *file = house_logos_read (datum->id);
    Assignment assignment = { datum->id, NULL, NULL };

    if (file == NULL)
      continue;
    assignment.text = kept_file_dup_name (file);
    g_ptr_array_add (files, file);
    g_ptr_array_add (names, (gpointer) assignment.text);
    g_array_append_val (assignments, assignment);
  }

  return assignments->len == 0 ||
         action_set_with_files (store, plan, &(Delivery){ assignments, files }, who, error);
}
