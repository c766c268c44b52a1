/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "drafting/drafting-pencil.h"

#include <glib/gi18n-lib.h>

#define PENCIL "quad-drafting-pencil"

/* It is no stop on the way with Tab: the clause that has the focus is rewritten with its keys.
 */
static void
show (GtkBox *row)
{
  GtkWidget *pencil;

  if (g_object_get_data (G_OBJECT (row), PENCIL) != NULL)
    return;

  pencil = gtk_button_new_from_icon_name ("document-edit-symbolic");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (pencil), "clause.rewrite");
  gtk_widget_set_tooltip_text (pencil, _ ("Rewrite (F2)"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (pencil), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Rewrite this clause"), -1);
  gtk_widget_set_valign (pencil, GTK_ALIGN_START);
  gtk_widget_set_focusable (pencil, FALSE);
  gtk_widget_add_css_class (pencil, "flat");
  gtk_widget_add_css_class (pencil, "clause-pencil");
  gtk_widget_add_css_class (GTK_WIDGET (row), "with-pencil");
  gtk_box_append (row, pencil);
  g_object_set_data (G_OBJECT (row), PENCIL, pencil);
}

void
drafting_pencil_attach (GtkBox *row)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_signal_connect_swapped (motion, "enter", G_CALLBACK (show), row);
  g_signal_connect_swapped (focus, "enter", G_CALLBACK (show), row);
  gtk_widget_add_controller (GTK_WIDGET (row), motion);
  gtk_widget_add_controller (GTK_WIDGET (row), focus);
}
