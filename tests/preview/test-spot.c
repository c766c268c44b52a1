/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preview/spot.h"

#include "reading.h"
#include "sample.h"

static void
check_middles (void)
{
  g_autoptr (Document) document = sample_document ();
  g_autoptr (Pages) pages = read_pages (document);
  guint n_marks = 0;

  for (guint i = 0; i < pages->pages->len; i++) {
    const Page *page = read_page (pages, i);

    for (guint k = 0; k < page->content->len; k++) {
      const Mark *mark = &g_array_index (page->content, Mark, k);
      graphene_point_t middle;

      if (mark->origin < 0 && mark->target < 0)
        continue;
      graphene_rect_t area = spot_get_area (mark);
      graphene_rect_get_center (&area, &middle);
      const Mark *found = spot_find (page, (double) middle.x, (double) middle.y);
      g_assert_nonnull (found);
      g_assert_cmpint (found->origin, ==, mark->origin);
      g_assert_cmpint (found->target, ==, mark->target);
      n_marks++;
    }
    g_assert_null (spot_find (page, 3, 3));
  }
  g_assert_cmpuint (n_marks, >, 10);
}

static void
check_lists (void)
{
  static const struct {
    const char *path;
    bool there;
  } cases[] = {
    { "compensation_etat", true },
    { "tranche.1.fait", true },
    { "tranche.1", false },
    { "", false },
    { NULL, false },
  };
  g_autoptr (Document) document = sample_document ();
  g_autoptr (Pages) pages = read_pages (document);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (GArray) spots = spot_list (pages, cases[i].path);
    g_autofree char *line = spot_dup_line (pages, cases[i].path);

    g_assert_cmpint (spots->len > 0, ==, cases[i].there);
    g_assert_cmpint (line != NULL, ==, cases[i].there);
    for (guint k = 0; k < spots->len; k++) {
      const Spot *spot = &g_array_index (spots, Spot, k);
      graphene_point_t middle;

      graphene_rect_get_center (&spot->area, &middle);
      const Mark *mark =
          spot_find (read_page (pages, spot->page), (double) middle.x, (double) middle.y);
      g_assert_cmpstr (g_ptr_array_index (pages->origins, mark->origin), ==, cases[i].path);
    }
  }
}

static void
check_line (void)
{
  g_autoptr (Document) document = sample_empty ();
  Block *block = sample_add (document, BLOCK_PARAGRAPH, NULL, "Il y a ");

  g_ptr_array_add (block->runs, run_new ("26 777", RUN_BOLD, "total", NULL));
  g_ptr_array_add (block->runs, run_new (" actions, article 1", 0, NULL, NULL));
  g_ptr_array_add (block->runs, run_new ("er", RUN_SUPERIOR, NULL, NULL));
  sample_add (document, BLOCK_PARAGRAPH, NULL, "Autre chose.");
  g_autoptr (Pages) pages = read_pages (document);
  g_autofree char *line = spot_dup_line (pages, "total");

  g_assert_cmpstr (line, ==, "Il y a 26 777 actions, article 1er");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/spot/middles", check_middles);
  g_test_add_func ("/spot/lists", check_lists);
  g_test_add_func ("/spot/line", check_line);

  return g_test_run ();
}
