/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A screen reader writes in one cell after the other, and waits for nothing. */
#include "open-dialog.h"
#include "table-bench.h"

#include "field/section.h"
#include "field/typed.h"

#include <string.h>

#define N_CELLS 3
#define OTHER "tranche.1.pieces" /* shown in another table */
#define TYPED "versement_taux[3]"

static const char *const paths[N_CELLS] = { "versement_taux[1]", "tranche.1.date_prevue",
                                            "versement_taux[2]" };

/* What may happen between two writings. */
typedef enum {
  NOTHING,
  SHOWN_ANEW,
  ENTERED_ELSEWHERE,
  ENTERED_BY_ANOTHER,
  BUILT_ANEW,
  AT_REST,
  N_MOMENTS,
} Moment;

static void
refresh (TableBench *bench)
{
  quad_section_refresh (QUAD_SECTION (bench->section));
}

/* The first step of payment comes and goes. */
static void
build_anew (QuadSession *session)
{
  const Figures *figures = quad_session_get_figures (session);
  const GPtrArray *dimensions = quad_session_get_cadrage (session)->dimensions;
  int rank = 0;

  while (!g_str_equal (((const Dimension *) dimensions->pdata[rank])->id, "tranche"))
    rank++;
  table_bench_change_members (
      session, g_str_equal (figures_get_member_id (figures, rank, 0), "avant") ? 0 : -1);
}

static void
enter_by_another (TableBench *bench)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (QuadSession) other = quad_session_open (bench->sample.path, &error);

  g_assert_no_error (error);
  build_anew (other);
  (void) quad_session_follow (bench->sample.session, &error);
  g_assert_no_error (error);
}

static void
let_happen (TableBench *bench, Moment moment)
{
  static int n_entered = 0;
  g_autofree char *text = NULL;

  switch (moment) {
  case SHOWN_ANEW:
    refresh (bench);
    break;
  case ENTERED_ELSEWHERE:
    text = g_strdup_printf ("Pièce %d", ++n_entered);
    sample_set (&bench->sample, OTHER, text);
    break;
  case ENTERED_BY_ANOTHER:
    enter_by_another (bench);
    break;
  case BUILT_ANEW:
    build_anew (bench->sample.session);
    break;
  case AT_REST:
    table_bench_settle ();
    break;
  case NOTHING:
  case N_MOMENTS:
    break;
  }
}

static void
write_each (TableBench *bench, int round)
{
  int moments = round;

  for (int i = 0; i < N_CELLS; i++) {
    g_autofree char *text = i == 1 ? g_strdup_printf ("2016-09-%02d", 1 + round % 28)
                                   : g_strdup_printf ("%d,%d %%", 10 + i, 1 + round % 9);

    gtk_editable_set_text (table_bench_find_entry (bench, paths[i]), text);
    let_happen (bench, moments % N_MOMENTS);
    moments /= N_MOMENTS;
  }
}

static void
assert_each (TableBench *bench, int round)
{
  for (int i = 0; i < N_CELLS; i++) {
    g_autofree char *value = i == 1 ? g_strdup_printf ("2016-09-%02d", 1 + round % 28)
                                    : g_strdup_printf ("0.1%d%d", i, 1 + round % 9);

    sample_assert (&bench->sample, paths[i], value);
  }
}

/* Whatever happens between them, each text is entered as it was written, where something stood
 * as where nothing did. */
static void
test_in_turn (TableBench *bench, gconstpointer data)
{
  for (int round = 0; round < N_MOMENTS * N_MOMENTS * N_MOMENTS; round++) {
    g_test_message ("round %d", round);
    write_each (bench, round);
    table_bench_settle ();
    assert_each (bench, round);
  }
}

/* What a person types meanwhile in another cell stays, is in the figures, and is entered in its
 * time. */
static void
test_beside_typing (TableBench *bench, gconstpointer data)
{
  for (int round = 0; round < N_MOMENTS; round++) {
    GtkWidget *refused = NULL;
    g_autofree char *refusal = NULL;
    GtkWidget *focus;
    g_autofree char *typed = g_strdup_printf ("3%d,5 %%", round);
    g_autofree char *value = g_strdup_printf ("0.3%d5", round);

    g_test_message ("round %d", round);
    gtk_editable_set_text (table_bench_go_to (bench, TYPED), typed);
    write_each (bench, round);
    table_bench_settle ();
    assert_each (bench, round);
    focus = gtk_window_get_focus (GTK_WINDOW (bench->window));
    g_assert_true (GTK_IS_EDITABLE (focus));
    g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (focus)), ==, typed);
    g_assert_cmpstr (
        dossier_find (quad_session_get_dossier (bench->sample.session), TYPED)->value, ==,
        value);
    refusal = typed_settle_all (bench->section, &refused);
    g_assert_null (refusal);
    sample_assert (&bench->sample, TYPED, value);
  }
}

/* Of two texts for one cell the last is meant; one that is refused stays, with its reason. */
static void
test_again (TableBench *bench, gconstpointer data)
{
  GtkEditable *entry = table_bench_find_entry (bench, paths[0]);
  guint n_entries = sample_count_entries (&bench->sample);
  GtkWidget *refused = NULL;
  g_autofree char *refusal = NULL;

  gtk_editable_set_text (entry, "10 %");
  gtk_editable_set_text (entry, "20 %");
  table_bench_settle ();
  sample_assert (&bench->sample, paths[0], "0.2");
  g_assert_cmpuint (sample_count_entries (&bench->sample), ==, n_entries + 1);

  gtk_editable_set_text (entry, "moitié");
  gtk_editable_set_text (table_bench_find_entry (bench, paths[2]), "30 %");
  table_bench_settle ();
  build_anew (bench->sample.session);
  sample_assert (&bench->sample, paths[0], "0.2");
  sample_assert (&bench->sample, paths[2], "0.3");
  g_assert_cmpstr (gtk_editable_get_text (table_bench_find_entry (bench, paths[0])), ==,
                   "moitié");
  refusal = typed_settle_all (bench->section, &refused);
  g_assert_nonnull (refusal);
}

/* Its row goes before it is entered: the person is told what. */
static void
test_gone (TableBench *bench, gconstpointer data)
{
  gtk_editable_set_text (table_bench_find_entry (bench, paths[2]), "12,5 %");
  table_bench_change_members (bench->sample.session, 1);
  g_assert_nonnull (open_dialog_find ());
  g_assert_nonnull (strstr (
      adw_message_dialog_get_body (ADW_MESSAGE_DIALOG (open_dialog_find ())), "12,5 %"));
  gtk_window_destroy (open_dialog_find ());
}

/* The page goes in the same instant. */
static void
test_closed (TableBench *bench, gconstpointer data)
{
  gtk_editable_set_text (table_bench_find_entry (bench, paths[0]), "10 %");
  gtk_editable_set_text (table_bench_find_entry (bench, paths[2]), "20 %");
  gtk_window_set_child (GTK_WINDOW (bench->window), NULL);
  bench->section = gtk_label_new (NULL);
  gtk_window_set_child (GTK_WINDOW (bench->window), bench->section);
  table_bench_settle ();
  sample_assert (&bench->sample, paths[0], "0.1");
  sample_assert (&bench->sample, paths[2], "0.2");
}

int
main (int argc, char **argv)
{
  static const struct {
    const char *path;
    void (*run) (TableBench *bench, gconstpointer data);
  } tests[] = {
    { "/grid-written/in-turn", test_in_turn },
    { "/grid-written/beside-typing", test_beside_typing },
    { "/grid-written/again", test_again },
    { "/grid-written/gone", test_gone },
    { "/grid-written/closed", test_closed },
  };

  g_test_init (&argc, &argv, NULL);
  adw_init ();
  for (gsize i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, TableBench, NULL, table_bench_begin, tests[i].run,
                table_bench_end);
  return g_test_run ();
}
