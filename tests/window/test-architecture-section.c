/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/architecture-section.h"

#include "sample.h"

#include <string.h>

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
  sample_begin (&fixture->sample);
  fixture->section = quad_architecture_section_new (fixture->sample.session);
  fixture->window = gtk_window_new ();
  gtk_window_set_child (GTK_WINDOW (fixture->window), fixture->section);
  g_signal_connect_object (fixture->sample.session, "changed", G_CALLBACK (refresh),
                           fixture->section, 0);
  gtk_window_present (GTK_WINDOW (fixture->window));
}

static void
end (Fixture *fixture, gconstpointer data)
{
  gpointer section = fixture->section;

  g_object_add_weak_pointer (G_OBJECT (fixture->section), &section);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_null (section);
  sample_end (&fixture->sample);
}

typedef bool (*Wanted) (GtkWidget *widget, const char *text);

static GtkWidget *
find (GtkWidget *widget, Wanted is_wanted, const char *text)
{
  if (!gtk_widget_get_visible (widget))
    return NULL;
  if (is_wanted (widget, text))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    GtkWidget *found = find (child, is_wanted, text);

    if (found != NULL)
      return found;
  }

  return NULL;
}

static bool
is_label (GtkWidget *widget, const char *text)
{
  return GTK_IS_LABEL (widget) && strstr (gtk_label_get_text (GTK_LABEL (widget)), text);
}

static bool
is_choice (GtkWidget *widget, const char *text)
{
  return ADW_IS_ACTION_ROW (widget) && find (widget, is_label, text) != NULL;
}

static bool
is_button (GtkWidget *widget, const char *text)
{
  return GTK_IS_BUTTON (widget) && find (widget, is_label, text) != NULL;
}

static GtkCheckButton *
find_choice (Fixture *fixture, const char *label)
{
  GtkWidget *row = find (fixture->section, is_choice, label);

  g_assert_nonnull (row);
  return GTK_CHECK_BUTTON (adw_action_row_get_activatable_widget (ADW_ACTION_ROW (row)));
}

static const char of_four[] = "du COPAREF et de Pôle emploi";
static const char of_three[] = "convention distincte";

static bool
says (Fixture *fixture, const char *text)
{
  return find (fixture->section, is_label, text) != NULL;
}

static void
press (Fixture *fixture, const char *label)
{
  GtkWidget *button = find (fixture->section, is_button, label);

  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
}

/* What another architecture changes is shown before anything is written. */
static void
test_preview (Fixture *fixture, gconstpointer data)
{
  guint n_entries = sample_count_entries (&fixture->sample);

  g_assert_true (gtk_check_button_get_active (find_choice (fixture, of_three)));
  g_assert_false (says (fixture, "What it changes in the text"));

  gtk_check_button_set_active (find_choice (fixture, of_four), TRUE);
  g_assert_true (says (fixture, "What it changes in the text"));
  g_assert_true (says (fixture, "Rôle de Pôle emploi"));
  g_assert_true (says (fixture, "Pôle emploi réalise les actions qui lui sont confiées"));
  g_assert_cmpuint (sample_count_entries (&fixture->sample), ==, n_entries);

  press (fixture, "Leave it");
  g_assert_false (says (fixture, "What it changes in the text"));
  g_assert_true (gtk_check_button_get_active (find_choice (fixture, of_three)));
  g_assert_cmpuint (sample_count_entries (&fixture->sample), ==, n_entries);
}

/* Taken, it is one entry, and undone by one. */
static void
test_taking (Fixture *fixture, gconstpointer data)
{
  Sample *sample = &fixture->sample;
  guint n_entries = sample_count_entries (sample);

  gtk_check_button_set_active (find_choice (fixture, of_four), TRUE);
  press (fixture, "Apply");
  g_assert_cmpuint (sample_count_entries (sample), ==, n_entries + 1);
  sample_assert (sample, "parties.pole_emploi.signataire", "oui");
  g_assert_true (gtk_check_button_get_active (find_choice (fixture, of_four)));
  g_assert_false (says (fixture, "What it changes in the text"));

  g_assert_true (quad_session_undo (sample->session, NULL));
  g_assert_true (gtk_check_button_get_active (find_choice (fixture, of_three)));
}

/* Settings that no architecture has are another one. */
static void
test_other (Fixture *fixture, gconstpointer data)
{
  g_assert_false (says (fixture, "Another one"));
  sample_set (&fixture->sample, "acte.nature", "convention-operationnelle");
  g_assert_true (gtk_check_button_get_active (find_choice (fixture, "Another one")));

  gtk_check_button_set_active (find_choice (fixture, of_three), TRUE);
  press (fixture, "Apply");
  sample_assert (&fixture->sample, "acte.nature", "convention");
  g_assert_false (says (fixture, "Another one"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add ("/architecture/preview", Fixture, NULL, begin, test_preview, end);
  g_test_add ("/architecture/taking", Fixture, NULL, begin, test_taking, end);
  g_test_add ("/architecture/other", Fixture, NULL, begin, test_other, end);
  return g_test_run ();
}
