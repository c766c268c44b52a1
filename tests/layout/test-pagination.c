/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/flow.h"

#include "reading.h"
#include "sample.h"

#include <string.h>

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
      pages = read_pages (document);

      g_assert_cmpuint (pages->fields->len, ==, (guint) n_slots[i]);
      int page = g_array_index (pages->fields, SignatureField, 0).page;
      g_assert_cmpint (find_page (pages, "Fait à Bordeaux."), ==, page);
      g_assert_cmpint (find_page (pages, "Avant-dernière ligne."), ==, page);
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
  pages = read_pages (document);

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
    pages = read_pages (document);

    g_assert_cmpint (find_page (pages, "Titre gardé"), ==,
                     find_page (pages, "Première ligne."));
    g_assert_cmpint (find_page (pages, "Titre gardé"), ==, find_page (pages, "Seconde ligne."));
  }
}

static void
check_table_repeats_its_head (void)
{
  g_autoptr (Document) document = sample_empty ();
  g_autoptr (Pages) pages = NULL;

  sample_add_table (document, "Versements", 3, 100, true);
  pages = read_pages (document);

  g_assert_cmpuint (pages->pages->len, ==, 3);
  for (guint i = 1; i < pages->pages->len; i++) {
    g_autofree char *decoration = read_decoration (pages, i);

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
    pages = read_pages (document);

    g_assert_cmpint (find_page (pages, "Légende"), ==, find_page (pages, "r1c1"));
    g_assert_cmpint (find_page (pages, "r1c1"), ==, find_page (pages, "r2c1"));
    g_assert_cmpint (find_page (pages, "r29c1"), ==, find_page (pages, "r30c1"));
  }
}

static void
check_long_table (void)
{
  g_autoptr (Document) document = sample_empty ();
  g_autoptr (Pages) pages = NULL;

  sample_add_table (document, "Longue liste", 3, 2000, true);
  pages = read_pages (document);
  check_invariants (pages);
  g_assert_cmpint (find_page (pages, "r2000c3"), ==, (int) pages->pages->len - 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pagination/signatures-have-company", check_signatures_have_company);
  g_test_add_func ("/pagination/twelve-signatures", check_twelve_signatures);
  g_test_add_func ("/pagination/heading-keeps-two-lines", check_heading_keeps_two_lines);
  g_test_add_func ("/pagination/table-repeats-its-head", check_table_repeats_its_head);
  g_test_add_func ("/pagination/table-keeps-together", check_table_keeps_together);
  g_test_add_func ("/pagination/long-table", check_long_table);

  return g_test_run ();
}
