/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/help-window.h"

#include "surroundings/data-folder.h"

#include <glib/gi18n-lib.h>

/* A line that begins so starts a topic; the others are its paragraphs. */
#define TOPIC_MARK "# "
#define WIDTH 780
#define HEIGHT 620
#define MARGIN 28

/* The languages of the session first, English last. */
static char *
read_text (void)
{
  for (const char *const *language = g_get_language_names (); *language != NULL; language++) {
    g_autofree char *name =
        g_strconcat (g_str_equal (*language, "C") ? "en" : *language, ".txt", NULL);
    g_autofree char *path = data_folder_dup_file ("help", name);
    char *text;

    if (g_file_get_contents (path, &text, NULL, NULL))
      return text;
  }

  return g_strdup ("");
}

static GtkWidget *
label_new (const char *text, const char *class_name)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_selectable (GTK_LABEL (label), class_name == NULL);
  if (class_name != NULL)
    gtk_widget_add_css_class (label, class_name);
  return label;
}

static GtkBox *
add_topic (GtkStack *stack, const char *title)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  gtk_widget_set_margin_top (box, MARGIN);
  gtk_widget_set_margin_bottom (box, MARGIN);
  gtk_widget_set_margin_start (box, MARGIN);
  gtk_widget_set_margin_end (box, MARGIN);
  gtk_box_append (GTK_BOX (box), label_new (title, "title-2"));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), box);
  gtk_stack_add_titled (stack, scrolled, title, title);
  return GTK_BOX (box);
}

static void
fill (GtkStack *stack)
{
  g_autofree char *text = read_text ();
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  GtkBox *topic = NULL;

  for (char **line = lines; *line != NULL; line++) {
    if (g_str_has_prefix (*line, TOPIC_MARK))
      topic = add_topic (stack, *line + sizeof TOPIC_MARK - 1);
    else if (topic != NULL && **line != '\0')
      gtk_box_append (topic, label_new (*line, NULL));
  }
}

/* A window of its own, which the application's keys do not reach. */
static void
close_with_keys (GtkWidget *window)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();
  GtkShortcutTrigger *triggers[] = { gtk_keyval_trigger_new (GDK_KEY_Escape, 0),
                                     gtk_keyval_trigger_new (GDK_KEY_w, GDK_CONTROL_MASK) };

  for (gsize i = 0; i < G_N_ELEMENTS (triggers); i++)
    gtk_shortcut_controller_add_shortcut (
        GTK_SHORTCUT_CONTROLLER (keys),
        gtk_shortcut_new (triggers[i], gtk_named_action_new ("window.close")));
  gtk_widget_add_controller (window, keys);
}

/* GTK begins in the first paragraph, and selects all of it. */
static void
focus_on_topics (GtkWindow *window, GtkWidget *topics)
{
  GtkWidget *focus = gtk_window_get_focus (window);

  if (GTK_IS_LABEL (focus))
    gtk_label_select_region (GTK_LABEL (focus), 0, 0);
  (void) gtk_widget_child_focus (topics, GTK_DIR_TAB_FORWARD);
}

void
help_window_show (GtkWindow *parent)
{
  GtkWidget *window = adw_window_new ();
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *columns = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *sidebar = gtk_stack_sidebar_new ();
  GtkWidget *stack = gtk_stack_new ();

  fill (GTK_STACK (stack));
  gtk_stack_sidebar_set_stack (GTK_STACK_SIDEBAR (sidebar), GTK_STACK (stack));
  gtk_widget_set_hexpand (stack, TRUE);
  gtk_widget_set_vexpand (columns, TRUE);
  gtk_box_append (GTK_BOX (columns), sidebar);
  gtk_box_append (GTK_BOX (columns), gtk_separator_new (GTK_ORIENTATION_VERTICAL));
  gtk_box_append (GTK_BOX (columns), stack);
  gtk_box_append (GTK_BOX (content), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (content), columns);
  adw_window_set_content (ADW_WINDOW (window), content);
  gtk_window_set_title (GTK_WINDOW (window), _ ("Help"));
  gtk_window_set_default_size (GTK_WINDOW (window), WIDTH, HEIGHT);
  gtk_window_set_transient_for (GTK_WINDOW (window), parent);
  close_with_keys (window);
  gtk_window_present (GTK_WINDOW (window));
  focus_on_topics (GTK_WINDOW (window), sidebar);
}
