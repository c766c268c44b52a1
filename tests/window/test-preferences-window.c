/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/preferences-window.h"

#include "session/house-logos.h"
#include "session/starting.h"
#include "start-sample.h"
#include "window/logo-row.h"
#include "window/settings.h"

static const Datum *
typefaces_of (const GPtrArray *plans)
{
  return starting_get_typefaces (plans->pdata[0]);
}

static AdwComboRow *
find_typeface_row (GtkWidget *window)
{
  for (int n = 0;; n++) {
    GtkWidget *row = start_find (window, ADW_TYPE_COMBO_ROW, n);

    g_assert_nonnull (row);
    if (g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), "Typeface"))
      return ADW_COMBO_ROW (row);
  }
}

/* All that the plan offers, its own first chosen; what is picked is kept for the next time. */
static void
test_typeface (Start *start, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) plans = starting_read_plans (&error);
  g_autoptr (GSettings) settings = settings_open ();
  const Choice *other = typefaces_of (plans)->choices->pdata[1];
  GtkWidget *parent = start_show (start);
  GtkWindow *window = preferences_window_new (GTK_WINDOW (parent));
  AdwComboRow *row = find_typeface_row (GTK_WIDGET (window));
  g_autofree char *kept = NULL;

  g_assert_no_error (error);
  g_assert_cmpuint (g_list_model_get_n_items (adw_combo_row_get_model (row)), ==,
                    typefaces_of (plans)->choices->len);
  g_assert_cmpuint (adw_combo_row_get_selected (row), ==, 0);
  adw_combo_row_set_selected (row, 1);
  kept = g_settings_get_string (settings, SETTING_TYPEFACE);
  g_assert_cmpstr (kept, ==, other->id);
  gtk_window_destroy (window);

  window = preferences_window_new (GTK_WINDOW (parent));
  row = find_typeface_row (GTK_WIDGET (window));
  g_assert_cmpuint (adw_combo_row_get_selected (row), ==, 1);
  gtk_window_destroy (window);
  start_close (parent);
}

/* The window is closed with no Enter before: the name is kept. One that no entry can carry is
 * marked, and the last that could stays. */
static void
test_author (Start *start, gconstpointer data)
{
  static const struct {
    const char *typed;
    const char *kept;
  } cases[] = { { "Claire Martin", "Claire Martin" },
                { "Claire Martin\xc2\x85", "Claire Martin" },
                { "", "" } };
  g_autoptr (GSettings) settings = settings_open ();
  GtkWidget *parent = start_show (start);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    GtkWindow *window = preferences_window_new (GTK_WINDOW (parent));
    GtkWidget *row = start_find (GTK_WIDGET (window), ADW_TYPE_ENTRY_ROW, 0);
    GtkEditable *text = GTK_EDITABLE (row);
    int length = (int) g_utf8_strlen (gtk_editable_get_text (text), -1);
    g_autofree char *kept = NULL;

    gtk_window_present (window);
    gtk_editable_insert_text (text, cases[i].typed, -1, &(int){ 0 });
    gtk_editable_delete_text (text, (int) g_utf8_strlen (cases[i].typed, -1),
                              (int) g_utf8_strlen (cases[i].typed, -1) + length);
    g_assert_cmpint (gtk_widget_has_css_class (row, "error"), ==,
                     !g_str_equal (cases[i].typed, cases[i].kept));
    gtk_window_close (window);
    kept = g_settings_get_string (settings, SETTING_AUTHOR);
    g_assert_cmpstr (kept, ==, cases[i].kept);
  }
  start_close (parent);
}

/* What another plan offered is not offered here: the plan's own is shown, the key is kept. */
static void
test_unknown_typeface (Start *start, gconstpointer data)
{
  g_autoptr (GSettings) settings = settings_open ();
  GtkWidget *parent = start_show (start);
  GtkWindow *window;
  g_autofree char *kept = NULL;

  g_settings_set_string (settings, SETTING_TYPEFACE, "marianne");
  window = preferences_window_new (GTK_WINDOW (parent));
  g_assert_cmpuint (adw_combo_row_get_selected (find_typeface_row (GTK_WIDGET (window))), ==,
                    0);
  kept = g_settings_get_string (settings, SETTING_TYPEFACE);
  g_assert_cmpstr (kept, ==, "marianne");
  gtk_window_destroy (window);
  start_close (parent);
}

/* A picture is kept and shown; what is none is refused in words, and the first stays. */
static void
test_logo (Start *start, gconstpointer data)
{
  g_autofree char *name =
      g_build_filename (g_getenv ("TESTS_SOURCE"), "window", "logo.svg", NULL);
  GtkWidget *parent = start_show (start);
  GtkWindow *window = preferences_window_new (GTK_WINDOW (parent));
  GtkWidget *row = NULL;
  g_autoptr (GBytes) kept = NULL;

  for (int n = 0; row == NULL ||
                  !g_str_has_prefix (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)),
                                     "Logotype");
       n++) {
    row = start_find (GTK_WIDGET (window), ADW_TYPE_ACTION_ROW, n);
    g_assert_nonnull (row);
  }
  g_assert_true (logo_row_take (row, name));
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), ==, "");
  g_assert_false (logo_row_take (row, __FILE__));
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), !=, "");
  kept = house_logos_read ("parties.etat.logo");
  g_assert_nonnull (kept);
  gtk_window_destroy (window);
  start_close (parent);
}

static void
add_tests (gconstpointer application)
{
  g_test_add ("/preferences/typeface", Start, application, start_set_up, test_typeface,
              start_tear_down);
  g_test_add ("/preferences/author", Start, application, start_set_up, test_author,
              start_tear_down);
  g_test_add ("/preferences/logo", Start, application, start_set_up, test_logo,
              start_tear_down);
  g_test_add ("/preferences/unknown-typeface", Start, application, start_set_up,
              test_unknown_typeface, start_tear_down);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  return start_run (add_tests);
}
