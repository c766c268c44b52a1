/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The mouse in a table of figures: a press makes a cell active, a second edits it, a drag or a
 * press with Shift makes a range. */
#pragma once

#include "grid/grid-state.h"

/* For the life of the widget. */
void grid_pointer_follow (GridState *state);
