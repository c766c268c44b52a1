/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/exporting.h"

#include "session/calendar-export.h"
#include "session/pdf-export.h"
#include "window/save-chooser.h"
#include "window/settling.h"

#include <glib/gi18n-lib.h>

#define FORM "form"
#define FORM_USUAL "usual"
#define FORM_OLDEST "oldest"

static void
exported (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (QuadDossierWindow) window = data;
  g_autoptr (GError) error = NULL;

  g_application_release (g_application_get_default ());
  if (pdf_export_finish (result, &error))
    quad_dossier_window_tell (window, _ ("The PDF has been exported"), TOAST_SHORT);
  else
    quad_dossier_window_warn (window, _ ("The PDF was not exported"), error->message);
}

/* The last window may be closed before it is written. */
static void
place_chosen (GtkFileChooser *chooser, const char *path, gpointer window)
{
  const char *form = gtk_file_chooser_get_choice (chooser, FORM);

  g_application_hold (g_application_get_default ());
  pdf_export_async (quad_dossier_window_get_session (window), path,
                    g_strcmp0 (form, FORM_OLDEST) == 0, exported, g_object_ref (window));
}

void
exporting_ask (QuadDossierWindow *window)
{
  QuadSession *session = quad_dossier_window_get_session (window);
  static const char *const forms[] = { FORM_USUAL, FORM_OLDEST, NULL };
  const char *labels[] = { _ ("To be read and signed (PDF/A-3a)"),
                           _ ("For an older archive (PDF/A-1b)"), NULL };
  g_autofree char *name = NULL;
  GtkNativeDialog *chooser;

  (void) settling_enter (GTK_WINDOW (window));
  name = pdf_export_suggest_name (session);
  chooser = save_chooser_new (GTK_WINDOW (window), _ ("Export the PDF"),
                              quad_session_get_path (session), name, place_chosen);
  gtk_file_chooser_add_choice (GTK_FILE_CHOOSER (chooser), FORM, _ ("Form"),
                               (const char **) forms, labels);
  gtk_file_chooser_set_choice (GTK_FILE_CHOOSER (chooser), FORM, FORM_USUAL);
  gtk_native_dialog_show (chooser);
}

static void
calendar_place_chosen (GtkFileChooser *chooser, const char *path, gpointer window)
{
  g_autoptr (GError) error = NULL;

  if (calendar_export (quad_dossier_window_get_session (window), path, &error))
    quad_dossier_window_tell (window, _ ("The dates have been exported"), TOAST_SHORT);
  else
    quad_dossier_window_warn (window, _ ("The dates were not exported"), error->message);
}

void
exporting_ask_calendar (QuadDossierWindow *window)
{
  QuadSession *session = quad_dossier_window_get_session (window);
  g_autofree char *name = NULL;

  (void) settling_enter (GTK_WINDOW (window));
  name = calendar_export_suggest_name (session);
  gtk_native_dialog_show (save_chooser_new (GTK_WINDOW (window), _ ("Export the dates"),
                                            quad_session_get_path (session), name,
                                            calendar_place_chosen));
}
