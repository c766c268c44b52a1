/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "drafting/drafting-row.h"

#include "drafting/drafting-choice.h"
#include "drafting/drafting-heading.h"
#include "drafting/drafting-menu.h"
#include "drafting/drafting-notes.h"
#include "drafting/drafting-pencil.h"
#include "drafting/drafting-rewriting.h"
#include "drafting/drafting-sight.h"
#include "drafting/drafting-text.h"
#include "field/section.h"
#include "session/own-clauses.h"
#include "session/rewording.h"

#include <glib/gi18n-lib.h>

struct _QuadDraftingRow {
  GtkBox parent_instance;

  QuadSession *session;
  const Clause *clause;
  char *digest; /* of what is shown */

  GtkWidget *margin;
  GtkWidget *control; /* a switch, a radio button; NULL */
  GtkWidget *column;
  GtkWidget *line;    /* the number and the words */
  GtkWidget *number;  /* "1°" */
  GtkWidget *heading; /* NULL for words */
  GtkWidget *text;    /* NULL for a heading alone */
  GtkWidget *notes;
  GtkWidget *rewriting; /* NULL while nothing is written */
  bool comparing;
  bool updating;
};

G_DEFINE_FINAL_TYPE (QuadDraftingRow, quad_drafting_row, GTK_TYPE_BOX)

static bool
has_words (const Clause *clause)
{
  return clause->kind == CLAUSE_PARAGRAPH || clause->kind == CLAUSE_ITEM;
}

static bool
may_write (QuadDraftingRow *self)
{
  return quad_session_get_read_only_reason (self->session) == NULL;
}

static void
show_words (QuadDraftingRow *self)
{
  if (self->comparing && self->clause->rewritten) {
    g_autoptr (GPtrArray) words = rewording_compare (self->session, self->clause);
    quad_drafting_text_show_departure (QUAD_DRAFTING_TEXT (self->text), words);
  } else {
    quad_drafting_text_show_runs (QUAD_DRAFTING_TEXT (self->text), self->clause->runs);
  }
}

static void
set_class (QuadDraftingRow *self, const char *name, bool on)
{
  if (on)
    gtk_widget_add_css_class (GTK_WIDGET (self), name);
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), name);
}

static void
show_clause (QuadDraftingRow *self)
{
  const Clause *clause = self->clause;
  g_autofree char *name = NULL;

  set_class (self, "absent", !clause->stands);
  set_class (self, "rewritten", clause->rewritten);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "clause.show", clause->stands);
  if (self->control != NULL) {
    self->updating = true;
    drafting_choice_show (self->control, clause);
    self->updating = false;
  }
  if (self->heading != NULL) {
    g_autofree char *heading = clause_dup_heading (clause);
    gtk_label_set_label (GTK_LABEL (self->heading), heading);
  }
  if (self->number != NULL)
    gtk_label_set_label (GTK_LABEL (self->number), clause->label != NULL ? clause->label : "–");
  if (self->text != NULL)
    show_words (self);
  drafting_notes_show (GTK_BOX (self->notes), self->session, clause, self->comparing);
  name = clause_dup_name (clause);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
}

static void
set_field (QuadDraftingRow *self, const char *path, const char *text)
{
  g_autoptr (GError) error = NULL;

  if (quad_session_set (self->session, path, text, &error))
    return;
  show_clause (self);
  drafting_notes_add_refusal (GTK_BOX (self->notes), error->message);
}

/* The switch or the radio button was moved. */
static void
choose (QuadDraftingRow *self)
{
  bool active;

  if (self->updating)
    return;

  g_object_get (self->control, "active", &active, NULL);
  if (self->clause->choice != NULL) {
    g_autofree char *path = g_strconcat (self->clause->choice, ".variante", NULL);
    if (active)
      set_field (self, path, self->clause->variant);
  } else {
    g_autofree char *path = g_strconcat (self->clause->path, ".retenu", NULL);
    set_field (self, path, active ? "oui" : "");
  }
}

/* What the row is made of follows from the kind of its clause, which never changes. */
static void
build (QuadDraftingRow *self)
{
  static const char *const kinds[] = {
    "top", "division", "choice", "paragraph", "item", "drawn"
  };
  ClauseKind kind = self->clause->kind;

  gtk_widget_add_css_class (GTK_WIDGET (self), kinds[kind]);
  self->control = drafting_choice_new (self->clause);
  if (self->control != NULL) {
    gtk_widget_set_sensitive (self->control, may_write (self));
    gtk_box_append (GTK_BOX (self->margin), self->control);
    g_signal_connect_swapped (self->control, "notify::active", G_CALLBACK (choose), self);
  }
  self->heading = drafting_heading_new (self->clause);
  if (self->heading != NULL)
    gtk_box_append (GTK_BOX (self->line), self->heading);
  if (kind == CLAUSE_DRAWN)
    gtk_box_append (GTK_BOX (self->line), drafting_heading_new_way (self->clause));
  if (kind == CLAUSE_ITEM) {
    self->number = drafting_heading_new_number ();
    gtk_box_append (GTK_BOX (self->line), self->number);
  }
  if (has_words (self->clause) || self->clause->runs->len > 0) {
    self->text = quad_drafting_text_new (self->session);
    gtk_widget_set_hexpand (self->text, TRUE);
    gtk_box_append (GTK_BOX (self->line), self->text);
  }
  if (may_write (self) && (has_words (self->clause) || self->clause->added))
    drafting_pencil_attach (GTK_BOX (self));
}

static void
close_rewriting (QuadDraftingRow *self, bool stay)
{
  gtk_box_remove (GTK_BOX (self->column), self->rewriting);
  self->rewriting = NULL;
  gtk_widget_show (self->line);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "clause.rewrite", TRUE);
  show_clause (self);
  if (stay)
    (void) gtk_widget_grab_focus (GTK_WIDGET (self));
}

/* What was added by hand is written in its dialog, all of it. */
static void
rewrite (GtkWidget *widget, const char *action, GVariant *parameter)
{
  QuadDraftingRow *self = QUAD_DRAFTING_ROW (widget);

  if (self->clause->kind == CLAUSE_DRAWN)
    (void) gtk_widget_activate_action (widget, "clause.show", NULL);
  if (!may_write (self) || self->rewriting != NULL)
    return;
  if (self->clause->added) {
    (void) gtk_widget_activate_action (widget, "drafting.edit-own", "i",
                                       clause_get_own_rank (self->clause));
    return;
  }
  if (!has_words (self->clause))
    return;

  self->rewriting = quad_drafting_rewriting_new (self->session, self->clause);
  g_signal_connect_swapped (self->rewriting, "closed", G_CALLBACK (close_rewriting), self);
  gtk_widget_hide (self->line);
  gtk_widget_action_set_enabled (widget, "clause.rewrite", FALSE);
  gtk_box_insert_child_after (GTK_BOX (self->column), self->rewriting, self->line);
  (void) gtk_widget_grab_focus (self->rewriting);
  drafting_sight_bring_soon (self->rewriting);
}

static void
show_on_pages (GtkWidget *widget, const char *action, GVariant *parameter)
{
  section_show_on_pages (widget, QUAD_DRAFTING_ROW (widget)->clause->path);
}

static void
restore (GtkWidget *widget, const char *action, GVariant *parameter)
{
  QuadDraftingRow *self = QUAD_DRAFTING_ROW (widget);
  g_autofree char *path = g_strconcat (self->clause->path, ".texte", NULL);

  if (!self->clause->rewritten)
    return;
  (void) gtk_widget_grab_focus (widget);
  set_field (self, path, "");
}

static void
compare (GtkWidget *widget, const char *action, GVariant *parameter)
{
  QuadDraftingRow *self = QUAD_DRAFTING_ROW (widget);

  if (!self->clause->rewritten)
    return;
  self->comparing = !self->comparing;
  (void) gtk_widget_grab_focus (widget);
  show_clause (self);
}

/* Undo brings it back. The row goes with its clause. */
static void
remove_own (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_autoptr (QuadDraftingRow) self = g_object_ref (QUAD_DRAFTING_ROW (widget));
  g_autoptr (GError) error = NULL;

  if (self->clause->added && may_write (self) &&
      !own_clause_remove (self->session, clause_get_own_rank (self->clause), &error))
    drafting_notes_add_refusal (GTK_BOX (self->notes), error->message);
}

static void
open_menu (QuadDraftingRow *self, double x, double y)
{
  if (may_write (self))
    drafting_menu_open (GTK_WIDGET (self), self->clause, self->comparing,
                        &(GdkRectangle){ (int) x, (int) y, 1, 1 });
}

static gboolean
open_menu_by_key (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  open_menu (QUAD_DRAFTING_ROW (widget), 60, 20);
  return GDK_EVENT_STOP;
}

/* A double click writes; before the label opens the menu of its links, ours does. */
static void
press (GtkGestureClick *gesture, int n_press, double x, double y, QuadDraftingRow *self)
{
  guint button = gtk_gesture_single_get_current_button (GTK_GESTURE_SINGLE (gesture));

  if (self->rewriting != NULL)
    return;
  if (button == GDK_BUTTON_SECONDARY) {
    gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
    open_menu (self, x, y);
  } else if (button == GDK_BUTTON_PRIMARY && n_press == 2 &&
             x > gtk_widget_get_width (self->margin)) {
    gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
    rewrite (GTK_WIDGET (self), NULL, NULL);
  }
}

static gboolean
step (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  bool forward = g_variant_get_boolean (arguments);
  GtkWidget *next = widget;

  do
    next = forward ? gtk_widget_get_next_sibling (next) : gtk_widget_get_prev_sibling (next);
  while (next != NULL && !(gtk_widget_get_visible (next) && gtk_widget_get_focusable (next)));

  return next != NULL && gtk_widget_grab_focus (next);
}

static void
quad_drafting_row_dispose (GObject *object)
{
  QuadDraftingRow *self = QUAD_DRAFTING_ROW (object);

  drafting_menu_close (GTK_WIDGET (self));
  g_clear_object (&self->session);
  G_OBJECT_CLASS (quad_drafting_row_parent_class)->dispose (object);
}

static void
quad_drafting_row_finalize (GObject *object)
{
  g_free (QUAD_DRAFTING_ROW (object)->digest);
  G_OBJECT_CLASS (quad_drafting_row_parent_class)->finalize (object);
}

static void
add_keys (GtkWidgetClass *widget_class)
{
  static const guint writing[] = { GDK_KEY_F2, GDK_KEY_Return, GDK_KEY_KP_Enter };

  for (gsize i = 0; i < G_N_ELEMENTS (writing); i++)
    gtk_widget_class_add_binding_action (widget_class, writing[i], 0, "clause.rewrite", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "clause.remove", NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Up, 0, step, "b", FALSE);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Down, 0, step, "b", TRUE);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Menu, 0, open_menu_by_key, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, open_menu_by_key,
                                NULL);
}

static void
quad_drafting_row_class_init (QuadDraftingRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = quad_drafting_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = quad_drafting_row_finalize;
  gtk_widget_class_set_css_name (widget_class, "clause");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_install_action (widget_class, "clause.rewrite", NULL, rewrite);
  gtk_widget_class_install_action (widget_class, "clause.show", NULL, show_on_pages);
  gtk_widget_class_install_action (widget_class, "clause.restore", NULL, restore);
  gtk_widget_class_install_action (widget_class, "clause.compare", NULL, compare);
  gtk_widget_class_install_action (widget_class, "clause.remove", NULL, remove_own);
  add_keys (widget_class);
}

static void
quad_drafting_row_init (QuadDraftingRow *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  self->margin = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  self->column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  self->line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  self->notes = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_add_css_class (self->margin, "clause-margin");
  gtk_widget_add_css_class (self->column, "clause-column");
  gtk_widget_set_hexpand (self->column, TRUE);
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_box_append (GTK_BOX (self->column), self->line);
  gtk_box_append (GTK_BOX (self->column), self->notes);
  gtk_box_append (GTK_BOX (self), self->margin);
  gtk_box_append (GTK_BOX (self), self->column);

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), 0);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);
  g_signal_connect (click, "pressed", G_CALLBACK (press), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

GtkWidget *
quad_drafting_row_new (QuadSession *session)
{
  QuadDraftingRow *self = g_object_new (QUAD_TYPE_DRAFTING_ROW, NULL);

  self->session = g_object_ref (session);
  return GTK_WIDGET (self);
}

void
quad_drafting_row_set_clause (QuadDraftingRow *self, const Clause *clause)
{
  bool first = self->clause == NULL;

  self->clause = clause;
  if (g_strcmp0 (self->digest, clause->digest) == 0)
    return;

  g_free (self->digest);
  self->digest = g_strdup (clause->digest);
  if (first)
    build (self);
  show_clause (self);
}

const Clause *
quad_drafting_row_get_clause (QuadDraftingRow *self)
{
  return self->clause;
}

QuadDraftingRewriting *
quad_drafting_row_get_rewriting (QuadDraftingRow *self)
{
  return self->rewriting != NULL ? QUAD_DRAFTING_REWRITING (self->rewriting) : NULL;
}
