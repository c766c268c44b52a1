/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "publish/fonts.h"

#include <string.h>

/* Where a TrueType font says how many tables it has, and each where it is. */
#define N_TABLES_AT 4
#define TABLES_AT 12
#define TABLE_BYTES 16
#define TABLE_OFFSET_AT 8
#define MAXP_N_GLYPHS_AT 4

static bool
says (PdfText value, const char *words)
{
  return value.at != NULL &&
         memmem (value.at, (size_t) (value.end - value.at), words, strlen (words)) != NULL;
}

static bool
is_glyph_font (const PdfObject *object)
{
  return object->stream.at == NULL && says (object->value, "/CIDFontType2");
}

void
fonts_complete (PdfObjects *objects)
{
  for (guint i = 1; i < objects->n_objects; i++)
    if (is_glyph_font (&objects->objects[i]))
      pdf_objects_set (objects, i, "/CIDToGIDMap", "/Identity");
}

static guint32
number_at (const guint8 *bytes, int n_bytes)
{
  guint32 number = 0;

  for (int i = 0; i < n_bytes; i++)
    number = number << 8 | bytes[i];

  return number;
}

/* 0 when the font does not say. */
static guint32
count_glyphs (GBytes *font)
{
  gsize size;
  const guint8 *bytes = g_bytes_get_data (font, &size);
  guint32 n_tables = size >= TABLES_AT ? number_at (bytes + N_TABLES_AT, 2) : 0;

  if (size < TABLES_AT + (gsize) n_tables * TABLE_BYTES)
    return 0;
  for (guint32 i = 0; i < n_tables; i++) {
    const guint8 *table = bytes + TABLES_AT + i * TABLE_BYTES;
    gsize offset = number_at (table + TABLE_OFFSET_AT, 4);

    if (memcmp (table, "maxp", 4) == 0)
      return offset + MAXP_N_GLYPHS_AT + 2 <= size
                 ? number_at (bytes + offset + MAXP_N_GLYPHS_AT, 2)
                 : 0;
  }

  return 0;
}

/* A bit for each glyph, from the first one's, in the highest bit, on. */
static GBytes *
glyph_set_new (guint32 n_glyphs)
{
  guint8 *bits = g_malloc0 ((n_glyphs + 7) / 8);

  for (guint32 i = 0; i < n_glyphs; i++)
    bits[i / 8] |= (guint8) (0x80 >> (i % 8));

  return g_bytes_new_take (bits, (n_glyphs + 7) / 8);
}

static bool
add_glyph_set (PdfObjects *objects, guint font)
{
  guint64 descriptor, file;

  if (!pdf_dictionary_find_reference (pdf_objects_get (objects, font), "/FontDescriptor",
                                      &descriptor) ||
      !pdf_dictionary_find_reference (pdf_objects_get (objects, descriptor), "/FontFile2",
                                      &file) ||
      file >= objects->n_objects)
    return false;

  g_autoptr (GBytes) bytes = pdf_objects_dup_stream (objects, (guint) file);
  guint32 n_glyphs = bytes != NULL ? count_glyphs (bytes) : 0;
  if (n_glyphs == 0)
    return false;

  g_autoptr (GBytes) set = glyph_set_new (n_glyphs);
  guint number = pdf_objects_add (objects, "<< >>");
  pdf_objects_set_stream (objects, number, set);
  pdf_objects_set_reference (objects, (guint) descriptor, "/CIDSet", number);
  return true;
}

bool
fonts_add_glyph_sets (PdfObjects *objects)
{
  guint n_objects = objects->n_objects;

  for (guint i = 1; i < n_objects; i++)
    if (is_glyph_font (&objects->objects[i]) && !add_glyph_set (objects, i))
      return false;

  return true;
}
