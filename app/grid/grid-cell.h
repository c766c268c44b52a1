/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The widget of one cell of a table of figures, and what it shows. */
#pragma once

#include "grid/grid-table.h"
#include "session/session.h"

/* How values of a path are set: figures to the right, sentences to the left. */
bool grid_cell_is_sentence (QuadSession *session, const char *path);

/* Makes the widget and shows what the cell holds. NULL where there is nothing to show. */
GtkWidget *grid_cell_build (GridCell *cell, const GridTable *table, QuadSession *session);
/* What is put into the table: the widget, or what holds it and the whole of its sentence. */
GtkWidget *grid_cell_get_place (const GridCell *cell);
/* What the session says; what is not entered yet, or was refused, comes before. */
void grid_cell_show (GridCell *cell, const GridTable *table, QuadSession *session);
/* The look and the description of a refused or marked cell. */
void grid_cell_show_reason (GridCell *cell);
/* Whether one types in its entry. */
bool grid_cell_has_focus (const GridCell *cell);
/* The cell that a widget, or one inside it, belongs to. NULL: none. */
GridCell *grid_cell_of_widget (GtkWidget *widget);
