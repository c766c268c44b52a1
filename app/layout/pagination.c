/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/flow.h"

#define TINY 0.01
#define GAP_GROWTH                                                                             \
  0.3 /* by which the gaps of a page may grow for it to end like the others                    \
       */

static Box *
box_at (GArray *boxes, int number)
{
  return &g_array_index (boxes, Box, number);
}

double
flow_get_repeated_height (const Box *box, const GPtrArray *parts)
{
  const Part *part = g_ptr_array_index (parts, box->part);

  if (box->kind == BOX_ROW && (box->index >= 0 || box->first_line > 0))
    return part->table->again_height;
  if (box->kind == BOX_SLOTS && box->index > 0)
    return style_get (STYLE_CAPTION)->leading + ROW_PADDING;

  return 0;
}

/* The last place before end where a page may be cut, when only what is held as strongly as
 * limit is kept; first when there is none. */
static int
last_cut (GArray *boxes, int first, int end, Keep limit)
{
  int cut = end;

  while (cut > first && box_at (boxes, cut - 1)->keep >= limit)
    cut--;

  return cut;
}

/* What a cut leaves empty at the foot of the page. */
static double
empty_height (GArray *boxes, int cut)
{
  const Box *last = box_at (boxes, cut - 1);

  return TEXT_BOTTOM - last->y - last->height;
}

/* Where the page that starts at first and is full before end is best cut. When all hangs
 * together, only words are kept whole, and then nothing is. */
static int
find_cut (GArray *boxes, int first, int end)
{
  int whole = last_cut (boxes, first, end, KEEP_TOGETHER);
  int parted = last_cut (boxes, first, end, KEEP_WITH_NEXT);

  if (whole > first && empty_height (boxes, whole) <= box_at (boxes, parted - 1)->worth)
    return whole;
  if (parted > first)
    return parted;

  int cut = last_cut (boxes, first, end, KEEP_ALWAYS);

  return cut > first ? cut : end;
}

/* Fills one page from a box on; returns the first box that does not fit. */
static int
fill_page (GArray *boxes, int first, double y, int page)
{
  int i = first;

  for (; i < (int) boxes->len; i++) {
    Box *box = box_at (boxes, i);
    double top = y + (i > first || box->fixed_gap ? box->gap : 0);

    if (box->kind == BOX_PAGE_BREAK || (i > first && top + box->height > TEXT_BOTTOM + TINY))
      break;
    box->y = top;
    box->page = page;
    y = top + box->height;
  }

  return i;
}

/* Pages that are full but for little all end at the same height; the others are left as they
 * are. */
static void
level_foot (GArray *boxes, int first, int end)
{
  double left = empty_height (boxes, end);
  double gaps = 0;

  for (int i = first + 1; i < end; i++)
    gaps += box_at (boxes, i)->gap;
  if (left < TINY || left > GAP_GROWTH * gaps)
    return;

  double shift = 0;
  for (int i = first + 1; i < end; i++) {
    shift += left * box_at (boxes, i)->gap / gaps;
    box_at (boxes, i)->y += shift;
  }
}

GArray *
flow_paginate (GArray *boxes, const GPtrArray *parts)
{
  GArray *spans = g_array_new (FALSE, TRUE, sizeof (PageSpan));
  int n_boxes = (int) boxes->len;

  for (int i = 0; i < n_boxes || spans->len == 0;) {
    /* A page that is new already needs no break. */
    while (i < n_boxes && box_at (boxes, i)->kind == BOX_PAGE_BREAK)
      i++;
    if (i == n_boxes && spans->len > 0)
      break;

    PageSpan span = { .first = i, .last = i };
    double y = PAGE_MARGIN;

    if (i < n_boxes) {
      double repeated = flow_get_repeated_height (box_at (boxes, i), parts);

      span.repeated = repeated > 0;
      y += repeated;
    }
    int end = fill_page (boxes, i, y, (int) spans->len);
    bool asked = end < n_boxes && box_at (boxes, end)->kind == BOX_PAGE_BREAK;

    span.last = end == n_boxes || asked ? end : find_cut (boxes, i, end);
    if (end < n_boxes && !asked)
      level_foot (boxes, i, span.last);
    g_array_append_val (spans, span);
    i = span.last;
  }

  return spans;
}
