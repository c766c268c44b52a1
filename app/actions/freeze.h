/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Freezing: the numbered version of the act that is signed, made, read back and kept. */
#pragma once

#include "store/version.h"

/* What it is made with. */
typedef struct {
  const char *data_folder;
  const char *inspector; /* the program that reads PDFs: inspect/inspect.h */
} Press;

typedef struct {
  GBytes *pdf;
  FrozenVersion *version;
  bool made;           /* now; else the state was frozen before, and there is no new entry */
  GPtrArray *findings; /* of Finding: those that block, when a check does; then nothing else */
} Freezing;

void freezing_clear (Freezing *freezing);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Freezing, freezing_clear)

/* The version that holds the dossier's present state, of its adopted proposal. Nothing is
 * written when it is refused: with ACTION_ERROR_REFUSED while a check blocks, PUBLISH_ERROR
 * while there is no act, PROOF_ERROR when the PDF read back does not say what was computed. The
 * same state always makes the same bytes. */
bool action_freeze (Store *store, const Press *press, Who who, Freezing *ret_freezing,
                    GError **error);
