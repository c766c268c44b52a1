/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A table in a window, driven by the keys of a keyboard. */
#include "grid-bench.h"
#include "open-dialog.h"

#include "grid/grid-cell.h"

#include <string.h>

#define REGION "actions_supplementaires[region]"
#define POLE_EMPLOI "actions_supplementaires[pole_emploi]"

static void
describe_table (QuadFigureGrid *grid)
{
  (void) quad_figure_grid_add_column (grid, "socle");
  (void) quad_figure_grid_add_column (grid, "actions supplémentaires");
  (void) quad_figure_grid_add_column (grid, "total");
  (void) quad_figure_grid_add_row (grid, "Région", false);
  (void) quad_figure_grid_add_row (grid, "Pôle emploi", false);
  (void) quad_figure_grid_add_row (grid, "Total", true);
  quad_figure_grid_set_cell (grid, 0, 0, "socle_actions", QUAD_CELL_INPUT);
  quad_figure_grid_set_cell (grid, 0, 1, REGION, QUAD_CELL_INPUT);
  quad_figure_grid_set_cell (grid, 1, 1, POLE_EMPLOI, QUAD_CELL_INPUT);
  quad_figure_grid_set_cell (grid, 2, 1, "actions_supplementaires_total", QUAD_CELL_COMPUTED);
  quad_figure_grid_set_cell (grid, 2, 2, "actions_total", QUAD_CELL_COMPUTED);
}

static void
begin (GridBench *bench, gconstpointer data)
{
  grid_bench_begin (bench, describe_table);
  g_assert_true (quad_section_go_to (QUAD_SECTION (bench->grid), REGION));
  WAIT_FOR (grid_bench_is_active (bench, REGION));
  grid_bench_settle ();
}

static void
end (GridBench *bench, gconstpointer data)
{
  grid_bench_end (bench);
}

static void
test_shows (GridBench *bench, gconstpointer data)
{
  g_assert_cmpstr (grid_bench_text_of (bench, REGION), ==, "18\u00a0000");
  g_assert_cmpstr (grid_bench_text_of (bench, "actions_supplementaires_total"), ==,
                   "26\u00a0777");
  g_assert_cmpstr (bench->lit, ==, "light " REGION);
  sample_set (&bench->sample, REGION, "");
  g_assert_cmpstr (grid_bench_text_of (bench, REGION), ==, "");
  g_assert_cmpstr (grid_bench_text_of (bench, "actions_supplementaires_total"), !=, "0");
  g_assert_false (quad_section_go_to (QUAD_SECTION (bench->grid), "coût"));
}

/* What is typed is in the totals before it is entered, and is one entry when it is. */
static void
test_types (GridBench *bench, gconstpointer data)
{
  guint n_entries = sample_count_entries (&bench->sample);

  grid_bench_press (bench, "2 0 0 0");
  WAIT_FOR (g_str_equal (grid_bench_text_of (bench, REGION), "2000"));
  g_assert_cmpstr (grid_bench_text_of (bench, "actions_supplementaires_total"), ==,
                   "10\u00a0777");
  g_assert_cmpuint (sample_count_entries (&bench->sample), ==, n_entries);
  grid_bench_press (bench, "Return");
  WAIT_FOR (grid_bench_is_active (bench, POLE_EMPLOI));
  sample_assert (&bench->sample, REGION, "2000");
  g_assert_cmpstr (grid_bench_text_of (bench, REGION), ==, "2\u00a0000");
  g_assert_cmpuint (sample_count_entries (&bench->sample), ==, n_entries + 1);
  grid_bench_press (bench, "shift+Return");
  WAIT_FOR (grid_bench_is_active (bench, REGION));
  g_assert_cmpuint (sample_count_entries (&bench->sample), ==, n_entries + 1);
}

static void
test_takes_back (GridBench *bench, gconstpointer data)
{
  grid_bench_press (bench, "4 2");
  WAIT_FOR (g_str_equal (grid_bench_text_of (bench, REGION), "42"));
  grid_bench_press (bench, "Escape");
  WAIT_FOR (g_str_equal (grid_bench_text_of (bench, REGION), "18\u00a0000"));
  g_assert_cmpstr (grid_bench_text_of (bench, "actions_supplementaires_total"), ==,
                   "26\u00a0777");
  grid_bench_press (bench, "7 ctrl+z");
  WAIT_FOR (g_str_equal (grid_bench_text_of (bench, REGION), "18\u00a0000"));
  sample_assert (&bench->sample, REGION, "18000");
}

/* Nothing typed is lost, nothing refused is in force, and another cell may be filled meanwhile.
 */
static void
test_refuses (GridBench *bench, gconstpointer data)
{
  const GridCell *cell = grid_cell_of_widget (grid_bench_widget_of (bench, REGION));

  grid_bench_press (bench, "1 2 a Return");
  WAIT_FOR (cell->refusal != NULL);
  g_assert_true (grid_bench_is_active (bench, REGION));
  g_assert_false (g_str_has_prefix (cell->refusal, REGION));
  g_assert_true (gtk_widget_has_css_class (cell->widget, "error"));
  grid_bench_press (bench, "Down 9 0 0 Return");
  WAIT_FOR (grid_bench_is_active (bench, "actions_supplementaires_total"));
  sample_assert (&bench->sample, POLE_EMPLOI, "900");
  sample_assert (&bench->sample, REGION, "18000");
  g_assert_cmpstr (grid_bench_text_of (bench, REGION), ==, "12a");
  grid_bench_press (bench, "Up Up Escape");
  WAIT_FOR (cell->refusal == NULL);
  g_assert_cmpstr (grid_bench_text_of (bench, REGION), ==, "18\u00a0000");
  g_assert_false (gtk_widget_has_css_class (cell->widget, "error"));
}

static void
test_edits (GridBench *bench, gconstpointer data)
{
  grid_bench_press (bench, "F2 BackSpace 5 Left BackSpace 7 Return");
  WAIT_FOR (grid_bench_is_active (bench, POLE_EMPLOI));
  sample_assert (&bench->sample, REGION, "18075");
}

static void
test_moves (GridBench *bench, gconstpointer data)
{
  static const char *const steps[][2] = {
    { "Left", "socle_actions" },
    { "Up", "socle_actions" },
    { "Right", REGION },
    { "Down", POLE_EMPLOI },
    { "Left", POLE_EMPLOI },
    { "ctrl+End", "actions_total" },
    { "Home", "actions_supplementaires_total" },
    { "End", "actions_total" },
    { "ctrl+Home", "socle_actions" },
    { "Tab", REGION },
    { "Tab", POLE_EMPLOI },
    { "shift+Tab", REGION },
    { "ctrl+Down", "actions_supplementaires_total" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (steps); i++) {
    g_test_message ("%s", steps[i][0]);
    grid_bench_press (bench, steps[i][0]);
    WAIT_FOR (grid_bench_is_active (bench, steps[i][1]));
  }
}

/* Those who have only a keyboard get out on both sides. */
static void
test_leaves (GridBench *bench, gconstpointer data)
{
  grid_bench_press (bench, "shift+Tab shift+Tab");
  WAIT_FOR (gtk_window_get_focus (GTK_WINDOW (bench->window)) == bench->before);
  grid_bench_press (bench, "Tab Tab Tab 5 Tab");
  WAIT_FOR (!grid_bench_is_active (bench, POLE_EMPLOI));
  sample_assert (&bench->sample, POLE_EMPLOI, "5");
  grid_bench_press (bench, "Tab Tab");
  WAIT_FOR (gtk_window_get_focus (GTK_WINDOW (bench->window)) == bench->after);
}

static void
set_clipboard (GridBench *bench, const char *text)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (bench->window), text);
}

static void
clipboard_read (GObject *clipboard, GAsyncResult *result, gpointer ret_text)
{
  *(char **) ret_text =
      gdk_clipboard_read_text_finish (GDK_CLIPBOARD (clipboard), result, NULL);
}

static void
test_copies_and_pastes (GridBench *bench, gconstpointer data)
{
  guint n_entries = sample_count_entries (&bench->sample);
  g_autofree char *copied = NULL;

  grid_bench_press (bench, "Left shift+Right shift+Down shift+Down ctrl+c");
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (bench->window), NULL, clipboard_read,
                                 &copied);
  WAIT_FOR (copied != NULL);
  g_assert_cmpstr (copied, ==, "38721\t18000\n\t8777\n\t26777");

  set_clipboard (bench, "17\u202f500\r\n\"9 277\"\r\n");
  grid_bench_press (bench, "Right ctrl+v");
  WAIT_FOR (g_str_equal (grid_bench_text_of (bench, POLE_EMPLOI), "9\u00a0277"));
  sample_assert (&bench->sample, REGION, "17500");
  g_assert_cmpuint (sample_count_entries (&bench->sample), ==, n_entries + 1);
  g_assert_true (grid_bench_is_active (bench, REGION));
}

static void
test_refuses_to_paste (GridBench *bench, gconstpointer data)
{
  guint n_entries = sample_count_entries (&bench->sample);
  const char *body;

  set_clipboard (bench, "1\nabc\n3\n");
  grid_bench_press (bench, "ctrl+v");
  WAIT_FOR (open_dialog_find () != NULL);
  body = adw_message_dialog_get_body (ADW_MESSAGE_DIALOG (open_dialog_find ()));
  g_assert_nonnull (strstr (body, "Total, actions supplémentaires"));
  g_assert_nonnull (strstr (body, "Pôle emploi, actions supplémentaires"));
  g_assert_nonnull (strstr (body, "abc"));
  g_assert_null (strstr (body, "Région"));
  g_assert_cmpuint (sample_count_entries (&bench->sample), ==, n_entries);
  g_assert_cmpstr (grid_bench_text_of (bench, REGION), ==, "18\u00a0000");
  gtk_window_destroy (open_dialog_find ());
}

static void
test_fills_and_empties (GridBench *bench, gconstpointer data)
{
  guint n_entries = sample_count_entries (&bench->sample);

  grid_bench_press (bench, "shift+Down ctrl+d");
  WAIT_FOR (g_str_equal (grid_bench_text_of (bench, POLE_EMPLOI), "18\u00a0000"));
  grid_bench_press (bench, "Left shift+Right ctrl+r");
  WAIT_FOR (g_str_equal (grid_bench_text_of (bench, REGION), "38\u00a0721"));
  grid_bench_press (bench, "ctrl+a Delete");
  WAIT_FOR (g_str_equal (grid_bench_text_of (bench, REGION), ""));
  sample_assert (&bench->sample, "socle_actions", "");
  sample_assert (&bench->sample, POLE_EMPLOI, "");
  g_assert_cmpuint (sample_count_entries (&bench->sample), ==, n_entries + 3);
  set_clipboard (bench, "12");
  grid_bench_press (bench, "ctrl+a ctrl+v");
  WAIT_FOR (g_str_equal (grid_bench_text_of (bench, "actions_supplementaires_total"), "24"));
  g_assert_cmpuint (sample_count_entries (&bench->sample), ==, n_entries + 4);
}

static void
test_asks (GridBench *bench, gconstpointer data)
{
  grid_bench_press (bench, "ctrl+i");
  WAIT_FOR (g_strcmp0 (bench->asked, "explain " REGION) == 0);
  grid_bench_press (bench, "ctrl+End Return");
  WAIT_FOR (g_strcmp0 (bench->asked, "explain actions_total") == 0);
  grid_bench_press (bench, "ctrl+Home Menu");
  grid_bench_press (bench, "Up Return");
  WAIT_FOR (g_strcmp0 (bench->asked, "edit-source socle_actions") == 0);
  WAIT_FOR (grid_bench_is_active (bench, "socle_actions"));
}

static void
test_marks (GridBench *bench, gconstpointer data)
{
  const GridCell *cell = grid_cell_of_widget (grid_bench_widget_of (bench, REGION));

  g_assert_true (quad_figure_grid_mark (bench->grid, REGION, "C’est trop."));
  g_assert_false (quad_figure_grid_mark (bench->grid, "ailleurs", "C’est trop."));
  g_assert_true (gtk_widget_has_css_class (cell->widget, "warning"));
  g_assert_cmpstr (grid_bench_text_of (bench, REGION), ==, "18\u00a0000");
  quad_figure_grid_clear_marks (bench->grid);
  g_assert_false (gtk_widget_has_css_class (cell->widget, "warning"));
}

/* A screen reader writes without the focus: one entry, though values are shown meanwhile. */
static void
test_is_written_from_outside (GridBench *bench, gconstpointer data)
{
  guint n_entries = sample_count_entries (&bench->sample);

  gtk_editable_set_text (GTK_EDITABLE (grid_bench_widget_of (bench, POLE_EMPLOI)), "9 000");
  quad_section_refresh (QUAD_SECTION (bench->grid));
  grid_bench_settle ();
  sample_assert (&bench->sample, POLE_EMPLOI, "9000");
  g_assert_cmpuint (sample_count_entries (&bench->sample), ==, n_entries + 1);
  g_assert_cmpstr (grid_bench_text_of (bench, POLE_EMPLOI), ==, "9\u00a0000");
}

/* A dossier as it was is read and copied, not changed. */
static void
test_only_reads (GridBench *bench, gconstpointer data)
{
  g_autoptr (GPtrArray) entries = quad_session_read_entries (bench->sample.session, NULL);
  const Entry *last = entries->pdata[entries->len - 1];
  g_autoptr (GError) error = NULL;
  QuadSession *past = quad_session_open_past (bench->sample.session, last->hash, &error);
  GtkWidget *grid = quad_figure_grid_new (past);
  GtkWidget *box = gtk_widget_get_parent (bench->before);
  GtkWidget *entry;

  g_assert_no_error (error);
  gtk_box_remove (GTK_BOX (box), GTK_WIDGET (bench->grid));
  bench->grid = QUAD_FIGURE_GRID (grid);
  describe_table (bench->grid);
  gtk_box_append (GTK_BOX (box), grid);
  g_object_unref (past);
  g_assert_true (quad_section_go_to (QUAD_SECTION (grid), REGION));
  WAIT_FOR (grid_bench_is_active (bench, REGION));
  entry = grid_bench_widget_of (bench, REGION);
  g_assert_false (gtk_editable_get_editable (GTK_EDITABLE (entry)));
  set_clipboard (bench, "12");
  grid_bench_press (bench, "5 Delete ctrl+v BackSpace ctrl+x ctrl+d Down");
  WAIT_FOR (grid_bench_is_active (bench, POLE_EMPLOI));
  g_assert_cmpstr (grid_bench_text_of (bench, REGION), ==, "18\u00a0000");
  g_assert_cmpstr (grid_bench_text_of (bench, POLE_EMPLOI), ==, "8\u00a0777");
}

static void
describe_long_table (QuadFigureGrid *grid)
{
  for (int column = 0; column < 8; column++)
    (void) quad_figure_grid_add_column (grid, "colonne");
  for (int row = 0; row < 625; row++) {
    g_autofree char *title = g_strdup_printf ("Rang %d", row + 1);

    (void) quad_figure_grid_add_row (grid, title, false);
    for (int column = 0; column < 8; column++) {
      g_autofree char *path =
          g_strdup_printf ("parties.etat.representants.%d.nom%d", row + 1, column);

      quad_figure_grid_set_cell (grid, row, column, path, QUAD_CELL_INPUT);
    }
  }
  quad_figure_grid_set_cell (grid, 624, 7, REGION, QUAD_CELL_INPUT);
}

static guint
count_entries_built (GtkWidget *widget)
{
  guint n_entries = GTK_IS_ENTRY (widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n_entries += count_entries_built (child);
  return n_entries;
}

/* Of five thousand cells those in view are built, and every one is reached. */
static void
test_long (GridBench *bench, gconstpointer data)
{
  grid_bench_begin (bench, describe_long_table);
  g_assert_true (
      quad_section_go_to (QUAD_SECTION (bench->grid), "parties.etat.representants.1.nom0"));
  g_assert_cmpuint (count_entries_built (GTK_WIDGET (bench->grid)), <, 500);
  grid_bench_press (bench, "ctrl+End");
  WAIT_FOR (grid_bench_is_active (bench, REGION));
  grid_bench_press (bench, "5 Up");
  WAIT_FOR (grid_bench_is_active (bench, "parties.etat.representants.624.nom7"));
  sample_assert (&bench->sample, REGION, "5");
  grid_bench_press (bench, "ctrl+Home Page_Down Page_Down");
  WAIT_FOR (!grid_bench_is_active (bench, "parties.etat.representants.1.nom0"));
  g_assert_true (quad_section_go_to (QUAD_SECTION (bench->grid), REGION));
  WAIT_FOR (grid_bench_is_active (bench, REGION));
  g_assert_cmpuint (count_entries_built (GTK_WIDGET (bench->grid)), <, 500);
  grid_bench_end (bench);
}

int
main (int argc, char **argv)
{
  static const struct {
    const char *path;
    void (*run) (GridBench *bench, gconstpointer data);
  } tests[] = {
    { "/window/figure-grid/shows", test_shows },
    { "/window/figure-grid/types", test_types },
    { "/window/figure-grid/takes-back", test_takes_back },
    { "/window/figure-grid/refuses", test_refuses },
    { "/window/figure-grid/edits", test_edits },
    { "/window/figure-grid/moves", test_moves },
    { "/window/figure-grid/leaves", test_leaves },
    { "/window/figure-grid/copies-and-pastes", test_copies_and_pastes },
    { "/window/figure-grid/refuses-to-paste", test_refuses_to_paste },
    { "/window/figure-grid/fills-and-empties", test_fills_and_empties },
    { "/window/figure-grid/asks", test_asks },
    { "/window/figure-grid/marks", test_marks },
    { "/window/figure-grid/is-written-from-outside", test_is_written_from_outside },
    { "/window/figure-grid/only-reads", test_only_reads },
  };

  g_test_init (&argc, &argv, NULL);
  adw_init ();
  for (gsize i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, GridBench, NULL, begin, tests[i].run, end);
  g_test_add ("/window/figure-grid/long", GridBench, NULL, NULL, test_long, NULL);
  return g_test_run ();
}
