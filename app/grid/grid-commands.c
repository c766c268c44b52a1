/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The keys are read in the capture phase: an entry would eat the arrows, Home and End, Enter
 * and Ctrl+C. */
#include "grid/grid-commands.h"

#include "grid/grid-editing.h"
#include "grid/grid-menu.h"
#include "grid/grid-moving.h"
#include "grid/grid-typing.h"

void
grid_commands_ask (GridState *state, const char *action)
{
  const GridCell *cell = grid_typing_get_active (state);

  if (cell != NULL && cell->path != NULL)
    (void) gtk_widget_activate_action (state->widget, action, "s", cell->path);
}

/* Enter stays on what is refused. */
static void
enter (GridState *state, GridCell *cell, int direction)
{
  GridPlace place;
  bool is_typed = state->mode != GRID_NAVIGATE || cell->refusal != NULL;

  if (is_typed && !grid_typing_commit (state, cell))
    return;
  if (grid_step (state->table, state->range.active, (GridPlace){ direction, 0 }, &place))
    (void) grid_moving_go_to (state, place);
  else
    grid_typing_navigate (state);
}

static bool
start_editing (GridState *state, const GridCell *cell)
{
  (void) grid_moving_collapse (state);
  state->mode = GRID_EDIT;
  gtk_editable_set_position (GTK_EDITABLE (cell->widget), -1);
  return true;
}

static bool
run_on_range (GridState *state, GridCommand command)
{
  switch (command.kind) {
  case GRID_SELECT_ALL:
    grid_moving_select_all (state);
    return true;
  case GRID_COPY:
    grid_editing_copy (state);
    return true;
  case GRID_CUT:
    grid_editing_copy (state);
    grid_editing_clear (state);
    return true;
  case GRID_PASTE:
    grid_editing_paste (state);
    return true;
  case GRID_FILL_DOWN:
  case GRID_FILL_RIGHT:
    grid_editing_fill (state, command.kind == GRID_FILL_DOWN);
    return true;
  case GRID_CLEAR:
    grid_editing_clear (state);
    return true;
  case GRID_EXPLAIN:
    grid_commands_ask (state, "win.explain");
    return true;
  case GRID_MENU:
    grid_menu_open (state, NULL);
    return true;
  default:
    return grid_moving_run (state, command);
  }
}

bool
grid_commands_run (GridState *state, GridCommand command)
{
  GridCell *cell = grid_typing_get_active (state);

  if (cell == NULL || cell->widget == NULL)
    return false;
  switch (command.kind) {
  case GRID_PASS:
    return false;
  case GRID_ENTER:
    enter (state, cell, command.row);
    return true;
  case GRID_START_EDITING:
    return start_editing (state, cell);
  case GRID_CANCEL:
    return (cell->kind == QUAD_CELL_INPUT && grid_typing_cancel (state, cell)) ||
           grid_moving_collapse (state);
  case GRID_TAKE_BACK:
    return cell->kind == QUAD_CELL_INPUT && grid_typing_cancel (state, cell);
  default:
    return run_on_range (state, command);
  }
}

/* What one types replaces what stood, never joins it: a selection that something took away is
 * made again first. */
static void
select_to_replace (GridState *state, const GridCell *cell)
{
  if (state->mode == GRID_NAVIGATE && cell->kind == QUAD_CELL_INPUT)
    grid_typing_navigate (state);
}

static gboolean
key_pressed (GtkEventControllerKey *controller, guint key, guint code,
             GdkModifierType modifiers, GridState *state)
{
  g_autoptr (GtkWidget) alive G_GNUC_UNUSED = g_object_ref (state->widget);
  GridCell *cell = grid_typing_get_active (state);
  GridCommand command;

  if (state->is_composing || cell == NULL || cell->widget == NULL)
    return GDK_EVENT_PROPAGATE;
  command = grid_command_of_key (key, modifiers, state->mode, cell->kind == QUAD_CELL_INPUT);
  if (grid_commands_run (state, command))
    return GDK_EVENT_STOP;

  select_to_replace (state, cell);
  return GDK_EVENT_PROPAGATE;
}

void
grid_commands_follow_keys (GridState *state)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed), state);
  gtk_widget_add_controller (state->widget, keys);
}
