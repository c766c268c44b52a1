/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/cover.h"

#include "reading.h"
#include "sample.h"

#include <string.h>

#define TINY 0.05

/* A drawing so much wider than high. */
static void
add_picture (Block *block, double ratio)
{
  g_autofree char *svg =
      g_strdup_printf ("<svg xmlns='http://www.w3.org/2000/svg' width='%d' height='100'>"
                       "<rect width='%d' height='100' fill='#246'/></svg>",
                       (int) (100 * ratio), (int) (100 * ratio));
  g_autoptr (GBytes) file = g_bytes_new (svg, strlen (svg));
  g_autofree char *digest = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, file);

  block_add_picture (block, "parties.etat.logo", digest, file)->alternative =
      g_strdup ("Logotype de l’État");
}

static void
add_seal (Document *document)
{
  Block *block = sample_add (document, BLOCK_CODE, NULL, NULL);

  for (int i = 0; i < 3; i++) {
    DocumentRow *row = block_add_row (block, false);

    g_ptr_array_add (row_add_cell (row)->runs, run_new ("Journal", 0, NULL, NULL));
    g_ptr_array_add (row_add_cell (row)->runs, run_new ("1f2e3d4c", 0, NULL, NULL));
  }
  block->code = g_strdup ("Convention\nversion 2");
}

static Document *
act_with (const double *ratios, int n_ratios, bool sealed)
{
  Document *document = sample_empty ();
  Block *row = n_ratios > 0 ? sample_add (document, BLOCK_PICTURES, NULL, NULL) : NULL;

  for (int i = 0; i < n_ratios; i++)
    add_picture (row, ratios[i]);
  sample_add (document, BLOCK_TITLE, NULL, "Convention");
  sample_add (document, BLOCK_SUBTITLE, NULL, "Année 2016");
  sample_add (document, BLOCK_PARTY, NULL, "L’État");
  sample_add (document, BLOCK_PARTY, NULL, "La Région");
  sample_add (document, BLOCK_MENTION, NULL, "Bordeaux, le 25 mars 2016");
  if (sealed)
    add_seal (document);
  sample_add (document, BLOCK_PAGE_BREAK, NULL, NULL);
  sample_add (document, BLOCK_PARAGRAPH, NULL, "Suite.");

  return document;
}

static const Mark *
find_text (const Pages *pages, const char *text)
{
  const Page *page = read_page (pages, 0);

  for (guint i = 0; i < page->content->len; i++) {
    const Mark *mark = &g_array_index (page->content, Mark, i);

    if (mark->kind == MARK_TEXT && g_str_has_prefix (page->text->str + mark->first_byte, text))
      return mark;
  }
  g_assert_not_reached ();
}

/* Of MARK_PICTURE or MARK_CODE, lent. */
static GPtrArray *
find_images (const Pages *pages, MarkKind kind)
{
  const Page *page = read_page (pages, 0);
  GPtrArray *found = g_ptr_array_new ();

  for (guint i = 0; i < page->content->len; i++) {
    Mark *mark = &g_array_index (page->content, Mark, i);

    if (mark->kind == kind)
      g_ptr_array_add (found, mark);
  }

  return found;
}

static void
check_row (const GPtrArray *marks)
{
  double right = PAGE_MARGIN - TINY;
  double middle = 0;

  for (guint i = 0; i < marks->len; i++) {
    const Mark *mark = g_ptr_array_index (marks, i);

    g_assert_cmpfloat (mark->x, >=, right);
    g_assert_cmpfloat (mark->height, <=, 62 + TINY);
    g_assert_cmpfloat (mark->width, <=, 136 + TINY);
    g_assert_cmpfloat (mark->y, >=, PAGE_MARGIN - TINY);
    if (i > 0)
      g_assert_cmpfloat_with_epsilon (mark->y + mark->height / 2, middle, TINY);
    middle = mark->y + mark->height / 2;
    right = mark->x + mark->width;
  }
  g_assert_cmpfloat (right, <=, PAGE_MARGIN + TEXT_WIDTH + TINY);

  /* Centred: as much is free on both sides. */
  const Mark *first = g_ptr_array_index (marks, 0);
  g_assert_cmpfloat_with_epsilon (first->x - PAGE_MARGIN, PAGE_MARGIN + TEXT_WIDTH - right,
                                  TINY);
}

static void
logos_stand_in_a_row (void)
{
  for (int n = 1; n <= 8; n++)
    for (int round = 0; round < 5; round++) {
      double ratios[8];

      for (int i = 0; i < n; i++)
        ratios[i] = g_test_rand_double_range (0.2, 8);
      g_autoptr (Document) document = act_with (ratios, n, round % 2 == 0);
      g_autoptr (Pages) pages = read_pages (document);
      g_autoptr (GPtrArray) marks = find_images (pages, MARK_PICTURE);

      g_assert_cmpuint (marks->len, ==, n);
      check_row (marks);
      for (guint i = 0; i < marks->len; i++) {
        const Mark *mark = g_ptr_array_index (marks, i);
        const Element *figure = &g_array_index (pages->elements, Element, mark->element);

        g_assert_cmpfloat_with_epsilon (mark->width / mark->height, ratios[i], 0.1);
        g_assert_cmpstr (figure->tag, ==, "Figure");
        g_assert_cmpstr (figure->alternative, ==, "Logotype de l’État");
        g_assert_cmpint (mark->origin, >=, 0);
      }
    }
}

/* A long logo and a high one weigh the same. */
static void
logos_weigh_the_same (void)
{
  static const double ratios[] = { 1, 2, 2.5, 0.8 };
  g_autoptr (Document) document = act_with (ratios, G_N_ELEMENTS (ratios), false);
  g_autoptr (Pages) pages = read_pages (document);
  g_autoptr (GPtrArray) marks = find_images (pages, MARK_PICTURE);
  const Mark *first = g_ptr_array_index (marks, 0);

  for (guint i = 1; i < marks->len; i++) {
    const Mark *mark = g_ptr_array_index (marks, i);

    g_assert_cmpfloat_with_epsilon (mark->width * mark->height, first->width * first->height,
                                    60);
  }
}

/* The title stands where it stands, logos or not, a little above the middle of the page. */
static void
title_keeps_its_place (void)
{
  static const double ratios[] = { 1, 3, 1, 2, 0.7 };
  g_autoptr (Document) plain = act_with (ratios, 0, false);
  g_autoptr (Pages) pages = read_pages (plain);
  double place = find_text (pages, "Convention")->y;

  g_assert_cmpfloat (place, >, PAGE_HEIGHT * 0.25);
  g_assert_cmpfloat (place, <, PAGE_HEIGHT * 0.5);
  for (int n = 1; n <= 5; n++) {
    g_autoptr (Document) document = act_with (ratios, n, false);
    g_autoptr (Pages) with_logos = read_pages (document);

    g_assert_cmpfloat_with_epsilon (find_text (with_logos, "Convention")->y, place, TINY);
  }
}

static void
foot_stands_at_the_bottom (void)
{
  g_autoptr (Document) plain = act_with (NULL, 0, false);
  g_autoptr (Document) sealed = act_with (NULL, 0, true);
  g_autoptr (Pages) pages = read_pages (plain);
  g_autoptr (Pages) with_seal = read_pages (sealed);
  g_autoptr (GPtrArray) codes = find_images (with_seal, MARK_CODE);
  const Mark *code = g_ptr_array_index (codes, 0);
  double quiet = CODE_QUIET * code->width /
                 code_get_side (g_ptr_array_index (read_page (with_seal, 0)->codes, 0));

  g_assert_cmpfloat (find_text (pages, "Bordeaux")->y, >, TEXT_BOTTOM - 20);
  g_assert_cmpfloat (find_text (pages, "Bordeaux")->y, <, TEXT_BOTTOM);
  g_assert_cmpfloat (find_text (with_seal, "Bordeaux")->y, <, code->y);
  g_assert_cmpfloat (find_text (with_seal, "Bordeaux")->y, >,
                     find_text (with_seal, "La Région")->y);

  /* 25 mm at least, with its white around it: to the left, that of the margin. */
  g_assert_cmpuint (codes->len, ==, 1);
  g_assert_cmpfloat (code->width, >=, 25 / 25.4 * 72);
  g_assert_cmpfloat (code->y + code->height + quiet, <=, TEXT_BOTTOM + TINY);
  g_assert_cmpfloat (find_text (with_seal, "Journal")->x, >, code->x + code->width + quiet);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/cover/row", logos_stand_in_a_row);
  g_test_add_func ("/cover/weight", logos_weigh_the_same);
  g_test_add_func ("/cover/title", title_keeps_its_place);
  g_test_add_func ("/cover/foot", foot_stands_at_the_bottom);

  return g_test_run ();
}
