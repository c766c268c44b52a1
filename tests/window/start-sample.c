/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "start-sample.h"

#include "window/start-window.h"

#include <glib/gstdio.h>
#include <string.h>

static void
open_dossier (GSimpleAction *action, GVariant *path, gpointer data)
{
  Start *start = data;

  g_free (start->opened);
  start->opened = g_variant_dup_string (path, NULL);
  start->n_opened++;
  if (start->to_close != NULL)
    gtk_window_destroy (GTK_WINDOW (g_steal_pointer (&start->to_close)));
}

void
start_settle (void)
{
  gint64 end = g_get_monotonic_time () + 5 * G_USEC_PER_SEC;

  for (int quiet = 0; quiet < 5 && g_get_monotonic_time () < end;)
    if (!g_main_context_iteration (NULL, FALSE)) {
      g_usleep (2000);
      quiet++;
    }
}

void
start_set_up (Start *start, gconstpointer data)
{
  const char *folder = g_get_user_data_dir ();
  static const GActionEntry actions[] = {
    { .name = "open-dossier", .activate = open_dossier, .parameter_type = "s" },
  };

  start->application = (GtkApplication *) data;
  g_action_map_add_action_entries (G_ACTION_MAP (start->application), actions,
                                   G_N_ELEMENTS (actions), start);
  start->present = g_build_filename (folder, "présent.convention", NULL);
  start->missing = g_build_filename (folder, "absent.convention", NULL);
  g_assert_true (g_file_set_contents (start->present, "x", 1, NULL));
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

void
start_tear_down (Start *start, gconstpointer data)
{
  start_settle ();
  forget_all ();
  g_free (start->opened);
  g_free (start->present);
  g_free (start->missing);
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

GtkWidget *
start_find (GtkWidget *parent, GType type, int n)
{
  return find (parent, type, &n);
}

GtkWidget *
start_find_button (GtkWidget *parent, const char *label)
{
  GtkWidget *button;

  for (int i = 0; (button = start_find (parent, GTK_TYPE_BUTTON, i)) != NULL; i++)
    if (g_strcmp0 (gtk_button_get_label (GTK_BUTTON (button)), label) == 0)
      return button;

  return NULL;
}

bool
start_shows (GtkWidget *parent, const char *text)
{
  GtkWidget *label;

  for (int i = 0; (label = start_find (parent, GTK_TYPE_LABEL, i)) != NULL; i++)
    if (strstr (gtk_label_get_text (GTK_LABEL (label)), text) != NULL)
      return true;

  return false;
}

GtkWidget *
start_show (Start *start)
{
  GtkWidget *window = quad_start_window_new (start->application);

  gtk_window_present (GTK_WINDOW (window));
  start_settle ();
  return window;
}

void
start_close (GtkWidget *window)
{
  GtkWidget *gone = window;

  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &gone);
  gtk_window_destroy (GTK_WINDOW (window));
  start_settle ();
  g_assert_null (gone);
}

void
start_type (GtkWidget *parent, const char *text)
{
  GtkWidget *search = start_find (parent, GTK_TYPE_SEARCH_ENTRY, 0);

  gtk_editable_set_text (GTK_EDITABLE (search), text);
  g_signal_emit_by_name (search, "search-changed");
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
start_run (void (*add_tests) (gconstpointer application))
{
  g_autofree char *home = make_home ();
  g_autoptr (GtkApplication) application = make_application ();
  int failures;

  add_tests (application);
  failures = g_test_run ();
  remove_tree (home);
  return failures;
}
