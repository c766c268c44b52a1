/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preview/desk.h"

#include <math.h>

#define ZOOM_MIN 0.05

double
desk_get_fitting_zoom (const Desk *desk)
{
  if (!(desk->page_width > 0))
    return 1;

  return MAX (ZOOM_MIN, (desk->width - 2 * DESK_GAP) / desk->page_width);
}

static double
get_pitch (const Desk *desk)
{
  return desk->page_height * desk->zoom + DESK_GAP;
}

double
desk_get_full_width (const Desk *desk)
{
  return desk->page_width * desk->zoom + 2 * DESK_GAP;
}

double
desk_get_full_height (const Desk *desk)
{
  return desk->n_pages == 0 ? 0 : DESK_GAP + desk->n_pages * get_pitch (desk);
}

double
desk_get_left (const Desk *desk)
{
  return MAX (DESK_GAP, (desk->width - desk->page_width * desk->zoom) / 2);
}

double
desk_get_top (const Desk *desk, guint page)
{
  return DESK_GAP + page * get_pitch (desk);
}

DeskPlace
desk_get_place (const Desk *desk, double x, double y)
{
  if (desk->n_pages == 0)
    return (DeskPlace){ 0, 0, -DESK_GAP };

  guint page = (guint) CLAMP (y / get_pitch (desk), 0, desk->n_pages - 1);
  double below = y - desk_get_top (desk, page);

  return (DeskPlace){ .page = page,
                      .x = (x - desk_get_left (desk)) / desk->zoom,
                      .y = below < 0 ? below : below / desk->zoom };
}

double
desk_get_x (const Desk *desk, DeskPlace place)
{
  return desk_get_left (desk) + place.x * desk->zoom;
}

double
desk_get_y (const Desk *desk, DeskPlace place)
{
  if (desk->n_pages == 0)
    return 0;

  return desk_get_top (desk, MIN (place.page, desk->n_pages - 1)) +
         (place.y < 0 ? place.y : place.y * desk->zoom);
}

graphene_rect_t
desk_get_page (const Desk *desk, guint page)
{
  double left = desk_get_left (desk) - desk->x;
  double top = desk_get_top (desk, page) - desk->y;

  return GRAPHENE_RECT_INIT ((float) (round (left * desk->factor) / desk->factor),
                             (float) (round (top * desk->factor) / desk->factor),
                             (float) (desk->page_width * desk->zoom),
                             (float) (desk->page_height * desk->zoom));
}

graphene_rect_t
desk_get_area (const Desk *desk, guint page, const graphene_rect_t *points)
{
  graphene_rect_t paper = desk_get_page (desk, page);
  float zoom = (float) desk->zoom;

  return GRAPHENE_RECT_INIT (paper.origin.x + points->origin.x * zoom,
                             paper.origin.y + points->origin.y * zoom,
                             points->size.width * zoom, points->size.height * zoom);
}

/* By hand: Graphene compares a union with the whole, which rounding makes unequal. */
bool
desk_shows (const Desk *desk, guint page, const graphene_rect_t *points)
{
  graphene_rect_t area = desk_get_area (desk, page, points);

  return area.origin.x >= 0 && area.origin.y >= 0 &&
         area.origin.x + area.size.width <= (float) desk->width &&
         area.origin.y + area.size.height <= (float) desk->height;
}

guint
desk_get_middle_page (const Desk *desk)
{
  return desk_get_place (desk, 0, desk->y + desk->height / 2.0).page;
}
