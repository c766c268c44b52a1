/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/history-section.h"

#include "field/accessible-name.h"
#include "session/history.h"

#include <glib/gi18n-lib.h>

/* Earlier lines are shown when one asks for them. */
#define LINES_AT_ONCE 200

struct _QuadHistorySection {
  AdwBin parent_instance;

  QuadSession *session;
  GtkBox *box;
  GtkListBox *list;
  GtkWidget *more;
  GtkWidget *failure;
  GPtrArray *lines; /* of HistoryLine */
  guint n_shown;
  char *head;
};

static void section_init (QuadSectionInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (QuadHistorySection, quad_history_section, ADW_TYPE_BIN,
                               G_IMPLEMENT_INTERFACE (QUAD_TYPE_SECTION, section_init))

static GtkWidget *
row_new (const HistoryLine *line, bool present)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *title = g_markup_escape_text (line->label, -1);
  g_autofree char *struck =
      line->taken_back ? g_strdup_printf ("<s>%s</s>", title) : g_strdup (title);
  g_autofree char *said = g_strdup_printf (
      line->taken_back ? _ ("%s, %s (taken back since)") : "%s, %s", line->author, line->when);
  g_autofree char *subtitle = g_markup_escape_text (said, -1);
  g_autofree char *name = g_strdup_printf ("%s, %s", line->label, said);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), struck);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 3);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  accessible_name_set (row, name);
  if (present)
    return row;

  GtkWidget *look = gtk_button_new_from_icon_name ("document-open-recent-symbolic");

  gtk_widget_set_tooltip_text (look, _ ("Look at the dossier as it was then"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (look), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Look at the dossier as it was then"), -1);
  gtk_widget_set_valign (look, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (look, "flat");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (look), "s", line->hash);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (look), "win.look-back");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), look);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), look);
  return row;
}

static void
show_more (QuadHistorySection *self)
{
  guint until = MIN (self->n_shown + LINES_AT_ONCE, self->lines->len);

  for (; self->n_shown < until; self->n_shown++)
    gtk_list_box_append (self->list,
                         row_new (self->lines->pdata[self->n_shown], self->n_shown == 0));
  gtk_widget_set_visible (self->more, self->n_shown < self->lines->len);
}

static void
refresh (QuadSection *section)
{
  QuadHistorySection *self = QUAD_HISTORY_SECTION (section);
  const char *head = quad_session_get_dossier (self->session)->head;
  g_autoptr (GError) error = NULL;
  GtkWidget *row;

  if (g_strcmp0 (head, self->head) == 0)
    return;

  g_free (self->head);
  self->head = g_strdup (head);
  g_clear_pointer (&self->lines, g_ptr_array_unref);
  self->lines = history_read (self->session, &error);
  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, row);
  self->n_shown = 0;
  gtk_widget_set_visible (self->failure, error != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->list), error == NULL);
  if (error != NULL)
    gtk_label_set_label (GTK_LABEL (self->failure), error->message);
  else
    show_more (self);
}

static void
section_init (QuadSectionInterface *iface)
{
  iface->refresh = refresh;
}

static void
quad_history_section_finalize (GObject *object)
{
  QuadHistorySection *self = QUAD_HISTORY_SECTION (object);

  g_free (self->head);
  g_clear_pointer (&self->lines, g_ptr_array_unref);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (quad_history_section_parent_class)->finalize (object);
}

static void
quad_history_section_class_init (QuadHistorySectionClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = quad_history_section_finalize;
}

static void
quad_history_section_init (QuadHistorySection *self)
{
  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 12));
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  self->more = gtk_button_new_with_mnemonic (_ ("Show _Earlier Acts"));
  self->failure = gtk_label_new (" ");
  gtk_label_set_wrap (GTK_LABEL (self->failure), TRUE);
  gtk_label_set_xalign (GTK_LABEL (self->failure), 0);
  gtk_widget_add_css_class (self->failure, "error");
  gtk_widget_set_halign (self->more, GTK_ALIGN_CENTER);
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("History of the dossier"), -1);
  g_signal_connect_swapped (self->more, "clicked", G_CALLBACK (show_more), self);
  gtk_box_append (self->box, self->failure);
  gtk_box_append (self->box, GTK_WIDGET (self->list));
  gtk_box_append (self->box, self->more);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->box));
}

GtkWidget *
quad_history_section_new (QuadSession *session)
{
  QuadHistorySection *self = g_object_new (QUAD_TYPE_HISTORY_SECTION, NULL);

  self->session = g_object_ref (session);
  return GTK_WIDGET (self);
}
