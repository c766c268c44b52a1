/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/start-window.h"

#include "session/known-dossiers.h"
#include "start-sample.h"
#include "window/dossier-row.h"

#include <glib/gstdio.h>

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
test_empty (Start *start, gconstpointer data)
{
  GtkWidget *window = start_show (start);

  g_assert_nonnull (start_find (window, ADW_TYPE_STATUS_PAGE, 0));
  g_assert_nonnull (start_find_button (window, "Try with an _Example"));
  g_assert_null (start_find (window, QUAD_TYPE_DOSSIER_ROW, 0));
  start_close (window);
}

static void
test_rows (Start *start, gconstpointer data)
{
  GtkWidget *window;
  GtkWidget *row;

  note (start->present, "Bretagne", 2, "Modalités de versement");
  note (start->missing, "Corse", 1, "Modalités de versement");
  window = start_show (start);
  row = start_find (window, QUAD_TYPE_DOSSIER_ROW, 0);
  g_assert_true (start_shows (row, "Bretagne") && start_shows (row, "Projet v1"));
  g_assert_nonnull (start_find (row, GTK_TYPE_PROGRESS_BAR, 0));
  g_signal_emit_by_name (gtk_widget_get_parent (row), "row-activated", row);
  g_assert_cmpstr (start->opened, ==, start->present);

  row = start_find (window, QUAD_TYPE_DOSSIER_ROW, 1);
  g_assert_false (gtk_list_box_row_get_activatable (GTK_LIST_BOX_ROW (row)));
  g_assert_null (start_find (row, GTK_TYPE_PROGRESS_BAR, 0));
  g_signal_emit_by_name (start_find_button (row, "Remove from the list"), "clicked");
  g_assert_null (start_find (window, QUAD_TYPE_DOSSIER_ROW, 1));
  start_close (window);

  window = start_show (start);
  g_assert_null (start_find (window, QUAD_TYPE_DOSSIER_ROW, 1));
  start_close (window);
}

static void
test_search (Start *start, gconstpointer data)
{
  GtkWidget *window;
  GtkWidget *row;

  note (start->present, "Bretagne", 1, "L’échéancier <du> versement & sa suite");
  note (start->missing, "Corse", 2, "Rien");
  window = start_show (start);
  start_type (window, "echeanc");
  row = start_find (window, QUAD_TYPE_DOSSIER_ROW, 0);
  g_assert_true (start_shows (row, "Bretagne"));
  g_assert_true (start_shows (row, "L’échéancier <du> versement & sa suite"));
  g_assert_null (start_find (window, QUAD_TYPE_DOSSIER_ROW, 1));

  start_type (window, "(\"AND*");
  g_assert_null (start_find (window, QUAD_TYPE_DOSSIER_ROW, 0));
  g_assert_true (start_shows (window, "No dossier has all these words"));

  /* Enter opens the best that is there: the newest is missing. */
  start_type (window, "plan essai");
  g_signal_emit_by_name (start_find (window, GTK_TYPE_SEARCH_ENTRY, 0), "activate");
  g_assert_cmpstr (start->opened, ==, start->present);
  g_signal_emit_by_name (start_find (window, GTK_TYPE_SEARCH_ENTRY, 0), "stop-search");
  start_settle ();
  g_assert_nonnull (start_find (window, QUAD_TYPE_DOSSIER_ROW, 1));
  start_close (window);
}

static void
test_example (Start *start, gconstpointer data)
{
  GtkWidget *window = start_show (start);

  g_assert_true (gtk_widget_activate_action (window, "start.example", NULL));
  g_assert_true (g_str_has_suffix (start->opened, "Example ALPC 2016.convention"));
  g_assert_true (g_file_test (start->opened, G_FILE_TEST_IS_REGULAR));
  (void) g_unlink (start->opened);
  start_close (window);
}

static gboolean
drop (GtkWidget *window, const char *const *paths)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (window);
  GSList *files = NULL;
  g_auto (GValue) value = G_VALUE_INIT;
  gboolean taken = FALSE;

  for (; *paths != NULL; paths++)
    files = g_slist_append (files, g_file_new_for_path (*paths));
  g_value_init (&value, GDK_TYPE_FILE_LIST);
  g_value_take_boxed (&value, gdk_file_list_new_from_list (files));
  g_slist_free_full (files, g_object_unref);
  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++) {
    g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

    if (GTK_IS_DROP_TARGET (controller))
      g_signal_emit_by_name (controller, "drop", &value, 0.0, 0.0, &taken);
  }
  return taken;
}

/* Every dossier that is dropped is opened, though the first closes this window. */
static void
test_drop (Start *start, gconstpointer data)
{
  static const char *const pictures[] = { "/tmp/image.png", NULL };
  static const char *const mixed[] = { "/tmp/a.convention", "/tmp/image.png",
                                       "/tmp/b.convention", NULL };
  GtkWidget *window = start_show (start);
  GtkWidget *gone = window;

  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &gone);
  g_assert_false (drop (window, pictures));
  g_assert_cmpint (start->n_opened, ==, 0);
  start->to_close = window;
  g_assert_true (drop (window, mixed));
  g_assert_cmpint (start->n_opened, ==, 2);
  g_assert_cmpstr (start->opened, ==, "/tmp/b.convention");
  start_settle ();
  g_assert_null (gone);
}

static void
add_tests (gconstpointer application)
{
  g_test_add ("/start-window/empty", Start, application, start_set_up, test_empty,
              start_tear_down);
  g_test_add ("/start-window/rows", Start, application, start_set_up, test_rows,
              start_tear_down);
  g_test_add ("/start-window/search", Start, application, start_set_up, test_search,
              start_tear_down);
  g_test_add ("/start-window/example", Start, application, start_set_up, test_example,
              start_tear_down);
  g_test_add ("/start-window/drop", Start, application, start_set_up, test_drop,
              start_tear_down);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  return start_run (add_tests);
}
