/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/column.h"

#define MINUS 0x2212
#define ONE_LINE 1e6

static const char *
skip_sign (const char *text)
{
  gunichar first = g_utf8_get_char (text);

  return first == '+' || first == '-' || first == MINUS ? g_utf8_next_char (text) : text;
}

static const char *
skip_spaces (const char *text)
{
  while (g_unichar_isspace (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);

  return text;
}

/* The digits, with the spaces that group them, but none after them. */
static const char *
skip_digits (const char *text)
{
  const char *next = skip_spaces (text);

  while (g_ascii_isdigit (*next)) {
    text = next + 1;
    next = skip_spaces (text);
  }

  return text;
}

char *
column_dup_whole (const char *text)
{
  const char *digits = skip_sign (text);
  const char *end = skip_digits (digits);
  const char *rest = end;

  if (*rest == ',')
    rest = skip_digits (rest + 1);
  rest = skip_spaces (rest);
  rest += *rest == '%';

  return end > digits && *rest == '\0' ? g_strndup (text, (gsize) (end - text)) : NULL;
}

const GPtrArray *
column_get_runs (const DocumentRow *row, int column)
{
  return (guint) column < row->cells->len
             ? ((const DocumentCell *) g_ptr_array_index (row->cells, column))->runs
             : NULL;
}

const Style *
column_get_style (const DocumentColumn *column, const DocumentRow *row)
{
  if (column->right)
    return style_get (row->total ? STYLE_TOTAL_RIGHT : STYLE_CELL_RIGHT);

  return style_get (row->total ? STYLE_TOTAL : STYLE_CELL);
}

static double
measure (Words *words, const Style *style, const char *text)
{
  g_autoptr (Paragraph) set = paragraph_new_text (words, style, text, ONE_LINE);

  return set->n_lines > 0 ? set->lines[0].width : 0;
}

/* Nothing for a cell that is no number. */
static ColumnReach
measure_number (Words *words, const Style *style, const GPtrArray *runs)
{
  g_autofree char *text = runs_to_text (runs);
  g_autofree char *whole = column_dup_whole (text);
  ColumnReach reach = { 0 };

  if (whole != NULL) {
    reach.whole = measure (words, style, whole);
    reach.rest = measure (words, style, text) - reach.whole;
  }

  return reach;
}

/* Whole numbers need no measuring: they end at the column's edge. */
static bool
has_decimals (const Block *table, int column)
{
  for (guint i = 0; i < table->rows->len; i++) {
    const GPtrArray *runs = column_get_runs (g_ptr_array_index (table->rows, i), column);
    g_autofree char *text = runs != NULL ? runs_to_text (runs) : NULL;
    g_autofree char *whole = text != NULL ? column_dup_whole (text) : NULL;

    if (whole != NULL && !g_str_equal (whole, text))
      return true;
  }

  return false;
}

ColumnReach
column_reach (Words *words, const Block *table, int column)
{
  const DocumentColumn *of = g_ptr_array_index (table->columns, column);
  ColumnReach reach = { 0 };

  if (!of->right || !has_decimals (table, column))
    return reach;

  for (guint i = 0; i < table->rows->len; i++) {
    const DocumentRow *row = g_ptr_array_index (table->rows, i);
    const GPtrArray *runs = column_get_runs (row, column);

    if (runs == NULL)
      continue;
    ColumnReach number = measure_number (words, column_get_style (of, row), runs);
    reach.whole = MAX (reach.whole, number.whole);
    reach.rest = MAX (reach.rest, number.rest);
  }

  return reach;
}

void
column_align (const ColumnReach *reach, Words *words, Paragraph *cell, const GPtrArray *runs)
{
  ColumnReach number = measure_number (words, cell->style, runs);

  if (cell->n_lines == 1 && number.whole > 0)
    cell->lines[0].x -= reach->rest - number.rest;
}
