/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "drafting/drafting-choice.h"

/* A radio button is one of a group; here the group is in the dossier. */
static GtkWidget *
create_radio (void)
{
  GtkWidget *radio = gtk_check_button_new ();
  GtkWidget *group = gtk_check_button_new ();

  gtk_check_button_set_group (GTK_CHECK_BUTTON (radio), GTK_CHECK_BUTTON (group));
  g_object_set_data_full (G_OBJECT (radio), "quad-group", g_object_ref_sink (group),
                          g_object_unref);
  return radio;
}

GtkWidget *
drafting_choice_new (const Clause *clause)
{
  bool radio = clause->choice != NULL;
  GtkWidget *control;

  if (!radio && !clause->optional)
    return NULL;

  control = radio ? create_radio () : gtk_switch_new ();
  gtk_widget_set_valign (control, GTK_ALIGN_START);
  gtk_widget_set_halign (control, GTK_ALIGN_END);
  gtk_widget_add_css_class (control, "clause-control");
  return control;
}

void
drafting_choice_show (GtkWidget *control, const Clause *clause)
{
  g_autofree char *words =
      clause->title != NULL ? g_strdup (clause->title) : runs_to_text (clause->runs);

  g_object_set (control, "active", clause->choice != NULL ? clause->stands : clause->retained,
                NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (control), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  words, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  clause->usage != NULL ? clause->usage : "", -1);
}
