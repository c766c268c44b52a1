/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/logo-row.h"

#include "cadrage/tree.h"
#include "field/accessible-name.h"
#include "field/thumbnail.h"
#include "number/letters.h"
#include "session/house-logos.h"
#include "window/open-chooser.h"

#include <glib/gi18n-lib.h>

#define ROW "quad-logo-row"
#define WIDTH 120
#define HEIGHT 32

typedef struct {
  char *path;
  GtkWidget *row;
  GtkWidget *ground; /* white as the paper, around the thumbnail */
  GtkWidget *thumbnail;
  GtkWidget *remove;
} LogoRow;

static void
logo_row_free (gpointer data)
{
  LogoRow *logo = data;

  g_free (logo->path);
  g_free (logo);
}

static void
show (LogoRow *logo, const char *refusal)
{
  g_autoptr (GBytes) file = house_logos_read (logo->path);
  g_autoptr (Picture) picture = file != NULL ? picture_read (file, NULL) : NULL;
  g_autoptr (GdkTexture) texture =
      picture != NULL
          ? thumbnail_draw (picture, WIDTH, HEIGHT, gtk_widget_get_scale_factor (logo->row))
          : NULL;
  g_autofree char *escaped = g_markup_escape_text (refusal != NULL ? refusal : "", -1);

  gtk_picture_set_paintable (GTK_PICTURE (logo->thumbnail), GDK_PAINTABLE (texture));
  gtk_widget_set_visible (logo->ground, texture != NULL);
  gtk_widget_set_visible (logo->remove, file != NULL);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (logo->row), escaped);
}

static bool
keep (LogoRow *logo, GBytes *file)
{
  g_autoptr (GError) error = NULL;
  bool kept = house_logos_keep (logo->path, file, &error);

  show (logo, kept ? NULL : error->message);
  return kept;
}

bool
logo_row_take (GtkWidget *row, const char *file_name)
{
  LogoRow *logo = g_object_get_data (G_OBJECT (row), ROW);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) file = tree_load (file_name, PICTURE_BYTES_MAX, &error);

  if (file != NULL)
    return keep (logo, file);
  show (logo, error->message);
  return false;
}

static void
chosen (const char *path, gpointer parent)
{
  GtkWidget *row = g_object_get_data (parent, ROW);

  (void) logo_row_take (row, path);
}

static void
ask (LogoRow *logo)
{
  static const char *const patterns[] = { "*.png", "*.svg", NULL };
  GtkRoot *root = gtk_widget_get_root (logo->row);

  g_object_set_data_full (G_OBJECT (root), ROW, g_object_ref (logo->row), g_object_unref);
  open_chooser_show (GTK_WINDOW (root), _ ("Choose a picture"), _ ("Pictures (PNG, SVG)"),
                     patterns, chosen);
}

static void
forget (LogoRow *logo)
{
  (void) keep (logo, NULL);
}

static gboolean
drop (LogoRow *logo, const GValue *value)
{
  g_autoptr (GSList) files = gdk_file_list_get_files (g_value_get_boxed (value));
  g_autofree char *path = files != NULL ? g_file_get_path (files->data) : NULL;

  return path != NULL && logo_row_take (logo->row, path);
}

static void
name_parts (LogoRow *logo, GtkWidget *choose, const char *title)
{
  g_autofree char *choosing = g_strdup_printf (_ ("%s: choose a picture"), title);
  g_autofree char *removing = g_strdup_printf (_ ("%s: remove"), title);

  accessible_name_set (choose, choosing);
  accessible_name_set (logo->remove, removing);
  accessible_name_set (logo->thumbnail, title);
}

static void
build (LogoRow *logo, const char *title)
{
  GtkWidget *choose = gtk_button_new_with_mnemonic (_ ("Choose…"));
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  logo->ground = adw_bin_new ();
  logo->thumbnail = gtk_picture_new ();
  logo->remove = gtk_button_new_from_icon_name ("user-trash-symbolic");
  gtk_widget_set_size_request (logo->thumbnail, -1, HEIGHT);
  gtk_widget_add_css_class (logo->ground, "field-picture");
  adw_bin_set_child (ADW_BIN (logo->ground), logo->thumbnail);
  gtk_widget_set_tooltip_text (logo->remove, _ ("Remove"));
  gtk_widget_add_css_class (logo->remove, "flat");
  gtk_widget_set_valign (logo->ground, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (choose, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (logo->remove, GTK_ALIGN_CENTER);
  adw_action_row_add_suffix (ADW_ACTION_ROW (logo->row), logo->ground);
  adw_action_row_add_suffix (ADW_ACTION_ROW (logo->row), choose);
  adw_action_row_add_suffix (ADW_ACTION_ROW (logo->row), logo->remove);
  name_parts (logo, choose, title);
  g_signal_connect_swapped (choose, "clicked", G_CALLBACK (ask), logo);
  g_signal_connect_swapped (logo->remove, "clicked", G_CALLBACK (forget), logo);
  g_signal_connect_swapped (target, "drop", G_CALLBACK (drop), logo);
  gtk_widget_add_controller (logo->row, GTK_EVENT_CONTROLLER (target));
}

GtkWidget *
logo_row_new (const Datum *datum)
{
  LogoRow *logo = g_new0 (LogoRow, 1);
  g_autofree char *title = letters_capitalize (datum->label);

  logo->path = g_strdup (datum->id);
  logo->row = adw_action_row_new ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (logo->row), title);
  g_object_set_data_full (G_OBJECT (logo->row), ROW, logo, logo_row_free);
  build (logo, title);
  show (logo, NULL);
  return logo->row;
}
