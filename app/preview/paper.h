/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A page on the desk as the eye sees it: paper, its picture, and what shines on it. */
#pragma once

#include "preview/desk.h"
#include "preview/search.h"
#include "preview/sheet.h"

/* Of the theme, chosen for white paper. */
typedef struct {
  GdkRGBA lit;
  GdkRGBA found;
} PaperColours;

PaperColours paper_get_colours (GtkWidget *widget);
/* sheet NULL: not drawn yet. */
void paper_snapshot (GtkSnapshot *snapshot, const Desk *desk, guint page, const Sheet *sheet);
/* lit: of Spot; those out of sight are left out. */
void paper_snapshot_lit (GtkSnapshot *snapshot, const Desk *desk, const GArray *lit,
                         const GdkRGBA *colour);
/* found: of Found; current: the match that is looked at. */
void paper_snapshot_found (GtkSnapshot *snapshot, const Desk *desk, const GArray *found,
                           guint current, const GdkRGBA *colour);
