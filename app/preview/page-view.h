/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The live page: pages on a desk that scroll, shine where a datum stands, and answer clicks.
 *
 * Signals: "origin-activated" (const char *path); "page-changed" when another page is in the
 * middle or their number is another; "zoom-changed"; "search-changed" when there are other
 * matches or another is looked at. */
#pragma once

#include "layout/pages.h"

#include <gtk/gtk.h>
#include <stdbool.h>

#define QUAD_TYPE_PAGE_VIEW (quad_page_view_get_type ())
G_DECLARE_FINAL_TYPE (QuadPageView, quad_page_view, QUAD, PAGE_VIEW, GtkWidget)

GtkWidget *quad_page_view_new (void) G_GNUC_WARN_UNUSED_RESULT;

/* Borrowed until the next call; NULL: none. The same place stays in sight. */
void quad_page_view_set_pages (QuadPageView *self, const Pages *pages);
guint quad_page_view_get_n_pages (QuadPageView *self);
/* From 0: the one in the middle. */
guint quad_page_view_get_page (QuadPageView *self);
void quad_page_view_go_to_page (QuadPageView *self, guint number);

/* The marks of this datum shine, and come into sight; NULL: none. */
void quad_page_view_light (QuadPageView *self, const char *path);
/* Where its first mark in sight is in the widget, for a popover; false: none is in sight. */
bool quad_page_view_get_area (QuadPageView *self, const char *path, GdkRectangle *ret_area);
/* The path of the datum at this point of the widget, lent; NULL. */
const char *quad_page_view_get_origin_at (QuadPageView *self, double x, double y);
/* What a click there does: the datum is activated, or the link followed. */
void quad_page_view_activate_at (QuadPageView *self, double x, double y);
/* Lent: the picture shown of a page; NULL while it is not drawn. */
GdkTexture *quad_page_view_get_texture (QuadPageView *self, guint number);

/* 1 is the size of the paper; 0: as wide as the widget, as it is at first. */
void quad_page_view_set_zoom (QuadPageView *self, double zoom);
/* Also when it is as wide as the widget. */
double quad_page_view_get_zoom (QuadPageView *self);
bool quad_page_view_fits_width (QuadPageView *self);
/* The next round size, up (1) or down (-1); 0: there is none. */
double quad_page_view_get_next_zoom (QuadPageView *self, int direction);

/* NULL or "": no search. The first match from here on comes into sight. */
void quad_page_view_search (QuadPageView *self, const char *text);
void quad_page_view_step_search (QuadPageView *self, int direction);
guint quad_page_view_get_n_matches (QuadPageView *self);
/* From 0. */
guint quad_page_view_get_match (QuadPageView *self);
