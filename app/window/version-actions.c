/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/version-actions.h"

#include "document/finding.h"
#include "field/typed.h"
#include "session/version-comparison.h"
#include "session/versions.h"
#include "window/comparison-window.h"
#include "window/freeze-dialog.h"
#include "window/returning.h"
#include "window/save-chooser.h"
#include "window/versions-window.h"

#include <glib/gi18n-lib.h>

#define STEP_CHECKS "controles"
#define FREEZE_DIALOG "quad-freeze-dialog"
#define SAVED_VERSION "quad-saved-version"

static bool
blocks (QuadSession *session)
{
  const GPtrArray *findings = quad_session_get_findings (session);

  for (guint i = 0; i < findings->len; i++)
    if (((const Finding *) findings->pdata[i])->severity == SEVERITY_BLOCKING)
      return true;

  return false;
}

/* Owned: why nothing can be frozen now, when that is not for a check to say; NULL: it can. */
static char *
find_hindrance (GtkWidget *window, QuadSession *session)
{
  GtkWidget *refused;
  g_autofree char *refusal = NULL;
  int version;

  if (quad_session_get_read_only_reason (session) != NULL)
    return g_strdup (quad_session_get_read_only_reason (session));

  refusal = typed_settle_all (window, &refused);
  if (refusal != NULL)
    return g_strdup_printf (_ ("What you typed is not in the dossier yet: %s"), refusal);

  version = quad_session_get_dossier (session)->frozen_as;
  return version > 0
             ? g_strdup_printf (_ ("Nothing has changed since version %d was frozen"), version)
             : NULL;
}

static void
forget_dialog (gpointer window)
{
  g_object_set_data (window, FREEZE_DIALOG, NULL);
}

static void
freeze (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  QuadSession *session = quad_dossier_window_get_session (window);
  g_autofree char *hindrance = NULL;
  GtkWindow *dialog = g_object_get_data (window, FREEZE_DIALOG);

  if (dialog != NULL) {
    gtk_window_present (dialog);
    return;
  }

  hindrance = find_hindrance (window, session);
  if (hindrance != NULL) {
    quad_dossier_window_tell (window, hindrance, TOAST_SHORT);
  } else if (blocks (session)) {
    quad_dossier_window_show_step (window, STEP_CHECKS);
    quad_dossier_window_tell (
        window, _ ("The act cannot be frozen yet: this is what blocks it"), TOAST_LONG);
  } else {
    dialog = quad_freeze_dialog_new (window);
    g_object_set_data (window, FREEZE_DIALOG, dialog);
    g_signal_connect_object (dialog, "destroy", G_CALLBACK (forget_dialog), window,
                             G_CONNECT_SWAPPED);
    gtk_window_present (dialog);
  }
}

static void
show_versions (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  gtk_window_present (quad_versions_window_new (window));
}

/* The window in front, which a dialog belongs to. */
static GtkWindow *
find_front (gpointer window)
{
  return gtk_application_get_active_window (gtk_window_get_application (window));
}

static void
shown (GObject *parent, GAsyncResult *result, gpointer data)
{
  g_autoptr (QuadDossierWindow) window = data;
  g_autoptr (GError) error = NULL;

  if (!gtk_show_uri_full_finish (GTK_WINDOW (parent), result, &error))
    quad_dossier_window_warn (window, _ ("The PDF cannot be shown"), error->message);
}

static void
open_version (GSimpleAction *action, GVariant *number, gpointer window)
{
  QuadSession *session = quad_dossier_window_get_session (window);
  g_autoptr (GError) error = NULL;
  g_autofree char *path = version_lend (session, g_variant_get_int32 (number), &error);
  g_autofree char *uri = path != NULL ? g_filename_to_uri (path, NULL, &error) : NULL;

  if (uri != NULL)
    gtk_show_uri_full (find_front (window), uri, GDK_CURRENT_TIME, NULL, shown,
                       g_object_ref (window));
  else
    quad_dossier_window_warn (window, _ ("The PDF cannot be shown"), error->message);
}

static void
place_chosen (GtkFileChooser *chooser, const char *path, gpointer window)
{
  int number = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (chooser), SAVED_VERSION));
  g_autoptr (GError) error = NULL;

  if (version_save (quad_dossier_window_get_session (window), number, path, &error))
    quad_dossier_window_tell (window, _ ("The PDF has been saved"), TOAST_SHORT);
  else
    quad_dossier_window_warn (window, _ ("The PDF was not saved"), error->message);
}

static void
save_version (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  QuadSession *session = quad_dossier_window_get_session (window);
  int number = g_variant_get_int32 (parameter);
  g_autofree char *name = version_suggest_name (session, number);
  GtkNativeDialog *chooser =
      save_chooser_new (GTK_WINDOW (window), _ ("Save the PDF"),
                        quad_session_get_path (session), name, place_chosen);

  g_object_set_data (G_OBJECT (chooser), SAVED_VERSION, GINT_TO_POINTER (number));
  gtk_native_dialog_set_transient_for (chooser, find_front (window));
  gtk_native_dialog_show (chooser);
}

/* Owned. NULL, and the person is told. */
static FrozenVersion *
find_version (gpointer window, int number)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) versions =
      versions_read (quad_dossier_window_get_session (window), &error);

  for (guint i = 0; versions != NULL && i < versions->len; i++)
    if (((const FrozenVersion *) versions->pdata[i])->number == number)
      return g_ptr_array_steal_index (versions, i);

  if (error != NULL)
    quad_dossier_window_warn (window, _ ("The version cannot be read"), error->message);
  return NULL;
}

static void
compare_version (GSimpleAction *action, GVariant *number, gpointer window)
{
  g_autoptr (FrozenVersion) version = find_version (window, g_variant_get_int32 (number));
  g_autoptr (GError) error = NULL;
  g_autoptr (VersionComparison) comparison = NULL;

  if (version == NULL)
    return;

  comparison = version_compare (quad_dossier_window_get_session (window), version, &error);
  if (comparison != NULL)
    gtk_window_present (
        comparison_window_new (find_front (window), version->number, comparison));
  else
    quad_dossier_window_warn (window, _ ("The version cannot be read"), error->message);
}

static void
look_back_at_version (GSimpleAction *action, GVariant *number, gpointer window)
{
  g_autoptr (FrozenVersion) version = find_version (window, g_variant_get_int32 (number));

  if (version != NULL)
    (void) gtk_widget_activate_action (window, "win.look-back", "s", version->entry);
}

static void
verify (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  returning_ask (window, quad_session_get_path (quad_dossier_window_get_session (window)));
}

static const GActionEntry actions[] = {
  { .name = "freeze", .activate = freeze },
  { .name = "versions", .activate = show_versions },
  { .name = "verify", .activate = verify },
  { .name = "open-version", .activate = open_version, .parameter_type = "i" },
  { .name = "save-version", .activate = save_version, .parameter_type = "i" },
  { .name = "compare-version", .activate = compare_version, .parameter_type = "i" },
  { .name = "look-back-version", .activate = look_back_at_version, .parameter_type = "i" },
};

void
version_actions_add (QuadDossierWindow *window)
{
  g_action_map_add_action_entries (G_ACTION_MAP (window), actions, G_N_ELEMENTS (actions),
                                   window);
  returning_accept_drops (GTK_WINDOW (window),
                          quad_session_get_path (quad_dossier_window_get_session (window)));
}
