/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/body.h"

#include "reading.h"
#include "sample.h"

#include <string.h>

#define NEAR 0.01
#define RIGHT (PAGE_WIDTH - PAGE_MARGIN)

/* Headings on pages 2, 3, 5, 9… and at the end beyond 1 000, some of them long. */
static Document *
document_with_contents (int n_pages)
{
  static const char long_title[] =
      "Un titre si long qu’il ne tient pas sur une ligne du sommaire, "
      "ni même tout à fait sur la deuxième, qu’il remplit pourtant";
  Document *document = sample_empty ();

  sample_add (document, BLOCK_CONTENTS, NULL, NULL);
  for (int page = 2, rank = 0; page <= n_pages; page++) {
    sample_add (document, BLOCK_PAGE_BREAK, NULL, NULL);
    if (page < 4 || page % (n_pages / 8) == 0) {
      g_autofree char *label = g_strdup_printf ("Article %d", ++rank);

      sample_add_heading (document, label, rank % 3 == 0 ? long_title : "Objet", 1 + rank % 2);
    }
    sample_add (document, BLOCK_PARAGRAPH, NULL, "Texte.");
  }

  return document;
}

/* The last text of the contents that ends on the line of a leader, left of it. */
static double
text_end_before (const Page *page, const Mark *leader)
{
  double end = 0;

  for (guint i = 0; i < page->content->len; i++) {
    const Mark *mark = &g_array_index (page->content, Mark, i);

    if (mark->kind == MARK_TEXT && ABS (mark->y - leader->y) < NEAR && mark->x < leader->x)
      end = MAX (end, mark->x + mark->width);
  }

  return end;
}

/* Every number ends at the margin and says the page of its heading; one for each entry. */
static int
check_numbers (const Pages *pages)
{
  const Page *page = read_page (pages, 0);
  int n_numbers = 0;

  for (guint i = 0; i < page->content->len; i++) {
    const Mark *mark = &g_array_index (page->content, Mark, i);
    const char *text = page->text->str + mark->first_byte;

    if (mark->target < 0 || !g_ascii_isdigit (*text) || mark->x < RIGHT - 40)
      continue;
    g_assert_cmpfloat (ABS (mark->x + mark->width - RIGHT), <, NEAR);
    g_assert_cmpint (g_ascii_strtoll (text, NULL, 10), ==,
                     g_array_index (pages->anchors, Anchor, mark->target).page + 1);
    n_numbers++;
  }

  return n_numbers;
}

static void
check_contents (gconstpointer data)
{
  int n_pages = GPOINTER_TO_INT (data);
  g_autoptr (Document) document = document_with_contents (n_pages);
  g_autoptr (Pages) pages = read_pages (document);
  const Page *page = read_page (pages, 0);
  double end = 0;
  int n_leaders = 0;

  g_assert_cmpuint (pages->pages->len, ==, (guint) n_pages);
  for (guint i = 0; i < page->decoration->len; i++) {
    const Mark *mark = &g_array_index (page->decoration, Mark, i);

    if (mark->kind != MARK_DOTS)
      continue;
    end = n_leaders++ == 0 ? mark->x + mark->width : end;
    g_assert_cmpfloat (ABS (mark->x + mark->width - end), <, NEAR);
    g_assert_cmpfloat (text_end_before (page, mark), <, mark->x);
    g_assert_cmpfloat (text_end_before (page, mark), >, PAGE_MARGIN);
  }
  g_assert_cmpint (n_leaders, >, 5);
  g_assert_cmpint (check_numbers (pages), >=, n_leaders);
  check_invariants (pages);
}

/* The further lines of an entry stand under its title, and none reaches the numbers. */
static void
check_long_entries (void)
{
  g_autoptr (Document) document = document_with_contents (40);
  g_autoptr (Pages) pages = read_pages (document);
  const Page *page = read_page (pages, 0);
  bool hangs = false;

  for (guint i = 0; i < page->content->len; i++) {
    const Mark *mark = &g_array_index (page->content, Mark, i);

    if (mark->target < 0 || mark->x > RIGHT - 40)
      continue;
    g_assert_cmpfloat (mark->x + mark->width, <=, RIGHT - 30);
    hangs |= ABS (mark->x - PAGE_MARGIN - CONTENTS_HANG) < NEAR;
  }
  g_assert_true (hangs);
}

int
main (int argc, char **argv)
{
  static const int n_pages[] = { 9, 90, 800, 1300 };

  g_test_init (&argc, &argv, NULL);
  for (size_t i = 0; i < G_N_ELEMENTS (n_pages); i++) {
    g_autofree char *name = g_strdup_printf ("/body/contents/%d-pages", n_pages[i]);

    g_test_add_data_func (name, GINT_TO_POINTER (n_pages[i]), check_contents);
  }
  g_test_add_func ("/body/long-entries", check_long_entries);

  return g_test_run ();
}
