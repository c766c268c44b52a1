/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/cover.h"

/* Where the titles stand, of the height that the page leaves them: a little above its middle.
 */
#define SHARE_ABOVE 0.38

typedef enum { ZONE_HEAD, ZONE_CENTRE, ZONE_FOOT, N_ZONES, ZONE_NONE } Zone;

static BlockKind
kind_of (const GPtrArray *parts, int part)
{
  return ((const Part *) g_ptr_array_index (parts, part))->block->kind;
}

/* The place and the day, which come after the parties, stand at the foot. */
static Zone
zone_of (const Box *box, const GPtrArray *parts)
{
  switch (kind_of (parts, box->part)) {
  case BLOCK_PICTURES:
    return ZONE_HEAD;
  case BLOCK_MENTION:
    return box->part > 0 && kind_of (parts, box->part - 1) == BLOCK_PARTY ? ZONE_FOOT
                                                                          : ZONE_CENTRE;
  case BLOCK_TITLE:
  case BLOCK_SUBTITLE:
  case BLOCK_PARTY:
    return ZONE_CENTRE;
  case BLOCK_CODE:
    return ZONE_FOOT;
  default:
    return ZONE_NONE;
  }
}

/* How many boxes make up the title page; 0: there is none, or it never ends. */
static guint
count_boxes (const GArray *boxes, const GPtrArray *parts)
{
  for (guint i = 0; i < boxes->len; i++) {
    const Box *box = &g_array_index (boxes, Box, i);

    if (box->kind == BOX_PAGE_BREAK)
      return i;
    if (zone_of (box, parts) == ZONE_NONE)
      return 0;
  }

  return 0;
}

void
cover_balance (GArray *boxes, const GPtrArray *parts)
{
  Box *firsts[N_ZONES] = { NULL };
  double heights[N_ZONES] = { 0 };
  guint n_boxes = count_boxes (boxes, parts);

  for (guint i = 0; i < n_boxes; i++) {
    Box *box = &g_array_index (boxes, Box, i);
    Zone zone = zone_of (box, parts);

    heights[zone] += box->height + (firsts[zone] != NULL ? box->gap : 0);
    if (firsts[zone] == NULL)
      firsts[zone] = box;
  }
  if (firsts[ZONE_CENTRE] == NULL)
    return;

  double room = TEXT_BOTTOM - PAGE_MARGIN - heights[ZONE_CENTRE] - heights[ZONE_FOOT];
  Box *title = firsts[ZONE_CENTRE];
  title->gap = MAX (title->gap, SHARE_ABOVE * room - heights[ZONE_HEAD]);
  title->fixed_gap = true;
  if (firsts[ZONE_FOOT] != NULL)
    firsts[ZONE_FOOT]->gap =
        MAX (firsts[ZONE_FOOT]->gap, room - heights[ZONE_HEAD] - title->gap);
}
