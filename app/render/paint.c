/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "render/paint.h"

#include "render/painter.h"

static void
draw_marks (Painter *painter, const Page *page, const GArray *marks)
{
  for (guint i = 0; i < marks->len; i++)
    painter_draw (painter, page, &g_array_index (marks, Mark, i));
  painter_flush (painter);
}

bool
page_paint (const Pages *pages, guint number, cairo_t *cairo, bool with_text)
{
  FaceSet faces;
  Painter painter;

  g_assert (number < pages->pages->len);
  const Page *page = g_ptr_array_index (pages->pages, number);

  face_set_init (&faces, pages->fonts);
  painter_init (&painter, cairo, &faces, with_text);
  draw_marks (&painter, page, page->decoration);
  draw_marks (&painter, page, page->content);
  painter_clear (&painter);
  face_set_clear (&faces);

  return !faces.failed;
}
