/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "drafting/drafting-own.h"

#include "drafting/drafting-editor.h"
#include "field/accessible-name.h"
#include "field/resources.h"
#include "session/own-clauses.h"

#include <glib/gi18n-lib.h>

struct _QuadDraftingOwn {
  AdwWindow parent_instance;

  QuadSession *session;
  int rank;
  char *after;       /* id of what it follows; NULL */
  GPtrArray *places; /* of OwnClausePlace: what can be followed */
  QuadDraftingEditor *editor;

  AdwComboRow *kind;
  AdwComboRow *after_row;
  AdwEntryRow *name;
  AdwBin *place;
  GtkButton *keep;
};

G_DEFINE_FINAL_TYPE (QuadDraftingOwn, quad_drafting_own, ADW_TYPE_WINDOW)

static bool
is_annex (QuadDraftingOwn *self)
{
  return adw_combo_row_get_selected (self->kind) == 1;
}

/* The last line stands for the end. */
static void
list_places (QuadDraftingOwn *self)
{
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);
  guint selected;

  if (self->session == NULL)
    return;

  g_clear_pointer (&self->places, g_ptr_array_unref);
  self->places = own_clause_list_places (self->session, is_annex (self));
  selected = self->places->len;
  for (guint i = 0; i < self->places->len; i++) {
    const OwnClausePlace *place = self->places->pdata[i];

    gtk_string_list_append (labels, place->label);
    if (g_strcmp0 (place->id, self->after) == 0)
      selected = i;
  }
  gtk_string_list_append (labels, is_annex (self) ? _ ("All the other annexes")
                                                  : _ ("All the other articles"));
  adw_combo_row_set_model (self->after_row, G_LIST_MODEL (labels));
  adw_combo_row_set_selected (self->after_row, selected);
}

static void
keep (QuadDraftingOwn *self)
{
  guint selected = adw_combo_row_get_selected (self->after_row);
  const OwnClausePlace *place =
      selected < self->places->len ? self->places->pdata[selected] : NULL;
  g_autoptr (OwnClause) clause = g_new0 (OwnClause, 1);
  g_autoptr (GError) error = NULL;

  clause->annex = is_annex (self);
  clause->title = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->name)));
  clause->text = quad_drafting_editor_dup_text (self->editor);
  clause->after = g_strdup (place != NULL ? place->id : NULL);
  if (own_clause_write (self->session, self->rank, clause, &error))
    gtk_window_close (GTK_WINDOW (self));
  else
    quad_drafting_editor_set_refusal (self->editor, error->message);
}

static void
activate_keep (GtkWidget *widget, const char *action, GVariant *parameter)
{
  keep (QUAD_DRAFTING_OWN (widget));
}

static void
quad_drafting_own_dispose (GObject *object)
{
  g_clear_object (&QUAD_DRAFTING_OWN (object)->session);
  G_OBJECT_CLASS (quad_drafting_own_parent_class)->dispose (object);
}

static void
quad_drafting_own_finalize (GObject *object)
{
  QuadDraftingOwn *self = QUAD_DRAFTING_OWN (object);

  g_free (self->after);
  g_clear_pointer (&self->places, g_ptr_array_unref);
  G_OBJECT_CLASS (quad_drafting_own_parent_class)->finalize (object);
}

static void
quad_drafting_own_class_init (QuadDraftingOwnClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = quad_drafting_own_dispose;
  G_OBJECT_CLASS (klass)->finalize = quad_drafting_own_finalize;
  gtk_widget_class_set_template_from_resource (widget_class, QUAD_UI ("drafting-own.ui"));
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_bind_template_child (widget_class, QuadDraftingOwn, kind);
  gtk_widget_class_bind_template_child_full (widget_class, "after", FALSE,
                                             G_STRUCT_OFFSET (QuadDraftingOwn, after_row));
  gtk_widget_class_bind_template_child (widget_class, QuadDraftingOwn, name);
  gtk_widget_class_bind_template_child (widget_class, QuadDraftingOwn, place);
  gtk_widget_class_bind_template_child (widget_class, QuadDraftingOwn, keep);
  gtk_widget_class_bind_template_callback (widget_class, list_places);
  gtk_widget_class_install_action (widget_class, "own.keep", NULL, activate_keep);
}

static void
quad_drafting_own_init (QuadDraftingOwn *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  accessible_name_buttons (GTK_WIDGET (self));
  gtk_editable_set_enable_undo (GTK_EDITABLE (self->name), FALSE);
}

GtkWidget *
quad_drafting_own_new (QuadSession *session, int rank)
{
  QuadDraftingOwn *self = g_object_new (QUAD_TYPE_DRAFTING_OWN, NULL);
  g_autoptr (OwnClause) clause = own_clause_read (session, rank);

  self->session = g_object_ref (session);
  self->rank = rank;
  self->after = g_strdup (clause->after);
  self->editor = QUAD_DRAFTING_EDITOR (quad_drafting_editor_new (session, true));
  gtk_widget_set_size_request (GTK_WIDGET (self->editor), -1, 180);
  adw_bin_set_child (self->place, GTK_WIDGET (self->editor));
  quad_drafting_editor_set_text (self->editor, clause->text);
  gtk_editable_set_text (GTK_EDITABLE (self->name), clause->title);
  adw_combo_row_set_selected (self->kind, clause->annex ? 1 : 0);
  list_places (self);
  g_signal_connect_object (self->editor, "commit", G_CALLBACK (keep), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->editor, "cancel", G_CALLBACK (gtk_window_close), self,
                           G_CONNECT_SWAPPED);
  gtk_window_set_title (GTK_WINDOW (self),
                        rank > 0 ? _ ("Article or Annex") : _ ("New Article or Annex"));
  if (rank > 0)
    gtk_button_set_label (self->keep, _ ("_Keep"));
  return GTK_WIDGET (self);
}
