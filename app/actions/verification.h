/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What came back signed: which version it is, whether it is intact, and who signed it. */
#pragma once

#include "inspect/inspect.h"
#include "store/version.h"

/* Of a signature; integrity is another question. */
typedef enum {
  IDENTITY_NONE,    /* nobody signed there */
  IDENTITY_UNKNOWN, /* no authority that the user trusts says who */
  IDENTITY_OTHER,   /* trusted, but the certificate names someone else */
  IDENTITY_NAMED,   /* trusted, and it names the person who is to sign there */
} Identity;

typedef struct {
  const SignatureReport *report;
  char *person; /* who is to sign there, as that version says; "" when it does not */
  Identity identity;
} SignatureIdentity;

typedef struct {
  FrozenVersion *version; /* NULL: it begins with the bytes of none */
  bool intact;
  GPtrArray *reasons;     /* of char *: sentences, why it is not */
  GPtrArray *signatures;  /* of SignatureIdentity, in the order of the act */
  Inspection *inspection; /* NULL when there is no version */
} Verification;

void verification_free (Verification *verification);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Verification, verification_free)

/* What it is done with. */
typedef struct {
  const char *inspector;   /* the program that reads PDFs */
  const char *authorities; /* folder of certificates; NULL: none but the system's */
} Verifier;

/* Nothing is written. An error only when nothing can be said of it: it is no PDF, or the
 * inspector cannot be used. */
Verification *action_verify (Store *store, const Verifier *verifier, GBytes *returned,
                             GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* Static: "named", "other", "unknown"; NULL for none. */
const char *identity_to_text (Identity identity);
