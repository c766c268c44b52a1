/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SVG files drawn by librsvg, which is loaded when there is one: most acts have none, and it
 * would be the slowest part of starting. */
#pragma once

#include <cairo.h>
#include <glib.h>
#include <stdbool.h>

typedef struct _Svg Svg;

/* Its content is checked before: see svg-content.h. */
Svg *svg_read (GBytes *file, GError **error) G_GNUC_WARN_UNUSED_RESULT;
void svg_free (Svg *svg);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Svg, svg_free)

/* The width of its page over the height. */
double svg_get_ratio (const Svg *svg);
/* The whole page, from the origin on. */
bool svg_draw (const Svg *svg, cairo_t *cairo, double width, double height);
