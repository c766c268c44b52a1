/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Opens and closes the tags of a PDF as the marks of its pages go by, and keeps count. */
#pragma once

#include "render/painter.h"
#include "render/tag.h"

typedef struct {
  const Pages *pages;
  Painter *painter;
  GArray *open;    /* of int: elements, from the outermost */
  bool in_stretch; /* of a composed element */
  int stretch_target;
  GArray *tags; /* of Tag: all that were opened */
} Structure;

void structure_init (Structure *structure, const Pages *pages, Painter *painter);
/* Closes all that is open; returns the tags, owned. */
GArray *structure_clear_to_tags (Structure *structure) G_GNUC_WARN_UNUSED_RESULT;
/* Decoration may stand where elements do, but not within a stretch of text. */
void structure_begin_artifact (Structure *structure, ArtifactKind kind);
void structure_end_artifact (Structure *structure, ArtifactKind kind);
/* Makes the mark's element the innermost one. */
void structure_enter (Structure *structure, const Mark *mark);
/* Content may not stay open over a page's end; what contains it may. */
void structure_end_page (Structure *structure);
