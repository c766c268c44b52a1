/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "render/pdf.h"

#include "drawing.h"
#include "sample.h"

#include <glib/gstdio.h>
#include <string.h>

/* Up to the middle of its table of outlines' places. */
#define HALF_FONT_BYTES 25000

static void
check_same_twice (void)
{
  g_autoptr (Document) document = sample_document ();
  g_autoptr (Drawing) first = drawing_new (document);
  g_autoptr (Drawing) second = drawing_new (document);
  g_autoptr (GBytes) finished_first = drawing_finish (first);
  g_autoptr (GBytes) finished_second = drawing_finish (second);

  g_assert_true (g_bytes_equal (first->pdf, second->pdf));
  g_assert_true (g_bytes_equal (finished_first, finished_second));
  g_assert_cmpuint (g_bytes_get_size (finished_first), <, g_bytes_get_size (first->pdf));
}

static void
check_sound (void)
{
  g_autoptr (Document) document = sample_document ();
  g_autoptr (Drawing) drawn = drawing_new (document);
  g_autoptr (GBytes) finished = drawing_finish (drawn);
  g_autofree char *drawn_check = drawing_ask (drawn->pdf, "qpdf", "--check", NULL);
  g_autofree char *finished_check = drawing_ask (finished, "qpdf", "--check", NULL);

  g_assert_nonnull (strstr (drawn_check, "No syntax or stream encoding errors"));
  g_assert_nonnull (strstr (finished_check, "No syntax or stream encoding errors"));
}

static void
check_fonts_embedded (void)
{
  g_autoptr (Document) document = sample_document ();
  g_autoptr (Drawing) drawn = drawing_new (document);
  g_autofree char *fonts = drawing_ask (drawn->pdf, "pdffonts", NULL, NULL);
  g_auto (GStrv) lines = g_strsplit (fonts, "\n", -1);
  int n_fonts = 0;

  for (guint i = 2; lines[i] != NULL && *lines[i] != '\0'; i++) {
    g_assert_nonnull (strstr (lines[i], "+Noto"));
    g_assert_nonnull (strstr (lines[i], "yes yes yes"));
    n_fonts++;
  }
  g_assert_cmpint (n_fonts, >=, 4);
}

/* Every word that was said is read back in order, divided words whole. */
static void
check_words_read_back (void)
{
  static const char *const options_tried[] = { "-raw", "-layout" };
  g_autoptr (Document) document = sample_empty ();

  g_clear_pointer (&document->header_left, g_free);
  g_clear_pointer (&document->header_right, g_free);
  g_clear_pointer (&document->footer, g_free);
  g_clear_pointer (&document->draft_mark, g_free);
  document->n_initials = 0;
  for (int i = 0; i < 40; i++)
    sample_add (
        document, BLOCK_PARAGRAPH, NULL,
        "Le Comité paritaire interprofessionnel régional pour l’emploi et la formation "
        "professionnelle, ci-après désigné, approfondit l’efficacité des établissements, "
        "au-delà des circonstances exceptionnelles.");
  g_autoptr (Drawing) drawn = drawing_new (document);
  g_autoptr (GBytes) finished = drawing_finish (drawn);
  GString *said = g_string_new (NULL);
  for (guint i = 0; i < document->blocks->len; i++) {
    const Block *block = g_ptr_array_index (document->blocks, i);
    g_autofree char *text = runs_to_text (block->runs);

    g_string_append_printf (said, "%s ", text);
  }

  for (size_t i = 0; i < G_N_ELEMENTS (options_tried); i++) {
    g_autofree char *text = drawing_ask (finished, "pdftotext", options_tried[i], "-");
    g_autoptr (GRegex) margins = g_regex_new ("page [0-9]+ sur [0-9]+", 0, 0, NULL);
    g_autofree char *plain = g_regex_replace_literal (margins, text, -1, 0, " ", 0, NULL);
    g_auto (GStrv) read = g_strsplit_set (plain, " \n\f", -1);
    g_auto (GStrv) expected = g_strsplit (said->str, " ", -1);
    guint at = 0;

    for (guint k = 0; expected[k] != NULL; k++) {
      if (*expected[k] == '\0')
        continue;
      while (read[at] != NULL && *read[at] == '\0')
        at++;
      g_assert_cmpstr (read[at], ==, expected[k]);
      at++;
    }
  }
  g_string_free (said, TRUE);
}

/* What the blocks of every kind say is in the file. */
static void
check_sample_read_back (void)
{
  static const char *const expected[] = {
    "Préfecture de région",
    "Sommaire",
    "Entre :",
    "80 331 000 €",
    "[à compléter : fait",
    "page 1 sur",
    "Paraphes",
    "PROJET",
    "Pour la partie 4",
    "Fait à",
    "Actions par opérateur",
    "26 777",
    "professionnelle apporte",
    "r4c3",
  };
  g_autoptr (Document) document = sample_document ();
  g_autoptr (Drawing) drawn = drawing_new (document);
  g_autofree char *text = drawing_ask (drawn->pdf, "pdftotext", "-raw", "-");
  g_autofree char *joined = g_strdelimit (g_strdup (text), "\n", ' ');

  for (size_t i = 0; i < G_N_ELEMENTS (expected); i++)
    if (strstr (joined, expected[i]) == NULL)
      g_error ("“%s” is not read back", expected[i]);
}

static void
check_metadata_and_structure (void)
{
  g_autoptr (Document) document = sample_document ();
  g_autoptr (Drawing) drawn = drawing_new (document);
  g_autoptr (GBytes) finished = drawing_finish (drawn);
  g_autofree char *information = drawing_ask (finished, "pdfinfo", "-rawdates", NULL);
  g_autofree char *structure = drawing_ask (finished, "pdfinfo", "-struct", NULL);
  static const char *const tags[] = { "H1",   "H2", "H3",  "P ",    "TOC",   "TOCI",
                                      "Link", "LI", "Lbl", "LBody", "Table", "Caption",
                                      "TR",   "TH", "TD",  "Figure" };

  g_assert_nonnull (strstr (information, "Convention régionale d’essai"));
  g_assert_nonnull (strstr (information, "D:20160325000000Z"));
  g_assert_nonnull (strstr (information, "Tagged:          yes"));
  for (size_t i = 0; i < G_N_ELEMENTS (tags); i++)
    g_assert_nonnull (strstr (structure, tags[i]));
}

static void
check_bad_dates (void)
{
  static const char *const dates[] = { NULL,      "", "hier", "2016-3-25", "2016-03-25T10:00",
                                       "20160325" };

  for (size_t i = 0; i < G_N_ELEMENTS (dates); i++) {
    g_autoptr (Document) document = sample_empty ();

    g_free (document->date);
    document->date = g_strdup (dates[i]);
    g_autoptr (Drawing) drawn = drawing_new (document);
    g_autofree char *information = drawing_ask (drawn->pdf, "pdfinfo", "-isodates", NULL);
    g_assert_nonnull (strstr (information, "2000-01-01T00:00:00Z"));
  }
}

/* A paragraph, a cell and an item over several pages leave a sound file. */
static void
check_long_blocks (void)
{
  g_autoptr (Document) document = sample_empty ();
  GString *text = g_string_new (NULL);

  for (int i = 0; i < 2500; i++)
    g_string_append (text, "convention ");
  sample_add (document, BLOCK_PARAGRAPH, NULL, text->str);
  sample_add (document, BLOCK_ITEM, NULL, text->str)->label = g_strdup ("1°");
  Block *table = sample_add_table (document, "Table", 2, 2, false);
  g_ptr_array_add (row_add_cell (block_add_row (table, false))->runs,
                   run_new (text->str, 0, NULL, NULL));
  g_string_free (text, TRUE);

  g_autoptr (Drawing) drawn = drawing_new (document);
  g_autoptr (GBytes) finished = drawing_finish (drawn);
  g_autofree char *check = drawing_ask (finished, "qpdf", "--check", NULL);
  g_assert_nonnull (strstr (check, "No syntax or stream encoding errors"));
  g_autofree char *read = drawing_ask (finished, "pdftotext", "-raw", "-");
  g_auto (GStrv) words = g_strsplit (read, "convention", -1);
  g_assert_cmpuint (g_strv_length (words) - 1, ==, 3 * 2500);
}

/* The start of a font can be measured with, but not drawn: no PDF with holes is made. */
static void
check_damaged_font (void)
{
  g_autofree char *data = g_build_filename (g_getenv ("QUADRIPARTITE_DATA"), "fonts", NULL);
  g_autofree char *hyphenation =
      g_build_filename (g_getenv ("QUADRIPARTITE_DATA"), "hyphenation", "hyph_fr.dic", NULL);
  g_autofree char *folder = g_dir_make_tmp ("render-XXXXXX", NULL);
  static const char *const names[] = { "NotoSerif-Regular.ttf", "NotoSans-Regular.ttf",
                                       "NotoSans-Bold.ttf" };
  static const char *const copies[] = { "Half-Regular.ttf", "NotoSans-Regular.ttf",
                                        "NotoSans-Bold.ttf", "Half-Bold.ttf" };

  for (size_t i = 0; i < G_N_ELEMENTS (copies); i++) {
    g_autofree char *from = g_build_filename (data, names[i % G_N_ELEMENTS (names)], NULL);
    g_autofree char *to = g_build_filename (folder, copies[i], NULL);
    g_autofree char *font = NULL;
    gsize n_bytes;

    g_assert_true (g_file_get_contents (from, &font, &n_bytes, NULL));
    if (g_str_has_prefix (copies[i], "Half"))
      n_bytes = HALF_FONT_BYTES;
    g_assert_true (g_file_set_contents (to, font, (gssize) n_bytes, NULL));
  }

  g_autoptr (Typesetter) typesetter = typesetter_new (folder, hyphenation);
  g_autoptr (Document) document = sample_empty ();
  g_autoptr (GError) error = NULL;
  g_free (document->font);
  document->font = g_strdup ("Half");
  sample_add (document, BLOCK_PARAGRAPH, NULL, "Une ligne.");
  g_autoptr (Pages) pages = layout_document (typesetter, document, &error);
  g_autoptr (GArray) tags = NULL;
  g_autoptr (GBytes) pdf = pages != NULL ? pages_to_pdf (pages, false, &tags, &error) : NULL;
  g_assert_null (pdf);
  g_assert_nonnull (error);

  for (size_t i = 0; i < G_N_ELEMENTS (copies); i++) {
    g_autofree char *to = g_build_filename (folder, copies[i], NULL);

    g_assert_cmpint (g_unlink (to), ==, 0);
  }
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

/* Texts that a person may paste, also in headings, which become bookmarks. */
static void
check_strange_texts (void)
{
  static const char *const texts[] = { "\001\002 \177",
                                       "\357\277\276",
                                       "\357\267\220",
                                       "\360\237\277\277",
                                       "\342\200\213",
                                       "e\314\201t",
                                       "\360\237\221\251\342\200\215\360\237\221\247",
                                       "(a) \\ 'b' \"c\" <d>" };
  g_autoptr (Document) document = sample_empty ();

  for (size_t i = 0; i < G_N_ELEMENTS (texts); i++) {
    sample_add_heading (document, texts[i], texts[i], 1)->id = g_strdup (texts[i]);
    Block *block = sample_add (document, BLOCK_PARAGRAPH, NULL, texts[i]);
    g_ptr_array_add (block->runs, run_new ("lien", 0, NULL, texts[i]));
    g_ptr_array_add (block->runs, run_new ("vers rien", 0, NULL, "nulle-part"));
  }
  g_free (document->title);
  document->title = g_strdup (texts[0]);
  g_autoptr (Drawing) drawn = drawing_new (document);
  g_autoptr (GBytes) finished = drawing_finish (drawn);
  g_autofree char *check = drawing_ask (finished, "qpdf", "--check", NULL);
  g_assert_nonnull (strstr (check, "No syntax or stream encoding errors"));
}

static void
check_finish_refuses (void)
{
  static const char *const texts[] = { "", "not a PDF", "%PDF-1.5\n%%EOF\n" };
  g_autoptr (Document) document = sample_document ();
  g_autoptr (Drawing) drawn = drawing_new (document);
  FinishOptions options = drawing_get_options (drawn);

  for (size_t i = 0; i < G_N_ELEMENTS (texts); i++) {
    g_autoptr (GBytes) bytes = g_bytes_new_static (texts[i], strlen (texts[i]));
    g_autoptr (GError) error = NULL;

    g_assert_null (finish_pdf (bytes, &options, &error));
    g_assert_error (error, FINISH_ERROR, FINISH_ERROR_INPUT);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pdf/same-twice", check_same_twice);
  g_test_add_func ("/pdf/sound", check_sound);
  g_test_add_func ("/pdf/fonts-embedded", check_fonts_embedded);
  g_test_add_func ("/pdf/words-read-back", check_words_read_back);
  g_test_add_func ("/pdf/sample-read-back", check_sample_read_back);
  g_test_add_func ("/pdf/metadata-and-structure", check_metadata_and_structure);
  g_test_add_func ("/pdf/bad-dates", check_bad_dates);
  g_test_add_func ("/pdf/long-blocks", check_long_blocks);
  g_test_add_func ("/pdf/damaged-font", check_damaged_font);
  g_test_add_func ("/pdf/strange-texts", check_strange_texts);
  g_test_add_func ("/pdf/finish-refuses", check_finish_refuses);

  return g_test_run ();
}
