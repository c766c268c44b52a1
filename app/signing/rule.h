/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What may be said about the signing of an act, and when: one table for all doors. */
#pragma once

#include "signing/standing.h"

typedef enum {
  SIGNING_ERROR_CALL, /* no such place, original, precondition or event; something is not said
                       */
  SIGNING_ERROR_REFUSED, /* a rule of the signing itself */
} SigningError;

#define SIGNING_ERROR (signing_error_quark ())
GQuark signing_error_quark (void);

/* Whether that may be said now; the message is a sentence that says what to do. */
bool signing_check (const Signing *signing, const SigningEvent *event, GError **error);
