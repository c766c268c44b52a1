/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preview/page-pane.h"

#include "loop.h"
#include "reading.h"
#include "sample.h"

#include <string.h>

typedef struct {
  Document *document;
  Pages *pages;
  GtkWidget *window;
  QuadPagePane *pane;
  QuadPageView *view;
  char *activated;
} Stage;

static void
note_origin (QuadPagePane *pane, const char *path, Stage *stage)
{
  g_free (stage->activated);
  stage->activated = g_strdup (path);
}

static void
set_up (Stage *stage, gconstpointer data)
{
  *stage = (Stage){ .document = sample_document () };
  stage->pages = read_pages (stage->document);
  stage->window = gtk_window_new ();
  stage->pane = QUAD_PAGE_PANE (quad_page_pane_new ());
  stage->view = quad_page_pane_get_view (stage->pane);
  gtk_window_set_default_size (GTK_WINDOW (stage->window), 500, 600);
  gtk_window_set_child (GTK_WINDOW (stage->window), GTK_WIDGET (stage->pane));
  g_signal_connect (stage->pane, "origin-activated", G_CALLBACK (note_origin), stage);
  gtk_window_present (GTK_WINDOW (stage->window));
  quad_page_pane_set_pages (stage->pane, stage->pages);
  loop_turn (30);
}

static void
tear_down (Stage *stage, gconstpointer data)
{
  loop_end (stage->window, GTK_WIDGET (stage->view));
  pages_free (stage->pages);
  document_free (stage->document);
  g_free (stage->activated);
}

/* The first widget of a type under another, in the order of the screen; NULL. */
static GtkWidget *
find (GtkWidget *widget, GType type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    GtkWidget *found = find (child, type);

    if (found != NULL)
      return found;
  }

  return NULL;
}

static void
act (Stage *stage, const char *action)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (stage->pane), action, NULL));
}

static void
check_pages (Stage *stage, gconstpointer data)
{
  GtkWidget *number = find (GTK_WIDGET (stage->pane), GTK_TYPE_ENTRY);
  static const struct {
    const char *typed;
    guint page;
  } cases[] = { { "5", 4 },  { "1", 0 }, { "6", 5 }, { "0", 5 },
                { "99", 5 }, { "", 5 },  { "x", 5 }, { "3", 2 } };

  act (stage, "page.next");
  g_assert_cmpuint (quad_page_view_get_page (stage->view), ==, 1);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (number)), ==, "2");
  act (stage, "page.previous");
  g_assert_cmpuint (quad_page_view_get_page (stage->view), ==, 0);
  act (stage, "page.previous");
  g_assert_cmpuint (quad_page_view_get_page (stage->view), ==, 0);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *shown = g_strdup_printf ("%u", cases[i].page + 1);

    gtk_editable_set_text (GTK_EDITABLE (number), cases[i].typed);
    g_signal_emit_by_name (number, "activate");
    g_assert_cmpuint (quad_page_view_get_page (stage->view), ==, cases[i].page);
    g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (number)), ==, shown);
  }
  quad_page_pane_set_pages (stage->pane, NULL);
  g_assert_false (gtk_widget_get_sensitive (number));
}

static void
check_zoom (Stage *stage, gconstpointer data)
{
  act (stage, "page.zoom-toggle");
  g_assert_cmpfloat_with_epsilon (quad_page_view_get_zoom (stage->view), 1, 1e-6);
  act (stage, "page.zoom-in");
  g_assert_cmpfloat_with_epsilon (quad_page_view_get_zoom (stage->view), 1.25, 1e-6);
  for (int i = 0; i < 20; i++)
    act (stage, "page.zoom-out");
  g_assert_cmpfloat_with_epsilon (quad_page_view_get_zoom (stage->view), 0.5, 1e-6);
  act (stage, "page.zoom-toggle");
  g_assert_true (quad_page_view_fits_width (stage->view));
}

/* Also of a keyboard whose digits are behind Shift. */
static void
check_keys (Stage *stage, gconstpointer data)
{
  static const char *const keys[] = { "<Control>0", "<Control>agrave", "<Control>KP_0" };
  g_autoptr (GListModel) controllers =
      gtk_widget_observe_controllers (GTK_WIDGET (stage->pane));

  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++) {
    g_autoptr (GtkShortcutTrigger) wanted = gtk_shortcut_trigger_parse_string (keys[i]);
    guint n_found = 0;

    for (guint c = 0; c < g_list_model_get_n_items (controllers); c++) {
      g_autoptr (GObject) shortcuts = g_list_model_get_item (controllers, c);

      for (guint k = 0; G_IS_LIST_MODEL (shortcuts) &&
                        k < g_list_model_get_n_items (G_LIST_MODEL (shortcuts));
           k++) {
        g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (G_LIST_MODEL (shortcuts), k);
        g_autofree char *action =
            gtk_shortcut_action_to_string (gtk_shortcut_get_action (shortcut));

        n_found += gtk_shortcut_trigger_equal (gtk_shortcut_get_trigger (shortcut), wanted) &&
                   strstr (action, "page.zoom-toggle") != NULL;
      }
    }
    g_test_message ("%s", keys[i]);
    g_assert_cmpuint (n_found, ==, 1);
  }
}

/* A sentence stands where the pages would, until there are some. */
static void
check_failure (Stage *stage, gconstpointer data)
{
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (stage->view)));
  quad_page_pane_set_failure (stage->pane, "No font.");
  loop_turn (5);
  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (stage->view)));
  quad_page_pane_set_failure (stage->pane, NULL);
  loop_turn (5);
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (stage->view)));
}

static void
check_search (Stage *stage, gconstpointer data)
{
  GtkWidget *entry = find (GTK_WIDGET (stage->pane), GTK_TYPE_SEARCH_ENTRY);

  quad_page_pane_start_search (stage->pane);
  gtk_editable_set_text (GTK_EDITABLE (entry), "region");
  loop_turn (40);
  guint n_matches = quad_page_view_get_n_matches (stage->view);
  g_assert_cmpuint (n_matches, >, 1);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Search the pages");
  act (stage, "page.find-next");
  g_assert_cmpuint (quad_page_view_get_match (stage->view), ==, 1);
  act (stage, "page.find-previous");
  g_assert_cmpuint (quad_page_view_get_match (stage->view), ==, 0);
  g_signal_emit_by_name (entry, "stop-search");
  g_assert_cmpuint (quad_page_view_get_n_matches (stage->view), ==, 0);
  g_assert_true (gtk_root_get_focus (GTK_ROOT (stage->window)) == GTK_WIDGET (stage->view));
  quad_page_pane_start_search (stage->pane);
  g_assert_cmpuint (quad_page_view_get_n_matches (stage->view), ==, 0);
}

static void
check_origin (Stage *stage, gconstpointer data)
{
  GdkRectangle area;

  quad_page_pane_light (stage->pane, "compensation_etat");
  g_assert_true (quad_page_view_get_area (stage->view, "compensation_etat", &area));
  quad_page_view_activate_at (stage->view, area.x + area.width / 2.0,
                              area.y + area.height / 2.0);
  g_assert_cmpstr (stage->activated, ==, "compensation_etat");
}

/* Every button has an action that works and a name of its own. */
static void
check_buttons_in (GtkWidget *widget, guint *n_buttons)
{
  if (GTK_IS_BUTTON (widget) && gtk_widget_get_visible (widget)) {
    g_assert_true (gtk_test_accessible_has_property (GTK_ACCESSIBLE (widget),
                                                     GTK_ACCESSIBLE_PROPERTY_LABEL));
    g_assert_nonnull (gtk_actionable_get_action_name (GTK_ACTIONABLE (widget)));
    g_assert_nonnull (gtk_widget_get_tooltip_text (widget));
    ++*n_buttons;
  }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    check_buttons_in (child, n_buttons);
}

static void
check_names (Stage *stage, gconstpointer data)
{
  guint n_buttons = 0;

  check_buttons_in (GTK_WIDGET (stage->pane), &n_buttons);
  g_assert_cmpuint (n_buttons, ==, 7);
}

int
main (int argc, char **argv)
{
  static const struct {
    const char *path;
    void (*check) (Stage *stage, gconstpointer data);
  } checks[] = {
    { "/page-pane/pages", check_pages },     { "/page-pane/zoom", check_zoom },
    { "/page-pane/search", check_search },   { "/page-pane/origin", check_origin },
    { "/page-pane/names", check_names },     { "/page-pane/keys", check_keys },
    { "/page-pane/failure", check_failure },
  };

  g_setenv ("GTK_A11Y", "test", TRUE);
  gtk_init ();
  g_test_init (&argc, &argv, NULL);
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (checks); i++)
    g_test_add (checks[i].path, Stage, NULL, set_up, checks[i].check, tear_down);

  return g_test_run ();
}
