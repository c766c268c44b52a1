/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "publish/pdf-writer.h"

#include <string.h>
#include <zlib.h>

/* The bytes of the second line say that the file is not text. */
#define BINARY "%\xe2\xe3\xcf\xd3\n"
#define HEADER "%PDF-1.7\n" BINARY
#define HEADER_PLAIN "%PDF-1.4\n" BINARY
/* A reader unpacks them all to see one. */
#define PACKED_TOGETHER_MAX 200
#define IDENTIFIER_DIGITS 32

/* A row of the table: kind, offset or container, rank; each foretold by the row above. */
#define ROW_BYTES 7
#define ROW_FORM "/W [1 4 2] /DecodeParms << /Predictor 12 /Columns 7 >>"
#define ROW_FORETOLD_UP 2
#define FREE_FOR_EVER 65535

typedef enum { PLACE_FREE, PLACE_OFFSET, PLACE_PACKED } PlaceKind;

typedef struct {
  PlaceKind kind;
  guint32 at; /* an offset, or the number of the object that holds it */
  guint16 rank;
} Place;

typedef struct {
  GByteArray *bytes;
  GArray *places; /* by object number */
  z_stream packer;
  GByteArray *packed;
} Writer;

static void
writer_init (Writer *writer, guint n_objects)
{
  *writer = (Writer){ 0 };
  writer->bytes = g_byte_array_new ();
  writer->places = g_array_new (FALSE, TRUE, sizeof (Place));
  g_array_set_size (writer->places, n_objects);
  for (guint i = 0; i < n_objects; i++)
    g_array_index (writer->places, Place, i).rank = FREE_FOR_EVER;
  writer->packed = g_byte_array_new ();

  int status = deflateInit (&writer->packer, Z_DEFAULT_COMPRESSION);
  g_assert (status == Z_OK);
}

static GBytes *
writer_free_to_bytes (Writer *writer)
{
  g_array_unref (writer->places);
  g_byte_array_unref (writer->packed);
  (void) deflateEnd (&writer->packer);

  return g_byte_array_free_to_bytes (writer->bytes);
}

static void
put (Writer *writer, const char *data, size_t size)
{
  g_byte_array_append (writer->bytes, (const guint8 *) data, (guint) size);
}

static void G_GNUC_PRINTF (2, 3) put_words (Writer *writer, const char *format, ...)
{
  va_list words;

  va_start (words, format);
  g_autofree char *text = g_strdup_vprintf (format, words);
  va_end (words);
  put (writer, text, strlen (text));
}

static void
place_here (Writer *writer, guint number)
{
  g_array_index (writer->places, Place, number) =
      (Place){ .kind = PLACE_OFFSET, .at = writer->bytes->len };
  put_words (writer, "%u 0 obj\n", number);
}

static void
put_stream (Writer *writer, guint number, const PdfObject *object)
{
  place_here (writer, number);
  put (writer, object->value.at, (size_t) (object->value.end - object->value.at));
  put_words (writer, "\nstream\n");
  put (writer, object->stream.at, (size_t) (object->stream.end - object->stream.at));
  put_words (writer, "\nendstream\nendobj\n");
}

static void
put_value (Writer *writer, guint number, const PdfObject *object)
{
  place_here (writer, number);
  put (writer, object->value.at, (size_t) (object->value.end - object->value.at));
  put_words (writer, "\nendobj\n");
}

static void
pack (Writer *writer, const GString *text)
{
  z_stream *packer = &writer->packer;

  (void) deflateReset (packer);
  g_byte_array_set_size (writer->packed, (guint) deflateBound (packer, text->len));
  packer->next_in = (Bytef *) text->str;
  packer->avail_in = (uInt) text->len;
  packer->next_out = writer->packed->data;
  packer->avail_out = writer->packed->len;

  int status = deflate (packer, Z_FINISH);
  g_assert (status == Z_STREAM_END);
  g_byte_array_set_size (writer->packed, (guint) packer->total_out);
}

/* A stream of our own, at a number of its own. */
static void
put_packed (Writer *writer, guint number, const char *keys, const GString *text)
{
  pack (writer, text);
  place_here (writer, number);
  put_words (writer, "<< %s /Length %u /Filter /FlateDecode >>\nstream\n", keys,
             writer->packed->len);
  put (writer, (const char *) writer->packed->data, writer->packed->len);
  put_words (writer, "\nendstream\nendobj\n");
}

/* The numbers of what is packed together, with where each begins, then their values. */
static void
put_container (Writer *writer, GString *numbers, GString *values, int n_packed)
{
  g_autofree char *keys =
      g_strdup_printf ("/Type /ObjStm /N %d /First %" G_GSIZE_FORMAT, n_packed, numbers->len);

  g_string_append_len (numbers, values->str, (gssize) values->len);
  put_packed (writer, writer->places->len - 1, keys, numbers);
  g_string_truncate (numbers, 0);
  g_string_truncate (values, 0);
}

static guint
add_place (Writer *writer)
{
  g_array_set_size (writer->places, writer->places->len + 1);

  return writer->places->len - 1;
}

static void
put_values (Writer *writer, const PdfObjects *objects)
{
  g_autoptr (GString) numbers = g_string_new (NULL);
  g_autoptr (GString) values = g_string_new (NULL);
  int n_packed = 0;

  for (guint i = 1; i < objects->n_objects; i++) {
    const PdfObject *object = &objects->objects[i];

    if (object->value.at == NULL || object->stream.at != NULL || object->is_length)
      continue;
    if (n_packed == PACKED_TOGETHER_MAX) {
      put_container (writer, numbers, values, n_packed);
      n_packed = 0;
    }

    guint container = n_packed == 0 ? add_place (writer) : writer->places->len - 1;
    g_array_index (writer->places, Place, i) =
        (Place){ PLACE_PACKED, container, (guint16) n_packed++ };
    g_string_append_printf (numbers, "%u %" G_GSIZE_FORMAT " ", i, values->len);
    g_string_append_len (values, object->value.at, object->value.end - object->value.at);
    g_string_append_c (values, '\n');
  }
  if (n_packed > 0)
    put_container (writer, numbers, values, n_packed);
}

static void
place_to_row (const Place *place, guint8 row[ROW_BYTES])
{
  guint32 at = GUINT32_TO_BE (place->at);
  guint16 rank = GUINT16_TO_BE (place->rank);

  row[0] = (guint8) place->kind;
  memcpy (row + 1, &at, sizeof at);
  memcpy (row + 1 + sizeof at, &rank, sizeof rank);
}

static GString *
table_of (const GArray *places)
{
  GString *table = g_string_sized_new ((gsize) places->len * (ROW_BYTES + 1));
  guint8 above[ROW_BYTES] = { 0 };

  for (guint i = 0; i < places->len; i++) {
    guint8 row[ROW_BYTES];

    place_to_row (&g_array_index (places, Place, i), row);
    g_string_append_c (table, ROW_FORETOLD_UP);
    for (int k = 0; k < ROW_BYTES; k++)
      g_string_append_c (table, (char) (guint8) (row[k] - above[k]));
    memcpy (above, row, ROW_BYTES);
  }

  return table;
}

static char *
identifier_of (const GByteArray *bytes)
{
  char *digits = g_compute_checksum_for_data (G_CHECKSUM_SHA256, bytes->data, bytes->len);

  digits[IDENTIFIER_DIGITS] = '\0';

  return digits;
}

static void
put_table (Writer *writer, const PdfObjects *objects)
{
  g_autofree char *identifier = identifier_of (writer->bytes);
  guint32 offset = writer->bytes->len;
  guint number = add_place (writer);
  g_autofree char *information = objects->information > 0
                                     ? g_strdup_printf (" /Info %u 0 R", objects->information)
                                     : g_strdup ("");
  g_autofree char *keys = g_strdup_printf (
      "/Type /XRef /Size %u /Root %u 0 R%s /ID [<%s> <%s>] " ROW_FORM, writer->places->len,
      objects->catalog, information, identifier, identifier);

  g_array_index (writer->places, Place, number) = (Place){ .kind = PLACE_OFFSET, .at = offset };
  g_autoptr (GString) table = table_of (writer->places);
  put_packed (writer, number, keys, table);
  put_words (writer, "startxref\n%u\n%%%%EOF\n", offset);
}

GBytes *
pdf_write (const PdfObjects *objects)
{
  Writer writer;

  writer_init (&writer, objects->n_objects);
  put (&writer, HEADER, strlen (HEADER));
  for (guint i = 1; i < objects->n_objects; i++)
    if (objects->objects[i].stream.at != NULL)
      put_stream (&writer, i, &objects->objects[i]);
  put_values (&writer, objects);
  put_table (&writer, objects);

  return writer_free_to_bytes (&writer);
}

/* A number without an object leads to the next such number, and the last one to 0. */
static void
put_plain_rows (Writer *writer)
{
  guint n = writer->places->len;
  g_autofree guint *next_free = g_new0 (guint, n);
  guint free_number = 0;

  for (guint i = n; i-- > 0;) {
    next_free[i] = free_number;
    if (g_array_index (writer->places, Place, i).kind == PLACE_FREE)
      free_number = i;
  }
  put_words (writer, "xref\n0 %u\n", n);
  for (guint i = 0; i < n; i++) {
    const Place *place = &g_array_index (writer->places, Place, i);
    bool used = place->kind == PLACE_OFFSET;

    put_words (writer, "%010u %05u %c \n", used ? place->at : next_free[i],
               used ? 0 : FREE_FOR_EVER, used ? 'n' : 'f');
  }
}

GBytes *
pdf_write_plain (const PdfObjects *objects)
{
  Writer writer;

  writer_init (&writer, objects->n_objects);
  put (&writer, HEADER_PLAIN, strlen (HEADER_PLAIN));
  for (guint i = 1; i < objects->n_objects; i++) {
    const PdfObject *object = &objects->objects[i];

    if (object->stream.at != NULL)
      put_stream (&writer, i, object);
    else if (object->value.at != NULL && !object->is_length)
      put_value (&writer, i, object);
  }

  g_autofree char *identifier = identifier_of (writer.bytes);
  guint32 offset = writer.bytes->len;
  put_plain_rows (&writer);
  put_words (&writer,
             "trailer\n<< /Size %u /Root %u 0 R /Info %u 0 R /ID [<%s> <%s>] >>\n"
             "startxref\n%u\n%%%%EOF\n",
             writer.places->len, objects->catalog, objects->information, identifier, identifier,
             offset);

  return writer_free_to_bytes (&writer);
}
