/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/returning.h"

#include "session/starting.h"
#include "window/open-chooser.h"
#include "window/verification-window.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define DOSSIER "quad-returning-dossier"
#define SUFFIX ".pdf"

static bool
is_pdf (const char *path)
{
  gsize length = strlen (path);

  return length >= strlen (SUFFIX) &&
         g_ascii_strcasecmp (path + length - strlen (SUFFIX), SUFFIX) == 0 &&
         g_file_test (path, G_FILE_TEST_IS_REGULAR);
}

bool
returning_take (GtkWindow *parent, const char *dossier, const char *path)
{
  if (!is_pdf (path))
    return false;

  gtk_window_present (quad_verification_window_new (parent, dossier, path));
  return true;
}

/* Whatever it is called: what is chosen by hand is looked into. */
static void
pdf_chosen (const char *path, gpointer parent)
{
  const char *dossier = g_object_get_data (parent, DOSSIER);

  if (g_file_test (path, G_FILE_TEST_IS_REGULAR))
    gtk_window_present (quad_verification_window_new (parent, dossier, path));
}

void
returning_ask (GtkWindow *parent, const char *dossier)
{
  static const char *const patterns[] = { "*.pdf", "*.PDF", NULL };

  g_object_set_data_full (G_OBJECT (parent), DOSSIER, g_strdup (dossier), g_free);
  open_chooser_show (parent, _ ("Verify a Signed PDF"), _ ("PDF files"), patterns, pdf_chosen);
}

static bool
take (GtkWindow *window, const char *path)
{
  GtkApplication *application = gtk_window_get_application (window);

  if (returning_take (window, g_object_get_data (G_OBJECT (window), DOSSIER), path))
    return true;
  if (!g_str_has_suffix (path, STARTING_SUFFIX) || !g_utf8_validate (path, -1, NULL))
    return false;

  g_action_group_activate_action (G_ACTION_GROUP (application), "open-dossier",
                                  g_variant_new_string (path));
  return true;
}

static gboolean
drop_files (GtkWindow *window, const GValue *value)
{
  g_autoptr (GSList) files = gdk_file_list_get_files (g_value_get_boxed (value));
  bool taken = false;

  for (GSList *each = files; each != NULL; each = each->next) {
    g_autofree char *path = g_file_get_path (each->data);

    taken = (path != NULL && take (window, path)) || taken;
  }
  return taken;
}

void
returning_accept_drops (GtkWindow *window, const char *dossier)
{
  GtkDropTarget *drop = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  g_object_set_data_full (G_OBJECT (window), DOSSIER, g_strdup (dossier), g_free);
  g_signal_connect_object (drop, "drop", G_CALLBACK (drop_files), window, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (window), GTK_EVENT_CONTROLLER (drop));
}
