/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "session/signing-words.h"

#include "figures/french.h"
#include "session/wording.h"

#include <glib/gi18n-lib.h>

/* Owned, NULL when no day is said. */
static char *
day_of (Date date)
{
  g_autofree char *day = date.year > 0 ? date_to_french (date) : NULL;

  return day != NULL ? wording_for_screen (day) : NULL;
}

static void
add (GString *text, const char *separator, const char *part)
{
  if (part != NULL && *part != '\0')
    g_string_append_printf (text, "%s%s", text->len > 0 ? separator : "", part);
}

static void
add_after_colon (GString *text, const char *part)
{
  g_autofree char *before = g_strdup (text->str);

  if (part == NULL)
    return;
  if (*before == '\0')
    g_string_assign (text, part);
  else
    g_string_printf (text, _ ("%s: %s"), before, part);
}

char *
signing_words_count (const Signing *signing)
{
  return g_strdup_printf (_ ("Signed %d of %u"), signing->n_signed, signing->persons->len);
}

/* "État, Région": whose signatures the rule asks for. */
static char *
list_parties (const Signing *signing)
{
  GString *list = g_string_new (NULL);

  for (char **id = signing->force.rule->parties; *id != NULL; id++)
    for (guint i = 0; i < signing->parties->len; i++) {
      const SigningParty *party = signing->parties->pdata[i];

      if (g_str_equal (party->party->id, *id) && party->has_signed)
        add (list, ", ", party->party->label);
    }

  return g_string_free (list, FALSE);
}

char *
signing_words_force (const Signing *signing)
{
  const SigningForce *force = &signing->force;
  g_autofree char *since = force->holds ? day_of (force->since) : NULL;
  g_autofree char *parties = force->rule != NULL ? list_parties (signing) : NULL;
  g_autoptr (GString) waits = g_string_new (NULL);

  if (force->rule == NULL)
    return NULL;
  if (since != NULL)
    return g_strdup_printf (_ ("In force since %s (%s)"), since, parties);

  for (guint i = 0; i < force->waits->len; i++)
    add (waits, "; ", force->waits->pdata[i]);
  return waits->len > 0 ? g_strdup_printf (_ ("Entry into force: %s"), waits->str)
                        : g_strdup (_ ("Not in force yet"));
}

/* With a day where one is said. */
static char *
say_on (const char *dated, const char *undated, const char *day)
{
  return day != NULL ? g_strdup_printf (dated, day) : g_strdup (undated);
}

static char *
say_signed (const SigningPerson *person, const char *day)
{
  if (person->sealed && person->by_hand)
    return g_strdup_printf (_ ("signed on %s, by hand and electronically"), day);
  if (person->sealed)
    return g_strdup_printf (_ ("signed electronically on %s"), day);
  return g_strdup_printf (_ ("signed on %s"), day);
}

static char *
say_state (const SigningPerson *person, const char *day)
{
  switch (person->state) {
  case PERSON_EXPECTED:
    return g_strdup (_ ("mandate not established"));
  case PERSON_LATER:
    return g_strdup (_ ("joins later"));
  case PERSON_ENTITLED:
    return g_strdup (_ ("may sign"));
  case PERSON_SUMMONED:
    return say_on (_ ("summoned on %s"), _ ("summoned"), day);
  case PERSON_RESERVED:
    return say_on (_ ("reservation on %s"), _ ("reservation"), day);
  case PERSON_REFUSED:
    return say_on (_ ("refusal on %s"), _ ("refusal"), day);
  case PERSON_SIGNED:
    return say_signed (person, day);
  }

  g_assert_not_reached ();
}

char *
signing_words_state (const SigningPerson *person)
{
  const SigningEvent *event = person->event;
  g_autofree char *day = event != NULL ? day_of (event->date) : NULL;
  g_autofree char *state = say_state (person, day);
  GString *text = g_string_new (state);

  if (event != NULL)
    add (text, ", ", event->place);
  if (event != NULL)
    add_after_colon (text, event->reason);
  return g_string_free (text, FALSE);
}

char *
signing_words_condition (const SigningCondition *condition)
{
  switch (condition->state) {
  case CONDITION_SATISFIED:
    return g_strdup (_ ("satisfied"));
  case CONDITION_MISSING:
    return g_strdup (_ ("missing"));
  case CONDITION_NOT_APPLICABLE:
    return g_strdup (_ ("not applicable"));
  }

  g_assert_not_reached ();
}

static const char *const sayings[] = {
  [SIGNING_SATISFIED] = N_ ("Satisfied"),
  [SIGNING_MISSING] = N_ ("Missing"),
  [SIGNING_NOT_APPLICABLE] = N_ ("Not applicable"),
  [SIGNING_SUMMONED] = N_ ("Summoned"),
  [SIGNING_INITIALLED] = N_ ("Initialled"),
  [SIGNING_SIGNED] = N_ ("Signed"),
  [SIGNING_SEALED] = N_ ("Signed electronically"),
  [SIGNING_CONFIRMED] = N_ ("Certificate confirmed"),
  [SIGNING_RESERVED] = N_ ("Reservation"),
  [SIGNING_REFUSED] = N_ ("Refusal"),
  [SIGNING_HELD] = N_ ("Original kept"),
  [SIGNING_CORRECTED] = N_ ("Correction"),
};

/* Whom or what an event is about. */
static const char *
find_about (const Signing *signing, const SigningEvent *event)
{
  if (event->name != NULL)
    return event->name;
  for (guint i = 0; i < signing->conditions->len; i++) {
    const SigningCondition *condition = signing->conditions->pdata[i];

    if (event->kind <= SIGNING_NOT_APPLICABLE &&
        g_strcmp0 (condition->precondition->id, event->subject) == 0)
      return condition->precondition->label;
  }

  return event->kind <= SIGNING_NOT_APPLICABLE ? event->subject : NULL;
}

char *
signing_words_event (const Signing *signing, const SigningEvent *event)
{
  GString *text = g_string_new (_ (sayings[event->kind]));

  add_after_colon (text, find_about (signing, event));
  if (event->original > 0)
    g_string_append_printf (text, _ (", original %d"), event->original);
  if (event->corrects > 0)
    g_string_append_printf (text, _ (" of record %d"), event->corrects);
  return g_string_free (text, FALSE);
}

char *
signing_words_details (const SigningEvent *event)
{
  GString *text = g_string_new (NULL);
  g_autofree char *day = day_of (event->date);

  add (text, ", ", day);
  add (text, ", ", event->time);
  add (text, ", ", event->place);
  add (text, ", ", event->organ);
  if (event->kind <= SIGNING_NOT_APPLICABLE)
    add (text, ", ", event->reference);
  add_after_colon (text, event->reason);
  return g_string_free (text, FALSE);
}

char *
signing_words_cell (const Signing *signing, int original, guint person)
{
  const SigningPerson *signatory = signing->persons->pdata[person];
  const SigningCell *cell = signing_get_cell (signing, original, person);
  const SigningEvent *event =
      cell->signed_by_hand != NULL ? cell->signed_by_hand : cell->initialled;
  g_autofree char *day = event != NULL ? day_of (event->date) : NULL;
  g_autofree char *state =
      cell->signed_by_hand != NULL ? say_on (_ ("signed on %s"), _ ("signed"), day)
      : cell->initialled != NULL   ? say_on (_ ("initialled on %s"), _ ("initialled"), day)
                                   : g_strdup (_ ("neither initialled nor signed"));

  return g_strdup_printf (_ ("Original %d, %s: %s"), original, signatory->slot->name, state);
}

void
signing_next_clear (SigningNext *next)
{
  g_clear_pointer (&next->text, g_free);
}

static const SigningCondition *
find_missing (const Signing *signing, const Party *party)
{
  for (guint i = 0; i < signing->conditions->len; i++) {
    const SigningCondition *condition = signing->conditions->pdata[i];

    if (condition->party == party && condition->level == SEVERITY_BLOCKING &&
        condition->state == CONDITION_MISSING)
      return condition;
  }

  return NULL;
}

/* Paper is signed on each original, unless a seal stands for them all. 0: all are. */
static int
find_unsigned (const Signing *signing, guint rank)
{
  const SigningPerson *person = signing->persons->pdata[rank];

  for (int i = 1; person->by_hand && !person->sealed && i <= signing->n_originals; i++)
    if (signing_get_cell (signing, i, rank)->signed_by_hand == NULL)
      return i;

  return 0;
}

static SigningNext
next_of_signed (const Signing *signing, guint rank)
{
  int original = find_unsigned (signing, rank);

  if (original == 0)
    return (SigningNext){ .need = NEXT_NOTHING };
  return (SigningNext){ NEXT_ORIGINAL, NULL, original,
                        g_strdup_printf (_ ("Original %d to sign"), original) };
}

SigningNext
signing_words_next (const Signing *signing, guint rank)
{
  const SigningPerson *person = signing->persons->pdata[rank];
  const SigningCondition *missing = find_missing (signing, person->slot->party);

  if (*person->slot->name == '\0')
    return (SigningNext){ NEXT_NAME, NULL, 0, g_strdup (_ ("To be named")) };
  if (person->state == PERSON_SIGNED)
    return next_of_signed (signing, rank);
  if (missing != NULL)
    return (SigningNext){ NEXT_CONDITION, missing, 0,
                          french_capitalize (missing->precondition->label) };
  if (person->state == PERSON_SUMMONED || person->state == PERSON_RESERVED)
    return (SigningNext){ NEXT_SIGNATURE, NULL, 0, g_strdup (_ ("To sign")) };

  return (SigningNext){ NEXT_SUMMONS, NULL, 0,
                        g_strdup (person->state == PERSON_REFUSED ? _ ("To be summoned again")
                                                                  : _ ("To be summoned")) };
}
