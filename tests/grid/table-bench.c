/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "table-bench.h"

#include "grid/grid-cell.h"
#include "grid/table-section.h"

static const Screen *
find_screen (const Cadrage *cadrage, const char *step)
{
  for (guint i = 0; i < cadrage->screens->len; i++)
    if (g_str_equal (((const Screen *) cadrage->screens->pdata[i])->step, step))
      return cadrage->screens->pdata[i];

  g_assert_not_reached ();
}

void
table_bench_settle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static gboolean
give_up (gpointer data)
{
  g_error ("the window never became active");
  return G_SOURCE_REMOVE;
}

void
table_bench_begin (TableBench *bench, gconstpointer data)
{
  const Screen *screen;
  guint patience;

  sample_begin_alpc (&bench->sample);
  screen = find_screen (quad_session_get_cadrage (bench->sample.session), "echeancier");
  bench->section =
      quad_table_section_new (bench->sample.session, screen, screen->parts->pdata[0]);
  bench->window = gtk_window_new ();
  gtk_window_set_child (GTK_WINDOW (bench->window), bench->section);
  quad_section_refresh (QUAD_SECTION (bench->section));
  g_signal_connect_object (bench->sample.session, "changed", G_CALLBACK (quad_section_refresh),
                           bench->section, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (bench->window));
  patience = g_timeout_add_seconds (10, give_up, NULL);
  while (!gtk_window_is_active (GTK_WINDOW (bench->window)))
    (void) g_main_context_iteration (NULL, TRUE);
  (void) g_source_remove (patience);
}

void
table_bench_end (TableBench *bench, gconstpointer data)
{
  gpointer section = bench->section;

  g_object_add_weak_pointer (G_OBJECT (bench->section), &section);
  gtk_window_destroy (GTK_WINDOW (bench->window));
  table_bench_settle ();
  g_assert_null (section);
  sample_end (&bench->sample);
}

static void
add (GPtrArray *members, const char *id, const char *label)
{
  DossierMember *member = g_new (DossierMember, 1);

  *member = (DossierMember){ (char *) id, (char *) label };
  g_ptr_array_add (members, member);
}

void
table_bench_change_members (QuadSession *session, int gone)
{
  const Figures *figures = quad_session_get_figures (session);
  const GPtrArray *dimensions = quad_session_get_cadrage (session)->dimensions;
  g_autoptr (GPtrArray) members = g_ptr_array_new_with_free_func (g_free);
  DossierDimension dimension = { (char *) "tranche", members };
  g_autoptr (GError) error = NULL;
  int rank = 0;

  while (!g_str_equal (((const Dimension *) dimensions->pdata[rank])->id, "tranche"))
    rank++;
  if (gone < 0)
    add (members, "avant", "Avance");
  for (int i = 0; i < figures_count_members (figures, rank); i++)
    if (i != gone)
      add (members, figures_get_member_id (figures, rank, i),
           figures_get_member_label (figures, rank, i));
  (void) quad_session_set_members (session, &dimension, &error);
  g_assert_no_error (error);
}

GtkEditable *
table_bench_go_to (TableBench *bench, const char *path)
{
  GtkWidget *focus;

  g_assert_true (quad_section_go_to (QUAD_SECTION (bench->section), path));
  focus = gtk_window_get_focus (GTK_WINDOW (bench->window));
  g_assert_true (GTK_IS_EDITABLE (focus));
  return GTK_EDITABLE (focus);
}

static GtkEditable *
find (GtkWidget *widget, const char *path)
{
  const GridCell *cell = grid_cell_of_widget (widget);

  if (GTK_IS_ENTRY (widget) && cell != NULL && g_strcmp0 (cell->path, path) == 0)
    return GTK_EDITABLE (widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    GtkEditable *found = find (child, path);

    if (found != NULL)
      return found;
  }
  return NULL;
}

GtkEditable *
table_bench_find_entry (TableBench *bench, const char *path)
{
  GtkEditable *found = find (bench->section, path);

  g_assert_nonnull (found);
  return found;
}
