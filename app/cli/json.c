/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/json.h"

#include <stdio.h>

void
json_add_text (GString *object, const char *name, const char *value)
{
  json_append_name (object, name);
  json_append_text (object, value);
}

void
json_print_array (const GPtrArray *objects)
{
  puts ("[");
  for (guint i = 0; i < objects->len; i++)
    printf ("  %s%s\n", ((const GString *) g_ptr_array_index (objects, i))->str,
            i + 1 < objects->len ? "," : "");
  puts ("]");
}

void
json_free_object (gpointer object)
{
  g_string_free (object, TRUE);
}
