/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "field/entry-spelling.h"

#include "field/spelling-menu.h"
#include "session/dictionary.h"

/* Words are looked at when the hands rest. */
#define PAUSE_MILLISECONDS 600

#define CHECKER "quad-spelling-checker"

typedef struct {
  GtkEntry *entry; /* owns this */
  QuadSession *session;
  SpellingMenu *menu;
  GArray *misspellings; /* of Misspelling: those that are underlined */
  Misspelling aimed;    /* the one that the menu is about */
  guint pause;
} Checker;

static void
checker_free (gpointer data)
{
  Checker *checker = data;

  g_clear_handle_id (&checker->pause, g_source_remove);
  spelling_menu_free (checker->menu);
  g_array_unref (checker->misspellings);
  g_object_unref (checker->session);
  g_free (checker);
}

static GtkWidget *
text_of (const Checker *checker)
{
  return GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (checker->entry)));
}

static const char *
place_of (const char *text, int offset)
{
  return g_utf8_offset_to_pointer (text, offset);
}

/* A name is never wrong, nor is the word that is still being typed. */
static bool
is_shown (const Checker *checker, const char *text, const Misspelling *misspelling)
{
  bool typing = gtk_widget_has_focus (text_of (checker));

  return !g_unichar_isupper (g_utf8_get_char (place_of (text, misspelling->start))) &&
         (!typing ||
          misspelling->end != gtk_editable_get_position (GTK_EDITABLE (checker->entry)));
}

static void
underline (PangoAttrList *attributes, const char *text, const Misspelling *misspelling)
{
  PangoAttribute *attribute = pango_attr_underline_new (PANGO_UNDERLINE_ERROR);

  attribute->start_index = (guint) (place_of (text, misspelling->start) - text);
  attribute->end_index = (guint) (place_of (text, misspelling->end) - text);
  pango_attr_list_insert (attributes, attribute);
}

static void
check (Checker *checker)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (checker->entry));
  g_autoptr (GArray) found = spelling_check (dictionary_of (checker->session), text);
  PangoAttrList *attributes = pango_attr_list_new ();

  g_array_set_size (checker->misspellings, 0);
  for (guint i = 0; i < found->len; i++) {
    const Misspelling *misspelling = &g_array_index (found, Misspelling, i);

    if (is_shown (checker, text, misspelling)) {
      g_array_append_val (checker->misspellings, *misspelling);
      underline (attributes, text, misspelling);
    }
  }
  gtk_entry_set_attributes (checker->entry, attributes);
  pango_attr_list_unref (attributes);
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

/* What is underlined no longer stands where it stood. */
static void
wait_for_pause (Checker *checker)
{
  if (checker->misspellings->len > 0) {
    g_array_set_size (checker->misspellings, 0);
    gtk_entry_set_attributes (checker->entry, NULL);
  }
  g_clear_handle_id (&checker->pause, g_source_remove);
  checker->pause = g_timeout_add (PAUSE_MILLISECONDS, check_after_pause, checker);
}

static void
replace (gpointer data, const char *by)
{
  Checker *checker = data;
  GtkEditable *editable = GTK_EDITABLE (checker->entry);
  int place = checker->aimed.start;

  gtk_editable_delete_text (editable, checker->aimed.start, checker->aimed.end);
  gtk_editable_insert_text (editable, by, -1, &place);
  gtk_editable_set_position (editable, place);
}

static void
aim_menu (Checker *checker, const Misspelling *misspelling)
{
  g_autofree char *word = NULL;

  if (misspelling != NULL) {
    checker->aimed = *misspelling;
    word = gtk_editable_get_chars (GTK_EDITABLE (checker->entry), misspelling->start,
                                   misspelling->end);
  }
  spelling_menu_aim (checker->menu, word);
}

static double
edge_of (const Checker *checker, int offset)
{
  graphene_rect_t caret;

  gtk_text_compute_cursor_extents (GTK_TEXT (text_of (checker)), (gsize) offset, &caret, NULL);
  return (double) caret.origin.x;
}

static void
press (GtkGestureClick *gesture, int n_press, double x, double y, Checker *checker)
{
  const Misspelling *there = NULL;

  for (guint i = 0; i < checker->misspellings->len; i++) {
    const Misspelling *misspelling = &g_array_index (checker->misspellings, Misspelling, i);

    if (x >= edge_of (checker, misspelling->start) && x <= edge_of (checker, misspelling->end))
      there = misspelling;
  }
  aim_menu (checker, there);
}

static gboolean
press_key (GtkEventControllerKey *controller, guint key, guint code, GdkModifierType state,
           Checker *checker)
{
  int caret = gtk_editable_get_position (GTK_EDITABLE (checker->entry));
  const Misspelling *there = NULL;

  if (key != GDK_KEY_Menu && (key != GDK_KEY_F10 || !(state & GDK_SHIFT_MASK)))
    return GDK_EVENT_PROPAGATE;

  for (guint i = 0; i < checker->misspellings->len; i++) {
    const Misspelling *misspelling = &g_array_index (checker->misspellings, Misspelling, i);

    if (caret >= misspelling->start && caret <= misspelling->end)
      there = misspelling;
  }
  aim_menu (checker, there);
  return GDK_EVENT_PROPAGATE;
}

static Checker *
create_checker (GtkEntry *entry, QuadSession *session)
{
  Checker *checker = g_new0 (Checker, 1);

  checker->entry = entry;
  checker->session = g_object_ref (session);
  checker->misspellings = g_array_new (FALSE, FALSE, sizeof (Misspelling));
  checker->menu = spelling_menu_new (text_of (checker), session,
                                     (SpellingAnswers){ replace, recheck, checker });
  g_object_set_data_full (G_OBJECT (entry), CHECKER, checker, checker_free);
  g_signal_connect_swapped (entry, "changed", G_CALLBACK (wait_for_pause), checker);
  gtk_entry_set_extra_menu (entry, spelling_menu_get_model (checker->menu));
  spelling_menu_listen (text_of (checker), G_CALLBACK (press), G_CALLBACK (press_key), checker);
  return checker;
}

static void
enter (GtkEventController *focus, QuadSession *session)
{
  GtkEntry *entry = GTK_ENTRY (gtk_event_controller_get_widget (focus));

  if (g_object_get_data (G_OBJECT (entry), CHECKER) == NULL &&
      gtk_editable_get_editable (GTK_EDITABLE (entry)) && dictionary_of (session) != NULL)
    wait_for_pause (create_checker (entry, session));
}

void
entry_spelling_attach (GtkEntry *entry, QuadSession *session)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_signal_connect_object (focus, "enter", G_CALLBACK (enter), session, 0);
  gtk_widget_add_controller (GTK_WIDGET (entry), focus);
}

void
entry_spelling_check_now (GtkEntry *entry)
{
  Checker *checker = g_object_get_data (G_OBJECT (entry), CHECKER);

  if (checker != NULL)
    check (checker);
}
