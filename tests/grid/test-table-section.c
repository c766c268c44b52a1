/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The rows of a table become others while a person types in it. */
#include "open-dialog.h"
#include "table-bench.h"

#include "field/typed.h"

#include <string.h>

/* Owned: where the rate of the n-th payment is entered. */
static char *
rate_path (TableBench *bench, int rank)
{
  const Cadrage *cadrage = quad_session_get_cadrage (bench->sample.session);

  return figures_dup_path (quad_session_get_figures (bench->sample.session),
                           cadrage_find_symbol (cadrage, "versement_taux"), &rank);
}

/* What is typed stays, with the focus, and is not entered before its time. */
static void
test_kept (TableBench *bench, gconstpointer data)
{
  g_autofree char *path = rate_path (bench, 1);
  GtkEditable *entry = table_bench_go_to (bench, path);
  GtkWidget *refused = NULL;
  g_autofree char *refusal = NULL;
  guint n_entries = sample_count_entries (&bench->sample);

  gtk_editable_set_text (entry, "12,5 %");
  table_bench_change_members (bench->sample.session, -1);
  entry = GTK_EDITABLE (gtk_window_get_focus (GTK_WINDOW (bench->window)));
  g_assert_cmpstr (gtk_editable_get_text (entry), ==, "12,5 %");
  g_assert_cmpuint (sample_count_entries (&bench->sample), ==, n_entries + 1);
  refusal = typed_settle_all (bench->section, &refused);
  g_assert_null (refusal);
  sample_assert (&bench->sample, path, "0.125");
}

static void
test_refused (TableBench *bench, gconstpointer data)
{
  g_autofree char *path = rate_path (bench, 1);
  GtkWidget *refused = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  GtkEditable *entry = table_bench_go_to (bench, path);

  gtk_editable_set_text (entry, "moitié");
  before = typed_settle_all (bench->section, &refused);
  g_assert_nonnull (before);
  table_bench_change_members (bench->sample.session, -1);
  g_assert_cmpstr (gtk_editable_get_text (table_bench_go_to (bench, path)), ==, "moitié");
  after = typed_settle_all (bench->section, &refused);
  g_assert_cmpstr (after, ==, before);
}

/* Its row goes: what was typed is told of, for it can be typed elsewhere. */
static void
test_gone (TableBench *bench, gconstpointer data)
{
  g_autofree char *path = rate_path (bench, 1);
  GtkEditable *entry = table_bench_go_to (bench, path);

  gtk_editable_set_text (entry, "12,5 %");
  table_bench_change_members (bench->sample.session, 1);
  g_assert_nonnull (open_dialog_find ());
  g_assert_nonnull (strstr (
      adw_message_dialog_get_body (ADW_MESSAGE_DIALOG (open_dialog_find ())), "12,5 %"));
  gtk_window_destroy (open_dialog_find ());
}

/* Another program did it: the table is built anew in the middle of an entry. */
static void
test_by_another (TableBench *bench, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (QuadSession) other = quad_session_open (bench->sample.path, &error);
  g_autofree char *path = rate_path (bench, 1);
  GtkEditable *entry = table_bench_go_to (bench, path);
  GtkWidget *refused = NULL;
  g_autofree char *refusal = NULL;

  g_assert_no_error (error);
  gtk_editable_set_text (entry, "12,5 %");
  table_bench_change_members (other, -1);
  refusal = typed_settle_all (bench->section, &refused);
  g_assert_null (refusal);
  sample_assert (&bench->sample, path, "0.125");
  g_assert_cmpstr (gtk_editable_get_text (table_bench_go_to (bench, path)), ==, "12,5\u00a0%");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add ("/table-section/kept", TableBench, NULL, table_bench_begin, test_kept,
              table_bench_end);
  g_test_add ("/table-section/refused", TableBench, NULL, table_bench_begin, test_refused,
              table_bench_end);
  g_test_add ("/table-section/gone", TableBench, NULL, table_bench_begin, test_gone,
              table_bench_end);
  g_test_add ("/table-section/by-another", TableBench, NULL, table_bench_begin, test_by_another,
              table_bench_end);
  return g_test_run ();
}
