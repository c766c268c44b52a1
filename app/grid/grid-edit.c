/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "grid/grid-edit.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static void
clear_assignment (gpointer data)
{
  g_free (((GridAssignment *) data)->text);
}

static GridEdit *
edit_new (void)
{
  GridEdit *edit = g_new0 (GridEdit, 1);

  edit->assignments = g_array_new (FALSE, FALSE, sizeof (GridAssignment));
  g_array_set_clear_func (edit->assignments, clear_assignment);
  edit->refusals = g_ptr_array_new_with_free_func (g_free);
  return edit;
}

void
grid_edit_free (GridEdit *edit)
{
  if (edit == NULL)
    return;
  g_array_unref (edit->assignments);
  g_ptr_array_unref (edit->refusals);
  g_free (edit);
}

static bool
is_input (const GridCell *cell)
{
  return cell != NULL && cell->kind == QUAD_CELL_INPUT;
}

static void
assign (GridEdit *edit, GridCell *cell, const char *text)
{
  GridAssignment assignment = { cell, g_strdup (text) };

  g_array_append_val (edit->assignments, assignment);
}

/* Owned: without the spaces around it, those that do not break included. */
static char *
trim (const char *text)
{
  const char *end = text + strlen (text);

  while (g_unichar_isspace (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);
  while (end > text && g_unichar_isspace (g_utf8_get_char (g_utf8_prev_char (end))))
    end = g_utf8_prev_char (end);
  return g_strndup (text, (gsize) (end - text));
}

/* Where nothing is entered nothing may be put, but an empty cell may fall there. */
static void
put (GridEdit *edit, const GridTable *table, GridPlace place, const char *text)
{
  GridCell *cell = grid_table_get (table, place.row, place.column);
  g_autofree char *trimmed = trim (text);
  g_autofree char *name = NULL;

  if (is_input (cell)) {
    assign (edit, cell, trimmed);
    return;
  }
  if (*trimmed == '\0')
    return;
  if (cell == NULL) {
    g_ptr_array_add (
        edit->refusals,
        g_strdup_printf (_ ("“%s” falls outside the cells of the table"), trimmed));
    return;
  }
  name = grid_table_name_cell (table, cell);
  g_ptr_array_add (edit->refusals,
                   g_strdup_printf (_ ("%s: this cell is computed, “%s” cannot be put there"),
                                    name, trimmed));
}

/* Every input of the area; what is computed is left as it is. */
static void
fill_area (GridEdit *edit, const GridTable *table, GridArea area, const char *text)
{
  for (int row = area.top; row <= area.bottom; row++) {
    for (int column = area.left; column <= area.right; column++) {
      GridCell *cell = grid_table_get (table, row, column);

      if (is_input (cell))
        assign (edit, cell, text);
    }
  }
}

GridEdit *
grid_edit_paste (const GridTable *table, GridArea area, const GPtrArray *rows)
{
  GridEdit *edit = edit_new ();
  const GPtrArray *first = rows->pdata[0];
  bool is_one_cell = area.top == area.bottom && area.left == area.right;

  if (rows->len == 1 && first->len == 1 && !is_one_cell) {
    g_autofree char *text = trim (first->pdata[0]);

    fill_area (edit, table, area, text);
    return edit;
  }
  for (guint i = 0; i < rows->len; i++) {
    const GPtrArray *row = rows->pdata[i];

    for (guint j = 0; j < row->len; j++)
      put (edit, table, (GridPlace){ area.top + (int) i, area.left + (int) j }, row->pdata[j]);
  }
  return edit;
}

GridEdit *
grid_edit_fill (const GridTable *table, GridArea area, bool down, GridValueFunc value,
                gpointer data)
{
  GridEdit *edit = edit_new ();
  int n_lines = down ? area.right - area.left + 1 : area.bottom - area.top + 1;

  if (down && area.top == area.bottom)
    area.top--;
  if (!down && area.left == area.right)
    area.left--;
  for (int i = 0; i < n_lines; i++) {
    int row = down ? area.top : area.top + i;
    int column = down ? area.left + i : area.left;
    const GridCell *from = grid_table_get (table, row, column);
    g_autofree char *text = from != NULL && from->path != NULL ? value (from, data) : NULL;
    GridArea line = down ? (GridArea){ row + 1, column, area.bottom, column }
                         : (GridArea){ row, column + 1, row, area.right };

    if (from != NULL && from->path != NULL)
      fill_area (edit, table, line, text != NULL ? text : "");
  }
  return edit;
}

GridEdit *
grid_edit_clear (const GridTable *table, GridArea area)
{
  GridEdit *edit = edit_new ();

  fill_area (edit, table, area, "");
  return edit;
}
