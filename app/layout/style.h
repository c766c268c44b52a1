/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The typographic design: sizes, colours and distances of everything, in points. */
#pragma once

#include "layout/pages.h"
#include "layout/word.h"

/* A4, with margins of 25 mm. */
#define PAGE_WIDTH 595.276
#define PAGE_HEIGHT 841.89
#define PAGE_MARGIN 70.866
#define TEXT_WIDTH (PAGE_WIDTH - 2 * PAGE_MARGIN)
#define TEXT_BOTTOM (PAGE_HEIGHT - PAGE_MARGIN)

#define ITEM_LABEL_INDENT 10.0
#define ITEM_INDENT 30.0
#define CONTENTS_INDENT 16.0
#define CONTENTS_HANG 24.0 /* of the further lines of an entry */
#define RULE_THIN 0.4
#define RULE_STRONG 0.9
#define CELL_PADDING 5.0 /* at each side */
#define ROW_PADDING 3.0  /* above and below */

typedef enum { ALIGN_JUSTIFIED, ALIGN_LEFT, ALIGN_RIGHT, ALIGN_CENTRED } Align;

/* Beside those of its words: no word is divided. */
#define TRAIT_WHOLE (1 << 3)

typedef struct {
  FaceRole face;
  Colour colour;
  Align align;
  double size;
  double leading;
  guint traits; /* WordTrait, TRAIT_WHOLE */
} Style;

typedef enum {
  STYLE_BODY,
  STYLE_ITEM_LABEL,
  STYLE_CENTRED,
  STYLE_TITLE,
  STYLE_SUBTITLE,
  STYLE_MENTION,
  STYLE_PARTY,
  STYLE_HEADING_1,
  STYLE_HEADING_2,
  STYLE_CAPTION,
  STYLE_HEAD_CELL,
  STYLE_HEAD_CELL_RIGHT,
  STYLE_CELL,
  STYLE_CELL_RIGHT,
  STYLE_TOTAL,
  STYLE_TOTAL_RIGHT,
  STYLE_CONTENTS_TITLE,
  STYLE_CONTENTS_1,
  STYLE_CONTENTS_2,
  STYLE_PAGE_NUMBER, /* in the contents */
  STYLE_SLOT_HEADING,
  STYLE_SLOT,
  STYLE_SLOT_LINE,
  STYLE_SLOT_NAME,
  STYLE_SLOT_NOTE,
  STYLE_SEAL_LABEL,
  STYLE_SEAL,
  STYLE_MARGIN_LEFT,
  STYLE_MARGIN_RIGHT,
  STYLE_DRAFT,
  STYLE_CHART,
  STYLE_HEADER_LEFT,
  STYLE_HEADER_RIGHT,
  N_STYLES,
} StyleName;

const Style *style_get (StyleName name);
/* From the top of a line to its baseline, so that the text stands in the middle of its leading.
 */
double style_get_baseline (const Style *style, const Fonts *fonts);
