/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tables that are wider than the window, and cells that are picked from a list. */
#include "grid-bench.h"

#include "grid/grid-cell.h"
#include "grid/grid-width.h"

#define N_COLUMNS (2 * GRID_COLUMNS_MAX)

static char *
path_of (int row, int column)
{
  return g_strdup_printf ("parties.etat.representants.%d.nom%d", row + 1, column);
}

static void
describe (QuadFigureGrid *grid, int n_rows)
{
  for (int column = 0; column < N_COLUMNS; column++)
    (void) quad_figure_grid_add_column (grid, "une colonne");
  for (int row = 0; row < n_rows; row++) {
    (void) quad_figure_grid_add_row (grid, "rang", false);
    for (int column = 0; column < N_COLUMNS; column++) {
      g_autofree char *path = path_of (row, column);

      quad_figure_grid_set_cell (grid, row, column, path, QUAD_CELL_INPUT);
    }
  }
}

static void
describe_wide (QuadFigureGrid *grid)
{
  describe (grid, 3);
}

static void
describe_wide_and_long (QuadFigureGrid *grid)
{
  describe (grid, 100);
}

static bool
is_in_view (GridBench *bench, const char *path)
{
  GtkWidget *cell = grid_bench_widget_of (bench, path);
  graphene_rect_t bounds;

  return cell != NULL && gtk_widget_compute_bounds (cell, GTK_WIDGET (bench->grid), &bounds) &&
         bounds.size.width > 0 && bounds.origin.x >= 0 &&
         bounds.origin.x + bounds.size.width <=
             (float) gtk_widget_get_width (GTK_WIDGET (bench->grid));
}

/* The window stays narrow, and every column comes into view with the focus. */
static void
check (void (*describe_table) (QuadFigureGrid *))
{
  GridBench bench = { 0 };
  g_autofree char *first = path_of (0, 0);
  g_autofree char *last = path_of (0, N_COLUMNS - 1);
  int minimum;

  grid_bench_begin (&bench, describe_table);
  gtk_widget_measure (GTK_WIDGET (bench.grid), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL,
                      NULL, NULL);
  g_assert_cmpint (minimum, <, 500);
  gtk_widget_set_size_request (GTK_WIDGET (bench.grid), 600, -1);
  WAIT_FOR (gtk_widget_get_width (GTK_WIDGET (bench.grid)) == 600);
  g_assert_true (quad_section_go_to (QUAD_SECTION (bench.grid), first));
  WAIT_FOR (is_in_view (&bench, first));
  g_assert_false (is_in_view (&bench, last));
  grid_bench_press (&bench, "End");
  WAIT_FOR (grid_bench_is_active (&bench, last));
  WAIT_FOR (is_in_view (&bench, last));
  grid_bench_press (&bench, "Home");
  WAIT_FOR (is_in_view (&bench, first));
  grid_bench_end (&bench);
}

static void
test_wide (void)
{
  check (describe_wide);
}

static void
test_wide_and_long (void)
{
  check (describe_wide_and_long);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/wide-grid/wide", test_wide);
  g_test_add_func ("/wide-grid/wide-and-long", test_wide_and_long);
  return g_test_run ();
}
