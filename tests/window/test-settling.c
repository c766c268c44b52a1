/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is typed in a dossier's window and not entered when the window goes, or when something
 * else is asked of it. */
#include "field/field-control.h"
#include "section-bench.h"
#include "session/recovery.h"
#include "window/dossier-actions.h"
#include "window/recovering.h"

#include <glib/gstdio.h>

#define INPUT "socle_actions"
#define REWRITTEN "articles.objet.1.texte"

typedef struct {
  Sample sample;
  GtkApplication *application;
  GtkWidget *window; /* cleared when it goes */
} Fixture;

static void
begin (Fixture *fixture, gconstpointer application)
{
  fixture->application = (GtkApplication *) application;
  sample_begin (&fixture->sample);
  fixture->window =
      GTK_WIDGET (dossier_actions_open_window (fixture->application, fixture->sample.session));
  g_object_add_weak_pointer (G_OBJECT (fixture->window), (gpointer *) &fixture->window);
  section_bench_settle ();
}

/* Neither the window nor its pages outlive it, and the session is the test's alone. */
static void
end (Fixture *fixture, gconstpointer application)
{
  if (fixture->window != NULL)
    gtk_window_destroy (GTK_WINDOW (fixture->window));
  SECTION_WAIT_FOR (fixture->window == NULL);
  SECTION_WAIT_FOR (G_OBJECT (fixture->sample.session)->ref_count == 1);
  sample_end (&fixture->sample);
}

static void
type (Fixture *fixture, const char *path, const char *text)
{
  Recovery typed = { fixture->sample.path, (char *) "", (char *) path, (char *) text };

  recovering_take_up (QUAD_DOSSIER_WINDOW (fixture->window), &typed);
}

static GtkWindow *
find_dialog (Fixture *fixture)
{
  g_autoptr (GListModel) windows = g_object_ref (gtk_window_get_toplevels ());

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++) {
    g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

    if (ADW_IS_MESSAGE_DIALOG (window) && gtk_widget_get_visible (GTK_WIDGET (window)))
      return window;
  }

  return NULL;
}

static void
answer (Fixture *fixture, const char *response)
{
  GtkWindow *dialog = find_dialog (fixture);

  g_assert_nonnull (dialog);
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), response);
  gtk_window_destroy (dialog);
  section_bench_settle ();
}

static void
test_entered (Fixture *fixture, gconstpointer data)
{
  type (fixture, INPUT, "38722");
  gtk_window_close (GTK_WINDOW (fixture->window));
  SECTION_WAIT_FOR (fixture->window == NULL);
  sample_assert (&fixture->sample, INPUT, "38722");
}

static void
test_refused (Fixture *fixture, gconstpointer data)
{
  type (fixture, INPUT, "beaucoup");
  gtk_window_close (GTK_WINDOW (fixture->window));
  section_bench_settle ();
  g_assert_nonnull (fixture->window);
  answer (fixture, "stay");
  g_assert_nonnull (fixture->window);
  sample_assert (&fixture->sample, INPUT, "38721");

  gtk_window_close (GTK_WINDOW (fixture->window));
  answer (fixture, "lose");
  SECTION_WAIT_FOR (fixture->window == NULL);
  sample_assert (&fixture->sample, INPUT, "38721");
}

static void
test_in_table (Fixture *fixture, gconstpointer data)
{
  type (fixture, "actions_supplementaires[region]", "18001");
  gtk_window_close (GTK_WINDOW (fixture->window));
  SECTION_WAIT_FOR (fixture->window == NULL);
  sample_assert (&fixture->sample, "actions_supplementaires[region]", "18001");
}

static void
test_refused_in_table (Fixture *fixture, gconstpointer data)
{
  type (fixture, "actions_supplementaires[region]", "-");
  gtk_window_close (GTK_WINDOW (fixture->window));
  section_bench_settle ();
  g_assert_nonnull (fixture->window);
  answer (fixture, "stay");
  sample_assert (&fixture->sample, "actions_supplementaires[region]", "18000");
}

/* A clause that is being written anew, and what a crash left of one. */
static void
test_rewritten (Fixture *fixture, gconstpointer data)
{
  type (fixture, REWRITTEN, "Les parties conviennent de ce qui suit.");
  gtk_window_close (GTK_WINDOW (fixture->window));
  SECTION_WAIT_FOR (fixture->window == NULL);
  sample_assert (&fixture->sample, REWRITTEN, "Les parties conviennent de ce qui suit.");
}

/* Redo, printing, what if…: what is typed is in the dossier before. */
static void
test_before_actions (Fixture *fixture, gconstpointer data)
{
  guint n_entries = sample_count_entries (&fixture->sample);

  type (fixture, INPUT, "38722");
  g_action_group_activate_action (G_ACTION_GROUP (fixture->window), "what-if", NULL);
  sample_assert (&fixture->sample, INPUT, "38722");
  g_assert_cmpuint (sample_count_entries (&fixture->sample), ==, n_entries + 1);
  g_action_group_activate_action (G_ACTION_GROUP (fixture->window), "undo", NULL);
  sample_assert (&fixture->sample, INPUT, "38721");
}

/* A text that a crash left is never put into another field than its own. */
static void
test_unknown_field (Fixture *fixture, gconstpointer data)
{
  guint n_entries = sample_count_entries (&fixture->sample);

  type (fixture, "ancien.champ", "perdu");
  section_bench_settle ();
  g_assert_nonnull (find_dialog (fixture));
  answer (fixture, "close");
  g_assert_cmpuint (sample_count_entries (&fixture->sample), ==, n_entries);
}

/* The file cannot be written any more: what is typed is not gone with the window. */
static void
test_file_gone (Fixture *fixture, gconstpointer data)
{
  type (fixture, INPUT, "38722");
  g_assert_cmpint (g_remove (fixture->sample.path), ==, 0);
  gtk_window_close (GTK_WINDOW (fixture->window));
  section_bench_settle ();
  g_assert_nonnull (fixture->window);
  answer (fixture, "lose");
  SECTION_WAIT_FOR (fixture->window == NULL);
}

/* All steps are looked at, a view of the past is opened and closed: nothing keeps them. */
static void
test_nothing_kept (Fixture *fixture, gconstpointer data)
{
  const GPtrArray *steps = quad_session_get_cadrage (fixture->sample.session)->steps;
  g_autoptr (GPtrArray) entries = quad_session_read_entries (fixture->sample.session, NULL);
  g_autoptr (GError) error = NULL;
  QuadSession *past = quad_session_open_past (
      fixture->sample.session, ((const Entry *) entries->pdata[1])->hash, &error);
  GtkWidget *window = GTK_WIDGET (dossier_actions_open_window (fixture->application, past));

  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &window);
  for (guint i = 0; i < steps->len; i++) {
    quad_dossier_window_show_step (QUAD_DOSSIER_WINDOW (fixture->window),
                                   ((const Step *) steps->pdata[i])->id);
    quad_dossier_window_show_step (QUAD_DOSSIER_WINDOW (window),
                                   ((const Step *) steps->pdata[i])->id);
    section_bench_settle ();
  }
  gtk_window_close (GTK_WINDOW (window));
  SECTION_WAIT_FOR (window == NULL);
  SECTION_WAIT_FOR (G_OBJECT (past)->ref_count == 1);
  g_assert_finalize_object (past);
}

static void
add (const char *path, gconstpointer application,
     void (*test) (Fixture *fixture, gconstpointer data))
{
  g_test_add (path, Fixture, application, begin, test, end);
}

int
main (int argc, char **argv)
{
  g_autofree char *home = g_dir_make_tmp ("accueil-XXXXXX", NULL);
  g_autoptr (GtkApplication) application = NULL;

  g_setenv ("XDG_STATE_HOME", home, TRUE);
  g_setenv ("XDG_DATA_HOME", home, TRUE);
  gtk_disable_setlocale ();
  g_test_init (&argc, &argv, NULL);
  application = GTK_APPLICATION (adw_application_new (NULL, G_APPLICATION_NON_UNIQUE));
  g_application_set_resource_base_path (G_APPLICATION (application),
                                        "/org/quadripartite/Quadripartite");
  g_assert_true (g_application_register (G_APPLICATION (application), NULL, NULL));
  add ("/settling/entered", application, test_entered);
  add ("/settling/refused", application, test_refused);
  add ("/settling/in-table", application, test_in_table);
  add ("/settling/refused-in-table", application, test_refused_in_table);
  add ("/settling/rewritten", application, test_rewritten);
  add ("/settling/before-actions", application, test_before_actions);
  add ("/settling/unknown-field", application, test_unknown_field);
  add ("/settling/file-gone", application, test_file_gone);
  add ("/settling/nothing-kept", application, test_nothing_kept);
  return g_test_run ();
}
