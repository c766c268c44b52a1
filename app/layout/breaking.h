/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where the lines of a paragraph end: the best of all ways at once, after Knuth and Plass. */
#pragma once

#include "layout/item.h"

/* A line ends before an item (offset 0) or inside it. */
typedef struct {
  int item;
  WordBreak at;
  bool inside;
} LineEnd;

/* Owned, of LineEnd, the last one after the last item. ret_loosest: the greatest stretch of a
 * line, 1 being a space half as wide again. */
GArray *find_line_ends (Words *words, const Setting *setting, double *ret_loosest);
