/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "surroundings/data-folder.h"

#include "surroundings/error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

bool
data_folder_is_installed (void)
{
  return g_file_test (DATA_INSTALLED "/cadrages", G_FILE_TEST_IS_DIR);
}

char *
data_folder_dup_path (void)
{
  const char *chosen = g_getenv ("QUADRIPARTITE_DATA");

  if (chosen != NULL && chosen[0] != '\0')
    return g_strdup (chosen);

  return g_strdup (data_folder_is_installed () ? DATA_INSTALLED : DATA_SOURCE);
}

char *
data_folder_dup_file (const char *subfolder, const char *name)
{
  g_autofree char *folder = data_folder_dup_path ();

  return g_build_filename (folder, subfolder, name, NULL);
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

char **
data_folder_list_cadrages (void)
{
  g_autofree char *folder = data_folder_dup_file ("cadrages", NULL);
  g_autoptr (GDir) directory = g_dir_open (folder, 0, NULL);
  GPtrArray *names = g_ptr_array_new ();
  const char *name;

  while (directory != NULL && (name = g_dir_read_name (directory)) != NULL)
    if (g_str_has_suffix (name, ".xml"))
      g_ptr_array_add (names, g_strndup (name, strlen (name) - strlen (".xml")));
  g_ptr_array_sort (names, compare_names);
  g_ptr_array_add (names, NULL);

  return (char **) g_ptr_array_free (names, FALSE);
}

static bool
is_path (const char *name)
{
  return strchr (name, '/') != NULL || g_str_has_suffix (name, ".xml");
}

Cadrage *
data_folder_read_cadrage (const char *name, GError **error)
{
  g_autofree char *schema = data_folder_dup_file ("schemas", "cadrage.rng");
  g_autofree char *folder = data_folder_dup_file ("cadrages", NULL);
  g_autofree char *file_name = g_strconcat (name, ".xml", NULL);
  g_autofree char *path = g_build_filename (folder, file_name, NULL);

  if (is_path (name))
    return cadrage_read_file (name, schema, error);

  if (!g_file_test (path, G_FILE_TEST_EXISTS)) {
    g_auto (GStrv) names = data_folder_list_cadrages ();
    g_autofree char *known = g_strjoinv (", ", names);
    g_set_error (error, SURROUNDINGS_ERROR, SURROUNDINGS_ERROR_NAME,
                 _ ("There is no cadrage “%s” in %s: give one of those there (%s), or the path "
                    "of an XML file"),
                 name, folder, known);
    return NULL;
  }

  return cadrage_read_file (path, schema, error);
}

GBytes *
data_folder_get_cadrage_bytes (const char *id)
{
  g_autofree char *name = g_strconcat (id, ".xml", NULL);
  g_autofree char *path = data_folder_dup_file ("cadrages", name);
  char *text;
  size_t length;

  if (is_path (id) || !g_file_get_contents (path, &text, &length, NULL))
    return NULL;

  return g_bytes_new_take (text, length);
}

GPtrArray *
data_folder_read_regions (GError **error)
{
  g_autofree char *path = data_folder_dup_file ("regions", "regions.xml");
  g_autofree char *schema = data_folder_dup_file ("schemas", "regions.rng");

  return regions_read_file (path, schema, error);
}

char *
data_folder_dup_zone (const char *region_code)
{
  g_autoptr (GPtrArray) regions = data_folder_read_regions (NULL);
  const Region *region = regions != NULL ? regions_find (regions, region_code) : NULL;

  return region != NULL ? g_strdup (region->zone) : NULL;
}
