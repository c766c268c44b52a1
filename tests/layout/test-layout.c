/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/layout.h"

#include "layout/style.h"
#include "sample.h"

#include <string.h>

#define PROTRUSION 2.0
#define SAMPLES 60

static Pages *
lay_out (const Document *document)
{
  g_autoptr (Typesetter) typesetter = sample_typesetter ();
  g_autoptr (GError) error = NULL;
  Pages *pages = layout_document (typesetter, document, &error);

  g_assert_no_error (error);

  return pages;
}

static const Page *
page_at (const Pages *pages, guint number)
{
  return g_ptr_array_index (pages->pages, number);
}

/* Owned: the texts of some marks of a page, one a line. */
static char *
texts_of (const Page *page, const GArray *marks)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < marks->len; i++) {
    const Mark *mark = &g_array_index (marks, Mark, i);

    if (mark->kind != MARK_TEXT)
      continue;
    g_string_append_len (text, page->text->str + mark->first_byte, mark->n_bytes);
    g_string_append_c (text, '\n');
  }

  return g_string_free (text, FALSE);
}

static char *
content_of (const Pages *pages, guint number)
{
  return texts_of (page_at (pages, number), page_at (pages, number)->content);
}

static char *
decoration_of (const Pages *pages, guint number)
{
  return texts_of (page_at (pages, number), page_at (pages, number)->decoration);
}

/* The page where a text stands in the content, or -1. */
static int
page_of (const Pages *pages, const char *text)
{
  for (guint i = 0; i < pages->pages->len; i++) {
    g_autofree char *content = content_of (pages, i);

    if (strstr (content, text) != NULL)
      return (int) i;
  }

  return -1;
}

static void
check_golden (void)
{
  g_autoptr (Document) document = sample_document ();
  g_autoptr (Pages) pages = lay_out (document);
  g_autofree char *found = layout_describe (pages);
  g_autofree char *file =
      g_build_filename (g_getenv ("TESTS_SOURCE"), "layout", "golden", "sample.txt", NULL);
  g_autofree char *expected = NULL;

  if (g_getenv ("BLESS") != NULL)
    g_assert_true (g_file_set_contents (file, found, -1, NULL));
  g_assert_true (g_file_get_contents (file, &expected, NULL, NULL));
  g_assert_cmpstr (found, ==, expected);
}

/* What holds for every page of every document. */
static void
check_invariants (const Pages *pages)
{
  for (guint i = 0; i < pages->pages->len; i++) {
    const Page *page = page_at (pages, i);
    guint bytes = 0;

    for (guint k = 0; k < page->clusters->len; k++)
      bytes += g_array_index (page->clusters, PlacedCluster, k).n_bytes;
    g_assert_cmpuint (bytes, ==, page->text->len);
    g_assert_true (g_utf8_validate (page->text->str, (gssize) page->text->len, NULL));

    for (guint k = 0; k < page->content->len; k++) {
      const Mark *mark = &g_array_index (page->content, Mark, k);

      if (mark->kind == MARK_NOTHING)
        continue;
      g_assert_cmpfloat (mark->x, >=, PAGE_MARGIN - PROTRUSION - 0.1);
      g_assert_cmpfloat (mark->x + mark->width, <=,
                         PAGE_WIDTH - PAGE_MARGIN + PROTRUSION + 0.1);
      g_assert_cmpfloat (mark->y, >=, PAGE_MARGIN);
      g_assert_cmpfloat (mark->y + (mark->kind == MARK_TEXT ? 0 : mark->height), <=,
                         TEXT_BOTTOM + 0.1);
      g_assert_cmpint (mark->element, >=, 0);
    }
  }
}

/* A page whose text goes on on the next does not end inside a word. */
static void
check_no_hyphen_at_page_end (const Pages *pages)
{
  for (guint i = 0; i + 1 < pages->pages->len; i++) {
    const GArray *content = page_at (pages, i)->content;

    if (content->len > 0)
      g_assert_false (g_array_index (content, Mark, content->len - 1).hyphen);
  }
}

static const char *const words[] = {
  "le",      "de",   "formation", "professionnelle", "l’emploi",      "quatre-vingt-dix",
  "société", "2016", "d’actions", "constitutionnel", "interrégional", "et",
  "la",      "à",    "qualité",   "au-delà",         "(CREFOP)",      "«\302\240plan\302\240»",
};

/* Owned; each word is followed by its rank, so that order can be checked. */
static char *
random_text (GRand *random, int n_words_max, GPtrArray *said)
{
  GString *text = g_string_new (NULL);
  int n_words = g_rand_int_range (random, 0, n_words_max);

  for (int i = 0; i < n_words; i++) {
    char *word = g_strdup (words[g_rand_int_range (random, 0, G_N_ELEMENTS (words))]);

    g_string_append_printf (text, "%s%s", i > 0 ? " " : "", word);
    g_ptr_array_add (said, word);
  }

  return g_string_free (text, FALSE);
}

static Document *
random_document (GRand *random, GPtrArray *said)
{
  static const BlockKind kinds[] = { BLOCK_PARAGRAPH, BLOCK_PARAGRAPH, BLOCK_ITEM,
                                     BLOCK_HEADING, BLOCK_CENTRED };
  Document *document = sample_empty ();
  int n_blocks = g_rand_int_range (random, 1, 60);

  for (int i = 0; i < n_blocks; i++) {
    BlockKind kind = kinds[g_rand_int_range (random, 0, G_N_ELEMENTS (kinds))];
    g_autofree char *text = random_text (random, kind == BLOCK_HEADING ? 20 : 150, said);
    Block *block = sample_add (document, kind, NULL, text);

    block->hanging = kind == BLOCK_PARAGRAPH && g_rand_boolean (random);
    block->level = kind == BLOCK_HEADING ? 1 + g_rand_int_range (random, 0, 2) : 0;
    if (g_rand_int_range (random, 0, 12) == 0)
      sample_add_table (document, NULL, g_rand_int_range (random, 1, 6),
                        g_rand_int_range (random, 0, 60), g_rand_boolean (random));
    if (g_rand_int_range (random, 0, 15) == 0)
      sample_add (document, BLOCK_PAGE_BREAK, NULL, NULL);
  }

  return document;
}

/* Every word of the input is in the text of the pages, in order. */
static void
check_order (const Pages *pages, const GPtrArray *said)
{
  GString *all = g_string_new (NULL);

  for (guint i = 0; i < pages->pages->len; i++) {
    g_autofree char *content = content_of (pages, i);

    g_string_append (all, content);
  }

  const char *at = all->str;
  for (guint i = 0; i < said->len; i++) {
    g_auto (GStrv) parts = g_strsplit (g_ptr_array_index (said, i), "\302\240", -1);

    for (guint k = 0; parts[k] != NULL; k++) {
      at = strstr (at, parts[k]);
      g_assert_nonnull (at);
      at += strlen (parts[k]);
    }
  }
  g_string_free (all, TRUE);
}

static void
check_random_documents (void)
{
  for (int i = 0; i < SAMPLES; i++) {
    guint32 seed = g_test_rand_int_range (0, G_MAXINT32);
    g_autoptr (GRand) random = g_rand_new_with_seed (seed);
    g_autoptr (GPtrArray) said = g_ptr_array_new_with_free_func (g_free);
    g_autoptr (Document) document = random_document (random, said);
    g_autoptr (Pages) pages = NULL;

    g_test_message ("seed %u", seed);
    pages = lay_out (document);
    check_invariants (pages);
    check_no_hyphen_at_page_end (pages);
    check_order (pages, said);
  }
}

/* However long the text before them, two lines of it stand above the first signatures. */
static void
check_signatures_have_company (void)
{
  static const int n_slots[] = { 1, 2, 4, 7, 12 };

  for (int before = 0; before < 48; before++) {
    for (size_t i = 0; i < G_N_ELEMENTS (n_slots); i++) {
      g_autoptr (Document) document = sample_empty ();
      g_autoptr (Pages) pages = NULL;

      for (int k = 0; k < before; k++)
        sample_add (document, BLOCK_PARAGRAPH, NULL, "Une ligne.");
      sample_add (document, BLOCK_PARAGRAPH, NULL, "Avant-dernière ligne.");
      sample_add (document, BLOCK_PARAGRAPH, NULL, "Fait à Bordeaux.");
      sample_add_signatures (document, n_slots[i]);
      pages = lay_out (document);

      g_assert_cmpuint (pages->fields->len, ==, (guint) n_slots[i]);
      int page = g_array_index (pages->fields, SignatureField, 0).page;
      g_assert_cmpint (page_of (pages, "Fait à Bordeaux."), ==, page);
      g_assert_cmpint (page_of (pages, "Avant-dernière ligne."), ==, page);
      check_invariants (pages);
    }
  }
}

/* Twelve signatures of three lines stand on one page, each field within it and apart. */
static void
check_twelve_signatures (void)
{
  g_autoptr (Document) document = sample_empty ();
  g_autoptr (Pages) pages = NULL;

  sample_add (document, BLOCK_PARAGRAPH, NULL, "Avant-dernière ligne.");
  sample_add (document, BLOCK_PARAGRAPH, NULL, "Fait à Bordeaux.");
  sample_add_signatures (document, 12);
  pages = lay_out (document);

  for (guint i = 0; i < pages->fields->len; i++) {
    const SignatureField *field = &g_array_index (pages->fields, SignatureField, i);

    g_assert_cmpfloat (field->height, >=, 30);
    g_assert_cmpfloat (field->y + field->height, <=, TEXT_BOTTOM);
    for (guint k = 0; k < i; k++) {
      const SignatureField *other = &g_array_index (pages->fields, SignatureField, k);

      g_assert_true (field->page != other->page || field->x > other->x + other->width ||
                     field->y > other->y + other->height);
      g_assert_cmpstr (field->name, !=, other->name);
    }
  }
}

static void
check_heading_keeps_two_lines (void)
{
  for (int before = 20; before < 40; before++) {
    g_autoptr (Document) document = sample_empty ();
    g_autoptr (Pages) pages = NULL;

    for (int k = 0; k < before; k++)
      sample_add (document, BLOCK_PARAGRAPH, NULL, "Une ligne.");
    sample_add_heading (document, "Article 2", "Titre gardé", 1);
    sample_add (document, BLOCK_PARAGRAPH, NULL, "Première ligne.");
    sample_add (document, BLOCK_PARAGRAPH, NULL, "Seconde ligne.");
    pages = lay_out (document);

    g_assert_cmpint (page_of (pages, "Titre gardé"), ==, page_of (pages, "Première ligne."));
    g_assert_cmpint (page_of (pages, "Titre gardé"), ==, page_of (pages, "Seconde ligne."));
  }
}

static void
check_table_repeats_its_head (void)
{
  g_autoptr (Document) document = sample_empty ();
  g_autoptr (Pages) pages = NULL;

  sample_add_table (document, "Versements", 3, 100, true);
  pages = lay_out (document);

  g_assert_cmpuint (pages->pages->len, ==, 3);
  for (guint i = 1; i < pages->pages->len; i++) {
    g_autofree char *decoration = decoration_of (pages, i);

    g_assert_nonnull (strstr (decoration, "Versements (suite)\na\nb\nc\n"));
  }
}

/* Wherever the table falls, its head has two rows below it and its total one above. */
static void
check_table_keeps_together (void)
{
  for (int before = 0; before < 40; before++) {
    g_autoptr (Document) document = sample_empty ();
    g_autoptr (Pages) pages = NULL;

    for (int k = 0; k < before; k++)
      sample_add (document, BLOCK_PARAGRAPH, NULL, "Une ligne.");
    sample_add_table (document, "Légende", 2, 30, true);
    pages = lay_out (document);

    g_assert_cmpint (page_of (pages, "Légende"), ==, page_of (pages, "r1c1"));
    g_assert_cmpint (page_of (pages, "r1c1"), ==, page_of (pages, "r2c1"));
    g_assert_cmpint (page_of (pages, "r29c1"), ==, page_of (pages, "r30c1"));
  }
}

static void
check_contents (void)
{
  g_autoptr (Document) document = sample_document ();
  g_autoptr (Pages) pages = lay_out (document);
  g_autofree char *contents = content_of (pages, 1);
  g_autofree char *annex = g_strdup_printf ("Annexe 1 – Engagements chiffrés \n%d\n",
                                            page_of (pages, "Par opérateur") + 1);

  /* The contents say "Par opérateur" first, so its own page is found from the caption. */
  g_free (annex);
  annex =
      g_strdup_printf ("Annexe 1 – Engagements chiffrés \n%d\n", page_of (pages, "r1c1") + 1);
  g_assert_nonnull (strstr (contents, annex));
  g_assert_cmpuint (pages->outline->len, ==, 1 + 8 + 2);
}

static void
check_margins (void)
{
  g_autoptr (Document) document = sample_document ();
  g_autoptr (Pages) pages = lay_out (document);

  for (guint i = 0; i < pages->pages->len; i++) {
    g_autofree char *decoration = decoration_of (pages, i);
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
  g_autoptr (Pages) pages = lay_out (document);
  bool found = false;

  for (guint i = 0; i < pages->pages->len; i++) {
    const Page *page = page_at (pages, i);

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

static void
check_long_table (void)
{
  g_autoptr (Document) document = sample_empty ();
  g_autoptr (Pages) pages = NULL;

  sample_add_table (document, "Longue liste", 3, 2000, true);
  pages = lay_out (document);
  check_invariants (pages);
  g_assert_cmpint (page_of (pages, "r2000c3"), ==, (int) pages->pages->len - 1);
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

  pages = lay_out (document);
  check_invariants (pages);
  g_assert_cmpint (page_of (pages, "Fin."), ==, (int) pages->pages->len - 1);
  for (guint i = 0; i < pages->pages->len; i++)
    g_assert_cmpuint (page_at (pages, i)->content->len, >, 0);
}

static void
check_empty_document (void)
{
  g_autoptr (Document) document = document_new ();
  g_autoptr (Pages) pages = lay_out (document);

  g_assert_cmpuint (pages->pages->len, ==, 1);
  g_assert_cmpuint (page_at (pages, 0)->content->len, ==, 0);
}

static void
check_missing_characters (void)
{
  g_autoptr (Document) document = sample_empty ();
  g_autoptr (Pages) pages = NULL;

  sample_add (document, BLOCK_PARAGRAPH, NULL, "Un → et un 🎉, deux fois → 🎉.");
  pages = lay_out (document);
  g_assert_nonnull (strstr (pages->missing, "🎉"));
  g_assert_null (strstr (strstr (pages->missing, "🎉") + 1, "🎉"));
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
  g_test_add_func ("/layout/random-documents", check_random_documents);
  g_test_add_func ("/layout/signatures-have-company", check_signatures_have_company);
  g_test_add_func ("/layout/twelve-signatures", check_twelve_signatures);
  g_test_add_func ("/layout/heading-keeps-two-lines", check_heading_keeps_two_lines);
  g_test_add_func ("/layout/table-repeats-its-head", check_table_repeats_its_head);
  g_test_add_func ("/layout/table-keeps-together", check_table_keeps_together);
  g_test_add_func ("/layout/contents", check_contents);
  g_test_add_func ("/layout/margins", check_margins);
  g_test_add_func ("/layout/origins", check_origins);
  g_test_add_func ("/layout/long-table", check_long_table);
  g_test_add_func ("/layout/extremes", check_extremes);
  g_test_add_func ("/layout/empty-document", check_empty_document);
  g_test_add_func ("/layout/missing-characters", check_missing_characters);
  g_test_add_func ("/layout/missing-font", check_missing_font);
  g_test_add_func ("/layout/missing-dictionary", check_missing_dictionary);

  return g_test_run ();
}
