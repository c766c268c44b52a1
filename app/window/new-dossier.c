/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/new-dossier.h"

#include "field/accessible-name.h"
#include "field/resources.h"
#include "session/starting.h"
#include "session/wording.h"
#include "surroundings/data-folder.h"
#include "window/region-list.h"
#include "window/settings.h"

#include <glib/gi18n-lib.h>

#define ROW_CHOICE "quad-choice"

struct _QuadNewDossier {
  AdwWindow parent_instance;

  GPtrArray *all_plans;   /* of Cadrage */
  GPtrArray *all_regions; /* of Region */
  Starting starting;
  char *folder;
  char *path;
  bool is_place_chosen; /* by the person: it stays */
  guint refreshing;
  GtkFileChooserNative *chooser; /* NULL: none is shown */

  GtkWidget *create;
  GtkLabel *refusal;
  AdwPreferencesGroup *plans;
  QuadRegionList *regions;
  AdwPreferencesGroup *architectures;
  GPtrArray *architecture_rows; /* of GtkWidget, in the group */
  AdwActionRow *place;
  GtkLabel *preview;
};

G_DEFINE_FINAL_TYPE (QuadNewDossier, quad_new_dossier, ADW_TYPE_WINDOW)

static void
refuse (QuadNewDossier *self, const char *reason)
{
  gtk_label_set_label (self->refusal, reason != NULL ? reason : "");
  gtk_widget_set_visible (GTK_WIDGET (self->refusal), reason != NULL);
}

static void
show_place (QuadNewDossier *self)
{
  g_autofree char *shown = NULL;

  if (!self->is_place_chosen) {
    g_free (self->path);
    self->path = starting_suggest_path (&self->starting, self->folder);
  }
  shown = g_filename_display_name (self->path);
  adw_action_row_set_subtitle (self->place, shown);
}

/* Where and when on one line, the parties on the next. */
static char *
fold_parties (const char *preview)
{
  g_auto (GStrv) parts = g_strsplit (preview, "\n", 2);
  g_auto (GStrv) parties =
      g_strsplit (parts[0] != NULL && parts[1] != NULL ? parts[1] : "", "\n", -1);
  g_autofree char *line = g_strjoinv (" · ", parties);

  return g_strjoin ("\n", parts[0] != NULL ? parts[0] : "", line, NULL);
}

static void
show_preview (QuadNewDossier *self)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *preview = NULL;
  g_autofree char *folded = NULL;
  g_autofree char *shown = NULL;

  if (self->starting.region == NULL) {
    gtk_label_set_label (self->preview, _ ("Choose a region."));
    return;
  }

  preview = starting_preview (&self->starting, &error);
  folded = preview != NULL ? fold_parties (preview) : NULL;
  shown = wording_for_screen (folded != NULL ? folded : error->message);
  gtk_label_set_label (self->preview, shown);
}

static gboolean
refresh (gpointer data)
{
  QuadNewDossier *self = data;

  self->refreshing = 0;
  refuse (self, NULL);
  show_place (self);
  show_preview (self);
  gtk_widget_set_sensitive (self->create, self->starting.region != NULL);
  return G_SOURCE_REMOVE;
}

static void
refresh_soon (QuadNewDossier *self)
{
  if (self->refreshing == 0)
    self->refreshing = g_idle_add (refresh, self);
}

/* A row with a round button, one of a group; *group is its first. */
static GtkWidget *
choice_row_new (const char *text, GtkCheckButton **group)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *button = gtk_check_button_new ();
  g_autofree char *shown = wording_for_screen (text);
  g_autofree char *markup = g_markup_escape_text (shown, -1);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), markup);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), button);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), button);
  gtk_widget_set_focusable (row, FALSE); /* the button, named by the row, says what is chosen */
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  if (*group == NULL)
    *group = GTK_CHECK_BUTTON (button);
  else
    gtk_check_button_set_group (GTK_CHECK_BUTTON (button), *group);
  g_object_set_data (G_OBJECT (row), ROW_CHOICE, button);
  return row;
}

static GtkCheckButton *
button_of (GtkWidget *row)
{
  return g_object_get_data (G_OBJECT (row), ROW_CHOICE);
}

static void
architecture_toggled (QuadNewDossier *self, GtkCheckButton *button)
{
  if (!gtk_check_button_get_active (button))
    return;

  self->starting.architecture = g_object_get_data (G_OBJECT (button), ROW_CHOICE);
  refresh_soon (self);
}

static void
add_architecture (QuadNewDossier *self, const Architecture *architecture,
                  GtkCheckButton **group)
{
  GtkWidget *row = choice_row_new (architecture->label, group);
  GtkCheckButton *button = button_of (row);

  g_object_set_data (G_OBJECT (button), ROW_CHOICE, architecture->id);
  g_signal_connect_object (button, "toggled", G_CALLBACK (architecture_toggled), self,
                           G_CONNECT_SWAPPED);
  adw_preferences_group_add (self->architectures, row);
  g_ptr_array_add (self->architecture_rows, row);
  gtk_check_button_set_active (button,
                               g_strcmp0 (architecture->id, self->starting.architecture) == 0);
}

static void
show_architectures (QuadNewDossier *self)
{
  const GPtrArray *all = self->starting.plan->architectures;
  const Architecture *usual = starting_get_architecture (self->starting.plan);
  GtkCheckButton *group = NULL;

  for (guint i = 0; i < self->architecture_rows->len; i++)
    adw_preferences_group_remove (self->architectures, self->architecture_rows->pdata[i]);
  g_ptr_array_set_size (self->architecture_rows, 0);
  self->starting.architecture = usual != NULL ? usual->id : NULL;
  for (guint i = 0; i < all->len; i++)
    add_architecture (self, all->pdata[i], &group);
  gtk_widget_set_visible (GTK_WIDGET (self->architectures), all->len > 0);
}

static void
plan_toggled (QuadNewDossier *self, GtkCheckButton *button)
{
  if (!gtk_check_button_get_active (button))
    return;

  self->starting.plan = g_object_get_data (G_OBJECT (button), ROW_CHOICE);
  show_architectures (self);
  quad_region_list_show (self->regions, self->all_regions, self->starting.plan);
  refresh_soon (self);
}

static void
show_plans (QuadNewDossier *self)
{
  GtkCheckButton *group = NULL;

  for (guint i = 0; i < self->all_plans->len; i++) {
    const Cadrage *plan = self->all_plans->pdata[i];
    GtkWidget *row = choice_row_new (plan->title, &group);

    g_object_set_data (G_OBJECT (button_of (row)), ROW_CHOICE, (gpointer) plan);
    gtk_widget_set_visible (GTK_WIDGET (button_of (row)), self->all_plans->len > 1);
    g_signal_connect_object (button_of (row), "toggled", G_CALLBACK (plan_toggled), self,
                             G_CONNECT_SWAPPED);
    adw_preferences_group_add (self->plans, row);
  }
  gtk_check_button_set_active (group, TRUE);
}

static void
region_changed (QuadNewDossier *self)
{
  self->starting.region = quad_region_list_get_chosen (self->regions);
  refresh_soon (self);
}

static void
create_clicked (QuadNewDossier *self)
{
  g_autoptr (GSettings) settings = settings_open ();
  g_autofree char *author = g_settings_get_string (settings, SETTING_AUTHOR);
  g_autofree char *typeface = g_settings_get_string (settings, SETTING_TYPEFACE);
  Starting starting = self->starting;
  g_autofree char *path = g_strdup (self->path);
  GtkWidget *parent = GTK_WIDGET (gtk_window_get_transient_for (GTK_WINDOW (self)));
  g_autoptr (GError) error = NULL;

  starting.typeface = typeface;
  if (!starting_make (&starting, path, author, &error)) {
    refuse (self, error->message);
    return;
  }

  /* What opens the dossier closes the parent, before the click that came here has ended. */
  gtk_window_set_transient_for (GTK_WINDOW (self), NULL);
  gtk_window_close (GTK_WINDOW (self));
  (void) gtk_widget_activate_action (parent, "app.open-dossier", "s", path);
}

static void
chooser_answered (QuadNewDossier *self, int response, GtkNativeDialog *dialog)
{
  g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;

  g_clear_object (&self->chooser);
  if (response != GTK_RESPONSE_ACCEPT || path == NULL || !g_utf8_validate (path, -1, NULL))
    return;

  g_free (self->path);
  self->path = g_str_has_suffix (path, STARTING_SUFFIX)
                   ? g_steal_pointer (&path)
                   : g_strconcat (path, STARTING_SUFFIX, NULL);
  self->is_place_chosen = true;
  refresh_soon (self);
}

static void
choose_clicked (QuadNewDossier *self)
{
  g_autofree char *name = g_path_get_basename (self->path);
  g_autofree char *folder = g_path_get_dirname (self->path);
  g_autoptr (GFile) place = g_file_new_for_path (folder);

  if (self->chooser != NULL)
    return;

  self->chooser =
      gtk_file_chooser_native_new (_ ("Where to save the dossier"), GTK_WINDOW (self),
                                   GTK_FILE_CHOOSER_ACTION_SAVE, _ ("_Choose"), _ ("_Cancel"));
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (self->chooser), TRUE);
  gtk_file_chooser_set_current_folder (GTK_FILE_CHOOSER (self->chooser), place, NULL);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (self->chooser), name);
  g_signal_connect_object (self->chooser, "response", G_CALLBACK (chooser_answered), self,
                           G_CONNECT_SWAPPED);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}

static void
quad_new_dossier_dispose (GObject *object)
{
  QuadNewDossier *self = QUAD_NEW_DOSSIER (object);

  g_clear_handle_id (&self->refreshing, g_source_remove);
  g_clear_object (&self->chooser);
  G_OBJECT_CLASS (quad_new_dossier_parent_class)->dispose (object);
}

static void
quad_new_dossier_finalize (GObject *object)
{
  QuadNewDossier *self = QUAD_NEW_DOSSIER (object);

  g_clear_pointer (&self->all_plans, g_ptr_array_unref);
  g_clear_pointer (&self->all_regions, g_ptr_array_unref);
  g_ptr_array_unref (self->architecture_rows);
  g_free (self->folder);
  g_free (self->path);
  G_OBJECT_CLASS (quad_new_dossier_parent_class)->finalize (object);
}

static void
quad_new_dossier_class_init (QuadNewDossierClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = quad_new_dossier_dispose;
  G_OBJECT_CLASS (klass)->finalize = quad_new_dossier_finalize;
  g_type_ensure (QUAD_TYPE_REGION_LIST);
  gtk_widget_class_set_template_from_resource (widget_class, QUAD_UI ("new-dossier.ui"));
  gtk_widget_class_bind_template_child (widget_class, QuadNewDossier, create);
  gtk_widget_class_bind_template_child (widget_class, QuadNewDossier, refusal);
  gtk_widget_class_bind_template_child (widget_class, QuadNewDossier, plans);
  gtk_widget_class_bind_template_child (widget_class, QuadNewDossier, regions);
  gtk_widget_class_bind_template_child (widget_class, QuadNewDossier, architectures);
  gtk_widget_class_bind_template_child (widget_class, QuadNewDossier, place);
  gtk_widget_class_bind_template_child (widget_class, QuadNewDossier, preview);
  gtk_widget_class_bind_template_callback (widget_class, create_clicked);
  gtk_widget_class_bind_template_callback (widget_class, region_changed);
  gtk_widget_class_bind_template_callback (widget_class, choose_clicked);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
quad_new_dossier_init (QuadNewDossier *self)
{
  self->architecture_rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  accessible_name_buttons (GTK_WIDGET (self));
}

GtkWindow *
quad_new_dossier_new (GtkWindow *parent, const char *folder)
{
  QuadNewDossier *self = g_object_new (QUAD_TYPE_NEW_DOSSIER, "transient-for", parent,
                                       "destroy-with-parent", TRUE, NULL);
  g_autoptr (GError) error = NULL;

  self->folder = g_strdup (folder);
  self->all_plans = starting_read_plans (&error);
  self->all_regions = self->all_plans != NULL ? data_folder_read_regions (&error) : NULL;
  if (self->all_regions == NULL) {
    refuse (self, error->message);
    return GTK_WINDOW (self);
  }

  show_plans (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->regions));
  return GTK_WINDOW (self);
}
