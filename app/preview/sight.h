/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is seen of the desk: how large, and where, as it is zoomed, resized and laid anew. */
#pragma once

#include "preview/desk.h"
#include "preview/scrolling.h"
#include "preview/spot.h"

typedef struct {
  Desk desk;
  Scrolling scrolling;
  double zoom; /* as asked, of the paper's size; 0: fits the width */
} Sight;

/* moved: another part of the desk is seen, by scrolling. */
void sight_init (Sight *sight, GtkWidget *widget, void (*moved) (GtkWidget *widget));
/* Reads where the adjustments are. */
void sight_update (Sight *sight);

/* The same place stays where it was in the window, here and below. NULL: no pages. */
void sight_set_pages (Sight *sight, const Pages *pages);
void sight_resize (Sight *sight, int width, int height);
/* Around the point at this share of the window's width and height. */
void sight_zoom (Sight *sight, double zoom, double across, double down);

/* Of the paper's size, also when it fits the width. */
double sight_get_zoom (const Sight *sight);
/* The next round zoom, up (1) or down (-1); 0: there is none. */
double sight_get_next_zoom (const Sight *sight, int direction);
bool sight_shows (const Sight *sight, const Spot *spot);
/* What answers a click at a point of the window; NULL. */
const Mark *sight_find_mark (const Sight *sight, const Pages *pages, double x, double y);
/* spots: of Spot; the first in sight, in the window. False: none is in sight. */
bool sight_find_area (const Sight *sight, const GArray *spots, GdkRectangle *ret_area);
/* NULL: nothing; across only when needed. */
void sight_seek (Sight *sight, const Spot *spot);
void sight_seek_anchor (Sight *sight, const Anchor *anchor);
void sight_seek_page (Sight *sight, guint page);
