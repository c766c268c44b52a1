/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How the figures of a table's column stand under one another: by their commas. */
#pragma once

#include "layout/paragraph.h"

/* What the numbers of a column need left of their commas, and right of them. */
typedef struct {
  double whole;
  double rest;
} ColumnReach;

/* Owned: what stands left of the comma of a number or a percentage, "37" of "37,5 %"; NULL for
 * amounts and other texts, which end at the column's edge. */
char *column_dup_whole (const char *text) G_GNUC_WARN_UNUSED_RESULT;

/* What a row says in a column; NULL past its last cell. */
const GPtrArray *column_get_runs (const DocumentRow *row, int column);
const Style *column_get_style (const DocumentColumn *column, const DocumentRow *row);

/* Nothing for a column of words, or of whole numbers. */
ColumnReach column_reach (Words *words, const Block *table, int column);
/* Shifts a cell for its comma to stand under the others. */
void column_align (const ColumnReach *reach, Words *words, Paragraph *cell,
                   const GPtrArray *runs);
