/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preview/sight.h"

#define PIXELS_PER_POINT (96.0 / 72.0)
#define ZOOM_MIN 0.5
#define ZOOM_MAX 4.0
#define NEARLY 1.001
/* Where something comes to stand when it is brought into sight. */
#define EYE_LEVEL 0.4

void
sight_init (Sight *sight, GtkWidget *widget, void (*moved) (GtkWidget *widget))
{
  *sight = (Sight){ .desk = { .zoom = 1, .factor = 1 } };
  scrolling_init (&sight->scrolling, widget, moved);
}

void
sight_update (Sight *sight)
{
  sight->desk.x = scrolling_get (&sight->scrolling, GTK_ORIENTATION_HORIZONTAL);
  sight->desk.y = scrolling_get (&sight->scrolling, GTK_ORIENTATION_VERTICAL);
}

/* After a change of the desk from what it was before. */
static void
arrange (Sight *sight, const Desk *before, double across, double down)
{
  Desk *desk = &sight->desk;
  double *goal = sight->scrolling.goal;
  DeskPlace place = desk_get_place (before, before->x + across * before->width,
                                    before->y + down * before->height);
  DeskPlace aim = desk_get_place (before, goal[0], goal[1]);

  desk->zoom = sight->zoom > 0 ? sight->zoom * PIXELS_PER_POINT : desk_get_fitting_zoom (desk);
  goal[0] = desk_get_x (desk, aim);
  goal[1] = desk_get_y (desk, aim);
  scrolling_configure (&sight->scrolling, GTK_ORIENTATION_HORIZONTAL, desk->width,
                       sight->zoom > 0 ? desk_get_full_width (desk) : desk->width,
                       desk_get_x (desk, place) - across * desk->width);
  scrolling_configure (&sight->scrolling, GTK_ORIENTATION_VERTICAL, desk->height,
                       desk_get_full_height (desk),
                       desk_get_y (desk, place) - down * desk->height);
  sight_update (sight);
}

void
sight_set_pages (Sight *sight, const Pages *pages)
{
  Desk before = sight->desk;

  sight->desk.n_pages = pages == NULL ? 0 : pages->pages->len;
  sight->desk.page_width = pages == NULL ? 0 : pages->width;
  sight->desk.page_height = pages == NULL ? 0 : pages->height;
  arrange (sight, &before, 0.5, 0);
}

void
sight_resize (Sight *sight, int width, int height)
{
  Desk before = sight->desk;

  sight->desk.width = width;
  sight->desk.height = height;
  arrange (sight, &before, 0.5, 0);
}

void
sight_zoom (Sight *sight, double zoom, double across, double down)
{
  Desk before = sight->desk;

  sight->zoom = zoom > 0 ? CLAMP (zoom, ZOOM_MIN, ZOOM_MAX) : 0;
  arrange (sight, &before, across, down);
}

double
sight_get_zoom (const Sight *sight)
{
  return sight->desk.zoom / PIXELS_PER_POINT;
}

double
sight_get_next_zoom (const Sight *sight, int direction)
{
  static const double steps[] = { ZOOM_MIN, 0.67, 0.75, 0.9, 1, 1.25, 1.5, 2, 3, ZOOM_MAX };
  double now = sight_get_zoom (sight), below = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (steps); i++) {
    if (steps[i] > now * NEARLY)
      return direction > 0 ? steps[i] : below;
    if (steps[i] * NEARLY < now)
      below = steps[i];
  }

  return direction > 0 ? 0 : below;
}

bool
sight_shows (const Sight *sight, const Spot *spot)
{
  return spot != NULL && desk_shows (&sight->desk, spot->page, &spot->area);
}

const Mark *
sight_find_mark (const Sight *sight, const Pages *pages, double x, double y)
{
  const Desk *desk = &sight->desk;

  if (pages == NULL || pages->pages->len == 0)
    return NULL;

  DeskPlace place = desk_get_place (desk, desk->x + x, desk->y + y);

  return spot_find (g_ptr_array_index (pages->pages, place.page), place.x, place.y);
}

bool
sight_find_area (const Sight *sight, const GArray *spots, GdkRectangle *ret_area)
{
  for (guint i = 0; i < spots->len; i++) {
    const Spot *spot = &g_array_index (spots, Spot, i);
    graphene_rect_t area = desk_get_area (&sight->desk, spot->page, &spot->area);

    if (!sight_shows (sight, spot))
      continue;
    graphene_rect_round_extents (&area, &area);
    *ret_area = (GdkRectangle){ (int) area.origin.x, (int) area.origin.y, (int) area.size.width,
                                (int) area.size.height };
    return true;
  }

  return false;
}

void
sight_seek (Sight *sight, const Spot *spot)
{
  const Desk *desk = &sight->desk;

  if (spot == NULL || sight_shows (sight, spot))
    return;

  graphene_rect_t area = desk_get_area (desk, spot->page, &spot->area);
  double left = (double) area.origin.x, right = left + (double) area.size.width;
  double x = desk->x;

  if (left < 0 || right > desk->width)
    x += (left + right - desk->width) / 2;
  scrolling_glide (&sight->scrolling, x,
                   desk->y + (double) area.origin.y - EYE_LEVEL * desk->height);
}

void
sight_seek_anchor (Sight *sight, const Anchor *anchor)
{
  DeskPlace place = { (guint) anchor->page, anchor->x, anchor->y };

  scrolling_glide (&sight->scrolling, sight->desk.x,
                   desk_get_y (&sight->desk, place) - DESK_GAP);
}

void
sight_seek_page (Sight *sight, guint page)
{
  DeskPlace place = { page, 0, -DESK_GAP };

  scrolling_glide (&sight->scrolling, sight->desk.x, desk_get_y (&sight->desk, place));
}
