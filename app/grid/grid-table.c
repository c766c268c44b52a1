/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "grid/grid-table.h"

#include <glib/gi18n-lib.h>

static void
cell_free (GridCell *cell)
{
  if (cell == NULL)
    return;
  g_free (cell->path);
  g_free (cell->text);
  g_free (cell->written);
  g_free (cell->typed);
  g_free (cell->refusal);
  g_free (cell->mark);
  g_free (cell);
}

static void
row_free (GridRow *row)
{
  g_free (row->title);
  g_ptr_array_unref (row->cells);
  g_clear_pointer (&row->widgets, g_ptr_array_unref);
  g_free (row);
}

GridTable *
grid_table_new (void)
{
  GridTable *table = g_new0 (GridTable, 1);

  table->columns = g_ptr_array_new_with_free_func (g_free);
  table->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) row_free);
  table->by_path = g_hash_table_new (g_str_hash, g_str_equal);
  return table;
}

void
grid_table_free (GridTable *table)
{
  if (table == NULL)
    return;
  g_free (table->title);
  g_hash_table_unref (table->by_path);
  g_ptr_array_unref (table->rows);
  g_ptr_array_unref (table->columns);
  g_free (table);
}

int
grid_table_add_column (GridTable *table, const char *title)
{
  g_ptr_array_add (table->columns, g_strdup (title));
  return (int) table->columns->len - 1;
}

int
grid_table_add_row (GridTable *table, const char *title, bool total)
{
  GridRow *row = g_new0 (GridRow, 1);

  row->title = g_strdup (title);
  row->total = total;
  row->cells = g_ptr_array_new_with_free_func ((GDestroyNotify) cell_free);
  g_ptr_array_add (table->rows, row);
  return (int) table->rows->len - 1;
}

GridCell *
grid_table_put (GridTable *table, int row, int column)
{
  GridCell *cell = grid_table_get (table, row, column);
  GridRow *line = grid_table_get_row (table, row);

  g_return_val_if_fail (line != NULL && column >= 0 && column < (int) table->columns->len,
                        NULL);
  if (cell != NULL)
    return cell;

  if (line->cells->len < table->columns->len)
    g_ptr_array_set_size (line->cells, (int) table->columns->len);
  cell = g_new0 (GridCell, 1);
  cell->row = row;
  cell->column = column;
  line->cells->pdata[column] = cell;
  table->n_cells++;
  return cell;
}

void
grid_table_set_path (GridTable *table, GridCell *cell, const char *path, QuadCellKind kind)
{
  if (cell->path != NULL && grid_table_find (table, cell->path) == cell)
    g_hash_table_remove (table->by_path, cell->path);
  g_free (cell->path);
  cell->path = g_strdup (path);
  cell->kind = kind;
  if (!g_hash_table_contains (table->by_path, path))
    g_hash_table_insert (table->by_path, cell->path, cell);
}

int
grid_table_count_rows (const GridTable *table)
{
  return (int) table->rows->len;
}

int
grid_table_count_columns (const GridTable *table)
{
  return (int) table->columns->len;
}

GridRow *
grid_table_get_row (const GridTable *table, int row)
{
  return row >= 0 && row < (int) table->rows->len ? table->rows->pdata[row] : NULL;
}

GridCell *
grid_table_get (const GridTable *table, int row, int column)
{
  const GridRow *line = grid_table_get_row (table, row);

  if (line == NULL || column < 0 || column >= (int) line->cells->len)
    return NULL;
  return line->cells->pdata[column];
}

GridCell *
grid_table_find (const GridTable *table, const char *path)
{
  return g_hash_table_lookup (table->by_path, path);
}

char *
grid_table_name_cell (const GridTable *table, const GridCell *cell)
{
  const GridRow *row = grid_table_get_row (table, cell->row);

  return g_strdup_printf ("%s, %s", row->title,
                          (const char *) table->columns->pdata[cell->column]);
}

static const char *
reason_of (const GridCell *cell)
{
  return cell->refusal != NULL ? cell->refusal : cell->mark;
}

/* One reason is said alone; of several, each says its column. */
char *
grid_table_say_row (const GridTable *table, int row)
{
  const GridRow *line = grid_table_get_row (table, row);
  g_autoptr (GString) said = g_string_new (NULL);
  const GridCell *only = NULL;
  guint n_reasons = 0;

  for (guint i = 0; i < line->cells->len; i++) {
    const GridCell *cell = line->cells->pdata[i];

    if (cell == NULL || reason_of (cell) == NULL)
      continue;
    n_reasons++;
    only = cell;
    if (said->len > 0)
      g_string_append_c (said, '\n');
    g_string_append_printf (said, _ ("%s: %s"), (const char *) table->columns->pdata[i],
                            reason_of (cell));
  }
  if (n_reasons == 0)
    return NULL;

  return n_reasons == 1 ? g_strdup (reason_of (only)) : g_strdup (said->str);
}

void
grid_cell_refuse (GridCell *cell, const char *typed, const char *reason)
{
  char *typed_now = g_strdup (typed);
  char *reason_now = g_strdup (reason);

  g_free (cell->typed);
  g_free (cell->refusal);
  cell->typed = typed_now;
  cell->refusal = reason_now;
}
