/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What stands in a table of figures: its titles, its cells, and what was refused in them. */
#pragma once

#include <gtk/gtk.h>
#include <stdbool.h>

/* Above, rows are built as they come into view: an entry costs a tenth of a millisecond and
 * forty kilobytes. */
#define GRID_CELLS_BUILT_MAX 500

typedef enum {
  QUAD_CELL_NONE,
  QUAD_CELL_INPUT,    /* entered */
  QUAD_CELL_COMPUTED, /* shown, and explained when it is opened */
  QUAD_CELL_TEXT,     /* words beside the figures */
} QuadCellKind;

/* Strings are owned; widgets stand only while the row is built. */
typedef struct {
  QuadCellKind kind;
  int row;
  int column;
  char *path;        /* of an input or a computed cell */
  char *text;        /* of a text cell */
  bool warning;      /* of a text cell */
  char *written;     /* by a screen reader, and to be entered; NULL */
  char *typed;       /* what was refused and stays on screen; NULL */
  char *refusal;     /* why; NULL */
  char *mark;        /* what a check says of the value that stands; NULL */
  GtkWidget *widget; /* GtkEntry, GtkButton or GtkLabel */
} GridCell;

typedef struct {
  char *title;
  bool total;
  GPtrArray *cells;   /* of GridCell, or NULL where there is none */
  GPtrArray *widgets; /* all that is shown of the row; NULL when it is not built */
  GtkWidget *title_label;
  GtkWidget *message; /* under the row: why its cells are refused or marked */
} GridRow;

typedef struct {
  char *title;        /* of the rows; NULL */
  GPtrArray *columns; /* titles */
  GPtrArray *rows;    /* of GridRow */
  GHashTable *by_path;
  guint n_cells;
} GridTable;

GridTable *grid_table_new (void) G_GNUC_WARN_UNUSED_RESULT;
void grid_table_free (GridTable *table);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GridTable, grid_table_free)

/* Their number, from 0. */
int grid_table_add_column (GridTable *table, const char *title);
int grid_table_add_row (GridTable *table, const char *title, bool total);
/* The cell of that place, made when there was none. */
GridCell *grid_table_put (GridTable *table, int row, int column);
void grid_table_set_path (GridTable *table, GridCell *cell, const char *path,
                          QuadCellKind kind);

int grid_table_count_rows (const GridTable *table);
int grid_table_count_columns (const GridTable *table);
GridRow *grid_table_get_row (const GridTable *table, int row);
/* NULL where nothing stands, inside or outside. */
GridCell *grid_table_get (const GridTable *table, int row, int column);
GridCell *grid_table_find (const GridTable *table, const char *path);
/* Owned: "Région, actions supplémentaires". */
char *grid_table_name_cell (const GridTable *table,
                            const GridCell *cell) G_GNUC_WARN_UNUSED_RESULT;
/* Owned: all that is refused or marked in a row; NULL when nothing is. */
char *grid_table_say_row (const GridTable *table, int row) G_GNUC_WARN_UNUSED_RESULT;

/* typed and reason NULL: nothing is refused any more. */
void grid_cell_refuse (GridCell *cell, const char *typed, const char *reason);
