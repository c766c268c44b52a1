/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/preferences-window.h"

#include "session/house-logos.h"
#include "session/starting.h"
#include "surroundings/user.h"
#include "window/logo-row.h"
#include "window/settings.h"

#include <glib/gi18n-lib.h>

#define TYPEFACES "typefaces"

/* In the order in which they are offered. */
static const struct {
  const char *value;
  const char *label;
} colours[] = {
  { "system", N_ ("As the desktop") },
  { "light", N_ ("Light") },
  { "dark", N_ ("Dark") },
};

/* Kept as it is typed, so that closing the window loses nothing; not a name that no entry could
 * carry. */
static void
author_typed (AdwEntryRow *row, GSettings *settings)
{
  const char *name = gtk_editable_get_text (GTK_EDITABLE (row));

  if (name[0] == '\0' || user_is_name (name)) {
    gtk_widget_remove_css_class (GTK_WIDGET (row), "error");
    g_settings_set_string (settings, SETTING_AUTHOR, name);
  } else {
    gtk_widget_add_css_class (GTK_WIDGET (row), "error");
  }
}

static GtkWidget *
author_row_new (GSettings *settings)
{
  GtkWidget *row = adw_entry_row_new ();
  g_autofree char *author = g_settings_get_string (settings, SETTING_AUTHOR);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ ("Your name in the history"));
  gtk_editable_set_text (GTK_EDITABLE (row), author);
  g_signal_connect_object (row, "changed", G_CALLBACK (author_typed), settings, 0);
  return row;
}

static void
colours_picked (AdwComboRow *row, GParamSpec *property, GSettings *settings)
{
  g_settings_set_string (settings, SETTING_COLOURS,
                         colours[adw_combo_row_get_selected (row)].value);
}

static GtkWidget *
colours_row_new (GSettings *settings)
{
  GtkWidget *row = adw_combo_row_new ();
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);
  g_autofree char *current = g_settings_get_string (settings, SETTING_COLOURS);
  guint selected = 0;

  for (guint i = 0; i < G_N_ELEMENTS (colours); i++) {
    gtk_string_list_append (labels, _ (colours[i].label));
    if (g_str_equal (colours[i].value, current))
      selected = i;
  }
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ ("Colours"));
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (labels));
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), selected);
  g_signal_connect_object (row, "notify::selected", G_CALLBACK (colours_picked), settings, 0);
  return row;
}

static void
typeface_picked (AdwComboRow *row, GParamSpec *property, GSettings *settings)
{
  const char *const *ids = g_object_get_data (G_OBJECT (row), TYPEFACES);

  g_settings_set_string (settings, SETTING_TYPEFACE, ids[adw_combo_row_get_selected (row)]);
}

/* NULL when the plan leaves no choice. */
static GtkWidget *
typeface_row_new (GSettings *settings, const Cadrage *plan)
{
  const Datum *offered = starting_get_typefaces (plan);
  g_autofree char *current = g_settings_get_string (settings, SETTING_TYPEFACE);
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  guint usual = 0;
  guint selected = G_MAXUINT;
  GtkWidget *row;

  if (offered == NULL || offered->choices->len < 2)
    return NULL;

  for (guint i = 0; i < offered->choices->len; i++) {
    const Choice *choice = offered->choices->pdata[i];

    gtk_string_list_append (labels, choice->label);
    g_strv_builder_add (ids, choice->id);
    if (g_str_equal (choice->id, current))
      selected = i;
    if (offered->value.defined && g_str_equal (choice->id, offered->value.text))
      usual = i;
  }
  row = adw_combo_row_new ();
  g_object_set_data_full (G_OBJECT (row), TYPEFACES, g_strv_builder_end (ids),
                          (GDestroyNotify) g_strfreev);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ ("Typeface"));
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (labels));
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), selected != G_MAXUINT ? selected : usual);
  g_signal_connect_object (row, "notify::selected", G_CALLBACK (typeface_picked), settings, 0);
  return row;
}

static GtkWidget *
add_group (GtkWidget *page, const char *title, const char *description)
{
  GtkWidget *group = adw_preferences_group_new ();

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title);
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group), description);
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), ADW_PREFERENCES_GROUP (group));
  return group;
}

static void
add_logos (GtkWidget *page, const Cadrage *plan)
{
  g_autoptr (GPtrArray) logos = house_logos_list (plan);
  GtkWidget *group;

  if (logos->len == 0)
    return;

  group =
      add_group (page, _ ("Logos of new dossiers"),
                 _ ("A PNG or SVG picture for each party. Each dossier then has its own, in "
                    "its parties step."));
  for (guint i = 0; i < logos->len; i++)
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), logo_row_new (logos->pdata[i]));
}

/* What new dossiers begin with, as the latest plan asks for it. */
static void
add_beginnings (GtkWidget *page, GSettings *settings)
{
  g_autoptr (GPtrArray) plans = starting_read_plans (NULL);
  GtkWidget *typeface;

  if (plans == NULL)
    return;

  typeface = typeface_row_new (settings, plans->pdata[0]);
  if (typeface != NULL)
    adw_preferences_group_add (
        ADW_PREFERENCES_GROUP (add_group (
            page, _ ("New dossiers"),
            _ ("Each dossier then has its own typeface, chosen in its drafting step."))),
        typeface);
  add_logos (page, plans->pdata[0]);
}

/* A row with what is set in it, which the row's title names. */
static GtkWidget *
setting_row_new (const char *title, GtkWidget *control)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  gtk_widget_set_valign (control, GTK_ALIGN_CENTER);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), control);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), control);
  return row;
}

static void
add_reminders (GtkWidget *page, GSettings *settings)
{
  GtkWidget *group = add_group (page, _ ("Reminders"),
                                _ ("For the dates of the dossiers that you know, while the "
                                   "program runs; once each."));
  GtkWidget *wished = gtk_switch_new ();
  GtkWidget *days = gtk_spin_button_new_with_range (0, 90, 1);
  GtkWidget *row = setting_row_new (_ ("Days before"), days);

  g_settings_bind (settings, SETTING_REMINDERS, wished, "active", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, SETTING_REMINDER_DAYS, days, "value", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, SETTING_REMINDERS, row, "sensitive", G_SETTINGS_BIND_GET);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group),
                             setting_row_new (_ ("Notify of what comes"), wished));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
}

GtkWindow *
preferences_window_new (GtkWindow *parent)
{
  GtkWidget *window = adw_preferences_window_new ();
  GtkWidget *page = adw_preferences_page_new ();
  GtkWidget *person = adw_preferences_group_new ();
  GtkWidget *looks = adw_preferences_group_new ();
  GSettings *settings = settings_open ();
  g_autofree char *said = g_strdup_printf (
      _ ("Each act of yours carries it. When it is empty: %s."), user_get_name ());
  g_autofree char *escaped = g_markup_escape_text (said, -1);

  g_object_set_data_full (G_OBJECT (window), "settings", settings, g_object_unref);
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (person), _ ("Person"));
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (person), escaped);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (person), author_row_new (settings));
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (looks), _ ("Appearance"));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (looks), colours_row_new (settings));
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), ADW_PREFERENCES_GROUP (person));
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), ADW_PREFERENCES_GROUP (looks));
  add_reminders (page, settings);
  add_beginnings (page, settings);
  adw_preferences_window_add (ADW_PREFERENCES_WINDOW (window), ADW_PREFERENCES_PAGE (page));
  adw_preferences_window_set_search_enabled (ADW_PREFERENCES_WINDOW (window), FALSE);
  gtk_window_set_transient_for (GTK_WINDOW (window), parent);
  gtk_window_set_modal (GTK_WINDOW (window), TRUE);
  return GTK_WINDOW (window);
}
