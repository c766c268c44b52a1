/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inspect/pdf-syntax.h"

#include <string.h>

static PdfValue *
read_all (const char *text, gsize size)
{
  g_autofree char *exact =
      g_memdup2 (text, size); /* of its size, so that a step too far shows */
  PdfSyntax syntax = { .bytes = exact, .size = size };
  g_autoptr (PdfValue) value = NULL;

  pdf_syntax_skip (&syntax);
  value = pdf_syntax_read_value (&syntax);
  pdf_syntax_skip (&syntax);

  return syntax.at == size ? g_steal_pointer (&value) : NULL;
}

static void
test_kinds (void)
{
  static const struct {
    const char *text;
    PdfKind kind;
    const char *expected; /* its text; NULL: it has none */
  } cases[] = {
    { "null", PDF_NULL, NULL },
    { "true", PDF_BOOLEAN, NULL },
    { "% a comment\n 12 ", PDF_NUMBER, "12" },
    { "+012.50", PDF_NUMBER, "12.5" },
    { "-0", PDF_NUMBER, "0" },
    { "-.5", PDF_NUMBER, "-0.5" },
    { "4.", PDF_NUMBER, "4" },
    { "0.000", PDF_NUMBER, "0" },
    { "/Name", PDF_NAME, "Name" },
    { "/A#20B", PDF_NAME, "A B" },
    { "/", PDF_NAME, "" },
    { "(a(b)c)", PDF_STRING, "a(b)c" },
    { "(\\101\\n\\)\\\r\nx)", PDF_STRING, "A\n)x" },
    { "(a\r\nb)", PDF_STRING, "a\nb" },
    { "<41 4>", PDF_STRING, "A@" },
    { "<>", PDF_STRING, "" },
    { "12 0 R", PDF_REFERENCE, NULL },
    { "[1 0 R 2 3 /A(b)<43>]", PDF_ARRAY, NULL },
    { "<</A 1/B[<<>>]>>", PDF_DICTIONARY, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (PdfValue) value = read_all (cases[i].text, strlen (cases[i].text));
    g_test_message ("%s", cases[i].text);
    g_assert_nonnull (value);
    g_assert_cmpint (value->kind, ==, cases[i].kind);
    g_assert_cmpstr (value->text, ==, cases[i].expected);
  }
}

static void
test_refused (void)
{
  static const char *const cases[] = {
    "",
    "nul",
    "nulls",
    "1.2.3",
    "--1",
    "1-",
    "0x10",
    "1e5",
    "+",
    ".",
    "(a",
    "(a\\",
    "<4",
    "<4G>",
    "<<",
    "<</A>>",
    "<</A 1",
    "<<1 2>>",
    "[1",
    "[1 2",
    "]",
    ">>",
    "/A#",
    "/A#0",
    "/A#GG",
    "/A#00",
    "0 0 R",
    "12 1 R",
    "12 0 S",
    "{",
    "<</A 1/A 1>>",
    "<</A 1/#41 2>>",
    "12 0 obj",
    "1 2",
    "9999999999999999999",
    "99999999999999 0 R",
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (PdfValue) value = read_all (cases[i], strlen (cases[i]));
    g_test_message ("%s", cases[i]);
    g_assert_null (value);
  }
}

static void
test_equal (void)
{
  static const struct {
    const char *a, *b;
    bool is_equal;
  } cases[] = {
    { "1", "1.0", true },
    { "595.50", "595.5", true },
    { "1", "2", false },
    { "(a)", "<61>", true },
    { "/a", "(a)", false },
    { "1 0 R", "1 0 R", true },
    { "1 0 R", "2 0 R", false },
    { "[1 2]", "[ 1 2 ]", true },
    { "[1 2]", "[1 2 3]", false },
    { "<</A 1/B 2>>", "<</B 2/A 1>>", true },
    { "<</A 1/B null>>", "<</A 1>>", true },
    { "<</A 1>>", "<</A 1/B 2>>", false },
    { "<</A [<</B (x)>>]>>", "<</A [<</B (y)>>]>>", false },
    { "true", "false", false },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (PdfValue) a = read_all (cases[i].a, strlen (cases[i].a));
    g_autoptr (PdfValue) b = read_all (cases[i].b, strlen (cases[i].b));
    g_test_message ("%s %s", cases[i].a, cases[i].b);
    g_assert_cmpint (pdf_value_equal (a, b), ==, cases[i].is_equal);
    g_assert_cmpint (pdf_value_equal (b, a), ==, cases[i].is_equal);
  }
}

static void
test_texts (void)
{
  static const struct {
    const char *written, *expected;
  } cases[] = {
    { "(Place 1)", "Place 1" }, { "(\\351t\\351)", "été" }, { "<FEFF00E9>", "é" },
    { "<EFBBBFC3A9>", "é" },    { "<EFBBBFC3>", NULL },     { "<FEFFD800>", NULL },
    { "<4100>", NULL },         { "/Name", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (PdfValue) value = read_all (cases[i].written, strlen (cases[i].written));
    g_autofree char *text = pdf_value_dup_text (value);
    g_assert_cmpstr (text, ==, cases[i].expected);
  }
}

/* Whatever is there, no byte beyond the end is looked at. */
static void
test_random (void)
{
  static const char alphabet[] = "<>[]()/#%\\ \n\r0123456789.-+RabfntrueEOFnull";
  char text[64];

  for (guint i = 0; i < 200000; i++) {
    gsize size = (gsize) g_test_rand_int_range (0, sizeof text);
    for (gsize k = 0; k < size; k++)
      text[k] = g_test_rand_int_range (0, 20) == 0
                    ? (char) g_test_rand_int_range (0, 256)
                    : alphabet[g_test_rand_int_range (0, sizeof alphabet - 1)];
    pdf_value_free (read_all (text, size));
  }
}

static void
test_depth (void)
{
  g_autofree char *open = g_strnfill (40, '['), *close = g_strnfill (40, ']');
  g_autofree char *shallow = g_strconcat (open, close, NULL);
  g_autofree char *deep = g_strconcat (open, open, close, close, NULL);
  g_autoptr (PdfValue) value = read_all (shallow, strlen (shallow));

  g_assert_nonnull (value);
  g_assert_null (read_all (deep, strlen (deep)));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pdf-syntax/kinds", test_kinds);
  g_test_add_func ("/pdf-syntax/refused", test_refused);
  g_test_add_func ("/pdf-syntax/equal", test_equal);
  g_test_add_func ("/pdf-syntax/texts", test_texts);
  g_test_add_func ("/pdf-syntax/random", test_random);
  g_test_add_func ("/pdf-syntax/depth", test_depth);

  return g_test_run ();
}
