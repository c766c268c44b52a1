/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "field/field-row.h"

#include "field/datum-control.h"
#include "field/field-entry.h"
#include "field/field-source.h"
#include "field/field-state.h"
#include "field/field-text.h"
#include "field/resources.h"
#include "field/section.h"
#include "field/typed.h"

#include <glib/gi18n-lib.h>

struct _QuadFieldRow {
  AdwPreferencesRow parent_instance;

  GtkLabel *title;
  GtkWidget *note;
  GtkLabel *note_text;
  AdwBin *source;
  AdwBin *beside;
  AdwBin *below;
  GtkLabel *remark;

  QuadSession *session;
  char *path;
  const Datum *datum;
  QuadFieldControl *control;  /* NULL: nothing is entered here */
  GtkButton *figure;          /* NULL: it is entered */
  FieldCompanions companions; /* NULL: none */
  char *full_title;
  char *shown;    /* what the session said last */
  char *refusal;  /* why what is typed was refused; NULL */
  bool is_typing; /* what the control holds is not what the session said */
  bool is_settling;
};

static void typed_init (QuadTypedInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (QuadFieldRow, quad_field_row, ADW_TYPE_PREFERENCES_ROW,
                               G_IMPLEMENT_INTERFACE (QUAD_TYPE_TYPED, typed_init))

static void
set_class (GtkWidget *widget, const char *class, bool stands)
{
  if (stands)
    gtk_widget_add_css_class (widget, class);
  else
    gtk_widget_remove_css_class (widget, class);
}

static GtkWidget *
get_target (QuadFieldRow *self)
{
  return self->control != NULL ? quad_field_control_get_target (self->control)
                               : GTK_WIDGET (self->figure);
}

/* A screen reader says what is beneath the value, else the note of the plan. */
static void
describe (QuadFieldRow *self, const char *text)
{
  if (text == NULL)
    text = self->datum->note != NULL ? self->datum->note : "";
  gtk_accessible_update_property (GTK_ACCESSIBLE (get_target (self)),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
}

/* Beneath the value: why what is typed is refused, else what the checks say. */
static void
update_remark (QuadFieldRow *self, const FieldState *state)
{
  const char *text = self->refusal != NULL ? self->refusal : state->remarks;
  bool checked = self->refusal == NULL && text != NULL;
  GtkWidget *remark = GTK_WIDGET (self->remark);
  GtkWidget *target = get_target (self);

  set_class (remark, "error", self->refusal != NULL);
  set_class (remark, "warning", checked && state->worst != SEVERITY_INFO);
  set_class (remark, "dim-label", checked && state->worst == SEVERITY_INFO);
  set_class (target, "error", self->refusal != NULL);
  gtk_widget_set_visible (remark, text != NULL);
  if (g_str_equal (gtk_label_get_text (self->remark), text != NULL ? text : ""))
    return;

  gtk_label_set_text (self->remark, text != NULL ? text : "");
  describe (self, text);
}

static void
show_value (QuadFieldRow *self, const FieldState *state)
{
  g_autofree char *name = NULL;

  g_free (self->shown);
  self->shown = g_strdup (state->text);
  if (self->control != NULL) {
    quad_field_control_show (self->control, state->text);
    return;
  }

  const char *value = *state->text != '\0' ? state->text : _ ("to be completed");

  name = g_strdup_printf (_ ("%s: %s"), self->full_title, value);
  gtk_button_set_label (self->figure, value);
  set_class (GTK_WIDGET (self->figure), "dim-label", *state->text == '\0');
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->figure), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name, -1);
}

static void
set_refusal (QuadFieldRow *self, const char *reason)
{
  g_free (self->refusal);
  self->refusal = g_strdup (reason);
  quad_field_row_refresh (self);
}

static void
follow_typing (QuadFieldRow *self)
{
  g_autofree char *text = quad_field_control_read (self->control);
  g_autoptr (GError) error = NULL;

  self->is_typing = !g_str_equal (text, self->shown);
  if (!self->is_typing)
    quad_session_stop_trying (self->session);
  else if (!quad_session_try (self->session, self->path, text, &error) && self->refusal == NULL)
    return; /* not yet: it is still being typed */

  set_refusal (self, error != NULL ? error->message : NULL);
}

static bool
enter (QuadFieldRow *self, const char *text, GError **error)
{
  g_autoptr (GArray) assignments = g_array_new (FALSE, FALSE, sizeof (Assignment));
  Assignment assignment = { self->path, text, NULL };

  g_array_append_val (assignments, assignment);
  if (self->companions != NULL)
    self->companions (self->session, self->path, text, assignments);
  return quad_session_set_all (self->session, assignments, error);
}

static void
settle (QuadFieldRow *self)
{
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  if (!self->is_typing || self->is_settling)
    return;

  self->is_settling = true;
  text = quad_field_control_read (self->control);
  if (enter (self, text, &error))
    self->is_typing = false;
  self->is_settling = false;
  set_refusal (self, error != NULL ? error->message : NULL);
}

static char *
settle_typed (QuadTyped *typed)
{
  QuadFieldRow *self = QUAD_FIELD_ROW (typed);

  settle (self);
  return self->is_typing ? g_strdup (self->refusal) : NULL;
}

static void
typed_init (QuadTypedInterface *iface)
{
  iface->settle = settle_typed;
}

static gboolean
press_key (GtkEventControllerKey *controller, guint key, guint code, GdkModifierType state,
           QuadFieldRow *self)
{
  bool takes_back = key == GDK_KEY_Escape ||
                    ((key == GDK_KEY_z || key == GDK_KEY_Z) &&
                     (state & GDK_CONTROL_MASK) != 0 && (state & GDK_SHIFT_MASK) == 0);

  if (!takes_back || !self->is_typing)
    return GDK_EVENT_PROPAGATE;

  quad_field_row_take_back (self);
  return GDK_EVENT_STOP;
}

static void
light (QuadFieldRow *self)
{
  section_light (GTK_WIDGET (self), self->path);
}

static void
explain (QuadFieldRow *self)
{
  (void) gtk_widget_activate_action (GTK_WIDGET (self), "win.explain", "s", self->path);
}

/* A row takes no focus itself: Tab goes from what is entered to what is entered. */
static gboolean
quad_field_row_focus (GtkWidget *widget, GtkDirectionType direction)
{
  return gtk_widget_child_focus (gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (widget)),
                                 direction);
}

static gboolean
quad_field_row_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (get_target (QUAD_FIELD_ROW (widget)));
}

static void
quad_field_row_dispose (GObject *object)
{
  g_clear_object (&QUAD_FIELD_ROW (object)->session);
  G_OBJECT_CLASS (quad_field_row_parent_class)->dispose (object);
}

static void
quad_field_row_finalize (GObject *object)
{
  QuadFieldRow *self = QUAD_FIELD_ROW (object);

  g_free (self->path);
  g_free (self->full_title);
  g_free (self->shown);
  g_free (self->refusal);
  G_OBJECT_CLASS (quad_field_row_parent_class)->finalize (object);
}

static void
quad_field_row_class_init (QuadFieldRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = quad_field_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = quad_field_row_finalize;
  widget_class->focus = quad_field_row_focus;
  widget_class->grab_focus = quad_field_row_grab_focus;
  gtk_widget_class_set_template_from_resource (widget_class, QUAD_UI ("field-row.ui"));
  gtk_widget_class_bind_template_child (widget_class, QuadFieldRow, title);
  gtk_widget_class_bind_template_child (widget_class, QuadFieldRow, note);
  gtk_widget_class_bind_template_child (widget_class, QuadFieldRow, note_text);
  gtk_widget_class_bind_template_child (widget_class, QuadFieldRow, source);
  gtk_widget_class_bind_template_child (widget_class, QuadFieldRow, beside);
  gtk_widget_class_bind_template_child (widget_class, QuadFieldRow, below);
  gtk_widget_class_bind_template_child (widget_class, QuadFieldRow, remark);
}

static void
quad_field_row_init (QuadFieldRow *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_focusable (gtk_widget_get_first_child (self->note), FALSE);
  self->shown = g_strdup ("");
  g_signal_connect_swapped (focus, "enter", G_CALLBACK (light), self);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (press_key), self);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

/* Some sentences take the whole width. */
static void
add_control (QuadFieldRow *self)
{
  GtkWidget *control = field_is_form (self->datum, self->path)
                           ? quad_field_entry_new ()
                           : datum_control_new (self->datum, self->session);
  bool wide = QUAD_IS_FIELD_TEXT (control);

  self->control = QUAD_FIELD_CONTROL (control);
  adw_bin_set_child (wide ? self->below : self->beside, control);
  gtk_widget_set_visible (GTK_WIDGET (self->below), wide);
  gtk_widget_set_visible (GTK_WIDGET (self->beside), !wide);
  quad_field_control_set_editable (self->control,
                                   quad_session_get_read_only_reason (self->session) == NULL);
  g_signal_connect_swapped (control, "typed", G_CALLBACK (follow_typing), self);
  g_signal_connect_swapped (control, "settled", G_CALLBACK (settle), self);
  quad_field_control_set_name (self->control, self->full_title);
}

static void
add_figure (QuadFieldRow *self)
{
  GtkWidget *button = gtk_button_new_with_label ("");

  self->figure = GTK_BUTTON (button);
  gtk_widget_set_halign (button, GTK_ALIGN_END);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "field-figure");
  gtk_widget_add_css_class (button, "numeric");
  gtk_widget_add_css_class (gtk_button_get_child (self->figure), "field-computed");
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (explain), self);
  adw_bin_set_child (self->beside, button);
}

static void
add_note (QuadFieldRow *self)
{
  g_autofree char *origin = field_dup_origin (self->session, self->datum);
  g_autofree char *name = g_strdup_printf (_ ("%s, note"), self->full_title);
  g_autofree char *text = origin != NULL ? g_strjoin ("\n\n", self->datum->note, origin, NULL)
                                         : g_strdup (self->datum->note);

  gtk_widget_set_tooltip_text (GTK_WIDGET (self->title), origin);
  if (self->datum->note == NULL)
    return;

  gtk_label_set_text (self->note_text, text);
  gtk_widget_set_visible (self->note, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->note), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name, -1);
}

GtkWidget *
quad_field_row_new (QuadSession *session, const char *path)
{
  QuadFieldRow *self = g_object_new (QUAD_TYPE_FIELD_ROW, NULL);

  self->session = g_object_ref (session);
  self->path = g_strdup (path);
  self->datum = field_find_datum (session, path);
  g_assert (self->datum != NULL);

  self->full_title = field_dup_title (session, path);
  quad_field_row_set_title (self, self->full_title);
  add_note (self);
  if (self->datum->kind == DATUM_INPUT || self->datum->kind == DATUM_FIELD)
    add_control (self);
  else
    add_figure (self);
  if (self->datum->kind == DATUM_INPUT)
    adw_bin_set_child (self->source, quad_field_source_new (session, path, self->full_title));

  describe (self, NULL);
  quad_field_row_refresh (self);
  return GTK_WIDGET (self);
}

void
quad_field_row_set_title (QuadFieldRow *self, const char *title)
{
  gtk_label_set_text (self->title, title);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
}

void
quad_field_row_set_companions (QuadFieldRow *self, FieldCompanions companions)
{
  self->companions = companions;
}

const char *
quad_field_row_get_path (QuadFieldRow *self)
{
  return self->path;
}

void
quad_field_row_refresh (QuadFieldRow *self)
{
  g_autoptr (FieldState) state = field_state_read (self->session, self->path);
  GtkWidget *source = adw_bin_get_child (self->source);

  if (!self->is_typing && !self->is_settling)
    show_value (self, state);
  if (self->control != NULL)
    quad_field_control_set_hint (self->control, state->missing ? _ ("to be completed") : "");
  if (source != NULL)
    quad_field_source_refresh (QUAD_FIELD_SOURCE (source));
  update_remark (self, state);
}

void
quad_field_row_take_back (QuadFieldRow *self)
{
  self->is_typing = false;
  quad_session_stop_trying (self->session);
  set_refusal (self, NULL);
}

void
quad_field_row_go_to (QuadFieldRow *self)
{
  (void) gtk_widget_grab_focus (GTK_WIDGET (self));
}
