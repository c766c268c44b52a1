/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preview/sheet.h"

#include "render/paint.h"

#include <math.h>
#include <string.h>

#define SAME 1e-9

static bool
same_scale (const Sheet *sheet, double scale)
{
  return fabs (sheet->scale - scale) < SAME;
}

/* Whether the pixels of a picture are those of another page's there. */
static bool
lends_pixels (const Sheet *before, const Pages *pages, double scale,
              const cairo_rectangle_int_t *area)
{
  return before != NULL && before->fonts == pages->fonts && same_scale (before, scale) &&
         before->area.x == area->x && before->area.y == area->y &&
         before->area.width == area->width && before->area.height == area->height;
}

/* Only the rows that differ are to be drawn. */
static void
take_pixels (cairo_surface_t *surface, cairo_t *cairo, const Sheet *before, const Pages *pages,
             guint number)
{
  gsize stride = (gsize) cairo_image_surface_get_stride (surface);
  double top = 0, bottom = 0;

  memcpy (cairo_image_surface_get_data (surface),
          cairo_image_surface_get_data (before->surface), stride * (gsize) before->area.height);
  cairo_surface_mark_dirty (surface);
  if (!traces_fit (before->traces, pages, number, &top, &bottom)) {
    top = floor (top * before->scale) - before->area.y;
    bottom = ceil (bottom * before->scale) - before->area.y;
  }
  cairo_rectangle (cairo, 0, top, before->area.width, bottom - top);
  cairo_clip (cairo);
}

/* Owned. */
static cairo_surface_t *
draw (const Pages *pages, guint number, double scale, const cairo_rectangle_int_t *area,
      const Sheet *before)
{
  cairo_surface_t *surface =
      cairo_image_surface_create (CAIRO_FORMAT_ARGB32, area->width, area->height);
  cairo_t *cairo = cairo_create (surface);

  if (lends_pixels (before, pages, scale, area))
    take_pixels (surface, cairo, before, pages, number);
  cairo_set_source_rgb (cairo, 1, 1, 1);
  cairo_paint (cairo);
  cairo_translate (cairo, -area->x, -area->y);
  cairo_scale (cairo, scale, scale);
  /* A damaged font was refused when the pages were made; without it the paper stays white. */
  (void) page_paint (pages, number, cairo, false);
  cairo_destroy (cairo);
  cairo_surface_flush (surface);

  return surface;
}

/* Shares the pixels. */
static GdkTexture *
texture_of (cairo_surface_t *surface)
{
  int width = cairo_image_surface_get_width (surface);
  int height = cairo_image_surface_get_height (surface);
  gsize stride = (gsize) cairo_image_surface_get_stride (surface);
  g_autoptr (GBytes) bytes = g_bytes_new_with_free_func (
      cairo_image_surface_get_data (surface), stride * (gsize) height,
      (GDestroyNotify) cairo_surface_destroy, cairo_surface_reference (surface));

  return gdk_memory_texture_new (width, height, GDK_MEMORY_DEFAULT, bytes, stride);
}

/* Cairo copies a texture through floating point at every frame; from a surface it takes only
 * the pixels that are painted anew. */
static GskRenderNode *
drawing_of (cairo_surface_t *surface)
{
  graphene_rect_t bounds =
      GRAPHENE_RECT_INIT (0, 0, (float) cairo_image_surface_get_width (surface),
                          (float) cairo_image_surface_get_height (surface));
  GskRenderNode *node = gsk_cairo_node_new (&bounds);
  cairo_t *cairo = gsk_cairo_node_get_draw_context (node);

  cairo_set_source_surface (cairo, surface, 0, 0);
  cairo_pattern_set_extend (cairo_get_source (cairo), CAIRO_EXTEND_PAD);
  cairo_paint (cairo);
  cairo_destroy (cairo);

  return node;
}

Sheet *
sheet_new (const Pages *pages, guint number, double scale, const cairo_rectangle_int_t *area,
           const Sheet *before)
{
  Sheet *sheet = g_new0 (Sheet, 1);

  sheet->surface = draw (pages, number, scale, area, before);
  sheet->texture = texture_of (sheet->surface);
  sheet->drawing = drawing_of (sheet->surface);
  sheet->area = *area;
  sheet->scale = scale;
  sheet->traces = traces_new (pages, number);
  sheet->fonts = fonts_ref (pages->fonts);

  return sheet;
}

void
sheet_free (Sheet *sheet)
{
  if (sheet == NULL)
    return;

  g_object_unref (sheet->texture);
  gsk_render_node_unref (sheet->drawing);
  cairo_surface_destroy (sheet->surface);
  traces_free (sheet->traces);
  fonts_unref (sheet->fonts);
  g_free (sheet);
}

void
sheet_compare (Sheet *sheet, const Pages *pages, guint number)
{
  double top, bottom;

  sheet->stale =
      sheet->fonts != pages->fonts || !traces_fit (sheet->traces, pages, number, &top, &bottom);
}

bool
sheet_serves (const Sheet *sheet, double scale, const cairo_rectangle_int_t *area)
{
  return !sheet->stale && same_scale (sheet, scale) && sheet->area.x <= area->x &&
         sheet->area.y <= area->y &&
         sheet->area.x + sheet->area.width >= area->x + area->width &&
         sheet->area.y + sheet->area.height >= area->y + area->height;
}
