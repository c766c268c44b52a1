/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The commands on a range: copied to the clipboard, pasted, filled, emptied. */
#pragma once

#include "grid/grid-state.h"

void grid_editing_copy (GridState *state);
/* Asks the clipboard; what comes back is entered where the range was then, or refused with the
 * reasons. */
void grid_editing_paste (GridState *state);
void grid_editing_fill (GridState *state, bool down);
void grid_editing_clear (GridState *state);
