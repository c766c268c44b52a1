/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "render/png.h"

#include "render/paint.h"
#include "render/pdf.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define POINTS_PER_INCH 72.0

static cairo_status_t
append (void *bytes, const unsigned char *data, unsigned int n)
{
  g_byte_array_append (bytes, data, n);

  return CAIRO_STATUS_SUCCESS;
}

GBytes *
page_to_png (const Pages *pages, guint number, double dots_per_inch, GError **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  double scale = dots_per_inch / POINTS_PER_INCH;
  cairo_surface_t *surface =
      cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) ceil (pages->width * scale),
                                  (int) ceil (pages->height * scale));
  cairo_t *cairo = cairo_create (surface);

  cairo_set_source_rgb (cairo, 1, 1, 1);
  cairo_paint (cairo);
  cairo_scale (cairo, scale, scale);
  bool drawn = page_paint (pages, number, cairo, false);

  cairo_status_t status = cairo_status (cairo);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_write_to_png_stream (surface, append, bytes);
  cairo_destroy (cairo);
  cairo_surface_destroy (surface);
  if (!drawn) {
    g_set_error_literal (error, RENDER_ERROR, RENDER_ERROR_FONT,
                         _ ("A font of the document is damaged: install it again"));
    return NULL;
  }
  if (status != CAIRO_STATUS_SUCCESS) {
    g_set_error (error, RENDER_ERROR, RENDER_ERROR_CAIRO,
                 _ ("The picture could not be made: %s"), cairo_status_to_string (status));
    return NULL;
  }

  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}
