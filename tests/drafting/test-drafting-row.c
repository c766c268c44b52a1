/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "drafting/drafting-row.h"

#include "sample.h"
#include "session/clauses.h"

#include <adwaita.h>

#define SECONDS_MAX 20
#define ROOM_ABOVE 2000 /* pixels */

typedef struct {
  Sample alpc;
  GPtrArray *clauses;
  GtkWindow *window;
  GtkWidget *scrolled;
  GtkBox *box;
  char *shown; /* what the pages were asked to show; NULL */
} Scene;

static void
show (GSimpleAction *action, GVariant *path, gpointer data)
{
  Scene *scene = data;

  g_free (scene->shown);
  scene->shown = g_variant_dup_string (path, NULL);
}

static void
begin (Scene *scene)
{
  static const GActionEntry actions[] = {
    { .name = "show-on-pages", .activate = show, .parameter_type = "s" },
  };
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  GtkWidget *room = gtk_label_new (NULL);

  *scene = (Scene){ 0 };
  sample_begin_alpc (&scene->alpc);
  scene->clauses = clauses_read (scene->alpc.session);
  scene->window = GTK_WINDOW (gtk_window_new ());
  scene->scrolled = gtk_scrolled_window_new ();
  scene->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  gtk_widget_set_size_request (room, -1, ROOM_ABOVE);
  gtk_box_append (scene->box, room);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scene->scrolled),
                                 GTK_WIDGET (scene->box));
  gtk_window_set_child (scene->window, scene->scrolled);
  g_action_map_add_action_entries (G_ACTION_MAP (group), actions, G_N_ELEMENTS (actions),
                                   scene);
  gtk_widget_insert_action_group (GTK_WIDGET (scene->window), "win", G_ACTION_GROUP (group));
  gtk_window_set_default_size (scene->window, 800, 600);
  gtk_window_present (scene->window);
}

/* The pages are made in a thread, which must not outlive the program. */
static void
end (Scene *scene)
{
  gint64 latest = g_get_monotonic_time () + SECONDS_MAX * G_USEC_PER_SEC;

  while (quad_session_get_pages (scene->alpc.session) == NULL &&
         g_get_monotonic_time () < latest)
    (void) g_main_context_iteration (NULL, FALSE);
  gtk_window_destroy (scene->window);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_ptr_array_unref (scene->clauses);
  g_free (scene->shown);
  sample_end (&scene->alpc);
}

static GtkWidget *
add_first (Scene *scene, ClauseKind kind, const Clause **ret_clause)
{
  for (guint i = 0; i < scene->clauses->len; i++) {
    const Clause *clause = scene->clauses->pdata[i];
    GtkWidget *row;

    if (clause->kind != kind || !clause->stands)
      continue;
    row = quad_drafting_row_new (scene->alpc.session);
    quad_drafting_row_set_clause (QUAD_DRAFTING_ROW (row), clause);
    gtk_box_append (scene->box, row);
    *ret_clause = clause;
    return row;
  }

  g_assert_not_reached ();
}

static bool
is_in_view (Scene *scene, GtkWidget *widget)
{
  graphene_rect_t bounds;

  return gtk_widget_compute_bounds (widget, scene->scrolled, &bounds) &&
         bounds.size.height > 0 && bounds.origin.y >= 0 &&
         bounds.origin.y + bounds.size.height <=
             (float) gtk_widget_get_height (scene->scrolled);
}

static void
a_rewriting_comes_into_view (void)
{
  Scene scene;
  const Clause *clause;
  GtkWidget *row;
  GtkWidget *rewriting;
  gint64 latest = g_get_monotonic_time () + SECONDS_MAX * G_USEC_PER_SEC;

  begin (&scene);
  row = add_first (&scene, CLAUSE_PARAGRAPH, &clause);
  g_assert_true (gtk_widget_activate_action (row, "clause.rewrite", NULL));
  rewriting = GTK_WIDGET (quad_drafting_row_get_rewriting (QUAD_DRAFTING_ROW (row)));
  g_assert_nonnull (rewriting);
  g_assert_false (is_in_view (&scene, rewriting));
  while (!is_in_view (&scene, rewriting) && g_get_monotonic_time () < latest)
    (void) g_main_context_iteration (NULL, FALSE);
  g_assert_true (is_in_view (&scene, rewriting));
  end (&scene);
}

/* The pencil is there for what has the focus, and gone while it writes. */
static void
one_rewriting_at_a_time (void)
{
  Scene scene;
  const Clause *clause;
  GtkWidget *row;
  GtkWidget *pencil;

  begin (&scene);
  row = add_first (&scene, CLAUSE_PARAGRAPH, &clause);
  g_assert_true (gtk_widget_grab_focus (row));
  pencil = gtk_widget_get_last_child (row);
  g_assert_true (GTK_IS_BUTTON (pencil));
  g_assert_true (gtk_widget_is_sensitive (pencil));
  (void) gtk_widget_activate_action (row, "clause.rewrite", NULL);
  g_assert_false (gtk_widget_is_sensitive (pencil));
  quad_drafting_rewriting_keep (quad_drafting_row_get_rewriting (QUAD_DRAFTING_ROW (row)));
  g_assert_null (quad_drafting_row_get_rewriting (QUAD_DRAFTING_ROW (row)));
  g_assert_true (gtk_widget_is_sensitive (pencil));
  end (&scene);
}

static void
what_is_drawn_leads_to_the_pages (void)
{
  static const char *const ways[] = { "clause.show", "clause.rewrite" };

  for (gsize i = 0; i < G_N_ELEMENTS (ways); i++) {
    Scene scene;
    const Clause *clause;
    GtkWidget *row;

    begin (&scene);
    row = add_first (&scene, CLAUSE_DRAWN, &clause);
    g_assert_true (gtk_widget_activate_action (row, ways[i], NULL));
    g_assert_cmpstr (scene.shown, ==, clause->path);
    g_assert_null (quad_drafting_row_get_rewriting (QUAD_DRAFTING_ROW (row)));
    end (&scene);
  }
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/drafting-row/view", a_rewriting_comes_into_view);
  g_test_add_func ("/drafting-row/pencil", one_rewriting_at_a_time);
  g_test_add_func ("/drafting-row/drawn", what_is_drawn_leads_to_the_pages);
  return g_test_run ();
}
