/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is typed or refused in a table goes on in the one that takes its place, for its rows
 * have become others. */
#pragma once

#include "grid/grid-state.h"

typedef struct _GridHandover GridHandover;

/* Nothing is being typed in the table any more. */
GridHandover *grid_handover_take (GridState *state) G_GNUC_WARN_UNUSED_RESULT;
/* Takes it. What has no place any more is told of. */
void grid_handover_give (GridState *state, GridHandover *handover);
