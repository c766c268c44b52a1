/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "field/spelling-menu.h"

#include "session/dictionary.h"

#include <glib/gi18n-lib.h>

struct _SpellingMenu {
  QuadSession *session;
  SpellingAnswers answers;
  GMenu *model;
  char *word; /* the one it is about; NULL */
};

static void
replace (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  SpellingMenu *menu = data;

  menu->answers.replace (menu->answers.data, g_variant_get_string (parameter, NULL));
}

static void
learn (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  SpellingMenu *menu = data;

  if (menu->word == NULL)
    return;
  spelling_learn (dictionary_of (menu->session), menu->word);
  menu->answers.recheck (menu->answers.data);
}

SpellingMenu *
spelling_menu_new (GtkWidget *widget, QuadSession *session, SpellingAnswers answers)
{
  static const GActionEntry entries[] = {
    { .name = "replace", .activate = replace, .parameter_type = "s" },
    { .name = "learn", .activate = learn },
  };
  SpellingMenu *menu = g_new0 (SpellingMenu, 1);
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();

  menu->session = g_object_ref (session);
  menu->answers = answers;
  menu->model = g_menu_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (actions), entries, G_N_ELEMENTS (entries),
                                   menu);
  gtk_widget_insert_action_group (widget, "spelling", G_ACTION_GROUP (actions));
  return menu;
}

void
spelling_menu_free (SpellingMenu *menu)
{
  g_object_unref (menu->session);
  g_object_unref (menu->model);
  g_free (menu->word);
  g_free (menu);
}

void
spelling_menu_aim (SpellingMenu *menu, const char *word)
{
  g_auto (GStrv) suggestions = NULL;
  g_autoptr (GMenu) learning = g_menu_new ();

  g_menu_remove_all (menu->model);
  g_free (menu->word);
  menu->word = g_strdup (word);
  if (word == NULL)
    return;

  suggestions = spelling_suggest (dictionary_of (menu->session), word);
  for (int i = 0; suggestions[i] != NULL; i++) {
    g_autoptr (GMenuItem) item = g_menu_item_new (suggestions[i], NULL);
    g_menu_item_set_action_and_target (item, "spelling.replace", "s", suggestions[i]);
    g_menu_append_item (menu->model, item);
  }
  g_menu_append (learning, _ ("Add to My _Dictionary"), "spelling.learn");
  g_menu_append_section (menu->model, NULL, G_MENU_MODEL (learning));
}

void
spelling_menu_listen (GtkWidget *widget, GCallback pressed, GCallback key_pressed,
                      gpointer data)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);
  g_signal_connect (click, "pressed", pressed, data);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (click));

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", key_pressed, data);
  gtk_widget_add_controller (widget, keys);
}

GMenuModel *
spelling_menu_get_model (SpellingMenu *menu)
{
  return G_MENU_MODEL (menu->model);
}
