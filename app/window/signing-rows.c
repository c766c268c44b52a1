/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/signing-rows.h"

#include "field/accessible-name.h"
#include "field/section.h"
#include "figures/french.h"
#include "session/signing-words.h"
#include "session/wording.h"

#include <glib/gi18n-lib.h>

#define PARTY_WIDTH_CHARS 11
#define NEXT_WIDTH_CHARS 22
#define STEP_SIGNATORIES "signataires"

static GVariant *
target_new (SigningKind kind, const char *about, int number)
{
  return g_variant_new (SIGNING_SAY_TYPE, (int) kind, about != NULL ? about : "", number);
}

static void
add_verb (GMenu *menu, const char *label, SigningKind kind, const char *about, int number)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target_value (item, SIGNING_SAY, target_new (kind, about, number));
  g_menu_append_item (menu, item);
}

/* Takes the menu. name: of the button, which stands alone. */
static GtkWidget *
verbs_new (GMenu *menu, const char *about)
{
  GtkWidget *button = gtk_menu_button_new ();
  g_autofree char *name = g_strdup_printf (_ ("%s, what happened"), about);

  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "view-more-symbolic");
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), G_MENU_MODEL (menu));
  g_object_unref (menu);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, _ ("Say what happened"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
  return button;
}

static GtkWidget *
row_new (const char *title, const char *subtitle)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *shown_title = wording_for_screen (title);
  g_autofree char *shown_subtitle = wording_for_screen (subtitle);
  g_autofree char *title_markup = g_markup_escape_text (shown_title, -1);
  g_autofree char *subtitle_markup = g_markup_escape_text (shown_subtitle, -1);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title_markup);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle_markup);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  return row;
}

static GMenu *
list_person_verbs (const SigningPerson *person)
{
  GMenu *menu = g_menu_new ();
  const char *slot = person->slot->id;

  if (person->state != PERSON_SIGNED)
    add_verb (menu, _ ("_Summoned…"), SIGNING_SUMMONED, slot, 0);
  add_verb (menu, _ ("S_igned by Hand…"), SIGNING_SIGNED, slot, 0);
  add_verb (menu, _ ("_Initialled…"), SIGNING_INITIALLED, slot, 0);
  add_verb (menu, _ ("Confirm the _Certificate…"), SIGNING_CONFIRMED, slot, 0);
  if (person->state != PERSON_SIGNED) {
    add_verb (menu, _ ("_Reservation…"), SIGNING_RESERVED, slot, 0);
    add_verb (menu, _ ("Re_fusal…"), SIGNING_REFUSED, slot, 0);
  }
  if (person->event != NULL)
    add_verb (menu, _ ("C_orrect…"), SIGNING_CORRECTED, NULL, person->event->number);
  return menu;
}

static void
lead_on (GtkWidget *button, const char *action, GVariant *target)
{
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (button), target);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
}

/* What a click on the next thing does: it says that it has happened, or leads where it is
 * entered. */
static void
lead_to_next (GtkWidget *button, const SigningNext *next, const SigningPerson *person)
{
  const char *slot = person->slot->id;
  g_autofree char *name = g_strdup_printf ("%s.nom", person->slot->path);

  switch (next->need) {
  case NEXT_NOTHING:
    break;
  case NEXT_NAME:
    lead_on (button, "win.go-to", g_variant_new_string (name));
    break;
  case NEXT_CONDITION:
    if (next->condition->computed)
      lead_on (button, "win.step", g_variant_new_string (STEP_SIGNATORIES));
    else
      lead_on (button, SIGNING_SAY,
               target_new (SIGNING_SATISFIED, next->condition->precondition->id, 0));
    break;
  case NEXT_SUMMONS:
    lead_on (button, SIGNING_SAY, target_new (SIGNING_SUMMONED, slot, 0));
    break;
  case NEXT_SIGNATURE:
  case NEXT_ORIGINAL:
    lead_on (button, SIGNING_SAY, target_new (SIGNING_SIGNED, slot, next->original));
    break;
  }
}

/* The only coloured word of the line. */
static GtkWidget *
next_new (const SigningNext *next, const SigningPerson *person, const char *name)
{
  GtkWidget *button = gtk_button_new ();
  g_autofree char *shown = wording_for_screen (next->text);
  GtkWidget *label = gtk_label_new (shown);
  g_autofree char *spoken = g_strdup_printf (_ ("%s, next: %s"), name, shown);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_width_chars (GTK_LABEL (label),
                             (int) MIN (g_utf8_strlen (shown, -1) + 1, NEXT_WIDTH_CHARS));
  gtk_label_set_max_width_chars (GTK_LABEL (label), NEXT_WIDTH_CHARS);
  gtk_label_set_xalign (GTK_LABEL (label), 1);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_RIGHT);
  gtk_button_set_child (GTK_BUTTON (button), label);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "signatory-gap");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  spoken, -1);
  lead_to_next (button, next, person);
  return button;
}

/* Owned: the capacity, where they stand, and what binds no longer. */
static char *
describe_person (QuadSession *session, const SigningPerson *person)
{
  g_autofree char *path = g_strdup_printf ("%s.qualite", person->slot->path);
  g_autofree char *capacity = wording_of_value (session, path);
  g_autofree char *state = signing_words_state (person);
  g_autofree char *begun = french_capitalize (state);
  g_autofree char *lapsed = NULL;
  const char *parts[4] = { NULL };
  int n_parts = 0;

  if (capacity != NULL)
    parts[n_parts++] = capacity;
  parts[n_parts++] = capacity != NULL ? state : begun;
  if (person->lapsed->len > 0) {
    const SigningEvent *event = person->lapsed->pdata[person->lapsed->len - 1];

    lapsed = g_strdup_printf (_ ("had signed version %d"), event->version);
    parts[n_parts++] = lapsed;
  }
  return g_strjoinv (" · ", (char **) parts);
}

GtkWidget *
signing_person_row_new (QuadSession *session, const Signing *signing, guint rank,
                        bool may_write)
{
  const SigningPerson *person = signing->persons->pdata[rank];
  const char *name = *person->slot->name != '\0' ? person->slot->name : _ ("To be named");
  g_autofree char *description = describe_person (session, person);
  GtkWidget *row = row_new (name, description);
  GtkWidget *party = gtk_label_new (person->slot->party->label);
  g_autofree char *spoken =
      g_strdup_printf (_ ("%s, %s: %s"), person->slot->party->label, name, description);
  g_autofree char *shown = wording_for_screen (spoken);
  g_auto (SigningNext) next = signing_words_next (signing, rank);

  gtk_label_set_xalign (GTK_LABEL (party), 0);
  gtk_label_set_width_chars (GTK_LABEL (party), PARTY_WIDTH_CHARS);
  gtk_widget_add_css_class (party, "dim-label");
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), party);
  if (next.need != NEXT_NOTHING && may_write)
    adw_action_row_add_suffix (ADW_ACTION_ROW (row), next_new (&next, person, name));
  else if (person->state == PERSON_SIGNED)
    adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                               g_object_new (GTK_TYPE_IMAGE, "icon-name", "emblem-ok-symbolic",
                                             "accessible-role",
                                             GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL));
  if (may_write)
    adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                               verbs_new (list_person_verbs (person), name));
  accessible_name_set (row, shown);
  return row;
}

static GMenu *
list_condition_verbs (const SigningCondition *condition)
{
  GMenu *menu = g_menu_new ();
  const char *id = condition->precondition->id;

  add_verb (menu, _ ("_Satisfied…"), SIGNING_SATISFIED, id, 0);
  add_verb (menu, _ ("_Missing…"), SIGNING_MISSING, id, 0);
  add_verb (menu, _ ("_Not Applicable…"), SIGNING_NOT_APPLICABLE, id, 0);
  if (condition->event != NULL)
    add_verb (menu, _ ("C_orrect…"), SIGNING_CORRECTED, NULL, condition->event->number);
  return menu;
}

/* Owned: when it was, and who says it. */
static char *
describe_condition (const SigningCondition *condition)
{
  const SigningEvent *event = condition->event;
  g_autofree char *day = condition->date.year > 0 ? date_to_french (condition->date) : NULL;
  g_autofree char *details = event != NULL ? signing_words_details (event) : NULL;

  if (condition->computed && day != NULL)
    return g_strdup_printf (_ ("%s, as the dossier has it"), day);
  if (condition->computed)
    return g_strdup (_ ("Follows from the dossier"));
  if (event == NULL)
    return g_strdup (_ ("Nobody has said anything of it"));
  return g_strdup_printf (_ ("%s (says %s)"), details, event->author);
}

static GtkWidget *
condition_row_new (const SigningCondition *condition, bool may_write)
{
  g_autofree char *title = french_capitalize (condition->precondition->label);
  g_autofree char *description = describe_condition (condition);
  g_autofree char *state = signing_words_condition (condition);
  g_autofree char *spoken = g_strdup_printf (_ ("%s: %s"), title, state);
  g_autofree char *name = wording_for_screen (spoken);
  GtkWidget *row = row_new (title, description);
  GtkWidget *word = gtk_label_new (state);
  bool blocks = condition->state == CONDITION_MISSING && condition->level == SEVERITY_BLOCKING;

  gtk_widget_add_css_class (word, blocks ? "warning" : "dim-label");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), word);
  if (may_write && !condition->computed)
    adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                               verbs_new (list_condition_verbs (condition), title));
  accessible_name_set (row, name);
  return row;
}

GtkWidget *
signing_conditions_row_new (const Signing *signing, const Party *party, bool may_write)
{
  GtkWidget *row = adw_expander_row_new ();
  guint n_missing = 0;
  guint n_conditions = 0;
  g_autofree char *missing = NULL;
  const char *subtitle;

  accessible_name_expander (ADW_EXPANDER_ROW (row), party->label);
  for (guint i = 0; i < signing->conditions->len; i++) {
    const SigningCondition *condition = signing->conditions->pdata[i];

    if (condition->party != party)
      continue;
    n_conditions++;
    n_missing += condition->state == CONDITION_MISSING;
    adw_expander_row_add_row (ADW_EXPANDER_ROW (row), condition_row_new (condition, may_write));
  }

  missing = g_strdup_printf (_ ("%u of %u still missing"), n_missing, n_conditions);
  subtitle = n_missing > 0 ? missing : _ ("nothing is missing");
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), party->label);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (row), subtitle);
  gtk_widget_set_visible (row, n_conditions > 0);
  return row;
}

static GtkWidget *
correction_new (const SigningEvent *event, const char *title)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("edit-clear-symbolic");
  g_autofree char *name = g_strdup_printf (_ ("%s, correct"), title);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, _ ("Correct: it no longer counts"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
  lead_on (button, SIGNING_SAY, target_new (SIGNING_CORRECTED, NULL, event->number));
  return button;
}

GtkWidget *
signing_record_row_new (const Signing *signing, const SigningEvent *event, bool may_write)
{
  bool stands = g_ptr_array_find (signing->events, event, NULL);
  g_autofree char *title = signing_words_event (signing, event);
  g_autofree char *details = signing_words_details (event);
  g_autofree char *when = wording_of_time (event->at);
  g_autofree char *said =
      g_strdup_printf (_ ("Record %d, %s, %s"), event->number, event->author, when);
  g_autofree char *subtitle =
      *details != '\0' ? g_strdup_printf ("%s\n%s", details, said) : g_strdup (said);
  GtkWidget *row = row_new (title, subtitle);
  g_autofree char *struck = NULL;
  g_autofree char *name = g_strdup_printf (
      stands ? "%s, %s, %s" : _ ("%s, %s, %s: no longer counts"), title, details, said);

  if (!stands) {
    g_autofree char *shown = wording_for_screen (title);

    struck = g_markup_printf_escaped (_ ("<s>%s</s> no longer counts"), shown);
    adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), struck);
  }
  if (stands && may_write && event->kind != SIGNING_CORRECTED)
    adw_action_row_add_suffix (ADW_ACTION_ROW (row), correction_new (event, title));
  accessible_name_set (row, name);
  return row;
}
