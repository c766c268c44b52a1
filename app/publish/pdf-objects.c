/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "publish/pdf-objects.h"

#include "publish/packing.h"

#include <string.h>

#define ROW_BYTES 20
#define ROW_OFFSET_BYTES 10
#define ROW_KIND_AT 17
/* Where readers look for the word that leads to the table. */
#define TAIL_BYTES 1024
#define CHUNK_BYTES 4096

static bool
has_header (PdfText pdf)
{
  static const char header[] = "%PDF-1.";
  size_t size = strlen (header);

  return (size_t) (pdf.end - pdf.at) > size && memcmp (pdf.at, header, size) == 0;
}

/* From the last time it says the word; nothing when it never does. */
static PdfText
last_of (PdfText text, const char *word)
{
  size_t size = strlen (word);

  for (size_t left = size; left <= (size_t) (text.end - text.at); left++)
    if (memcmp (text.end - left, word, size) == 0)
      return (PdfText){ text.end - left, text.end };

  return (PdfText){ text.end, text.end };
}

/* What is left begins with the rows; false unless there is one table, from 0 on. */
static bool
take_table_head (PdfText *text, guint *ret_n)
{
  guint64 first, n;

  if (!pdf_text_take (text, "xref") || !pdf_text_take_number (text, &first) || first != 0 ||
      !pdf_text_take_number (text, &n))
    return false;
  if (text->at < text->end && *text->at == ' ')
    text->at++;
  if (text->at == text->end || *text->at++ != '\n')
    return false;
  if (n == 0 || n > (guint64) (text->end - text->at) / ROW_BYTES)
    return false;

  *ret_n = (guint) n;
  return true;
}

/* The table of the objects, and after its rows the trailer. */
static bool
find_table (PdfText pdf, PdfText *ret_table)
{
  size_t size = (size_t) (pdf.end - pdf.at);
  PdfText text = last_of ((PdfText){ pdf.end - MIN (size, TAIL_BYTES), pdf.end }, "startxref");
  guint64 offset;

  if (!pdf_text_take (&text, "startxref") || !pdf_text_take_number (&text, &offset) ||
      offset > size)
    return false;

  *ret_table = (PdfText){ pdf.at + offset, pdf.end };
  return true;
}

/* False for what was changed after it was written, and for other ways to say where objects are.
 */
static bool
read_trailer (PdfObjects *objects, PdfText trailer, PdfFault *ret_fault)
{
  static const char *const foreign[] = { "/Prev", "/XRefStm" };
  PdfText value;
  guint64 catalog, information = 0;

  if (!pdf_text_take (&trailer, "trailer") || !pdf_text_take_value (&trailer, &trailer))
    return false;
  if (pdf_dictionary_find (trailer, "/Encrypt", &value)) {
    *ret_fault = PDF_FAULT_ENCRYPTED;
    return false;
  }
  for (size_t i = 0; i < G_N_ELEMENTS (foreign); i++)
    if (pdf_dictionary_find (trailer, foreign[i], &value))
      return false;
  if (!pdf_dictionary_find_reference (trailer, "/Root", &catalog) ||
      catalog >= objects->n_objects)
    return false;
  if (pdf_dictionary_find (trailer, "/Info", &value) &&
      (!pdf_text_take_reference (&value, &information) || information >= objects->n_objects))
    return false;

  objects->catalog = (guint) catalog;
  objects->information = (guint) information;
  return true;
}

/* The data begin on the next line; where they end is read later. */
static bool
take_stream_head (PdfText *text)
{
  if (!pdf_text_take (text, "stream"))
    return false;
  if (text->at < text->end && *text->at == '\r')
    text->at++;

  return text->at < text->end && *text->at++ == '\n';
}

static bool
read_object (PdfObjects *objects, guint number, PdfText text)
{
  PdfObject *object = &objects->objects[number];
  guint64 said, generation;

  if (!pdf_text_take_number (&text, &said) || said != number ||
      !pdf_text_take_number (&text, &generation) || generation != 0 ||
      !pdf_text_take (&text, "obj") || !pdf_text_take_value (&text, &object->value))
    return false;
  if (pdf_text_take (&text, "endobj"))
    return true;
  object->stream = text;

  return take_stream_head (&object->stream);
}

/* Objects may not overlap, or small files could be made to fill the memory. */
static bool
read_values (PdfObjects *objects, PdfText body, const char *rows)
{
  size_t size = (size_t) (body.end - body.at);
  size_t left = size;

  for (guint number = 1; number < objects->n_objects; number++) {
    const char *row = rows + (size_t) number * ROW_BYTES;
    PdfText digits = { row, row + ROW_OFFSET_BYTES };
    guint64 offset;

    if (row[ROW_KIND_AT] == 'f')
      continue;
    if (row[ROW_KIND_AT] != 'n' || !pdf_text_take_number (&digits, &offset) || offset > size ||
        !read_object (objects, number, (PdfText){ body.at + offset, body.end }))
      return false;

    const PdfText *value = &objects->objects[number].value;
    if ((size_t) (value->end - value->at) > left)
      return false;
    left -= (size_t) (value->end - value->at);
  }

  return true;
}

static bool
read_length (PdfObjects *objects, guint number, guint64 *ret_length)
{
  PdfText length;
  guint64 reference;

  if (!pdf_dictionary_find (objects->objects[number].value, "/Length", &length))
    return false;
  if (pdf_text_take_reference (&length, &reference)) {
    length = pdf_objects_get (objects, reference);
    if (length.at == NULL)
      return false;
    objects->objects[reference].is_length = true;
  }

  return pdf_text_take_number (&length, ret_length) && length.at == length.end;
}

/* Cairo says the length of a stream in an object of its own: that is changed here. */
static bool
read_streams (PdfObjects *objects, size_t left)
{
  for (guint number = 1; number < objects->n_objects; number++) {
    PdfText *stream = &objects->objects[number].stream;
    guint64 length;

    if (stream->at == NULL)
      continue;
    if (!read_length (objects, number, &length) || length > left ||
        length > (guint64) (stream->end - stream->at))
      return false;
    left -= (size_t) length;

    PdfText rest = { stream->at + length, stream->end };
    stream->end = rest.at;
    if (!pdf_text_take (&rest, "endstream") || !pdf_text_take (&rest, "endobj"))
      return false;

    char digits[24];
    g_snprintf (digits, sizeof digits, "%" G_GUINT64_FORMAT, length);
    pdf_objects_set (objects, number, "/Length", digits);
  }

  return true;
}

static bool
read_all (PdfObjects *objects, PdfText pdf, PdfFault *ret_fault)
{
  PdfText table;

  if (!has_header (pdf) || !find_table (pdf, &table))
    return false;

  PdfText body = { pdf.at, table.at };
  if (!take_table_head (&table, &objects->n_objects))
    return false;

  PdfText trailer = { table.at + (size_t) objects->n_objects * ROW_BYTES, table.end };
  objects->objects = g_new0 (PdfObject, objects->n_objects);

  return read_trailer (objects, trailer, ret_fault) && read_values (objects, body, table.at) &&
         read_streams (objects, (size_t) (body.end - body.at));
}

PdfObjects *
pdf_objects_read (PdfText pdf, PdfFault *ret_fault)
{
  g_autoptr (PdfObjects) objects = g_new0 (PdfObjects, 1);
  PdfFault fault = pdf.at == pdf.end ? PDF_FAULT_EMPTY : PDF_FAULT_DAMAGED;

  objects->changed = g_string_chunk_new (CHUNK_BYTES);
  objects->streams = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  if (!read_all (objects, pdf, &fault)) {
    *ret_fault = fault;
    return NULL;
  }

  return g_steal_pointer (&objects);
}

void
pdf_objects_free (PdfObjects *objects)
{
  if (objects == NULL)
    return;

  g_free (objects->objects);
  g_string_chunk_free (objects->changed);
  g_ptr_array_unref (objects->streams);
  g_free (objects);
}

PdfText
pdf_objects_get (const PdfObjects *objects, guint64 number)
{
  return number < objects->n_objects ? objects->objects[number].value : (PdfText){ 0 };
}

static void
set_value (PdfObjects *objects, guint number, const char *text, size_t size)
{
  char *changed = g_string_chunk_insert_len (objects->changed, text, (gssize) size);

  objects->objects[number].value = (PdfText){ changed, changed + size };
}

void
pdf_objects_replace (PdfObjects *objects, guint number, const char *value)
{
  set_value (objects, number, value, strlen (value));
}

void
pdf_objects_set (PdfObjects *objects, guint number, const char *key, const char *value)
{
  PdfText whole = objects->objects[number].value;
  PdfText rest = whole;
  PdfText old;
  g_autoptr (GString) text = g_string_sized_new (256);

  if (pdf_dictionary_find (rest, key, &old)) {
    if ((size_t) (old.end - old.at) == strlen (value) &&
        memcmp (old.at, value, strlen (value)) == 0)
      return;
    g_string_append_len (text, whole.at, old.at - whole.at);
    g_string_append (text, value);
    rest.at = old.end;
  } else {
    if (!pdf_text_take (&rest, "<<")) {
      objects->is_damaged = true;
      return;
    }
    g_string_append_printf (text, "<< %s %s", key, value);
  }
  g_string_append_len (text, rest.at, rest.end - rest.at);
  set_value (objects, number, text->str, text->len);
}

void
pdf_objects_set_reference (PdfObjects *objects, guint number, const char *key, guint to)
{
  g_autofree char *reference = g_strdup_printf ("%u 0 R", to);

  pdf_objects_set (objects, number, key, reference);
}

void
pdf_objects_remove (PdfObjects *objects, guint number, const char *key)
{
  PdfText whole = objects->objects[number].value;
  PdfText value;
  g_autoptr (GString) text = g_string_sized_new (256);

  if (!pdf_dictionary_find (whole, key, &value))
    return;

  const char *name = value.at - strlen (key);
  while (memcmp (name, key, strlen (key)) != 0)
    name--;
  g_string_append_len (text, whole.at, name - whole.at);
  g_string_append_len (text, value.end, whole.end - value.end);
  set_value (objects, number, text->str, text->len);
}

guint
pdf_objects_add (PdfObjects *objects, const char *value)
{
  guint number = objects->n_objects++;

  objects->objects = g_renew (PdfObject, objects->objects, objects->n_objects);
  objects->objects[number] = (PdfObject){ 0 };
  pdf_objects_replace (objects, number, value);

  return number;
}

/* Takes the data. */
static void
set_stream (PdfObjects *objects, guint number, GBytes *data)
{
  gsize size;
  const char *bytes = g_bytes_get_data (data, &size);
  g_autofree char *length = g_strdup_printf ("%" G_GSIZE_FORMAT, size);

  g_ptr_array_add (objects->streams, data);
  objects->objects[number].stream = (PdfText){ bytes, bytes + size };
  pdf_objects_set (objects, number, "/Length", length);
}

void
pdf_objects_set_stream (PdfObjects *objects, guint number, GBytes *data)
{
  set_stream (objects, number, packing_pack (data));
  pdf_objects_set (objects, number, "/Filter", "/FlateDecode");
}

void
pdf_objects_set_plain_stream (PdfObjects *objects, guint number, GBytes *data)
{
  set_stream (objects, number, g_bytes_ref (data));
}

GBytes *
pdf_objects_dup_stream (const PdfObjects *objects, guint number)
{
  PdfText stream = objects->objects[number].stream;
  PdfText filter;

  if (stream.at == NULL)
    return NULL;

  g_autoptr (GBytes) data = g_bytes_new_static (stream.at, (gsize) (stream.end - stream.at));
  if (!pdf_dictionary_find (objects->objects[number].value, "/Filter", &filter))
    return g_steal_pointer (&data);

  return pdf_text_take (&filter, "/FlateDecode") && filter.at == filter.end
             ? packing_unpack (data)
             : NULL;
}
