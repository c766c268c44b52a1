/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/status-json.h"

#include "exchange/json.h"
#include "signing/original.h"
#include "signing/person.h"

static void
append_date (GString *json, const char *name, Date date)
{
  g_autofree char *iso = date.year > 0 ? date_to_iso (date) : NULL;

  json_append_member (json, name, iso);
}

static void
append_event (GString *json, const char *name, const SigningEvent *event)
{
  if (event != NULL)
    json_append_number (json, name, event->number);
  else
    json_append_member (json, name, NULL);
}

static void
append_texts (GString *json, const char *name, const GPtrArray *texts)
{
  json_append_name (json, name);
  g_string_append_c (json, '[');
  for (guint i = 0; i < texts->len; i++) {
    g_string_append (json, i > 0 ? "," : "");
    json_append_text (json, texts->pdata[i]);
  }
  g_string_append_c (json, ']');
}

static const char *
mode_of (const SigningPerson *person)
{
  if (person->by_hand && person->sealed)
    return "both";
  return person->by_hand ? "paper" : person->sealed ? "electronic" : NULL;
}

static GString *
write_person (const SigningPerson *person)
{
  const SigningEvent *event = person->event;
  GString *json = g_string_new ("{");

  json_append_member (json, "place", person->slot->id);
  json_append_member (json, "party", person->slot->party->id);
  json_append_member (json, "name", person->slot->name);
  json_append_member (json, "state", person_state_to_text (person->state));
  append_event (json, "record", event);
  append_date (json, "date", event != NULL ? event->date : (Date){ 0 });
  json_append_member (json, "where", event != NULL ? event->place : NULL);
  json_append_member (json, "mode", mode_of (person));
  json_append_member (json, "evidence", event != NULL ? event->evidence : NULL);
  json_append_member (json, "reason", event != NULL ? event->reason : NULL);
  json_append_truth (json, "later", person->slot->later);
  append_texts (json, "next", person->next);
  g_string_append_c (json, '}');
  return json;
}

static GString *
write_party (const SigningParty *party)
{
  GString *json = g_string_new ("{");

  json_append_member (json, "party", party->party->id);
  json_append_number (json, "signed", party->n_signed);
  json_append_number (json, "required", party->n_required);
  json_append_truth (json, "complete", party->has_signed);
  append_date (json, "date", party->date);
  json_append_truth (json, "later", party->later);
  json_append_member (json, "opposed", party->opposed);
  g_string_append_c (json, '}');
  return json;
}

static GString *
write_condition (const SigningCondition *condition)
{
  static const char *const levels[] = { "blocking", "warning", "info" };
  GString *json = g_string_new ("{");

  json_append_member (json, "id", condition->precondition->id);
  json_append_member (json, "party", condition->party->id);
  json_append_member (json, "label", condition->precondition->label);
  json_append_member (json, "level", levels[condition->level]);
  json_append_member (json, "state", condition_state_to_text (condition->state));
  json_append_truth (json, "computed", condition->computed);
  json_append_truth (json, "own_signature_only", condition->precondition->own_signature_only);
  append_date (json, "date", condition->date);
  append_event (json, "record", condition->event);
  json_append_member (json, "by", condition->event != NULL ? condition->event->author : NULL);
  g_string_append_c (json, '}');
  return json;
}

static GString *
write_original (const Signing *signing, int original)
{
  const SigningEvent *holder = signing_find_holder (signing, original);
  GString *json = g_string_new ("{");

  json_append_number (json, "original", original);
  json_append_truth (json, "complete", signing_is_complete (signing, original));
  json_append_member (json, "holder", holder != NULL ? holder->place : NULL);
  json_append_name (json, "persons");
  g_string_append_c (json, '[');
  for (guint i = 0; i < signing->persons->len; i++) {
    const SigningCell *cell = signing_get_cell (signing, original, i);
    g_autoptr (GString) person = g_string_new ("{");

    json_append_member (person, "place",
                        ((SigningPerson *) signing->persons->pdata[i])->slot->id);
    append_event (person, "initialled", cell->initialled);
    append_event (person, "signed", cell->signed_by_hand);
    g_string_append_printf (json, "%s%s}", i > 0 ? "," : "", person->str);
  }
  g_string_append (json, "]}");
  return json;
}

static GString *
write_event (const SigningEvent *event, bool stands)
{
  GString *json = g_string_new ("{");

  json_append_number (json, "record", event->number);
  json_append_member (json, "kind", signing_kind_to_text (event->kind));
  json_append_truth (json, "stands", stands);
  json_append_member (json, "place", event->slot);
  json_append_member (json, "name", event->name);
  json_append_number (json, "version", event->version);
  append_date (json, "date", event->date);
  json_append_member (json, "time", event->time);
  json_append_member (json, "where", event->place);
  json_append_number (json, "original", event->original);
  json_append_member (json, "subject", event->subject);
  json_append_member (json, "organ", event->organ);
  json_append_member (json, "reference", event->reference);
  json_append_member (json, "reason", event->reason);
  json_append_member (json, "evidence", event->evidence);
  json_append_number (json, "corrects", event->corrects);
  json_append_member (json, "author", event->author);
  g_string_append_c (json, '}');
  return json;
}

/* Takes the objects. */
static void
append_list (GString *json, const char *name, GPtrArray *objects)
{
  json_append_name (json, name);
  g_string_append_c (json, '[');
  for (guint i = 0; i < objects->len; i++)
    g_string_append_printf (json, "%s%s", i > 0 ? ",\n  " : "\n  ",
                            ((GString *) objects->pdata[i])->str);
  g_string_append_c (json, ']');
  g_ptr_array_unref (objects);
}

static void
append_lists (GString *json, const Signing *signing)
{
  GPtrArray *persons = g_ptr_array_new_with_free_func (json_free_object);
  GPtrArray *parties = g_ptr_array_new_with_free_func (json_free_object);
  GPtrArray *conditions = g_ptr_array_new_with_free_func (json_free_object);
  GPtrArray *originals = g_ptr_array_new_with_free_func (json_free_object);
  GPtrArray *history = g_ptr_array_new_with_free_func (json_free_object);
  const GPtrArray *events = signing->dossier->events;

  for (guint i = 0; i < signing->persons->len; i++)
    g_ptr_array_add (persons, write_person (signing->persons->pdata[i]));
  for (guint i = 0; i < signing->parties->len; i++)
    g_ptr_array_add (parties, write_party (signing->parties->pdata[i]));
  for (guint i = 0; i < signing->conditions->len; i++)
    g_ptr_array_add (conditions, write_condition (signing->conditions->pdata[i]));
  for (int original = 1; original <= signing->n_originals; original++)
    g_ptr_array_add (originals, write_original (signing, original));
  for (guint i = 0; i < events->len; i++)
    g_ptr_array_add (history,
                     write_event (events->pdata[i],
                                  g_ptr_array_find (signing->events, events->pdata[i], NULL)));

  append_list (json, "persons", persons);
  append_list (json, "parties", parties);
  append_list (json, "preconditions", conditions);
  append_list (json, "originals", originals);
  append_list (json, "history", history);
}

char *
status_to_json (const Signing *signing)
{
  const DossierVersion *version = signing->version;
  g_autoptr (GPtrArray) warnings = g_ptr_array_new ();
  GString *json = g_string_new ("{");

  for (guint i = 0; i < signing->warnings->len; i++)
    g_ptr_array_add (warnings, ((SigningWarning *) signing->warnings->pdata[i])->text);
  json_append_number (json, "version", version != NULL ? version->number : 0);
  append_date (json, "frozen_on", version != NULL ? version->frozen_on : (Date){ 0 });
  json_append_number (json, "signed", signing->n_signed);
  json_append_number (json, "of", signing->persons->len);
  json_append_truth (json, "in_force", signing->force.holds);
  append_date (json, "since", signing->force.holds ? signing->force.since : (Date){ 0 });
  append_texts (json, "waits", signing->force.waits);
  append_lists (json, signing);
  append_texts (json, "warnings", warnings);
  g_string_append (json, "}\n");
  return g_string_free (json, FALSE);
}
