/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/style.h"

static const Style styles[N_STYLES] = {
  [STYLE_BODY] = { FACE_TEXT, COLOUR_INK, ALIGN_JUSTIFIED, 10.5, 15, false },
  [STYLE_ITEM_LABEL] = { FACE_TEXT, COLOUR_INK, ALIGN_LEFT, 10.5, 15, false },
  [STYLE_CENTRED] = { FACE_TEXT, COLOUR_INK, ALIGN_CENTRED, 10.5, 15, false },
  [STYLE_TITLE] = { FACE_SANS_BOLD, COLOUR_ACCENT, ALIGN_CENTRED, 23, 31, false },
  [STYLE_SUBTITLE] = { FACE_SANS, COLOUR_INK, ALIGN_CENTRED, 13, 20, false },
  [STYLE_MENTION] = { FACE_SANS, COLOUR_QUIET, ALIGN_CENTRED, 9, 13, false },
  [STYLE_HEADING_1] = { FACE_SANS_BOLD, COLOUR_ACCENT, ALIGN_LEFT, 12, 17, false },
  [STYLE_HEADING_2] = { FACE_SANS_BOLD, COLOUR_INK, ALIGN_LEFT, 10, 14.5, false },
  [STYLE_CAPTION] = { FACE_SANS_BOLD, COLOUR_ACCENT, ALIGN_LEFT, 9, 13, false },
  [STYLE_HEAD_CELL] = { FACE_SANS_BOLD, COLOUR_INK, ALIGN_LEFT, 8, 11, true },
  [STYLE_HEAD_CELL_RIGHT] = { FACE_SANS_BOLD, COLOUR_INK, ALIGN_RIGHT, 8, 11, true },
  [STYLE_CELL] = { FACE_SANS, COLOUR_INK, ALIGN_LEFT, 8.5, 12, true },
  [STYLE_CELL_RIGHT] = { FACE_SANS, COLOUR_INK, ALIGN_RIGHT, 8.5, 12, true },
  [STYLE_TOTAL] = { FACE_SANS_BOLD, COLOUR_INK, ALIGN_LEFT, 8.5, 12, true },
  [STYLE_TOTAL_RIGHT] = { FACE_SANS_BOLD, COLOUR_INK, ALIGN_RIGHT, 8.5, 12, true },
  [STYLE_CONTENTS_TITLE] = { FACE_SANS_BOLD, COLOUR_ACCENT, ALIGN_LEFT, 13, 20, false },
  [STYLE_CONTENTS_1] = { FACE_TEXT, COLOUR_INK, ALIGN_LEFT, 10, 15, false },
  [STYLE_CONTENTS_2] = { FACE_TEXT, COLOUR_INK, ALIGN_LEFT, 9, 13.5, false },
  [STYLE_PAGE_NUMBER] = { FACE_TEXT, COLOUR_INK, ALIGN_RIGHT, 10, 15, true },
  [STYLE_SLOT_HEADING] = { FACE_SANS_BOLD, COLOUR_ACCENT, ALIGN_LEFT, 9.5, 13.5, false },
  [STYLE_SLOT] = { FACE_TEXT, COLOUR_INK, ALIGN_LEFT, 9.5, 13, false },
  [STYLE_SLOT_NAME] = { FACE_TEXT_BOLD, COLOUR_INK, ALIGN_LEFT, 9.5, 13, false },
  [STYLE_SLOT_NOTE] = { FACE_TEXT_ITALIC, COLOUR_QUIET, ALIGN_LEFT, 8.5, 12, false },
  [STYLE_MARGIN_LEFT] = { FACE_SANS, COLOUR_QUIET, ALIGN_LEFT, 7.5, 10, false },
  [STYLE_MARGIN_RIGHT] = { FACE_SANS, COLOUR_QUIET, ALIGN_RIGHT, 7.5, 10, true },
  [STYLE_DRAFT] = { FACE_SANS_BOLD, COLOUR_BLANK, ALIGN_CENTRED, 9, 12, false },
  [STYLE_CHART] = { FACE_SANS, COLOUR_INK, ALIGN_LEFT, 8.5, 12, true },
};

const Style *
style_get (StyleName name)
{
  return &styles[name];
}

double
style_get_baseline (const Style *style, const Fonts *fonts)
{
  const FaceMetrics *metrics = fonts_get_metrics (fonts, style->face);
  double height = (metrics->ascent + metrics->descent) * style->size;

  return (style->leading - height) / 2 + metrics->ascent * style->size;
}
