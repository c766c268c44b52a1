/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The pictures of the pages that are seen, drawn one at a time. */
#pragma once

#include "preview/desk.h"
#include "preview/sheet.h"

typedef struct {
  GtkWidget *widget;
  const Desk *desk;   /* where the pages are */
  const Pages *pages; /* borrowed; NULL */
  GPtrArray *sheets;  /* of Sheet, by page; NULL: not drawn */
  guint tick;         /* 0: nothing to draw */
} Sheets;

/* desk: lent, and followed. */
void sheets_init (Sheets *sheets, GtkWidget *widget, const Desk *desk);
void sheets_clear (Sheets *sheets);
/* Draws no more. */
void sheets_stop (Sheets *sheets);
/* NULL: none. Pictures of pages that look the same are kept; the others too, until they are
 * drawn again. */
void sheets_set_pages (Sheets *sheets, const Pages *pages);
/* Lent; NULL. */
const Sheet *sheets_get (const Sheets *sheets, guint number);
/* Draws what is seen and lacks its picture, one page a frame, so that typing never waits;
 * drops what is out of sight. */
void sheets_draw (Sheets *sheets);
