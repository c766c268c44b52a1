/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "section-bench.h"

static void
asked (GSimpleAction *action, GVariant *path, gpointer data)
{
  SectionBench *bench = data;
  const char *name = g_action_get_name (G_ACTION (action));
  const char *text = g_variant_get_string (path, NULL);

  if (g_str_equal (name, "light")) {
    g_free (bench->lit);
    bench->lit = g_strdup (text);
  } else {
    g_free (bench->asked);
    bench->asked = g_strdup_printf ("%s %s", name, text);
  }
}

static void
add_actions (SectionBench *bench)
{
  static const char *const names[] = { "light", "explain", "go-to" };
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++) {
    g_autoptr (GSimpleAction) action = g_simple_action_new (names[i], G_VARIANT_TYPE_STRING);

    g_signal_connect (action, "activate", G_CALLBACK (asked), bench);
    g_action_map_add_action (G_ACTION_MAP (actions), G_ACTION (action));
  }
  gtk_widget_insert_action_group (bench->window, "win", G_ACTION_GROUP (actions));
}

void
section_bench_settle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

gboolean
section_bench_give_up (gpointer what)
{
  g_error ("it never happened: %s", (const char *) what);
  return G_SOURCE_REMOVE;
}

static void
child_ended (GPid pid, int status, gpointer is_over)
{
  g_assert_cmpint (status, ==, 0);
  g_spawn_close_pid (pid);
  *(bool *) is_over = true;
}

void
section_bench_press (SectionBench *bench, const char *keys)
{
  g_autofree char *command = g_strdup_printf ("xdotool key --delay 4 %s", keys);
  g_auto (GStrv) words = NULL;
  bool is_over = false;
  GPid pid;

  g_assert_true (g_shell_parse_argv (command, NULL, &words, NULL));
  g_assert_true (g_spawn_async (NULL, words, NULL,
                                G_SPAWN_SEARCH_PATH | G_SPAWN_DO_NOT_REAP_CHILD, NULL, NULL,
                                &pid, NULL));
  (void) g_child_watch_add (pid, child_ended, &is_over);
  while (!is_over)
    (void) g_main_context_iteration (NULL, TRUE);
  gdk_display_sync (gtk_widget_get_display (bench->window));
  section_bench_settle ();
}

static GtkWidget *
find (GtkWidget *below, const char *name, int *rank)
{
  bool fits =
      gtk_widget_has_css_class (below, name) || g_str_equal (G_OBJECT_TYPE_NAME (below), name);

  if (fits && (*rank)-- == 0)
    return below;
  for (GtkWidget *child = gtk_widget_get_first_child (below); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    GtkWidget *found = gtk_widget_get_visible (child) ? find (child, name, rank) : NULL;

    if (found != NULL)
      return found;
  }

  return NULL;
}

GtkWidget *
section_bench_find (GtkWidget *below, const char *name, int rank)
{
  return find (below, name, &rank);
}

static void
read_labels (GtkWidget *below, GString *text)
{
  if (GTK_IS_LABEL (below))
    g_string_append_printf (text, "%s\n", gtk_label_get_text (GTK_LABEL (below)));
  for (GtkWidget *child = gtk_widget_get_first_child (below); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (gtk_widget_get_visible (child))
      read_labels (child, text);
}

char *
section_bench_read (GtkWidget *below)
{
  GString *text = g_string_new (NULL);

  read_labels (below, text);
  return g_string_free (text, FALSE);
}

void
section_bench_begin (SectionBench *bench, GtkWidget *(*build) (QuadSession *) )
{
  sample_begin (&bench->sample);
  bench->window = gtk_window_new ();
  bench->section = build (bench->sample.session);
  add_actions (bench);
  gtk_window_set_default_size (GTK_WINDOW (bench->window), 700, 600);
  gtk_window_set_child (GTK_WINDOW (bench->window), bench->section);
  if (QUAD_IS_SECTION (bench->section))
    g_signal_connect_object (bench->sample.session, "changed",
                             G_CALLBACK (quad_section_refresh), bench->section,
                             G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (bench->window));
  SECTION_WAIT_FOR (gtk_window_is_active (GTK_WINDOW (bench->window)));
}

void
section_bench_end (SectionBench *bench)
{
  GtkWidget *section = bench->section;

  g_object_add_weak_pointer (G_OBJECT (section), (gpointer *) &bench->section);
  gtk_window_destroy (GTK_WINDOW (bench->window));
  section_bench_settle ();
  g_assert_null (bench->section);
  sample_end (&bench->sample);
  g_free (bench->asked);
  g_free (bench->lit);
}
