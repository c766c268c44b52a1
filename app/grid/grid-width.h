/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A table wider than its place scrolls across, and the titles of its columns with it. */
#pragma once

#include "grid/grid-table.h"

/* More columns than that do not fit beside the pages. */
#define GRID_COLUMNS_MAX 6

bool grid_width_is_great (const GridTable *table);
/* Holds what is wide. */
GtkWidget *grid_width_hold (GtkWidget *wide) G_GNUC_WARN_UNUSED_RESULT;
/* Holds titles that go where the table goes. */
GtkWidget *grid_width_hold_heads (GtkWidget *heads,
                                  GtkWidget *table_scrolled) G_GNUC_WARN_UNUSED_RESULT;
/* Brings into view what stands over a column. */
void grid_width_reveal (GtkWidget *table_scrolled, GtkWidget *heads, GtkWidget *head);
