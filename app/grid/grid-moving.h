/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where a person is in a table of figures: the active cell and the range from it. */
#pragma once

#include "grid/grid-state.h"

/* Brings the focus there. False when nothing can be active there. */
bool grid_moving_go_to (GridState *state, GridPlace place);
/* The far end of the range, while the focus stays. */
void grid_moving_extend (GridState *state, GridPlace place);
void grid_moving_select_all (GridState *state);
/* Back to one cell. False when there was no range. */
bool grid_moving_collapse (GridState *state);
/* The commands that only move. False when the key is left to others: Tab after the last input.
 */
bool grid_moving_run (GridState *state, GridCommand command);
/* The focus came to the cell, whatever brought it. */
void grid_moving_entered (GridState *state, GridCell *cell);
/* Shows which cells are in the range; for one that was just built too. */
void grid_moving_show_range (GridState *state);
