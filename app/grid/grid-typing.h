/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a person types in a cell: tried as it comes, entered or refused, or taken back. */
#pragma once

#include "grid/grid-state.h"

/* The person changed the content of the cell. */
void grid_typing_note (GridState *state, GridCell *cell);
/* Enters what was typed. False when it is refused: then it stays, with its reason. */
bool grid_typing_commit (GridState *state, GridCell *cell);
/* Whether the active cell holds what is being typed. */
bool grid_typing_is_going_on (const GridState *state);
/* Enters a text in a cell, whatever is being typed in another. False when it is refused. */
bool grid_typing_put (GridState *state, GridCell *cell, const char *text);
/* Shows again what the text being typed, if any, would give. */
void grid_typing_resume (GridState *state);
/* Takes back what was typed or refused. False when there was nothing. */
bool grid_typing_cancel (GridState *state, GridCell *cell);
/* Shows what the session says, but where a person is typing. */
void grid_typing_refresh (GridState *state);
/* The cell that has the focus; NULL before there is one. */
GridCell *grid_typing_get_active (const GridState *state);
/* Back to where typing replaces the whole content. */
void grid_typing_navigate (GridState *state);
/* Owned: the reason as it is shown beside the cell, without its path. */
char *grid_typing_say (const GridCell *cell, const GError *error) G_GNUC_WARN_UNUSED_RESULT;
