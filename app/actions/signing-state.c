/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "actions/signing-state.h"

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
