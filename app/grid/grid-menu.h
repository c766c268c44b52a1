/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The menu of a cell: what can be done with it and with the range. */
#pragma once

#include "grid/grid-state.h"

/* Opens at that point of the table; NULL: at the active cell. */
void grid_menu_open (GridState *state, const GdkRectangle *point);
