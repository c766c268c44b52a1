/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inspect/pdf-object.h"

void
pdf_object_free (PdfObject *object)
{
  if (object == NULL)
    return;

  pdf_value_free (object->value);
  g_free (object);
}

/* "number generation obj" */
static bool
read_head (PdfSyntax *syntax, PdfObject *object)
{
  guint64 number, generation;

  if (!pdf_syntax_take_count (syntax, &number) || number == 0 || number > G_MAXINT32)
    return false;
  pdf_syntax_skip (syntax);
  if (!pdf_syntax_take_count (syntax, &generation) || generation > G_MAXUINT16)
    return false;
  pdf_syntax_skip (syntax);
  object->number = (guint) number;
  object->generation = (guint) generation;

  return pdf_syntax_take (syntax, "obj");
}

static bool
find_length (const PdfObject *object, PdfLengthOf length_of, gpointer user_data,
             gsize *ret_length)
{
  const PdfValue *length = pdf_value_get (object->value, "Length");
  guint reference = pdf_value_get_reference (length);
  gint64 integer;

  if (reference != 0)
    return length_of != NULL && length_of (reference, user_data, ret_length);
  if (!pdf_value_get_integer (length, &integer) || integer < 0)
    return false;

  *ret_length = (gsize) integer;
  return true;
}

/* Past "stream" and one end of line, the data, one end of line or none, and "endstream". */
static bool
read_data (PdfSyntax *syntax, PdfObject *object, gsize length)
{
  if (!pdf_syntax_take (syntax, "\r\n") && !pdf_syntax_take (syntax, "\n"))
    return false;
  if (length > syntax->size - syntax->at)
    return false;

  object->is_stream = true;
  object->data_start = syntax->at;
  object->data_size = length;
  syntax->at += length;
  if (!pdf_syntax_take (syntax, "\r\n") && !pdf_syntax_take (syntax, "\n"))
    (void) pdf_syntax_take (syntax, "\r");

  return pdf_syntax_take (syntax, "endstream");
}

PdfObject *
pdf_object_read (PdfSyntax *syntax, PdfLengthOf length_of, gpointer user_data)
{
  g_autoptr (PdfObject) object = g_new0 (PdfObject, 1);
  gsize length;

  object->start = syntax->at;
  if (!read_head (syntax, object))
    return NULL;
  pdf_syntax_skip (syntax);
  object->value = pdf_syntax_read_value (syntax);
  if (object->value == NULL)
    return NULL;
  pdf_syntax_skip (syntax);
  if (object->value->kind == PDF_DICTIONARY && pdf_syntax_take (syntax, "stream")) {
    if (!find_length (object, length_of, user_data, &length) ||
        !read_data (syntax, object, length))
      return NULL;
    pdf_syntax_skip (syntax);
  }
  if (!pdf_syntax_take (syntax, "endobj"))
    return NULL;
  object->end = syntax->at;

  return g_steal_pointer (&object);
}
