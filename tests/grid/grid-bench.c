/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "grid-bench.h"

#include "grid/grid-cell.h"

static void
asked (GSimpleAction *action, GVariant *path, gpointer data)
{
  GridBench *bench = data;
  const char *name = g_action_get_name (G_ACTION (action));
  char **place = g_str_equal (name, "light") ? &bench->lit : &bench->asked;

  g_free (*place);
  *place = g_strdup_printf ("%s %s", name, g_variant_get_string (path, NULL));
}

static void
add_actions (GridBench *bench)
{
  static const char *const names[] = { "light", "explain", "edit-source" };
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++) {
    g_autoptr (GSimpleAction) action = g_simple_action_new (names[i], G_VARIANT_TYPE_STRING);

    g_signal_connect (action, "activate", G_CALLBACK (asked), bench);
    g_action_map_add_action (G_ACTION_MAP (actions), G_ACTION (action));
  }
  gtk_widget_insert_action_group (bench->window, "win", G_ACTION_GROUP (actions));
}

void
grid_bench_settle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static GtkWidget *
find (GtkWidget *widget, const char *path)
{
  const GridCell *cell = grid_cell_of_widget (widget);
  GtkWidget *found = cell != NULL && g_strcmp0 (cell->path, path) == 0 ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find (child, path);
  return found;
}

GtkWidget *
grid_bench_widget_of (GridBench *bench, const char *path)
{
  return find (GTK_WIDGET (bench->grid), path);
}

const char *
grid_bench_text_of (GridBench *bench, const char *path)
{
  GtkWidget *widget = grid_bench_widget_of (bench, path);

  return GTK_IS_ENTRY (widget)
             ? gtk_editable_get_text (GTK_EDITABLE (widget))
             : gtk_label_get_label (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (widget))));
}

bool
grid_bench_is_active (GridBench *bench, const char *path)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (bench->window));
  const GridCell *cell = focus != NULL ? grid_cell_of_widget (focus) : NULL;

  return cell != NULL && g_strcmp0 (cell->path, path) == 0;
}

static void
child_ended (GPid pid, int status, gpointer is_over)
{
  g_assert_cmpint (status, ==, 0);
  g_spawn_close_pid (pid);
  *(bool *) is_over = true;
}

/* The program that presses the keys has ended when the server has them; they are read when a
 * last key has come. */
void
grid_bench_press (GridBench *bench, const char *keys)
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
  grid_bench_settle ();
}

gboolean
grid_bench_give_up (gpointer what)
{
  g_error ("it never happened: %s", (const char *) what);
  return G_SOURCE_REMOVE;
}

void
grid_bench_begin (GridBench *bench, void (*describe) (QuadFigureGrid *))
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  sample_begin (&bench->sample);
  bench->window = gtk_window_new ();
  bench->before = gtk_button_new_with_label ("avant");
  bench->after = gtk_button_new_with_label ("après");
  bench->grid = QUAD_FIGURE_GRID (quad_figure_grid_new (bench->sample.session));
  add_actions (bench);
  gtk_box_append (GTK_BOX (box), bench->before);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (bench->grid));
  gtk_box_append (GTK_BOX (box), bench->after);
  gtk_window_set_child (GTK_WINDOW (bench->window), box);
  describe (bench->grid);
  g_signal_connect_object (bench->sample.session, "changed", G_CALLBACK (quad_section_refresh),
                           bench->grid, G_CONNECT_SWAPPED);
  quad_section_refresh (QUAD_SECTION (bench->grid));
  gtk_window_present (GTK_WINDOW (bench->window));
  WAIT_FOR (gtk_window_is_active (GTK_WINDOW (bench->window)));
}

void
grid_bench_end (GridBench *bench)
{
  GtkWidget *grid = GTK_WIDGET (bench->grid);

  g_object_add_weak_pointer (G_OBJECT (grid), (gpointer *) &bench->grid);
  gtk_window_destroy (GTK_WINDOW (bench->window));
  grid_bench_settle ();
  g_assert_null (bench->grid);
  sample_end (&bench->sample);
  g_free (bench->asked);
  g_free (bench->lit);
}
