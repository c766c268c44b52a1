/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "field/field-picture.h"

#include "sample.h"

#define LOGO "parties.etat.logo"

typedef struct {
  Sample sample;
  GtkWidget *window;
  QuadFieldPicture *field;
} Fixture;

static void
show (QuadSession *session, gpointer field)
{
  const char *name = dossier_get (quad_session_get_dossier (session), LOGO);

  quad_field_control_show (field, name != NULL ? name : "");
}

static void
begin (Fixture *fixture, gconstpointer data)
{
  sample_begin (&fixture->sample);
  fixture->field = QUAD_FIELD_PICTURE (quad_field_picture_new (fixture->sample.session, LOGO));
  fixture->window = gtk_window_new ();
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (fixture->field));
  g_signal_connect_object (fixture->sample.session, "changed", G_CALLBACK (show),
                           fixture->field, 0);
  gtk_window_present (GTK_WINDOW (fixture->window));
}

static void
end (Fixture *fixture, gconstpointer data)
{
  g_object_add_weak_pointer (G_OBJECT (fixture->field), (gpointer *) &fixture->field);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_null (fixture->field);
  sample_end (&fixture->sample);
}

static bool
take (Fixture *fixture, const char *name, const char *content)
{
  g_autofree char *path = g_build_filename (fixture->sample.folder, name, NULL);

  g_assert_true (g_file_set_contents (path, content, -1, NULL));
  return quad_field_picture_take (fixture->field, path);
}

#define SVG(content)                                                                           \
  "<svg xmlns='http://www.w3.org/2000/svg' width='200' height='100'>" content "</svg>"
#define SHAPE "<rect width='200' height='100' fill='#184'/>"

static bool
is_shown (GtkWidget *below, GType type)
{
  if (!gtk_widget_get_visible (below))
    return false;
  if (G_TYPE_CHECK_INSTANCE_TYPE (below, type))
    return true;
  for (GtkWidget *child = gtk_widget_get_first_child (below); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (is_shown (child, type))
      return true;

  return false;
}

/* One entry; undoing it takes the picture away again. */
static void
test_taken (Fixture *fixture, gconstpointer data)
{
  guint n_entries = sample_count_entries (&fixture->sample);

  g_assert_false (is_shown (GTK_WIDGET (fixture->field), GTK_TYPE_PICTURE));
  g_assert_true (take (fixture, "logo.svg", SVG (SHAPE)));
  g_assert_cmpuint (sample_count_entries (&fixture->sample), ==, n_entries + 1);
  g_assert_true (is_shown (GTK_WIDGET (fixture->field), GTK_TYPE_PICTURE));
  g_assert_true (quad_session_undo (fixture->sample.session, NULL));
  sample_assert (&fixture->sample, LOGO, "");
  g_assert_false (is_shown (GTK_WIDGET (fixture->field), GTK_TYPE_PICTURE));
}

/* What is no picture is refused with a sentence, and what stands stays. */
static void
test_refused (Fixture *fixture, gconstpointer data)
{
  guint n_entries;
  g_autofree char *name = NULL;

  g_assert_true (take (fixture, "logo.svg", SVG (SHAPE)));
  name = g_strdup (dossier_get (quad_session_get_dossier (fixture->sample.session), LOGO));
  n_entries = sample_count_entries (&fixture->sample);
  g_assert_false (take (fixture, "text.svg", SVG ("<text x='9' y='50'>Region</text>")));
  g_assert_false (take (fixture, "no.png", "no picture"));
  g_assert_false (take (fixture, "empty.png", ""));
  g_assert_false (quad_field_picture_take (fixture->field, fixture->sample.folder));
  g_assert_false (quad_field_picture_take (fixture->field, "/nonexistent.png"));
  g_assert_true (is_shown (GTK_WIDGET (fixture->field), GTK_TYPE_LABEL));
  sample_assert (&fixture->sample, LOGO, name);
  g_assert_cmpuint (sample_count_entries (&fixture->sample), ==, n_entries);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add ("/field-picture/taken", Fixture, NULL, begin, test_taken, end);
  g_test_add ("/field-picture/refused", Fixture, NULL, begin, test_refused, end);
  return g_test_run ();
}
