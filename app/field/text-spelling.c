/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "field/text-spelling.h"

#include "field/spelling-menu.h"
#include "session/dictionary.h"

/* Words are looked at when the hands rest. */
#define PAUSE_MILLISECONDS 600

#define CHECKER "quad-spelling-checker"

typedef struct {
  GtkTextView *view; /* owns this */
  QuadSession *session;
  TextWords words;
  GtkTextTag *underline;
  SpellingMenu *menu;
  guint pause;
  int start; /* of the word that the menu is about */
  int end;
} Checker;

static GtkTextBuffer *
buffer_of (const Checker *checker)
{
  return gtk_text_view_get_buffer (checker->view);
}

static void
checker_free (gpointer data)
{
  Checker *checker = data;

  g_clear_handle_id (&checker->pause, g_source_remove);
  spelling_menu_free (checker->menu);
  g_object_unref (checker->session);
  g_free (checker);
}

static char *
read_all (GtkTextView *view)
{
  GtkTextIter start;
  GtkTextIter end;

  gtk_text_buffer_get_bounds (gtk_text_view_get_buffer (view), &start, &end);
  return gtk_text_buffer_get_text (gtk_text_view_get_buffer (view), &start, &end, TRUE);
}

static void
underline (const Checker *checker, const Misspelling *misspelling)
{
  GtkTextIter start;
  GtkTextIter end;

  gtk_text_buffer_get_iter_at_offset (buffer_of (checker), &start, misspelling->start);
  gtk_text_buffer_get_iter_at_offset (buffer_of (checker), &end, misspelling->end);
  gtk_text_buffer_apply_tag (buffer_of (checker), checker->underline, &start, &end);
}

/* The word at whose end the caret stands is still being typed. */
static void
check (Checker *checker)
{
  g_autofree char *text = checker->words (checker->view);
  g_autoptr (GArray) misspellings = spelling_check (dictionary_of (checker->session), text);
  bool typing = gtk_widget_has_focus (GTK_WIDGET (checker->view));
  GtkTextIter start;
  GtkTextIter end;
  int caret;

  g_object_get (buffer_of (checker), "cursor-position", &caret, NULL);
  gtk_text_buffer_get_bounds (buffer_of (checker), &start, &end);
  gtk_text_buffer_remove_tag (buffer_of (checker), checker->underline, &start, &end);
  for (guint i = 0; i < misspellings->len; i++) {
    const Misspelling *misspelling = &g_array_index (misspellings, Misspelling, i);

    if (!typing || misspelling->end != caret)
      underline (checker, misspelling);
  }
}

static void
recheck (gpointer data)
{
  check (data);
}

static gboolean
check_after_pause (gpointer data)
{
  Checker *checker = data;

  checker->pause = 0;
  check (checker);
  return G_SOURCE_REMOVE;
}

static void
wait_for_pause (Checker *checker)
{
  g_clear_handle_id (&checker->pause, g_source_remove);
  checker->pause = g_timeout_add (PAUSE_MILLISECONDS, check_after_pause, checker);
}

static char *
word_of_menu (const Checker *checker, GtkTextIter *start, GtkTextIter *end)
{
  gtk_text_buffer_get_iter_at_offset (buffer_of (checker), start, checker->start);
  gtk_text_buffer_get_iter_at_offset (buffer_of (checker), end, checker->end);
  return gtk_text_buffer_get_text (buffer_of (checker), start, end, FALSE);
}

/* The menu is about the underlined word at the place, if there is one. */
static void
aim_menu (Checker *checker, GtkTextIter at)
{
  GtkTextIter start = at;
  GtkTextIter end = at;
  g_autofree char *word = NULL;

  if (!gtk_text_iter_has_tag (&at, checker->underline) &&
      !gtk_text_iter_ends_tag (&at, checker->underline)) {
    spelling_menu_aim (checker->menu, NULL);
    return;
  }

  if (!gtk_text_iter_starts_tag (&start, checker->underline))
    (void) gtk_text_iter_backward_to_tag_toggle (&start, checker->underline);
  if (!gtk_text_iter_ends_tag (&end, checker->underline))
    (void) gtk_text_iter_forward_to_tag_toggle (&end, checker->underline);
  checker->start = gtk_text_iter_get_offset (&start);
  checker->end = gtk_text_iter_get_offset (&end);
  word = word_of_menu (checker, &start, &end);
  spelling_menu_aim (checker->menu, word);
}

static void
press (GtkGestureClick *gesture, int n_press, double x, double y, Checker *checker)
{
  GtkTextIter at;
  int buffer_x;
  int buffer_y;

  gtk_text_view_window_to_buffer_coords (checker->view, GTK_TEXT_WINDOW_WIDGET, (int) x,
                                         (int) y, &buffer_x, &buffer_y);
  (void) gtk_text_view_get_iter_at_location (checker->view, &at, buffer_x, buffer_y);
  aim_menu (checker, at);
}

static gboolean
press_key (GtkEventControllerKey *controller, guint key, guint code, GdkModifierType state,
           Checker *checker)
{
  GtkTextIter at;

  if (key == GDK_KEY_Menu || (key == GDK_KEY_F10 && (state & GDK_SHIFT_MASK))) {
    gtk_text_buffer_get_iter_at_mark (buffer_of (checker), &at,
                                      gtk_text_buffer_get_insert (buffer_of (checker)));
    aim_menu (checker, at);
  }

  return GDK_EVENT_PROPAGATE;
}

static void
replace (gpointer data, const char *by)
{
  Checker *checker = data;
  GtkTextBuffer *buffer = buffer_of (checker);
  GtkTextIter start;
  GtkTextIter end;

  g_free (word_of_menu (checker, &start, &end));
  gtk_text_buffer_begin_user_action (buffer);
  gtk_text_buffer_delete (buffer, &start, &end);
  gtk_text_buffer_insert (buffer, &start, by, -1);
  gtk_text_buffer_end_user_action (buffer);
}

/* A buffer that outlives its view for a moment has nobody to check it. */
static void
forget (Checker *checker)
{
  g_signal_handlers_disconnect_by_data (buffer_of (checker), checker);
  g_clear_handle_id (&checker->pause, g_source_remove);
}

void
text_spelling_attach (GtkTextView *view, QuadSession *session, TextWords words)
{
  Checker *checker;

  if (dictionary_of (session) == NULL)
    return;

  checker = g_new0 (Checker, 1);
  checker->view = view;
  checker->session = g_object_ref (session);
  checker->words = words != NULL ? words : read_all;
  checker->menu = spelling_menu_new (GTK_WIDGET (view), session,
                                     (SpellingAnswers){ replace, recheck, checker });
  checker->underline = gtk_text_buffer_create_tag (gtk_text_view_get_buffer (view), NULL,
                                                   "underline", PANGO_UNDERLINE_ERROR, NULL);
  g_object_set_data_full (G_OBJECT (view), CHECKER, checker, checker_free);
  g_signal_connect_swapped (gtk_text_view_get_buffer (view), "changed",
                            G_CALLBACK (wait_for_pause), checker);
  g_signal_connect_swapped (view, "destroy", G_CALLBACK (forget), checker);
  gtk_text_view_set_extra_menu (view, spelling_menu_get_model (checker->menu));
  spelling_menu_listen (GTK_WIDGET (checker->view), G_CALLBACK (press), G_CALLBACK (press_key),
                        checker);
}

static void
enter (GtkEventController *focus, QuadSession *session)
{
  GtkTextView *view = GTK_TEXT_VIEW (gtk_event_controller_get_widget (focus));

  if (g_object_get_data (G_OBJECT (view), CHECKER) != NULL)
    return;

  text_spelling_attach (view, session, NULL);
  if (g_object_get_data (G_OBJECT (view), CHECKER) != NULL)
    wait_for_pause (g_object_get_data (G_OBJECT (view), CHECKER));
}

void
text_spelling_attach_when_entered (GtkTextView *view, QuadSession *session)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_signal_connect_object (focus, "enter", G_CALLBACK (enter), session, 0);
  gtk_widget_add_controller (GTK_WIDGET (view), focus);
}

void
text_spelling_check_now (GtkTextView *view)
{
  Checker *checker = g_object_get_data (G_OBJECT (view), CHECKER);

  if (checker != NULL)
    check (checker);
}
