/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "drafting/drafting-source.h"

#include <glib/gi18n-lib.h>

typedef struct {
  QuadSession *session;
  char *path;
  char *before;          /* what the entry held before the person */
  GtkMenuButton *button; /* owns this */
  GtkEntry *entry;
  GtkLabel *refusal;
} SourceEntry;

static void
source_free (gpointer data)
{
  SourceEntry *source = data;

  g_object_unref (source->session);
  g_free (source->path);
  g_free (source->before);
  g_free (source);
}

/* What is entered changes the clause, and the button with it. */
static void
enter (GtkEntry *entry, SourceEntry *source)
{
  g_autoptr (GtkMenuButton) button = g_object_ref (source->button);
  g_autofree char *text = g_strdup (gtk_editable_get_text (GTK_EDITABLE (entry)));
  g_autoptr (GError) error = NULL;

  if (quad_session_set (source->session, source->path, text, &error)) {
    gtk_menu_button_popdown (button);
    return;
  }
  gtk_label_set_label (source->refusal, error->message);
  gtk_widget_show (GTK_WIDGET (source->refusal));
}

static void
enter_left (gpointer data)
{
  g_autoptr (GtkMenuButton) button = data;
  SourceEntry *source = g_object_get_data (G_OBJECT (button), "quad-source");
  const char *text = gtk_editable_get_text (GTK_EDITABLE (source->entry));

  if (gtk_widget_get_root (GTK_WIDGET (button)) != NULL && !g_str_equal (text, source->before))
    enter (source->entry, source);
}

/* Escape and a click beside it keep what was typed; the popover must be closed before what is
 * entered takes it away. */
static void
enter_when_closed (GtkPopover *popover, SourceEntry *source)
{
  g_idle_add_once (enter_left, g_object_ref (source->button));
}

static GtkWidget *
create_content (SourceEntry *source, const Clause *clause)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *heading = gtk_label_new (_ ("Verified by"));
  GtkWidget *entry = gtk_entry_new ();

  gtk_label_set_xalign (GTK_LABEL (heading), 0);
  gtk_widget_add_css_class (heading, "heading");
  source->entry = GTK_ENTRY (entry);
  source->before = g_strdup (clause->source != NULL ? clause->source : "");
  gtk_editable_set_text (GTK_EDITABLE (entry), source->before);
  gtk_editable_set_width_chars (GTK_EDITABLE (entry), 36);
  gtk_editable_set_enable_undo (GTK_EDITABLE (entry), FALSE);
  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), _ ("The text that was read, and where"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Verified by"), -1);
  g_signal_connect (entry, "activate", G_CALLBACK (enter), source);

  source->refusal = GTK_LABEL (gtk_label_new (" "));
  gtk_label_set_wrap (source->refusal, TRUE);
  gtk_label_set_xalign (source->refusal, 0);
  gtk_widget_add_css_class (GTK_WIDGET (source->refusal), "error");
  gtk_widget_hide (GTK_WIDGET (source->refusal));

  gtk_box_append (GTK_BOX (box), heading);
  gtk_box_append (GTK_BOX (box), entry);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (source->refusal));
  return box;
}

GtkWidget *
drafting_source_new (QuadSession *session, const Clause *clause)
{
  GtkWidget *button = gtk_menu_button_new ();
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *label = gtk_label_new (NULL);
  g_autofree char *said =
      clause->source != NULL ? g_strdup_printf (_ ("Verified by: %s"), clause->source) : NULL;
  SourceEntry *source = g_new0 (SourceEntry, 1);

  source->session = g_object_ref (session);
  source->path = g_strconcat (clause->path, ".source", NULL);
  source->button = GTK_MENU_BUTTON (button);
  g_object_set_data_full (G_OBJECT (button), "quad-source", source, source_free);

  gtk_label_set_label (GTK_LABEL (label),
                       said != NULL ? said : _ ("To verify: enter the source"));
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_menu_button_set_child (GTK_MENU_BUTTON (button), label);
  gtk_widget_set_tooltip_text (button, said);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  gtk_label_get_label (GTK_LABEL (label)), -1);
  gtk_menu_button_set_has_frame (GTK_MENU_BUTTON (button), FALSE);
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_set_sensitive (button, quad_session_get_read_only_reason (session) == NULL);
  gtk_widget_add_css_class (button, "clause-action");
  if (said == NULL)
    gtk_widget_add_css_class (button, "warning");
  gtk_popover_set_child (GTK_POPOVER (popover), create_content (source, clause));
  g_signal_connect (popover, "closed", G_CALLBACK (enter_when_closed), source);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), popover);
  return button;
}
