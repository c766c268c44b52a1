/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Opens and closes the tags of a PDF as the marks of its pages go by. */
#pragma once

#include "render/painter.h"

typedef struct {
  const Pages *pages;
  Painter *painter;
  GArray *open;    /* of int: elements, from the outermost */
  bool in_stretch; /* of a composed element */
  int stretch_target;
} Structure;

void structure_init (Structure *structure, const Pages *pages, Painter *painter);
/* Closes all that is open. */
void structure_clear (Structure *structure);
/* Makes the mark's element the innermost one. */
void structure_enter (Structure *structure, const Mark *mark);
/* Content may not stay open over a page's end; what contains it may. */
void structure_end_page (Structure *structure);
