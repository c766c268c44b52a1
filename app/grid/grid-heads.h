/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The titles over the columns of a table, which stay in place while its rows scroll. */
#pragma once

#include "grid/grid-table.h"
#include "session/session.h"

typedef struct _GridHeads GridHeads;

/* In the first line of that grid; NULL: in one of their own, above. */
GridHeads *grid_heads_new (const GridTable *table, QuadSession *session,
                           GtkGrid *grid) G_GNUC_WARN_UNUSED_RESULT;
void grid_heads_free (GridHeads *heads);
/* The grid of their own; NULL when they have none. */
GtkWidget *grid_heads_get_widget (const GridHeads *heads);
/* What stands over that column; only of heads in a grid of their own. */
GtkWidget *grid_heads_get_head (const GridHeads *heads, int column);
/* Gives the widget the width of its column (-1: of the titles of the rows), where the grid does
 * not. */
void grid_heads_align (GridHeads *heads, int column, GtkWidget *widget);
