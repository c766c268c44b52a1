/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The dossier as it is under the lock, while something is recorded about its signing. */
#pragma once

#include "signing/signing.h"
#include "store/store.h"

/* What a person says, borrowed. Numbers, names, authors and times of the events are given here;
 * so is a version of 0, which means the one to sign. files: of GBytes, what the events name as
 * evidence; NULL: none. */
typedef struct {
  const GPtrArray *events; /* of SigningEvent */
  const GPtrArray *files;
} Record;

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
