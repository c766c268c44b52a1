/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "drafting/drafting-menu.h"

#include <glib/gi18n-lib.h>

#define MENU "quad-drafting-menu"

static GMenuModel *
create_model (const Clause *clause, bool comparing)
{
  GMenu *menu = g_menu_new ();

  if (clause->added) {
    g_menu_append (menu, _ ("_Edit…"), "clause.rewrite");
    g_menu_append (menu, _ ("_Remove"), "clause.remove");
  } else if (clause->kind == CLAUSE_PARAGRAPH || clause->kind == CLAUSE_ITEM) {
    g_menu_append (menu, _ ("_Rewrite"), "clause.rewrite");
  }
  if (clause->rewritten) {
    g_menu_append (menu, _ ("_Back to the Model"), "clause.restore");
    g_menu_append (menu, comparing ? _ ("Hide the _Differences") : _ ("Show the _Differences"),
                   "clause.compare");
  }

  return G_MENU_MODEL (menu);
}

void
drafting_menu_close (GtkWidget *row)
{
  GtkWidget *menu = g_object_steal_data (G_OBJECT (row), MENU);

  if (menu != NULL)
    gtk_widget_unparent (menu);
}

static gboolean
close_later (gpointer row)
{
  drafting_menu_close (row);
  return G_SOURCE_REMOVE;
}

/* Not inside its own signal. */
static void
drop (GtkWidget *row)
{
  (void) g_idle_add_full (G_PRIORITY_DEFAULT, close_later, g_object_ref (row), g_object_unref);
}

void
drafting_menu_open (GtkWidget *row, const Clause *clause, bool comparing,
                    const GdkRectangle *place)
{
  g_autoptr (GMenuModel) model = create_model (clause, comparing);
  GtkWidget *menu;

  drafting_menu_close (row);
  if (g_menu_model_get_n_items (model) == 0)
    return;

  menu = gtk_popover_menu_new_from_model (model);
  gtk_widget_set_parent (menu, row);
  gtk_popover_set_has_arrow (GTK_POPOVER (menu), FALSE);
  gtk_popover_set_pointing_to (GTK_POPOVER (menu), place);
  g_signal_connect_swapped (menu, "closed", G_CALLBACK (drop), row);
  g_object_set_data (G_OBJECT (row), MENU, menu);
  gtk_popover_popup (GTK_POPOVER (menu));
}
