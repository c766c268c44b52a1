/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a dossier says at one moment: as written, or with a text that is being typed; and what
 * follows from it, worked out when it is asked for. */
#pragma once

#include "document/draft.h"

/* A draft that the main thread and the one that makes pages can hold together: its document is
 * only read. */
typedef struct {
  Draft *draft;
} SharedDraft;

void shared_draft_unref (SharedDraft *draft);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SharedDraft, shared_draft_unref)

typedef struct {
  Cadrage *cadrage;
  Dossier *written;
  Dossier *tried; /* NULL: nothing is being typed */
  Figures *figures;
  SharedDraft *draft;  /* NULL until asked for */
  GPtrArray *findings; /* NULL until asked for */
} State;

/* Takes the snapshot; file_name is for messages. NULL when its cadrage cannot be read. */
State *state_new (Dossier *dossier, const char *file_name,
                  GError **error) G_GNUC_WARN_UNUSED_RESULT;
void state_free (State *state);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (State, state_free)

const Dossier *state_get_dossier (const State *state);
/* Takes the next snapshot of the same dossier; nothing is being typed any more. */
void state_take (State *state, Dossier *dossier);
/* Shows another value of one path, in machine form; NULL shows it empty. */
void state_try (State *state, const char *path, const char *value);
/* False when nothing was being typed. */
bool state_stop_trying (State *state);

Draft *state_get_draft (State *state);
SharedDraft *state_share_draft (State *state) G_GNUC_WARN_UNUSED_RESULT;
const GPtrArray *state_get_findings (State *state);
