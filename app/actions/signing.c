/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "actions/signing.h"

#include "actions/operation.h"
#include "actions/signing-state.h"
#include "signing/person.h"
#include "signing/rule.h"
#include "store/signing.h"

/* Filled in as far as people do not say it. */
static SigningEvent *
complete (const SigningState *state, const Signing *signing, const SigningEvent *said, Who who)
{
  SigningEvent *event = signing_event_copy (said);
  const SigningPerson *person = signing_find_person (signing, event->slot);

  event->number = (int) state->dossier->events->len + 1;
  if (event->version == 0 && signing->version != NULL && event->kind >= SIGNING_INITIALLED)
    event->version = signing->version->number;
  g_free (event->name);
  event->name = person != NULL ? g_strdup (person->slot->name) : NULL;
  g_free (event->author);
  event->author = g_strdup (who.author);
  event->at = who.at;
  return event;
}

/* What is odd about the events from first on. */
static GPtrArray *
list_warnings (const Signing *signing, int first)
{
  GPtrArray *texts = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < signing->warnings->len; i++) {
    const SigningWarning *warning = signing->warnings->pdata[i];

    if (warning->event >= first)
      g_ptr_array_add (texts, g_strdup (warning->text));
  }

  return texts;
}

/* Each is looked at in the state to which those before it lead. */
static bool
add_events (SigningState *state, const Record *record, Who who, GError **error)
{
  for (guint i = 0; i < record->events->len; i++) {
    g_autoptr (Signing) signing = signing_new (state->figures);
    g_autoptr (SigningEvent) event = complete (state, signing, record->events->pdata[i], who);

    if (!signing_check (signing, event, error))
      return false;
    g_ptr_array_add (state->dossier->events, g_steal_pointer (&event));
  }

  return true;
}

bool
signing_state_record (Store *store, SigningState *state, const Record *record, Who who,
                      GError **error)
{
  guint n_before = state->dossier->events->len;
  g_autoptr (GPtrArray) added = g_ptr_array_new ();
  g_autofree char *op = NULL;

  if (!add_events (state, record, who, error))
    return false;
  for (guint i = n_before; i < state->dossier->events->len; i++)
    g_ptr_array_add (added, state->dossier->events->pdata[i]);
  op = operation_of_signing (added);
  return store_sign (store, added,
                     &(Act){ .op = op, .who = who, .files = (GPtrArray *) record->files },
                     error);
}

static bool
record_all (Store *store, const Record *record, Who who, GPtrArray **ret_warnings,
            GError **error)
{
  g_auto (SigningState) state = { 0 };
  g_autoptr (Signing) signing = NULL;
  int first;

  if (!signing_state_read (&state, store, error))
    return false;
  first = (int) state.dossier->events->len + 1;
  if (!signing_state_record (store, &state, record, who, error))
    return false;
  if (ret_warnings == NULL)
    return true;

  signing = signing_new (state.figures);
  *ret_warnings = list_warnings (signing, first);
  return true;
}

bool
action_record (Store *store, const Record *record, Who who, GPtrArray **ret_warnings,
               GError **error)
{
  bool done;

  g_assert (record->events->len > 0);
  done = store_lock (store, error) && record_all (store, record, who, ret_warnings, error);
  store_unlock (store);
  return done;
}
