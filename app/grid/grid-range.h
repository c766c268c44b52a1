/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Places and ranges of a table, and the ways from one place to another. */
#pragma once

#include "grid/grid-table.h"

typedef struct {
  int row;
  int column;
} GridPlace;

/* From the active cell, which has the focus, to the far end; both are in it. */
typedef struct {
  GridPlace active;
  GridPlace end;
} GridRange;

typedef struct {
  int top;
  int left;
  int bottom;
  int right;
} GridArea;

GridArea grid_range_area (GridRange range);
bool grid_range_is_single (GridRange range);
bool grid_area_holds (GridArea area, int row, int column);

/* The next cell in that direction, holes jumped over. False at the edge. */
bool grid_step (const GridTable *table, GridPlace from, GridPlace step, GridPlace *ret_place);
/* The last cell in that direction. False when there is none. */
bool grid_edge (const GridTable *table, GridPlace from, GridPlace step, GridPlace *ret_place);
/* The next input (+1, -1) in the order of reading. False after the last. */
bool grid_next_input (const GridTable *table, GridPlace from, int step, GridPlace *ret_place);
/* The first (-1) or the last (+1) cell of the table. */
bool grid_corner (const GridTable *table, int which, GridPlace *ret_place);
