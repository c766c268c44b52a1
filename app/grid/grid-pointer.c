/* SPDX-License-Identifier: GPL-3.0-or-later */
/* In the capture phase: an entry that sees the first press drops the selection that makes
 * typing replace. */
#include "grid/grid-pointer.h"

#include "grid/grid-cell.h"
#include "grid/grid-menu.h"
#include "grid/grid-moving.h"

static GridCell *
cell_at (const GridState *state, double x, double y)
{
  GridCell *cell =
      grid_cell_of_widget (gtk_widget_pick (state->widget, x, y, GTK_PICK_DEFAULT));

  return cell != NULL && cell->path != NULL ? cell : NULL;
}

static void
open_menu (GridState *state, const GridCell *cell, double x, double y)
{
  GridArea area = grid_range_area (state->range);

  if (!grid_area_holds (area, cell->row, cell->column))
    (void) grid_moving_go_to (state, (GridPlace){ cell->row, cell->column });
  grid_menu_open (state, &(GdkRectangle){ (int) x, (int) y, 1, 1 });
}

/* True when the press is ours, and the cell must not see it. */
static bool
press (GridState *state, const GridCell *cell, int n_presses, bool extends)
{
  GridPlace place = { cell->row, cell->column };
  bool is_active = place.row == state->range.active.row &&
                   place.column == state->range.active.column &&
                   gtk_widget_get_focus_child (cell->widget) != NULL;

  if (extends) {
    grid_moving_extend (state, place);
    return true;
  }
  if (cell->kind != QUAD_CELL_INPUT)
    return false;
  if (is_active || n_presses > 1) {
    (void) grid_moving_collapse (state);
    state->mode = GRID_EDIT;
    return false;
  }
  return grid_moving_go_to (state, place);
}

static void
pressed (GtkGestureClick *gesture, int n_presses, double x, double y, GridState *state)
{
  g_autoptr (GtkWidget) alive G_GNUC_UNUSED = g_object_ref (state->widget);
  GtkEventController *controller = GTK_EVENT_CONTROLLER (gesture);
  GdkModifierType modifiers = gtk_event_controller_get_current_event_state (controller);
  GdkEvent *event = gtk_event_controller_get_current_event (controller);
  const GridCell *cell = cell_at (state, x, y);
  bool is_ours = false;

  if (cell == NULL)
    return;
  if (gdk_event_triggers_context_menu (event)) {
    open_menu (state, cell, x, y);
    is_ours = true;
  } else if (gtk_gesture_single_get_current_button (GTK_GESTURE_SINGLE (gesture)) ==
             GDK_BUTTON_PRIMARY) {
    is_ours = press (state, cell, n_presses, modifiers & GDK_SHIFT_MASK);
  }
  if (is_ours)
    gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
}

/* Within one cell a drag selects text; beyond, cells. */
static void
dragged (GtkGestureDrag *gesture, double offset_x, double offset_y, GridState *state)
{
  double x, y;
  const GridCell *cell;

  if (state->mode != GRID_NAVIGATE || !gtk_gesture_drag_get_start_point (gesture, &x, &y))
    return;
  cell = cell_at (state, x + offset_x, y + offset_y);
  if (cell != NULL &&
      !(cell->row == state->range.end.row && cell->column == state->range.end.column))
    grid_moving_extend (state, (GridPlace){ cell->row, cell->column });
}

static void
follow (GridState *state, GtkGesture *gesture, const char *signal, GCallback callback)
{
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (gesture),
                                              GTK_PHASE_CAPTURE);
  g_signal_connect (gesture, signal, callback, state);
  gtk_widget_add_controller (state->widget, GTK_EVENT_CONTROLLER (gesture));
}

void
grid_pointer_follow (GridState *state)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkGesture *drag = gtk_gesture_drag_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), 0);
  follow (state, click, "pressed", G_CALLBACK (pressed));
  follow (state, drag, "drag-update", G_CALLBACK (dragged));
  gtk_gesture_group (drag, click);
}
