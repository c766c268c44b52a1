/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "field/entry-spelling.h"

#include "sample.h"

typedef struct {
  Sample sample;
  GtkWidget *window;
  GtkWidget *entry;
} Fixture;

static void
begin (Fixture *fixture, gconstpointer data)
{
  sample_begin (&fixture->sample);
  fixture->window = gtk_window_new ();
  fixture->entry = gtk_entry_new ();
  gtk_window_set_child (GTK_WINDOW (fixture->window), fixture->entry);
  entry_spelling_attach (GTK_ENTRY (fixture->entry), fixture->sample.session);
}

static void
end (Fixture *fixture, gconstpointer data)
{
  gpointer entry = fixture->entry;

  g_object_add_weak_pointer (G_OBJECT (fixture->entry), &entry);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_null (entry);
  sample_end (&fixture->sample);
}

static GtkWidget *
text_of (Fixture *fixture)
{
  return GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (fixture->entry)));
}

static void
enter (Fixture *fixture, const char *text, int caret)
{
  gtk_window_present (GTK_WINDOW (fixture->window));
  (void) gtk_entry_grab_focus_without_selecting (GTK_ENTRY (fixture->entry));
  while (!gtk_widget_has_focus (text_of (fixture)))
    (void) g_main_context_iteration (NULL, TRUE);
  gtk_editable_set_text (GTK_EDITABLE (fixture->entry), text);
  gtk_editable_set_position (GTK_EDITABLE (fixture->entry), caret);
  entry_spelling_check_now (GTK_ENTRY (fixture->entry));
}

/* Owned: the underlined words, with bars between them. */
static char *
read_underlined (Fixture *fixture)
{
  PangoAttrList *attributes = gtk_entry_get_attributes (GTK_ENTRY (fixture->entry));
  const char *text = gtk_editable_get_text (GTK_EDITABLE (fixture->entry));
  GSList *all = attributes != NULL ? pango_attr_list_get_attributes (attributes) : NULL;
  GString *words = g_string_new (NULL);

  for (GSList *item = all; item != NULL; item = item->next) {
    const PangoAttribute *attribute = item->data;

    g_string_append_printf (words, "%s%.*s", words->len > 0 ? "|" : "",
                            (int) (attribute->end_index - attribute->start_index),
                            text + attribute->start_index);
  }
  g_slist_free_full (all, (GDestroyNotify) pango_attribute_destroy);

  return g_string_free (words, FALSE);
}

static void
wrong_words_are_underlined (Fixture *fixture, gconstpointer data)
{
  static const struct {
    const char *text;
    int caret;
    const char *underlined;
  } rows[] = {
    { "à la signature", 0, "" },
    { "à la signatrue", 0, "signatrue" },
    { "été signatrue étatt", 0, "signatrue|étatt" },
    { "à la signatrue", 14, "" }, /* still being typed */
    { "à la signatrue", 13, "signatrue" },
    { "Michel Gaussens, à Sarremezan", 0, "" }, /* names */
    { "", 0, "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autofree char *underlined = NULL;

    enter (fixture, rows[i].text, rows[i].caret);
    underlined = read_underlined (fixture);
    g_assert_cmpstr (underlined, ==, rows[i].underlined);
  }
}

/* The key that opens the menu, where it is heard before the entry itself. */
static void
press_menu (Fixture *fixture)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (text_of (fixture));

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++) {
    g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);
    gboolean handled;

    if (GTK_IS_EVENT_CONTROLLER_KEY (controller) &&
        gtk_event_controller_get_propagation_phase (controller) == GTK_PHASE_CAPTURE)
      g_signal_emit_by_name (controller, "key-pressed", GDK_KEY_Menu, 0, 0, &handled);
  }
}

static void
another_word_takes_the_place (Fixture *fixture, gconstpointer data)
{
  GMenuModel *menu;

  enter (fixture, "à la signatrue de l’acte", 7);
  menu = gtk_entry_get_extra_menu (GTK_ENTRY (fixture->entry));
  g_assert_cmpint (g_menu_model_get_n_items (menu), ==, 0);
  press_menu (fixture);
  g_assert_cmpint (g_menu_model_get_n_items (menu), >, 1);
  g_assert_true (
      gtk_widget_activate_action (text_of (fixture), "spelling.replace", "s", "signature"));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (fixture->entry)), ==,
                   "à la signature de l’acte");

  gtk_editable_set_position (GTK_EDITABLE (fixture->entry), 1);
  press_menu (fixture);
  g_assert_cmpint (g_menu_model_get_n_items (menu), ==, 0);
}

/* What is typed over an underline is not underlined by chance. */
static void
typing_takes_the_underline_away (Fixture *fixture, gconstpointer data)
{
  g_autofree char *underlined = NULL;

  enter (fixture, "signatrue", 0);
  gtk_editable_set_text (GTK_EDITABLE (fixture->entry), "é");
  underlined = read_underlined (fixture);
  g_assert_cmpstr (underlined, ==, "");
}

static void
what_cannot_be_changed_is_not_checked (Fixture *fixture, gconstpointer data)
{
  g_autofree char *underlined = NULL;

  gtk_editable_set_editable (GTK_EDITABLE (fixture->entry), FALSE);
  enter (fixture, "signatrue", 0);
  underlined = read_underlined (fixture);
  g_assert_cmpstr (underlined, ==, "");
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
#define ADD(name, test)                                                                        \
  g_test_add ("/field/entry-spelling/" name, Fixture, NULL, begin, test, end)
  ADD ("underlined", wrong_words_are_underlined);
  ADD ("menu", another_word_takes_the_place);
  ADD ("typing", typing_takes_the_underline_away);
  ADD ("read-only", what_cannot_be_changed_is_not_checked);

  return g_test_run ();
}
