/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inspect/inflation.h"

#include <stdlib.h>
#include <string.h>
#include <zlib.h>

#define BLOCK 65536
#define COLUMNS_MAX 64
#define PNG_PREDICTOR 10

GByteArray *
inflate_data (const char *data, gsize size, gsize limit, bool *ret_is_larger)
{
  g_autoptr (GByteArray) plain = g_byte_array_new ();
  g_autofree guchar *block = g_malloc (BLOCK);
  z_stream stream = { .next_in = (guchar *) data, .avail_in = (uInt) size };
  int code = Z_OK;

  if (size > G_MAXINT32 || inflateInit (&stream) != Z_OK)
    return NULL;
  while (code == Z_OK && plain->len <= limit) {
    stream.next_out = block;
    stream.avail_out = BLOCK;
    code = inflate (&stream, Z_NO_FLUSH);
    g_byte_array_append (plain, block, BLOCK - stream.avail_out);
  }
  (void) inflateEnd (&stream);
  *ret_is_larger = plain->len > limit;

  return code == Z_STREAM_END && plain->len <= limit ? g_steal_pointer (&plain) : NULL;
}

/* Of the three neighbours, the one that is nearest to their slope (PNG, method 4). */
static guchar
paeth (int left, int above, int corner)
{
  int slope = left + above - corner;
  int to_left = abs (slope - left), to_above = abs (slope - above),
      to_corner = abs (slope - corner);

  if (to_left <= to_above && to_left <= to_corner)
    return (guchar) left;
  return (guchar) (to_above <= to_corner ? above : corner);
}

static guchar
predict (guchar method, guchar left, guchar above, guchar corner)
{
  switch (method) {
  case 1:
    return left;
  case 2:
    return above;
  case 3:
    return (guchar) ((left + above) / 2);
  case 4:
    return paeth (left, above, corner);
  default:
    return 0;
  }
}

/* One byte a sample: all that tables are written with. */
static GByteArray *
undo_prediction (const GByteArray *coded, gsize columns)
{
  gsize n_rows = coded->len / (columns + 1);
  g_autoptr (GByteArray) plain = g_byte_array_sized_new ((guint) (n_rows * columns));
  g_autofree guchar *above = g_malloc0 (columns), *row = g_malloc0 (columns);

  if (coded->len % (columns + 1) != 0)
    return NULL;
  for (gsize i = 0; i < n_rows; i++) {
    const guchar *line = coded->data + i * (columns + 1);
    if (line[0] > 4)
      return NULL;
    for (gsize k = 0; k < columns; k++)
      row[k] = (guchar) (line[1 + k] + predict (line[0], k > 0 ? row[k - 1] : 0, above[k],
                                                k > 0 ? above[k - 1] : 0));
    g_byte_array_append (plain, row, (guint) columns);
    memcpy (above, row, columns);
  }

  return g_steal_pointer (&plain);
}

/* The only item of an array, or the value itself. */
static const PdfValue *
single (const PdfValue *value)
{
  if (value == NULL || value->kind != PDF_ARRAY)
    return value;

  return value->items->len == 1 ? value->items->pdata[0] : NULL;
}

GByteArray *
inflate_stream (const PdfValue *dictionary, const char *data, gsize size, gsize limit)
{
  const PdfValue *filter = pdf_value_get (dictionary, "Filter");
  const PdfValue *parameters = single (pdf_value_get (dictionary, "DecodeParms"));
  g_autoptr (GByteArray) plain = NULL;
  gint64 predictor = 1, columns = 1, other;
  bool is_larger;

  if (filter == NULL && parameters == NULL && size <= limit)
    return g_byte_array_append (g_byte_array_sized_new ((guint) size), (const guint8 *) data,
                                (guint) size);
  if (!pdf_value_is_name (single (filter), "FlateDecode") ||
      pdf_value_get_integer (pdf_value_get (parameters, "Colors"), &other) ||
      pdf_value_get_integer (pdf_value_get (parameters, "BitsPerComponent"), &other))
    return NULL;
  (void) pdf_value_get_integer (pdf_value_get (parameters, "Predictor"), &predictor);
  (void) pdf_value_get_integer (pdf_value_get (parameters, "Columns"), &columns);
  plain = inflate_data (data, size, limit, &is_larger);
  if (plain == NULL || predictor == 1)
    return g_steal_pointer (&plain);

  return predictor >= PNG_PREDICTOR && columns > 0 && columns <= COLUMNS_MAX
             ? undo_prediction (plain, (gsize) columns)
             : NULL;
}
