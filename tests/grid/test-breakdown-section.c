/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is left is shared by a key, without leaving the cell that one types in. */
#include "grid-bench.h"

#include "field/section.h"
#include "grid/breakdown-section.h"

#define FIRST "repartition_public[peu_qualifie]"
#define SECOND "repartition_public[longue_duree]"
#define THIRD "repartition_public[autre]"
#define BUTTON "_Share the Rest"

typedef struct {
  Sample sample;
  GtkWidget *window;
  GtkWidget *section;
} Bench;

static const ScreenPart *
find_part (const Cadrage *cadrage, const char *of)
{
  for (guint i = 0; i < cadrage->screens->len; i++) {
    const GPtrArray *parts = ((const Screen *) cadrage->screens->pdata[i])->parts;

    for (guint k = 0; k < parts->len; k++) {
      const ScreenPart *part = parts->pdata[k];

      if (part->kind == SCREEN_BREAKDOWN && g_str_equal (part->of, of))
        return part;
    }
  }

  g_assert_not_reached ();
}

static void
begin (Bench *bench, gconstpointer data)
{
  sample_begin_alpc (&bench->sample);
  bench->section = quad_breakdown_section_new (
      bench->sample.session,
      find_part (quad_session_get_cadrage (bench->sample.session), "repartition_public"));
  bench->window = gtk_window_new ();
  gtk_window_set_child (GTK_WINDOW (bench->window), bench->section);
  quad_section_refresh (QUAD_SECTION (bench->section));
  g_signal_connect_object (bench->sample.session, "changed", G_CALLBACK (quad_section_refresh),
                           bench->section, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (bench->window));
  WAIT_FOR (gtk_window_is_active (GTK_WINDOW (bench->window)));
}

static void
end (Bench *bench, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (bench->window));
  grid_bench_settle ();
  sample_end (&bench->sample);
}

static void
type (Bench *bench, const char *text)
{
  GtkWidget *focus;

  g_assert_true (quad_section_go_to (QUAD_SECTION (bench->section), FIRST));
  focus = gtk_window_get_focus (GTK_WINDOW (bench->window));
  g_assert_true (GTK_IS_EDITABLE (focus));
  gtk_editable_set_text (GTK_EDITABLE (focus), text);
}

static GtkWidget *
find_button (GtkWidget *widget)
{
  GtkWidget *found = GTK_IS_BUTTON (widget) &&
                             g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), BUTTON) == 0
                         ? widget
                         : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_button (child);
  return found;
}

/* As its key does, the focus stays. */
static void
share (Bench *bench)
{
  g_signal_emit_by_name (find_button (bench->section), "clicked");
}

/* What is typed is entered first: the rest is what it leaves. */
static void
test_typed (Bench *bench, gconstpointer data)
{
  guint n_entries = sample_count_entries (&bench->sample);

  type (bench, "10 000");
  share (bench);
  sample_assert (&bench->sample, FIRST, "10000");
  sample_assert (&bench->sample, SECOND, "8389");
  sample_assert (&bench->sample, THIRD, "8388");
  g_assert_cmpuint (sample_count_entries (&bench->sample), ==, n_entries + 2);
}

/* Among cells that all hold something the rest goes in proportion: that of the typed one is not
 * put in the place of what is typed. */
static void
test_typed_among_others (Bench *bench, gconstpointer data)
{
  sample_set (&bench->sample, FIRST, "1");
  sample_set (&bench->sample, SECOND, "100");
  sample_set (&bench->sample, THIRD, "100");
  type (bench, "26 577");
  share (bench);
  sample_assert (&bench->sample, FIRST, "26577");
  sample_assert (&bench->sample, SECOND, "100");
  sample_assert (&bench->sample, THIRD, "100");
}

/* What is refused holds the sharing back. */
static void
test_refused (Bench *bench, gconstpointer data)
{
  guint n_entries = sample_count_entries (&bench->sample);

  type (bench, "dix mille");
  share (bench);
  sample_assert (&bench->sample, SECOND, "");
  g_assert_cmpuint (sample_count_entries (&bench->sample), ==, n_entries);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add ("/breakdown-section/typed", Bench, NULL, begin, test_typed, end);
  g_test_add ("/breakdown-section/typed-among-others", Bench, NULL, begin,
              test_typed_among_others, end);
  g_test_add ("/breakdown-section/refused", Bench, NULL, begin, test_refused, end);
  return g_test_run ();
}
