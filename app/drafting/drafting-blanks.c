/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "drafting/drafting-blanks.h"

#include "field/accessible-name.h"
#include "field/resources.h"
#include "session/live-blanks.h"

#define ROW_BLANK "quad-blank"

struct _QuadDraftingBlanks {
  AdwBin parent_instance;

  GPtrArray *blanks; /* of LiveBlank */
  GtkSearchEntry *search;
  GtkListBox *rows;
};

G_DEFINE_FINAL_TYPE (QuadDraftingBlanks, quad_drafting_blanks, ADW_TYPE_BIN)

static guint chosen;

static const LiveBlank *
blank_of (GtkListBoxRow *row)
{
  return g_object_get_data (G_OBJECT (row), ROW_BLANK);
}

static void
add_label (GtkBox *box, const char *text, bool dim)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  if (dim) {
    gtk_widget_add_css_class (label, "dim-label");
    gtk_widget_add_css_class (label, "caption");
  }
  gtk_box_append (box, label);
}

static void
add_row (QuadDraftingBlanks *self, const LiveBlank *blank)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 1);
  g_autofree char *name = g_strdup_printf ("%s, %s", blank->name, blank->shown);

  add_label (GTK_BOX (box), blank->name, false);
  add_label (GTK_BOX (box), blank->shown, true);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  g_object_set_data (G_OBJECT (row), ROW_BLANK, (gpointer) blank);
  accessible_name_set (row, name);
  gtk_list_box_append (self->rows, row);
}

static gboolean
is_wanted (GtkListBoxRow *row, gpointer data)
{
  QuadDraftingBlanks *self = data;

  return live_blank_matches (blank_of (row),
                             gtk_editable_get_text (GTK_EDITABLE (self->search)));
}

static void
filter (QuadDraftingBlanks *self)
{
  gtk_list_box_invalidate_filter (self->rows);
}

/* Escape: first the search, then the popover around. */
static void
stop_search (QuadDraftingBlanks *self)
{
  GtkWidget *popover = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_POPOVER);

  if (*gtk_editable_get_text (GTK_EDITABLE (self->search)) != '\0')
    gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  else if (popover != NULL)
    gtk_popover_popdown (GTK_POPOVER (popover));
}

static void
take (QuadDraftingBlanks *self, GtkListBoxRow *row)
{
  g_signal_emit (self, chosen, 0, blank_of (row)->source);
}

/* Enter in the search takes the first that is left. */
static void
take_first (QuadDraftingBlanks *self)
{
  GtkListBoxRow *row;

  filter (self);
  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->rows, i)) != NULL; i++)
    if (is_wanted (row, self)) {
      take (self, row);
      return;
    }
}

static gboolean
quad_drafting_blanks_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (QUAD_DRAFTING_BLANKS (widget)->search));
}

static void
quad_drafting_blanks_finalize (GObject *object)
{
  g_clear_pointer (&QUAD_DRAFTING_BLANKS (object)->blanks, g_ptr_array_unref);
  G_OBJECT_CLASS (quad_drafting_blanks_parent_class)->finalize (object);
}

static void
quad_drafting_blanks_class_init (QuadDraftingBlanksClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = quad_drafting_blanks_finalize;
  widget_class->grab_focus = quad_drafting_blanks_grab_focus;
  gtk_widget_class_set_template_from_resource (widget_class, QUAD_UI ("drafting-blanks.ui"));
  gtk_widget_class_bind_template_child (widget_class, QuadDraftingBlanks, search);
  gtk_widget_class_bind_template_child (widget_class, QuadDraftingBlanks, rows);
  gtk_widget_class_bind_template_callback (widget_class, filter);
  gtk_widget_class_bind_template_callback (widget_class, stop_search);
  gtk_widget_class_bind_template_callback (widget_class, take);
  gtk_widget_class_bind_template_callback (widget_class, take_first);
  chosen = g_signal_new ("chosen", QUAD_TYPE_DRAFTING_BLANKS, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                         NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
quad_drafting_blanks_init (QuadDraftingBlanks *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_set_filter_func (self->rows, is_wanted, self, NULL);
}

GtkWidget *
quad_drafting_blanks_new (QuadSession *session)
{
  QuadDraftingBlanks *self = g_object_new (QUAD_TYPE_DRAFTING_BLANKS, NULL);

  self->blanks = live_blanks_list (session);
  for (guint i = 0; i < self->blanks->len; i++)
    add_row (self, self->blanks->pdata[i]);
  return GTK_WIDGET (self);
}
