/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "drafting/drafting-editor.h"

#include "drafting/drafting-blanks.h"
#include "drafting/drafting-tokens.h"
#include "field/resources.h"
#include "field/text-spelling.h"

/* The pages follow what is typed when the hands rest this long. */
#define PAUSE_MILLISECONDS 150

/* A state of the text to which Ctrl+Z comes back. */
typedef struct {
  char *text;
  int caret;
} Moment;

struct _QuadDraftingEditor {
  AdwBin parent_instance;

  GtkTextView *view;
  GtkLabel *refusal;
  GtkLabel *hint;
  GtkMenuButton *blanks;
  QuadSession *session;
  GPtrArray *moments; /* of Moment */
  guint now;          /* the one that is shown */
  bool several_paragraphs;
  bool restoring;
  guint pause;
};

G_DEFINE_FINAL_TYPE (QuadDraftingEditor, quad_drafting_editor, ADW_TYPE_BIN)

enum { CHANGED, COMMIT, CANCEL, N_SIGNALS };

static guint signals[N_SIGNALS];

static void
moment_free (gpointer data)
{
  Moment *moment = data;

  g_free (moment->text);
  g_free (moment);
}

static GtkTextBuffer *
buffer_of (QuadDraftingEditor *self)
{
  return gtk_text_view_get_buffer (self->view);
}

static void
remember (QuadDraftingEditor *self)
{
  g_autofree char *text = drafting_tokens_read (self->view);
  const Moment *last =
      self->moments->len > 0 ? g_ptr_array_index (self->moments, self->now) : NULL;
  Moment *moment;

  if (last != NULL && g_str_equal (last->text, text))
    return;

  if (last != NULL)
    g_ptr_array_set_size (self->moments, (int) self->now + 1);
  moment = g_new0 (Moment, 1);
  moment->text = g_steal_pointer (&text);
  g_object_get (buffer_of (self), "cursor-position", &moment->caret, NULL);
  g_ptr_array_add (self->moments, moment);
  self->now = self->moments->len - 1;
}

static gboolean
rest (gpointer data)
{
  QuadDraftingEditor *self = data;

  self->pause = 0;
  remember (self);
  g_signal_emit (self, signals[CHANGED], 0);
  return G_SOURCE_REMOVE;
}

static void
follow_typing (QuadDraftingEditor *self)
{
  if (self->restoring)
    return;

  g_clear_handle_id (&self->pause, g_source_remove);
  self->pause = g_timeout_add (PAUSE_MILLISECONDS, rest, self);
}

static void
show_moment (QuadDraftingEditor *self, guint place)
{
  const Moment *moment = g_ptr_array_index (self->moments, place);
  GtkTextIter iter;

  self->now = place;
  self->restoring = true;
  drafting_tokens_fill (self->view, moment->text);
  gtk_text_buffer_get_iter_at_offset (buffer_of (self), &iter, moment->caret);
  gtk_text_buffer_place_cursor (buffer_of (self), &iter);
  self->restoring = false;
  g_signal_emit (self, signals[CHANGED], 0);
}

/* Ctrl+Z takes back what was typed here, not what is in the history of the dossier. */
static void
step_back (QuadDraftingEditor *self)
{
  g_clear_handle_id (&self->pause, g_source_remove);
  remember (self);
  if (self->now > 0)
    show_moment (self, self->now - 1);
}

static void
step_forward (QuadDraftingEditor *self)
{
  if (self->now + 1 < self->moments->len)
    show_moment (self, self->now + 1);
}

static gboolean
pass_frame (GtkWidget *blanks, GdkFrameClock *clock, gpointer frames_left)
{
  if (--*(int *) frames_left > 0)
    return G_SOURCE_CONTINUE;

  gtk_menu_button_popup (GTK_MENU_BUTTON (blanks));
  return G_SOURCE_REMOVE;
}

/* Nothing can open from a button below the end of the window: the focus brings it into view,
 * where it stands two frames later. */
static void
open_blanks_in_view (QuadDraftingEditor *self)
{
  int *frames_left = g_new (int, 1);

  *frames_left = 3;
  (void) gtk_widget_grab_focus (GTK_WIDGET (self->blanks));
  (void) gtk_widget_add_tick_callback (GTK_WIDGET (self->blanks), pass_frame, frames_left,
                                       g_free);
}

static gboolean
press_key (GtkEventControllerKey *controller, guint key, guint code, GdkModifierType state,
           QuadDraftingEditor *self)
{
  bool control = state & GDK_CONTROL_MASK;

  switch (key) {
  case GDK_KEY_Escape:
    g_signal_emit (self, signals[CANCEL], 0);
    return GDK_EVENT_STOP;
  case GDK_KEY_Return:
  case GDK_KEY_KP_Enter:
  case GDK_KEY_ISO_Enter:
    if (!control && self->several_paragraphs)
      return GDK_EVENT_PROPAGATE;
    g_signal_emit (self, signals[COMMIT], 0);
    return GDK_EVENT_STOP;
  case GDK_KEY_z:
  case GDK_KEY_Z:
    if (!control)
      return GDK_EVENT_PROPAGATE;
    if (state & GDK_SHIFT_MASK)
      step_forward (self);
    else
      step_back (self);
    return GDK_EVENT_STOP;
  case GDK_KEY_b:
    if (!control)
      return GDK_EVENT_PROPAGATE;
    open_blanks_in_view (self);
    return GDK_EVENT_STOP;
  case GDK_KEY_y:
    if (!control)
      return GDK_EVENT_PROPAGATE;
    step_forward (self);
    return GDK_EVENT_STOP;
  default:
    return GDK_EVENT_PROPAGATE;
  }
}

static void
insert_blank (QuadDraftingEditor *self, const char *source)
{
  gtk_menu_button_popdown (self->blanks);
  (void) gtk_widget_grab_focus (GTK_WIDGET (self->view));
  drafting_tokens_insert (self->view, source);
}

static void
open_blanks (GtkMenuButton *button, gpointer editor)
{
  QuadDraftingEditor *self = editor;
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *blanks = quad_drafting_blanks_new (self->session);

  g_signal_connect_object (blanks, "chosen", G_CALLBACK (insert_blank), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (popover, "show", G_CALLBACK (gtk_widget_grab_focus), blanks,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  gtk_popover_set_child (GTK_POPOVER (popover), blanks);
  gtk_menu_button_set_popover (button, popover);
}

static void
quad_drafting_editor_dispose (GObject *object)
{
  QuadDraftingEditor *self = QUAD_DRAFTING_EDITOR (object);

  g_clear_handle_id (&self->pause, g_source_remove);
  if (self->view != NULL)
    g_signal_handlers_disconnect_by_data (buffer_of (self), self);
  self->view = NULL;
  g_clear_object (&self->session);
  G_OBJECT_CLASS (quad_drafting_editor_parent_class)->dispose (object);
}

static void
quad_drafting_editor_finalize (GObject *object)
{
  g_ptr_array_unref (QUAD_DRAFTING_EDITOR (object)->moments);
  G_OBJECT_CLASS (quad_drafting_editor_parent_class)->finalize (object);
}

static void
quad_drafting_editor_class_init (QuadDraftingEditorClass *klass)
{
  static const char *const names[] = { "changed", "commit", "cancel" };
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = quad_drafting_editor_dispose;
  G_OBJECT_CLASS (klass)->finalize = quad_drafting_editor_finalize;
  for (int i = 0; i < N_SIGNALS; i++)
    signals[i] = g_signal_new (names[i], QUAD_TYPE_DRAFTING_EDITOR, G_SIGNAL_RUN_LAST, 0, NULL,
                               NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class, QUAD_UI ("drafting-editor.ui"));
  gtk_widget_class_bind_template_child (widget_class, QuadDraftingEditor, view);
  gtk_widget_class_bind_template_child (widget_class, QuadDraftingEditor, refusal);
  gtk_widget_class_bind_template_child (widget_class, QuadDraftingEditor, hint);
  gtk_widget_class_bind_template_child (widget_class, QuadDraftingEditor, blanks);
}

static void
quad_drafting_editor_init (QuadDraftingEditor *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->moments = g_ptr_array_new_with_free_func (moment_free);
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_text_buffer_set_enable_undo (buffer_of (self), FALSE);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (press_key), self);
  gtk_widget_add_controller (GTK_WIDGET (self->view), keys);
}

GtkWidget *
quad_drafting_editor_new (QuadSession *session, bool several_paragraphs)
{
  QuadDraftingEditor *self = g_object_new (QUAD_TYPE_DRAFTING_EDITOR, NULL);

  self->session = g_object_ref (session);
  self->several_paragraphs = several_paragraphs;
  gtk_menu_button_set_create_popup_func (self->blanks, open_blanks, self, NULL);
  drafting_tokens_attach (self->view, session);
  text_spelling_attach (self->view, session, drafting_tokens_read_words);
  g_signal_connect_swapped (buffer_of (self), "changed", G_CALLBACK (follow_typing), self);
  return GTK_WIDGET (self);
}

void
quad_drafting_editor_set_text (QuadDraftingEditor *self, const char *text)
{
  self->restoring = true;
  drafting_tokens_fill (self->view, text);
  self->restoring = false;
  g_ptr_array_set_size (self->moments, 0);
  self->now = 0;
  remember (self);
  text_spelling_check_now (self->view);
}

char *
quad_drafting_editor_dup_text (QuadDraftingEditor *self)
{
  char *text = drafting_tokens_read (self->view);

  return self->several_paragraphs ? text : g_strdelimit (text, "\r\n", ' ');
}

void
quad_drafting_editor_set_refusal (QuadDraftingEditor *self, const char *reason)
{
  if (reason != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self), "refused");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "refused");
  gtk_label_set_label (self->refusal, reason != NULL ? reason : " ");
  gtk_widget_set_visible (GTK_WIDGET (self->refusal), reason != NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  reason != NULL ? reason : "", -1);
}

void
quad_drafting_editor_set_hint (QuadDraftingEditor *self, const char *hint)
{
  gtk_label_set_label (self->hint, hint);
  gtk_widget_show (GTK_WIDGET (self->hint));
}

GtkTextView *
quad_drafting_editor_get_view (QuadDraftingEditor *self)
{
  return self->view;
}
