/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "field/section-heading.h"

static GtkWidget *
label_new (const char *text, const char *class_name)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_widget_add_css_class (label, class_name);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  return label;
}

GtkWidget *
section_heading_new (const char *title, const char *note, GtkWidget *button)
{
  GtkWidget *heading;
  GtkWidget *line;

  if (title == NULL && note == NULL && button == NULL)
    return NULL;

  heading = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  if (title != NULL)
    gtk_box_append (GTK_BOX (line), label_new (title, "heading"));
  if (button != NULL) {
    gtk_widget_set_hexpand (button, TRUE);
    gtk_widget_set_halign (button, GTK_ALIGN_END);
    gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
    gtk_box_append (GTK_BOX (line), button);
  }
  gtk_widget_add_css_class (heading, "section-heading");
  gtk_box_append (GTK_BOX (heading), line);
  if (note != NULL)
    gtk_box_append (GTK_BOX (heading), label_new (note, "dim-label"));
  return heading;
}
