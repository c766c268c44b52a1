/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a screen reader writes in cells that do not have the focus: kept apart from what the
 * entries show, and entered a moment later in the order in which it came. */
#pragma once

#include "grid/grid-state.h"

/* The cell holds another text, which the person did not type. */
void grid_written_note (GridState *state, GridCell *cell);
/* The same for a text that another table was waiting to enter. */
void grid_written_wait (GridState *state, GridCell *cell, const char *text);
/* The person types in that cell: what was written there is no longer meant. */
void grid_written_forget (GridState *state, GridCell *cell);
/* Enters at once all that waits. */
void grid_written_settle (GridState *state);
