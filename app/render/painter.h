/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Draws marks with Cairo; neighbouring texts of one look are shown in one go. */
#pragma once

#include "layout/pages.h"
#include "render/face.h"

typedef struct {
  cairo_t *cairo;
  FaceSet *faces;
  bool oldest;    /* for PDF 1.4: nothing transparent, and one text for each glyph of a face */
  bool with_text; /* glyphs keep their text; else they are mere outlines */
  GArray *glyphs; /* of cairo_glyph_t: not shown yet */
  GArray *clusters; /* of cairo_text_cluster_t */
  GString *text;
  FaceChoice face; /* of what is not shown yet */
  Colour colour;
} Painter;

void painter_init (Painter *painter, cairo_t *cairo, FaceSet *faces, bool with_text);
void painter_clear (Painter *painter);
void painter_draw (Painter *painter, const Page *page, const Mark *mark);
/* Shows what was gathered: before a tag, and at the end of a page. */
void painter_flush (Painter *painter);
