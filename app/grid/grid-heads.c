/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "grid/grid-heads.h"

#include "grid/grid-cell.h"

struct _GridHeads {
  GtkWidget *own;    /* GtkGrid; NULL */
  GPtrArray *widths; /* of GtkSizeGroup: the row titles, then each column; NULL */
};

static bool
is_column_of_sentences (const GridTable *table, QuadSession *session, int column)
{
  for (int row = 0; row < grid_table_count_rows (table); row++) {
    const GridCell *cell = grid_table_get (table, row, column);

    if (cell != NULL && cell->path != NULL)
      return grid_cell_is_sentence (session, cell->path);
  }
  return false;
}

/* Equal columns whatever their titles; narrower when there are many. An empty label would be
 * read out as one. */
static GtkWidget *
build_head (const GridTable *table, int column, bool is_left)
{
  static const int widths[] = { 13, 13, 13, 13, 10, 10 };
  const char *title = column < 0 ? table->title : table->columns->pdata[column];
  guint n_columns = table->columns->len;
  GtkWidget *label;

  if (title == NULL || *title == '\0')
    return gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  label = gtk_label_new (title);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), is_left ? 0 : 1);
  gtk_label_set_justify (GTK_LABEL (label), is_left ? GTK_JUSTIFY_LEFT : GTK_JUSTIFY_RIGHT);
  if (column >= 0)
    gtk_label_set_width_chars (GTK_LABEL (label),
                               n_columns < G_N_ELEMENTS (widths) ? widths[n_columns] : 8);
  return label;
}

static void
add_head (GridHeads *heads, GtkGrid *grid, GtkWidget *head, int column)
{
  gtk_widget_add_css_class (head, "column-head");
  gtk_grid_attach (grid, head, column + 1, 0, 1, 1);
  grid_heads_align (heads, column, head);
}

GridHeads *
grid_heads_new (const GridTable *table, QuadSession *session, GtkGrid *grid)
{
  GridHeads *heads = g_new0 (GridHeads, 1);

  if (grid == NULL) {
    heads->own = gtk_grid_new ();
    grid = GTK_GRID (heads->own);
    heads->widths = g_ptr_array_new_with_free_func (g_object_unref);
    for (guint i = 0; i <= table->columns->len; i++)
      g_ptr_array_add (heads->widths, gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL));
  }
  for (int column = -1; column < grid_table_count_columns (table); column++) {
    bool is_left = column < 0 || is_column_of_sentences (table, session, column);
    GtkWidget *head = build_head (table, column, is_left);

    gtk_widget_set_hexpand (head, is_left);
    add_head (heads, grid, head, column);
  }
  return heads;
}

void
grid_heads_free (GridHeads *heads)
{
  if (heads == NULL)
    return;
  g_clear_pointer (&heads->widths, g_ptr_array_unref);
  g_free (heads);
}

GtkWidget *
grid_heads_get_widget (const GridHeads *heads)
{
  return heads->own;
}

GtkWidget *
grid_heads_get_head (const GridHeads *heads, int column)
{
  return gtk_grid_get_child_at (GTK_GRID (heads->own), column + 1, 0);
}

void
grid_heads_align (GridHeads *heads, int column, GtkWidget *widget)
{
  if (heads->widths != NULL)
    gtk_size_group_add_widget (heads->widths->pdata[column + 1], widget);
}
