/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/start-window.h"

#include "session/known-dossiers.h"
#include "window/dossier-row.h"
#include "window/new-dossier.h"
#include "window/region-list.h"

#include <glib/gstdio.h>
#include <string.h>

typedef struct {
  GtkApplication *application;
  char *opened; /* the last path that the window wanted open */
  char *present;
  char *missing;
} Fixture;

static void
open_dossier (GSimpleAction *action, GVariant *path, gpointer data)
{
  Fixture *fixture = data;

  g_free (fixture->opened);
  fixture->opened = g_variant_dup_string (path, NULL);
}

static void
settle (void)
{
  gint64 end = g_get_monotonic_time () + 5 * G_USEC_PER_SEC;

  for (int quiet = 0; quiet < 5 && g_get_monotonic_time () < end;)
    if (!g_main_context_iteration (NULL, FALSE)) {
      g_usleep (2000);
      quiet++;
    }
}

static void
note (const char *path, const char *region, gint64 at, const char *text)
{
  g_autoptr (Register) known = known_dossiers_open ();

  register_note (known,
                 &(KnownDossier){ .path = (char *) path,
                                  .region = (char *) region,
                                  .title = (char *) "Plan d’essai",
                                  .state = (char *) "Projet v1",
                                  .n_filled = 1,
                                  .n_required = 4,
                                  .opened_at = at },
                 text);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  const char *folder = g_get_user_data_dir ();
  static const GActionEntry actions[] = {
    { .name = "open-dossier", .activate = open_dossier, .parameter_type = "s" },
  };

  fixture->application = (GtkApplication *) data;
  g_action_map_add_action_entries (G_ACTION_MAP (fixture->application), actions,
                                   G_N_ELEMENTS (actions), fixture);
  fixture->present = g_build_filename (folder, "présent.convention", NULL);
  fixture->missing = g_build_filename (folder, "absent.convention", NULL);
  g_assert_true (g_file_set_contents (fixture->present, "x", 1, NULL));
}

static void
remove_tree (const char *path)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL) {
    g_autofree char *child = g_build_filename (path, name, NULL);

    if (g_file_test (child, G_FILE_TEST_IS_DIR) && !g_file_test (child, G_FILE_TEST_IS_SYMLINK))
      remove_tree (child);
    else
      (void) g_unlink (child);
  }
  (void) g_rmdir (path);
}

/* Each test begins as somebody who knows no dossier. */
static void
forget_all (void)
{
  g_autofree char *folder = g_build_filename (g_get_user_data_dir (), "quadripartite", NULL);

  remove_tree (folder);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  settle ();
  forget_all ();
  g_free (fixture->opened);
  g_free (fixture->present);
  g_free (fixture->missing);
}

/* The n-th widget of that type, in the order of the tree; NULL: there are fewer. */
static GtkWidget *
find (GtkWidget *parent, GType type, int *n)
{
  for (GtkWidget *child = gtk_widget_get_first_child (parent); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    GtkWidget *found;

    if (!gtk_widget_get_visible (child))
      continue;
    if (g_type_is_a (G_OBJECT_TYPE (child), type) && (*n)-- == 0)
      return child;
    found = find (child, type, n);
    if (found != NULL)
      return found;
  }

  return NULL;
}

static GtkWidget *
find_nth (GtkWidget *parent, GType type, int n)
{
  return find (parent, type, &n);
}

static GtkWidget *
find_button (GtkWidget *parent, const char *label)
{
  GtkWidget *button;

  for (int i = 0; (button = find_nth (parent, GTK_TYPE_BUTTON, i)) != NULL; i++)
    if (g_strcmp0 (gtk_button_get_label (GTK_BUTTON (button)), label) == 0)
      return button;

  return NULL;
}

static bool
shows (GtkWidget *parent, const char *text)
{
  GtkWidget *label;

  for (int i = 0; (label = find_nth (parent, GTK_TYPE_LABEL, i)) != NULL; i++)
    if (strstr (gtk_label_get_text (GTK_LABEL (label)), text) != NULL)
      return true;

  return false;
}

static GtkWidget *
show (Fixture *fixture)
{
  GtkWidget *window = quad_start_window_new (fixture->application);

  gtk_window_present (GTK_WINDOW (window));
  settle ();
  return window;
}

static void
close_window (GtkWidget *window)
{
  GtkWidget *gone = window;

  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &gone);
  gtk_window_destroy (GTK_WINDOW (window));
  settle ();
  g_assert_null (gone);
}

static void
type (GtkWidget *parent, const char *text)
{
  GtkWidget *search = find_nth (parent, GTK_TYPE_SEARCH_ENTRY, 0);

  gtk_editable_set_text (GTK_EDITABLE (search), text);
  g_signal_emit_by_name (search, "search-changed");
}

static void
test_empty (Fixture *fixture, gconstpointer data)
{
  GtkWidget *window = show (fixture);

  g_assert_nonnull (find_nth (window, ADW_TYPE_STATUS_PAGE, 0));
  g_assert_nonnull (find_button (window, "Try with an _Example"));
  g_assert_null (find_nth (window, QUAD_TYPE_DOSSIER_ROW, 0));
  close_window (window);
}

static void
test_rows (Fixture *fixture, gconstpointer data)
{
  GtkWidget *window;
  GtkWidget *row;

  note (fixture->present, "Bretagne", 2, "Modalités de versement");
  note (fixture->missing, "Corse", 1, "Modalités de versement");
  window = show (fixture);
  row = find_nth (window, QUAD_TYPE_DOSSIER_ROW, 0);
  g_assert_true (shows (row, "Bretagne") && shows (row, "Projet v1"));
  g_assert_nonnull (find_nth (row, GTK_TYPE_PROGRESS_BAR, 0));
  g_signal_emit_by_name (gtk_widget_get_parent (row), "row-activated", row);
  g_assert_cmpstr (fixture->opened, ==, fixture->present);

  row = find_nth (window, QUAD_TYPE_DOSSIER_ROW, 1);
  g_assert_false (gtk_list_box_row_get_activatable (GTK_LIST_BOX_ROW (row)));
  g_assert_null (find_nth (row, GTK_TYPE_PROGRESS_BAR, 0));
  g_signal_emit_by_name (find_button (row, "Remove from the list"), "clicked");
  g_assert_null (find_nth (window, QUAD_TYPE_DOSSIER_ROW, 1));
  close_window (window);

  window = show (fixture);
  g_assert_null (find_nth (window, QUAD_TYPE_DOSSIER_ROW, 1));
  close_window (window);
}

static void
test_search (Fixture *fixture, gconstpointer data)
{
  GtkWidget *window;
  GtkWidget *row;

  note (fixture->present, "Bretagne", 1, "L’échéancier <du> versement & sa suite");
  note (fixture->missing, "Corse", 2, "Rien");
  window = show (fixture);
  type (window, "echeanc");
  row = find_nth (window, QUAD_TYPE_DOSSIER_ROW, 0);
  g_assert_true (shows (row, "Bretagne"));
  g_assert_true (shows (row, "L’échéancier <du> versement & sa suite"));
  g_assert_null (find_nth (window, QUAD_TYPE_DOSSIER_ROW, 1));

  type (window, "(\"AND*");
  g_assert_null (find_nth (window, QUAD_TYPE_DOSSIER_ROW, 0));
  g_assert_true (shows (window, "No dossier has all these words"));

  /* Enter opens the best that is there: the newest is missing. */
  type (window, "plan essai");
  g_signal_emit_by_name (find_nth (window, GTK_TYPE_SEARCH_ENTRY, 0), "activate");
  g_assert_cmpstr (fixture->opened, ==, fixture->present);
  g_signal_emit_by_name (find_nth (window, GTK_TYPE_SEARCH_ENTRY, 0), "stop-search");
  settle ();
  g_assert_nonnull (find_nth (window, QUAD_TYPE_DOSSIER_ROW, 1));
  close_window (window);
}

static void
test_example (Fixture *fixture, gconstpointer data)
{
  GtkWidget *window = show (fixture);

  g_assert_true (gtk_widget_activate_action (window, "start.example", NULL));
  g_assert_true (g_str_has_suffix (fixture->opened, "Example ALPC 2016.convention"));
  g_assert_true (g_file_test (fixture->opened, G_FILE_TEST_IS_REGULAR));
  (void) g_unlink (fixture->opened);
  close_window (window);
}

static GtkWidget *
find_dialog (void)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *each = windows; each != NULL; each = each->next)
    if (QUAD_IS_NEW_DOSSIER (each->data))
      return each->data;

  return NULL;
}

/* A région is found by its département; the act's words follow; the file is made and opened. */
static void
test_new (Fixture *fixture, gconstpointer data)
{
  GtkWidget *window = show (fixture);
  GtkWidget *dialog;
  GtkWidget *create;
  g_autofree char *first = NULL;

  quad_start_window_ask_new (QUAD_START_WINDOW (window));
  settle ();
  dialog = find_dialog ();
  create = find_button (dialog, "Cr_eate");
  g_assert_false (gtk_widget_get_sensitive (create));
  type (dialog, "gironde");
  g_signal_emit_by_name (find_nth (dialog, GTK_TYPE_SEARCH_ENTRY, 0), "activate");
  settle ();
  g_assert_true (shows (dialog, "La Région Aquitaine-Limousin-Poitou-Charentes"));
  g_assert_false (shows (dialog, " · Pôle emploi"));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (find_nth (dialog, GTK_TYPE_CHECK_BUTTON, 0)),
                               TRUE);
  settle ();
  g_assert_true (shows (dialog, " · Pôle emploi"));

  g_assert_true (gtk_widget_get_sensitive (create));
  g_signal_emit_by_name (create, "clicked");
  settle ();
  g_assert_null (find_dialog ());
  g_assert_true (g_str_has_suffix (
      fixture->opened, "Convention Aquitaine-Limousin-Poitou-Charentes 2016.convention"));
  g_assert_true (g_file_test (fixture->opened, G_FILE_TEST_IS_REGULAR));
  (void) g_unlink (fixture->opened);
  close_window (window);
}

/* What stands at the place by the time one creates is kept, and the dialog says so. */
static void
test_new_refused (Fixture *fixture, gconstpointer data)
{
  GtkWidget *window = show (fixture);
  GtkWidget *dialog;
  g_autofree char *path =
      g_build_filename (g_get_home_dir (), "Convention Corse 2016.convention", NULL);

  quad_start_window_ask_new (QUAD_START_WINDOW (window));
  settle ();
  dialog = find_dialog ();
  type (dialog, "ajaccio");
  g_signal_emit_by_name (find_nth (dialog, GTK_TYPE_SEARCH_ENTRY, 0), "activate");
  settle ();
  g_assert_true (g_file_set_contents (path, "précieux", -1, NULL));
  g_signal_emit_by_name (find_button (dialog, "Cr_eate"), "clicked");
  g_assert_nonnull (find_dialog ());
  g_assert_true (shows (dialog, "already exists"));
  g_assert_null (fixture->opened);
  (void) g_unlink (path);
  close_window (window);
  g_assert_null (find_dialog ());
}

/* A home of one's own; the isolation of GTest would hide the schemas that Adwaita needs. */
static char *
make_home (void)
{
  char *home = g_dir_make_tmp ("accueil-XXXXXX", NULL);
  static const char *const names[] = { "HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME",
                                       "XDG_CACHE_HOME" };

  g_assert_nonnull (home);
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    g_setenv (names[i], home, TRUE);
  return home;
}

static GtkApplication *
make_application (void)
{
  GtkApplication *application =
      GTK_APPLICATION (adw_application_new (NULL, G_APPLICATION_NON_UNIQUE));
  g_autoptr (GError) error = NULL;

  g_application_set_resource_base_path (G_APPLICATION (application),
                                        "/org/quadripartite/Quadripartite");
  g_application_register (G_APPLICATION (application), NULL, &error);
  g_assert_no_error (error);
  return application;
}

int
main (int argc, char **argv)
{
  g_autofree char *home = make_home ();
  g_autoptr (GtkApplication) application = NULL;
  int failures;

  g_test_init (&argc, &argv, NULL);
  application = make_application ();
  g_test_add ("/start-window/empty", Fixture, application, set_up, test_empty, tear_down);
  g_test_add ("/start-window/rows", Fixture, application, set_up, test_rows, tear_down);
  g_test_add ("/start-window/search", Fixture, application, set_up, test_search, tear_down);
  g_test_add ("/start-window/example", Fixture, application, set_up, test_example, tear_down);
  g_test_add ("/start-window/new", Fixture, application, set_up, test_new, tear_down);
  g_test_add ("/start-window/new-refused", Fixture, application, set_up, test_new_refused,
              tear_down);
  failures = g_test_run ();
  remove_tree (home);
  return failures;
}
