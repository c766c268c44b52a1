/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pages one under the other on a desk, seen through a window: where each stands at some zoom.
 */
#pragma once

#include <gtk/gtk.h>
#include <stdbool.h>

/* Around and between the pages, in pixels. */
#define DESK_GAP 18.0

typedef struct {
  double page_width; /* points */
  double page_height;
  guint n_pages;
  double zoom; /* pixels for one point */
  int width;   /* of the window, in pixels */
  int height;
  double x; /* of the window on the desk */
  double y;
  int factor; /* device pixels for a pixel */
} Desk;

/* A point of a page: the same place whatever the zoom. */
typedef struct {
  guint page;
  double x; /* points */
  double y; /* points; below zero: pixels, between this page and the one before */
} DeskPlace;

/* So that a page is as wide as the window. */
double desk_get_fitting_zoom (const Desk *desk);

/* Pixels from the desk's top left corner, here and below. */
double desk_get_full_width (const Desk *desk);
double desk_get_full_height (const Desk *desk);
double desk_get_left (const Desk *desk);
double desk_get_top (const Desk *desk, guint page);
DeskPlace desk_get_place (const Desk *desk, double x, double y);
/* Of a page that is no more: of the last one. */
double desk_get_x (const Desk *desk, DeskPlace place);
double desk_get_y (const Desk *desk, DeskPlace place);

/* Pixels from the window's corner. On whole device pixels, or the text would blur. */
graphene_rect_t desk_get_page (const Desk *desk, guint page);
/* points: on that page. */
graphene_rect_t desk_get_area (const Desk *desk, guint page, const graphene_rect_t *points);
/* Whether all of it is in the window. */
bool desk_shows (const Desk *desk, guint page, const graphene_rect_t *points);
/* The page in the middle of the window. */
guint desk_get_middle_page (const Desk *desk);
