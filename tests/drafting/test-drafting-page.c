/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "drafting/drafting-page.h"

#include "drafting/drafting-row.h"
#include "drafting/drafting-text.h"
#include "drafting/drafting-tokens.h"
#include "sample.h"

#include <string.h>

typedef struct {
  Sample alpc;
  GtkWindow *window;
  GtkWidget *page;
} Scene;

static void
refresh (Scene *scene)
{
  quad_section_refresh (QUAD_SECTION (scene->page));
}

static void
begin (Scene *scene)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  sample_begin_alpc (&scene->alpc);
  scene->page = quad_drafting_page_new (scene->alpc.session);
  scene->window = GTK_WINDOW (gtk_window_new ());
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), scene->page);
  gtk_window_set_child (scene->window, scrolled);
  gtk_window_set_default_size (scene->window, 800, 600);
  gtk_window_present (scene->window);
  g_signal_connect_swapped (scene->alpc.session, "changed", G_CALLBACK (refresh), scene);
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

/* Nothing is left of the page when its window is gone. */
static void
end (Scene *scene)
{
  GtkWidget *page = scene->page;

  g_object_add_weak_pointer (G_OBJECT (page), (gpointer *) &page);
  g_signal_handlers_disconnect_by_data (scene->alpc.session, scene);
  gtk_window_destroy (scene->window);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_null (page);
  sample_end (&scene->alpc);
}

static GtkWidget *
find_child (GtkWidget *parent, GType type)
{
  for (GtkWidget *child = gtk_widget_get_first_child (parent); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    GtkWidget *found =
        G_TYPE_CHECK_INSTANCE_TYPE (child, type) ? child : find_child (child, type);

    if (found != NULL)
      return found;
  }

  return NULL;
}

static QuadDraftingRow *
find_row (GtkWidget *parent, const char *id)
{
  for (GtkWidget *child = gtk_widget_get_first_child (parent); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    QuadDraftingRow *found = NULL;

    if (!QUAD_IS_DRAFTING_ROW (child))
      found = find_row (child, id);
    else if (g_str_equal (quad_drafting_row_get_clause (QUAD_DRAFTING_ROW (child))->id, id))
      found = QUAD_DRAFTING_ROW (child);
    if (found != NULL)
      return found;
  }

  return NULL;
}

static const char *
words_of (QuadDraftingRow *row)
{
  GtkWidget *text = find_child (GTK_WIDGET (row), QUAD_TYPE_DRAFTING_TEXT);

  return quad_drafting_text_get_text (QUAD_DRAFTING_TEXT (text));
}

static void
activate (QuadDraftingRow *row, const char *action)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (row), action, NULL));
}

static GtkTextView *
open_editor (QuadDraftingRow *row)
{
  activate (row, "clause.rewrite");
  g_assert_nonnull (quad_drafting_row_get_rewriting (row));
  return quad_drafting_editor_get_view (
      quad_drafting_rewriting_get_editor (quad_drafting_row_get_rewriting (row)));
}

static guint
count_rows (GtkWidget *parent)
{
  guint n_rows = QUAD_IS_DRAFTING_ROW (parent);

  for (GtkWidget *child = gtk_widget_get_first_child (parent); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n_rows += count_rows (child);
  return n_rows;
}

/* The page is there before all its rows are, and goes to a clause that has none yet. */
static void
rows_come_later (void)
{
  Scene scene;
  GtkWidget *page;
  guint n_rows;

  begin (&scene);
  n_rows = count_rows (scene.page);
  page = g_object_ref_sink (quad_drafting_page_new (scene.alpc.session));
  g_assert_cmpuint (count_rows (page), <, n_rows / 4);
  (void) quad_section_go_to (QUAD_SECTION (page), "engagement-region.socle.1.1");
  g_assert_nonnull (find_row (page, "engagement-region.socle.1.1"));
  g_assert_cmpuint (count_rows (page), <, n_rows);
  quad_section_refresh (QUAD_SECTION (page));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_cmpuint (count_rows (page), ==, n_rows);
  g_assert_finalize_object (page);

  page = g_object_ref_sink (quad_drafting_page_new (scene.alpc.session));
  g_assert_finalize_object (page);
  end (&scene);
}

static void
the_act_is_shown (void)
{
  Scene scene;

  begin (&scene);
  g_assert_cmpstr (words_of (find_row (scene.page, "engagement-region.socle.1.1")), ==,
                   "38\u00a0721 actions\u00a0;");
  /* What is empty is said without the brackets that paper needs. */
  g_assert_nonnull (
      strstr (words_of (find_row (scene.page, "comparution.region.2")), "adresse du siège"));
  g_assert_null (strchr (words_of (find_row (scene.page, "comparution.region.2")), '['));
  end (&scene);
}

static void
a_clause_is_rewritten_and_restored (void)
{
  Scene scene;

  begin (&scene);

  QuadDraftingRow *row = find_row (scene.page, "engagement-region.supplementaires.3");
  g_autofree char *before = g_strdup (words_of (row));
  GtkTextView *view = open_editor (row);
  GtkTextIter start;

  gtk_text_buffer_get_start_iter (gtk_text_view_get_buffer (view), &start);
  gtk_text_buffer_insert (gtk_text_view_get_buffer (view), &start, "En somme : ", -1);
  quad_drafting_rewriting_keep (quad_drafting_row_get_rewriting (row));
  g_assert_null (quad_drafting_row_get_rewriting (row));
  g_assert_true (g_str_has_prefix (words_of (row), "En somme\u00a0: Ajoutées au socle"));
  g_assert_true (quad_drafting_row_get_clause (row)->rewritten);
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (row), "rewritten"));

  /* Its departure is shown and hidden; both texts are there meanwhile. */
  activate (row, "clause.compare");
  g_assert_nonnull (strstr (words_of (row), "En somme"));
  activate (row, "clause.compare");

  activate (row, "clause.restore");
  g_assert_cmpstr (words_of (row), ==, before);
  sample_assert (&scene.alpc, "articles.engagement-region.supplementaires.3.texte", "");
  end (&scene);
}

static void
a_rewriting_can_be_given_up (void)
{
  Scene scene;

  begin (&scene);

  QuadDraftingRow *row = find_row (scene.page, "objet.2");
  GtkTextView *view = open_editor (row);

  gtk_text_buffer_set_text (gtk_text_view_get_buffer (view), "Autre chose.", -1);
  g_signal_emit_by_name (
      quad_drafting_rewriting_get_editor (quad_drafting_row_get_rewriting (row)), "cancel");
  g_assert_null (quad_drafting_row_get_rewriting (row));
  g_assert_true (g_str_has_prefix (words_of (row), "Elle fixe"));
  sample_assert (&scene.alpc, "articles.objet.2.texte", "");
  end (&scene);
}

/* The reason stands beneath, and nothing of what was typed is lost. */
static void
refused_words_stay (void)
{
  Scene scene;

  begin (&scene);

  QuadDraftingRow *row = find_row (scene.page, "objet.2");
  GtkTextView *view = open_editor (row);

  gtk_text_buffer_set_text (gtk_text_view_get_buffer (view), "Un \u202e texte.", -1);
  quad_drafting_rewriting_keep (quad_drafting_row_get_rewriting (row));
  g_assert_nonnull (quad_drafting_row_get_rewriting (row));
  g_autofree char *kept = drafting_tokens_read (view);
  g_assert_cmpstr (kept, ==, "Un \u202e texte.");
  g_assert_true (gtk_widget_has_css_class (
      GTK_WIDGET (quad_drafting_rewriting_get_editor (quad_drafting_row_get_rewriting (row))),
      "refused"));
  end (&scene);
}

/* A blank cannot be broken: it goes as a whole, and nothing gets into it. */
static void
blanks_are_whole (void)
{
  Scene scene;
  GtkTextIter iter;
  GtkTextIter other;

  begin (&scene);

  GtkTextView *view = open_editor (find_row (scene.page, "engagement-region.socle.1.1"));
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  g_autofree char *first = drafting_tokens_read (view);

  g_assert_cmpstr (first, ==,
                   "{socle_actions|nombre} {pluriel:socle_actions|action/actions} ;");
  gtk_text_buffer_get_iter_at_offset (buffer, &iter, 3);
  gtk_text_buffer_insert (buffer, &iter, " bien", -1);
  g_autofree char *second = drafting_tokens_read (view);
  g_assert_cmpstr (second, ==,
                   "{socle_actions|nombre} bien {pluriel:socle_actions|action/actions} ;");

  gtk_text_buffer_get_iter_at_offset (buffer, &iter, 2);
  gtk_text_buffer_get_iter_at_offset (buffer, &other, 3);
  gtk_text_buffer_delete (buffer, &iter, &other);
  g_autofree char *third = drafting_tokens_read (view);
  g_assert_cmpstr (third, ==, " bien {pluriel:socle_actions|action/actions} ;");

  gtk_text_buffer_get_iter_at_offset (buffer, &iter, 8);
  gtk_text_buffer_place_cursor (buffer, &iter);
  gtk_text_buffer_get_iter_at_mark (buffer, &iter, gtk_text_buffer_get_insert (buffer));
  g_assert_cmpint (gtk_text_iter_get_offset (&iter), !=, 8);
  end (&scene);
}

static void
an_optional_clause_is_switched (void)
{
  Scene scene;

  begin (&scene);

  QuadDraftingRow *row = find_row (scene.page, "engagement-region.budget");
  GtkWidget *control = find_child (GTK_WIDGET (row), GTK_TYPE_SWITCH);

  g_assert_false (gtk_switch_get_active (GTK_SWITCH (control)));
  gtk_switch_set_active (GTK_SWITCH (control), TRUE);
  sample_assert (&scene.alpc, "articles.engagement-region.budget.retenu", "oui");
  g_assert_true (quad_drafting_row_get_clause (row)->stands);
  g_assert_true (quad_session_undo (scene.alpc.session, NULL));
  g_assert_false (gtk_switch_get_active (GTK_SWITCH (control)));
  end (&scene);
}

static void
a_wording_is_chosen (void)
{
  Scene scene;

  begin (&scene);

  GtkWidget *first = find_child (GTK_WIDGET (find_row (scene.page, "comparution.coparef.2")),
                                 GTK_TYPE_CHECK_BUTTON);
  GtkWidget *second = find_child (GTK_WIDGET (find_row (scene.page, "comparution.coparef.3")),
                                  GTK_TYPE_CHECK_BUTTON);

  g_assert_true (gtk_check_button_get_active (GTK_CHECK_BUTTON (second)));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (first), TRUE);
  sample_assert (&scene.alpc, "articles.comparution.coparef.presidence.variante",
                 "president-et-vice-president");
  g_assert_false (gtk_check_button_get_active (GTK_CHECK_BUTTON (second)));
  end (&scene);
}

static void
paths_bring_the_focus (void)
{
  Scene scene;

  begin (&scene);
  g_assert_true (quad_section_go_to (QUAD_SECTION (scene.page), "articles.duree.2.texte"));
  g_assert_true (gtk_widget_has_focus (GTK_WIDGET (find_row (scene.page, "duree.2"))));
  g_assert_false (quad_section_go_to (QUAD_SECTION (scene.page), "nulle.part"));
  end (&scene);
}

/* A change elsewhere changes the rows that show it, and no other is made anew. */
static void
rows_are_kept (void)
{
  Scene scene;

  begin (&scene);

  QuadDraftingRow *shown = find_row (scene.page, "engagement-region.socle.1.1");
  QuadDraftingRow *other = find_row (scene.page, "objet.2");

  sample_set (&scene.alpc, "socle_actions", "40000");
  g_assert_true (shown == find_row (scene.page, "engagement-region.socle.1.1"));
  g_assert_true (other == find_row (scene.page, "objet.2"));
  g_assert_true (g_str_has_prefix (words_of (shown), "40\u00a0000"));
  end (&scene);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);

  g_test_add_func ("/drafting-page/rows-come-later", rows_come_later);
  g_test_add_func ("/drafting-page/shown", the_act_is_shown);
  g_test_add_func ("/drafting-page/rewriting", a_clause_is_rewritten_and_restored);
  g_test_add_func ("/drafting-page/giving-up", a_rewriting_can_be_given_up);
  g_test_add_func ("/drafting-page/refused", refused_words_stay);
  g_test_add_func ("/drafting-page/blanks", blanks_are_whole);
  g_test_add_func ("/drafting-page/switch", an_optional_clause_is_switched);
  g_test_add_func ("/drafting-page/choice", a_wording_is_chosen);
  g_test_add_func ("/drafting-page/paths", paths_bring_the_focus);
  g_test_add_func ("/drafting-page/rows", rows_are_kept);

  return g_test_run ();
}
