/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/dossier-xml.h"

/* What XML 1.0 cannot hold becomes U+FFFD; line ends stay what they are. */
static void
append_escaped (GString *xml, const char *text, bool in_attribute)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);

  for (const char *at = valid; *at != '\0'; at = g_utf8_next_char (at)) {
    gunichar character = g_utf8_get_char (at);
    bool is_space = character == '\t' || character == '\n' || character == '\r';

    if (character == '&')
      g_string_append (xml, "&amp;");
    else if (character == '<')
      g_string_append (xml, "&lt;");
    else if (character == '>')
      g_string_append (xml, "&gt;");
    else if (character == '"' && in_attribute)
      g_string_append (xml, "&quot;");
    else if (character == '\r' || (is_space && in_attribute))
      g_string_append_printf (xml, "&#%u;", character);
    else if ((character < 0x20 && !is_space) || character == 0xfffe || character == 0xffff)
      g_string_append (xml, "\ufffd");
    else
      g_string_append_unichar (xml, character);
  }
}

/* Nothing when there is no value. */
static void
append_attribute (GString *xml, const char *name, const char *value)
{
  if (value == NULL)
    return;
  g_string_append_printf (xml, " %s=\"", name);
  append_escaped (xml, value, true);
  g_string_append_c (xml, '"');
}

static void
append_dimension (GString *xml, const DossierDimension *dimension)
{
  g_string_append (xml, "  <dimension");
  append_attribute (xml, "id", dimension->dimension);
  g_string_append (xml, ">\n");
  for (guint i = 0; i < dimension->members->len; i++) {
    const DossierMember *member = g_ptr_array_index (dimension->members, i);

    g_string_append (xml, "    <membre");
    append_attribute (xml, "id", member->id);
    append_attribute (xml, "libelle", member->label);
    g_string_append (xml, "/>\n");
  }
  g_string_append (xml, "  </dimension>\n");
}

static void
append_cell (GString *xml, const Cell *cell)
{
  g_string_append (xml, "  <valeur");
  append_attribute (xml, "chemin", cell->path);
  append_attribute (xml, "source", cell->source);
  if (cell->value == NULL) {
    g_string_append (xml, "/>\n");
    return;
  }
  g_string_append_c (xml, '>');
  append_escaped (xml, cell->value, false);
  g_string_append (xml, "</valeur>\n");
}

static void
append_cadrage (GString *xml, GBytes *cadrage_xml)
{
  size_t size;
  const char *data = g_bytes_get_data (cadrage_xml, &size);
  g_autofree char *text = g_strndup (data, size);

  g_string_append (xml, "  <cadrage-joint>");
  append_escaped (xml, text, false);
  g_string_append (xml, "</cadrage-joint>\n");
}

GBytes *
dossier_to_xml (const Dossier *dossier, const Cadrage *cadrage, GBytes *shipped_cadrage)
{
  GString *xml = g_string_new ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<dossier");

  append_attribute (xml, "version", "1");
  append_attribute (xml, "cadrage", cadrage->id);
  append_attribute (xml, "region", dossier->region_code != NULL ? dossier->region_code : "");
  append_attribute (xml, "uuid", dossier->uuid);
  g_string_append (xml, ">\n");
  for (guint i = 0; i < dossier->dimensions->len; i++)
    append_dimension (xml, g_ptr_array_index (dossier->dimensions, i));
  for (guint i = 0; i < dossier->cells->len; i++)
    append_cell (xml, g_ptr_array_index (dossier->cells, i));
  if (shipped_cadrage == NULL || !g_bytes_equal (cadrage->bytes, shipped_cadrage))
    append_cadrage (xml, cadrage->bytes);
  g_string_append (xml, "</dossier>\n");
  return g_string_free_to_bytes (xml);
}
