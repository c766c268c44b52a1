/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Explanations opened from the key figures, and walked with the keyboard. */
#include "section-bench.h"

#include "figures/explanation.h"
#include "session/wording.h"
#include "window/explanation-popover.h"
#include "window/figure-link.h"
#include "window/key-figures-section.h"

#define REGION "actions_supplementaires[region]"

static GtkWidget *
build (QuadSession *session)
{
  static const char *ids[] = { "actions_supplementaires_total",
                               "cout_moyen",
                               "compensation_etat",
                               "ecart_cible",
                               "socle_actions",
                               NULL };

  return quad_key_figures_section_new (session, "Chiffres", (char **) ids);
}

static void
begin (SectionBench *bench, gconstpointer data)
{
  section_bench_begin (bench, build);
  quad_key_figures_section_focus (QUAD_KEY_FIGURES_SECTION (bench->section));
  section_bench_settle ();
}

static void
end (SectionBench *bench, gconstpointer data)
{
  section_bench_end (bench);
}

static GtkWidget *
popover_of (SectionBench *bench)
{
  return section_bench_find (bench->section, "QuadExplanationPopover", 0);
}

static GtkWidget *
open (SectionBench *bench, int rank)
{
  GtkWidget *card = section_bench_find (bench->section, "key-figure", rank);

  g_assert_true (gtk_widget_grab_focus (card));
  section_bench_press (bench, "Return");
  SECTION_WAIT_FOR (popover_of (bench) != NULL && gtk_widget_get_mapped (popover_of (bench)));
  section_bench_settle ();
  return popover_of (bench);
}

static void
assert_says (GtkWidget *below, const char *text)
{
  g_autofree char *shown = text != NULL ? wording_for_screen (text) : NULL;
  g_autofree char *said = section_bench_read (below);

  if (shown != NULL && strstr (said, shown) == NULL)
    g_error ("“%s” is not in:\n%s", shown, said);
}

/* All that the explanation of a path holds is on screen. */
static void
assert_explains (SectionBench *bench, const char *path)
{
  g_autoptr (Explanation) explanation =
      explanation_new (quad_session_get_figures (bench->sample.session), path);
  GtkWidget *popover = popover_of (bench);

  assert_says (popover, explanation->known ? explanation->text : NULL);
  assert_says (popover, explanation->in_names);
  assert_says (popover, explanation->known ? explanation->in_values : NULL);
  assert_says (popover, explanation->source);
  assert_says (popover, explanation->note);
  for (guint i = 0; i < explanation->operands->len; i++) {
    const Explanation *operand = explanation->operands->pdata[i];

    assert_says (popover, operand->known ? operand->text : NULL);
  }
}

/* The operand of that path is followed with Enter. */
static void
follow (SectionBench *bench, const char *path)
{
  GtkWidget *operands = section_bench_find (popover_of (bench), "operands", 0);

  for (int i = 0;; i++) {
    GtkWidget *link = section_bench_find (operands, "figure-link", i);

    g_assert_nonnull (link);
    if (g_str_equal (figure_link_get_path (link), path)) {
      g_assert_true (gtk_widget_grab_focus (link));
      break;
    }
  }
  section_bench_press (bench, "Return");
}

static void
test_cards (SectionBench *bench, gconstpointer data)
{
  g_autofree char *before = section_bench_read (bench->section);
  g_autofree char *after = NULL;

  g_assert_nonnull (strstr (before, "26\u00a0777"));
  g_assert_nonnull (strstr (before, "80\u00a0331\u00a0000\u00a0€"));
  g_assert_cmpstr (bench->lit, ==, "actions_supplementaires_total");
  g_assert_false (quad_section_go_to (QUAD_SECTION (bench->section), "socle_actions"));
  g_assert_false (quad_section_go_to (QUAD_SECTION (bench->section), "enveloppe"));
  g_assert_true (quad_section_go_to (QUAD_SECTION (bench->section), "compensation_etat"));
  SECTION_WAIT_FOR (g_strcmp0 (bench->lit, "compensation_etat") == 0);

  sample_set (&bench->sample, REGION, "");
  after = section_bench_read (bench->section);
  g_assert_null (strstr (after, "26\u00a0777"));
  g_assert_null (strstr (after, "80\u00a0331"));
}

static void
test_leads_on_and_back (SectionBench *bench, gconstpointer data)
{
  (void) open (bench, 2);
  assert_explains (bench, "compensation_etat");
  follow (bench, "compensation_theorique");
  assert_explains (bench, "compensation_theorique");
  follow (bench, "actions_supplementaires_total");
  assert_explains (bench, "actions_supplementaires_total");
  assert_says (popover_of (bench), "26\u00a0777");
  section_bench_press (bench, "alt+Left");
  assert_explains (bench, "compensation_theorique");
  section_bench_press (bench, "BackSpace");
  assert_explains (bench, "compensation_etat");
  section_bench_press (bench, "BackSpace");
  assert_explains (bench, "compensation_etat");
}

static void
test_gives_the_focus_back (SectionBench *bench, gconstpointer data)
{
  (void) open (bench, 1);
  section_bench_press (bench, "Escape");
  SECTION_WAIT_FOR (popover_of (bench) == NULL);
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (bench->window)) ==
                 section_bench_find (bench->section, "key-figure", 1));
}

static void
test_follows_the_dossier (SectionBench *bench, gconstpointer data)
{
  (void) open (bench, 0);
  sample_set (&bench->sample, REGION, "17000");
  assert_says (popover_of (bench), "25\u00a0777");
  assert_explains (bench, "actions_supplementaires_total");
}

/* What is missing is named, and leads to its field; what the figure can do without is not. */
static void
test_names_what_is_missing (SectionBench *bench, gconstpointer data)
{
  GtkWidget *missing;
  GtkWidget *link;

  sample_set (&bench->sample, REGION, "");
  (void) open (bench, 2);
  missing = section_bench_find (popover_of (bench), "missing", 0);
  link = section_bench_find (missing, "figure-link", 0);
  g_assert_cmpstr (figure_link_get_path (link), ==, REGION);
  g_assert_null (section_bench_find (missing, "figure-link", 1));
  g_assert_true (gtk_widget_grab_focus (link));
  section_bench_press (bench, "Return");
  SECTION_WAIT_FOR (popover_of (bench) == NULL);
  g_assert_cmpstr (bench->asked, ==, "go-to " REGION);
}

static void
test_goes_to_the_field (SectionBench *bench, gconstpointer data)
{
  GtkWidget *popover = open (bench, 4);

  g_assert_true (gtk_widget_activate (section_bench_find (popover, "GtkButton", 0)));
  SECTION_WAIT_FOR (popover_of (bench) == NULL);
  g_assert_cmpstr (bench->asked, ==, "go-to socle_actions");
}

static void
test_is_copied (SectionBench *bench, gconstpointer data)
{
  GdkContentProvider *content;
  g_auto (GValue) value = G_VALUE_INIT;

  (void) open (bench, 2);
  section_bench_press (bench, "ctrl+c");
  content = gdk_clipboard_get_content (gtk_widget_get_clipboard (bench->window));
  g_value_init (&value, G_TYPE_STRING);
  g_assert_true (gdk_content_provider_get_value (content, &value, NULL));
  g_assert_nonnull (strstr (g_value_get_string (&value), "80\u00a0331\u00a0000"));
  g_assert_nonnull (strstr (g_value_get_string (&value), "\n= "));
}

/* Its anchor may go while it is open. */
static void
test_goes_with_its_anchor (SectionBench *bench, gconstpointer data)
{
  (void) open (bench, 2);
}

int
main (int argc, char **argv)
{
  static const struct {
    const char *path;
    void (*run) (SectionBench *bench, gconstpointer data);
  } tests[] = {
    { "/window/key-figures/cards", test_cards },
    { "/window/explanation/leads-on-and-back", test_leads_on_and_back },
    { "/window/explanation/gives-the-focus-back", test_gives_the_focus_back },
    { "/window/explanation/follows-the-dossier", test_follows_the_dossier },
    { "/window/explanation/names-what-is-missing", test_names_what_is_missing },
    { "/window/explanation/goes-to-the-field", test_goes_to_the_field },
    { "/window/explanation/is-copied", test_is_copied },
    { "/window/explanation/goes-with-its-anchor", test_goes_with_its_anchor },
  };

  g_test_init (&argc, &argv, NULL);
  adw_init ();
  for (gsize i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, SectionBench, NULL, begin, tests[i].run, end);
  return g_test_run ();
}
