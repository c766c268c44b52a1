/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The dossier as it is under the lock, while something is recorded about its signing. */
#pragma once

#include "actions/signing.h"

typedef struct {
  Dossier *dossier;
  Cadrage *cadrage;
  Figures *figures;
} SigningState;

void signing_state_clear (SigningState *state);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (SigningState, signing_state_clear)

bool signing_state_read (SigningState *state, Store *store, GError **error);

/* Checks, writes and commits: the lock is given up. The state's dossier has the events. */
bool signing_state_record (Store *store, SigningState *state, const Record *record, Who who,
                           GError **error);
