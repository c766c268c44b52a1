/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inspect/inflation.h"

#include "inspect/pdf-syntax.h"

#include <string.h>
#include <zlib.h>

#define LIMIT 100000

static GByteArray *
inflate_text (const char *dictionary, const guchar *data, gsize size)
{
  PdfSyntax syntax = { .bytes = dictionary, .size = strlen (dictionary) };
  g_autoptr (PdfValue) value = pdf_syntax_read_value (&syntax);

  g_assert_nonnull (value);

  return inflate_stream (value, (const char *) data, size, LIMIT);
}

static GByteArray *
pack (const guchar *data, gsize size)
{
  uLongf packed_size = compressBound (size);
  GByteArray *packed = g_byte_array_new ();

  g_byte_array_set_size (packed, (guint) packed_size);
  g_assert_cmpint (compress (packed->data, &packed_size, data, size), ==, Z_OK);
  g_byte_array_set_size (packed, (guint) packed_size);

  return packed;
}

static void
test_plain (void)
{
  g_autoptr (GByteArray) plain = inflate_text ("<<>>", (const guchar *) "abc", 3);

  g_assert_cmpmem (plain->data, plain->len, "abc", 3);
}

/* Each method, on rows of two bytes. */
static void
test_predictors (void)
{
  static const guchar rows[] = { 0, 1, 2, 1, 1, 2, 2, 1, 2, 3, 1, 2, 4, 1, 2 };
  static const guchar expected[] = { 1, 2, 1, 3, 2, 5, 2, 5, 3, 7 };
  g_autoptr (GByteArray) packed = pack (rows, sizeof rows);
  g_autoptr (GByteArray) plain =
      inflate_text ("<</Filter[/FlateDecode]/DecodeParms<</Predictor 12/Columns 2>>>>",
                    packed->data, packed->len);

  g_assert_nonnull (plain);
  g_assert_cmpmem (plain->data, plain->len, expected, sizeof expected);
}

static void
test_refused (void)
{
  static const char *const dictionaries[] = {
    "<</Filter/LZWDecode>>",
    "<</Filter[/FlateDecode/FlateDecode]>>",
    "<</Filter/FlateDecode/DecodeParms<</Predictor 2>>>>",
    "<</Filter/FlateDecode/DecodeParms<</Predictor 12/Columns 0>>>>",
    "<</Filter/FlateDecode/DecodeParms<</Predictor 12/Columns 99999999>>>>",
    "<</Filter/FlateDecode/DecodeParms<</Predictor 12/Columns 3>>>>",
    "<</Filter/FlateDecode/DecodeParms<</Predictor 12/Columns 1/Colors 3>>>>",
    "<</Filter 1>>",
  };
  g_autoptr (GByteArray) packed = pack ((const guchar *) "\5abcde", 6);

  for (guint i = 0; i < G_N_ELEMENTS (dictionaries); i++)
    g_assert_null (inflate_text (dictionaries[i], packed->data, packed->len));
  for (guint length = 0; length < packed->len; length++)
    g_assert_null (inflate_text ("<</Filter/FlateDecode>>", packed->data, length));
}

static void
test_limit (void)
{
  g_autofree guchar *zeros = g_malloc0 (LIMIT + 1);
  g_autoptr (GByteArray) within = pack (zeros, LIMIT), over = pack (zeros, LIMIT + 1);
  g_autoptr (GByteArray) plain =
      inflate_text ("<</Filter/FlateDecode>>", within->data, within->len);
  bool is_larger = false;

  g_assert_cmpuint (plain->len, ==, LIMIT);
  g_assert_null (inflate_data ((const char *) over->data, over->len, LIMIT, &is_larger));
  g_assert_true (is_larger);
  g_assert_null (inflate_data ("noise", 5, LIMIT, &is_larger));
  g_assert_false (is_larger);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/inflation/plain", test_plain);
  g_test_add_func ("/inflation/predictors", test_predictors);
  g_test_add_func ("/inflation/refused", test_refused);
  g_test_add_func ("/inflation/limit", test_limit);

  return g_test_run ();
}
