/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "grid/grid-input.h"

#include "grid/grid-cell.h"
#include "grid/grid-typing.h"
#include "grid/grid-written.h"

void
grid_input_changed (GridState *state, GridCell *cell)
{
  if (state->is_silent)
    return;
  if (!grid_cell_has_focus (cell)) { /* a screen reader or a test wrote it */
    grid_written_note (state, cell);
    return;
  }

  grid_written_forget (state, cell);
  grid_typing_note (state, cell);
}

char *
grid_input_enter (GridState *state)
{
  GHashTableIter cells;
  gpointer cell;

  if (state->rows == NULL)
    return NULL;

  grid_written_settle (state);
  if (grid_typing_is_going_on (state))
    (void) grid_typing_commit (state, grid_typing_get_active (state));
  g_hash_table_iter_init (&cells, state->table->by_path);
  while (g_hash_table_iter_next (&cells, NULL, &cell))
    if (((const GridCell *) cell)->refusal != NULL)
      return g_strdup (((const GridCell *) cell)->refusal);

  return NULL;
}
