/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/code.h"

/* The three marks in the corners, by which a telephone finds a code. */
static void
check_corner (const Code *code, int column, int row)
{
  for (int y = 0; y < 7; y++)
    for (int x = 0; x < 7; x++) {
      bool ring = x == 0 || y == 0 || x == 6 || y == 6;
      bool core = x >= 2 && x <= 4 && y >= 2 && y <= 4;

      g_assert_true (code_is_dark (code, column + x, row + y) == (ring || core));
    }
}

static void
codes_are_squares_of_a_known_size (void)
{
  static const struct {
    int n_bytes;
    int side;
  } rows[] = { { 1, 21 }, { 14, 21 }, { 15, 25 }, { 62, 33 }, { 250, 61 }, { 2331, 177 } };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autofree char *text = g_strnfill ((gsize) rows[i].n_bytes, 'a');
    g_autoptr (Code) code = code_new (text);

    g_assert_nonnull (code);
    g_assert_cmpint (code_get_side (code), ==, rows[i].side);
    check_corner (code, 0, 0);
    check_corner (code, rows[i].side - 7, 0);
    check_corner (code, 0, rows[i].side - 7);
  }
}

static void
what_is_too_long_has_no_code (void)
{
  g_autofree char *text = g_strnfill (2332, 'a');

  g_assert_null (code_new (text));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/code/sizes", codes_are_squares_of_a_known_size);
  g_test_add_func ("/code/too-long", what_is_too_long_has_no_code);

  return g_test_run ();
}
