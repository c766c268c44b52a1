/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "field/field-text.h"

#define HEIGHT_MIN 60
#define HEIGHT_MAX 240

struct _QuadFieldText {
  AdwBin parent_instance;

  GtkTextView *view;
  GtkTextBuffer *buffer; /* the view's */
  GtkLabel *hint;
  bool showing;   /* what changes is not typed by the person */
  guint settling; /* source of what settles a text entered without the focus */
};

static void control_init (QuadFieldControlInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (QuadFieldText, quad_field_text, ADW_TYPE_BIN,
                               G_IMPLEMENT_INTERFACE (QUAD_TYPE_FIELD_CONTROL, control_init))

static char *
read_text (QuadFieldControl *control)
{
  GtkTextBuffer *buffer = QUAD_FIELD_TEXT (control)->buffer;
  GtkTextIter start;
  GtkTextIter end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

static void
update_hint (QuadFieldText *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->hint),
                          gtk_text_buffer_get_char_count (self->buffer) == 0 &&
                              *gtk_label_get_text (self->hint) != '\0');
}

static void
settle (QuadFieldText *self)
{
  if (!gtk_widget_in_destruction (GTK_WIDGET (self)))
    quad_field_control_say_settled (QUAD_FIELD_CONTROL (self));
}

static gboolean
settle_unfocused (gpointer data)
{
  QuadFieldText *self = data;

  self->settling = 0;
  settle (self);
  return G_SOURCE_REMOVE;
}

/* A screen reader enters a text without ever taking the focus, and empties it before. */
static void
note_typed (GtkTextBuffer *buffer, QuadFieldText *self)
{
  update_hint (self);
  if (self->showing)
    return;

  quad_field_control_say_typed (QUAD_FIELD_CONTROL (self));
  if (!gtk_widget_has_focus (GTK_WIDGET (self->view)) && self->settling == 0)
    self->settling = g_idle_add (settle_unfocused, self);
}

static gboolean
press_key (GtkEventControllerKey *controller, guint key, guint code, GdkModifierType state,
           QuadFieldText *self)
{
  if ((key != GDK_KEY_Return && key != GDK_KEY_KP_Enter) || !(state & GDK_CONTROL_MASK))
    return GDK_EVENT_PROPAGATE;

  settle (self);
  return GDK_EVENT_STOP;
}

static void
show_text (QuadFieldControl *control, const char *text)
{
  QuadFieldText *self = QUAD_FIELD_TEXT (control);
  g_autofree char *before = read_text (control);

  if (g_str_equal (before, text))
    return;

  self->showing = true;
  gtk_text_buffer_set_text (self->buffer, text, -1);
  self->showing = false;
}

static void
set_hint (QuadFieldControl *control, const char *hint)
{
  QuadFieldText *self = QUAD_FIELD_TEXT (control);

  gtk_label_set_text (self->hint, hint);
  update_hint (self);
}

static void
set_editable (QuadFieldControl *control, bool editable)
{
  gtk_text_view_set_editable (QUAD_FIELD_TEXT (control)->view, editable);
}

static GtkWidget *
get_target (QuadFieldControl *control)
{
  return GTK_WIDGET (QUAD_FIELD_TEXT (control)->view);
}

static void
control_init (QuadFieldControlInterface *iface)
{
  iface->show = show_text;
  iface->read = read_text;
  iface->set_hint = set_hint;
  iface->set_editable = set_editable;
  iface->get_target = get_target;
}

static void
quad_field_text_dispose (GObject *object)
{
  g_clear_handle_id (&QUAD_FIELD_TEXT (object)->settling, g_source_remove);
  G_OBJECT_CLASS (quad_field_text_parent_class)->dispose (object);
}

static void
quad_field_text_class_init (QuadFieldTextClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = quad_field_text_dispose;
}

static GtkWidget *
build_view (QuadFieldText *self)
{
  GtkWidget *view = gtk_text_view_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->view = GTK_TEXT_VIEW (view);
  self->buffer = gtk_text_view_get_buffer (self->view);
  gtk_text_view_set_wrap_mode (self->view, GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (self->view, FALSE);
  gtk_text_buffer_set_enable_undo (self->buffer, FALSE);
  g_signal_connect_object (self->buffer, "changed", G_CALLBACK (note_typed), self, 0);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (settle), self);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (press_key), self);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (view, focus);
  gtk_widget_add_controller (view, keys);
  return view;
}

static void
quad_field_text_init (QuadFieldText *self)
{
  GtkWidget *overlay = gtk_overlay_new ();
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *hint = gtk_label_new ("");

  self->hint = GTK_LABEL (hint);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), build_view (self));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (scrolled), HEIGHT_MIN);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scrolled), HEIGHT_MAX);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_widget_set_visible (hint, FALSE);
  gtk_widget_set_halign (hint, GTK_ALIGN_START);
  gtk_widget_set_valign (hint, GTK_ALIGN_START);
  gtk_widget_set_can_target (hint, FALSE);
  gtk_widget_add_css_class (hint, "dim-label");
  gtk_widget_add_css_class (GTK_WIDGET (self), "field-text");
  gtk_overlay_set_child (GTK_OVERLAY (overlay), scrolled);
  gtk_overlay_add_overlay (GTK_OVERLAY (overlay), hint);
  adw_bin_set_child (ADW_BIN (self), overlay);
}

GtkWidget *
quad_field_text_new (void)
{
  return g_object_new (QUAD_TYPE_FIELD_TEXT, NULL);
}
