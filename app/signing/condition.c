/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "signing/condition.h"

#include "signing/slot.h"

typedef struct {
  Figures *figures;
  const GPtrArray *events;
  const DossierVersion *version;
  int instrument;
  GPtrArray *conditions;
} Listing;

typedef enum { TRUTH_NO, TRUTH_YES, TRUTH_UNKNOWN } Truth;

const char *
condition_state_to_text (ConditionState state)
{
  static const char *const names[] = {
    [CONDITION_SATISFIED] = "satisfied",
    [CONDITION_MISSING] = "missing",
    [CONDITION_NOT_APPLICABLE] = "not-applicable",
  };

  return names[state];
}

/* What is undefined is not known, unlike in a check. */
static Truth
find_truth (Figures *figures, const Formula *test)
{
  g_auto (Value) value = VALUE_UNDEFINED;

  if (!formula_evaluate (test, figures_get_environment (figures), NULL, &value, NULL) ||
      !value.defined)
    return TRUTH_UNKNOWN;
  return value.boolean ? TRUTH_YES : TRUTH_NO;
}

static Date
find_date (Figures *figures, const char *path)
{
  const Value *date = path != NULL ? figures_find (figures, path) : NULL;

  return date != NULL && date->defined ? date->date : (Date){ 0 };
}

static const SigningEvent *
find_word (const Listing *listing, const char *id)
{
  for (guint i = listing->events->len; i > 0; i--) {
    const SigningEvent *event = listing->events->pdata[i - 1];

    if (event->kind <= SIGNING_NOT_APPLICABLE && g_strcmp0 (event->subject, id) == 0)
      return event;
  }

  return NULL;
}

/* Nothing in the dossier tells: somebody has to say it. */
static void
take_word (const Listing *listing, SigningCondition *condition)
{
  static const ConditionState states[] = {
    [SIGNING_SATISFIED] = CONDITION_SATISFIED,
    [SIGNING_MISSING] = CONDITION_MISSING,
    [SIGNING_NOT_APPLICABLE] = CONDITION_NOT_APPLICABLE,
  };

  condition->event = find_word (listing, condition->precondition->id);
  condition->state =
      condition->event != NULL ? states[condition->event->kind] : CONDITION_MISSING;
  if (condition->event != NULL)
    condition->date = condition->event->date;
}

static void
settle (SigningCondition *condition, ConditionState state, Date date)
{
  condition->state = state;
  condition->computed = true;
  condition->date = date;
}

static void
find_state (const Listing *listing, SigningCondition *condition)
{
  const Precondition *precondition = condition->precondition;
  Truth applies = precondition->applies != NULL
                      ? find_truth (listing->figures, precondition->applies)
                      : TRUTH_YES;

  if (precondition->frozen && listing->version != NULL)
    settle (condition, CONDITION_SATISFIED, listing->version->frozen_on);
  else if (precondition->frozen)
    settle (condition, CONDITION_MISSING, (Date){ 0 });
  else if (applies == TRUTH_NO)
    settle (condition, CONDITION_NOT_APPLICABLE, (Date){ 0 });
  else if (precondition->satisfied != NULL &&
           find_truth (listing->figures, precondition->satisfied) == TRUTH_YES)
    settle (condition, CONDITION_SATISFIED, find_date (listing->figures, precondition->date));
  else if (precondition->satisfied != NULL && applies == TRUTH_YES)
    settle (condition, CONDITION_MISSING, (Date){ 0 });
  else
    take_word (listing, condition);
}

static void
add_conditions (const Listing *listing, const Party *party)
{
  for (guint i = 0; i < party->preconditions->len; i++) {
    const Precondition *precondition = g_ptr_array_index (party->preconditions, i);
    int level = listing->instrument >= 0 ? precondition->levels[listing->instrument] : -1;
    SigningCondition *condition;

    if (level < 0)
      continue;
    condition = g_new0 (SigningCondition, 1);
    condition->party = party;
    condition->precondition = precondition;
    condition->level = (Severity) level;
    find_state (listing, condition);
    g_ptr_array_add (listing->conditions, condition);
  }
}

static bool
signs (const GPtrArray *slots, const Party *party)
{
  for (guint i = 0; i < slots->len; i++)
    if (((SigningSlot *) slots->pdata[i])->party == party)
      return true;

  return false;
}

GPtrArray *
signing_list_conditions (Figures *figures, const GPtrArray *slots, const GPtrArray *events,
                         const DossierVersion *version)
{
  const GPtrArray *parties = figures_get_cadrage (figures)->parties;
  Listing listing = { figures, events, version, signing_find_instrument (figures),
                      g_ptr_array_new_with_free_func (g_free) };

  for (guint i = 0; i < parties->len; i++)
    if (signs (slots, parties->pdata[i]))
      add_conditions (&listing, parties->pdata[i]);

  return listing.conditions;
}
