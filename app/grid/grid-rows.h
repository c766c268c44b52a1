/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The rows of a table as widgets: all of them, or in a long table those in view. */
#pragma once

#include "grid/grid-table.h"
#include "session/session.h"

typedef struct _GridRows GridRows;

typedef void (*GridCellFunc) (GridCell *cell, gpointer data);

typedef struct {
  GridCellFunc built;   /* its widget was made */
  GridCellFunc unbuilt; /* its widget is about to go */
  gpointer data;
} GridRowsWatch;

/* Borrows the table; the widgets go into box. */
GridRows *grid_rows_new (GridTable *table, QuadSession *session, GtkWidget *box,
                         GridRowsWatch watch) G_GNUC_WARN_UNUSED_RESULT;
/* The widgets are taken out of the box. */
void grid_rows_free (GridRows *rows);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GridRows, grid_rows_free)

/* True when only the rows in view are built. */
bool grid_rows_are_many (const GridRows *rows);
/* Builds the row when it is not, and scrolls it and the column into view. */
void grid_rows_reveal (GridRows *rows, int row, int column);
/* Shows the values of every built row but those of the cell given, if any. */
void grid_rows_refresh (GridRows *rows, const GridCell *spared);
/* The line under a row, when a refusal or a mark in it has changed. */
void grid_rows_show_message (GridRows *rows, int row);
/* How many rows a page has. */
int grid_rows_count_in_view (GridRows *rows);
