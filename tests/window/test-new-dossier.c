/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/new-dossier.h"

#include "start-sample.h"
#include "window/start-window.h"

#include <glib/gstdio.h>

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
test_new (Start *start, gconstpointer data)
{
  GtkWidget *window = start_show (start);
  GtkWidget *dialog;
  GtkWidget *create;

  quad_start_window_ask_new (QUAD_START_WINDOW (window));
  start_settle ();
  dialog = find_dialog ();
  create = start_find_button (dialog, "Cr_eate");
  g_assert_false (gtk_widget_get_sensitive (create));
  start_type (dialog, "gironde");
  g_signal_emit_by_name (start_find (dialog, GTK_TYPE_SEARCH_ENTRY, 0), "activate");
  start_settle ();
  g_assert_true (start_shows (dialog, "La Région Aquitaine-Limousin-Poitou-Charentes"));
  g_assert_false (start_shows (dialog, " · Pôle emploi"));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (start_find (dialog, GTK_TYPE_CHECK_BUTTON, 0)),
                               TRUE);
  start_settle ();
  g_assert_true (start_shows (dialog, " · Pôle emploi"));

  g_assert_true (gtk_widget_get_sensitive (create));
  g_signal_emit_by_name (create, "clicked");
  start_settle ();
  g_assert_null (find_dialog ());
  g_assert_true (g_str_has_suffix (
      start->opened, "Convention Aquitaine-Limousin-Poitou-Charentes 2016.convention"));
  g_assert_true (g_file_test (start->opened, G_FILE_TEST_IS_REGULAR));
  (void) g_unlink (start->opened);
  start_close (window);
}

/* What stands at the place by the time one creates is kept, and the dialog says so. */
static void
test_new_refused (Start *start, gconstpointer data)
{
  GtkWidget *window = start_show (start);
  GtkWidget *dialog;
  g_autofree char *path =
      g_build_filename (g_get_home_dir (), "Convention Corse 2016.convention", NULL);

  quad_start_window_ask_new (QUAD_START_WINDOW (window));
  start_settle ();
  dialog = find_dialog ();
  start_type (dialog, "ajaccio");
  g_signal_emit_by_name (start_find (dialog, GTK_TYPE_SEARCH_ENTRY, 0), "activate");
  start_settle ();
  g_assert_true (g_file_set_contents (path, "précieux", -1, NULL));
  g_signal_emit_by_name (start_find_button (dialog, "Cr_eate"), "clicked");
  g_assert_nonnull (find_dialog ());
  g_assert_true (start_shows (dialog, "already exists"));
  g_assert_null (start->opened);
  (void) g_unlink (path);
  start_close (window);
  g_assert_null (find_dialog ());
}

static void
add_tests (gconstpointer application)
{
  g_test_add ("/new-dossier/make", Start, application, start_set_up, test_new, start_tear_down);
  g_test_add ("/new-dossier/refused", Start, application, start_set_up, test_new_refused,
              start_tear_down);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  return start_run (add_tests);
}
