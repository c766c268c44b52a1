/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preview/printing.h"

#include "reading.h"
#include "sample.h"

#include <glib/gstdio.h>
#include <string.h>

/* Owned: what a program says of a file. */
static char *
ask (const char *program, const char *file, const char *last)
{
  g_autoptr (GError) error = NULL;
  const char *call[] = { program, file, last, NULL };
  char *said = NULL;
  int status;

  g_spawn_sync (NULL, (char **) call, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &said, NULL,
                &status, &error);
  g_assert_no_error (error);
  g_assert_true (g_spawn_check_wait_status (status, NULL));

  return said;
}

/* Owned: the folder of a new file named pages.pdf, in which these pages are printed. */
static char *
print_to_file (Pages *pages)
{
  g_autoptr (GtkPrintOperation) operation = printing_new (pages, "Convention");
  g_autoptr (GError) error = NULL;
  char *folder = g_dir_make_tmp ("printing-XXXXXX", NULL);
  g_autofree char *file = g_build_filename (folder, "pages.pdf", NULL);

  gtk_print_operation_set_allow_async (operation, FALSE);
  gtk_print_operation_set_export_filename (operation, file);
  GtkPrintOperationResult result =
      gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_EXPORT, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (result, ==, GTK_PRINT_OPERATION_RESULT_APPLY);

  return folder;
}

static void
check_file (void)
{
  g_autoptr (Document) document = sample_document ();
  Pages *pages = read_pages (document);
  g_autofree char *n_pages = g_strdup_printf ("%u\n", pages->pages->len);
  g_autofree char *folder = print_to_file (pages);
  g_autofree char *file = g_build_filename (folder, "pages.pdf", NULL);
  g_autofree char *about = ask ("pdfinfo", file, NULL);
  g_autofree char *text = ask ("pdftotext", file, "-");
  const char *line = strstr (about, "Pages:");

  g_assert_nonnull (line);
  g_assert_true (g_str_has_prefix (line + strlen ("Pages:") + strspn (line + 6, " "), n_pages));
  g_assert_nonnull (strstr (about, "A4"));
  g_assert_nonnull (strstr (text, "Convention régionale"));
  g_assert_nonnull (strstr (text, "Engagements chiffrés"));
  g_unlink (file);
  g_rmdir (folder);
}

static void
note_failure (GtkWindow *parent, const GError *error)
{
  g_assert_nonnull (error);
  g_object_set_data (G_OBJECT (parent), "failures",
                     GINT_TO_POINTER (1 + GPOINTER_TO_INT (g_object_get_data (G_OBJECT (parent),
                                                                              "failures"))));
}

/* The dialog is shown, and closed with its window: nothing is left, and nothing failed. */
static void
check_dialog (void)
{
  g_autoptr (Document) document = sample_document ();
  GtkWidget *window = gtk_window_new ();

  gtk_window_present (GTK_WINDOW (window));
  guint before = g_list_model_get_n_items (gtk_window_get_toplevels ());
  printing_run (GTK_WINDOW (window), read_pages (document), "Convention", note_failure);
  while (g_list_model_get_n_items (gtk_window_get_toplevels ()) <= before)
    g_main_context_iteration (NULL, TRUE);
  g_autoptr (GtkWindow) dialog = g_list_model_get_item (gtk_window_get_toplevels (), before);
  gtk_dialog_response (GTK_DIALOG (dialog), GTK_RESPONSE_CANCEL);
  g_clear_object (&dialog);
  while (g_list_model_get_n_items (gtk_window_get_toplevels ()) > before)
    g_main_context_iteration (NULL, TRUE);
  g_assert_null (g_object_get_data (G_OBJECT (window), "failures"));
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char **argv)
{
  gtk_init ();
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/printing/file", check_file);
  g_test_add_func ("/printing/dialog", check_dialog);

  return g_test_run ();
}
