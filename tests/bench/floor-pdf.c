/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "floor.h"

#include <hb-ot.h>
#include <hb-subset.h>
#include <zlib.h>

typedef struct {
  GString *bytes;
  GArray *offsets; /* of gsize: where each object begins */
} Pdf;

static guint
begin_object (Pdf *pdf)
{
  g_array_append_val (pdf->offsets, pdf->bytes->len);
  g_string_append_printf (pdf->bytes, "%u 0 obj\n", pdf->offsets->len);
  return pdf->offsets->len;
}

static guint
add_stream (Pdf *pdf, const char *data, gsize size)
{
  guint id = begin_object (pdf);
  uLongf packed_size = compressBound (size);
  g_autofree Bytef *packed = g_malloc (packed_size);

  compress (packed, &packed_size, (const Bytef *) data, size);
  g_string_append_printf (pdf->bytes,
                          "<</Filter/FlateDecode/Length1 %zu/Length %lu>>\nstream\n", size,
                          packed_size);
  g_string_append_len (pdf->bytes, (const char *) packed, (gssize) packed_size);
  g_string_append (pdf->bytes, "\nendstream\nendobj\n");

  return id;
}

static void
append_number (GString *text, double number)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  g_string_append (text, g_ascii_formatd (buffer, sizeof buffer, "%.2f", number));
}

static void
append_word (GString *text, const Word *word, double units)
{
  static const char digits[] = "0123456789ABCDEF";

  for (guint i = 0; i < word->n_glyphs; i++) {
    guint glyph = word->glyphs[i];
    char hex[4] = { digits[glyph >> 12], digits[glyph >> 8 & 15], digits[glyph >> 4 & 15],
                    digits[glyph & 15] };

    g_string_append_len (text, hex, 4);
    if (word->kerns[i] != 0) {
      g_string_append_c (text, '>');
      append_number (text, word->kerns[i] * 1000 / units);
      g_string_append_c (text, '<');
    }
  }
}

static void
append_line (GString *text, const Line *line, const Floor *self)
{
  const Face *face = line->face;
  double natural = face->space->advance * line->size / face->units;

  g_string_append (text, face == self->faces ? "/F0 " : "/F1 ");
  append_number (text, line->size);
  g_string_append (text, " Tf 1 0 0 1 ");
  append_number (text, MARGIN);
  g_string_append_c (text, ' ');
  append_number (text, line->y);
  g_string_append (text, " Tm[<");
  for (guint i = 0; i < line->words->len; i++) {
    if (i > 0) {
      append_word (text, face->space, face->units);
      g_string_append_c (text, '>');
      append_number (text, (natural - line->space) * 1000 / line->size);
      g_string_append_c (text, '<');
    }
    append_word (text, g_ptr_array_index (line->words, i), face->units);
  }
  g_string_append (text, ">]TJ\n");
}

static guint
add_unicode_map (Pdf *pdf, const Face *face)
{
  g_autoptr (GString) text =
      g_string_new ("/CIDInit/ProcSet findresource begin 12 dict begin begincmap\n"
                    "/CMapName/F def/CMapType 2 def\n"
                    "1 begincodespacerange<0000><FFFF>endcodespacerange\n");
  GHashTableIter iter;
  gpointer glyph, character;

  g_hash_table_iter_init (&iter, face->glyphs);
  while (g_hash_table_iter_next (&iter, &glyph, &character))
    g_string_append_printf (text, "1 beginbfchar<%04X><%04X>endbfchar\n",
                            GPOINTER_TO_UINT (glyph), GPOINTER_TO_UINT (character));
  g_string_append (text, "endcmap end end\n");

  return add_stream (pdf, text->str, text->len);
}

static guint
add_font_file (Pdf *pdf, const Face *face)
{
  hb_subset_input_t *input = hb_subset_input_create_or_fail ();
  GHashTableIter iter;
  gpointer glyph;
  unsigned size;

  hb_subset_input_set_flags (input, HB_SUBSET_FLAGS_RETAIN_GIDS | HB_SUBSET_FLAGS_NO_HINTING);
  g_hash_table_iter_init (&iter, face->glyphs);
  while (g_hash_table_iter_next (&iter, &glyph, NULL))
    hb_set_add (hb_subset_input_glyph_set (input), GPOINTER_TO_UINT (glyph));
  const char dropped[][5] = { "GSUB", "GPOS", "GDEF", "kern", "name", "OS/2" };
  for (guint i = 0; i < G_N_ELEMENTS (dropped); i++)
    hb_set_add (hb_subset_input_set (input, HB_SUBSET_SETS_DROP_TABLE_TAG),
                hb_tag_from_string (dropped[i], 4));
  hb_face_t *subset = hb_subset_or_fail (face->face, input);
  hb_blob_t *blob = hb_face_reference_blob (subset);
  const char *data = hb_blob_get_data (blob, &size);
  guint id = add_stream (pdf, data, size);
  hb_blob_destroy (blob);
  hb_face_destroy (subset);
  hb_subset_input_destroy (input);

  return id;
}

static guint
add_font (Pdf *pdf, const Face *face, const char *name)
{
  guint file = add_font_file (pdf, face), map = add_unicode_map (pdf, face),
        descriptor = begin_object (pdf);
  GHashTableIter iter;
  gpointer glyph;

  g_string_append_printf (
      pdf->bytes,
      "<</Type/FontDescriptor/FontName/%s/Flags 4/FontBBox[-200 -300 1200 1000]/ItalicAngle 0"
      "/Ascent 891/Descent -216/CapHeight 662/StemV 80/FontFile2 %u 0 R>>\nendobj\n",
      name, file);
  guint descendant = begin_object (pdf);
  g_string_append_printf (
      pdf->bytes,
      "<</Type/Font/Subtype/CIDFontType2/BaseFont/%s/CIDToGIDMap/Identity/CIDSystemInfo"
      "<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor %u 0 R/W[",
      name, descriptor);
  g_hash_table_iter_init (&iter, face->glyphs);
  while (g_hash_table_iter_next (&iter, &glyph, NULL)) {
    g_string_append_printf (pdf->bytes, "%u[", GPOINTER_TO_UINT (glyph));
    append_number (pdf->bytes,
                   hb_font_get_glyph_h_advance (face->font, GPOINTER_TO_UINT (glyph)) * 1000 /
                       face->units);
    g_string_append_c (pdf->bytes, ']');
  }
  g_string_append (pdf->bytes, "]>>\nendobj\n");
  guint font = begin_object (pdf);
  g_string_append_printf (
      pdf->bytes,
      "<</Type/Font/Subtype/Type0/BaseFont/%s/Encoding/Identity-H/DescendantFonts[%u 0 R]"
      "/ToUnicode %u 0 R>>\nendobj\n",
      name, descendant, map);
  return font;
}

static GString *
write_pages (Pdf *pdf, const Floor *self, guint pages_id)
{
  GString *kids = g_string_new (NULL);
  guint body = add_font (pdf, &self->faces[0], "AAAAAA+Body"),
        heading = add_font (pdf, &self->faces[1], "AAAAAB+Heading");

  for (guint i = 0; i < self->pages->len; i++) {
    GArray *lines = g_ptr_array_index (self->pages, i);
    g_autoptr (GString) text = g_string_new ("BT\n");

    for (guint k = 0; k < lines->len; k++)
      append_line (text, &g_array_index (lines, Line, k), self);
    g_string_append (text, "ET\n");
    guint content = add_stream (pdf, text->str, text->len);
    g_string_append_printf (kids, "%u 0 R ", begin_object (pdf));
    g_string_append_printf (
        pdf->bytes,
        "<</Type/Page/Parent %u 0 R/MediaBox[0 0 595.28 841.89]/Contents %u 0 R"
        "/Resources<</Font<</F0 %u 0 R/F1 %u 0 R>>>>>>\nendobj\n",
        pages_id, content, body, heading);
  }

  return kids;
}

/* The catalogue is object 1 and the list of pages the last, whose number is known beforehand.
 */
static void
write_document (Pdf *pdf, const Floor *self)
{
  guint pages_id = 1 + 2 * 5 + 2 * self->pages->len + 1;

  g_string_append (pdf->bytes, "%PDF-1.7\n%\xe2\xe3\xcf\xd3\n");
  begin_object (pdf);
  g_string_append_printf (pdf->bytes, "<</Type/Catalog/Pages %u 0 R/Lang(fr-FR)>>\nendobj\n",
                          pages_id);
  g_autoptr (GString) kids = write_pages (pdf, self, pages_id);
  g_assert (begin_object (pdf) == pages_id);
  g_string_append_printf (pdf->bytes, "<</Type/Pages/Count %u/Kids[%s]>>\nendobj\n",
                          self->pages->len, kids->str);

  gsize start = pdf->bytes->len;
  g_string_append_printf (pdf->bytes, "xref\n0 %u\n0000000000 65535 f \n", pages_id + 1);
  for (guint i = 0; i < pages_id; i++)
    g_string_append_printf (pdf->bytes, "%010zu 00000 n \n",
                            g_array_index (pdf->offsets, gsize, i));
  g_string_append_printf (pdf->bytes,
                          "trailer<</Size %u/Root 1 0 R>>\nstartxref\n%zu\n%%%%EOF\n",
                          pages_id + 1, start);
}

GString *
floor_write_pdf (const Floor *self)
{
  Pdf pdf = { g_string_new (NULL), g_array_new (FALSE, FALSE, sizeof (gsize)) };

  write_document (&pdf, self);
  g_array_unref (pdf.offsets);

  return pdf.bytes;
}
