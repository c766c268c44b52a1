/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "session/state.h"

static void
clear_shared (gpointer data)
{
  draft_free (((SharedDraft *) data)->draft);
}

void
shared_draft_unref (SharedDraft *draft)
{
  if (draft != NULL)
    g_atomic_rc_box_release_full (draft, clear_shared);
}

State *
state_new (Dossier *dossier, const char *file_name, GError **error)
{
  g_autoptr (State) state = g_new0 (State, 1);

  state->written = dossier;
  /* Validated when the dossier was made; checked again in all but its grammar. */
  state->cadrage = cadrage_read (dossier->cadrage_xml, file_name, NULL, error);
  if (state->cadrage == NULL)
    return NULL;

  state->figures = figures_new (state->cadrage, dossier);
  return g_steal_pointer (&state);
}

static void
forget_what_followed (State *state)
{
  g_clear_pointer (&state->findings, g_ptr_array_unref);
  g_clear_pointer (&state->draft, shared_draft_unref);
}

void
state_free (State *state)
{
  if (state == NULL)
    return;

  forget_what_followed (state);
  figures_free (state->figures);
  cadrage_free (state->cadrage);
  dossier_free (state->tried);
  dossier_free (state->written);
  g_free (state);
}

const Dossier *
state_get_dossier (const State *state)
{
  return state->tried != NULL ? state->tried : state->written;
}

/* The figures compare the new snapshot with the old one, which must still be there. */
static void
show (State *state, Dossier *written, Dossier *tried)
{
  forget_what_followed (state);
  figures_update (state->figures, tried != NULL ? tried : written);

  if (state->written != written)
    dossier_free (state->written);
  dossier_free (state->tried);
  state->written = written;
  state->tried = tried;
}

void
state_take (State *state, Dossier *dossier)
{
  show (state, dossier, NULL);
}

void
state_try (State *state, const char *path, const char *value)
{
  Dossier *tried = dossier_copy (state->written);
  const Cell *cell = dossier_find (tried, path);
  g_autofree char *source = cell != NULL ? g_strdup (cell->source) : NULL;

  dossier_put (tried, path, value, source);
  show (state, state->written, tried);
}

bool
state_stop_trying (State *state)
{
  if (state->tried == NULL)
    return false;

  show (state, state->written, NULL);
  return true;
}

static SharedDraft *
get_shared (State *state)
{
  if (state->draft == NULL) {
    state->draft = g_atomic_rc_box_new0 (SharedDraft);
    state->draft->draft = draft_new (state->figures);
  }

  return state->draft;
}

Draft *
state_get_draft (State *state)
{
  return get_shared (state)->draft;
}

SharedDraft *
state_share_draft (State *state)
{
  return g_atomic_rc_box_acquire (get_shared (state));
}

const GPtrArray *
state_get_findings (State *state)
{
  if (state->findings == NULL)
    state->findings = draft_check (state_get_draft (state));

  return state->findings;
}
