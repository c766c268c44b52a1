/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is done in a table of figures, by a key or from a menu. */
#pragma once

#include "grid/grid-state.h"

/* False when it is left to others. */
bool grid_commands_run (GridState *state, GridCommand command);
/* Reads the keys, for the life of the widget. */
void grid_commands_follow_keys (GridState *state);
/* Asks something of the window about the active cell: "win.explain". */
void grid_commands_ask (GridState *state, const char *action);
