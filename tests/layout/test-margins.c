/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/margins.h"

#include "reading.h"
#include "sample.h"

#include <string.h>

#define TINY 0.05
#define EDGE_MIN 14.0 /* what printers leave empty at the foot of a sheet */
#define WIDTH_MIN 20.0
#define HEIGHT_MIN 17.0
#define N_PERSONS_MAX 16

static bool
is_box (const Mark *mark)
{
  return mark->kind == MARK_FRAME && mark->y > TEXT_BOTTOM;
}

/* No text of the foot runs into a box. */
static void
check_texts_beside (const Page *page, const Mark *box)
{
  for (guint i = 0; i < page->decoration->len; i++) {
    const Mark *mark = &g_array_index (page->decoration, Mark, i);

    if (mark->kind != MARK_TEXT || mark->y < TEXT_BOTTOM)
      continue;
    g_assert_true (mark->x + mark->width <= box->x + TINY || mark->y <= box->y + TINY);
  }
}

/* One box a person, alike, side by side, that end with the text. */
static void
check_strip (const Page *page, int n)
{
  double right = 0;
  int n_boxes = 0;

  for (guint i = 0; i < page->decoration->len; i++) {
    const Mark *mark = &g_array_index (page->decoration, Mark, i);

    if (!is_box (mark))
      continue;
    g_assert_cmpint (mark->artifact, ==, ARTIFACT_FOOTER);
    g_assert_cmpint (mark->element, ==, -1);
    g_assert_cmpfloat (mark->width, >=, WIDTH_MIN);
    g_assert_cmpfloat (mark->height, >=, HEIGHT_MIN);
    g_assert_cmpfloat (mark->x, >=, PAGE_MARGIN - TINY);
    g_assert_cmpfloat (mark->y + mark->height, <=, PAGE_HEIGHT - EDGE_MIN);
    if (n_boxes > 0)
      g_assert_cmpfloat_with_epsilon (mark->x, right, TINY);
    check_texts_beside (page, mark);
    right = mark->x + mark->width;
    n_boxes++;
  }
  g_assert_cmpint (n_boxes, ==, n);
  if (n > 0)
    g_assert_cmpfloat_with_epsilon (right, PAGE_MARGIN + TEXT_WIDTH, TINY);
}

static void
check_initials (void)
{
  for (int n = 0; n <= N_PERSONS_MAX; n++) {
    g_autoptr (Document) document = sample_document ();

    g_free (document->footer);
    document->footer = g_strdup (
        "Version 12 figée, état du 23 novembre 2026 · journal 1f2e3d4c · empreinte 3e4c5b6a");
    document->n_initials = n;
    g_autoptr (Pages) pages = read_pages (document);

    g_assert_cmpuint (pages->pages->len, >, 3);
    for (guint i = 0; i < pages->pages->len; i++) {
      g_autofree char *decoration = read_decoration (pages, i);

      g_assert_true ((strstr (decoration, "Paraphes\n") != NULL) == (n > 0));
      check_strip (read_page (pages, i), n);
    }
  }
}

/* The boxes take no room from the text. */
static void
check_same_pages (void)
{
  g_autoptr (Document) with = sample_document ();
  g_autoptr (Document) without = sample_document ();

  without->n_initials = 0;
  g_autoptr (Pages) some = read_pages (with);
  g_autoptr (Pages) others = read_pages (without);

  g_assert_cmpuint (some->pages->len, ==, others->pages->len);
  for (guint i = 0; i < some->pages->len; i++) {
    g_autofree char *one = read_content (some, i);
    g_autofree char *other = read_content (others, i);

    g_assert_cmpstr (one, ==, other);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/margins/initials", check_initials);
  g_test_add_func ("/margins/same-pages", check_same_pages);

  return g_test_run ();
}
