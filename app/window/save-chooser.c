/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/save-chooser.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#define CHOOSER "quad-save-chooser"
#define TAKEN "quad-save-taken"

static void
refuse_place (GtkWindow *parent)
{
  GtkWidget *dialog = adw_message_dialog_new (parent, _ ("Nothing can be written there"),
                                              _ ("Choose a folder of this computer"));

  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _ ("_Close"));
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
answered (GtkNativeDialog *chooser, int response, GtkWindow *parent)
{
  SavePlaceTaken *taken = g_object_get_data (G_OBJECT (chooser), TAKEN);
  g_autoptr (GFile) file = NULL;
  g_autofree char *path = NULL;

  if (response == GTK_RESPONSE_ACCEPT) {
    file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));
    path = g_file_get_path (file);
  }
  if (path != NULL)
    (*taken) (GTK_FILE_CHOOSER (chooser), path, parent);
  else if (file != NULL)
    refuse_place (parent);
  g_object_set_data (G_OBJECT (parent), CHOOSER, NULL);
}

GtkNativeDialog *
save_chooser_new (GtkWindow *parent, const char *title, const char *dossier, const char *name,
                  SavePlaceTaken taken)
{
  GtkFileChooserNative *chooser = gtk_file_chooser_native_new (
      title, parent, GTK_FILE_CHOOSER_ACTION_SAVE, _ ("_Save"), NULL);
  g_autofree char *folder = g_path_get_dirname (dossier);
  g_autoptr (GFile) place = g_file_new_for_path (folder);

  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), name);
  (void) gtk_file_chooser_set_current_folder (GTK_FILE_CHOOSER (chooser), place, NULL);
  g_object_set_data_full (G_OBJECT (chooser), TAKEN, g_memdup2 (&taken, sizeof taken), g_free);
  g_object_set_data_full (G_OBJECT (parent), CHOOSER, chooser, g_object_unref);
  g_signal_connect_object (chooser, "response", G_CALLBACK (answered), parent, 0);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  return GTK_NATIVE_DIALOG (chooser);
}
