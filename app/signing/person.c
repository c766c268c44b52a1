/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "signing/person.h"

#include "dossier/kept-file.h"

#include <glib/gi18n-lib.h>

const char *
person_state_to_text (PersonState state)
{
  static const char *const names[PERSON_STATES] = {
    [PERSON_EXPECTED] = "expected", [PERSON_LATER] = "later",
    [PERSON_ENTITLED] = "entitled", [PERSON_SUMMONED] = "summoned",
    [PERSON_RESERVED] = "reserved", [PERSON_REFUSED] = "refused",
    [PERSON_SIGNED] = "signed",
  };

  return names[state];
}

static bool
is_said (const char *text)
{
  return text != NULL && *text != '\0';
}

bool
signing_is_confirmed (const Signing *signing, const char *slot, const char *fingerprint)
{
  for (guint i = 0; i < signing->events->len; i++) {
    const SigningEvent *event = signing->events->pdata[i];

    if (event->kind == SIGNING_CONFIRMED && g_strcmp0 (event->slot, slot) == 0 &&
        g_strcmp0 (event->subject, fingerprint) == 0)
      return true;
  }

  return false;
}

bool
signing_is_signature (const Signing *signing, const SigningEvent *event)
{
  if (event->version <= 0 || event->date.year == 0 || !is_said (event->slot))
    return false;
  if (event->kind == SIGNING_SIGNED)
    return event->original > 0 && is_said (event->place);
  if (event->kind != SIGNING_SEALED || kept_file_get_digest (event->evidence) == NULL ||
      !is_said (event->subject))
    return false;

  return g_strcmp0 (event->reference, "named") == 0 ||
         (g_strcmp0 (event->reference, "confirmed") == 0 &&
          signing_is_confirmed (signing, event->slot, event->subject));
}

const SigningPerson *
signing_find_person (const Signing *signing, const char *slot)
{
  for (guint i = 0; i < signing->persons->len; i++) {
    const SigningPerson *person = signing->persons->pdata[i];

    if (g_strcmp0 (person->slot->id, slot) == 0)
      return person;
  }

  return NULL;
}

static void
person_free (gpointer data)
{
  SigningPerson *person = data;

  g_ptr_array_unref (person->lapsed);
  g_ptr_array_unref (person->next);
  g_free (person);
}

static bool
is_entitled (const Signing *signing, const Party *party)
{
  for (guint i = 0; i < signing->conditions->len; i++) {
    const SigningCondition *condition = signing->conditions->pdata[i];

    if (condition->party == party && condition->precondition->mandate &&
        condition->level == SEVERITY_BLOCKING && condition->state == CONDITION_MISSING)
      return false;
  }

  return true;
}

static void
go_to (SigningPerson *person, PersonState state, const SigningEvent *event)
{
  person->state = state;
  person->event = event;
}

static void
take_signature (SigningPerson *person, const SigningEvent *event)
{
  if (person->state != PERSON_SIGNED)
    go_to (person, PERSON_SIGNED, event);
  if (event->kind == SIGNING_SEALED)
    person->sealed = true;
  else
    person->by_hand = true;
}

/* A summons holds for the next version too; a reservation or a refusal is about one. */
static void
take_event (const Signing *signing, SigningPerson *person, const SigningEvent *event)
{
  int version = signing->version != NULL ? signing->version->number : 0;
  bool present = event->version == version;

  if (event->kind == SIGNING_SUMMONED && person->state != PERSON_SIGNED)
    go_to (person, PERSON_SUMMONED, event);
  else if (event->kind == SIGNING_RESERVED && present)
    go_to (person, PERSON_RESERVED, event);
  else if (event->kind == SIGNING_REFUSED && present)
    go_to (person, PERSON_REFUSED, event);
  else if (signing_is_signature (signing, event) && present)
    take_signature (person, event);
  else if (signing_is_signature (signing, event))
    g_ptr_array_add (person->lapsed, (gpointer) event);
}

void
signing_add_persons (Signing *signing)
{
  signing->persons = g_ptr_array_new_with_free_func (person_free);
  for (guint i = 0; i < signing->slots->len; i++) {
    const SigningSlot *slot = signing->slots->pdata[i];
    SigningPerson *person = g_new0 (SigningPerson, 1);

    person->slot = slot;
    person->lapsed = g_ptr_array_new ();
    person->next = g_ptr_array_new_with_free_func (g_free);
    person->state = is_entitled (signing, slot->party) ? PERSON_ENTITLED
                    : slot->later                      ? PERSON_LATER
                                                       : PERSON_EXPECTED;
    for (guint k = 0; k < signing->events->len; k++) {
      const SigningEvent *event = signing->events->pdata[k];

      if (g_strcmp0 (event->slot, slot->id) == 0)
        take_event (signing, person, event);
    }
    signing->n_signed += person->state == PERSON_SIGNED;
    g_ptr_array_add (signing->persons, person);
  }
}

const SigningCondition *
signing_find_obstacle (const Signing *signing, const SigningPerson *person)
{
  for (guint i = 0; i < signing->conditions->len; i++) {
    const SigningCondition *condition = signing->conditions->pdata[i];

    if (condition->level == SEVERITY_BLOCKING && condition->state == CONDITION_MISSING &&
        (!condition->precondition->own_signature_only ||
         condition->party == person->slot->party))
      return condition;
  }

  return NULL;
}

static void
add_obstacles (const Signing *signing, SigningPerson *person)
{
  for (guint i = 0; i < signing->conditions->len; i++) {
    const SigningCondition *condition = signing->conditions->pdata[i];

    if (condition->party == person->slot->party && condition->level == SEVERITY_BLOCKING &&
        condition->state == CONDITION_MISSING)
      g_ptr_array_add (person->next,
                       g_strdup_printf (_ ("missing: %s (%s)"), condition->precondition->label,
                                        condition->precondition->id));
  }
}

/* Paper is signed on each original, unless a seal already stands for them all. */
static void
add_originals (const Signing *signing, guint rank, SigningPerson *person)
{
  for (int i = 0; person->by_hand && !person->sealed && i < signing->n_originals; i++)
    if (signing->cells[(guint) i * signing->persons->len + rank].signed_by_hand == NULL)
      g_ptr_array_add (person->next, g_strdup_printf (_ ("to sign original %d"), i + 1));
}

static const char *
next_step (const Signing *signing, const SigningPerson *person)
{
  switch (person->state) {
  case PERSON_EXPECTED:
  case PERSON_LATER:
    return NULL;
  case PERSON_ENTITLED:
    return _ ("to be summoned, then to sign");
  case PERSON_SUMMONED:
  case PERSON_RESERVED:
    return signing->version != NULL ? _ ("to sign") : _ ("to sign once a version is frozen");
  case PERSON_REFUSED:
    return _ ("has refused: to be summoned again, if it is to be signed after all");
  case PERSON_SIGNED:
    return NULL;
  }

  g_assert_not_reached ();
}

void
signing_add_next (Signing *signing)
{
  for (guint i = 0; i < signing->persons->len; i++) {
    SigningPerson *person = signing->persons->pdata[i];
    const char *step = next_step (signing, person);

    if (*person->slot->name == '\0')
      g_ptr_array_add (person->next,
                       g_strdup_printf (_ ("to be named (%s.nom)"), person->slot->path));
    if (person->state != PERSON_SIGNED)
      add_obstacles (signing, person);
    if (step != NULL)
      g_ptr_array_add (person->next, g_strdup (step));
    add_originals (signing, i, person);
  }
}
