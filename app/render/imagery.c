/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "render/imagery.h"

void
imagery_draw_picture (cairo_t *cairo, const Page *page, const Mark *mark, bool opaque)
{
  PictureFrame frame = { mark->x, mark->y, mark->width, mark->height };

  (void) picture_draw (g_ptr_array_index (page->pictures, mark->image), cairo, &frame, opaque);
}

/* Each row's stretches of dark modules, in modules. */
static void
add_row (cairo_t *cairo, const Code *code, int row)
{
  int side = code_get_side (code);

  for (int column = 0; column < side; column++) {
    int start = column;

    while (column < side && code_is_dark (code, column, row))
      column++;
    if (column > start)
      cairo_rectangle (cairo, start, row, column - start, 1);
  }
}

void
imagery_draw_code (cairo_t *cairo, const Page *page, const Mark *mark)
{
  const Code *code = g_ptr_array_index (page->codes, mark->image);
  double module = mark->width / code_get_side (code);

  cairo_save (cairo);
  cairo_translate (cairo, mark->x, mark->y);
  cairo_scale (cairo, module, module);
  for (int row = 0; row < code_get_side (code); row++)
    add_row (cairo, code, row);
  cairo_fill (cairo);
  cairo_restore (cairo);
}
