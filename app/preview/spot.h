/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where a page speaks of a datum or leads somewhere: what a pointer meets, what can be lit. */
#pragma once

#include "layout/pages.h"

#include <gtk/gtk.h>

/* An area of a page, in points. */
typedef struct {
  guint page;
  graphene_rect_t area;
} Spot;

graphene_rect_t spot_get_area (const Mark *mark);
/* The mark there that has an origin or a target; NULL. */
const Mark *spot_find (const Page *page, double x, double y);
/* Owned, of Spot: each mark whose origin is this path, in reading order. */
GArray *spot_list (const Pages *pages, const char *path) G_GNUC_WARN_UNUSED_RESULT;
/* Owned: the line of text, or the row of a table, around the first of these marks; NULL. */
char *spot_dup_line (const Pages *pages, const char *path) G_GNUC_WARN_UNUSED_RESULT;
