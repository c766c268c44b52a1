/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "grid/grid-keys.h"

#define SHIFT GDK_SHIFT_MASK
#define CONTROL GDK_CONTROL_MASK

typedef struct {
  guint key;
  GdkModifierType state;
  GridMode mode;
  GridCommand command; /* in an input */
} Case;

static const Case cases[] = {
  { GDK_KEY_Left, 0, GRID_NAVIGATE, { GRID_MOVE, 0, -1 } },
  { GDK_KEY_Left, 0, GRID_TYPE, { GRID_MOVE, 0, -1 } },
  { GDK_KEY_Left, 0, GRID_EDIT, { GRID_PASS, 0, 0 } },
  { GDK_KEY_Down, 0, GRID_EDIT, { GRID_MOVE, 1, 0 } },
  { GDK_KEY_KP_Up, 0, GRID_TYPE, { GRID_MOVE, -1, 0 } },
  { GDK_KEY_Right, SHIFT, GRID_NAVIGATE, { GRID_EXTEND, 0, 1 } },
  { GDK_KEY_Right, SHIFT, GRID_TYPE, { GRID_PASS, 0, 0 } },
  { GDK_KEY_Down, CONTROL, GRID_NAVIGATE, { GRID_TO_EDGE, 1, 0 } },
  { GDK_KEY_Down, CONTROL | SHIFT, GRID_NAVIGATE, { GRID_EXTEND_TO_EDGE, 1, 0 } },
  { GDK_KEY_Left, CONTROL, GRID_EDIT, { GRID_PASS, 0, 0 } },
  { GDK_KEY_Left, GDK_ALT_MASK, GRID_NAVIGATE, { GRID_PASS, 0, 0 } },
  { GDK_KEY_Home, 0, GRID_NAVIGATE, { GRID_TO_EDGE, 0, -1 } },
  { GDK_KEY_End, SHIFT, GRID_NAVIGATE, { GRID_EXTEND_TO_EDGE, 0, 1 } },
  { GDK_KEY_Home, 0, GRID_TYPE, { GRID_PASS, 0, 0 } },
  { GDK_KEY_Home, CONTROL, GRID_NAVIGATE, { GRID_TO_CORNER, -1, 0 } },
  { GDK_KEY_End, CONTROL, GRID_NAVIGATE, { GRID_TO_CORNER, 1, 0 } },
  { GDK_KEY_Tab, 0, GRID_EDIT, { GRID_TAB, 0, 1 } },
  { GDK_KEY_Tab, SHIFT, GRID_NAVIGATE, { GRID_TAB, 0, -1 } },
  { GDK_KEY_ISO_Left_Tab, SHIFT, GRID_NAVIGATE, { GRID_TAB, 0, -1 } },
  { GDK_KEY_Tab, CONTROL, GRID_NAVIGATE, { GRID_PASS, 0, 0 } },
  { GDK_KEY_Return, 0, GRID_TYPE, { GRID_ENTER, 1, 0 } },
  { GDK_KEY_KP_Enter, SHIFT, GRID_NAVIGATE, { GRID_ENTER, -1, 0 } },
  { GDK_KEY_F2, 0, GRID_NAVIGATE, { GRID_START_EDITING, 0, 0 } },
  { GDK_KEY_Escape, 0, GRID_TYPE, { GRID_CANCEL, 0, 0 } },
  { GDK_KEY_z, CONTROL, GRID_TYPE, { GRID_TAKE_BACK, 0, 0 } },
  { GDK_KEY_z, CONTROL, GRID_NAVIGATE, { GRID_TAKE_BACK, 0, 0 } },
  { GDK_KEY_Z, CONTROL | SHIFT, GRID_TYPE, { GRID_PASS, 0, 0 } },
  { GDK_KEY_c, CONTROL, GRID_NAVIGATE, { GRID_COPY, 0, 0 } },
  { GDK_KEY_C, CONTROL, GRID_NAVIGATE, { GRID_COPY, 0, 0 } },
  { GDK_KEY_c, CONTROL, GRID_EDIT, { GRID_PASS, 0, 0 } },
  { GDK_KEY_v, CONTROL, GRID_NAVIGATE, { GRID_PASTE, 0, 0 } },
  { GDK_KEY_v, CONTROL, GRID_TYPE, { GRID_PASS, 0, 0 } },
  { GDK_KEY_Insert, SHIFT, GRID_NAVIGATE, { GRID_PASTE, 0, 0 } },
  { GDK_KEY_a, CONTROL, GRID_NAVIGATE, { GRID_SELECT_ALL, 0, 0 } },
  { GDK_KEY_d, CONTROL, GRID_TYPE, { GRID_FILL_DOWN, 0, 0 } },
  { GDK_KEY_r, CONTROL, GRID_NAVIGATE, { GRID_FILL_RIGHT, 0, 0 } },
  { GDK_KEY_i, CONTROL, GRID_NAVIGATE, { GRID_EXPLAIN, 0, 0 } },
  { GDK_KEY_s, CONTROL, GRID_NAVIGATE, { GRID_PASS, 0, 0 } },
  { GDK_KEY_Delete, 0, GRID_NAVIGATE, { GRID_CLEAR, 0, 0 } },
  { GDK_KEY_Delete, 0, GRID_EDIT, { GRID_PASS, 0, 0 } },
  { GDK_KEY_BackSpace, 0, GRID_NAVIGATE, { GRID_PASS, 0, 0 } },
  { GDK_KEY_Menu, 0, GRID_NAVIGATE, { GRID_MENU, 0, 0 } },
  { GDK_KEY_F10, SHIFT, GRID_TYPE, { GRID_MENU, 0, 0 } },
  { GDK_KEY_F10, 0, GRID_NAVIGATE, { GRID_PASS, 0, 0 } },
  { GDK_KEY_Page_Down, 0, GRID_NAVIGATE, { GRID_PAGE, 1, 0 } },
  { GDK_KEY_3, 0, GRID_NAVIGATE, { GRID_PASS, 0, 0 } },
  { GDK_KEY_dead_circumflex, 0, GRID_NAVIGATE, { GRID_PASS, 0, 0 } },
};

static void
assert_command (GridCommand found, GridCommand expected)
{
  g_assert_cmpint (found.kind, ==, expected.kind);
  g_assert_cmpint (found.row, ==, expected.row);
  g_assert_cmpint (found.column, ==, expected.column);
}

static void
test_input (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_test_message ("%s with %x in mode %d", gdk_keyval_name (cases[i].key), cases[i].state,
                    cases[i].mode);
    assert_command (grid_command_of_key (cases[i].key, cases[i].state, cases[i].mode, true),
                    cases[i].command);
  }
}

/* A computed cell opens by the keys of a button. */
static void
test_computed (void)
{
  static const guint left_to_the_button[] = { GDK_KEY_Return, GDK_KEY_KP_Enter, GDK_KEY_space,
                                              GDK_KEY_F2 };

  for (gsize i = 0; i < G_N_ELEMENTS (left_to_the_button); i++)
    assert_command (grid_command_of_key (left_to_the_button[i], 0, GRID_NAVIGATE, false),
                    (GridCommand){ GRID_PASS, 0, 0 });
  assert_command (grid_command_of_key (GDK_KEY_Up, 0, GRID_NAVIGATE, false),
                  (GridCommand){ GRID_MOVE, -1, 0 });
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/window/grid-keys/input", test_input);
  g_test_add_func ("/window/grid-keys/computed", test_computed);
  return g_test_run ();
}
