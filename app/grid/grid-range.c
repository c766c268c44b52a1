/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "grid/grid-range.h"

GridArea
grid_range_area (GridRange range)
{
  return (GridArea){
    .top = MIN (range.active.row, range.end.row),
    .left = MIN (range.active.column, range.end.column),
    .bottom = MAX (range.active.row, range.end.row),
    .right = MAX (range.active.column, range.end.column),
  };
}

bool
grid_range_is_single (GridRange range)
{
  return range.active.row == range.end.row && range.active.column == range.end.column;
}

bool
grid_area_holds (GridArea area, int row, int column)
{
  return row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
}

/* Words beside the figures are read, not gone to. */
static bool
can_be_active (const GridCell *cell)
{
  return cell != NULL && (cell->kind == QUAD_CELL_INPUT || cell->kind == QUAD_CELL_COMPUTED);
}

static bool
is_inside (const GridTable *table, GridPlace place)
{
  return place.row >= 0 && place.row < grid_table_count_rows (table) && place.column >= 0 &&
         place.column < grid_table_count_columns (table);
}

bool
grid_step (const GridTable *table, GridPlace from, GridPlace step, GridPlace *ret_place)
{
  GridPlace place = { from.row + step.row, from.column + step.column };

  for (; is_inside (table, place); place.row += step.row, place.column += step.column) {
    if (can_be_active (grid_table_get (table, place.row, place.column))) {
      *ret_place = place;
      return true;
    }
  }
  return false;
}

bool
grid_edge (const GridTable *table, GridPlace from, GridPlace step, GridPlace *ret_place)
{
  bool found = false;

  while (grid_step (table, from, step, &from)) {
    *ret_place = from;
    found = true;
  }
  return found;
}

bool
grid_next_input (const GridTable *table, GridPlace from, int step, GridPlace *ret_place)
{
  int n_columns = grid_table_count_columns (table);
  int n_places = grid_table_count_rows (table) * n_columns;

  for (int i = from.row * n_columns + from.column + step; i >= 0 && i < n_places; i += step) {
    const GridCell *cell = grid_table_get (table, i / n_columns, i % n_columns);

    if (cell != NULL && cell->kind == QUAD_CELL_INPUT) {
      *ret_place = (GridPlace){ i / n_columns, i % n_columns };
      return true;
    }
  }
  return false;
}

bool
grid_corner (const GridTable *table, int which, GridPlace *ret_place)
{
  int n_columns = grid_table_count_columns (table);
  int n_places = grid_table_count_rows (table) * n_columns;

  for (int i = which < 0 ? 0 : n_places - 1; i >= 0 && i < n_places; i -= which) {
    if (can_be_active (grid_table_get (table, i / n_columns, i % n_columns))) {
      *ret_place = (GridPlace){ i / n_columns, i % n_columns };
      return true;
    }
  }
  return false;
}
