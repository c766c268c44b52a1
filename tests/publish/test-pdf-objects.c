/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "publish/pdf-objects.h"

#include "drawing.h"
#include "publish/attachment.h"
#include "publish/page-tree.h"
#include "publish/pdf-writer.h"
#include "sample.h"

#include <string.h>

#define DAMAGES 3000

/* Why the PDF cannot be read with its pages; NULL: it can, and be written again. */
static const char *
refusal_of (const char *bytes, gsize size)
{
  static const char *const reasons[] = { [PDF_FAULT_EMPTY] = "empty",
                                         [PDF_FAULT_ENCRYPTED] = "encrypted",
                                         [PDF_FAULT_DAMAGED] = "damaged" };
  PdfFault fault;
  g_autoptr (PdfObjects) objects = pdf_objects_read ((PdfText){ bytes, bytes + size }, &fault);
  if (objects == NULL)
    return reasons[fault];

  g_autoptr (GArray) pages = page_tree_read (objects);
  if (pages == NULL)
    return reasons[PDF_FAULT_DAMAGED];

  g_autoptr (GBytes) written = pdf_write (objects);
  g_assert_cmpuint (g_bytes_get_size (written), >, 0);
  return NULL;
}

static void
check_refused (const char *bytes, gsize size, const char *reason)
{
  g_assert_cmpstr (refusal_of (bytes, size), ==, reason);
}

/* A PDF of these objects, numbered from 1, with its table. */
static GString *
write_pdf (const char *const *objects, guint n_objects, const char *trailer)
{
  GString *pdf = g_string_new ("%PDF-1.5\n");
  g_autoptr (GString) rows = g_string_new ("0000000000 65535 f \n");

  for (guint i = 0; i < n_objects; i++) {
    g_string_append_printf (rows, "%010u 00000 n \n", (guint) pdf->len);
    g_string_append_printf (pdf, "%u 0 obj\n%s\nendobj\n", i + 1, objects[i]);
  }

  guint table = (guint) pdf->len;
  g_string_append_printf (pdf, "xref\n0 %u\n%strailer\n%s\nstartxref\n%u\n%%%%EOF\n",
                          n_objects + 1, rows->str, trailer, table);

  return pdf;
}

#define CATALOG "<< /Type /Catalog /Pages 2 0 R >>"
#define PAGES "<< /Type /Pages /Kids [ 3 0 R ] /Count 1 >>"
#define PAGE "<< /Type /Page /Parent 2 0 R /MediaBox [ 0 0 9 9 ] /Resources << >> >>"
#define TRAILER "<< /Size 5 /Root 1 0 R >>"

/* Those without a reason are sound. */
static const struct {
  const char *objects[4];
  const char *trailer;
  const char *reason;
} cases[] = {
  { { CATALOG, PAGES, PAGE, "1" }, TRAILER, NULL },
  { { CATALOG, PAGES, PAGE, "<< /Length 3 >>\nstream\nabc\nendstream" }, TRAILER, NULL },
  { { CATALOG, PAGES, PAGE, "(a \\) b ( % ) endobj )" }, TRAILER, NULL },
  { { CATALOG, PAGES, PAGE, "1" }, "<< /Size 5 /Root 1 0 R /Encrypt 4 0 R >>", "encrypted" },
  { { CATALOG, PAGES, PAGE, "1" }, "<< /Size 5 /Root 1 0 R /Prev 9 >>", "damaged" },
  { { CATALOG, PAGES, PAGE, "1" }, "<< /Size 5 /Root 1 0 R /XRefStm 9 >>", "damaged" },
  { { CATALOG, PAGES, PAGE, "1" }, "<< /Size 5 >>", "damaged" },
  { { CATALOG, PAGES, PAGE, "1" }, "<< /Root 0 0 R >>", "damaged" },
  { { CATALOG, PAGES, PAGE, "1" }, "<< /Root 5 0 R >>", "damaged" },
  { { CATALOG, PAGES, PAGE, "1" }, "<< /Root 4294967297 0 R >>", "damaged" },
  { { CATALOG, PAGES, PAGE, "1" }, "<< /Root 1 0 R /Info 99 0 R >>", "damaged" },
  { { CATALOG, PAGES, PAGE, "1" }, "<< /Root 1 0 R", "damaged" },
  { { "[ 1 ]", PAGES, PAGE, "1" }, TRAILER, "damaged" },
  { { CATALOG, "<< /Kids [ 2 0 R ] >>", PAGE, "1" }, TRAILER, "damaged" },
  { { CATALOG, "<< /Kids [ 2 0 R 2 0 R ] >>", PAGE, "1" }, TRAILER, "damaged" },
  { { CATALOG, "<< /Kids [ 7 0 R ] >>", PAGE, "1" }, TRAILER, "damaged" },
  { { CATALOG, "<< /Kids 3 0 R >>", PAGE, "1" }, TRAILER, "damaged" },
  { { CATALOG, PAGES, "<< /Type /Pager >>", "1" }, TRAILER, "damaged" },
  { { CATALOG, PAGES, PAGE, "<< /A [ 1 >> ]" }, TRAILER, "damaged" },
  { { CATALOG, PAGES, PAGE, "<< /A (( )" }, TRAILER, "damaged" },
  { { CATALOG, PAGES, PAGE, "<0g>" }, TRAILER, "damaged" },
  { { CATALOG, PAGES, PAGE, "" }, TRAILER, "damaged" },
  { { CATALOG, PAGES, PAGE, "1 2" }, TRAILER, "damaged" },
  { { CATALOG, PAGES, PAGE, "<< /Length 5 >>\nstream\nabc\nendstream" }, TRAILER, "damaged" },
  { { CATALOG, PAGES, PAGE, "<< /Length 2 >>\nstream\nabc\nendstream" }, TRAILER, "damaged" },
  { { CATALOG, PAGES, PAGE, "<< /Length 4 0 R >>\nstream\nabc\nendstream" },
    TRAILER,
    "damaged" },
  { { CATALOG, PAGES, PAGE, "<< /Length 999999999999999999 >>\nstream\nabc\nendstream" },
    TRAILER,
    "damaged" },
  { { CATALOG, PAGES, PAGE, "<< /Length 18446744073709551619 >>\nstream\nabc\nendstream" },
    TRAILER,
    "damaged" },
  { { CATALOG, PAGES, PAGE, "<< >>\nstream\nabc\nendstream" }, TRAILER, "damaged" },
  { { CATALOG, PAGES, PAGE, "[ 3 ]\nstream\nabc\nendstream" }, TRAILER, "damaged" },
};

static void
check_bad_input (void)
{
  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (GString) text = write_pdf (cases[i].objects, 4, cases[i].trailer);

    check_refused (text->str, text->len, cases[i].reason);
  }
}

static void
check_not_a_pdf (void)
{
  static const char *const texts[] = { "not a PDF",
                                       "%PDF-",
                                       "%PDF-1.5\n%%EOF\n",
                                       "%PDF-1.5\nstartxref",
                                       "%PDF-1.5\nstartxref\n9\n%%EOF\n",
                                       "%PDF-1.5\nxref\n0 9\nstartxref\n9\n%%EOF\n" };
  g_autoptr (GString) deep = g_string_new (NULL);

  check_refused (NULL, 0, "empty");
  for (size_t i = 0; i < G_N_ELEMENTS (texts); i++)
    check_refused (texts[i], strlen (texts[i]), "damaged");

  for (int i = 0; i < 100000; i++)
    g_string_append (deep, "[<<");
  g_autoptr (GString) pdf =
      write_pdf ((const char *[]){ CATALOG, PAGES, PAGE, deep->str }, 4, TRAILER);
  check_refused (pdf->str, pdf->len, "damaged");

  /* What is finished has no table of this kind any more. */
  g_autoptr (Document) document = sample_document ();
  g_autoptr (Drawing) drawn = drawing_new (document);
  g_autoptr (GBytes) finished = drawing_finish (drawn);
  check_refused (g_bytes_get_data (finished, NULL), g_bytes_get_size (finished), "damaged");
}

/* Objects in one another would make a large file of a small one. */
static void
check_nested_objects (void)
{
  static const char *const sound[] = { CATALOG, PAGES, PAGE };
  enum { N = 2000 };
  g_autoptr (GString) pdf = g_string_new ("%PDF-1.5\n");
  g_autoptr (GString) rows = g_string_new ("0000000000 65535 f \n");

  for (guint i = 1; i <= N; i++) {
    g_string_append_printf (rows, "%010u 00000 n \n", (guint) pdf->len);
    if (i <= G_N_ELEMENTS (sound))
      g_string_append_printf (pdf, "%u 0 obj %s endobj\n", i, sound[i - 1]);
    else
      g_string_append_printf (pdf, "%u 0 obj(", i);
  }
  for (guint i = G_N_ELEMENTS (sound); i < N; i++)
    g_string_append (pdf, ")endobj");

  guint table = (guint) pdf->len;
  g_string_append_printf (pdf, "xref\n0 %d\n%strailer\n" TRAILER "\nstartxref\n%u\n%%%%EOF\n",
                          N + 1, rows->str, table);
  check_refused (pdf->str, pdf->len, "damaged");
}

static void
damage (GByteArray *bytes)
{
  static const char marks[] = "()<>[]/%0123456789 \nRnf";
  int n_changes = g_test_rand_int_range (1, 5);

  for (int i = 0; i < n_changes && bytes->len > 0; i++) {
    guint at = (guint) g_test_rand_int_range (0, (gint32) bytes->len);
    guint length = (guint) g_test_rand_int_range (1, 200);

    switch (g_test_rand_int_range (0, 5)) {
    case 0:
      bytes->data[at] ^= (guint8) (1 << g_test_rand_int_range (0, 8));
      break;
    case 1:
      bytes->data[at] = (guint8) marks[g_test_rand_int_range (0, sizeof marks - 1)];
      break;
    case 2:
      g_byte_array_remove_range (bytes, at, MIN (length, bytes->len - at));
      break;
    case 3:
      bytes->data[bytes->len - 1 - at % MIN (bytes->len, 6000)] =
          (guint8) marks[g_test_rand_int_range (0, sizeof marks - 1)];
      break;
    default:
      if (g_test_rand_int_range (0, 8) == 0)
        g_byte_array_set_size (bytes, at);
      else
        memmove (bytes->data + at, bytes->data, MIN (length, bytes->len - at));
    }
  }
}

/* However damaged, it is refused with a sentence, or finished. */
static void
check_damages (void)
{
  g_autoptr (Document) document = sample_document ();
  g_autoptr (Drawing) drawn = drawing_new (document);
  FinishOptions options = drawing_get_options (drawn);
  int n_refused = 0, n_finished = 0;

  for (int i = 0; i < DAMAGES; i++) {
    GByteArray *bytes = g_byte_array_new ();
    g_autoptr (GError) error = NULL;

    g_byte_array_append (bytes, g_bytes_get_data (drawn->pdf, NULL),
                         (guint) g_bytes_get_size (drawn->pdf));
    damage (bytes);
    /* Shrunk to its size, so that a reading past its end is seen. */
    g_autofree guint8 *exact = g_memdup2 (bytes->data, bytes->len);
    g_autoptr (GBytes) damaged = g_bytes_new_static (exact, bytes->len);
    g_byte_array_unref (bytes);

    g_autoptr (GBytes) finished = finish_pdf (damaged, &options, &error);
    if (finished == NULL) {
      g_assert_error (error, FINISH_ERROR, FINISH_ERROR_INPUT);
      n_refused++;
    } else {
      g_assert_no_error (error);
      g_assert_cmpuint (g_bytes_get_size (finished), <, 2 * g_bytes_get_size (drawn->pdf));
      n_finished++;
    }
  }
  g_test_message ("%d refused, %d finished", n_refused, n_finished);
  g_assert_cmpint (n_refused, >, 0);
  g_assert_cmpint (n_finished, >, 0);
}

/* Leads to an object that is a number. */
static void
put_number_object (GByteArray *bytes, gsize at)
{
  g_autoptr (GRegex) numbers =
      g_regex_new ("\\n(\\d+) 0 obj\\n *\\d+\\nendobj", G_REGEX_RAW, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  gsize n_digits = strspn ((const char *) bytes->data + at, "0123456789");

  g_assert_true (
      g_regex_match_full (numbers, (const char *) bytes->data, bytes->len, 0, 0, &match, NULL));
  g_autofree char *number = g_match_info_fetch (match, 1);
  g_assert_cmpuint (strlen (number), <=, n_digits);
  memset (bytes->data + at, ' ', n_digits);
  memcpy (bytes->data + at, number, strlen (number));
}

/* After the first time that the words lead to an object. */
static const char *
find_reference (const char *pdf, gsize size, const char *words)
{
  const char *at = pdf;

  do {
    at = memmem (at, (gsize) (pdf + size - at), words, strlen (words));
    g_assert_nonnull (at);
    at += strlen (words);
  } while (!g_ascii_isdigit (*at));

  return at;
}

/* Where a key is to be added to what is no dictionary, nothing is finished. */
static void
check_no_dictionary (void)
{
  static const char *const leading[] = { "/Obj ", "/StructTreeRoot ", "/Names ", "/Info " };
  g_autoptr (Document) document = sample_document ();
  g_autoptr (Drawing) drawn = drawing_new (document);
  g_autoptr (GBytes) nothing = g_bytes_new_static ("", 0);
  Attachment attachment = {
    .name = "a", .media_type = "b", .description = "c", .relationship = "Data", .bytes = nothing
  };
  g_autoptr (GPtrArray) attachments = g_ptr_array_new ();
  FinishOptions options = drawing_get_options (drawn);
  gsize size;
  const char *pdf = g_bytes_get_data (drawn->pdf, &size);

  g_ptr_array_add (attachments, &attachment);
  options.attachments = attachments;
  for (size_t i = 0; i < G_N_ELEMENTS (leading); i++) {
    GByteArray *bytes = g_byte_array_new ();
    const char *found = find_reference (pdf, size, leading[i]);
    g_autoptr (GError) error = NULL;

    g_byte_array_append (bytes, (const guint8 *) pdf, (guint) size);
    put_number_object (bytes, (gsize) (found - pdf));
    g_autoptr (GBytes) changed = g_byte_array_free_to_bytes (bytes);
    g_autoptr (GBytes) finished = finish_pdf (changed, &options, &error);
    g_assert_null (finished);
    g_assert_error (error, FINISH_ERROR, FINISH_ERROR_INPUT);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pdf-objects/bad-input", check_bad_input);
  g_test_add_func ("/pdf-objects/not-a-pdf", check_not_a_pdf);
  g_test_add_func ("/pdf-objects/nested-objects", check_nested_objects);
  g_test_add_func ("/pdf-objects/no-dictionary", check_no_dictionary);
  g_test_add_func ("/pdf-objects/damages", check_damages);

  return g_test_run ();
}
