/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/table.h"

#include "layout/column.h"

#define CONTINUED "(suite)"
#define ONE_LINE 1e6
#define HEAD_WORD_MAX 90.0
#define COLUMN_WIDTH_MIN 36.0
/* A taller head is not repeated: it would leave no room for the rows. */
#define AGAIN_HEIGHT_MAX 200.0

static bool
has_blank (const GPtrArray *runs)
{
  for (guint i = 0; i < runs->len; i++)
    if (((const Run *) g_ptr_array_index (runs, i))->flags & RUN_BLANK)
      return true;

  return false;
}

/* The longest word of a column's head, if it is not too long to be kept whole. */
static double
head_needed (Words *words, const DocumentColumn *column)
{
  g_autoptr (Paragraph) head =
      paragraph_new (words, style_get (STYLE_HEAD_CELL), column->runs, ONE_LINE);
  double needed = 0;

  for (int i = 0; i < head->set.n_items; i++)
    needed = MAX (needed, item_get_width (&head->set.items[i]));

  return needed <= HEAD_WORD_MAX ? needed + 2 * CELL_PADDING + 1 : 0;
}

/* What a column of figures needs for none of them to be broken. */
static double
width_needed (Words *words, const Block *block, int column)
{
  double needed = head_needed (words, g_ptr_array_index (block->columns, column));
  ColumnReach reach = column_reach (words, block, column);

  for (guint i = 0; i < block->rows->len; i++) {
    const DocumentRow *row = g_ptr_array_index (block->rows, i);
    const GPtrArray *runs = column_get_runs (row, column);

    if (runs == NULL || has_blank (runs))
      continue;
    g_autoptr (Paragraph) figure = paragraph_new (
        words, style_get (row->total ? STYLE_TOTAL : STYLE_CELL), runs, ONE_LINE);
    if (figure->n_lines > 0)
      needed = MAX (needed, figure->lines[0].width + 2 * CELL_PADDING);
  }

  return MAX (needed, reach.whole + reach.rest + 2 * CELL_PADDING);
}

/* The shares, but a column of figures takes what it needs from the columns of text. */
static void
find_widths (Words *words, const Block *block, double *widths)
{
  int n_columns = (int) block->columns->len;
  double shares = 0;
  double lacking = 0;
  double spare = 0;

  for (int i = 0; i < n_columns; i++)
    shares += MAX (((const DocumentColumn *) g_ptr_array_index (block->columns, i))->share, 1);
  for (int i = 0; i < n_columns; i++) {
    const DocumentColumn *column = g_ptr_array_index (block->columns, i);

    widths[i] = TEXT_WIDTH * MAX (column->share, 1) / shares;
    if (!column->right) {
      spare += MAX (widths[i] - COLUMN_WIDTH_MIN, 0);
      continue;
    }
    double needed = MIN (width_needed (words, block, i), TEXT_WIDTH / 2);
    if (needed > widths[i]) {
      lacking += needed - widths[i];
      widths[i] = needed;
    }
  }

  double kept = spare > lacking ? 1 - lacking / spare : 0;
  double sum = 0;
  for (int i = 0; i < n_columns; i++) {
    const DocumentColumn *column = g_ptr_array_index (block->columns, i);

    if (!column->right && lacking > 0 && widths[i] > COLUMN_WIDTH_MIN)
      widths[i] = COLUMN_WIDTH_MIN + (widths[i] - COLUMN_WIDTH_MIN) * kept;
    sum += widths[i];
  }
  for (int i = 0; i < n_columns; i++)
    widths[i] *= TEXT_WIDTH / sum;
}

static double
cell_width (const Table *table, int column)
{
  return MAX (table->edges[column + 1] - table->edges[column] - 2 * CELL_PADDING, 1);
}

static void
fill_head (Words *words, Table *table, const Block *block)
{
  table->head.leading = style_get (STYLE_HEAD_CELL)->leading;
  table->head.n_lines = 1;
  table->head.cells = g_new0 (Paragraph *, table->n_columns);
  for (int i = 0; i < table->n_columns; i++) {
    const DocumentColumn *column = g_ptr_array_index (block->columns, i);
    const Style *style = style_get (column->right ? STYLE_HEAD_CELL_RIGHT : STYLE_HEAD_CELL);

    table->head.cells[i] = paragraph_new (words, style, column->runs, cell_width (table, i));
    table->head.n_lines = MAX (table->head.n_lines, table->head.cells[i]->n_lines);
  }
}

static void
fill_row (Words *words, const Table *table, const Block *block, const DocumentRow *from,
          TableRow *row)
{
  row->total = from->total;
  row->leading = style_get (STYLE_CELL)->leading;
  row->n_lines = 1;
  row->cells = g_new0 (Paragraph *, table->n_columns);
  for (int i = 0; i < table->n_columns; i++) {
    const DocumentColumn *column = g_ptr_array_index (block->columns, i);
    const Style *style = column_get_style (column, from);
    const GPtrArray *runs = column_get_runs (from, i);

    row->cells[i] = runs != NULL ? paragraph_new (words, style, runs, cell_width (table, i))
                                 : paragraph_new_text (words, style, "", cell_width (table, i));
    row->n_lines = MAX (row->n_lines, row->cells[i]->n_lines);
  }
}

static void
align_figures (Words *words, const Table *table, const Block *block)
{
  for (int i = 0; i < table->n_columns; i++) {
    ColumnReach reach = column_reach (words, block, i);

    for (int k = 0; reach.rest > 0 && k < table->n_rows; k++) {
      const GPtrArray *runs = column_get_runs (g_ptr_array_index (block->rows, k), i);

      if (runs != NULL)
        column_align (&reach, words, table->rows[k].cells[i], runs);
    }
  }
}

/* Above the head that is repeated on a next page: what goes on there. */
static void
fill_again (Words *words, Table *table, const Block *block, const char *heading)
{
  g_autofree char *caption = runs_to_text (block->runs);
  double height = table_row_get_height (&table->head, table->head.n_lines);

  const char *name = *caption != '\0' ? caption : heading;
  table->again_text =
      name != NULL ? g_strconcat (name, " ", CONTINUED, NULL) : g_strdup (CONTINUED);
  table->again =
      paragraph_new_text (words, style_get (STYLE_CAPTION), table->again_text, TEXT_WIDTH);
  height += table->again->n_lines * table->again->style->leading + ROW_PADDING;
  if (height <= AGAIN_HEIGHT_MAX)
    table->again_height = height;
}

Table *
table_new (Words *words, const Block *block, const char *heading)
{
  Table *table = g_new0 (Table, 1);
  g_autofree double *widths = g_new0 (double, block->columns->len);

  table->n_columns = (int) block->columns->len;
  table->edges = g_new0 (double, table->n_columns + 1);
  if (table->n_columns > 0)
    find_widths (words, block, widths);
  for (int i = 0; i < table->n_columns; i++)
    table->edges[i + 1] = table->edges[i] + widths[i];

  fill_head (words, table, block);
  table->n_rows = (int) block->rows->len;
  table->rows = g_new0 (TableRow, table->n_rows);
  for (int i = 0; i < table->n_rows; i++)
    fill_row (words, table, block, g_ptr_array_index (block->rows, i), &table->rows[i]);
  align_figures (words, table, block);
  fill_again (words, table, block, heading);

  return table;
}

static void
clear_row (TableRow *row, int n_columns)
{
  for (int i = 0; i < n_columns; i++)
    paragraph_free (row->cells[i]);
  g_free (row->cells);
}

void
table_free (Table *table)
{
  if (table == NULL)
    return;

  clear_row (&table->head, table->n_columns);
  for (int i = 0; i < table->n_rows; i++)
    clear_row (&table->rows[i], table->n_columns);
  paragraph_free (table->again);
  g_free (table->again_text);
  g_free (table->rows);
  g_free (table->edges);
  g_free (table);
}

double
table_row_get_height (const TableRow *row, int n_lines)
{
  return n_lines * row->leading + 2 * ROW_PADDING;
}

const TableRow *
table_get_row (const Table *table, int row)
{
  return row < 0 ? &table->head : &table->rows[row];
}

double
table_get_height (const Table *table)
{
  double height = table_row_get_height (&table->head, table->head.n_lines);

  for (int i = 0; i < table->n_rows; i++)
    height += table_row_get_height (&table->rows[i], table->rows[i].n_lines);

  return height;
}
