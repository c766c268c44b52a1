/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/signatories-page.h"

#include "field/accessible-name.h"
#include "figures/french.h"
#include "session/signatories.h"
#include "session/wording.h"

#include <glib/gi18n-lib.h>

#define N_LEVELS 3
#define PARTY_WIDTH_CHARS 11

struct _QuadSignatoriesPage {
  AdwBin parent_instance;

  QuadSession *session;
  AdwPreferencesGroup *persons;
  AdwPreferencesGroup *conditions;
  GPtrArray *person_rows; /* of GtkWidget, lent by the groups */
  GPtrArray *condition_rows;
  char *told; /* what the rows say: the same is not built again */
};

static void section_init (QuadSectionInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (QuadSignatoriesPage, quad_signatories_page, ADW_TYPE_BIN,
                               G_IMPLEMENT_INTERFACE (QUAD_TYPE_SECTION, section_init))

static const char *const levels[N_LEVELS] = {
  [SEVERITY_BLOCKING] = N_ ("blocking"),
  [SEVERITY_WARNING] = N_ ("warning"),
  [SEVERITY_INFO] = N_ ("for information"),
};

static void
clear (AdwPreferencesGroup *group, GPtrArray *rows)
{
  for (guint i = 0; i < rows->len; i++)
    adw_preferences_group_remove (group, rows->pdata[i]);
  g_ptr_array_set_size (rows, 0);
}

static void
add (AdwPreferencesGroup *group, GPtrArray *rows, GtkWidget *row)
{
  adw_preferences_group_add (group, row);
  g_ptr_array_add (rows, row);
}

static void
ask_to_go (GtkWidget *button)
{
  section_ask_go_to (button, g_object_get_data (G_OBJECT (button), "path"));
}

/* The next missing thing is the only coloured word of the line. */
static GtkWidget *
build_gap (const Signatory *signatory, const char *name)
{
  const SignatoryGap *gap = signatory->gaps->pdata[0];
  GtkWidget *button = gtk_button_new ();
  GtkWidget *label = gtk_label_new (NULL);
  g_autofree char *word = french_capitalize (gap->label);
  g_autofree char *spoken = g_strdup_printf (_ ("%s, still needed: %s"), name, gap->label);

  gtk_label_set_text (GTK_LABEL (label), word);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 1);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_RIGHT);
  gtk_label_set_natural_wrap_mode (GTK_LABEL (label), GTK_NATURAL_WRAP_NONE);
  gtk_button_set_child (GTK_BUTTON (button), label);
  gtk_widget_set_tooltip_text (button, gap->text);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "signatory-gap");
  g_object_set_data_full (G_OBJECT (button), "path", g_strdup (gap->path), g_free);
  g_signal_connect (button, "clicked", G_CALLBACK (ask_to_go), NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  spoken, -1);
  return button;
}

static GtkWidget *
build_state (const Signatory *signatory, const char *name)
{
  GtkWidget *state;

  if (signatory->gaps->len > 0)
    return build_gap (signatory, name);

  state = gtk_label_new (_ ("complete"));
  gtk_widget_add_css_class (state, "dim-label");
  return state;
}

/* Owned: the capacity, and how much is needed beyond what is named. */
static char *
describe (const Signatory *signatory)
{
  guint n_more = signatory->gaps->len > 0 ? signatory->gaps->len - 1 : 0;
  g_autofree char *more = g_strdup_printf (
      ngettext ("%u other thing needed", "%u other things needed", n_more), n_more);
  const char *parts[4] = { NULL };
  int n_parts = 0;

  if (signatory->capacity != NULL)
    parts[n_parts++] = signatory->capacity;
  if (signatory->later)
    parts[n_parts++] = _ ("joins later");
  if (n_more > 0)
    parts[n_parts++] = more;

  return g_strjoinv (" · ", (char **) parts);
}

static GtkWidget *
build_person (const Signatory *signatory)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *party = gtk_label_new (signatory->party->label);
  g_autofree char *unnamed =
      g_strdup_printf (_ ("%s, person %d"), signatory->party->label, signatory->rank);
  g_autofree char *name =
      wording_for_screen (signatory->name != NULL ? signatory->name : unnamed);
  g_autofree char *title =
      g_markup_escape_text (signatory->name != NULL ? name : _ ("To be named"), -1);
  g_autofree char *description = describe (signatory);
  g_autofree char *subtitle = g_markup_escape_text (description, -1);

  gtk_label_set_xalign (GTK_LABEL (party), 0);
  gtk_label_set_width_chars (GTK_LABEL (party), PARTY_WIDTH_CHARS);
  gtk_widget_add_css_class (party, "dim-label");
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), party);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), build_state (signatory, name));
  accessible_name_set (row, name);
  return row;
}

static void
show_persons (QuadSignatoriesPage *self, const GPtrArray *signatories)
{
  guint n_complete = 0;
  g_autofree char *description = NULL;

  clear (self->persons, self->person_rows);
  for (guint i = 0; i < signatories->len; i++) {
    const Signatory *signatory = signatories->pdata[i];

    n_complete += signatory->gaps->len == 0;
    add (self->persons, self->person_rows, build_person (signatory));
  }
  description = g_strdup_printf (_ ("In the order of protocol. Complete: %u of %u."),
                                 n_complete, signatories->len);
  adw_preferences_group_set_description (self->persons, description);
}

static GtkWidget *
build_condition (QuadSignatoriesPage *self, const Precondition *condition, int level)
{
  const Cadrage *cadrage = quad_session_get_cadrage (self->session);
  const Source *source =
      condition->source != NULL ? cadrage_find_source (cadrage, condition->source) : NULL;
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *word = gtk_label_new (condition->own_signature_only && level == SEVERITY_BLOCKING
                                       ? _ ("blocking for its signature")
                                       : _ (levels[level]));
  g_autofree char *label = french_capitalize (condition->label);
  g_autofree char *shown = wording_for_screen (label);
  g_autofree char *title = g_markup_escape_text (shown, -1);
  g_autofree char *subtitle = g_markup_escape_text (source != NULL ? source->title : "", -1);
  g_autofree char *name =
      g_strdup_printf (_ ("%s: %s"), shown, gtk_label_get_text (GTK_LABEL (word)));

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  gtk_widget_add_css_class (word, "dim-label");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), word);
  accessible_name_set (row, name);
  return row;
}

static void
show_conditions_of (QuadSignatoriesPage *self, const Party *party)
{
  GtkWidget *row = adw_expander_row_new ();
  gulong n_conditions = 0;
  g_autofree char *subtitle = NULL;

  g_object_ref_sink (row);
  accessible_name_expander (ADW_EXPANDER_ROW (row), party->label);
  for (guint i = 0; i < party->preconditions->len; i++) {
    const Precondition *condition = party->preconditions->pdata[i];
    int level = signatories_find_level (self->session, condition);

    if (level < 0)
      continue;
    n_conditions++;
    adw_expander_row_add_row (ADW_EXPANDER_ROW (row), build_condition (self, condition, level));
  }

  subtitle = g_strdup_printf (ngettext ("%lu condition", "%lu conditions", n_conditions),
                              n_conditions);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), party->label);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (row), subtitle);
  if (n_conditions > 0)
    add (self->conditions, self->condition_rows, row);
  g_object_unref (row);
}

/* A party whose persons follow each other stands once. */
static void
show_conditions (QuadSignatoriesPage *self, const GPtrArray *signatories)
{
  const Party *last = NULL;

  clear (self->conditions, self->condition_rows);
  for (guint i = 0; i < signatories->len; i++) {
    const Signatory *signatory = signatories->pdata[i];

    if (signatory->party != last)
      show_conditions_of (self, signatory->party);
    last = signatory->party;
  }
  gtk_widget_set_visible (GTK_WIDGET (self->conditions), self->condition_rows->len > 0);
}

/* Owned: all that the rows depend on. */
static char *
tell (QuadSignatoriesPage *self, const GPtrArray *signatories)
{
  g_autofree char *nature = wording_of_value (self->session, "acte.nature");
  GString *text = g_string_new (nature);

  for (guint i = 0; i < signatories->len; i++) {
    const Signatory *signatory = signatories->pdata[i];
    const SignatoryGap *gap =
        signatory->gaps->len > 0 ? signatory->gaps->pdata[0] : &(SignatoryGap){ 0 };

    g_string_append_printf (text, "\n%s %d %s %s %d %u %s %s", signatory->party->id,
                            signatory->rank, signatory->name, signatory->capacity,
                            signatory->later, signatory->gaps->len, gap->path, gap->text);
  }

  return g_string_free (text, FALSE);
}

static void
refresh (QuadSection *section)
{
  QuadSignatoriesPage *self = QUAD_SIGNATORIES_PAGE (section);
  g_autoptr (GPtrArray) signatories = signatories_list (self->session);
  g_autofree char *told = tell (self, signatories);

  if (g_strcmp0 (told, self->told) == 0)
    return;

  g_free (self->told);
  self->told = g_steal_pointer (&told);
  show_persons (self, signatories);
  show_conditions (self, signatories);
}

static void
section_init (QuadSectionInterface *iface)
{
  iface->refresh = refresh;
}

static void
quad_signatories_page_dispose (GObject *object)
{
  g_clear_object (&QUAD_SIGNATORIES_PAGE (object)->session);
  G_OBJECT_CLASS (quad_signatories_page_parent_class)->dispose (object);
}

static void
quad_signatories_page_finalize (GObject *object)
{
  QuadSignatoriesPage *self = QUAD_SIGNATORIES_PAGE (object);

  g_ptr_array_unref (self->person_rows);
  g_ptr_array_unref (self->condition_rows);
  g_free (self->told);
  G_OBJECT_CLASS (quad_signatories_page_parent_class)->finalize (object);
}

static void
quad_signatories_page_class_init (QuadSignatoriesPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = quad_signatories_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = quad_signatories_page_finalize;
}

static void
quad_signatories_page_init (QuadSignatoriesPage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 24);

  self->person_rows = g_ptr_array_new ();
  self->condition_rows = g_ptr_array_new ();
  self->persons = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  self->conditions = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  adw_preferences_group_set_title (self->persons, _ ("Who signs"));
  adw_preferences_group_set_title (self->conditions, _ ("Before signing"));
  adw_preferences_group_set_description (self->conditions,
                                         _ ("What this act asks of each party."));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->persons));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->conditions));
  gtk_widget_add_css_class (box, "headed");
  adw_bin_set_child (ADW_BIN (self), box);
}

GtkWidget *
quad_signatories_page_new (QuadSession *session)
{
  QuadSignatoriesPage *self = g_object_new (QUAD_TYPE_SIGNATORIES_PAGE, NULL);

  self->session = g_object_ref (session);
  refresh (QUAD_SECTION (self));
  return GTK_WIDGET (self);
}
