/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "grid/members-dialog.h"

#include "field/accessible-name.h"

#include <glib/gi18n-lib.h>

#define WIDTH 420

typedef struct {
  QuadSession *session;
  char *dimension;
  GtkWidget *window;
  GtkListBox *list; /* rows hold an entry, and the member's id as data */
  GtkWidget *failure;
} Members;

static void
members_free (gpointer data)
{
  Members *members = data;

  g_object_unref (members->session);
  g_free (members->dimension);
  g_free (members);
}

static const char *
id_of_row (GtkListBoxRow *row)
{
  return g_object_get_data (G_OBJECT (row), "id");
}

static GtkEditable *
entry_of_row (GtkListBoxRow *row)
{
  return GTK_EDITABLE (g_object_get_data (G_OBJECT (row), "entry"));
}

static bool
has_id (const Members *members, const char *id)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (members->list, i)) != NULL; i++)
    if (g_str_equal (id_of_row (row), id))
      return true;

  return false;
}

/* Owned: the smallest number that is no member's id. */
static char *
make_id (const Members *members)
{
  for (int number = 1;; number++) {
    g_autofree char *id = g_strdup_printf ("%d", number);

    if (!has_id (members, id))
      return g_steal_pointer (&id);
  }
}

static void
move_row (Members *members, GtkListBoxRow *row, int step)
{
  int rank = gtk_list_box_row_get_index (row) + step;

  if (rank < 0 || (step > 0 && gtk_list_box_get_row_at_index (members->list, rank) == NULL))
    return;

  g_object_ref (row);
  gtk_list_box_remove (members->list, GTK_WIDGET (row));
  gtk_list_box_insert (members->list, GTK_WIDGET (row), rank);
  g_object_unref (row);
  gtk_widget_grab_focus (GTK_WIDGET (entry_of_row (row)));
}

static GtkListBoxRow *
row_of_button (GtkWidget *button)
{
  return GTK_LIST_BOX_ROW (gtk_widget_get_ancestor (button, GTK_TYPE_LIST_BOX_ROW));
}

static void
move_up (GtkWidget *button, Members *members)
{
  move_row (members, row_of_button (button), -1);
}

static void
move_down (GtkWidget *button, Members *members)
{
  move_row (members, row_of_button (button), 1);
}

static void
remove_row (GtkWidget *button, Members *members)
{
  gtk_list_box_remove (members->list, GTK_WIDGET (row_of_button (button)));
}

static void
add_button (GtkWidget *box, const char *icon, const char *name, GCallback act, Members *members)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
  g_signal_connect (button, "clicked", act, members);
  gtk_box_append (GTK_BOX (box), button);
}

/* Takes the id. */
static GtkWidget *
add_row (Members *members, char *id, const char *label)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *entry = gtk_entry_new ();

  gtk_editable_set_text (GTK_EDITABLE (entry), label);
  gtk_widget_set_hexpand (entry, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Name of the row"), -1);
  gtk_box_append (GTK_BOX (box), entry);
  add_button (box, "go-up-symbolic", _ ("Move up"), G_CALLBACK (move_up), members);
  add_button (box, "go-down-symbolic", _ ("Move down"), G_CALLBACK (move_down), members);
  add_button (box, "user-trash-symbolic", _ ("Remove"), G_CALLBACK (remove_row), members);
  gtk_widget_set_margin_top (box, 6);
  gtk_widget_set_margin_bottom (box, 6);
  gtk_widget_set_margin_start (box, 6);
  gtk_widget_set_margin_end (box, 6);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  g_object_set_data_full (G_OBJECT (row), "id", id, g_free);
  g_object_set_data (G_OBJECT (row), "entry", entry);
  gtk_list_box_append (members->list, row);
  return entry;
}

static void
add_member (GtkWidget *button, Members *members)
{
  gtk_widget_grab_focus (add_row (members, make_id (members), ""));
}

static void
apply (GtkWidget *button, Members *members)
{
  g_autoptr (Dossier) wanted = dossier_new ();
  g_autoptr (GError) error = NULL;
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (members->list, i)) != NULL; i++)
    dossier_add_member (wanted, members->dimension, id_of_row (row),
                        gtk_editable_get_text (entry_of_row (row)));

  const DossierDimension *dimension = dossier_find_dimension (wanted, members->dimension);
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  const DossierDimension empty = { members->dimension, none };

  if (quad_session_set_members (members->session, dimension != NULL ? dimension : &empty,
                                &error)) {
    gtk_window_destroy (GTK_WINDOW (members->window));
    return;
  }

  gtk_label_set_label (GTK_LABEL (members->failure), error->message);
  gtk_widget_set_visible (members->failure, TRUE);
}

static void
fill (Members *members)
{
  const Dossier *dossier = quad_session_get_dossier (members->session);
  const DossierDimension *own = dossier_find_dimension (dossier, members->dimension);

  for (guint i = 0; own != NULL && i < own->members->len; i++) {
    const DossierMember *member = own->members->pdata[i];

    (void) add_row (members, g_strdup (member->id), member->label);
  }
}

static GtkWidget *
header_new (Members *members)
{
  GtkWidget *header = adw_header_bar_new ();
  GtkWidget *cancel = gtk_button_new_with_mnemonic (_ ("_Cancel"));
  GtkWidget *accept = gtk_button_new_with_mnemonic (_ ("_Apply"));

  adw_header_bar_set_show_end_title_buttons (ADW_HEADER_BAR (header), FALSE);
  adw_header_bar_set_show_start_title_buttons (ADW_HEADER_BAR (header), FALSE);
  adw_header_bar_pack_start (ADW_HEADER_BAR (header), cancel);
  adw_header_bar_pack_end (ADW_HEADER_BAR (header), accept);
  gtk_widget_add_css_class (accept, "suggested-action");
  accessible_name_buttons (header);
  g_signal_connect_swapped (cancel, "clicked", G_CALLBACK (gtk_window_destroy),
                            members->window);
  g_signal_connect (accept, "clicked", G_CALLBACK (apply), members);
  return header;
}

static GtkWidget *
content_new (Members *members)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *add = gtk_button_new_with_mnemonic (_ ("_Add a Row"));

  members->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (members->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (members->list), "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (members->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Rows of the table"), -1);
  members->failure = gtk_label_new (" ");
  gtk_widget_add_css_class (members->failure, "error");
  gtk_label_set_wrap (GTK_LABEL (members->failure), TRUE);
  gtk_label_set_xalign (GTK_LABEL (members->failure), 0);
  gtk_widget_set_visible (members->failure, FALSE);
  gtk_widget_set_halign (add, GTK_ALIGN_START);
  g_signal_connect (add, "clicked", G_CALLBACK (add_member), members);
  gtk_box_append (GTK_BOX (box), members->failure);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (members->list));
  gtk_box_append (GTK_BOX (box), add);
  gtk_widget_set_margin_top (box, 18);
  gtk_widget_set_margin_bottom (box, 18);
  gtk_widget_set_margin_start (box, 18);
  gtk_widget_set_margin_end (box, 18);
  return box;
}

static void
close_with_escape (GtkWidget *window)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (keys),
      gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Escape, 0),
                        gtk_named_action_new ("window.close")));
  gtk_widget_add_controller (window, keys);
}

void
members_dialog_show (GtkWidget *parent, QuadSession *session, const char *dimension)
{
  Members *members = g_new0 (Members, 1);
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  const Dimension *declared =
      cadrage_find_dimension (quad_session_get_cadrage (session), dimension);

  members->window = adw_window_new ();
  close_with_escape (members->window);
  members->session = g_object_ref (session);
  members->dimension = g_strdup (dimension);
  g_object_set_data_full (G_OBJECT (members->window), "members", members, members_free);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), content_new (members));
  gtk_widget_set_vexpand (scrolled, TRUE);
  gtk_box_append (GTK_BOX (column), header_new (members));
  gtk_box_append (GTK_BOX (column), scrolled);
  fill (members);
  adw_window_set_content (ADW_WINDOW (members->window), column);
  gtk_window_set_title (GTK_WINDOW (members->window), declared->label);
  gtk_window_set_default_size (GTK_WINDOW (members->window), WIDTH, -1);
  gtk_window_set_transient_for (GTK_WINDOW (members->window),
                                GTK_WINDOW (gtk_widget_get_root (parent)));
  gtk_window_set_modal (GTK_WINDOW (members->window), TRUE);
  gtk_window_set_destroy_with_parent (GTK_WINDOW (members->window), TRUE);
  gtk_window_present (GTK_WINDOW (members->window));
}
