/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "grid/grid-width.h"

bool
grid_width_is_great (const GridTable *table)
{
  return grid_table_count_columns (table) > GRID_COLUMNS_MAX;
}

GtkWidget *
grid_width_hold (GtkWidget *wide)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_AUTOMATIC,
                                  GTK_POLICY_NEVER);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), wide);
  return scrolled;
}

GtkWidget *
grid_width_hold_heads (GtkWidget *heads, GtkWidget *table_scrolled)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkAdjustment *place =
      gtk_scrolled_window_get_hadjustment (GTK_SCROLLED_WINDOW (table_scrolled));

  gtk_scrolled_window_set_hadjustment (GTK_SCROLLED_WINDOW (scrolled), place);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_EXTERNAL,
                                  GTK_POLICY_NEVER);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), heads);
  return scrolled;
}

void
grid_width_reveal (GtkWidget *table_scrolled, GtkWidget *heads, GtkWidget *head)
{
  GtkAdjustment *place =
      gtk_scrolled_window_get_hadjustment (GTK_SCROLLED_WINDOW (table_scrolled));
  graphene_rect_t bounds;

  if (gtk_widget_compute_bounds (head, heads, &bounds) && bounds.size.width > 0)
    gtk_adjustment_clamp_page (place, (double) bounds.origin.x,
                               (double) (bounds.origin.x + bounds.size.width));
}
