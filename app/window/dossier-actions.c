/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/dossier-actions.h"

#include "field/section.h"
#include "preview/printing.h"
#include "session/printable.h"
#include "window/explanation-popover.h"
#include "window/exporting.h"
#include "window/help-window.h"
#include "window/settling.h"
#include "window/source-dialog.h"
#include "window/version-actions.h"
#include "window/what-if-dialog.h"
#include "window/writing.h"

#include <glib/gi18n-lib.h>

static void
undo (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  QuadSession *session = quad_dossier_window_get_session (window);
  g_autofree char *label = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *said = NULL;

  (void) settling_enter (window);
  label = quad_session_dup_undo_label (session);
  if (quad_session_undo (session, &error))
    said = g_strdup_printf (_ ("Taken back: %s"), label);
  quad_dossier_window_tell (window, said != NULL ? said : error->message, TOAST_SHORT);
}

static void
redo (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  QuadSession *session = quad_dossier_window_get_session (window);
  g_autofree char *label = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *said = NULL;

  (void) settling_enter (window);
  label = quad_session_dup_redo_label (session);
  if (quad_session_redo (session, &error))
    said = g_strdup_printf (_ ("Done again: %s"), label);
  quad_dossier_window_tell (window, said != NULL ? said : error->message, TOAST_SHORT);
}

/* The popover points at what has the focus: the figure that one clicked or entered. Of a focus
 * left on a step that is not shown, at what is around it. */
static void
explain (GSimpleAction *action, GVariant *path, gpointer window)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (window));

  while (focus != NULL && !gtk_widget_get_mapped (focus))
    focus = gtk_widget_get_parent (focus);
  explanation_popover_show (focus != NULL ? focus : GTK_WIDGET (window),
                            quad_dossier_window_get_session (window),
                            g_variant_get_string (path, NULL));
}

/* First nothing: what is lit already may have been scrolled away. */
static void
show_on_pages (GSimpleAction *action, GVariant *path, gpointer window)
{
  g_action_group_change_action_state (G_ACTION_GROUP (window), "pages",
                                      g_variant_new_boolean (TRUE));
  section_light (GTK_WIDGET (window), "");
  section_light (GTK_WIDGET (window), g_variant_get_string (path, NULL));
}

static void
edit_source (GSimpleAction *action, GVariant *path, gpointer window)
{
  source_dialog_show (GTK_WINDOW (window), quad_dossier_window_get_session (window),
                      g_variant_get_string (path, NULL));
}

static void
export_pdf (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  exporting_ask (window);
}

static void
export_dates (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  exporting_ask_calendar (window);
}

static void
write_to_signatories (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  writing_begin (window);
}

static void
printing_failed (GtkWindow *parent, const GError *error)
{
  quad_dossier_window_warn (QUAD_DOSSIER_WINDOW (parent), _ ("The act was not printed"),
                            error->message);
}

static void
print (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  QuadSession *session = quad_dossier_window_get_session (window);
  g_autoptr (GError) error = NULL;
  Pages *pages;

  (void) settling_enter (window);
  pages = printable_lay_out (session, &error);
  if (pages == NULL)
    quad_dossier_window_warn (window, _ ("The act cannot be printed"), error->message);
  else
    printing_run (GTK_WINDOW (window), pages, gtk_window_get_title (GTK_WINDOW (window)),
                  printing_failed);
}

static void
what_if (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  (void) settling_enter (window);
  what_if_dialog_show (GTK_WIDGET (window), quad_dossier_window_get_session (window), NULL);
}

/* A window of its own, in which nothing can be changed. */
static void
look_back (GSimpleAction *action, GVariant *hash, gpointer window)
{
  QuadSession *session = quad_dossier_window_get_session (window);
  g_autoptr (GError) error = NULL;
  g_autoptr (QuadSession) past =
      quad_session_open_past (session, g_variant_get_string (hash, NULL), &error);

  if (past == NULL)
    quad_dossier_window_warn (window, _ ("The past cannot be shown"), error->message);
  else
    (void) dossier_actions_open_window (gtk_window_get_application (GTK_WINDOW (window)), past);
}

static void
help (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  help_window_show (GTK_WINDOW (window));
}

static const GActionEntry actions[] = {
  { .name = "undo", .activate = undo },
  { .name = "redo", .activate = redo },
  { .name = "explain", .activate = explain, .parameter_type = "s" },
  { .name = "show-on-pages", .activate = show_on_pages, .parameter_type = "s" },
  { .name = "edit-source", .activate = edit_source, .parameter_type = "s" },
  { .name = "export-pdf", .activate = export_pdf },
  { .name = "export-dates", .activate = export_dates },
  { .name = "write", .activate = write_to_signatories },
  { .name = "print", .activate = print },
  { .name = "what-if", .activate = what_if },
  { .name = "look-back", .activate = look_back, .parameter_type = "s" },
  { .name = "help", .activate = help },
};

static void
enable (QuadDossierWindow *window, const char *name, bool enabled)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (window), name);

  g_simple_action_set_enabled (G_SIMPLE_ACTION (action), enabled);
}

static void
enable_retracing (QuadDossierWindow *window)
{
  QuadSession *session = quad_dossier_window_get_session (window);
  g_autofree char *undo = quad_session_dup_undo_label (session);
  g_autofree char *redo = quad_session_dup_redo_label (session);

  enable (window, "undo", undo != NULL || quad_session_refuses_undo (session));
  enable (window, "redo", redo != NULL);
}

QuadDossierWindow *
dossier_actions_open_window (GtkApplication *application, QuadSession *session)
{
  QuadDossierWindow *window =
      QUAD_DOSSIER_WINDOW (quad_dossier_window_new (application, session));

  g_action_map_add_action_entries (G_ACTION_MAP (window), actions, G_N_ELEMENTS (actions),
                                   window);
  version_actions_add (window);
  g_signal_connect (window, "followed", G_CALLBACK (enable_retracing), NULL);
  enable_retracing (window);
  gtk_window_present (GTK_WINDOW (window));
  return window;
}
