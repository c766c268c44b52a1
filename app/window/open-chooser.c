/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/open-chooser.h"

#include <glib/gi18n-lib.h>

#define CHOOSER "quad-open-chooser"
#define TAKEN "quad-open-taken"

static void
answered (GtkNativeDialog *chooser, int response, GtkWindow *parent)
{
  OpenFileTaken *taken = g_object_get_data (G_OBJECT (chooser), TAKEN);
  g_autoptr (GFile) file = NULL;
  g_autofree char *path = NULL;

  if (response == GTK_RESPONSE_ACCEPT) {
    file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));
    path = file != NULL ? g_file_get_path (file) : NULL;
  }
  if (path != NULL)
    (*taken) (path, parent);
  g_object_set_data (G_OBJECT (parent), CHOOSER, NULL);
}

void
open_chooser_show (GtkWindow *parent, const char *title, const char *kind,
                   const char *const *patterns, OpenFileTaken taken)
{
  GtkFileChooserNative *chooser = gtk_file_chooser_native_new (
      title, parent, GTK_FILE_CHOOSER_ACTION_OPEN, _ ("_Open"), _ ("_Cancel"));
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, kind);
  for (int i = 0; patterns[i] != NULL; i++)
    gtk_file_filter_add_pattern (filter, patterns[i]);
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (chooser), filter);
  g_object_set_data_full (G_OBJECT (chooser), TAKEN, g_memdup2 (&taken, sizeof taken), g_free);
  g_object_set_data_full (G_OBJECT (parent), CHOOSER, chooser, g_object_unref);
  g_signal_connect_object (chooser, "response", G_CALLBACK (answered), parent, 0);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}
