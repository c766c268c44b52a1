/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/verification-window.h"

#include "field/accessible-name.h"
#include "field/resources.h"
#include "session/verifying.h"

#include <glib/gi18n-lib.h>

struct _QuadVerificationWindow {
  AdwWindow parent_instance;

  GCancellable *cancellable;
  char *pdf;
  char *text; /* of the whole, to be copied; NULL: there is none yet */

  AdwWindowTitle *title;
  GtkWidget *copy;
  GtkStack *stack;
  GtkSpinner *spinner;
  AdwStatusPage *failure;
  GtkImage *icon;
  GtkLabel *headline;
  GtkLabel *explanation;
  AdwPreferencesGroup *reasons;
  AdwPreferencesGroup *signatures;
};

G_DEFINE_FINAL_TYPE (QuadVerificationWindow, quad_verification_window, ADW_TYPE_WINDOW)

static const struct {
  const char *icon;
  const char *style;
} looks[] = {
  [ASSESSED_GOOD] = { "emblem-ok-symbolic", "success" },
  [ASSESSED_OPEN] = { "content-loading-symbolic", "dim-label" },
  [ASSESSED_UNSURE] = { "dialog-warning-symbolic", "warning" },
  [ASSESSED_BAD] = { "dialog-error-symbolic", "error" },
};

static GtkWidget *
text_row_new (const char *title, const char *text)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *title_markup = g_markup_escape_text (title, -1);
  g_autofree char *markup = text != NULL ? g_markup_escape_text (text, -1) : NULL;
  g_autofree char *name =
      text != NULL ? g_strdup_printf (_ ("%s: %s"), title, text) : g_strdup (title);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title_markup);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), markup);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  accessible_name_set (row, name);
  return row;
}

static GtkWidget *
icon_new (AssessmentKind kind)
{
  GtkWidget *icon = g_object_new (GTK_TYPE_IMAGE, "icon-name", looks[kind].icon,
                                  "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

  gtk_widget_add_css_class (icon, looks[kind].style);
  return icon;
}

static GtkWidget *
signature_row_new (const SignatureAssessment *assessment)
{
  GtkWidget *row = adw_expander_row_new ();
  g_autofree char *title = g_markup_escape_text (assessment->slot, -1);
  g_autofree char *name = g_strdup_printf (_ ("%s: %s"), assessment->slot, assessment->words);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (row), assessment->words);
  adw_expander_row_add_prefix (ADW_EXPANDER_ROW (row), icon_new (assessment->kind));
  accessible_name_expander (ADW_EXPANDER_ROW (row), name);
  if (assessment->explanation != NULL)
    adw_expander_row_add_row (ADW_EXPANDER_ROW (row),
                              text_row_new (assessment->explanation, NULL));
  for (guint i = 0; i + 1 < assessment->details->len; i += 2)
    adw_expander_row_add_row (
        ADW_EXPANDER_ROW (row),
        text_row_new (assessment->details->pdata[i], assessment->details->pdata[i + 1]));
  return row;
}

/* Nobody has signed there: there is nothing to unfold. */
static GtkWidget *
open_row_new (const SignatureAssessment *assessment)
{
  GtkWidget *row = text_row_new (assessment->slot, assessment->words);

  adw_action_row_add_prefix (ADW_ACTION_ROW (row), icon_new (assessment->kind));
  return row;
}

static void
show_assessment (QuadVerificationWindow *self, const Assessment *assessment)
{
  gtk_image_set_from_icon_name (self->icon, looks[assessment->kind].icon);
  gtk_widget_add_css_class (GTK_WIDGET (self->icon), looks[assessment->kind].style);
  gtk_label_set_label (self->headline, assessment->headline);
  gtk_label_set_label (self->explanation, assessment->explanation);
  for (guint i = 0; i < assessment->reasons->len; i++)
    adw_preferences_group_add (self->reasons,
                               text_row_new (assessment->reasons->pdata[i], NULL));
  for (guint i = 0; i < assessment->signatures->len; i++) {
    const SignatureAssessment *signature = assessment->signatures->pdata[i];

    adw_preferences_group_add (self->signatures, signature->details->len > 0
                                                     ? signature_row_new (signature)
                                                     : open_row_new (signature));
  }
  gtk_widget_set_visible (GTK_WIDGET (self->reasons), assessment->reasons->len > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->signatures), assessment->signatures->len > 0);
  gtk_widget_set_visible (self->copy, TRUE);
  gtk_stack_set_visible_child_name (self->stack, "assessment");
  gtk_widget_grab_focus (self->copy);
}

static void
show_failure (QuadVerificationWindow *self, const char *reason)
{
  g_autofree char *escaped = g_markup_escape_text (reason, -1);

  adw_status_page_set_description (self->failure, escaped);
  gtk_stack_set_visible_child_name (self->stack, "failure");
}

/* The window may be closed: that is how one stops it. */
static bool
is_stopped (const GError *error)
{
  return g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
verified (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (QuadVerificationWindow) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (Assessment) assessment = verifying_finish (result, &error);
  g_autofree char *name = NULL;

  if (is_stopped (error))
    return;

  gtk_spinner_stop (self->spinner);
  if (assessment == NULL) {
    show_failure (self, error->message);
    return;
  }

  name = g_path_get_basename (self->pdf);
  self->text = assessment_to_text (assessment, name);
  show_assessment (self, assessment);
}

static void
verify (QuadVerificationWindow *self, const char *dossier)
{
  verifying_async (dossier, self->pdf, self->cancellable, verified, g_object_ref (self));
}

static void
found (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (QuadVerificationWindow) self = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *dossier = verifying_find_finish (result, &error);

  if (is_stopped (error))
    return;
  if (dossier != NULL)
    verify (self, dossier);
  else
    show_failure (self, error->message);
}

static void
copy_text (GtkWidget *widget, const char *action, GVariant *parameter)
{
  QuadVerificationWindow *self = QUAD_VERIFICATION_WINDOW (widget);

  if (self->text != NULL)
    gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), self->text);
}

static void
quad_verification_window_dispose (GObject *object)
{
  QuadVerificationWindow *self = QUAD_VERIFICATION_WINDOW (object);

  g_cancellable_cancel (self->cancellable);
  G_OBJECT_CLASS (quad_verification_window_parent_class)->dispose (object);
}

static void
quad_verification_window_finalize (GObject *object)
{
  QuadVerificationWindow *self = QUAD_VERIFICATION_WINDOW (object);

  g_object_unref (self->cancellable);
  g_free (self->pdf);
  g_free (self->text);
  G_OBJECT_CLASS (quad_verification_window_parent_class)->finalize (object);
}

static void
quad_verification_window_class_init (QuadVerificationWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = quad_verification_window_dispose;
  G_OBJECT_CLASS (klass)->finalize = quad_verification_window_finalize;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               QUAD_UI ("verification-window.ui"));
  gtk_widget_class_bind_template_child (widget_class, QuadVerificationWindow, title);
  gtk_widget_class_bind_template_child (widget_class, QuadVerificationWindow, copy);
  gtk_widget_class_bind_template_child (widget_class, QuadVerificationWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, QuadVerificationWindow, spinner);
  gtk_widget_class_bind_template_child (widget_class, QuadVerificationWindow, failure);
  gtk_widget_class_bind_template_child (widget_class, QuadVerificationWindow, icon);
  gtk_widget_class_bind_template_child (widget_class, QuadVerificationWindow, headline);
  gtk_widget_class_bind_template_child (widget_class, QuadVerificationWindow, explanation);
  gtk_widget_class_bind_template_child (widget_class, QuadVerificationWindow, reasons);
  gtk_widget_class_bind_template_child (widget_class, QuadVerificationWindow, signatures);
  gtk_widget_class_install_action (widget_class, "verification.copy", NULL, copy_text);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
quad_verification_window_init (QuadVerificationWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  accessible_name_buttons (GTK_WIDGET (self));
  self->cancellable = g_cancellable_new ();
}

GtkWindow *
quad_verification_window_new (GtkWindow *parent, const char *dossier, const char *pdf)
{
  QuadVerificationWindow *self = g_object_new (QUAD_TYPE_VERIFICATION_WINDOW, NULL);
  g_autofree char *name = g_filename_display_basename (pdf);

  self->pdf = g_strdup (pdf);
  adw_window_title_set_subtitle (self->title, name);
  gtk_window_set_transient_for (GTK_WINDOW (self), parent);
  gtk_window_set_modal (GTK_WINDOW (self), TRUE);
  gtk_window_set_destroy_with_parent (GTK_WINDOW (self), TRUE);
  if (dossier != NULL)
    verify (self, dossier);
  else
    verifying_find_async (pdf, self->cancellable, found, g_object_ref (self));
  return GTK_WINDOW (self);
}
