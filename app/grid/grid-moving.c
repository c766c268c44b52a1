/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "grid/grid-moving.h"

#include "field/section.h"
#include "grid/grid-typing.h"

void
grid_moving_show_range (GridState *state)
{
  GridArea area = grid_range_area (state->range);
  bool is_range = !grid_range_is_single (state->range);

  for (int row = 0; row < grid_table_count_rows (state->table); row++) {
    const GridRow *line = grid_table_get_row (state->table, row);

    for (guint i = 0; line->widgets != NULL && i < line->cells->len; i++) {
      const GridCell *cell = line->cells->pdata[i];

      if (cell == NULL || cell->widget == NULL)
        continue;
      if (is_range && grid_area_holds (area, row, (int) i))
        gtk_widget_add_css_class (cell->widget, "in-range");
      else
        gtk_widget_remove_css_class (cell->widget, "in-range");
    }
  }
}

void
grid_moving_entered (GridState *state, GridCell *cell)
{
  state->range.active = state->range.end = (GridPlace){ cell->row, cell->column };
  state->mode = GRID_NAVIGATE;
  state->is_composing = false;
  grid_moving_show_range (state);
  grid_typing_navigate (state);
  section_light (state->widget, cell->path);
}

/* The focus comes first: leaving the other cell enters what was typed there. It does not go to
 * a table in whose place there is another. */
bool
grid_moving_go_to (GridState *state, GridPlace place)
{
  g_autoptr (GtkWidget) alive G_GNUC_UNUSED = g_object_ref (state->widget);
  GridCell *cell = grid_table_get (state->table, place.row, place.column);

  if (cell == NULL || cell->path == NULL || state->rows == NULL ||
      gtk_widget_get_root (state->widget) == NULL)
    return false;
  grid_rows_reveal (state->rows, place.row, place.column);
  if (cell->widget == NULL)
    return false;
  if (cell->kind == QUAD_CELL_INPUT)
    (void) gtk_entry_grab_focus_without_selecting (GTK_ENTRY (cell->widget));
  else
    (void) gtk_widget_grab_focus (cell->widget);
  state->range.active = state->range.end = place;
  grid_moving_show_range (state);
  grid_typing_navigate (state);
  return true;
}

void
grid_moving_extend (GridState *state, GridPlace place)
{
  state->range.end = place;
  grid_rows_reveal (state->rows, place.row, place.column);
  grid_moving_show_range (state);
}

void
grid_moving_select_all (GridState *state)
{
  GridPlace first, last;

  if (!grid_corner (state->table, -1, &first) || !grid_corner (state->table, 1, &last))
    return;
  (void) grid_moving_go_to (state, first);
  state->range.end = last;
  grid_moving_show_range (state);
}

bool
grid_moving_collapse (GridState *state)
{
  if (grid_range_is_single (state->range))
    return false;
  state->range.end = state->range.active;
  grid_moving_show_range (state);
  return true;
}

/* A page stays in the column, and stops at the last cell of it. */
static bool
move_by_page (GridState *state, int direction)
{
  GridPlace place = state->range.active, next;
  int n_rows = grid_rows_count_in_view (state->rows);

  if (!grid_rows_are_many (state->rows))
    return false;
  for (int i = 0; i < n_rows; i++) {
    if (!grid_step (state->table, place, (GridPlace){ direction, 0 }, &next))
      break;
    place = next;
  }
  (void) grid_moving_go_to (state, place);
  return true;
}

/* Without Shift an arrow starts from the active cell, not from the far end of the range. At the
 * edge of the table it stops, or the entry would move its caret. */
bool
grid_moving_run (GridState *state, GridCommand command)
{
  GridPlace step = { command.row, command.column }, place;

  switch (command.kind) {
  case GRID_MOVE:
    if (grid_step (state->table, state->range.active, step, &place))
      (void) grid_moving_go_to (state, place);
    return true;
  case GRID_TO_EDGE:
    if (grid_edge (state->table, state->range.active, step, &place))
      (void) grid_moving_go_to (state, place);
    return true;
  case GRID_EXTEND:
    if (grid_step (state->table, state->range.end, step, &place))
      grid_moving_extend (state, place);
    return true;
  case GRID_EXTEND_TO_EDGE:
    if (grid_edge (state->table, state->range.end, step, &place))
      grid_moving_extend (state, place);
    return true;
  case GRID_TO_CORNER:
    if (grid_corner (state->table, command.row, &place))
      (void) grid_moving_go_to (state, place);
    return true;
  case GRID_TAB:
    return grid_next_input (state->table, state->range.active, command.column, &place) &&
           grid_moving_go_to (state, place);
  case GRID_PAGE:
    return move_by_page (state, command.row);
  default:
    return false;
  }
}
