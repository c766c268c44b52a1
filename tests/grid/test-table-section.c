/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The rows of a table become others while a person types in it. */
#include "grid/table-section.h"

#include "field/typed.h"
#include "sample.h"

#include <string.h>

#define DIMENSION "tranche"

typedef struct {
  Sample sample;
  GtkWidget *window;
  GtkWidget *section;
} Bench;

static const Screen *
find_screen (const Cadrage *cadrage, const char *step)
{
  for (guint i = 0; i < cadrage->screens->len; i++)
    if (g_str_equal (((const Screen *) cadrage->screens->pdata[i])->step, step))
      return cadrage->screens->pdata[i];

  g_assert_not_reached ();
}

static void
settle (void)
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

static void
begin (Bench *bench, gconstpointer data)
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

static void
end (Bench *bench, gconstpointer data)
{
  gpointer section = bench->section;

  g_object_add_weak_pointer (G_OBJECT (bench->section), &section);
  gtk_window_destroy (GTK_WINDOW (bench->window));
  settle ();
  g_assert_null (section);
  sample_end (&bench->sample);
}

/* Owned: where the rate of the n-th payment is entered. */
static char *
rate_path (Bench *bench, int rank)
{
  const Cadrage *cadrage = quad_session_get_cadrage (bench->sample.session);

  return figures_dup_path (quad_session_get_figures (bench->sample.session),
                           cadrage_find_symbol (cadrage, "versement_taux"), &rank);
}

static GtkEditable *
go_to (Bench *bench, const char *path)
{
  GtkWidget *focus;

  g_assert_true (quad_section_go_to (QUAD_SECTION (bench->section), path));
  focus = gtk_window_get_focus (GTK_WINDOW (bench->window));
  g_assert_true (GTK_IS_EDITABLE (focus));
  return GTK_EDITABLE (focus);
}

static void
add (GPtrArray *members, const char *id, const char *label)
{
  DossierMember *member = g_new (DossierMember, 1);

  *member = (DossierMember){ (char *) id, (char *) label };
  g_ptr_array_add (members, member);
}

/* The steps of payment without the one of that rank; -1: with one more before all. */
static void
change_members (QuadSession *session, int gone)
{
  const Figures *figures = quad_session_get_figures (session);
  const GPtrArray *dimensions = quad_session_get_cadrage (session)->dimensions;
  g_autoptr (GPtrArray) members = g_ptr_array_new_with_free_func (g_free);
  DossierDimension dimension = { (char *) DIMENSION, members };
  g_autoptr (GError) error = NULL;
  int rank = 0;

  while (!g_str_equal (((const Dimension *) dimensions->pdata[rank])->id, DIMENSION))
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

static GtkWindow *
find_dialog (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++) {
    g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

    if (ADW_IS_MESSAGE_DIALOG (window))
      return window;
  }
  return NULL;
}

/* What is typed stays, with the focus, and is not entered before its time. */
static void
test_kept (Bench *bench, gconstpointer data)
{
  g_autofree char *path = rate_path (bench, 1);
  GtkEditable *entry = go_to (bench, path);
  GtkWidget *refused = NULL;
  g_autofree char *refusal = NULL;
  guint n_entries = sample_count_entries (&bench->sample);

  gtk_editable_set_text (entry, "12,5 %");
  change_members (bench->sample.session, -1);
  entry = GTK_EDITABLE (gtk_window_get_focus (GTK_WINDOW (bench->window)));
  g_assert_cmpstr (gtk_editable_get_text (entry), ==, "12,5 %");
  g_assert_cmpuint (sample_count_entries (&bench->sample), ==, n_entries + 1);
  refusal = typed_settle_all (bench->section, &refused);
  g_assert_null (refusal);
  sample_assert (&bench->sample, path, "0.125");
}

static void
test_refused (Bench *bench, gconstpointer data)
{
  g_autofree char *path = rate_path (bench, 1);
  GtkWidget *refused = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  GtkEditable *entry = go_to (bench, path);

  gtk_editable_set_text (entry, "moitié");
  before = typed_settle_all (bench->section, &refused);
  g_assert_nonnull (before);
  change_members (bench->sample.session, -1);
  g_assert_cmpstr (gtk_editable_get_text (go_to (bench, path)), ==, "moitié");
  after = typed_settle_all (bench->section, &refused);
  g_assert_cmpstr (after, ==, before);
}

/* Its row goes: what was typed is told of, for it can be typed elsewhere. */
static void
test_gone (Bench *bench, gconstpointer data)
{
  g_autofree char *path = rate_path (bench, 1);
  GtkEditable *entry = go_to (bench, path);

  gtk_editable_set_text (entry, "12,5 %");
  change_members (bench->sample.session, 1);
  g_assert_nonnull (find_dialog ());
  g_assert_nonnull (
      strstr (adw_message_dialog_get_body (ADW_MESSAGE_DIALOG (find_dialog ())), "12,5 %"));
  gtk_window_destroy (find_dialog ());
}

/* Another program did it: the table is built anew in the middle of an entry. */
static void
test_by_another (Bench *bench, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (QuadSession) other = quad_session_open (bench->sample.path, &error);
  g_autofree char *path = rate_path (bench, 1);
  GtkEditable *entry = go_to (bench, path);
  GtkWidget *refused = NULL;
  g_autofree char *refusal = NULL;

  g_assert_no_error (error);
  gtk_editable_set_text (entry, "12,5 %");
  change_members (other, -1);
  refusal = typed_settle_all (bench->section, &refused);
  g_assert_null (refusal);
  sample_assert (&bench->sample, path, "0.125");
  g_assert_cmpstr (gtk_editable_get_text (go_to (bench, path)), ==, "12,5\u00a0%");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add ("/table-section/kept", Bench, NULL, begin, test_kept, end);
  g_test_add ("/table-section/refused", Bench, NULL, begin, test_refused, end);
  g_test_add ("/table-section/gone", Bench, NULL, begin, test_gone, end);
  g_test_add ("/table-section/by-another", Bench, NULL, begin, test_by_another, end);
  return g_test_run ();
}
