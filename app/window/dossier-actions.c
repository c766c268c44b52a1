/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/dossier-actions.h"

#include "preview/printing.h"
#include "session/pdf-export.h"
#include "session/printable.h"
#include "window/dossier-window.h"
#include "window/explanation-popover.h"
#include "window/help-window.h"
#include "window/source-dialog.h"
#include "window/what-if-dialog.h"

#include <glib/gi18n-lib.h>

static void
undo (GtkWidget *widget, const char *action, GVariant *parameter)
{
  QuadDossierWindow *window = QUAD_DOSSIER_WINDOW (widget);
  QuadSession *session = quad_dossier_window_get_session (window);
  g_autofree char *label = quad_session_dup_undo_label (session);
  g_autoptr (GError) error = NULL;
  g_autofree char *said = NULL;

  if (quad_session_undo (session, &error))
    said = g_strdup_printf (_ ("Taken back: %s"), label);
  quad_dossier_window_tell (window, said != NULL ? said : error->message);
}

static void
redo (GtkWidget *widget, const char *action, GVariant *parameter)
{
  QuadDossierWindow *window = QUAD_DOSSIER_WINDOW (widget);
  QuadSession *session = quad_dossier_window_get_session (window);
  g_autofree char *label = quad_session_dup_redo_label (session);
  g_autoptr (GError) error = NULL;
  g_autofree char *said = NULL;

  if (quad_session_redo (session, &error))
    said = g_strdup_printf (_ ("Done again: %s"), label);
  quad_dossier_window_tell (window, said != NULL ? said : error->message);
}

/* The popover points at what has the focus: the figure that one clicked or entered. */
static void
explain (GtkWidget *widget, const char *action, GVariant *path)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (widget));

  explanation_popover_show (focus != NULL ? focus : widget,
                            quad_dossier_window_get_session (QUAD_DOSSIER_WINDOW (widget)),
                            g_variant_get_string (path, NULL));
}

static void
edit_source (GtkWidget *widget, const char *action, GVariant *path)
{
  source_dialog_show (GTK_WINDOW (widget),
                      quad_dossier_window_get_session (QUAD_DOSSIER_WINDOW (widget)),
                      g_variant_get_string (path, NULL));
}

static void
exported (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (QuadDossierWindow) window = data;
  g_autoptr (GError) error = NULL;

  if (pdf_export_finish (result, &error))
    quad_dossier_window_tell (window, _ ("The PDF has been exported"));
  else
    quad_dossier_window_warn (window, _ ("The PDF was not exported"), error->message);
}

static void
place_chosen (GtkNativeDialog *dialog, int response, QuadDossierWindow *window)
{
  g_autoptr (GFile) file = NULL;
  g_autofree char *path = NULL;

  if (response == GTK_RESPONSE_ACCEPT) {
    file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
    path = g_file_get_path (file);
    pdf_export_async (quad_dossier_window_get_session (window), path, NULL, exported,
                      g_object_ref (window));
  }
  g_object_unref (dialog);
}

static void
export_pdf (GtkWidget *widget, const char *action, GVariant *parameter)
{
  QuadDossierWindow *window = QUAD_DOSSIER_WINDOW (widget);
  QuadSession *session = quad_dossier_window_get_session (window);
  GtkFileChooserNative *dialog =
      gtk_file_chooser_native_new (_ ("Export the PDF"), GTK_WINDOW (widget),
                                   GTK_FILE_CHOOSER_ACTION_SAVE, _ ("_Export"), NULL);
  g_autofree char *name = pdf_export_suggest_name (session);
  g_autofree char *folder = g_path_get_dirname (quad_session_get_path (session));
  g_autoptr (GFile) place = g_file_new_for_path (folder);

  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), name);
  (void) gtk_file_chooser_set_current_folder (GTK_FILE_CHOOSER (dialog), place, NULL);
  g_signal_connect_object (dialog, "response", G_CALLBACK (place_chosen), window, 0);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

static void
printing_failed (GtkWindow *parent, const GError *error)
{
  quad_dossier_window_warn (QUAD_DOSSIER_WINDOW (parent), _ ("The act was not printed"),
                            error->message);
}

static void
print (GtkWidget *widget, const char *action, GVariant *parameter)
{
  QuadDossierWindow *window = QUAD_DOSSIER_WINDOW (widget);
  QuadSession *session = quad_dossier_window_get_session (window);
  g_autoptr (GError) error = NULL;
  Pages *pages = printable_lay_out (session, &error);

  if (pages == NULL)
    quad_dossier_window_warn (window, _ ("The act cannot be printed"), error->message);
  else
    printing_run (GTK_WINDOW (widget), pages, gtk_window_get_title (GTK_WINDOW (widget)),
                  printing_failed);
}

static void
what_if (GtkWidget *widget, const char *action, GVariant *parameter)
{
  what_if_dialog_show (widget, quad_dossier_window_get_session (QUAD_DOSSIER_WINDOW (widget)),
                       NULL);
}

/* A window of its own, in which nothing can be changed. */
static void
look_back (GtkWidget *widget, const char *action, GVariant *hash)
{
  QuadDossierWindow *window = QUAD_DOSSIER_WINDOW (widget);
  QuadSession *session = quad_dossier_window_get_session (window);
  g_autoptr (GError) error = NULL;
  g_autoptr (QuadSession) past =
      quad_session_open_past (session, g_variant_get_string (hash, NULL), &error);

  if (past == NULL)
    quad_dossier_window_warn (window, _ ("The past cannot be shown"), error->message);
  else
    gtk_window_present (
        quad_dossier_window_new (gtk_window_get_application (GTK_WINDOW (widget)), past));
}

static void
help (GtkWidget *widget, const char *action, GVariant *parameter)
{
  help_window_show (GTK_WINDOW (widget));
}

void
dossier_actions_install (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "win.undo", NULL, undo);
  gtk_widget_class_install_action (klass, "win.redo", NULL, redo);
  gtk_widget_class_install_action (klass, "win.explain", "s", explain);
  gtk_widget_class_install_action (klass, "win.edit-source", "s", edit_source);
  gtk_widget_class_install_action (klass, "win.export-pdf", NULL, export_pdf);
  gtk_widget_class_install_action (klass, "win.print", NULL, print);
  gtk_widget_class_install_action (klass, "win.what-if", NULL, what_if);
  gtk_widget_class_install_action (klass, "win.look-back", "s", look_back);
  gtk_widget_class_install_action (klass, "win.help", NULL, help);
}
