/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/people-section.h"

#include "field/fields-section.h"
#include "session/parties.h"
#include "window/person-row.h"

#include <glib/gi18n-lib.h>

/* Fields of the plan's screen that are about this party. */
typedef struct {
  GtkWidget *section;
  const Formula *test; /* of the part; NULL: always */
} Fields;

struct _QuadPeopleSection {
  AdwBin parent_instance;

  QuadSession *session;
  const Party *party;
  GtkBox *box;
  AdwPreferencesGroup *persons;
  GtkWidget *add;
  GPtrArray *rows; /* of QuadPersonRow, as many as there may be */
  GArray *fields;  /* of Fields, in the order of the screens */
  int begun;       /* rank of a person of whom nothing is entered yet; 0: none */
};

static void section_init (QuadSectionInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (QuadPeopleSection, quad_people_section, ADW_TYPE_BIN,
                               G_IMPLEMENT_INTERFACE (QUAD_TYPE_SECTION, section_init))

static bool
is_about (const Party *party, const ScreenPart *part)
{
  g_autofree char *prefix = g_strdup_printf ("parties.%s.", party->id);

  if (part->kind != SCREEN_FIELDS || part->ids[0] == NULL)
    return false;
  for (int i = 0; part->ids[i] != NULL; i++)
    if (!g_str_has_prefix (part->ids[i], prefix))
      return false;

  return true;
}

/* Whether the persons of a party are entered in this step. */
static bool
is_step_of (const Cadrage *cadrage, const Party *party, const char *step)
{
  g_autofree char *prefix = g_strdup_printf ("parties.%s.representants.1.", party->id);

  for (guint i = 0; i < cadrage->data->len; i++) {
    const Datum *datum = cadrage->data->pdata[i];

    if (g_str_has_prefix (datum->id, prefix))
      return g_strcmp0 (datum->step, step) == 0;
  }

  return false;
}

const Party *
people_section_find_party (const Cadrage *cadrage, const Screen *screen, const ScreenPart *part)
{
  for (guint i = 0; i < cadrage->parties->len; i++) {
    const Party *party = cadrage->parties->pdata[i];

    if (is_about (party, part) && is_step_of (cadrage, party, screen->step))
      return party;
  }

  return NULL;
}

/* The persons there are, at least those there must be, and those just begun. */
static int
count_rows (QuadPeopleSection *self, int n_persons)
{
  return MAX (MAX (n_persons, self->begun), self->party->representatives_min);
}

static void
refresh_persons (QuadPeopleSection *self, bool stands)
{
  int n_persons = parties_count_persons (self->session, self->party);
  int n_rows;

  if (n_persons >= self->begun)
    self->begun = 0;
  n_rows = count_rows (self, n_persons);
  for (int i = 0; i < (int) self->rows->len; i++) {
    gtk_widget_set_visible (self->rows->pdata[i], i < n_rows);
    quad_person_row_refresh (self->rows->pdata[i], n_persons);
  }
  gtk_widget_set_visible (GTK_WIDGET (self->persons), stands || n_persons > 0);
  gtk_widget_set_visible (self->add,
                          n_rows < self->party->representatives_max && n_rows == n_persons &&
                              quad_session_get_read_only_reason (self->session) == NULL);
}

static void
refresh (QuadSection *section)
{
  QuadPeopleSection *self = QUAD_PEOPLE_SECTION (section);
  Figures *figures = quad_session_get_figures (self->session);

  for (guint i = 0; i < self->fields->len; i++) {
    Fields *fields = &g_array_index (self->fields, Fields, i);

    gtk_widget_set_visible (fields->section, figures_test (figures, fields->test, NULL));
    quad_section_refresh (QUAD_SECTION (fields->section));
  }
  refresh_persons (self, parties_takes_part (self->session, self->party));
}

static bool
go_to (QuadSection *section, const char *path)
{
  QuadPeopleSection *self = QUAD_PEOPLE_SECTION (section);

  for (guint i = 0; i < self->fields->len; i++)
    if (quad_section_go_to (QUAD_SECTION (g_array_index (self->fields, Fields, i).section),
                            path))
      return true;
  for (guint i = 0; i < self->rows->len; i++)
    if (quad_person_row_go_to (self->rows->pdata[i], path))
      return true;

  return false;
}

static void
section_init (QuadSectionInterface *iface)
{
  iface->refresh = refresh;
  iface->go_to = go_to;
}

/* Nothing is written before something is typed in the form. */
static void
begin_person (QuadPeopleSection *self)
{
  int n_persons = parties_count_persons (self->session, self->party);
  GPtrArray *data;

  if (n_persons >= self->party->representatives_max)
    return;

  self->begun = n_persons + 1;
  refresh_persons (self, true);
  data = parties_list_person_data (self->session, self->party, n_persons + 1);
  if (data->len > 0)
    (void) quad_person_row_go_to (self->rows->pdata[n_persons], ((Datum *) data->pdata[0])->id);
  g_ptr_array_unref (data);
}

static void
quad_people_section_dispose (GObject *object)
{
  g_clear_object (&QUAD_PEOPLE_SECTION (object)->session);
  G_OBJECT_CLASS (quad_people_section_parent_class)->dispose (object);
}

static void
quad_people_section_finalize (GObject *object)
{
  QuadPeopleSection *self = QUAD_PEOPLE_SECTION (object);

  g_ptr_array_unref (self->rows);
  g_array_unref (self->fields);
  G_OBJECT_CLASS (quad_people_section_parent_class)->finalize (object);
}

static void
quad_people_section_class_init (QuadPeopleSectionClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = quad_people_section_dispose;
  G_OBJECT_CLASS (klass)->finalize = quad_people_section_finalize;
}

static void
quad_people_section_init (QuadPeopleSection *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  self->box = GTK_BOX (box);
  self->rows = g_ptr_array_new ();
  self->fields = g_array_new (FALSE, TRUE, sizeof (Fields));
  adw_bin_set_child (ADW_BIN (self), box);
}

static void
add_part (QuadPeopleSection *self, const ScreenPart *part)
{
  Fields fields = { quad_fields_section_new (self->session, part->title,
                                             (const char *const *) part->ids),
                    part->test };

  quad_fields_section_set_description (QUAD_FIELDS_SECTION (fields.section), part->note);
  gtk_box_append (self->box, fields.section);
  g_array_append_val (self->fields, fields);
}

static void
add_fields (QuadPeopleSection *self, const Cadrage *cadrage)
{
  for (guint i = 0; i < cadrage->screens->len; i++) {
    const Screen *screen = cadrage->screens->pdata[i];

    if (!is_step_of (cadrage, self->party, screen->step))
      continue;
    for (guint k = 0; k < screen->parts->len; k++)
      if (is_about (self->party, screen->parts->pdata[k]))
        add_part (self, screen->parts->pdata[k]);
  }
}

static GtkWidget *
build_adding (QuadPeopleSection *self, const char *title)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("list-add-symbolic");
  g_autofree char *name = g_strdup_printf (_ ("%s: add a person"), title);

  gtk_widget_set_tooltip_text (button, _ ("Add a person"));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (begin_person), self);
  return button;
}

static void
add_persons (QuadPeopleSection *self)
{
  g_autofree char *title = g_strdup_printf (_ ("Who signs for %s"), self->party->designation);
  g_autofree char *escaped = g_markup_escape_text (title, -1);

  self->persons = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  gtk_widget_add_css_class (GTK_WIDGET (self->persons), "headed");
  self->add = build_adding (self, title);
  adw_preferences_group_set_title (self->persons, escaped);
  adw_preferences_group_set_header_suffix (self->persons, self->add);
  for (int rank = 1; rank <= self->party->representatives_max; rank++) {
    GtkWidget *row = quad_person_row_new (self->session, self->party, rank);

    adw_preferences_group_add (self->persons, row);
    g_ptr_array_add (self->rows, row);
  }
  gtk_box_append (self->box, GTK_WIDGET (self->persons));
}

GtkWidget *
quad_people_section_new (QuadSession *session, const char *party)
{
  QuadPeopleSection *self = g_object_new (QUAD_TYPE_PEOPLE_SECTION, NULL);
  const Cadrage *cadrage = quad_session_get_cadrage (session);

  self->session = g_object_ref (session);
  self->party = cadrage_find_party (cadrage, party);
  g_assert (self->party != NULL);
  add_fields (self, cadrage);
  add_persons (self);
  refresh (QUAD_SECTION (self));
  return GTK_WIDGET (self);
}
