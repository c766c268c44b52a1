/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/layout.h"

#include "reading.h"
#include "sample.h"

#include <string.h>

static void
check_golden (void)
{
  g_autoptr (Document) document = sample_document ();
  g_autoptr (Pages) pages = read_pages (document);
  g_autofree char *found = layout_describe (pages);
  g_autofree char *file =
      g_build_filename (g_getenv ("TESTS_SOURCE"), "layout", "golden", "sample.txt", NULL);
  g_autofree char *expected = NULL;

  if (g_getenv ("BLESS") != NULL)
    g_assert_true (g_file_set_contents (file, found, -1, NULL));
  g_assert_true (g_file_get_contents (file, &expected, NULL, NULL));
  g_assert_cmpstr (found, ==, expected);
}

static void
check_contents (void)
{
  g_autoptr (Document) document = sample_document ();
  g_autoptr (Pages) pages = read_pages (document);
  g_autofree char *contents = read_content (pages, 1);
  g_autofree char *annex = g_strdup_printf ("Annexe 1 – Engagements chiffrés \n%d\n",
                                            find_page (pages, "Par opérateur") + 1);

  /* The contents say "Par opérateur" first, so its own page is found from the caption. */
  g_free (annex);
  annex =
      g_strdup_printf ("Annexe 1 – Engagements chiffrés \n%d\n", find_page (pages, "r1c1") + 1);
  g_assert_nonnull (strstr (contents, annex));
  g_assert_cmpuint (pages->outline->len, ==, 1 + 8 + 2);
}

static void
check_margins (void)
{
  g_autoptr (Document) document = sample_document ();
  g_autoptr (Pages) pages = read_pages (document);

  for (guint i = 0; i < pages->pages->len; i++) {
    g_autofree char *decoration = read_decoration (pages, i);
    g_autofree char *number = g_strdup_printf ("page %u sur %u\n", i + 1, pages->pages->len);

    g_assert_nonnull (strstr (decoration, number));
    g_assert_nonnull (strstr (decoration, "PROJET\n"));
    g_assert_nonnull (strstr (decoration, "Paraphes\n"));
    g_assert_nonnull (strstr (decoration, "Version 3\n"));
    g_assert_true ((strstr (decoration, "Région d’essai\n") != NULL) == (i > 0));
  }
}

static void
check_origins (void)
{
  g_autoptr (Document) document = sample_document ();
  g_autoptr (Pages) pages = read_pages (document);
  bool found = false;

  for (guint i = 0; i < pages->pages->len; i++) {
    const Page *page = read_page (pages, i);

    for (guint k = 0; k < page->content->len; k++) {
      const Mark *mark = &g_array_index (page->content, Mark, k);

      if (mark->origin < 0)
        continue;
      const char *origin = g_ptr_array_index (pages->origins, mark->origin);
      g_autofree char *text = g_strndup (page->text->str + mark->first_byte, mark->n_bytes);
      const Block *block = g_ptr_array_index (document->blocks, mark->block);

      g_assert_cmpstr (block->id, ==, "objet.2");
      if (strcmp (origin, "compensation_etat") == 0) {
        g_assert_cmpstr (text, ==, "80 331 000 € ");
        found = true;
      }
    }
  }
  g_assert_true (found);
}

/* Extremes: each is laid out, within its page. */
static void
check_extremes (void)
{
  g_autoptr (Document) document = sample_empty ();
  g_autoptr (Pages) pages = NULL;
  g_autofree char *letters = g_strnfill (700, 'm');
  g_autofree char *tied = g_strdup ("mot");

  for (int i = 0; i < 60; i++) {
    g_autofree char *more = g_strconcat (tied, "\302\240mot", NULL);

    g_free (tied);
    tied = g_steal_pointer (&more);
  }
  sample_add (document, BLOCK_PAGE_BREAK, NULL, NULL);
  sample_add (document, BLOCK_PARAGRAPH, NULL, letters);
  sample_add (document, BLOCK_PARAGRAPH, NULL, tied);
  sample_add (document, BLOCK_PARAGRAPH, NULL, "");
  sample_add (document, BLOCK_PARAGRAPH, NULL, NULL);
  sample_add (document, BLOCK_PARAGRAPH, NULL, " \302\240 ");
  sample_add (document, BLOCK_ITEM, NULL, "")->label = g_strdup ("1°");
  sample_add_heading (document, NULL, letters, 1);
  sample_add_heading (document, "Article 1er", NULL, 1);
  sample_add_table (document, NULL, 0, 0, false);
  sample_add_table (document, NULL, 12, 3, false);
  sample_add_signatures (document, 0);
  Block *table = sample_add_table (document, letters, 2, 1, false);
  DocumentRow *row = block_add_row (table, false);
  GString *tall = g_string_new (NULL);
  for (int i = 0; i < 3000; i++)
    g_string_append (tall, "très ");
  g_ptr_array_add (row_add_cell (row)->runs, run_new (tall->str, 0, NULL, NULL));
  g_string_free (tall, TRUE);
  sample_add (document, BLOCK_PAGE_BREAK, NULL, NULL);
  sample_add (document, BLOCK_PAGE_BREAK, NULL, NULL);
  sample_add (document, BLOCK_PARAGRAPH, NULL, "Fin.");
  sample_add (document, BLOCK_PAGE_BREAK, NULL, NULL);

  pages = read_pages (document);
  check_invariants (pages);
  g_assert_cmpint (find_page (pages, "Fin."), ==, (int) pages->pages->len - 1);
  for (guint i = 0; i < pages->pages->len; i++)
    g_assert_cmpuint (read_page (pages, i)->content->len, >, 0);
}

static void
check_empty_document (void)
{
  g_autoptr (Document) document = document_new ();
  g_autoptr (Pages) pages = read_pages (document);

  g_assert_cmpuint (pages->pages->len, ==, 1);
  g_assert_cmpuint (read_page (pages, 0)->content->len, ==, 0);
}

/* No archive takes a page that shows the glyph which says that there is none. */
static void
check_glyphs_of_missing_characters (void)
{
  g_autoptr (Document) document = sample_empty ();

  sample_add (document, BLOCK_PARAGRAPH, NULL, "Un 🎉, un \t et un 漢.");
  g_autoptr (Pages) pages = read_pages (document);
  const Page *page = read_page (pages, 0);

  for (guint i = 0; i < page->glyphs->len; i++)
    g_assert_cmpuint (g_array_index (page->glyphs, PlacedGlyph, i).glyph, !=, 0);
  g_assert_nonnull (strstr (page->text->str, "🎉"));
}

/* What one document lacks is not held against the next. */
static void
check_missing_characters (void)
{
  g_autoptr (Typesetter) typesetter = sample_typesetter ();
  g_autoptr (Document) bad = sample_empty ();
  g_autoptr (Document) good = sample_document ();

  sample_add (bad, BLOCK_PARAGRAPH, NULL, "Un é et un 🎉, deux fois 🎉.");
  g_autoptr (Pages) bad_pages = layout_document (typesetter, bad, NULL);
  g_autoptr (Pages) good_pages = layout_document (typesetter, good, NULL);
  g_assert_cmpstr (bad_pages->missing, ==, "🎉");
  g_assert_cmpstr (good_pages->missing, ==, "");
}

static void
check_missing_font (void)
{
  g_autoptr (Typesetter) typesetter = sample_typesetter ();
  g_autoptr (Document) document = sample_empty ();
  g_autoptr (GError) error = NULL;

  g_free (document->font);
  document->font = g_strdup ("Aucune Telle");
  g_assert_null (layout_document (typesetter, document, &error));
  g_assert_error (error, FONTS_ERROR, FONTS_ERROR_FAMILY);
  g_clear_error (&error);

  g_free (document->font);
  document->font = g_strdup ("../fonts/NotoSerif");
  g_assert_null (layout_document (typesetter, document, &error));
  g_assert_error (error, FONTS_ERROR, FONTS_ERROR_FAMILY);
}

static void
check_missing_dictionary (void)
{
  g_autoptr (Typesetter) typesetter = typesetter_new ("/nowhere", "/nowhere/hyph_fr.dic");
  g_autoptr (Document) document = sample_empty ();
  g_autoptr (GError) error = NULL;

  g_assert_null (layout_document (typesetter, document, &error));
  g_assert_error (error, G_FILE_ERROR, G_FILE_ERROR_NOENT);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/layout/golden", check_golden);
  g_test_add_func ("/layout/contents", check_contents);
  g_test_add_func ("/layout/margins", check_margins);
  g_test_add_func ("/layout/origins", check_origins);
  g_test_add_func ("/layout/extremes", check_extremes);
  g_test_add_func ("/layout/empty-document", check_empty_document);
  g_test_add_func ("/layout/missing-characters", check_missing_characters);
  g_test_add_func ("/layout/missing-glyphs", check_glyphs_of_missing_characters);
  g_test_add_func ("/layout/missing-font", check_missing_font);
  g_test_add_func ("/layout/missing-dictionary", check_missing_dictionary);

  return g_test_run ();
}
