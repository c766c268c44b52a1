/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inspect/cross-reference.h"

#include "inspect/inflation.h"

#include <string.h>

#define ENTRIES_MAX 1000000
#define TABLE_BYTES_MAX (32 << 20)
#define WIDTH_MAX 8
#define N_WIDTHS 3
#define KEYWORD "startxref"
#define END_MARK "%%EOF"

void
cross_reference_free (CrossReference *section)
{
  if (section == NULL)
    return;

  g_clear_pointer (&section->entries, g_hash_table_unref);
  pdf_value_free (section->trailer);
  g_free (section);
}

const Entry *
cross_reference_get (const CrossReference *section, guint number)
{
  return g_hash_table_lookup (section->entries, GUINT_TO_POINTER (number));
}

/* False: it has one already, or too many. */
static bool
add_entry (CrossReference *section, guint64 number, Entry entry)
{
  if (number > G_MAXINT32 || g_hash_table_size (section->entries) >= ENTRIES_MAX)
    return false;

  return g_hash_table_insert (section->entries, GUINT_TO_POINTER ((guint) number),
                              g_memdup2 (&entry, sizeof entry));
}

static bool
read_table_entry (PdfSyntax *syntax, CrossReference *section, guint64 number)
{
  guint64 offset, generation;
  Entry entry = { 0 };

  pdf_syntax_skip (syntax);
  if (!pdf_syntax_take_count (syntax, &offset))
    return false;
  pdf_syntax_skip (syntax);
  if (!pdf_syntax_take_count (syntax, &generation) || generation > G_MAXUINT16)
    return false;
  pdf_syntax_skip (syntax);
  if (pdf_syntax_take (syntax, "n"))
    entry.kind = ENTRY_OFFSET;
  else if (!pdf_syntax_take (syntax, "f"))
    return false;
  entry.place = offset;
  entry.within = (guint) generation;

  return add_entry (section, number, entry);
}

static bool
read_table (PdfSyntax *syntax, CrossReference *section)
{
  guint64 first, count;

  pdf_syntax_skip (syntax);
  while (pdf_syntax_take_count (syntax, &first)) {
    pdf_syntax_skip (syntax);
    if (!pdf_syntax_take_count (syntax, &count) || count > ENTRIES_MAX)
      return false;
    for (guint64 i = 0; i < count; i++)
      if (!read_table_entry (syntax, section, first + i))
        return false;
    pdf_syntax_skip (syntax);
  }
  if (!pdf_syntax_take (syntax, "trailer"))
    return false;
  pdf_syntax_skip (syntax);
  section->trailer = pdf_syntax_read_value (syntax);

  /* Two tables in one, of which each program reads the one that it likes. */
  return section->trailer != NULL && section->trailer->kind == PDF_DICTIONARY &&
         pdf_value_get (section->trailer, "XRefStm") == NULL;
}

static guint64
read_field (const guchar **at, guint width)
{
  guint64 field = 0;

  for (guint i = 0; i < width; i++)
    field = field << 8 | *(*at)++;

  return field;
}

/* widths: of the three fields of a row; a kind that is not written is 1. */
static bool
read_row (CrossReference *section, const guchar *row, const guint *widths, guint64 number)
{
  guint64 kind = widths[0] > 0 ? read_field (&row, widths[0]) : ENTRY_OFFSET;
  guint64 place = read_field (&row, widths[1]);
  guint64 within = read_field (&row, widths[2]);

  if (kind > ENTRY_IN_STREAM || within > G_MAXINT32)
    return false;
  if (kind != ENTRY_FREE && number == 0)
    return false;

  return add_entry (
      section, number,
      (Entry){ .kind = (EntryKind) kind, .place = place, .within = (guint) within });
}

static bool
read_widths (const PdfValue *trailer, guint *ret_widths)
{
  const PdfValue *list = pdf_value_get (trailer, "W");
  gint64 width;

  if (list == NULL || list->kind != PDF_ARRAY || list->items->len != N_WIDTHS)
    return false;
  for (guint i = 0; i < N_WIDTHS; i++) {
    if (!pdf_value_get_integer (list->items->pdata[i], &width) || width < 0 ||
        width > WIDTH_MAX)
      return false;
    ret_widths[i] = (guint) width;
  }

  return ret_widths[1] > 0;
}

/* Owned: first and count, again and again; of integers that are not negative. NULL: wrong. */
static GArray *
read_ranges (const PdfValue *trailer)
{
  const PdfValue *index = pdf_value_get (trailer, "Index");
  g_autoptr (GArray) ranges = g_array_new (FALSE, FALSE, sizeof (gint64));
  gint64 bound = 0;

  if (index == NULL) {
    g_array_append_val (ranges, bound);
    if (!pdf_value_get_integer (pdf_value_get (trailer, "Size"), &bound) || bound < 0)
      return NULL;
    g_array_append_val (ranges, bound);
    return g_steal_pointer (&ranges);
  }
  if (index->kind != PDF_ARRAY || index->items->len % 2 != 0)
    return NULL;
  for (guint i = 0; i < index->items->len; i++) {
    if (!pdf_value_get_integer (index->items->pdata[i], &bound) || bound < 0 ||
        bound > G_MAXINT32)
      return NULL;
    g_array_append_val (ranges, bound);
  }

  return g_steal_pointer (&ranges);
}

static bool
read_rows (CrossReference *section, const GByteArray *plain)
{
  guint widths[N_WIDTHS];
  g_autoptr (GArray) ranges = read_ranges (section->trailer);
  const guchar *row = plain->data, *end = plain->data + plain->len;
  gsize width;

  if (ranges == NULL || !read_widths (section->trailer, widths))
    return false;
  width = widths[0] + widths[1] + widths[2];
  for (guint i = 0; i < ranges->len; i += 2) {
    gint64 first = g_array_index (ranges, gint64, i);
    gint64 count = g_array_index (ranges, gint64, i + 1);
    for (gint64 k = 0; k < count; k++, row += width)
      if ((gsize) (end - row) < width ||
          !read_row (section, row, widths, (guint64) (first + k)))
        return false;
  }

  return row == end;
}

static bool
read_stream (PdfSyntax *syntax, CrossReference *section)
{
  g_autoptr (PdfObject) object = pdf_object_read (syntax, NULL, NULL);
  g_autoptr (GByteArray) plain = NULL;

  if (object == NULL || !object->is_stream || object->generation != 0 ||
      !pdf_value_is_name (pdf_value_get (object->value, "Type"), "XRef"))
    return false;
  plain = inflate_stream (object->value, syntax->bytes + object->data_start, object->data_size,
                          TABLE_BYTES_MAX);
  if (plain == NULL)
    return false;
  section->stream = object->number;
  section->objects_end = object->end;
  section->trailer = g_steal_pointer (&object->value);

  return read_rows (section, plain);
}

/* "startxref", the section's own place, and the mark of the end. */
static bool
read_end (PdfSyntax *syntax, CrossReference *section)
{
  guint64 place;

  pdf_syntax_skip (syntax);
  if (!pdf_syntax_take (syntax, KEYWORD))
    return false;
  pdf_syntax_skip (syntax);
  if (!pdf_syntax_take_count (syntax, &place) || place != section->start)
    return false;
  pdf_syntax_skip (syntax);
  if (!pdf_syntax_take (syntax, END_MARK))
    return false;
  section->end = syntax->at;

  return true;
}

static bool
read_previous (CrossReference *section)
{
  const PdfValue *previous = pdf_value_get (section->trailer, "Prev");
  gint64 place;

  if (previous == NULL)
    return true;
  if (!pdf_value_get_integer (previous, &place) || place < 0)
    return false;
  section->previous = (gsize) place;
  section->has_previous = true;

  return true;
}

CrossReference *
cross_reference_read (const char *bytes, gsize size, gsize at)
{
  g_autoptr (CrossReference) section = g_new0 (CrossReference, 1);
  PdfSyntax syntax = { .bytes = bytes, .size = size, .at = at };
  bool is_read;

  if (at >= size)
    return NULL;
  section->entries = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  section->start = section->objects_end = at;
  is_read = pdf_syntax_take (&syntax, "xref") ? read_table (&syntax, section)
                                              : read_stream (&syntax, section);
  if (!is_read || !read_end (&syntax, section) || !read_previous (section))
    return NULL;

  return g_steal_pointer (&section);
}

/* The last time that the word stands in the bytes; NULL: never. */
static const char *
find_last (const char *bytes, gsize size, const char *word)
{
  gsize length = strlen (word);

  for (gsize at = size; at >= length; at--)
    if (memcmp (bytes + at - length, word, length) == 0)
      return bytes + at - length;

  return NULL;
}

bool
cross_reference_find_last (const char *bytes, gsize size, gsize *ret_at)
{
  PdfSyntax syntax = { .bytes = bytes, .size = size };
  const char *found;
  guint64 place;

  while (size > 0 && pdf_is_space (bytes[size - 1]))
    size--;
  found = find_last (bytes, size, KEYWORD);
  if (found == NULL)
    return false;
  syntax.at = (gsize) (found - bytes) + strlen (KEYWORD);
  pdf_syntax_skip (&syntax);
  if (!pdf_syntax_take_count (&syntax, &place))
    return false;
  pdf_syntax_skip (&syntax);
  if (!pdf_syntax_take (&syntax, END_MARK) || syntax.at != size)
    return false;

  *ret_at = place;
  return true;
}
