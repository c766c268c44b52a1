/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What each key means in a table of figures. */
#pragma once

#include <gtk/gtk.h>
#include <stdbool.h>

typedef enum {
  GRID_NAVIGATE, /* the whole content is selected: typing replaces it */
  GRID_TYPE,     /* arrows enter what was typed and leave */
  GRID_EDIT,     /* arrows move the caret */
} GridMode;

typedef enum {
  GRID_PASS, /* not ours: the cell or the window takes it */
  GRID_MOVE, /* by row and column */
  GRID_EXTEND,
  GRID_TO_EDGE,
  GRID_EXTEND_TO_EDGE,
  GRID_TO_CORNER, /* row: -1 the first cell, 1 the last */
  GRID_PAGE,      /* row: -1 or 1 */
  GRID_TAB,       /* column: -1 or 1 */
  GRID_ENTER,     /* row: -1 or 1 */
  GRID_START_EDITING,
  GRID_CANCEL,
  GRID_TAKE_BACK, /* what is typed or refused; when nothing is, the window's */
  GRID_SELECT_ALL,
  GRID_COPY,
  GRID_CUT,
  GRID_PASTE,
  GRID_FILL_DOWN,
  GRID_FILL_RIGHT,
  GRID_CLEAR,
  GRID_EXPLAIN,
  GRID_MENU,
} GridCommandKind;

typedef struct {
  GridCommandKind kind;
  int row;
  int column;
} GridCommand;

GridCommand grid_command_of_key (guint key, GdkModifierType state, GridMode mode,
                                 bool is_input);
