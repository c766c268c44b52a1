/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/copy-row.h"

#include "field/accessible-name.h"
#include "session/versions.h"

#include <glib/gi18n-lib.h>

/* Two groups of eight: enough to tell two versions apart by eye. */
#define SHOWN_BYTES 17

static void
copy (GtkButton *button, const char *hash)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (button)), hash);
  gtk_button_set_icon_name (button, "emblem-ok-symbolic");
  accessible_name_set (GTK_WIDGET (button), _ ("Copied"));
}

GtkWidget *
copy_row_new (const char *title, const char *hash)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *button = gtk_button_new_from_icon_name ("edit-copy-symbolic");
  g_autofree char *whole = version_group_digits (hash);
  g_autofree char *shown = g_strdup_printf ("%.*s…", SHOWN_BYTES, whole);
  g_autofree char *name = g_strdup_printf (_ ("%s: %s"), title, whole);
  g_autofree char *action = g_strdup_printf (_ ("%s: copy"), title);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), shown);
  gtk_widget_set_tooltip_text (row, whole);
  accessible_name_set (row, name);
  gtk_widget_set_tooltip_text (button, _ ("Copy"));
  accessible_name_set (button, action);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  g_signal_connect_data (button, "clicked", G_CALLBACK (copy), g_strdup (hash),
                         (GClosureNotify) (void (*) (void)) g_free, 0);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  return row;
}
