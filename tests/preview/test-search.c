/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preview/search.h"

#include "reading.h"
#include "sample.h"

#include <string.h>

static guint
count_matches (const GArray *found)
{
  return found->len == 0 ? 0 : g_array_index (found, Found, found->len - 1).match + 1;
}

static Document *
make_document (void)
{
  Document *document = sample_empty ();
  Block *block = sample_add (document, BLOCK_PARAGRAPH, NULL, "La compensation est de ");

  g_ptr_array_add (block->runs, run_new ("80\342\200\257331\342\200\257000\302\240€", RUN_BOLD,
                                         "compensation", NULL));
  g_ptr_array_add (block->runs, run_new (" au plus ; œuvre de l’État, ŒUVRE.", 0, NULL, NULL));
  sample_add (document, BLOCK_PARAGRAPH, NULL, "Région, régions, REGION. Fin");
  sample_add (document, BLOCK_PARAGRAPH, NULL, "de tout.");
  sample_add_table (document, "Engagements", 3, 2, false);

  return document;
}

static void
check_counts (void)
{
  static const struct {
    const char *text;
    guint n_matches;
  } cases[] = {
    { "", 0 },
    { "   ", 0 },
    { "\314\201", 0 },
    { "region", 3 },
    { "RÉGION", 3 },
    { "régions", 1 },
    { "  oeuvre ", 2 },
    { "œuvre de l'état", 1 },
    { "de 80 331 000 € au", 1 }, /* over three marks */
    { "80331000", 0 },
    { "est de\302\24080", 1 },
    { "fin de tout", 0 }, /* two paragraphs */
    { "engagements", 1 },
    { "r1c1 r1c2 r1c3", 1 }, /* a row */
    { "r1c3 r2c1", 1 },
    { "absent", 0 },
    { "projet", 0 }, /* margins are not read */
  };
  g_autoptr (Document) document = make_document ();
  g_autoptr (Pages) pages = read_pages (document);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (GArray) found = search_pages (pages, cases[i].text);

    g_test_message ("“%s”", cases[i].text);
    g_assert_cmpuint (count_matches (found), ==, cases[i].n_matches);
  }
}

static void
check_within (const graphene_rect_t *inner, const graphene_rect_t *outer)
{
  const float slack = 0.01f;

  g_assert_cmpfloat (inner->origin.x, >=, outer->origin.x - slack);
  g_assert_cmpfloat (inner->origin.y, >=, outer->origin.y - slack);
  g_assert_cmpfloat (inner->origin.x + inner->size.width, <=,
                     outer->origin.x + outer->size.width + slack);
  g_assert_cmpfloat (inner->origin.y + inner->size.height, <=,
                     outer->origin.y + outer->size.height + slack);
}

static void
check_parts (void)
{
  g_autoptr (Document) document = make_document ();
  g_autoptr (Pages) pages = read_pages (document);
  g_autoptr (GArray) whole = search_pages (pages, "80 331 000 €");
  g_autoptr (GArray) middle = search_pages (pages, "331");
  g_autoptr (GArray) around = search_pages (pages, "de 80 331 000 € au");
  g_autoptr (GArray) lit = spot_list (pages, "compensation");
  graphene_rect_t mark = g_array_index (lit, Spot, 0).area;

  g_assert_cmpuint (whole->len, ==, 1);
  g_assert_cmpuint (around->len, ==, 3);
  graphene_rect_t area = g_array_index (whole, Found, 0).spot.area;
  check_within (&area, &mark);
  g_assert_cmpfloat_with_epsilon (area.size.width, mark.size.width, 3);
  graphene_rect_t part = g_array_index (middle, Found, 0).spot.area;
  check_within (&part, &area);
  g_assert_cmpfloat (part.size.width, <, area.size.width / 2);
  g_assert_cmpfloat (part.origin.x, >, area.origin.x);
}

/* All the text of a divided word is on its first part: both parts are found, whole. */
static void
check_divided_words (void)
{
  g_autoptr (Document) document = sample_document ();
  g_autoptr (Pages) pages = read_pages (document);
  guint n_divided = 0;

  for (guint i = 0; i < pages->pages->len; i++) {
    const Page *page = read_page (pages, i);

    for (guint k = 0; k + 1 < page->content->len; k++) {
      const Mark *mark = &g_array_index (page->content, Mark, k);

      if (!mark->hyphen)
        continue;
      const PlacedCluster *last = &g_array_index (page->clusters, PlacedCluster,
                                                  mark->first_cluster + mark->n_clusters - 1);
      g_autofree char *word = g_strndup (
          page->text->str + mark->first_byte + mark->n_bytes - last->n_bytes, last->n_bytes);
      g_autoptr (GArray) found = search_pages (pages, word);
      bool seen = false;

      for (guint f = 0; f + 1 < found->len; f++) {
        const Found *first = &g_array_index (found, Found, f), *second = first + 1;

        if (first->match == second->match && first->spot.page == i &&
            graphene_rect_get_y (&first->spot.area) < mark->y &&
            graphene_rect_get_y (&first->spot.area) > mark->y - 2 * mark->height) {
          seen = true;
          g_assert_cmpfloat (second->spot.area.origin.y, >, first->spot.area.origin.y);
          g_assert_cmpfloat (second->spot.area.size.width, >, 1);
        }
      }
      g_test_message ("“%s”", word);
      g_assert_true (seen);
      n_divided++;
    }
  }
  g_assert_cmpuint (n_divided, >, 3);
}

/* Any stretch of what a page says is found there, in its own line. */
static void
check_any_stretch (void)
{
  g_autoptr (Document) document = sample_document ();
  g_autoptr (Pages) pages = read_pages (document);

  for (int i = 0; i < 300; i++) {
    const Page *page =
        read_page (pages, (guint) g_test_rand_int_range (0, (int) pages->pages->len));
    const Mark *mark = &g_array_index (
        page->content, Mark, (guint) g_test_rand_int_range (0, (int) page->content->len));

    if (mark->kind != MARK_TEXT || mark->n_bytes == 0)
      continue;
    g_autofree char *said = g_strndup (page->text->str + mark->first_byte, mark->n_bytes);
    glong length = g_utf8_strlen (said, -1);
    glong from = g_test_rand_int_range (0, (int) length);
    g_autofree char *text =
        g_utf8_substring (said, from, g_test_rand_int_range ((int) from + 1, (int) length + 1));
    g_autoptr (GArray) found = search_pages (pages, text);
    bool seen = false;

    for (guint f = 0; f < found->len; f++) {
      const Spot *spot = &g_array_index (found, Found, f).spot;

      seen = seen ||
             (read_page (pages, spot->page) == page && spot->area.origin.y < (float) mark->y &&
              spot->area.origin.y + spot->area.size.height > (float) mark->y);
    }
    g_test_message ("“%s”", text);
    g_assert_true (seen || *g_strstrip (text) == '\0');
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/search/counts", check_counts);
  g_test_add_func ("/search/parts", check_parts);
  g_test_add_func ("/search/divided-words", check_divided_words);
  g_test_add_func ("/search/any-stretch", check_any_stretch);

  return g_test_run ();
}
