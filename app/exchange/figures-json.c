/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/figures-json.h"

#include "exchange/json.h"
#include "figures/listing.h"

static GString *
object_of (const FigureLine *line)
{
  GString *object = g_string_new ("{");

  json_append_member (object, "id", line->id);
  json_append_name (object, "members");
  g_string_append_c (object, '[');
  for (char **member = line->members; *member != NULL; member++) {
    if (member > line->members)
      g_string_append_c (object, ',');
    json_append_text (object, *member);
  }
  g_string_append_c (object, ']');
  json_append_member (object, "unit", line->unit);
  json_append_member (object, "value", line->value);
  json_append_member (object, "text", line->text);
  g_string_append_c (object, '}');

  return object;
}

char *
figures_to_json (Figures *figures)
{
  g_autoptr (GPtrArray) lines = figures_list (figures);
  g_autoptr (GPtrArray) objects = g_ptr_array_new_with_free_func (json_free_object);

  for (guint i = 0; i < lines->len; i++)
    g_ptr_array_add (objects, object_of (lines->pdata[i]));
  return json_write_array (objects);
}
