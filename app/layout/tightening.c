/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/tightening.h"

static const Box *
box_at (const GArray *boxes, int number)
{
  return &g_array_index (boxes, Box, number);
}

/* The box that starts the page of another; 0 when that page was asked for. */
static int
first_of_page (const GArray *boxes, int number)
{
  int first = number;

  while (first > 0 && box_at (boxes, first - 1)->kind != BOX_PAGE_BREAK &&
         box_at (boxes, first - 1)->page == box_at (boxes, number)->page)
    first--;

  return first > 0 && box_at (boxes, first - 1)->kind == BOX_PAGE_BREAK ? 0 : first;
}

/* What the page before leaves to a grid, when the lines that go with it stand there too. */
static double
room_before (const GArray *boxes, int grid)
{
  int first = first_of_page (boxes, grid);

  if (first == 0)
    return 0;

  const Box *last = box_at (boxes, first - 1);
  double y = last->y + last->height + box_at (boxes, grid)->gap;

  for (int i = first; i < grid; i++)
    y += box_at (boxes, i)->gap + box_at (boxes, i)->height;

  return TEXT_BOTTOM - y;
}

static bool
fits (const Part *part, double height)
{
  g_auto (SlotPlan) plan = { 0 };

  slot_plan_init (&plan, part->slots, height);

  return plan.rows_per_page == plan.n_rows;
}

bool
tightening_find (const GArray *boxes, const GPtrArray *parts)
{
  for (int i = 0; i < (int) boxes->len; i++) {
    const Box *box = box_at (boxes, i);

    if (box->kind != BOX_SLOTS || box->index > 0)
      continue;
    Part *part = g_ptr_array_index (parts, box->part);
    double height = room_before (boxes, i);

    if (height <= 0 || height >= part->slots_height || !fits (part, height))
      continue;
    part->slots_height = height;
    return true;
  }

  return false;
}
