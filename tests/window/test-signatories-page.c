/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/signatories-page.h"

#include "sample.h"

typedef struct {
  Sample sample;
  GtkWidget *window;
  GtkWidget *page;
  char *asked; /* path of the last "win.go-to" */
} Fixture;

static void
refresh (QuadSession *session, gpointer page)
{
  quad_section_refresh (QUAD_SECTION (page));
}

static void
note_asked (GSimpleAction *action, GVariant *path, gpointer data)
{
  Fixture *fixture = data;

  g_free (fixture->asked);
  fixture->asked = g_variant_dup_string (path, NULL);
}

static void
begin (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();
  g_autoptr (GSimpleAction) go_to = g_simple_action_new ("go-to", G_VARIANT_TYPE_STRING);

  sample_begin (&fixture->sample);
  fixture->page = quad_signatories_page_new (fixture->sample.session);
  fixture->window = gtk_window_new ();
  fixture->asked = NULL;
  g_signal_connect (go_to, "activate", G_CALLBACK (note_asked), fixture);
  g_action_map_add_action (G_ACTION_MAP (actions), G_ACTION (go_to));
  gtk_widget_insert_action_group (fixture->window, "win", G_ACTION_GROUP (actions));
  gtk_window_set_child (GTK_WINDOW (fixture->window), fixture->page);
  g_signal_connect_object (fixture->sample.session, "changed", G_CALLBACK (refresh),
                           fixture->page, 0);
  gtk_window_present (GTK_WINDOW (fixture->window));
}

static void
end (Fixture *fixture, gconstpointer data)
{
  gpointer page = fixture->page;

  g_object_add_weak_pointer (G_OBJECT (fixture->page), &page);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_null (page);
  g_free (fixture->asked);
  sample_end (&fixture->sample);
}

static void
collect (GtkWidget *widget, GType type, GPtrArray *found)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    g_ptr_array_add (found, widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect (child, type, found);
}

/* What each still needs, in the order of the lines: their links lead to these paths. */
static char *
follow_links (Fixture *fixture)
{
  g_autoptr (GPtrArray) buttons = g_ptr_array_new ();
  GString *paths = g_string_new (NULL);

  collect (fixture->page, GTK_TYPE_BUTTON, buttons);
  for (guint i = 0; i < buttons->len; i++) {
    if (!gtk_widget_has_css_class (buttons->pdata[i], "signatory-gap"))
      continue;
    g_signal_emit_by_name (buttons->pdata[i], "clicked");
    g_string_append_printf (paths, "%s%s", paths->len > 0 ? " " : "", fixture->asked);
  }

  return g_string_free (paths, FALSE);
}

static void
assert_links (Fixture *fixture, const char *paths)
{
  g_autofree char *found = follow_links (fixture);

  g_assert_cmpstr (found, ==, paths);
}

static void
fill (Fixture *fixture, const char *person)
{
  static const char *const values[][2] = { { "civilite", "Mme" },
                                           { "prenom", "Anne" },
                                           { "nom", "Martin" },
                                           { "genre", "f" },
                                           { "qualite", "préfète de la région" } };

  for (gsize i = 0; i < G_N_ELEMENTS (values); i++) {
    g_autofree char *path = g_strdup_printf ("%s.%s", person, values[i][0]);

    sample_set (&fixture->sample, path, values[i][1]);
  }
}

/* One line for each who signs, in the order of protocol; the first thing missing is a link. */
static void
test_links (Fixture *fixture, gconstpointer data)
{
  assert_links (fixture, "parties.etat.representants.1.civilite "
                         "parties.region.representants.1.civilite "
                         "parties.coparef.representants.1.civilite "
                         "parties.coparef.representants.2.civilite");

  sample_set (&fixture->sample, "parties.region.representants.1.civilite", "M");
  fill (fixture, "parties.etat.representants.1");
  assert_links (fixture, "parties.region.representants.1.prenom "
                         "parties.coparef.representants.1.civilite "
                         "parties.coparef.representants.2.civilite");
}

/* Who is complete still needs what lets him sign. */
static void
test_mandates (Fixture *fixture, gconstpointer data)
{
  fill (fixture, "parties.etat.representants.1");
  fill (fixture, "parties.region.representants.1");
  fill (fixture, "parties.coparef.representants.1");
  fill (fixture, "parties.coparef.representants.2");
  sample_set (&fixture->sample, "parties.region.siege", "Bordeaux");
  sample_set (&fixture->sample, "parties.region.denomination", "la Région");

  g_autofree char *found = follow_links (fixture);

  g_assert_true (g_str_has_prefix (found, "parties.region.habilitation."));
  g_assert_true (g_str_has_suffix (found, " parties.coparef.habilitation.date"));
}

/* Parties that sign bring their lines, and what the act asks of them before. */
static void
test_parties (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) before = g_ptr_array_new ();
  g_autoptr (GPtrArray) after = g_ptr_array_new ();

  collect (fixture->page, ADW_TYPE_EXPANDER_ROW, before);
  g_assert_cmpuint (before->len, ==, 3);

  sample_set (&fixture->sample, "parties.pole_emploi.adhesion_ulterieure", "oui");
  collect (fixture->page, ADW_TYPE_EXPANDER_ROW, after);
  g_assert_cmpuint (after->len, ==, 4);
  assert_links (fixture, "parties.etat.representants.1.civilite "
                         "parties.region.representants.1.civilite "
                         "parties.coparef.representants.1.civilite "
                         "parties.coparef.representants.2.civilite "
                         "parties.pole_emploi.representants.1.civilite");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add ("/signatories/links", Fixture, NULL, begin, test_links, end);
  g_test_add ("/signatories/mandates", Fixture, NULL, begin, test_mandates, end);
  g_test_add ("/signatories/parties", Fixture, NULL, begin, test_parties, end);
  return g_test_run ();
}
