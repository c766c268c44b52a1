/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What comes into a cell: typed by a person, or written by a screen reader. */
#pragma once

#include "grid/grid-state.h"

/* The content of the cell became another. */
void grid_input_changed (GridState *state, GridCell *cell);
/* Enters what is still being typed, and what is written. Owned: why something is refused; NULL:
 * nothing is. */
char *grid_input_enter (GridState *state) G_GNUC_WARN_UNUSED_RESULT;
