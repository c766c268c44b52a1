/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "actions/signing-state.h"

#include "actions/operation.h"
#include "signing/person.h"
#include "signing/rule.h"
#include "store/signing.h"

#define CADRAGE_NAME "cadrage.xml"

void
signing_state_clear (SigningState *state)
{
  g_clear_pointer (&state->figures, figures_free);
  g_clear_pointer (&state->cadrage, cadrage_free);
  g_clear_pointer (&state->dossier, dossier_free);
}

bool
signing_state_read (SigningState *state, Store *store, GError **error)
{
  state->dossier = store_snapshot (store, NULL, error);
  if (state->dossier == NULL)
    return false;
  state->cadrage = cadrage_read (state->dossier->cadrage_xml, CADRAGE_NAME, NULL, error);
  if (state->cadrage == NULL)
    return false;

  state->figures = figures_new (state->cadrage, state->dossier);
  return true;
}

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
