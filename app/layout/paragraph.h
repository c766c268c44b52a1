/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A paragraph: words and the spaces between them, and the lines they make in a width. */
#pragma once

#include "document/document.h"
#include "layout/style.h"
#include "layout/word.h"

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

/* Items first…last; head and tail stand for the ends that a break divided. */
typedef struct {
  int first;
  int last;
  const Word *head;
  const Word *tail;
  double x;
  double width;
  double space; /* each stretchable space */
  bool hyphen;  /* ends inside a word */
  bool middle;  /* starts inside a word */
} Line;

typedef struct {
  const Style *style;
  Align align;
  double width;
  double outdent; /* by which the first line starts further left */
  double space;   /* the natural widths of the glues */
  double narrow;
  Look *looks;
  Item *items;
  int n_items;
  Line *lines;
  int n_lines;
} Paragraph;

/* The runs are lent for the life of the paragraph. Without words there is no line. */
Paragraph *paragraph_new (Words *words, const Style *style, const GPtrArray *runs,
                          double width) G_GNUC_WARN_UNUSED_RESULT;
/* Its first line is as much wider, to the left, as outdent says. */
Paragraph *paragraph_new_hanging (Words *words, const Style *style, const GPtrArray *runs,
                                  double width, double outdent) G_GNUC_WARN_UNUSED_RESULT;
/* A text alone, nothing of which comes from a datum. */
Paragraph *paragraph_new_text (Words *words, const Style *style, const char *text,
                               double width) G_GNUC_WARN_UNUSED_RESULT;
void paragraph_free (Paragraph *paragraph);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Paragraph, paragraph_free)

double paragraph_get_glue_width (const Paragraph *paragraph, Glue glue);
/* What an item measures, and the word that a line shows for it. */
double item_get_width (const Item *item);
const Word *line_get_word (const Paragraph *paragraph, const Line *line, int item);
