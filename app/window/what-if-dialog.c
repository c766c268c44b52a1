/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/what-if-dialog.h"

#include "field/accessible-name.h"
#include "field/resources.h"
#include "session/wording.h"
#include "window/what-if-table.h"

#include <glib/gi18n-lib.h>

struct _QuadWhatIfDialog {
  AdwWindow parent_instance;

  QuadSession *session;
  WhatIf *scenario;
  GPtrArray *inputs;  /* of path, as in the list */
  GPtrArray *figures; /* of path, as in the list */
  bool is_showing;    /* the entry is being filled, nobody types */

  AdwComboRow *input;
  AdwEntryRow *value;
  GtkLabel *refusal;
  AdwComboRow *figure;
  AdwEntryRow *target;
  GtkLabel *answer;
  GtkGrid *table;
};

G_DEFINE_FINAL_TYPE (QuadWhatIfDialog, quad_what_if_dialog, ADW_TYPE_WINDOW)

/* NULL when the list is empty. */
static const char *
selected (AdwComboRow *row, const GPtrArray *paths)
{
  const guint rank = adw_combo_row_get_selected (row);

  return rank < paths->len ? paths->pdata[rank] : NULL;
}

static void
say (GtkLabel *label, const char *text)
{
  gtk_label_set_label (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL);
}

static void
refuse (QuadWhatIfDialog *self, AdwEntryRow *row, GtkLabel *label, const char *reason)
{
  g_autofree char *text = reason != NULL ? wording_for_screen (reason) : NULL;

  say (label, text);
  if (text != NULL) {
    gtk_widget_add_css_class (GTK_WIDGET (row), "error");
    gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                    text, -1);
  } else {
    gtk_widget_remove_css_class (GTK_WIDGET (row), "error");
    gtk_accessible_reset_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
  }
}

static void
show_table (QuadWhatIfDialog *self)
{
  g_autoptr (GPtrArray) changes = what_if_list_changes (self->scenario);

  what_if_table_fill (self->table, self->session, self->scenario);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "what-if.apply",
                                 changes->len > 0 &&
                                     !gtk_widget_get_visible (GTK_WIDGET (self->refusal)) &&
                                     quad_session_get_read_only_reason (self->session) == NULL);
}

static void
show_value (QuadWhatIfDialog *self)
{
  const char *path = selected (self->input, self->inputs);
  g_autofree char *value = path != NULL ? what_if_dup_after (self->scenario, path) : NULL;

  self->is_showing = true;
  gtk_editable_set_text (GTK_EDITABLE (self->value), value != NULL ? value : "");
  self->is_showing = false;
  refuse (self, self->value, self->refusal, NULL);
}

static void
show_input (QuadWhatIfDialog *self)
{
  show_value (self);
  show_table (self);
}

static void
value_changed (QuadWhatIfDialog *self)
{
  const char *path = selected (self->input, self->inputs);
  g_autoptr (GError) error = NULL;

  if (self->is_showing || path == NULL)
    return;

  /* What stood a moment ago may be half of what is being typed. */
  if (!what_if_set (self->scenario, path, gtk_editable_get_text (GTK_EDITABLE (self->value)),
                    &error))
    what_if_reset (self->scenario, path);
  refuse (self, self->value, self->refusal, error != NULL ? error->message : NULL);
  show_table (self);
}

/* The input that is looked for is the one that is chosen above. */
static void
seek (QuadWhatIfDialog *self)
{
  const char *input = selected (self->input, self->inputs);
  const char *figure = selected (self->figure, self->figures);
  const char *target = gtk_editable_get_text (GTK_EDITABLE (self->target));
  g_autofree char *answer = NULL;
  g_autoptr (GError) error = NULL;

  if (input == NULL || figure == NULL)
    return;

  answer = what_if_seek (self->scenario, input, figure, target, &error);
  if (answer == NULL) {
    refuse (self, self->target, self->answer, error->message);
    gtk_widget_add_css_class (GTK_WIDGET (self->answer), "error");
    return;
  }

  refuse (self, self->target, self->answer, NULL);
  gtk_widget_remove_css_class (GTK_WIDGET (self->answer), "error");
  say (self->answer, answer);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->target),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, answer, -1);
  show_input (self);
}

static void
seek_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  seek (QUAD_WHAT_IF_DIALOG (widget));
}

static void
apply_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  QuadWhatIfDialog *self = QUAD_WHAT_IF_DIALOG (widget);
  g_autoptr (GError) error = NULL;

  if (what_if_apply (self->scenario, &error))
    gtk_window_close (GTK_WINDOW (self));
  else
    refuse (self, self->value, self->refusal, error->message);
}

static void
quad_what_if_dialog_dispose (GObject *object)
{
  QuadWhatIfDialog *self = QUAD_WHAT_IF_DIALOG (object);

  g_clear_pointer (&self->scenario, what_if_free);
  g_clear_pointer (&self->inputs, g_ptr_array_unref);
  g_clear_pointer (&self->figures, g_ptr_array_unref);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (quad_what_if_dialog_parent_class)->dispose (object);
}

static void
quad_what_if_dialog_class_init (QuadWhatIfDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = quad_what_if_dialog_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, QUAD_UI ("what-if-dialog.ui"));
  gtk_widget_class_bind_template_child (widget_class, QuadWhatIfDialog, input);
  gtk_widget_class_bind_template_child (widget_class, QuadWhatIfDialog, value);
  gtk_widget_class_bind_template_child (widget_class, QuadWhatIfDialog, refusal);
  gtk_widget_class_bind_template_child (widget_class, QuadWhatIfDialog, figure);
  gtk_widget_class_bind_template_child (widget_class, QuadWhatIfDialog, target);
  gtk_widget_class_bind_template_child (widget_class, QuadWhatIfDialog, answer);
  gtk_widget_class_bind_template_child (widget_class, QuadWhatIfDialog, table);
  gtk_widget_class_bind_template_callback (widget_class, seek);
  gtk_widget_class_install_action (widget_class, "what-if.seek", NULL, seek_action);
  gtk_widget_class_install_action (widget_class, "what-if.apply", NULL, apply_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK,
                                       "what-if.apply", NULL);
}

static void
quad_what_if_dialog_init (QuadWhatIfDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  accessible_name_buttons (GTK_WIDGET (self));
}

static void
fill_list (QuadWhatIfDialog *self, AdwComboRow *row, const GPtrArray *paths, const char *first)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint rank;

  for (guint i = 0; i < paths->len; i++) {
    g_autofree char *name = wording_of_path (self->session, paths->pdata[i]);

    gtk_string_list_append (names, name);
  }
  adw_combo_row_set_model (row, G_LIST_MODEL (names));
  if (first != NULL &&
      g_ptr_array_find_with_equal_func ((GPtrArray *) paths, first, g_str_equal, &rank))
    adw_combo_row_set_selected (row, rank);
}

/* Of a figure one asks first what is entered already. */
static void
choose_input_of (QuadWhatIfDialog *self, const char *figure)
{
  g_autoptr (GPtrArray) inputs =
      figure != NULL ? what_if_list_inputs (self->scenario, figure) : NULL;

  for (guint i = 0; inputs != NULL && i < inputs->len; i++) {
    g_autofree char *value = what_if_dup_before (self->scenario, inputs->pdata[i]);
    guint rank;

    if (value != NULL &&
        g_ptr_array_find_with_equal_func (self->inputs, inputs->pdata[i], g_str_equal, &rank)) {
      adw_combo_row_set_selected (self->input, rank);
      return;
    }
  }
}

void
what_if_dialog_show (GtkWidget *parent, QuadSession *session, const char *path)
{
  QuadWhatIfDialog *self = g_object_new (QUAD_TYPE_WHAT_IF_DIALOG, NULL);
  GtkRoot *root = gtk_widget_get_root (parent);

  self->session = g_object_ref (session);
  self->scenario = what_if_new (session);
  self->inputs = what_if_list_inputs (self->scenario, NULL);
  self->figures = what_if_list_figures (self->scenario);
  fill_list (self, self->input, self->inputs, path);
  choose_input_of (self, path);
  fill_list (self, self->figure, self->figures, path);
  show_input (self);
  g_signal_connect_object (self->input, "notify::selected", G_CALLBACK (show_input), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->value, "changed", G_CALLBACK (value_changed), self,
                           G_CONNECT_SWAPPED);
  if (GTK_IS_WINDOW (root))
    gtk_window_set_transient_for (GTK_WINDOW (self), GTK_WINDOW (root));
  gtk_window_set_destroy_with_parent (GTK_WINDOW (self), TRUE);
  gtk_window_present (GTK_WINDOW (self));
  (void) gtk_widget_grab_focus (GTK_WIDGET (self->value));
}
