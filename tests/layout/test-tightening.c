/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/tightening.h"

#include "reading.h"
#include "sample.h"

#define TINY 0.05
#define PARAGRAPH_GAP 7.0
#define FIELD_EDGE 2.0 /* of the room to sign, above and below a field */
#define N_PARAGRAPHS_MAX 40

static Document *
act_with (int n_paragraphs, int n_slots)
{
  Document *document = sample_empty ();

  for (int i = 0; i < n_paragraphs; i++)
    sample_add (document, BLOCK_PARAGRAPH, NULL, "Les parties agissent de concert.");
  sample_add (document, BLOCK_PARAGRAPH, NULL, "Elle prend effet ce jour.");
  sample_add (document, BLOCK_PARAGRAPH, NULL, "Fait à Bordeaux, en deux exemplaires.");
  sample_add_signatures (document, n_slots);

  return document;
}

/* From where to where the page has text and frames, the margins apart. */
static void
find_extent (const Page *page, double *ret_top, double *ret_bottom)
{
  double top = PAGE_HEIGHT;
  double bottom = 0;

  for (guint i = 0; i < page->content->len; i++) {
    const Mark *mark = &g_array_index (page->content, Mark, i);

    if (mark->kind == MARK_TEXT) {
      top = MIN (top, mark->y - mark->height);
      bottom = MAX (bottom, mark->y);
    }
  }
  for (guint i = 0; i < page->decoration->len; i++) {
    const Mark *mark = &g_array_index (page->decoration, Mark, i);

    if (mark->kind == MARK_FRAME && mark->block >= 0)
      bottom = MAX (bottom, mark->y + mark->height);
  }
  *ret_top = top;
  *ret_bottom = bottom;
}

static double
room_of (const Pages *pages)
{
  double room = PAGE_HEIGHT;

  for (guint i = 0; i < pages->fields->len; i++)
    room = MIN (room, g_array_index (pages->fields, SignatureField, i).height);

  return room + 2 * FIELD_EDGE;
}

/* The text of the page before, when the signatures begin a page; else -1. */
static double
hole_before (const Pages *pages, int page)
{
  double top;
  double bottom;

  if (page == 0)
    return -1;
  find_extent (read_page (pages, (guint) page - 1), &top, &bottom);

  return TEXT_BOTTOM - bottom;
}

/* A page is left before its foot only when the signatures, as close as can be, had no place
 * there. */
static void
check_hole (const Pages *pages, int n_rows)
{
  int page = g_array_index (pages->fields, SignatureField, 0).page;
  double top;
  double bottom;

  find_extent (read_page (pages, (guint) page), &top, &bottom);
  double least = bottom - top - n_rows * (room_of (pages) - SLOT_ROOM_MIN);

  g_assert_cmpfloat (hole_before (pages, page), <, least + 3 * PARAGRAPH_GAP);
}

static void
check_no_needless_hole (void)
{
  for (int n_slots = 2; n_slots <= 8; n_slots += 2)
    for (int i = 0; i < N_PARAGRAPHS_MAX; i++) {
      g_autoptr (Document) document = act_with (i, n_slots);
      g_autoptr (Pages) pages = read_pages (document);

      g_assert_cmpfloat (room_of (pages), >=, SLOT_ROOM_MIN - TINY);
      check_invariants (pages);
      check_hole (pages, n_slots / 2);
    }
}

/* Where there is room enough, nothing is closer than it has to be. */
static void
check_room_kept (void)
{
  g_autoptr (Document) document = act_with (3, 4);
  g_autoptr (Pages) pages = read_pages (document);

  g_assert_cmpfloat (room_of (pages), >=, SLOT_ROOM_MAX - TINY);
}

/* A grid lower than it could be is on the page where the text ends. */
static void
check_lowered (void)
{
  int n_lowered = 0;

  for (int i = 0; i < N_PARAGRAPHS_MAX; i++) {
    g_autoptr (Document) document = act_with (i, 4);
    g_autoptr (Pages) pages = read_pages (document);
    int page = g_array_index (pages->fields, SignatureField, 0).page;

    if (room_of (pages) >= SLOT_ROOM_MAX - TINY)
      continue;
    n_lowered++;
    g_assert_cmpint (find_page (pages, "Elle prend effet ce jour."), ==, page);
    g_assert_cmpint (page, ==, (int) pages->pages->len - 1);
  }
  g_assert_cmpint (n_lowered, >, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/tightening/no-needless-hole", check_no_needless_hole);
  g_test_add_func ("/tightening/room-kept", check_room_kept);
  g_test_add_func ("/tightening/lowered", check_lowered);

  return g_test_run ();
}
