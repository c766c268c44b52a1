/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/what-if-table.h"

#include "session/wording.h"

#include <glib/gi18n-lib.h>

/* So that the columns stay where they are when a difference appears. */
#define DIFFERENCE_CHARS 11

enum { NAME, BEFORE, AFTER, DIFFERENCE };

static GtkWidget *
add_label (GtkGrid *grid, int column, int row, const char *text, const char *class_name)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), column == NAME ? 0 : 1);
  gtk_label_set_wrap (GTK_LABEL (label), column == NAME);
  gtk_widget_set_hexpand (label, column == NAME);
  gtk_widget_add_css_class (label, column == NAME ? "what-if-name" : "numeric");
  gtk_widget_add_css_class (label, class_name);
  gtk_grid_attach (grid, label, column, row, 1, 1);
  return label;
}

static void
add_heads (GtkGrid *grid)
{
  (void) add_label (grid, NAME, 0, _ ("Figure"), "what-if-head");
  (void) add_label (grid, BEFORE, 0, _ ("Now"), "what-if-head");
  (void) add_label (grid, AFTER, 0, _ ("Then"), "what-if-head");
  gtk_label_set_width_chars (
      GTK_LABEL (add_label (grid, DIFFERENCE, 0, _ ("Difference"), "what-if-head")),
      DIFFERENCE_CHARS);
}

/* A line is read as one by who does not see the columns. */
static void
add_line (GtkGrid *grid, int row, QuadSession *session, WhatIf *scenario, const char *path)
{
  g_autofree char *name = wording_of_path (session, path);
  g_autofree char *before = what_if_dup_before (scenario, path);
  g_autofree char *after = what_if_dup_after (scenario, path);
  g_autofree char *difference = what_if_dup_difference (scenario, path);
  const bool changes = g_strcmp0 (before, after) != 0;
  const char *now = before != NULL ? before : _ ("to be completed");
  const char *then = after != NULL ? after : _ ("to be completed");
  g_autofree char *said = g_strdup_printf (_ ("%s: now %s, then %s"), name, now, then);
  GtkWidget *label = add_label (grid, NAME, row, name, "what-if-line");

  gtk_accessible_update_property (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_PROPERTY_LABEL, said,
                                  -1);
  (void) add_label (grid, BEFORE, row, now, before != NULL ? "what-if-before" : "hint");
  (void) add_label (grid, AFTER, row, then,
                    after == NULL ? "hint"
                    : changes     ? "what-if-changed"
                                  : "what-if-after");
  if (difference != NULL)
    (void) add_label (grid, DIFFERENCE, row, difference, "what-if-difference");
}

static void
add_rule (GtkGrid *grid, int row)
{
  gtk_grid_attach (grid, gtk_separator_new (GTK_ORIENTATION_HORIZONTAL), NAME, row,
                   DIFFERENCE + 1, 1);
}

void
what_if_table_fill (GtkGrid *grid, QuadSession *session, WhatIf *scenario)
{
  g_autoptr (GPtrArray) changes = what_if_list_changes (scenario);
  g_autoptr (GPtrArray) figures = what_if_list_figures (scenario);
  GtkWidget *child;
  int row = 1;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (grid))) != NULL)
    gtk_grid_remove (grid, child);

  add_heads (grid);
  add_rule (grid, row++);
  for (guint i = 0; i < changes->len; i++)
    add_line (grid, row++, session, scenario, changes->pdata[i]);
  if (changes->len > 0)
    add_rule (grid, row++);
  for (guint i = 0; i < figures->len; i++)
    add_line (grid, row++, session, scenario, figures->pdata[i]);
}
