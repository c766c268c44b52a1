/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rows of tables and of signature grids, put on the page. */
#pragma once

#include "layout/flow.h"
#include "layout/placer.h"

/* The table's element, and those of the cells being placed. */
typedef struct {
  int table;
  int n_cells;
  int *cells;
} RowElements;

void row_elements_clear (RowElements *elements);

void place_row (Placer *placer, const Part *part, const Box *box, RowElements *elements);
/* The caption and the head again, at the top of a page. */
void place_again (Placer *placer, const Part *part, double top);

void place_slots (Placer *placer, const Part *part, const Box *box);
void place_slots_again (Placer *placer, double top);
