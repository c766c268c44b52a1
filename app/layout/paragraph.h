/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A paragraph: words and the spaces between them, and the lines they make in a width. */
#pragma once

#include "layout/item.h"

/* Items first…last; head and tail stand for the ends that a break divided. */
typedef struct {
  int first;
  int last;
  const Word *head;
  const Word *tail;
  double x;
  double width;
  double space;    /* each stretchable space */
  double tracking; /* after each letter but the last */
  bool hyphen;     /* ends inside a word */
  bool middle;     /* starts inside a word */
} Line;

typedef struct {
  const Style *style;
  Setting set;
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

/* The word that a line shows for an item. */
const Word *line_get_word (const Paragraph *paragraph, const Line *line, int item);
