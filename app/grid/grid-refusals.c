/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "grid/grid-refusals.h"

#include <glib/gi18n-lib.h>

#define LINES_MAX 8

char *
grid_refusals_say (const char *name, const char *reason)
{
  return g_strdup_printf (_ ("%s: %s"), name, reason);
}

static char *
list (const GPtrArray *refusals)
{
  GString *text = g_string_new (NULL);
  guint n_left = refusals->len > LINES_MAX ? refusals->len - LINES_MAX : 0;

  for (guint i = 0; i < refusals->len - n_left; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? "\n" : "", (const char *) refusals->pdata[i]);
  if (n_left > 0) {
    g_string_append_c (text, '\n');
    g_string_append_printf (
        text, ngettext ("… and %u other", "… and %u others", (gulong) n_left), n_left);
  }
  return g_string_free (text, FALSE);
}

void
grid_refusals_show (GtkWidget *widget, const char *title, const GPtrArray *refusals)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *dialog =
      adw_message_dialog_new (root != NULL ? GTK_WINDOW (root) : NULL, title, NULL);
  g_autofree char *body = list (refusals);

  adw_message_dialog_set_body (ADW_MESSAGE_DIALOG (dialog), body);
  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _ ("Close"));
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "close");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "close");
  gtk_window_present (GTK_WINDOW (dialog));
}
