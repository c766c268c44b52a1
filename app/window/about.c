/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/about.h"

#include <glib/gi18n-lib.h>

static const char *const developers[] = { "Quadripartite", NULL };

void
about_show (GtkWindow *parent)
{
  GtkWidget *window = adw_about_window_new ();
  AdwAboutWindow *about = ADW_ABOUT_WINDOW (window);

  adw_about_window_set_application_name (about, "Quadripartite");
  adw_about_window_set_version (about, VERSION);
  adw_about_window_set_developers (about, (const char **) developers);
  adw_about_window_set_license_type (about, GTK_LICENSE_GPL_3_0);
  adw_about_window_set_comments (
      about,
      _ ("Prepares a regional training agreement, from the national framework to the act "
         "that is signed."));
  adw_about_window_add_legal_section (about, _ ("Noto fonts"), NULL, GTK_LICENSE_CUSTOM,
                                      _ ("Under the SIL Open Font License, version 1.1."));
  adw_about_window_add_legal_section (about, _ ("French hyphenation"), NULL,
                                      GTK_LICENSE_LGPL_2_1, NULL);
  gtk_window_set_transient_for (GTK_WINDOW (window), parent);
  gtk_window_set_modal (GTK_WINDOW (window), TRUE);
  gtk_window_present (GTK_WINDOW (window));
}
