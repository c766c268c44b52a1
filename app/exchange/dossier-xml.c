/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/dossier-xml.h"

#include <string.h>

/* A multiple of 3, so that each line of base 64 stands for itself. */
#define LINE_BYTES 72

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

/* The bytes that a cell names, in base 64 and in lines. */
static void
append_file (GString *xml, const char *digest, GBytes *file)
{
  gsize size;
  const guchar *bytes = g_bytes_get_data (file, &size);

  g_string_append (xml, "  <fichier");
  append_attribute (xml, "sha256", digest);
  g_string_append (xml, ">\n");
  for (gsize i = 0; i < size; i += LINE_BYTES) {
    g_autofree char *line = g_base64_encode (bytes + i, MIN (LINE_BYTES, size - i));

    g_string_append_printf (xml, "%s\n", line);
  }
  g_string_append (xml, "  </fichier>\n");
}

static void
append_files (GString *xml, const Dossier *dossier)
{
  g_autoptr (GList) digests =
      g_list_sort (g_hash_table_get_keys (dossier->files), (GCompareFunc) strcmp);

  for (const GList *at = digests; at != NULL; at = at->next)
    append_file (xml, at->data, g_hash_table_lookup (dossier->files, at->data));
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
  append_files (xml, dossier);
  if (shipped_cadrage == NULL || !g_bytes_equal (cadrage->bytes, shipped_cadrage))
    append_cadrage (xml, cadrage->bytes);
  g_string_append (xml, "</dossier>\n");
  return g_string_free_to_bytes (xml);
}
