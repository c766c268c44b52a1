/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A table in which figures are entered as in a spreadsheet. It is a QuadSection. */
#pragma once

#include "field/section.h"
#include "grid/grid-table.h"

#include <adwaita.h>

#define QUAD_TYPE_FIGURE_GRID (quad_figure_grid_get_type ())
G_DECLARE_FINAL_TYPE (QuadFigureGrid, quad_figure_grid, QUAD, FIGURE_GRID, GtkWidget)

GtkWidget *quad_figure_grid_new (QuadSession *session) G_GNUC_WARN_UNUSED_RESULT;

/* The table is described first: its columns, then its rows and cells. It is built when it comes
 * into a window, or at the first refresh in one. */

/* Puts the table in the place of another, or of none; what is typed or was refused there goes
 * on in it, or is told of when it has no place any more. */
void quad_figure_grid_replace (QuadFigureGrid *self, AdwBin *place);

/* Over the titles of the rows, and the table's name for a screen reader; NULL or "": none. */
void quad_figure_grid_set_title (QuadFigureGrid *self, const char *title);
/* Their number, from 0. A total is ruled above. */
int quad_figure_grid_add_column (QuadFigureGrid *self, const char *title);
int quad_figure_grid_add_row (QuadFigureGrid *self, const char *title, bool total);
/* kind: QUAD_CELL_INPUT or QUAD_CELL_COMPUTED. A place without a cell is empty. */
void quad_figure_grid_set_cell (QuadFigureGrid *self, int row, int column, const char *path,
                                QuadCellKind kind);
/* At any time: what stands there, "" for nothing. */
void quad_figure_grid_set_text_cell (QuadFigureGrid *self, int row, int column,
                                     const char *text, bool warning);

/* Marks a cell with what a check says of it, though its value stands; NULL: no more. False when
 * the path is not here. */
bool quad_figure_grid_mark (QuadFigureGrid *self, const char *path, const char *reason);
void quad_figure_grid_clear_marks (QuadFigureGrid *self);
