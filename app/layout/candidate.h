/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The places where a line of a paragraph may end, and what each of them costs. */
#pragma once

#include "layout/item.h"

/* A line ends before an item (offset 0) or inside it. */
typedef struct {
  int item;
  WordBreak at;
  bool inside;
} LineEnd;

/* The line ends at `end` and the next one starts at `start`, measured along the paragraph set
 * on one line; the counts are of stretchable spaces. */
typedef struct {
  LineEnd line_end;
  double end;
  double start;
  int end_spaces;
  int start_spaces;
  double penalty;
  bool hyphen;
  bool weak; /* after a word that leans on the next one: "de", "pour" */
} Candidate;

/* Where words may be cut, more at each step. */
typedef enum {
  CUT_NOWHERE,
  CUT_AT_HYPHENS, /* that the word has */
  CUT_WIDE_WORDS, /* by hyphenation too, when the measure is too narrow for the word */
  CUT_AT_SYLLABLES,
  CUT_ANYWHERE, /* words too wide for the measure, and between words that hang together */
} Cut;

/* Fills an array of Candidate, in order; the last one ends the paragraph. */
void collect_candidates (Words *words, const Setting *setting, Cut cut, GArray *candidates);
/* By how much something may stand out of the margin: of justified text only. */
double setting_get_hang (const Setting *setting, const Fonts *fonts, const Item *item,
                         int hundredths);
