/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "section-bench.h"

#include "window/key-figures-section.h"
#include "window/what-if-dialog.h"

#define REGION "actions_supplementaires[region]"

static GtkWidget *
build (QuadSession *session)
{
  static const char *ids[] = { "compensation_etat", NULL };

  return quad_key_figures_section_new (session, NULL, (char **) ids);
}

static void
begin (SectionBench *bench, gconstpointer data)
{
  section_bench_begin (bench, build);
}

static void
end (SectionBench *bench, gconstpointer data)
{
  section_bench_end (bench);
}

/* NULL when there is none. */
static GtkWidget *
find_dialog (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++) {
    g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

    if (QUAD_IS_WHAT_IF_DIALOG (window))
      return window;
  }

  return NULL;
}

static GtkWidget *
open (SectionBench *bench, const char *path)
{
  what_if_dialog_show (bench->section, bench->sample.session, path);
  SECTION_WAIT_FOR (gtk_window_is_active (GTK_WINDOW (find_dialog ())));
  section_bench_settle ();
  return find_dialog ();
}

static GtkEditable *
entry_of (GtkWidget *dialog, int rank)
{
  return GTK_EDITABLE (section_bench_find (dialog, "AdwEntryRow", rank));
}

static void
assert_table (GtkWidget *dialog, const char *text, bool is_there)
{
  g_autofree char *table = section_bench_read (section_bench_find (dialog, "what-if-table", 0));

  if ((strstr (table, text) != NULL) != is_there)
    g_error ("%s“%s” in:\n%s", is_there ? "no " : "", text, table);
}

static void
test_tries (SectionBench *bench, gconstpointer data)
{
  const guint n_entries = sample_count_entries (&bench->sample);
  GtkWidget *dialog = open (bench, REGION);

  g_assert_cmpstr (gtk_editable_get_text (entry_of (dialog, 0)), ==, "18\u00a0000");
  section_bench_press (bench, "ctrl+a 1 8 5 0 0");
  SECTION_WAIT_FOR (g_str_equal (gtk_editable_get_text (entry_of (dialog, 0)), "18500"));
  assert_table (dialog, "81\u00a0831\u00a0000\u00a0€", true);
  assert_table (dialog, "+\u00a01\u00a0500\u00a0000\u00a0€", true);
  section_bench_press (bench, "Escape");
  SECTION_WAIT_FOR (find_dialog () == NULL);
  g_assert_cmpuint (sample_count_entries (&bench->sample), ==, n_entries);
  sample_assert (&bench->sample, REGION, "18000");
}

static void
test_applies (SectionBench *bench, gconstpointer data)
{
  const guint n_entries = sample_count_entries (&bench->sample);
  GtkWidget *dialog = open (bench, REGION);

  section_bench_press (bench, "ctrl+Return");
  g_assert_true (find_dialog () == dialog);
  gtk_editable_set_text (entry_of (dialog, 0), "17000");
  section_bench_press (bench, "ctrl+Return");
  SECTION_WAIT_FOR (find_dialog () == NULL);
  g_assert_cmpuint (sample_count_entries (&bench->sample), ==, n_entries + 1);
  sample_assert (&bench->sample, REGION, "17000");
}

/* What is refused is not applied, nor what stood while it was typed. */
static void
test_refuses (SectionBench *bench, gconstpointer data)
{
  GtkWidget *dialog = open (bench, REGION);

  gtk_editable_set_text (entry_of (dialog, 0), "18.500");
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (entry_of (dialog, 0)), "error"));
  assert_table (dialog, "\u2212", false);
  section_bench_press (bench, "ctrl+Return");
  g_assert_true (find_dialog () == dialog);
  gtk_editable_set_text (entry_of (dialog, 0), "18 000");
  g_assert_false (gtk_widget_has_css_class (GTK_WIDGET (entry_of (dialog, 0)), "error"));
  gtk_window_close (GTK_WINDOW (dialog));
  section_bench_settle ();
  sample_assert (&bench->sample, REGION, "18000");
}

static void
test_seeks (SectionBench *bench, gconstpointer data)
{
  GtkWidget *dialog = open (bench, "compensation_etat");

  gtk_editable_set_text (entry_of (dialog, 0), "3");
  gtk_editable_set_text (entry_of (dialog, 1), "80 331 000");
  g_assert_true (gtk_widget_activate_action (dialog, "what-if.seek", NULL));
  g_assert_cmpstr (gtk_editable_get_text (entry_of (dialog, 0)), ==, "18\u00a0000");
  gtk_editable_set_text (entry_of (dialog, 1), "beaucoup");
  g_assert_true (gtk_widget_activate_action (dialog, "what-if.seek", NULL));
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (entry_of (dialog, 1)), "error"));
  gtk_window_close (GTK_WINDOW (dialog));
  section_bench_settle ();
}

int
main (int argc, char **argv)
{
  static const struct {
    const char *path;
    void (*run) (SectionBench *bench, gconstpointer data);
  } tests[] = {
    { "/window/what-if/tries", test_tries },
    { "/window/what-if/applies", test_applies },
    { "/window/what-if/refuses", test_refuses },
    { "/window/what-if/seeks", test_seeks },
  };

  g_test_init (&argc, &argv, NULL);
  adw_init ();
  for (gsize i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, SectionBench, NULL, begin, tests[i].run, end);
  return g_test_run ();
}
