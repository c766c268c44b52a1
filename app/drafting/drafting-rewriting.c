/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "drafting/drafting-rewriting.h"

#include "field/typed.h"
#include "session/rewording.h"

#include <glib/gi18n-lib.h>

struct _QuadDraftingRewriting {
  AdwBin parent_instance;

  QuadSession *session;
  Clause clause; /* its id and path, which is all that rewording asks for */
  QuadDraftingEditor *editor;
  guint leaving;
};

static void typed_init (QuadTypedInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (QuadDraftingRewriting, quad_drafting_rewriting, ADW_TYPE_BIN,
                               G_IMPLEMENT_INTERFACE (QUAD_TYPE_TYPED, typed_init))

static guint closed;

static void
finish (QuadDraftingRewriting *self, bool stay)
{
  g_clear_handle_id (&self->leaving, g_source_remove);
  g_signal_emit (self, closed, 0, stay);
}

static bool
write_text (QuadDraftingRewriting *self, GError **error)
{
  g_autofree char *text = g_strstrip (quad_drafting_editor_dup_text (self->editor));
  GError *refusal = NULL;

  if (rewording_write (self->session, &self->clause, text, &refusal)) {
    quad_session_stop_trying (self->session);
    return true;
  }

  quad_drafting_editor_set_refusal (self->editor, refusal->message);
  g_propagate_error (error, refusal);
  return false;
}

static void
commit (QuadDraftingRewriting *self)
{
  if (write_text (self, NULL))
    finish (self, true);
}

static char *
settle_typed (QuadTyped *typed)
{
  QuadDraftingRewriting *self = QUAD_DRAFTING_REWRITING (typed);
  g_autoptr (GError) refusal = NULL;

  if (!write_text (self, &refusal))
    return g_strdup (refusal->message);

  finish (self, false);
  return NULL;
}

static void
typed_init (QuadTypedInterface *iface)
{
  iface->settle = settle_typed;
}

static void
cancel (QuadDraftingRewriting *self)
{
  quad_session_stop_trying (self->session);
  finish (self, true);
}

static void
try (QuadDraftingRewriting *self)
{
  g_autofree char *text = quad_drafting_editor_dup_text (self->editor);
  g_autoptr (GError) error = NULL;

  (void) rewording_try (self->session, &self->clause, text, &error);
  quad_drafting_editor_set_refusal (self->editor, error != NULL ? error->message : NULL);
}

/* The focus is elsewhere in the window: not in a menu of the editor, nor in another window. */
static gboolean
keep_when_left (gpointer data)
{
  QuadDraftingRewriting *self = data;
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  self->leaving = 0;
  if (focus != NULL && !gtk_widget_is_ancestor (focus, GTK_WIDGET (self)))
    quad_drafting_rewriting_keep (self);
  return G_SOURCE_REMOVE;
}

static void
leave (QuadDraftingRewriting *self)
{
  if (self->leaving == 0)
    self->leaving = g_idle_add (keep_when_left, self);
}

static gboolean
quad_drafting_rewriting_grab_focus (GtkWidget *widget)
{
  QuadDraftingRewriting *self = QUAD_DRAFTING_REWRITING (widget);

  return gtk_widget_grab_focus (GTK_WIDGET (quad_drafting_editor_get_view (self->editor)));
}

static void
quad_drafting_rewriting_dispose (GObject *object)
{
  QuadDraftingRewriting *self = QUAD_DRAFTING_REWRITING (object);

  g_clear_handle_id (&self->leaving, g_source_remove);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (quad_drafting_rewriting_parent_class)->dispose (object);
}

static void
quad_drafting_rewriting_finalize (GObject *object)
{
  QuadDraftingRewriting *self = QUAD_DRAFTING_REWRITING (object);

  g_free (self->clause.id);
  g_free (self->clause.path);
  G_OBJECT_CLASS (quad_drafting_rewriting_parent_class)->finalize (object);
}

static void
quad_drafting_rewriting_class_init (QuadDraftingRewritingClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = quad_drafting_rewriting_dispose;
  G_OBJECT_CLASS (klass)->finalize = quad_drafting_rewriting_finalize;
  widget_class->grab_focus = quad_drafting_rewriting_grab_focus;
  closed = g_signal_new ("closed", QUAD_TYPE_DRAFTING_REWRITING, G_SIGNAL_RUN_LAST, 0, NULL,
                         NULL, NULL, G_TYPE_NONE, 1, G_TYPE_BOOLEAN);
}

static void
quad_drafting_rewriting_init (QuadDraftingRewriting *self)
{
}

GtkWidget *
quad_drafting_rewriting_new (QuadSession *session, const Clause *clause)
{
  QuadDraftingRewriting *self = g_object_new (QUAD_TYPE_DRAFTING_REWRITING, NULL);
  GtkEventController *focus = gtk_event_controller_focus_new ();
  g_autofree char *text = rewording_of (session, clause);

  self->session = g_object_ref (session);
  self->clause.id = g_strdup (clause->id);
  self->clause.path = g_strdup (clause->path);
  self->editor = QUAD_DRAFTING_EDITOR (quad_drafting_editor_new (session, false));
  quad_drafting_editor_set_text (self->editor, text);
  quad_drafting_editor_set_hint (self->editor,
                                 _ ("Enter keeps the text, Escape takes it back"));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->editor));

  g_signal_connect_swapped (self->editor, "changed", G_CALLBACK (try), self);
  g_signal_connect_swapped (self->editor, "commit", G_CALLBACK (commit), self);
  g_signal_connect_swapped (self->editor, "cancel", G_CALLBACK (cancel), self);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (leave), self);
  gtk_widget_add_controller (GTK_WIDGET (self->editor), focus);
  return GTK_WIDGET (self);
}

void
quad_drafting_rewriting_keep (QuadDraftingRewriting *self)
{
  if (write_text (self, NULL))
    finish (self, false);
}

QuadDraftingEditor *
quad_drafting_rewriting_get_editor (QuadDraftingRewriting *self)
{
  return self->editor;
}
