/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/start-window.h"

#include "field/accessible-name.h"
#include "field/resources.h"
#include "session/known-dossiers.h"
#include "session/starting.h"
#include "window/dossier-row.h"
#include "window/new-dossier.h"
#include "window/open-chooser.h"
#include "window/returning.h"

#include <glib/gi18n-lib.h>

#define RECENT_MAX 50
#define FOUND_MAX 50

struct _QuadStartWindow {
  AdwApplicationWindow parent_instance;

  Register *known;
  GtkFileChooserNative *chooser; /* NULL: none is shown */
  AdwToastOverlay *toasts;
  GtkStack *stack;
  GtkWidget *new_button;
  GtkWidget *open_button;
  GtkSearchEntry *search;
  GtkLabel *heading;
  GtkListBox *rows;
  GtkWidget *nothing;
};

G_DEFINE_FINAL_TYPE (QuadStartWindow, quad_start_window, ADW_TYPE_APPLICATION_WINDOW)

static void
tell (QuadStartWindow *self, const char *text)
{
  g_autofree char *title = g_markup_escape_text (text, -1);

  adw_toast_overlay_add_toast (self->toasts, adw_toast_new (title));
}

/* Opening a dossier may close this window: then it has no application any more, nor a word to
 * say. */
static void
open_path_by (GtkApplication *application, QuadStartWindow *self, const char *path)
{
  if (g_utf8_validate (path, -1, NULL))
    g_action_group_activate_action (G_ACTION_GROUP (application), "open-dossier",
                                    g_variant_new_string (path));
  else if (gtk_window_get_application (GTK_WINDOW (self)) != NULL)
    tell (self, _ ("The name of this file is not readable text: rename it first"));
}

static void
open_path (QuadStartWindow *self, const char *path)
{
  open_path_by (gtk_window_get_application (GTK_WINDOW (self)), self, path);
}

static void
clear_rows (QuadStartWindow *self)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->rows, 0)) != NULL)
    gtk_list_box_remove (self->rows, GTK_WIDGET (row));
}

static void
refresh (QuadStartWindow *self)
{
  const char *typed = gtk_editable_get_text (GTK_EDITABLE (self->search));
  g_autofree char *words = g_strstrip (g_strdup (typed));
  bool searching = words[0] != '\0';
  g_autoptr (GPtrArray) found = searching ? register_search (self->known, words, FOUND_MAX)
                                          : register_list_recent (self->known, RECENT_MAX);
  bool empty = found->len == 0 && !searching;

  clear_rows (self);
  for (guint i = 0; i < found->len; i++)
    gtk_list_box_append (self->rows, quad_dossier_row_new (found->pdata[i]));
  gtk_label_set_label (self->heading, searching ? _ ("Found") : _ ("Recent"));
  gtk_widget_set_visible (GTK_WIDGET (self->heading), found->len > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->rows), found->len > 0);
  gtk_widget_set_visible (self->nothing, found->len == 0 && searching);
  gtk_widget_set_visible (self->new_button, !empty);
  gtk_widget_set_visible (self->open_button, !empty);
  gtk_stack_set_visible_child_name (self->stack, empty ? "empty" : "list");
}

static void
forget (GtkWidget *widget, const char *name, GVariant *path)
{
  QuadStartWindow *self = QUAD_START_WINDOW (widget);

  register_forget (self->known, g_variant_get_string (path, NULL));
  refresh (self);
}

static void
stop_search (QuadStartWindow *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
}

static void
row_activated (QuadStartWindow *self, GtkListBoxRow *row)
{
  g_autofree char *path = g_strdup (quad_dossier_row_get_path (QUAD_DOSSIER_ROW (row)));

  open_path (self, path);
}

/* Enter in the search: the best one that can be opened. */
static void
open_first (QuadStartWindow *self)
{
  GtkListBoxRow *row;

  refresh (self);
  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->rows, i)) != NULL; i++)
    if (gtk_list_box_row_get_activatable (row)) {
      row_activated (self, row);
      return;
    }
}

static void
start_search (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gtk_widget_grab_focus (GTK_WIDGET (QUAD_START_WINDOW (widget)->search));
}

static const char *
find_folder (void)
{
  const char *documents = g_get_user_special_dir (G_USER_DIRECTORY_DOCUMENTS);

  return documents != NULL && g_file_test (documents, G_FILE_TEST_IS_DIR) ? documents
                                                                          : g_get_home_dir ();
}

static void
make_example (GtkWidget *widget, const char *name, GVariant *parameter)
{
  QuadStartWindow *self = QUAD_START_WINDOW (widget);
  g_autoptr (GError) error = NULL;
  g_autofree char *path = starting_make_example (find_folder (), &error);

  if (path != NULL)
    open_path (self, path);
  else
    tell (self, error->message);
}

/* Beside the file that it comes from. */
static void
file_chosen (const char *file_name, gpointer window)
{
  g_autofree char *folder = g_path_get_dirname (file_name);
  g_autoptr (GError) error = NULL;
  g_autofree char *path = starting_import (file_name, folder, &error);
  GtkWidget *dialog;

  if (path != NULL) {
    open_path (window, path);
    return;
  }

  dialog = adw_message_dialog_new (window, _ ("No dossier could be made of this file"),
                                   error->message);
  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _ ("_Close"));
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
ask_import (GtkWidget *widget, const char *name, GVariant *parameter)
{
  static const char *const patterns[] = { "*.xml", "*.pdf", NULL };

  open_chooser_show (GTK_WINDOW (widget), _ ("Import a dossier"),
                     _ ("Dossiers as XML, frozen PDFs"), patterns, file_chosen);
}

static gboolean
drop_files (QuadStartWindow *self, const GValue *value)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));
  g_autoptr (GSList) files = gdk_file_list_get_files (g_value_get_boxed (value));
  bool taken = false;

  for (GSList *each = files; each != NULL; each = each->next) {
    g_autofree char *path = g_file_get_path (each->data);

    if (path != NULL && returning_take (GTK_WINDOW (self), NULL, path)) {
      taken = true;
      continue;
    }
    if (path == NULL || !g_str_has_suffix (path, STARTING_SUFFIX))
      continue;
    open_path_by (application, self, path);
    taken = true;
  }
  if (!taken)
    tell (self,
          _ ("Only a dossier, a file whose name ends in “.convention”, can be opened, and "
             "a PDF verified"));
  return taken;
}

static void
chooser_answered (QuadStartWindow *self, int response, GtkNativeDialog *dialog)
{
  g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;

  g_clear_object (&self->chooser);
  if (response == GTK_RESPONSE_ACCEPT && path != NULL)
    open_path (self, path);
}

static void
quad_start_window_dispose (GObject *object)
{
  QuadStartWindow *self = QUAD_START_WINDOW (object);

  g_clear_object (&self->chooser);
  g_clear_pointer (&self->known, register_close);
  G_OBJECT_CLASS (quad_start_window_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, QuadStartWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, QuadStartWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, QuadStartWindow, new_button);
  gtk_widget_class_bind_template_child (widget_class, QuadStartWindow, open_button);
  gtk_widget_class_bind_template_child (widget_class, QuadStartWindow, search);
  gtk_widget_class_bind_template_child (widget_class, QuadStartWindow, heading);
  gtk_widget_class_bind_template_child (widget_class, QuadStartWindow, rows);
  gtk_widget_class_bind_template_child (widget_class, QuadStartWindow, nothing);
  gtk_widget_class_bind_template_callback (widget_class, refresh);
  gtk_widget_class_bind_template_callback (widget_class, stop_search);
  gtk_widget_class_bind_template_callback (widget_class, open_first);
  gtk_widget_class_bind_template_callback (widget_class, row_activated);
}

static void
quad_start_window_class_init (QuadStartWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = quad_start_window_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, QUAD_UI ("start-window.ui"));
  bind_children (widget_class);
  gtk_widget_class_install_action (widget_class, "start.example", NULL, make_example);
  gtk_widget_class_install_action (widget_class, "start.import", NULL, ask_import);
  gtk_widget_class_install_action (widget_class, "start.forget", "s", forget);
  gtk_widget_class_install_action (widget_class, "start.search", NULL, start_search);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_f, GDK_CONTROL_MASK,
                                       "start.search", NULL);
}

static void
quad_start_window_init (QuadStartWindow *self)
{
  GtkDropTarget *drop = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  gtk_widget_init_template (GTK_WIDGET (self));
  accessible_name_buttons (GTK_WIDGET (self));
  self->known = known_dossiers_open ();
  g_signal_connect_object (drop, "drop", G_CALLBACK (drop_files), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drop));
  gtk_search_entry_set_key_capture_widget (self->search, GTK_WIDGET (self));
  refresh (self);
  /* Where nothing is known yet the search is not shown: a focus there would hold every key. */
  if (gtk_widget_get_visible (self->new_button))
    gtk_widget_grab_focus (GTK_WIDGET (self->search));
}

GtkWidget *
quad_start_window_new (GtkApplication *application)
{
  return g_object_new (QUAD_TYPE_START_WINDOW, "application", application, NULL);
}

void
quad_start_window_ask_new (QuadStartWindow *self)
{
  GtkWindow *dialog = quad_new_dossier_new (GTK_WINDOW (self), find_folder ());

  gtk_window_present (dialog);
}

void
quad_start_window_ask_open (QuadStartWindow *self)
{
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  if (self->chooser != NULL)
    return;

  gtk_file_filter_set_name (filter, _ ("Dossiers"));
  gtk_file_filter_add_pattern (filter, "*" STARTING_SUFFIX);
  self->chooser =
      gtk_file_chooser_native_new (_ ("Open a dossier"), GTK_WINDOW (self),
                                   GTK_FILE_CHOOSER_ACTION_OPEN, _ ("_Open"), _ ("_Cancel"));
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (self->chooser), TRUE);
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (self->chooser), filter);
  g_signal_connect_object (self->chooser, "response", G_CALLBACK (chooser_answered), self,
                           G_CONNECT_SWAPPED);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}
