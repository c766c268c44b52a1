/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preview/sheets.h"

#include <math.h>

/* A page that comes into sight is there already. */
#define AHEAD 64.0
/* Of larger pages, only what is seen and as much around it is drawn. */
#define PIXELS_MAX 8e6

static void
free_sheet (gpointer sheet)
{
  sheet_free (sheet);
}

void
sheets_init (Sheets *sheets, GtkWidget *widget, const Desk *desk)
{
  *sheets = (Sheets){ .widget = widget,
                      .desk = desk,
                      .sheets = g_ptr_array_new_with_free_func (free_sheet) };
}

void
sheets_stop (Sheets *sheets)
{
  if (sheets->tick != 0)
    gtk_widget_remove_tick_callback (sheets->widget, sheets->tick);
  sheets->tick = 0;
}

void
sheets_clear (Sheets *sheets)
{
  g_clear_pointer (&sheets->sheets, g_ptr_array_unref);
}

static void
replace (Sheets *sheets, guint number, Sheet *sheet)
{
  sheet_free (g_ptr_array_index (sheets->sheets, number));
  g_ptr_array_index (sheets->sheets, number) = sheet;
}

void
sheets_set_pages (Sheets *sheets, const Pages *pages)
{
  sheets->pages = pages;
  g_ptr_array_set_size (sheets->sheets, pages == NULL ? 0 : (int) pages->pages->len);
  for (guint i = 0; i < sheets->sheets->len; i++)
    if (g_ptr_array_index (sheets->sheets, i) != NULL)
      sheet_compare (g_ptr_array_index (sheets->sheets, i), pages, i);
}

const Sheet *
sheets_get (const Sheets *sheets, guint number)
{
  return g_ptr_array_index (sheets->sheets, number);
}

/* The part of a page that is seen, in device pixels from its corner. */
static graphene_rect_t
get_seen_part (const Desk *desk, guint number)
{
  graphene_rect_t page = desk_get_page (desk, number);
  graphene_rect_t seen = GRAPHENE_RECT_INIT (0, (float) -AHEAD, (float) desk->width,
                                             (float) (desk->height + 2 * AHEAD));
  graphene_rect_t part;

  if (!graphene_rect_intersection (&page, &seen, &part))
    return *graphene_rect_zero ();
  graphene_rect_offset (&part, -page.origin.x, -page.origin.y);
  graphene_rect_scale (&part, (float) desk->factor, (float) desk->factor, &part);

  return part;
}

/* Whole pixels of the page. */
static cairo_rectangle_int_t
get_whole (graphene_rect_t part, int width, int height)
{
  int left = CLAMP ((int) floorf (part.origin.x), 0, width - 1);
  int top = CLAMP ((int) floorf (part.origin.y), 0, height - 1);
  int right = CLAMP ((int) ceilf (part.origin.x + part.size.width), left + 1, width);
  int bottom = CLAMP ((int) ceilf (part.origin.y + part.size.height), top + 1, height);

  return (cairo_rectangle_int_t){ left, top, right - left, bottom - top };
}

/* False: nothing was left to draw. */
static bool
draw_one (Sheets *sheets)
{
  const Desk *desk = sheets->desk;
  double scale = desk->zoom * desk->factor;
  int width = (int) ceil (desk->page_width * scale);
  int height = (int) ceil (desk->page_height * scale);
  bool drawn = false;

  for (guint i = 0; i < sheets->sheets->len; i++) {
    graphene_rect_t part = get_seen_part (desk, i);
    const Sheet *sheet = sheets_get (sheets, i);
    cairo_rectangle_int_t area = { 0, 0, width, height };

    if (!(part.size.height > 0)) {
      replace (sheets, i, NULL);
      continue;
    }
    if ((double) width * height > PIXELS_MAX)
      area = get_whole (part, width, height);
    if (drawn || (sheet != NULL && sheet_serves (sheet, scale, &area)))
      continue;
    if ((double) width * height > PIXELS_MAX) {
      graphene_rect_inset (&part, -part.size.width / 2, -part.size.height / 2);
      area = get_whole (part, width, height);
    }
    replace (sheets, i, sheet_new (sheets->pages, i, scale, &area, sheet));
    drawn = true;
  }

  return drawn;
}

static gboolean
draw_next (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  Sheets *sheets = data;

  if (draw_one (sheets)) {
    gtk_widget_queue_draw (widget);
    return G_SOURCE_CONTINUE;
  }
  sheets->tick = 0;

  return G_SOURCE_REMOVE;
}

void
sheets_draw (Sheets *sheets)
{
  if (sheets->tick == 0 && sheets->sheets->len > 0)
    sheets->tick = gtk_widget_add_tick_callback (sheets->widget, draw_next, sheets, NULL);
}
