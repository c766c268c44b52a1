/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words and the spaces between them, with the measure they are to be set in: not yet lines. */
#pragma once

#include "document/document.h"
#include "layout/style.h"
#include "layout/word.h"

/* What a justified line may do. Its spaces grow by half at ratio 1 and shrink by a quarter at
 * -1; past that its letters part, or close up, by so much of their size at most; a line that
 * would still be looser than LOOSE_MAX ends short of the margin. */
#define SPACE_STRETCH 0.5
#define SPACE_SHRINK 0.25
#define TRACKING_MAX 0.012
#define TRACKING_MIN 0.006
#define LOOSE_MAX 2.0

typedef enum {
  GLUE_NONE,
  GLUE_SPACE,   /* the only one where a line may end */
  GLUE_STRETCH, /* no-break, stretches with the line */
  GLUE_FIXED,   /* no-break, in figures and before units */
  GLUE_NARROW,  /* no-break and narrow, before ; ! ? and in figures */
} Glue;

/* How the words of one run look. */
typedef struct {
  FaceRole role;
  Colour colour;
  double size;
  double rise; /* of the "er" of 1er */
  bool blank;
  const Run *run; /* lent by the document */
} Look;

typedef struct {
  const Word *word;
  Glue glue; /* before the word */
  guint look;
  double scale; /* from font units to points */
} Item;

typedef struct {
  Align align;
  bool whole; /* no word is divided */
  double width;
  double outdent; /* by which the first line starts further left */
  double space;   /* the natural widths of the glues */
  double narrow;
  Look *looks;
  Item *items;
  int n_items;
} Setting;

bool glue_is_stretchable (Glue glue);
double item_get_width (const Item *item);
double setting_get_glue_width (const Setting *setting, Glue glue);
