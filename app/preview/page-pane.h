/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The column of the live page: the view, what zooms and turns its pages, and a search.
 *
 * Signal: "origin-activated" (const char *path), when a datum is clicked on the page. */
#pragma once

#include "preview/page-view.h"

#define QUAD_TYPE_PAGE_PANE (quad_page_pane_get_type ())
G_DECLARE_FINAL_TYPE (QuadPagePane, quad_page_pane, QUAD, PAGE_PANE, GtkBox)

GtkWidget *quad_page_pane_new (void) G_GNUC_WARN_UNUSED_RESULT;
/* Lent. */
QuadPageView *quad_page_pane_get_view (QuadPagePane *self);
/* As in the view. */
void quad_page_pane_set_pages (QuadPagePane *self, const Pages *pages);
/* A sentence in the place of pages that could not be made; NULL: the pages again. */
void quad_page_pane_set_failure (QuadPagePane *self, const char *reason);
void quad_page_pane_light (QuadPagePane *self, const char *path);
/* Opens the search, ready to type. */
void quad_page_pane_start_search (QuadPagePane *self);
