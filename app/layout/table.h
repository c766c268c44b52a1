/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A table measured: columns, rows of cells set in lines, and what is repeated on each page. */
#pragma once

#include "layout/paragraph.h"

typedef struct {
  Paragraph **cells; /* one a column */
  int n_lines;
  double leading;
  bool total;
} TableRow;

typedef struct {
  int n_columns;
  double *edges; /* n_columns + 1, from the left margin */
  TableRow head;
  TableRow *rows;
  int n_rows;
  Paragraph *again; /* "… (suite)" above the head repeated on a next page */
  char *again_text;
  double again_height; /* of both; 0 when nothing is repeated */
} Table;

/* heading: under which it stands, to name its continuation when it has no caption; or NULL. */
Table *table_new (Words *words, const Block *block,
                  const char *heading) G_GNUC_WARN_UNUSED_RESULT;
void table_free (Table *table);
/* Of the head and all rows, without the caption. */
double table_get_height (const Table *table);
/* The row's height when only some of its lines are shown. */
double table_row_get_height (const TableRow *row, int n_lines);
/* The head for row -1. */
const TableRow *table_get_row (const Table *table, int row);
