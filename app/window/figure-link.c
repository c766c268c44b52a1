/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/figure-link.h"

#include <glib/gi18n-lib.h>

#define PATH "quad-figure-link-path"

static void
add_label (GtkWidget *box, const char *text, float xalign, const char *class_name)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), xalign);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_set_hexpand (label, xalign < 0.5F);
  gtk_widget_add_css_class (label, class_name);
  gtk_box_append (GTK_BOX (box), label);
}

GtkWidget *
figure_link_new (const char *path, const char *name, const char *value, gboolean is_hint)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 18);
  g_autofree char *said = value != NULL ? g_strdup_printf (_ ("%s: %s"), name, value) : NULL;

  add_label (box, name, 0, "figure-link-name");
  if (value != NULL)
    add_label (box, value, 1, is_hint ? "hint" : "numeric");
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "figure-link");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  said != NULL ? said : name, -1);
  g_object_set_data_full (G_OBJECT (button), PATH, g_strdup (path), g_free);
  return button;
}

const char *
figure_link_get_path (GtkWidget *link)
{
  return g_object_get_data (G_OBJECT (link), PATH);
}
