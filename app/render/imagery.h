/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pictures and codes, drawn in the rectangles of their marks. */
#pragma once

#include "layout/pages.h"

#include <cairo.h>

/* opaque: for a file that may have nothing transparent. */
void imagery_draw_picture (cairo_t *cairo, const Page *page, const Mark *mark, bool opaque);
/* In the colour that is set, as one shape: no seam shows between its modules. */
void imagery_draw_code (cairo_t *cairo, const Page *page, const Mark *mark);
