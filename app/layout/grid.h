/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rows of tables and of signature grids, put on the page. */
#pragma once

#include "layout/flow.h"
#include "layout/placer.h"

/* The table's element, and those of the rows and cells being placed. */
typedef struct {
  int table;
  int head; /* its THead, and its TBody; -1 before their first row */
  int body;
  int n_cells;
  int *cells;
} RowElements;

void row_elements_clear (RowElements *elements);
/* What comes next are the rows of another table. */
void row_elements_start (RowElements *elements, int table);

void place_row (Placer *placer, const Part *part, const Box *box, RowElements *elements);
/* The caption and the head again, at the top of a page. */
void place_again (Placer *placer, const Part *part, double top);

void place_slots (Placer *placer, const Part *part, const Box *box);
void place_slots_again (Placer *placer, double top);
