/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The signing in its step: shown once a version is frozen; a dialog records, or says why not.
 */
#include "window/signing-section.h"

#include "sample.h"
#include "window/record-dialog.h"
#include "window/signing-rows.h"

typedef struct {
  Sample sample;
  GtkWidget *window;
  GtkWidget *section;
} Fixture;

static void
refresh (QuadSession *session, gpointer section)
{
  quad_section_refresh (QUAD_SECTION (section));
}

static void
begin (Fixture *fixture, gconstpointer data)
{
  sample_begin_complete (&fixture->sample);
  fixture->section = quad_signing_section_new (fixture->sample.session);
  fixture->window = gtk_window_new ();
  gtk_window_set_child (GTK_WINDOW (fixture->window), fixture->section);
  g_signal_connect_object (fixture->sample.session, "changed", G_CALLBACK (refresh),
                           fixture->section, 0);
  gtk_window_present (GTK_WINDOW (fixture->window));
}

static void
settle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static void
end (Fixture *fixture, gconstpointer data)
{
  gpointer section = fixture->section;

  g_object_add_weak_pointer (G_OBJECT (fixture->section), &section);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  settle ();
  g_assert_null (section);
  sample_end (&fixture->sample);
}

/* The texts of the visible labels below a widget, one a line. */
static void
collect (GtkWidget *widget, GString *text)
{
  if (!gtk_widget_get_visible (widget))
    return;
  if (GTK_IS_LABEL (widget))
    g_string_append_printf (text, "%s\n", gtk_label_get_text (GTK_LABEL (widget)));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect (child, text);
}

static bool
shows (GtkWidget *widget, const char *words)
{
  g_autoptr (GString) text = g_string_new (NULL);

  collect (widget, text);
  return strstr (text->str, words) != NULL;
}

static GtkWidget *
find_dialog (void)
{
  GListModel *toplevels = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++) {
    g_autoptr (GtkWidget) each = g_list_model_get_item (toplevels, i);

    if (QUAD_IS_RECORD_DIALOG (each))
      return each;
  }

  return NULL;
}

static GtkWidget *
ask (Fixture *fixture, SigningKind kind, const char *about, int number)
{
  g_assert_true (gtk_widget_activate_action (fixture->section, SIGNING_SAY, SIGNING_SAY_TYPE,
                                             (int) kind, about, number));
  settle ();
  g_assert_nonnull (find_dialog ());
  return find_dialog ();
}

static GtkWidget *
find_entry (GtkWidget *below, const char *title)
{
  if (ADW_IS_ENTRY_ROW (below) &&
      g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (below)), title))
    return below;
  for (GtkWidget *child = gtk_widget_get_first_child (below); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    GtkWidget *found = find_entry (child, title);

    if (found != NULL)
      return found;
  }

  return NULL;
}

static void
type (GtkWidget *dialog, const char *title, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (find_entry (dialog, title)), text);
}

static void
record (GtkWidget *dialog)
{
  g_assert_true (gtk_widget_activate_action (dialog, "record.record", NULL));
  settle ();
}

/* A draft shows nothing of a signing; a frozen version does at once. */
static void
test_frozen (Fixture *fixture, gconstpointer data)
{
  g_assert_false (shows (fixture->section, "Signed 0 of 12"));
  g_assert_false (shows (fixture->section, "Who Has Signed"));
  sample_freeze (&fixture->sample);
  g_assert_true (shows (fixture->section, "Signed 0 of 12"));
  g_assert_true (shows (fixture->section, "Who Has Signed"));
  g_assert_true (shows (fixture->section, "To be summoned"));
}

/* What is missing is asked for, what the rules refuse is said, and what was typed stays. */
static void
test_record (Fixture *fixture, gconstpointer data)
{
  GtkWidget *dialog;

  sample_freeze (&fixture->sample);
  dialog = ask (fixture, SIGNING_SIGNED, "etat_1", 1);
  type (dialog, "Place", "");
  record (dialog);
  g_assert_true (shows (dialog, "Say where it was"));
  type (dialog, "Place", "Strasbourg");
  type (dialog, "Date", "31 avril 2016");
  record (dialog);
  g_assert_true (find_dialog () == dialog);
  g_assert_false (shows (dialog, "Say where it was"));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (find_entry (dialog, "Place"))), ==,
                   "Strasbourg");
  type (dialog, "Date", "18 mars 2016");
  record (dialog);
  g_assert_null (find_dialog ());
  g_assert_true (shows (fixture->section, "Signed 1 of 12"));
  g_assert_true (shows (fixture->section, "Original 2 to sign"));

  dialog = ask (fixture, SIGNING_SIGNED, "etat_1", 1);
  record (dialog);
  g_assert_true (find_dialog () == dialog);
  gtk_window_close (GTK_WINDOW (dialog));
  settle ();
  g_assert_true (shows (fixture->section, "Signed 1 of 12"));
}

/* Without an original in particular, it is said of each where it is not done yet. */
static void
test_all_originals (Fixture *fixture, gconstpointer data)
{
  GtkWidget *dialog;

  sample_freeze (&fixture->sample);
  record (ask (fixture, SIGNING_SIGNED, "etat_1", 2));
  dialog = ask (fixture, SIGNING_SIGNED, "etat_1", 0);
  record (dialog);
  g_assert_null (find_dialog ());
  g_assert_false (shows (fixture->section, "to sign"));
}

/* What was recorded by mistake counts no more, and is still there. */
static void
test_correction (Fixture *fixture, gconstpointer data)
{
  GtkWidget *dialog;
  guint n_events;

  sample_freeze (&fixture->sample);
  record (ask (fixture, SIGNING_SIGNED, "etat_1", 1));
  g_assert_true (shows (fixture->section, "Signed 1 of 12"));
  n_events = quad_session_get_dossier (fixture->sample.session)->events->len;
  dialog = ask (fixture, SIGNING_CORRECTED, "", (int) n_events);
  record (dialog);
  g_assert_true (shows (dialog, "Say why, in a sentence"));
  type (dialog, "Reason", "wrong person");
  record (dialog);
  g_assert_null (find_dialog ());
  g_assert_true (shows (fixture->section, "Signed 0 of 12"));
  g_assert_true (shows (fixture->section, "no longer counts"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add ("/signing-section/frozen", Fixture, NULL, begin, test_frozen, end);
  g_test_add ("/signing-section/record", Fixture, NULL, begin, test_record, end);
  g_test_add ("/signing-section/all-originals", Fixture, NULL, begin, test_all_originals, end);
  g_test_add ("/signing-section/correction", Fixture, NULL, begin, test_correction, end);
  return g_test_run ();
}
