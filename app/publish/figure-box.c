/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "publish/figure-box.h"

#include "publish/pdf-string.h"

#define BELOW_BASELINE 0.3 /* of the size */

typedef struct {
  double left;
  double top;
  double right;
  double bottom;
} Extent;

/* A mark's own, from the page's upper left corner. */
static Extent
extent_of (const Mark *mark)
{
  double above = mark->kind == MARK_TEXT ? mark->height : 0;
  double below = mark->kind == MARK_TEXT ? BELOW_BASELINE * mark->height : mark->height;

  return (Extent){ mark->x, mark->y - above, mark->x + mark->width, mark->y + below };
}

static Extent
join (Extent a, Extent b)
{
  return (Extent){ MIN (a.left, b.left), MIN (a.top, b.top), MAX (a.right, b.right),
                   MAX (a.bottom, b.bottom) };
}

/* A figure stands on one page. */
static bool
find_extent (const Page *page, int element, Extent *ret_extent)
{
  bool found = false;

  for (guint i = 0; i < page->content->len; i++) {
    const Mark *mark = &g_array_index (page->content, Mark, i);

    if (mark->element != element)
      continue;
    *ret_extent = found ? join (*ret_extent, extent_of (mark)) : extent_of (mark);
    found = true;
  }

  return found;
}

char *
figure_box_new (const Pages *pages, int element)
{
  Extent extent;

  for (guint i = 0; i < pages->pages->len; i++)
    if (find_extent (g_ptr_array_index (pages->pages, i), element, &extent))
      return pdf_string_of_box (extent.left, pages->height - extent.bottom,
                                extent.right - extent.left, extent.bottom - extent.top);

  return NULL;
}
