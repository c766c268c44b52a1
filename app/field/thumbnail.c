/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "field/thumbnail.h"

/* The surface's own memory, which goes with the bytes. */
static GdkTexture *
take_surface (cairo_surface_t *surface)
{
  int width = cairo_image_surface_get_width (surface);
  int height = cairo_image_surface_get_height (surface);
  int stride = cairo_image_surface_get_stride (surface);
  g_autoptr (GBytes) bytes = NULL;

  cairo_surface_flush (surface);
  bytes = g_bytes_new_with_free_func (cairo_image_surface_get_data (surface),
                                      (gsize) stride * (gsize) height,
                                      (GDestroyNotify) cairo_surface_destroy, surface);
  return gdk_memory_texture_new (width, height, GDK_MEMORY_DEFAULT, bytes, (gsize) stride);
}

GdkTexture *
thumbnail_draw (const Picture *picture, int width, int height, int scale)
{
  double ratio = picture_get_ratio (picture);
  double high = MIN (height, width / ratio) * scale;
  PictureFrame frame = { 0, 0, MAX (1, (int) (high * ratio)), MAX (1, (int) high) };
  cairo_surface_t *surface =
      cairo_image_surface_create (CAIRO_FORMAT_ARGB32, (int) frame.width, (int) frame.height);
  cairo_t *cairo = cairo_create (surface);
  bool drawn = picture_draw (picture, cairo, &frame, false) &&
               cairo_status (cairo) == CAIRO_STATUS_SUCCESS;

  cairo_destroy (cairo);
  if (drawn)
    return take_surface (surface);

  cairo_surface_destroy (surface);
  return NULL;
}
