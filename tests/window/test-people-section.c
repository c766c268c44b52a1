/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/people-section.h"

#include "field/field-control.h"
#include "sample.h"
#include "window/person-row.h"

#define FIRST "parties.coparef.representants.1."
#define SECOND "parties.coparef.representants.2."
#define FIRST_OF_STATE "parties.etat.representants.1."
#define SECOND_OF_STATE "parties.etat.representants.2."

typedef struct {
  Sample sample;
  GtkWidget *window;
  GtkWidget *section;
} Fixture;

static void
refresh (QuadSession *session, gpointer section)
{
  quad_section_refresh (QUAD_SECTION (section));
}

static void
begin (Fixture *fixture, gconstpointer party)
{
  sample_begin (&fixture->sample);
  fixture->section = quad_people_section_new (fixture->sample.session, party);
  fixture->window = gtk_window_new ();
  gtk_window_set_child (GTK_WINDOW (fixture->window), fixture->section);
  g_signal_connect_object (fixture->sample.session, "changed", G_CALLBACK (refresh),
                           fixture->section, 0);
  gtk_window_present (GTK_WINDOW (fixture->window));
}

static void
end (Fixture *fixture, gconstpointer party)
{
  gpointer section = fixture->section;

  g_object_add_weak_pointer (G_OBJECT (fixture->section), &section);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_null (section);
  sample_end (&fixture->sample);
}

/* The widget of that tooltip that one sees, within another. */
static GtkWidget *
find_button (GtkWidget *widget, const char *tooltip)
{
  if (!gtk_widget_get_visible (widget))
    return NULL;
  if (GTK_IS_BUTTON (widget) && g_strcmp0 (gtk_widget_get_tooltip_text (widget), tooltip) == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    GtkWidget *found = find_button (child, tooltip);

    if (found != NULL)
      return found;
  }

  return NULL;
}

static GtkWidget *
find_person (GtkWidget *widget, int *rank)
{
  if (QUAD_IS_PERSON_ROW (widget) && --*rank == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    GtkWidget *found = find_person (child, rank);

    if (found != NULL)
      return found;
  }

  return NULL;
}

static GtkWidget *
person_at (Fixture *fixture, int rank)
{
  return find_person (fixture->section, &rank);
}

static void
press (GtkWidget *widget, const char *tooltip)
{
  GtkWidget *button = find_button (widget, tooltip);

  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
}

/* As a person does: to the field, then its keys, then Enter. */
static void
type (Fixture *fixture, const char *path, const char *text)
{
  GtkWidget *focus;

  g_assert_true (quad_section_go_to (QUAD_SECTION (fixture->section), path));
  focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));
  g_assert_true (GTK_IS_EDITABLE (focus));
  gtk_editable_set_text (GTK_EDITABLE (focus), text);
  g_signal_emit_by_name (focus, "activate");
}

static void
assert_title (GtkWidget *row, const char *title)
{
  const char *shown = adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row));
  g_auto (GStrv) words = g_strsplit (shown, "\u00a0", -1);
  g_autofree char *plain = g_strjoinv (" ", words);

  g_assert_cmpstr (plain, ==, title);
}

static void
test_persons (Fixture *fixture, gconstpointer party)
{
  Sample *sample = &fixture->sample;
  guint n_entries = sample_count_entries (sample);

  /* The COPAREF signs by two: both forms stand from the beginning, and no third. */
  g_assert_true (gtk_widget_get_visible (person_at (fixture, 2)));
  g_assert_null (find_button (fixture->section, "Add a person"));

  type (fixture, FIRST "nom", "Gaussens");
  type (fixture, FIRST "prenom", "Michel");
  assert_title (person_at (fixture, 1), "Michel GAUSSENS");
  type (fixture, SECOND "nom", "Chabot");
  g_assert_cmpuint (sample_count_entries (sample), ==, n_entries + 3);

  press (person_at (fixture, 2), "Sign before the previous");
  g_assert_cmpuint (sample_count_entries (sample), ==, n_entries + 4);
  sample_assert (sample, FIRST "nom", "Chabot");
  sample_assert (sample, FIRST "prenom", "");
  sample_assert (sample, SECOND "prenom", "Michel");
  assert_title (person_at (fixture, 1), "CHABOT");

  press (person_at (fixture, 1), "Remove this person");
  g_assert_cmpuint (sample_count_entries (sample), ==, n_entries + 5);
  sample_assert (sample, FIRST "nom", "Gaussens");
  sample_assert (sample, SECOND "nom", "");
  g_assert_null (find_button (person_at (fixture, 2), "Remove this person"));

  g_assert_true (quad_session_undo (sample->session, NULL));
  sample_assert (sample, FIRST "nom", "Chabot");
  sample_assert (sample, SECOND "nom", "Gaussens");
}

static void
test_adding (Fixture *fixture, gconstpointer party)
{
  Sample *sample = &fixture->sample;
  guint n_entries = sample_count_entries (sample);

  type (fixture, FIRST_OF_STATE "nom", "Dartout");
  g_assert_false (gtk_widget_get_visible (person_at (fixture, 2)));
  press (fixture->section, "Add a person");
  g_assert_true (gtk_widget_get_visible (person_at (fixture, 2)));
  g_assert_cmpuint (sample_count_entries (sample), ==, n_entries + 1);

  type (fixture, SECOND_OF_STATE "nom", "Martin");
  g_assert_cmpuint (sample_count_entries (sample), ==, n_entries + 2);
  g_assert_false (gtk_widget_get_visible (person_at (fixture, 3)));
  press (person_at (fixture, 2), "Remove this person");
  g_assert_false (gtk_widget_get_visible (person_at (fixture, 2)));
}

/* What was refused of one person is never shown as another's. */
static void
test_refused (Fixture *fixture, gconstpointer party)
{
  static const char refused[] = "Ch\tabot";
  Sample *sample = &fixture->sample;
  guint n_entries;
  GtkWidget *focus;

  type (fixture, FIRST "nom", "Gaussens");
  type (fixture, SECOND "nom", "Chabot");
  n_entries = sample_count_entries (sample);
  type (fixture, SECOND "nom", refused);
  sample_assert (sample, SECOND "nom", "Chabot");
  gtk_window_set_focus (GTK_WINDOW (fixture->window), NULL);

  press (person_at (fixture, 2), "Sign before the previous");
  press (person_at (fixture, 1), "Sign after the next");
  press (person_at (fixture, 1), "Remove this person");
  g_assert_cmpuint (sample_count_entries (sample), ==, n_entries);
  sample_assert (sample, FIRST "nom", "Gaussens");
  focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));
  g_assert_true (GTK_IS_EDITABLE (focus));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (focus)), ==, refused);

  press (person_at (fixture, 2), "Remove this person");
  g_assert_cmpuint (sample_count_entries (sample), ==, n_entries + 1);
  g_assert_true (quad_section_go_to (QUAD_SECTION (fixture->section), SECOND "nom"));
  focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (focus)), ==, "");
}

/* With Madame comes the feminine, in one entry, but never over what is entered. */
static void
test_companions (Fixture *fixture, gconstpointer party)
{
  Sample *sample = &fixture->sample;
  guint n_entries = sample_count_entries (sample);
  GtkWidget *focus;

  g_assert_true (
      quad_section_go_to (QUAD_SECTION (fixture->section), FIRST_OF_STATE "civilite"));
  focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));
  g_assert_nonnull (focus);
  GtkWidget *list = gtk_widget_get_ancestor (focus, GTK_TYPE_DROP_DOWN);

  gtk_drop_down_set_selected (GTK_DROP_DOWN (list), 2);
  sample_assert (sample, FIRST_OF_STATE "civilite", "Mme");
  sample_assert (sample, FIRST_OF_STATE "genre", "f");
  g_assert_cmpuint (sample_count_entries (sample), ==, n_entries + 1);

  gtk_drop_down_set_selected (GTK_DROP_DOWN (list), 1);
  sample_assert (sample, FIRST_OF_STATE "civilite", "M");
  sample_assert (sample, FIRST_OF_STATE "genre", "f");
}

/* What a party that does not sign needs not is not asked for. */
static void
test_taking_part (Fixture *fixture, gconstpointer party)
{
  GtkWidget *person = person_at (fixture, 1);

  g_assert_false (gtk_widget_get_mapped (person));
  sample_set (&fixture->sample, "parties.pole_emploi.signataire", "oui");
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_true (gtk_widget_get_mapped (person));
}

/* Every value of a party is entered in its section, or in a part that it does not cover. */
static void
test_all (Fixture *fixture, gconstpointer party)
{
  const Cadrage *cadrage = quad_session_get_cadrage (fixture->sample.session);
  g_autofree char *prefix = g_strdup_printf ("parties.%s.", (const char *) party);
  guint n_here = 0;

  for (guint i = 0; i < cadrage->data->len; i++) {
    const Datum *datum = cadrage->data->pdata[i];
    bool here = g_str_has_prefix (datum->id, prefix) && g_str_equal (datum->step, "parties");

    g_test_message ("%s", datum->id);
    n_here += here;
    g_assert_cmpint (quad_section_go_to (QUAD_SECTION (fixture->section), datum->id), ==, here);
  }
  g_assert_cmpuint (n_here, >, 10);
}

static void
test_covers (Fixture *fixture, gconstpointer party)
{
  const Cadrage *cadrage = quad_session_get_cadrage (fixture->sample.session);
  guint n_covered = 0;

  for (guint i = 0; i < cadrage->screens->len; i++) {
    const Screen *screen = cadrage->screens->pdata[i];

    for (guint k = 0; k < screen->parts->len; k++)
      if (people_section_find_party (cadrage, screen, screen->parts->pdata[k])) {
        g_assert_cmpstr (screen->step, ==, "parties");
        n_covered++;
      }
  }
  g_assert_cmpuint (n_covered, ==, cadrage->parties->len);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add ("/people/persons", Fixture, "coparef", begin, test_persons, end);
  g_test_add ("/people/adding", Fixture, "etat", begin, test_adding, end);
  g_test_add ("/people/refused", Fixture, "coparef", begin, test_refused, end);
  g_test_add ("/people/companions", Fixture, "etat", begin, test_companions, end);
  g_test_add ("/people/taking-part", Fixture, "pole_emploi", begin, test_taking_part, end);
  g_test_add ("/people/all/region", Fixture, "region", begin, test_all, end);
  g_test_add ("/people/all/coparef", Fixture, "coparef", begin, test_all, end);
  g_test_add ("/people/covers", Fixture, "etat", begin, test_covers, end);
  return g_test_run ();
}
