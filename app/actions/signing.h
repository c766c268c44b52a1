/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Recording what is said about the signing: by the rules, whatever door it comes through. */
#pragma once

#include "actions/signing-state.h"
#include "actions/verification.h"

/* One entry for all of it, or nothing: each event must be allowed after those before it.
 * SIGNING_ERROR tells which rule refuses. ret_warnings: of char *, what is odd about it; may be
 * NULL. */
bool action_record (Store *store, const Record *record, Who who, GPtrArray **ret_warnings,
                    GError **error);

/* A place in a signed PDF, and what became of it. */
typedef struct {
  char *slot;
  char *name;
  bool recorded;
  char *reason; /* why it is not; NULL when it is */
} SealOutcome;

/* What a signed PDF says about the places of the version to sign. */
typedef struct {
  Verification *verification;
  GPtrArray *outcomes; /* of SealOutcome: one for each signed field */
  guint n_recorded;
} Sealing;

void sealing_clear (Sealing *sealing);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Sealing, sealing_clear)

/* A PDF that came back, and what it is verified with. */
typedef struct {
  GBytes *bytes;
  Verifier verifier;
} SignedPdf;

/* Records, as one entry, the electronic signatures of the persons who are known: the
 * certificate names them and is trusted, or its fingerprint was confirmed. Of a PDF that is not
 * intact, or not of the version to sign, nothing is recorded: ACTION_ERROR_REFUSED says why.
 * What is filled in holds then too. */
bool action_sign_pdf (Store *store, const SignedPdf *pdf, Who who, Sealing *ret_sealing,
                      GError **error);
