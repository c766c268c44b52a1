/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "grid/grid-keys.h"

#define PASS ((GridCommand){ GRID_PASS, 0, 0 })

/* The keys of the number pad are those of the same name. */
static guint
plain_key (guint key)
{
  switch (key) {
  case GDK_KEY_KP_Left:
    return GDK_KEY_Left;
  case GDK_KEY_KP_Right:
    return GDK_KEY_Right;
  case GDK_KEY_KP_Up:
    return GDK_KEY_Up;
  case GDK_KEY_KP_Down:
    return GDK_KEY_Down;
  case GDK_KEY_KP_Home:
    return GDK_KEY_Home;
  case GDK_KEY_KP_End:
    return GDK_KEY_End;
  case GDK_KEY_KP_Page_Up:
    return GDK_KEY_Page_Up;
  case GDK_KEY_KP_Page_Down:
    return GDK_KEY_Page_Down;
  case GDK_KEY_KP_Delete:
    return GDK_KEY_Delete;
  case GDK_KEY_KP_Enter:
    return GDK_KEY_Return;
  case GDK_KEY_KP_Tab:
    return GDK_KEY_Tab;
  default:
    return gdk_keyval_to_lower (key);
  }
}

static bool
read_arrow (guint key, GridCommand *ret_command)
{
  switch (key) {
  case GDK_KEY_Left:
    *ret_command = (GridCommand){ GRID_MOVE, 0, -1 };
    return true;
  case GDK_KEY_Right:
    *ret_command = (GridCommand){ GRID_MOVE, 0, 1 };
    return true;
  case GDK_KEY_Up:
    *ret_command = (GridCommand){ GRID_MOVE, -1, 0 };
    return true;
  case GDK_KEY_Down:
    *ret_command = (GridCommand){ GRID_MOVE, 1, 0 };
    return true;
  default:
    return false;
  }
}

/* In a text being typed the arrows with Shift select, and when it is edited those across move
 * the caret. */
static GridCommand
command_of_arrow (GridCommand arrow, GdkModifierType state, GridMode mode)
{
  if (mode == GRID_EDIT && arrow.column != 0)
    return PASS;
  if (mode != GRID_NAVIGATE)
    return state & (GDK_SHIFT_MASK | GDK_CONTROL_MASK) ? PASS : arrow;

  if (state & GDK_CONTROL_MASK)
    arrow.kind = state & GDK_SHIFT_MASK ? GRID_EXTEND_TO_EDGE : GRID_TO_EDGE;
  else if (state & GDK_SHIFT_MASK)
    arrow.kind = GRID_EXTEND;
  return arrow;
}

/* Ctrl+Z takes back what is being typed, or was refused, before it takes back an entry of the
 * history. */
static GridCommand
command_with_control (guint key, GdkModifierType state, GridMode mode)
{
  static const struct {
    guint key;
    GridCommand command;
    bool only_navigating;
  } keys[] = {
    { GDK_KEY_a, { GRID_SELECT_ALL, 0, 0 }, true },
    { GDK_KEY_c, { GRID_COPY, 0, 0 }, true },
    { GDK_KEY_x, { GRID_CUT, 0, 0 }, true },
    { GDK_KEY_v, { GRID_PASTE, 0, 0 }, true },
    { GDK_KEY_Insert, { GRID_COPY, 0, 0 }, true },
    { GDK_KEY_Home, { GRID_TO_CORNER, -1, 0 }, true },
    { GDK_KEY_End, { GRID_TO_CORNER, 1, 0 }, true },
    { GDK_KEY_d, { GRID_FILL_DOWN, 0, 0 }, false },
    { GDK_KEY_r, { GRID_FILL_RIGHT, 0, 0 }, false },
    { GDK_KEY_i, { GRID_EXPLAIN, 0, 0 }, false },
    { GDK_KEY_z, { GRID_TAKE_BACK, 0, 0 }, false },
  };

  if (state & GDK_SHIFT_MASK)
    return PASS;
  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    if (keys[i].key == key && (mode == GRID_NAVIGATE || !keys[i].only_navigating))
      return keys[i].command;
  return PASS;
}

static GridCommand
command_while_navigating (guint key, GdkModifierType state)
{
  bool shift = state & GDK_SHIFT_MASK;

  switch (key) {
  case GDK_KEY_Home:
    return (GridCommand){ shift ? GRID_EXTEND_TO_EDGE : GRID_TO_EDGE, 0, -1 };
  case GDK_KEY_End:
    return (GridCommand){ shift ? GRID_EXTEND_TO_EDGE : GRID_TO_EDGE, 0, 1 };
  case GDK_KEY_Delete:
    return (GridCommand){ shift ? GRID_CUT : GRID_CLEAR, 0, 0 };
  case GDK_KEY_Insert:
    return shift ? (GridCommand){ GRID_PASTE, 0, 0 } : PASS;
  default:
    return PASS;
  }
}

GridCommand
grid_command_of_key (guint key, GdkModifierType state, GridMode mode, bool is_input)
{
  GridCommand arrow;
  int direction = state & GDK_SHIFT_MASK ? -1 : 1;

  key = plain_key (key);
  if (state & (GDK_ALT_MASK | GDK_SUPER_MASK))
    return PASS;
  if (read_arrow (key, &arrow))
    return command_of_arrow (arrow, state, mode);
  if (state & GDK_CONTROL_MASK)
    return command_with_control (key, state, mode);

  switch (key) {
  case GDK_KEY_Tab:
    return (GridCommand){ GRID_TAB, 0, direction };
  case GDK_KEY_ISO_Left_Tab:
    return (GridCommand){ GRID_TAB, 0, -1 };
  case GDK_KEY_Return:
    return is_input ? (GridCommand){ GRID_ENTER, direction, 0 } : PASS;
  case GDK_KEY_Page_Up:
  case GDK_KEY_Page_Down:
    return (GridCommand){ GRID_PAGE, key == GDK_KEY_Page_Up ? -1 : 1, 0 };
  case GDK_KEY_F2:
    return is_input ? (GridCommand){ GRID_START_EDITING, 0, 0 } : PASS;
  case GDK_KEY_Escape:
    return (GridCommand){ GRID_CANCEL, 0, 0 };
  case GDK_KEY_Menu:
    return (GridCommand){ GRID_MENU, 0, 0 };
  case GDK_KEY_F10:
    return state & GDK_SHIFT_MASK ? (GridCommand){ GRID_MENU, 0, 0 } : PASS;
  default:
    return mode == GRID_NAVIGATE ? command_while_navigating (key, state) : PASS;
  }
}
