/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "field/accessible-name.h"

void
accessible_name_set (GtkWidget *widget, const char *name)
{
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
}

/* Owned: without the mark of the mnemonic. */
static char *
strip_mnemonic (const char *label)
{
  g_auto (GStrv) parts = g_strsplit (label, "_", 2);

  return g_strjoinv ("", parts);
}

void
accessible_name_buttons (GtkWidget *widget)
{
  if (GTK_IS_BUTTON (widget) && gtk_button_get_use_underline (GTK_BUTTON (widget)) &&
      gtk_button_get_label (GTK_BUTTON (widget)) != NULL) {
    g_autofree char *name = strip_mnemonic (gtk_button_get_label (GTK_BUTTON (widget)));

    accessible_name_set (widget, name);
    return;
  }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    accessible_name_buttons (child);
}

static void
name_parts (GtkWidget *widget, const char *name)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    if (GTK_IS_LIST_BOX (child) || ADW_IS_ACTION_ROW (child))
      accessible_name_set (child, name);
    if (!GTK_IS_LIST_BOX_ROW (child))
      name_parts (child, name);
  }
}

void
accessible_name_expander (AdwExpanderRow *row, const char *name)
{
  accessible_name_set (GTK_WIDGET (row), name);
  name_parts (GTK_WIDGET (row), name);
}
