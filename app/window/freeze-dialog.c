/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/freeze-dialog.h"

#include "document/finding.h"
#include "field/accessible-name.h"
#include "field/resources.h"
#include "session/freezing.h"
#include "session/versions.h"
#include "window/copy-row.h"
#include "window/save-chooser.h"

#include <glib/gi18n-lib.h>

#define STEP_CHECKS "controles"

struct _QuadFreezeDialog {
  AdwWindow parent_instance;

  QuadDossierWindow *window; /* lent: it outlives its dialog; NULL when it is gone */
  QuadSession *session;
  char *path; /* of the PDF besides; NULL: none */
  bool is_working;

  GtkWidget *cancel;
  GtkWidget *begin;
  GtkWidget *close;
  GtkWidget *icon;
  GtkSpinner *spinner;
  GtkLabel *headline;
  GtkLabel *message;
  GtkWidget *asking;
  AdwActionRow *warnings;
  AdwActionRow *place;
  AdwPreferencesGroup *results;
};

G_DEFINE_FINAL_TYPE (QuadFreezeDialog, quad_freeze_dialog, ADW_TYPE_WINDOW)

static void
say (QuadFreezeDialog *self, const char *icon, const char *headline, const char *message)
{
  gtk_widget_set_visible (self->icon, icon != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->spinner), icon == NULL);
  gtk_spinner_set_spinning (self->spinner, icon == NULL);
  if (icon != NULL)
    gtk_image_set_from_icon_name (GTK_IMAGE (self->icon), icon);
  gtk_label_set_label (self->headline, headline);
  gtk_label_set_label (self->message, message);
}

static void
show_warnings (QuadFreezeDialog *self)
{
  const GPtrArray *findings = quad_session_get_findings (self->session);
  gulong n_warnings = 0;
  g_autofree char *title = NULL;

  for (guint i = 0; i < findings->len; i++)
    n_warnings += ((const Finding *) findings->pdata[i])->severity == SEVERITY_WARNING;
  title = g_strdup_printf (ngettext ("%lu warning", "%lu warnings", n_warnings), n_warnings);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->warnings), title);
  accessible_name_set (GTK_WIDGET (self->warnings), title);
  gtk_widget_set_visible (GTK_WIDGET (self->warnings), n_warnings > 0);
}

static void
ask (QuadFreezeDialog *self)
{
  int version = quad_session_get_dossier (self->session)->version;
  g_autofree char *headline = g_strdup_printf (_ ("Freeze version %d?"), version);
  g_autofree char *message = g_strdup_printf (
      _ ("What the dossier says now becomes version %d, the one that is signed. Its PDF is "
         "made, read back, compared with the dossier to the character, and kept in it. It "
         "never changes again, and freezing cannot be undone: what you change later belongs "
         "to version %d."),
      version, version + 1);

  gtk_window_set_title (GTK_WINDOW (self), _ ("Freeze the Act"));
  say (self, "changes-prevent-symbolic", headline, message);
  show_warnings (self);
}

static void
end (QuadFreezeDialog *self, const char *icon, const char *headline, const char *message)
{
  self->is_working = false;
  say (self, icon, headline, message);
  gtk_widget_set_visible (self->close, TRUE);
  gtk_widget_grab_focus (self->close);
}

static void
add_result (QuadFreezeDialog *self, GtkWidget *row)
{
  adw_preferences_group_add (self->results, row);
  gtk_widget_set_visible (GTK_WIDGET (self->results), TRUE);
}

static GtkWidget *
note_new (const char *title, const char *text)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *escaped = g_markup_escape_text (text, -1);
  g_autofree char *name = g_strdup_printf (_ ("%s: %s"), title, text);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), escaped);
  accessible_name_set (row, name);
  return row;
}

static GtkWidget *
opening_new (int version)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ ("Open the PDF"));
  accessible_name_set (row, _ ("Open the PDF"));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             g_object_new (GTK_TYPE_IMAGE, "icon-name", "go-next-symbolic",
                                           "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                           NULL));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "i", version);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "freeze.open");
  return row;
}

static void
show_frozen (QuadFreezeDialog *self, const Frozen *frozen)
{
  const FrozenVersion *version = frozen->version;
  g_autofree char *proof = version_describe_proof (version);
  g_autofree char *headline = g_strdup_printf (
      frozen->made ? _ ("Version %d is frozen") : _ ("Version %d holds just this already"),
      version->number);

  add_result (self, copy_row_new (_ ("SHA-256 of the PDF"), version->sha256));
  if (frozen->unwritten != NULL)
    add_result (self, note_new (_ ("No file was written besides"), frozen->unwritten));
  else if (self->path != NULL)
    add_result (self, note_new (_ ("Written to"), self->path));
  add_result (self, opening_new (version->number));
  end (self, "emblem-ok-symbolic", headline, proof);
}

static GtkWidget *
finding_new_row (const Finding *finding)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *escaped = g_markup_escape_text (finding->text, -1);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), escaped);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  accessible_name_set (row, finding->text);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", finding->place);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "freeze.go-to");
  return row;
}

static void
show_refusal (QuadFreezeDialog *self, const GPtrArray *findings, const char *reason)
{
  for (guint i = 0; findings != NULL && i < findings->len; i++)
    add_result (self, finding_new_row (findings->pdata[i]));
  end (self, "dialog-error-symbolic", _ ("The act was not frozen"), reason);
}

static void
frozen (GObject *session, GAsyncResult *result, gpointer data)
{
  g_autoptr (QuadFreezeDialog) self = data;
  g_autoptr (GPtrArray) findings = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (Frozen) frozen =
      freezing_finish (QUAD_SESSION (session), result, &findings, &error);

  g_application_release (g_application_get_default ());
  if (self->session == NULL) /* its window was closed meanwhile */
    return;
  if (frozen != NULL)
    show_frozen (self, frozen);
  else
    show_refusal (self, findings, error->message);
}

/* The program goes on until it is kept, whatever is closed. */
static void
begin (GtkWidget *widget, const char *action, GVariant *parameter)
{
  QuadFreezeDialog *self = QUAD_FREEZE_DIALOG (widget);

  if (self->is_working)
    return;

  self->is_working = true;
  gtk_widget_action_set_enabled (widget, "freeze.begin", FALSE);
  gtk_widget_set_visible (self->cancel, FALSE);
  gtk_widget_set_visible (self->begin, FALSE);
  gtk_widget_set_visible (self->asking, FALSE);
  say (self, NULL, _ ("Freezing…"),
       _ ("The pages are made, read back and compared with the dossier."));
  g_application_hold (g_application_get_default ());
  freezing_async (self->session, self->path, frozen, g_object_ref (self));
}

static void
place_chosen (GtkFileChooser *chooser, const char *path, gpointer dialog)
{
  QuadFreezeDialog *self = dialog;
  g_autofree char *escaped = g_markup_escape_text (path, -1);

  g_free (self->path);
  self->path = g_strdup (path);
  adw_action_row_set_subtitle (self->place, escaped);
}

static void
choose_place (GtkWidget *widget, const char *action, GVariant *parameter)
{
  QuadFreezeDialog *self = QUAD_FREEZE_DIALOG (widget);
  int version = quad_session_get_dossier (self->session)->version;
  g_autofree char *name = version_suggest_name (self->session, version);

  gtk_native_dialog_show (save_chooser_new (GTK_WINDOW (self), _ ("Write the PDF besides"),
                                            quad_session_get_path (self->session), name,
                                            place_chosen));
}

/* The dialog gives way to what it leads to. */
static void
leave_to (QuadFreezeDialog *self, const char *action, GVariant *target)
{
  GtkWidget *window = GTK_WIDGET (self->window);

  gtk_window_close (GTK_WINDOW (self));
  (void) gtk_widget_activate_action_variant (window, action, target);
}

static void
look_at_checks (GtkWidget *widget, const char *action, GVariant *parameter)
{
  leave_to (QUAD_FREEZE_DIALOG (widget), "win.step", g_variant_new_string (STEP_CHECKS));
}

static void
go_to (GtkWidget *widget, const char *action, GVariant *path)
{
  const bool has_place = g_variant_get_string (path, NULL)[0] != '\0';

  if (has_place)
    leave_to (QUAD_FREEZE_DIALOG (widget), "win.go-to", path);
  else
    look_at_checks (widget, action, NULL);
}

static void
open_pdf (GtkWidget *widget, const char *action, GVariant *version)
{
  (void) gtk_widget_activate_action_variant (GTK_WIDGET (QUAD_FREEZE_DIALOG (widget)->window),
                                             "win.open-version", version);
}

/* What is being made is not left alone. */
static gboolean
close_request (GtkWindow *window)
{
  if (QUAD_FREEZE_DIALOG (window)->is_working)
    return GDK_EVENT_STOP;
  return GTK_WINDOW_CLASS (quad_freeze_dialog_parent_class)->close_request (window);
}

static void
quad_freeze_dialog_dispose (GObject *object)
{
  QuadFreezeDialog *self = QUAD_FREEZE_DIALOG (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->path, g_free);
  g_clear_weak_pointer (&self->window);
  G_OBJECT_CLASS (quad_freeze_dialog_parent_class)->dispose (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "freeze.begin", NULL, begin);
  gtk_widget_class_install_action (widget_class, "freeze.choose-place", NULL, choose_place);
  gtk_widget_class_install_action (widget_class, "freeze.look-at-checks", NULL, look_at_checks);
  gtk_widget_class_install_action (widget_class, "freeze.go-to", "s", go_to);
  gtk_widget_class_install_action (widget_class, "freeze.open", "i", open_pdf);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK,
                                       "freeze.begin", NULL);
}

static void
quad_freeze_dialog_class_init (QuadFreezeDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = quad_freeze_dialog_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = close_request;
  gtk_widget_class_set_template_from_resource (widget_class, QUAD_UI ("freeze-dialog.ui"));
  gtk_widget_class_bind_template_child (widget_class, QuadFreezeDialog, cancel);
  gtk_widget_class_bind_template_child (widget_class, QuadFreezeDialog, begin);
  gtk_widget_class_bind_template_child (widget_class, QuadFreezeDialog, close);
  gtk_widget_class_bind_template_child (widget_class, QuadFreezeDialog, icon);
  gtk_widget_class_bind_template_child (widget_class, QuadFreezeDialog, spinner);
  gtk_widget_class_bind_template_child (widget_class, QuadFreezeDialog, headline);
  gtk_widget_class_bind_template_child (widget_class, QuadFreezeDialog, message);
  gtk_widget_class_bind_template_child (widget_class, QuadFreezeDialog, asking);
  gtk_widget_class_bind_template_child (widget_class, QuadFreezeDialog, warnings);
  gtk_widget_class_bind_template_child (widget_class, QuadFreezeDialog, place);
  gtk_widget_class_bind_template_child (widget_class, QuadFreezeDialog, results);
  install_actions (widget_class);
}

static void
quad_freeze_dialog_init (QuadFreezeDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  accessible_name_buttons (GTK_WIDGET (self));
  accessible_name_set (GTK_WIDGET (self->place), _ ("A PDF file besides"));
}

GtkWindow *
quad_freeze_dialog_new (QuadDossierWindow *window)
{
  QuadFreezeDialog *self = g_object_new (QUAD_TYPE_FREEZE_DIALOG, NULL);

  g_set_weak_pointer (&self->window, window);
  self->session = g_object_ref (quad_dossier_window_get_session (window));
  gtk_window_set_transient_for (GTK_WINDOW (self), GTK_WINDOW (window));
  gtk_window_set_destroy_with_parent (GTK_WINDOW (self), TRUE);
  ask (self);
  gtk_widget_grab_focus (self->begin);
  return GTK_WINDOW (self);
}
