/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "grid/grid-clipboard.h"
#include "grid/grid-edit.h"

/* Three rows of a, b and the sum of them; nothing in the middle of b. */
static GridTable *
make_table (void)
{
  GridTable *table = grid_table_new ();

  (void) grid_table_add_column (table, "A");
  (void) grid_table_add_column (table, "B");
  (void) grid_table_add_column (table, "Total");
  for (int row = 0; row < 3; row++) {
    g_autofree char *title = g_strdup_printf ("Rang %d", row + 1);

    (void) grid_table_add_row (table, title, false);
    for (int column = 0; column < 3; column++) {
      g_autofree char *path = g_strdup_printf ("%c%d", "abt"[column], row + 1);

      if (row != 1 || column != 1)
        grid_table_set_path (table, grid_table_put (table, row, column), path,
                             column == 2 ? QUAD_CELL_COMPUTED : QUAD_CELL_INPUT);
    }
  }
  return table;
}

static char *
describe (const GridEdit *edit)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < edit->assignments->len; i++) {
    const GridAssignment *each = &g_array_index (edit->assignments, GridAssignment, i);

    g_string_append_printf (text, "%s%s=%s", i > 0 ? " " : "", each->cell->path, each->text);
  }
  return g_string_free (text, FALSE);
}

static void
test_paste (void)
{
  static const struct {
    const char *text;
    GridArea area;
    const char *assignments;
    guint n_refusals;
  } cases[] = {
    { "1", { 0, 0, 0, 0 }, "a1=1", 0 },
    { " 18 000 \n", { 0, 0, 0, 0 }, "a1=18 000", 0 },
    { "1\t2\n", { 0, 0, 0, 0 }, "a1=1 b1=2", 0 },
    { "1\n2\n3\n", { 0, 0, 0, 0 }, "a1=1 a2=2 a3=3", 0 },
    { "1\n\n3\n", { 0, 0, 0, 0 }, "a1=1 a2= a3=3", 0 },
    { "1\t2\t3\n", { 0, 0, 0, 0 }, "a1=1 b1=2", 1 },
    { "1\t2\t\n", { 0, 0, 0, 0 }, "a1=1 b1=2", 0 },
    { "1\n2\n3\n4\n5", { 0, 0, 0, 0 }, "a1=1 a2=2 a3=3", 2 },
    { "1\n2\n3\n", { 0, 1, 0, 1 }, "b1=1 b3=3", 1 },
    { "1\n\n3\n", { 0, 1, 0, 1 }, "b1=1 b3=3", 0 },
    { "7", { 0, 0, 2, 2 }, "a1=7 b1=7 a2=7 a3=7 b3=7", 0 },
    { "7\n8", { 0, 0, 2, 2 }, "a1=7 a2=8", 0 },
    { "7", { 0, 2, 0, 2 }, "", 1 },
    { "", { 2, 0, 2, 0 }, "a3=", 0 },
  };
  g_autoptr (GridTable) table = make_table ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (GPtrArray) rows = grid_clipboard_read (cases[i].text);
    g_autoptr (GridEdit) edit = grid_edit_paste (table, cases[i].area, rows);
    g_autofree char *assignments = describe (edit);

    g_assert_cmpstr (assignments, ==, cases[i].assignments);
    g_assert_cmpuint (edit->refusals->len, ==, cases[i].n_refusals);
  }
}

/* Every cell is worth its path, but the first of b nothing. */
static char *
value_of_cell (const GridCell *cell, gpointer data)
{
  return g_str_equal (cell->path, "b1") ? NULL : g_strdup (cell->path);
}

static void
test_fill (void)
{
  static const struct {
    GridArea area;
    bool down;
    const char *assignments;
  } cases[] = {
    { { 0, 0, 2, 0 }, true, "a2=a1 a3=a1" },
    { { 1, 0, 1, 0 }, true, "a2=a1" },
    { { 0, 0, 0, 0 }, true, "" },
    { { 0, 0, 2, 2 }, true, "a2=a1 a3=a1 b3=" },
    { { 2, 0, 2, 0 }, true, "a3=a2" },
    { { 2, 1, 2, 1 }, true, "" },
    { { 0, 0, 2, 1 }, false, "b1=a1 b3=a3" },
    { { 0, 1, 0, 1 }, false, "b1=a1" },
    { { 0, 0, 0, 0 }, false, "" },
    { { 0, 2, 2, 2 }, true, "" },
  };
  g_autoptr (GridTable) table = make_table ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (GridEdit) edit =
        grid_edit_fill (table, cases[i].area, cases[i].down, value_of_cell, NULL);
    g_autofree char *assignments = describe (edit);

    g_assert_cmpstr (assignments, ==, cases[i].assignments);
    g_assert_cmpuint (edit->refusals->len, ==, 0);
  }
}

static void
test_clear (void)
{
  g_autoptr (GridTable) table = make_table ();
  g_autoptr (GridEdit) edit = grid_edit_clear (table, (GridArea){ 0, 1, 1, 2 });
  g_autoptr (GridEdit) nothing = grid_edit_clear (table, (GridArea){ 0, 2, 2, 2 });
  g_autofree char *assignments = describe (edit);

  g_assert_cmpstr (assignments, ==, "b1=");
  g_assert_cmpuint (nothing->assignments->len, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/window/grid-edit/paste", test_paste);
  g_test_add_func ("/window/grid-edit/fill", test_fill);
  g_test_add_func ("/window/grid-edit/clear", test_clear);
  return g_test_run ();
}
