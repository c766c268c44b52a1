/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "drafting/drafting-notes.h"

#include "drafting/drafting-source.h"

#include <glib/gi18n-lib.h>

static GtkWidget *
add_line (GtkBox *notes, const char *text, const char *css_class)
{
  GtkWidget *line = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (line), TRUE);
  gtk_label_set_width_chars (GTK_LABEL (line), 30);
  gtk_label_set_xalign (GTK_LABEL (line), 0);
  gtk_widget_add_css_class (line, "caption");
  gtk_widget_add_css_class (line, css_class);
  gtk_box_append (notes, line);
  return line;
}

static void
add_button (GtkBox *box, const char *label, const char *action)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "clause-action");
  gtk_box_append (box, button);
}

static void
add_rewriting (GtkBox *notes, QuadSession *session, bool comparing)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  if (quad_session_get_read_only_reason (session) == NULL)
    add_button (GTK_BOX (box), _ ("_Back to the Model"), "clause.restore");
  add_button (GTK_BOX (box),
              comparing ? _ ("Hide the _Differences") : _ ("Show the _Differences"),
              "clause.compare");
  gtk_box_append (notes, box);
}

void
drafting_notes_show (GtkBox *notes, QuadSession *session, const Clause *clause, bool comparing)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (notes))) != NULL)
    gtk_box_remove (notes, child);

  if (clause->usage != NULL) {
    g_autofree char *usage = g_strdup_printf (_ ("Used %s"), clause->usage);
    (void) add_line (notes, usage, "dim-label");
  }
  if (clause->optional && clause->retained && (clause->to_verify || clause->source != NULL))
    gtk_box_append (notes, drafting_source_new (session, clause));
  if (clause->rewritten)
    add_rewriting (notes, session, comparing);
  gtk_widget_set_visible (GTK_WIDGET (notes),
                          gtk_widget_get_first_child (GTK_WIDGET (notes)) != NULL);
}

void
drafting_notes_add_refusal (GtkBox *notes, const char *reason)
{
  (void) add_line (notes, reason, "error");
  gtk_widget_show (GTK_WIDGET (notes));
}
