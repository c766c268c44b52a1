/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the menu of a text proposes for the misspelt word it was opened on: other words, or to
 * learn it. */
#pragma once

#include "session/session.h"

#include <gtk/gtk.h>

typedef struct _SpellingMenu SpellingMenu;

/* What the person asks for; data as given. */
typedef struct {
  void (*replace) (gpointer data, const char *by);
  void (*recheck) (gpointer data); /* a word was learnt */
  gpointer data;
} SpellingAnswers;

/* Its actions are the widget's, which owns what answers. */
SpellingMenu *spelling_menu_new (GtkWidget *widget, QuadSession *session,
                                 SpellingAnswers answers) G_GNUC_WARN_UNUSED_RESULT;
void spelling_menu_free (SpellingMenu *menu);
/* NULL: no misspelt word is there. */
void spelling_menu_aim (SpellingMenu *menu, const char *word);
/* A press of the menu's button, or its key, reaches the handlers before the widget opens it;
 * data as given, which the widget owns. */
void spelling_menu_listen (GtkWidget *widget, GCallback pressed, GCallback key_pressed,
                           gpointer data);
GMenuModel *spelling_menu_get_model (SpellingMenu *menu);
