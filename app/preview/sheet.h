/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The picture of one page at some scale, kept as long as the page looks the same. */
#pragma once

#include "preview/traces.h"

#include <gtk/gtk.h>

typedef struct {
  GdkTexture *texture;    /* never NULL */
  GskRenderNode *drawing; /* the same in pixels from 0, 0: for a renderer without textures */
  cairo_rectangle_int_t area; /* of the page, in pixels of the picture */
  double scale;               /* pixels for one point */
  Traces *traces;             /* of what is drawn */
  Fonts *fonts;
  cairo_surface_t *surface; /* the pixels of both */
  bool stale;               /* the page looks otherwise by now */
} Sheet;

/* area: within the page, in pixels. before: NULL, or a picture of that page as it was, from
 * which the lines that look the same are taken. */
Sheet *sheet_new (const Pages *pages, guint number, double scale,
                  const cairo_rectangle_int_t *area,
                  const Sheet *before) G_GNUC_WARN_UNUSED_RESULT;
void sheet_free (Sheet *sheet);
/* After new pages have come: notes whether the picture still shows the page. */
void sheet_compare (Sheet *sheet, const Pages *pages, guint number);
/* Whether it can be shown as it is for this part of the page. */
bool sheet_serves (const Sheet *sheet, double scale, const cairo_rectangle_int_t *area);
