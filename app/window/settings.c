/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/settings.h"

#define SCHEMA "org.quadripartite.Quadripartite"

static GSettingsSchema *
find_schema (void)
{
  GSettingsSchemaSource *installed = g_settings_schema_source_get_default ();
  GSettingsSchema *schema =
      installed != NULL ? g_settings_schema_source_lookup (installed, SCHEMA, TRUE) : NULL;
  g_autoptr (GSettingsSchemaSource) built = NULL;

  if (schema != NULL)
    return schema;

  built = g_settings_schema_source_new_from_directory (SETTINGS_BUILT, installed, FALSE, NULL);
  schema = built != NULL ? g_settings_schema_source_lookup (built, SCHEMA, FALSE) : NULL;
  if (schema == NULL)
    g_error ("The settings of Quadripartite are not installed: install the program again");
  return schema;
}

GSettings *
settings_open (void)
{
  g_autoptr (GSettingsSchema) schema = find_schema ();

  return g_settings_new_full (schema, NULL, NULL);
}
