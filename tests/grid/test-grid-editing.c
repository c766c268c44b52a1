/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Ranges are pasted, filled and taken back by those who are in a hurry, from wherever they have
 * them. */
#include "grid-bench.h"
#include "open-dialog.h"

#include "grid/grid-cell.h"

#include <string.h>

#define SOCLE "socle_actions"
#define REGION "actions_supplementaires[region]"
#define POLE_EMPLOI "actions_supplementaires[pole_emploi]"
#define TOTAL "actions_supplementaires_total"

static void
describe_table (QuadFigureGrid *grid)
{
  (void) quad_figure_grid_add_column (grid, "socle");
  (void) quad_figure_grid_add_column (grid, "actions supplémentaires");
  (void) quad_figure_grid_add_row (grid, "Région", false);
  (void) quad_figure_grid_add_row (grid, "Pôle emploi", false);
  (void) quad_figure_grid_add_row (grid, "Total", true);
  quad_figure_grid_set_cell (grid, 0, 0, SOCLE, QUAD_CELL_INPUT);
  quad_figure_grid_set_cell (grid, 0, 1, REGION, QUAD_CELL_INPUT);
  quad_figure_grid_set_cell (grid, 1, 1, POLE_EMPLOI, QUAD_CELL_INPUT);
  quad_figure_grid_set_cell (grid, 2, 1, TOTAL, QUAD_CELL_COMPUTED);
}

static void
go_to (GridBench *bench, const char *path)
{
  g_assert_true (quad_section_go_to (QUAD_SECTION (bench->grid), path));
  WAIT_FOR (grid_bench_is_active (bench, path));
}

static void
begin (GridBench *bench, gconstpointer data)
{
  grid_bench_begin (bench, describe_table);
  go_to (bench, REGION);
  grid_bench_settle ();
}

static void
end (GridBench *bench, gconstpointer data)
{
  grid_bench_end (bench);
}

static void
act (GridBench *bench, const char *action)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (bench->grid), action, NULL));
}

static GtkEditable *
entry_of (GridBench *bench, const char *path)
{
  return GTK_EDITABLE (grid_bench_widget_of (bench, path));
}

static void
copy_text (GridBench *bench, const char *text)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (bench->window), text);
}

/* What a table of figures is copied as, here and there. refused: a word of the reasons. */
static void
test_odd_pastes (GridBench *bench, gconstpointer data)
{
  static const struct {
    const char *text, *region, *pole_emploi, *refused;
  } cases[] = {
    { "17500\n9277", "17500", "9277", NULL },
    { "17 500\r\n9 277\r\n", "17500", "9277", NULL },
    { "17\u00a0500\n9\u202f277\n", "17500", "9277", NULL },
    { "\u00a017 500\u00a0\t\u00a0\n 9277\u202f\t \n\u00a0\t\u00a0\n", "17500", "9277", NULL },
    { "17 500 actions\n9277 actions\n", "17500", "9277", NULL },
    { "\"17 500\"\n\"9 277\"\n", "17500", "9277", NULL },
    { "17500\n\n", "17500", "", NULL },
    { "17500\n9277\n1\n", NULL, NULL, "Total" },
    { "17500\n9277\n\n\n1\n", NULL, NULL, "“1”" },
    { "17500\t1\n9277\t2\n", NULL, NULL, "“2”" },
    { "17500,00\n9277,00\n", NULL, NULL, "17500,00" },
    { "17.500\n9.277\n", NULL, NULL, "17.500" },
    { "17500\nneuf mille\n", NULL, NULL, "neuf mille" },
    { "Région\n17500\n", NULL, NULL, "Région" },
    { "-17500\n9277\n", NULL, NULL, "-17500" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    guint n_entries = sample_count_entries (&bench->sample);

    g_test_message ("%s", cases[i].text);
    copy_text (bench, cases[i].text);
    act (bench, "grid.paste");
    WAIT_FOR (sample_count_entries (&bench->sample) > n_entries || open_dialog_find () != NULL);
    if (cases[i].refused == NULL) {
      sample_assert (&bench->sample, REGION, cases[i].region);
      sample_assert (&bench->sample, POLE_EMPLOI, cases[i].pole_emploi);
      g_assert_cmpuint (sample_count_entries (&bench->sample), ==, n_entries + 1);
      g_assert_true (quad_session_undo (bench->sample.session, NULL));
    } else {
      g_assert_nonnull (
          strstr (adw_message_dialog_get_body (ADW_MESSAGE_DIALOG (open_dialog_find ())),
                  cases[i].refused));
      gtk_window_destroy (open_dialog_find ());
    }
    sample_assert (&bench->sample, REGION, "18000");
    sample_assert (&bench->sample, POLE_EMPLOI, "8777");
    g_assert_cmpstr (grid_bench_text_of (bench, REGION), ==, "18\u00a0000");
    g_assert_cmpstr (grid_bench_text_of (bench, POLE_EMPLOI), ==, "8\u00a0777");
  }
}

/* The clipboard answers when the person is elsewhere already, and types there. */
static void
test_late_paste (GridBench *bench, gconstpointer data)
{
  copy_text (bench, "17500");
  act (bench, "grid.paste");
  go_to (bench, POLE_EMPLOI);
  gtk_editable_set_text (entry_of (bench, POLE_EMPLOI), "5");
  WAIT_FOR (g_str_equal (grid_bench_text_of (bench, REGION), "17\u00a0500"));
  sample_assert (&bench->sample, REGION, "17500");
  sample_assert (&bench->sample, POLE_EMPLOI, "5");
}

/* Ctrl+Z takes back what was refused, and only that. */
static void
test_takes_back_refused (GridBench *bench, gconstpointer data)
{
  const GridCell *cell = grid_cell_of_widget (grid_bench_widget_of (bench, REGION));
  guint n_entries = sample_count_entries (&bench->sample);

  grid_bench_press (bench, "1 2 a Return");
  WAIT_FOR (cell->refusal != NULL);
  grid_bench_press (bench, "ctrl+z");
  WAIT_FOR (cell->refusal == NULL);
  g_assert_cmpstr (grid_bench_text_of (bench, REGION), ==, "18\u00a0000");
  g_assert_cmpuint (sample_count_entries (&bench->sample), ==, n_entries);
}

/* Another step is turned to, or the part is hidden, while something is typed: it is entered. */
static void
test_hidden_while_typing (GridBench *bench, gconstpointer data)
{
  guint n_entries = sample_count_entries (&bench->sample);

  gtk_editable_set_text (entry_of (bench, REGION), "17500");
  gtk_widget_set_visible (GTK_WIDGET (bench->grid), FALSE);
  WAIT_FOR (sample_count_entries (&bench->sample) > n_entries);
  gtk_widget_set_visible (GTK_WIDGET (bench->grid), TRUE);
  sample_assert (&bench->sample, REGION, "17500");
  g_assert_cmpstr (grid_bench_text_of (bench, REGION), ==, "17\u00a0500");
}

/* What another program wrote is shown around what is being typed, which is not lost. */
static void
test_changed_by_another (GridBench *bench, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (QuadSession) other = quad_session_open (bench->sample.path, &error);

  g_assert_no_error (error);
  grid_bench_press (bench, "1 7");
  WAIT_FOR (g_str_equal (grid_bench_text_of (bench, REGION), "17"));
  g_assert_true (quad_session_set (other, REGION, "1", &error));
  g_assert_true (quad_session_set (other, POLE_EMPLOI, "2", &error));
  g_assert_true (quad_session_follow (bench->sample.session, &error));
  g_assert_cmpstr (grid_bench_text_of (bench, REGION), ==, "17");
  g_assert_cmpstr (grid_bench_text_of (bench, POLE_EMPLOI), ==, "2");
  grid_bench_press (bench, "5 0 0 Return");
  WAIT_FOR (grid_bench_is_active (bench, POLE_EMPLOI));
  sample_assert (&bench->sample, REGION, "17500");
  sample_assert (&bench->sample, POLE_EMPLOI, "2");
}

/* An accent that waits for its letter stays where it is when the values are shown anew. */
static void
test_composing (GridBench *bench, gconstpointer data)
{
  GtkEditable *entry = entry_of (bench, REGION);

  gtk_editable_set_position (entry, 2);
  g_signal_emit_by_name (gtk_editable_get_delegate (entry), "preedit-changed", "^");
  sample_set (&bench->sample, POLE_EMPLOI, "3");
  g_assert_false (gtk_editable_get_selection_bounds (entry, NULL, NULL));
  g_signal_emit_by_name (gtk_editable_get_delegate (entry), "preedit-changed", "");
  sample_set (&bench->sample, POLE_EMPLOI, "4");
  g_assert_true (gtk_editable_get_selection_bounds (entry, NULL, NULL));
}

int
main (int argc, char **argv)
{
  static const struct {
    const char *path;
    void (*run) (GridBench *bench, gconstpointer data);
  } tests[] = {
    { "/grid-editing/odd-pastes", test_odd_pastes },
    { "/grid-editing/late-paste", test_late_paste },
    { "/grid-editing/takes-back-refused", test_takes_back_refused },
    { "/grid-editing/hidden-while-typing", test_hidden_while_typing },
    { "/grid-editing/changed-by-another", test_changed_by_another },
    { "/grid-editing/composing", test_composing },
  };

  g_test_init (&argc, &argv, NULL);
  adw_init ();
  for (gsize i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, GridBench, NULL, begin, tests[i].run, end);
  return g_test_run ();
}
