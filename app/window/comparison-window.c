/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/comparison-window.h"

#include "field/accessible-name.h"
#include "window/architecture-changes.h"

#include <glib/gi18n-lib.h>

#define WIDTH 720
#define HEIGHT 680
#define MARGIN 18

static GtkWidget *
value_new (const char *text, bool is_past)
{
  GtkWidget *label = gtk_label_new (text != NULL ? text : _ ("to be completed"));

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 1);
  gtk_label_set_width_chars (GTK_LABEL (label), 12);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 18);
  if (is_past || text == NULL)
    gtk_widget_add_css_class (label, "dim-label");
  return label;
}

static GtkWidget *
figure_row_new (const FigureChange *change)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *title = g_markup_escape_text (change->name, -1);
  g_autofree char *name =
      g_strdup_printf (_ ("%s: before %s, now %s"), change->name,
                       change->before != NULL ? change->before : _ ("to be completed"),
                       change->after != NULL ? change->after : _ ("to be completed"));

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 3);
  accessible_name_set (row, name);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), value_new (change->before, true));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             g_object_new (GTK_TYPE_IMAGE, "icon-name", "go-next-symbolic",
                                           "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                           NULL));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), value_new (change->after, false));
  return row;
}

static GtkWidget *
group_new (GtkWidget *box, const char *title, const char *description)
{
  GtkWidget *group = adw_preferences_group_new ();

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title);
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group), description);
  gtk_box_append (GTK_BOX (box), group);
  return group;
}

static void
add_figures (GtkWidget *box, const GPtrArray *figures)
{
  const gulong n = figures->len;
  g_autofree char *said =
      n == 0 ? g_strdup (_ ("All are as they were"))
             : g_strdup_printf (ngettext ("%lu is another", "%lu are others", n), n);
  GtkWidget *group = group_new (box, _ ("Figures"), said);

  for (guint i = 0; i < figures->len; i++)
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (group),
                               figure_row_new (figures->pdata[i]));
}

static void
add_texts (GtkWidget *box, const GPtrArray *texts)
{
  g_autofree char *said = architecture_changes_describe (texts);
  g_autoptr (GPtrArray) rows = architecture_changes_build (texts);
  GtkWidget *group = group_new (box, _ ("Text of the act"), said);

  for (guint i = 0; i < rows->len; i++) {
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), rows->pdata[i]);
    adw_expander_row_set_expanded (rows->pdata[i], rows->len == 1);
  }
}

static GtkWidget *
nothing_new (void)
{
  GtkWidget *status = adw_status_page_new ();

  adw_status_page_set_icon_name (ADW_STATUS_PAGE (status), "emblem-ok-symbolic");
  adw_status_page_set_title (ADW_STATUS_PAGE (status), _ ("Nothing differs"));
  adw_status_page_set_description (ADW_STATUS_PAGE (status),
                                   _ ("The dossier says now what it said in this version."));
  gtk_widget_set_vexpand (status, TRUE);
  return status;
}

static GtkWidget *
list_new (const VersionComparison *comparison)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 24);
  GtkWidget *clamp = adw_clamp_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();

  gtk_widget_set_margin_top (box, MARGIN);
  gtk_widget_set_margin_bottom (box, MARGIN);
  gtk_widget_set_margin_start (box, MARGIN);
  gtk_widget_set_margin_end (box, MARGIN);
  add_figures (box, comparison->figures);
  add_texts (box, comparison->texts);
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), WIDTH - 2 * MARGIN);
  adw_clamp_set_child (ADW_CLAMP (clamp), box);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), clamp);
  gtk_widget_set_vexpand (scroller, TRUE);
  return scroller;
}

GtkWindow *
comparison_window_new (GtkWindow *parent, int version, const VersionComparison *comparison)
{
  GtkWidget *window = adw_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkEventController *keys = gtk_shortcut_controller_new ();
  g_autofree char *title = g_strdup_printf (_ ("Version %d and the Present"), version);

  gtk_window_set_title (GTK_WINDOW (window), title);
  gtk_window_set_default_size (GTK_WINDOW (window), WIDTH, HEIGHT);
  gtk_window_set_transient_for (GTK_WINDOW (window), parent);
  gtk_window_set_modal (GTK_WINDOW (window), TRUE);
  gtk_window_set_destroy_with_parent (GTK_WINDOW (window), TRUE);
  gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (keys),
      gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Escape, 0),
                        gtk_named_action_new ("window.close")));
  gtk_widget_add_controller (window, keys);
  gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (box), comparison->figures->len + comparison->texts->len > 0
                                     ? list_new (comparison)
                                     : nothing_new ());
  adw_window_set_content (ADW_WINDOW (window), box);
  return GTK_WINDOW (window);
}
