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

/* What is drawn is lit whole, on each of its pages, and nothing beside it. */
static void
check_clause (void)
{
  g_autoptr (Document) document = sample_empty ();
  Block *table;

  sample_add (document, BLOCK_PARAGRAPH, "objet.1", "Avant le tableau.");
  table = sample_add_table (document, "Engagements", 3, 60, true);
  table->id = g_strdup ("annexe.2");
  sample_add (document, BLOCK_PARAGRAPH, NULL, "Après le tableau.");
  g_autoptr (Pages) pages = read_pages (document);
  g_autoptr (GArray) spots = spot_list (pages, "articles.annexe.2");
  g_autoptr (GArray) words = spot_list (pages, "articles.objet.1");
  g_autoptr (GArray) nothing = spot_list (pages, "articles.annexe");

  g_assert_cmpuint (words->len, ==, 0); /* nothing leads there */
  g_assert_cmpuint (nothing->len, ==, 0);
  g_assert_cmpuint (spots->len, >, 1);
  for (guint i = 0; i < spots->len; i++) {
    const Spot *spot = &g_array_index (spots, Spot, i);
    const Page *page = read_page (pages, spot->page);

    g_assert_cmpuint (spot->page, ==, g_array_index (spots, Spot, 0).page + i);
    for (guint k = 0; k < page->content->len; k++) {
      const Mark *mark = &g_array_index (page->content, Mark, k);
      graphene_point_t start = GRAPHENE_POINT_INIT ((float) mark->x, (float) mark->y);

      if (mark->block >= 0 && mark->kind == MARK_TEXT)
        g_assert_cmpint (graphene_rect_contains_point (&spot->area, &start), ==,
                         mark->block == 1);
    }
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/spot/middles", check_middles);
  g_test_add_func ("/spot/lists", check_lists);
  g_test_add_func ("/spot/line", check_line);
  g_test_add_func ("/spot/clause", check_clause);

  return g_test_run ();
}
