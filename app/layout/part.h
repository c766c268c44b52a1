/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One block of the document, measured: its lines, rows or boxes, not yet on a page. */
#pragma once

#include "layout/picture-row.h"
#include "layout/seal.h"
#include "layout/slots.h"
#include "layout/table.h"

/* One line of the contents: a heading, and the part it stands for. */
typedef struct {
  Paragraph *text;
  int part;
} ContentsEntry;

typedef struct {
  const Block *block;
  double indent;
  Paragraph *text;     /* the block's text; of a table or a chart: its caption */
  Paragraph *label;    /* of an item */
  GPtrArray *own_runs; /* of Run: a label made runs */
  Table *table;
  GPtrArray *slots;    /* of SlotBox */
  double slots_height; /* at most, of the grid on one page */
  PictureRow *row;     /* of logos */
  Seal *seal;
  double chart_scale; /* below 1 for a chart larger than the page */
  GArray *contents;   /* of ContentsEntry */
  char *heading_text; /* whole, for bookmarks; NULL for other blocks */
} Part;

/* Owned, of Part, one a block. */
GPtrArray *parts_new (Words *words, Gallery *gallery,
                      const Document *document) G_GNUC_WARN_UNUSED_RESULT;
