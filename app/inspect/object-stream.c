/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inspect/object-stream.h"

#include "inspect/inflation.h"

#define PACKED_MAX 100000
#define BYTES_MAX (64 << 20)

/* The numbers of the objects, without their values, and where these begin. */
static bool
read_numbers (PdfSyntax *syntax, gint64 count, GPtrArray *objects)
{
  guint64 number, place;

  for (gint64 i = 0; i < count; i++) {
    PdfObject *object;
    pdf_syntax_skip (syntax);
    if (!pdf_syntax_take_count (syntax, &number) || number == 0 || number > G_MAXINT32)
      return false;
    pdf_syntax_skip (syntax);
    if (!pdf_syntax_take_count (syntax, &place) || place > BYTES_MAX)
      return false;
    object = g_new0 (PdfObject, 1);
    object->number = (guint) number;
    object->start = place;
    g_ptr_array_add (objects, object);
  }

  return true;
}

/* One after the other, with nothing but space between. */
static bool
read_values (PdfSyntax *syntax, gsize first, const GPtrArray *objects)
{
  for (guint i = 0; i < objects->len; i++) {
    PdfObject *object = objects->pdata[i];
    pdf_syntax_skip (syntax);
    if (syntax->at != first + object->start)
      return false;
    object->value = pdf_syntax_read_value (syntax);
    if (object->value == NULL || object->value->kind == PDF_REFERENCE)
      return false;
    object->start = 0;
  }
  pdf_syntax_skip (syntax);

  return syntax->at == syntax->size;
}

GPtrArray *
object_stream_read (const PdfObject *stream, const char *data)
{
  g_autoptr (GPtrArray) objects =
      g_ptr_array_new_with_free_func ((GDestroyNotify) pdf_object_free);
  g_autoptr (GByteArray) plain = NULL;
  PdfSyntax syntax = { 0 };
  gint64 count, first;

  if (!stream->is_stream || pdf_value_get (stream->value, "Extends") != NULL ||
      !pdf_value_is_name (pdf_value_get (stream->value, "Type"), "ObjStm") ||
      !pdf_value_get_integer (pdf_value_get (stream->value, "N"), &count) || count < 0 ||
      count > PACKED_MAX ||
      !pdf_value_get_integer (pdf_value_get (stream->value, "First"), &first) || first < 0)
    return NULL;
  plain = inflate_stream (stream->value, data, stream->data_size, BYTES_MAX);
  if (plain == NULL || (gsize) first > plain->len)
    return NULL;
  syntax.bytes = (const char *) plain->data;
  syntax.size = (gsize) first;
  if (!read_numbers (&syntax, count, objects))
    return NULL;
  pdf_syntax_skip (&syntax);
  if (syntax.at != (gsize) first)
    return NULL;
  syntax.size = plain->len;
  if (!read_values (&syntax, (gsize) first, objects))
    return NULL;

  return g_steal_pointer (&objects);
}
