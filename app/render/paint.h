/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A page on any surface of Cairo, as the screen and the printer want it. */
#pragma once

#include "layout/pages.h"

#include <cairo.h>
#include <stdbool.h>

/* number: from 0; in points, on whatever ground is there. with_text: glyphs that keep their
 * text, for a file or a printer; else outlines, placed as finely on every surface. False when
 * a font could not be used: then some text is missing. */
bool page_paint (const Pages *pages, guint number, cairo_t *cairo, bool with_text);
