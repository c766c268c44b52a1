/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "drafting/drafting-heading.h"

#include <glib/gi18n-lib.h>

static GtkWidget *
create_label (const char *css_class, int width_chars)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_width_chars (GTK_LABEL (label), width_chars);
  gtk_widget_add_css_class (label, css_class);
  return label;
}

GtkWidget *
drafting_heading_new (const Clause *clause)
{
  static const char *const css_classes[] = {
    [CLAUSE_TOP] = "clause-title",
    [CLAUSE_DIVISION] = "heading",
    [CLAUSE_CHOICE] = "clause-choice",
    [CLAUSE_DRAWN] = "dim-label",
  };

  if (clause->kind >= G_N_ELEMENTS (css_classes) || css_classes[clause->kind] == NULL)
    return NULL;

  return create_label (css_classes[clause->kind], 20);
}

GtkWidget *
drafting_heading_new_number (void)
{
  GtkWidget *number = create_label ("clause-number", 3);

  gtk_widget_set_valign (number, GTK_ALIGN_START);
  return number;
}

GtkWidget *
drafting_heading_new_way (const Clause *clause)
{
  GtkWidget *way = gtk_button_new_with_mnemonic (_ ("Show on the _Page"));
  GtkWidget *label = gtk_button_get_child (GTK_BUTTON (way));
  g_autofree char *name =
      g_strdup_printf ("%s, %s", clause->title, gtk_label_get_text (GTK_LABEL (label)));

  gtk_accessible_update_property (GTK_ACCESSIBLE (way), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (way), "clause.show");
  gtk_widget_set_valign (way, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (way, "flat");
  gtk_widget_add_css_class (way, "clause-action");
  return way;
}
