/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/person-row.h"

#include "field/accessible-name.h"
#include "field/field-row.h"
#include "field/typed.h"
#include "figures/french.h"
#include "session/parties.h"
#include "session/wording.h"

#include <glib/gi18n-lib.h>

struct _QuadPersonRow {
  AdwExpanderRow parent_instance;

  QuadSession *session;
  const Party *party;
  int rank;
  char *capacity;  /* path */
  GPtrArray *rows; /* of QuadFieldRow, lent by the form */
  GtkWidget *up;
  GtkWidget *down;
  GtkWidget *remove;
};

G_DEFINE_FINAL_TYPE (QuadPersonRow, quad_person_row, ADW_TYPE_EXPANDER_ROW)

/* An act of the person that the session refuses changes nothing: it says why. */
static void
say (QuadPersonRow *self, GError *refusal)
{
  if (refusal == NULL)
    return;

  gtk_widget_error_bell (GTK_WIDGET (self));
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), refusal->message);
}

/* A row is of a rank, not of a person: what is typed in the rows of a party is entered before
 * its persons change places, and what is refused holds them, for it would be another's. */
static bool
have_settled (QuadPersonRow *self)
{
  GtkWidget *refused = NULL;
  g_autofree char *refusal =
      typed_settle_all (gtk_widget_get_parent (GTK_WIDGET (self)), &refused);

  if (refusal == NULL)
    return true;

  gtk_widget_error_bell (GTK_WIDGET (self));
  adw_expander_row_set_expanded (
      ADW_EXPANDER_ROW (gtk_widget_get_ancestor (refused, QUAD_TYPE_PERSON_ROW)), TRUE);
  (void) gtk_widget_grab_focus (refused);
  return false;
}

/* With a person goes what was being typed of them. */
static void
remove_person (QuadPersonRow *self)
{
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < self->rows->len; i++)
    quad_field_row_take_back (self->rows->pdata[i]);
  if (!have_settled (self))
    return;

  (void) parties_remove_person (self->session, self->party, self->rank, &error);
  say (self, error);
}

static void
move_up (QuadPersonRow *self)
{
  g_autoptr (GError) error = NULL;

  if (!have_settled (self))
    return;

  (void) parties_swap_persons (self->session, self->party, self->rank - 1, &error);
  say (self, error);
}

static void
move_down (QuadPersonRow *self)
{
  g_autoptr (GError) error = NULL;

  if (!have_settled (self))
    return;

  (void) parties_swap_persons (self->session, self->party, self->rank, &error);
  say (self, error);
}

static void
quad_person_row_dispose (GObject *object)
{
  g_clear_object (&QUAD_PERSON_ROW (object)->session);
  G_OBJECT_CLASS (quad_person_row_parent_class)->dispose (object);
}

static void
quad_person_row_finalize (GObject *object)
{
  QuadPersonRow *self = QUAD_PERSON_ROW (object);

  g_ptr_array_unref (self->rows);
  g_free (self->capacity);
  G_OBJECT_CLASS (quad_person_row_parent_class)->finalize (object);
}

static void
quad_person_row_class_init (QuadPersonRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = quad_person_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = quad_person_row_finalize;
}

static GtkWidget *
add_button (QuadPersonRow *self, const char *icon, const char *tooltip, GCallback act)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_visible (button, FALSE);
  gtk_widget_add_css_class (button, "flat");
  g_signal_connect_swapped (button, "clicked", act, self);
  adw_expander_row_add_action (ADW_EXPANDER_ROW (self), button);
  return button;
}

/* What is added at the end of a row stands in front of what was added before. */
static void
quad_person_row_init (QuadPersonRow *self)
{
  self->rows = g_ptr_array_new ();
  self->remove = add_button (self, "user-trash-symbolic", _ ("Remove this person"),
                             G_CALLBACK (remove_person));
  self->down =
      add_button (self, "go-down-symbolic", _ ("Sign after the next"), G_CALLBACK (move_down));
  self->up =
      add_button (self, "go-up-symbolic", _ ("Sign before the previous"), G_CALLBACK (move_up));
}

GtkWidget *
quad_person_row_new (QuadSession *session, const Party *party, int rank)
{
  QuadPersonRow *self = g_object_new (QUAD_TYPE_PERSON_ROW, NULL);
  g_autoptr (GPtrArray) data = parties_list_person_data (session, party, rank);

  self->session = g_object_ref (session);
  self->party = party;
  self->rank = rank;
  self->capacity = g_strdup_printf ("parties.%s.representants.%d.qualite", party->id, rank);
  for (guint i = 0; i < data->len; i++) {
    const Datum *datum = data->pdata[i];
    GtkWidget *row = quad_field_row_new (session, datum->id);
    g_autofree char *title = french_capitalize (datum->name);

    quad_field_row_set_title (QUAD_FIELD_ROW (row), title);
    quad_field_row_set_companions (QUAD_FIELD_ROW (row), parties_add_companions);
    accessible_name_set (row, title);
    adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);
    g_ptr_array_add (self->rows, row);
  }

  return GTK_WIDGET (self);
}

static void
name_button (GtkWidget *button, bool shown, const char *name)
{
  g_autofree char *label =
      g_strdup_printf ("%s, %s", name, gtk_widget_get_tooltip_text (button));

  gtk_widget_set_visible (button, shown);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
}

static void
show_name (QuadPersonRow *self, bool entered)
{
  g_autofree char *person = parties_name_person (self->session, self->party, self->rank);
  g_autofree char *capacity = wording_of_value (self->session, self->capacity);
  g_autofree char *rank = g_strdup_printf (_ ("%s, person %d"), self->party->label, self->rank);
  g_autofree char *name = wording_for_screen (person != NULL ? person : rank);
  g_autofree char *title = g_markup_escape_text (person != NULL ? name : _ ("To be named"), -1);
  g_autofree char *subtitle = g_markup_escape_text (capacity != NULL ? capacity : "", -1);
  bool may_write = quad_session_get_read_only_reason (self->session) == NULL;

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), subtitle);
  accessible_name_expander (ADW_EXPANDER_ROW (self), name);
  name_button (self->remove, entered && may_write, name);
  name_button (self->up, entered && may_write && self->rank > 1, name);
}

void
quad_person_row_refresh (QuadPersonRow *self, int n_persons)
{
  g_autofree char *name = parties_name_person (self->session, self->party, self->rank);

  for (guint i = 0; i < self->rows->len; i++)
    quad_field_row_refresh (self->rows->pdata[i]);
  show_name (self, self->rank <= n_persons);
  name_button (self->down,
               self->rank < n_persons &&
                   quad_session_get_read_only_reason (self->session) == NULL,
               name != NULL ? name : self->party->label);
}

bool
quad_person_row_go_to (QuadPersonRow *self, const char *path)
{
  for (guint i = 0; i < self->rows->len; i++) {
    if (!g_str_equal (quad_field_row_get_path (self->rows->pdata[i]), path))
      continue;
    gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
    adw_expander_row_set_expanded (ADW_EXPANDER_ROW (self), TRUE);
    quad_field_row_go_to (self->rows->pdata[i]);
    return true;
  }

  return false;
}
