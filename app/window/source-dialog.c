/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/source-dialog.h"

#include "session/wording.h"

#include <glib/gi18n-lib.h>

#define RESPONSE_APPLY "apply"
#define WIDTH_CHARS 44

typedef struct {
  QuadSession *session;
  char *path;
  GtkWidget *entry;
} Asking;

static void
asking_free (gpointer data)
{
  Asking *asking = data;

  g_object_unref (asking->session);
  g_free (asking->path);
  g_free (asking);
}

static void
answered (AdwMessageDialog *dialog, const char *response, Asking *asking)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (asking->entry));
  g_autofree char *path = g_strconcat (asking->path, ".source", NULL);
  g_autoptr (GError) error = NULL;

  if (!g_str_equal (response, RESPONSE_APPLY) ||
      quad_session_set (asking->session, path, text, &error))
    return;

  source_dialog_ask_again (gtk_window_get_transient_for (GTK_WINDOW (dialog)), asking->session,
                           asking->path, text, error->message);
}

void
source_dialog_ask_again (GtkWindow *parent, QuadSession *session, const char *path,
                         const char *typed, const char *refusal)
{
  g_autofree char *name = wording_of_path (session, path);
  GtkWidget *dialog = adw_message_dialog_new (parent, _ ("Where does it come from?"),
                                              refusal != NULL ? refusal : name);
  AdwMessageDialog *message = ADW_MESSAGE_DIALOG (dialog);
  Asking *asking = g_new (Asking, 1);

  *asking = (Asking){ g_object_ref (session), g_strdup (path), gtk_entry_new () };
  gtk_editable_set_text (GTK_EDITABLE (asking->entry), typed);
  gtk_editable_set_width_chars (GTK_EDITABLE (asking->entry), WIDTH_CHARS);
  gtk_entry_set_activates_default (GTK_ENTRY (asking->entry), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (asking->entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Source"), -1);
  adw_message_dialog_set_extra_child (message, asking->entry);
  adw_message_dialog_add_responses (message, "cancel", _ ("_Cancel"), RESPONSE_APPLY,
                                    _ ("_Apply"), NULL);
  adw_message_dialog_set_response_appearance (message, RESPONSE_APPLY, ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (message, RESPONSE_APPLY);
  adw_message_dialog_set_close_response (message, "cancel");
  g_object_set_data_full (G_OBJECT (dialog), "asking", asking, asking_free);
  g_signal_connect (dialog, "response", G_CALLBACK (answered), asking);
  gtk_window_present (GTK_WINDOW (dialog));
  gtk_widget_grab_focus (asking->entry);
}

void
source_dialog_show (GtkWindow *parent, QuadSession *session, const char *path)
{
  const Cell *cell = dossier_find (quad_session_get_dossier (session), path);

  source_dialog_ask_again (parent, session, path,
                           cell != NULL && cell->source != NULL ? cell->source : "", NULL);
}
