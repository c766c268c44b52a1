/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/step-list.h"

#include <glib/gi18n-lib.h>

typedef struct {
  char *id;
  char *title;
  GtkWidget *row;
  GtkWidget *state;
  bool apart; /* a line above it */
} StepRow;

struct _QuadStepList {
  AdwBin parent_instance;

  GtkListBox *list;
  GPtrArray *rows; /* of StepRow */
  bool selecting;
};

G_DEFINE_FINAL_TYPE (QuadStepList, quad_step_list, ADW_TYPE_BIN)

enum { CHOSEN, N_SIGNALS };

static guint signals[N_SIGNALS];

static void
step_row_free (gpointer data)
{
  StepRow *row = data;

  g_free (row->id);
  g_free (row->title);
  g_free (row);
}

static void
row_selected (GtkListBox *list, GtkListBoxRow *selected, QuadStepList *self)
{
  if (selected == NULL || self->selecting)
    return;

  const StepRow *row = self->rows->pdata[gtk_list_box_row_get_index (selected)];

  g_signal_emit (self, signals[CHOSEN], 0, row->id);
}

static void
draw_apart (GtkListBoxRow *row, GtkListBoxRow *before, gpointer data)
{
  QuadStepList *self = data;
  const StepRow *step = self->rows->pdata[gtk_list_box_row_get_index (row)];

  if (step->apart && gtk_list_box_row_get_header (row) == NULL)
    gtk_list_box_row_set_header (row, gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));
}

static void
name_row (const StepRow *row, const char *state)
{
  g_autofree char *name = state != NULL ? g_strdup_printf ("%s, %s", row->title, state) : NULL;

  gtk_accessible_update_property (GTK_ACCESSIBLE (row->row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name != NULL ? name : row->title, -1);
}

static void
add_row (QuadStepList *self, const char *id, const char *title, bool apart)
{
  StepRow *row = g_new0 (StepRow, 1);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *label = gtk_label_new (title);

  *row = (StepRow){ .id = g_strdup (id), .title = g_strdup (title), .apart = apart };
  row->row = gtk_list_box_row_new ();
  row->state = gtk_label_new (NULL);
  gtk_widget_add_css_class (row->state, "caption");
  gtk_widget_set_visible (row->state, FALSE);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), row->state);
  gtk_widget_add_css_class (box, "step");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row->row), box);
  g_ptr_array_add (self->rows, row);
  name_row (row, NULL);
  gtk_list_box_append (self->list, row->row);
}

static void
quad_step_list_finalize (GObject *object)
{
  g_ptr_array_unref (QUAD_STEP_LIST (object)->rows);
  G_OBJECT_CLASS (quad_step_list_parent_class)->finalize (object);
}

static void
quad_step_list_class_init (QuadStepListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = quad_step_list_finalize;
  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                  NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
quad_step_list_init (QuadStepList *self)
{
  self->rows = g_ptr_array_new_with_free_func (step_row_free);
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_BROWSE);
  gtk_list_box_set_header_func (self->list, draw_apart, self, NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "navigation-sidebar");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Steps of the dossier"), -1);
  g_signal_connect (self->list, "row-selected", G_CALLBACK (row_selected), self);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->list));
}

void
quad_step_list_fill (QuadStepList *self, const Cadrage *cadrage)
{
  self->selecting = true;
  for (guint i = 0; i < cadrage->steps->len; i++) {
    const Step *step = cadrage->steps->pdata[i];

    add_row (self, step->id, step->label, false);
  }
  add_row (self, STEP_HISTORY, _ ("History"), true);
  self->selecting = false;
}

static void
show_state (const StepRow *row, const StepProgress *progress)
{
  g_autofree char *state = step_progress_describe (progress);
  bool complete = progress->n_required > 0 && progress->n_filled == progress->n_required &&
                  progress->n_blocking == 0;

  gtk_widget_set_visible (row->state, state != NULL);
  gtk_label_set_label (GTK_LABEL (row->state), complete ? "✓" : state != NULL ? state : "");
  if (progress->n_filled == progress->n_required && progress->n_blocking > 0)
    gtk_widget_add_css_class (row->state, "warning");
  else
    gtk_widget_remove_css_class (row->state, "warning");
  name_row (row, state);
}

void
quad_step_list_show_progress (QuadStepList *self, const GPtrArray *progress)
{
  for (guint i = 0; i < progress->len && i < self->rows->len; i++)
    show_state (self->rows->pdata[i], progress->pdata[i]);
}

void
quad_step_list_select (QuadStepList *self, const char *step)
{
  for (guint i = 0; i < self->rows->len; i++) {
    const StepRow *row = self->rows->pdata[i];

    if (!g_str_equal (row->id, step))
      continue;
    self->selecting = true;
    gtk_list_box_select_row (self->list, GTK_LIST_BOX_ROW (row->row));
    self->selecting = false;
  }
}

const char *
quad_step_list_get_step (QuadStepList *self, int rank)
{
  return rank >= 0 && (guint) rank < self->rows->len
             ? ((const StepRow *) self->rows->pdata[rank])->id
             : NULL;
}
