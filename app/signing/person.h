/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What each person of an act has done about it, and what is to be done next. */
#pragma once

#include "signing/standing.h"

/* The originals that may be asked for: more are taken for a slip. */
#define SIGNING_ORIGINALS_MAX 99

/* A person is said to have signed only by evidence: a version, an original, a date and a place;
 * or a signed PDF, and how it is known whose certificate signed it. */
bool signing_is_signature (const Signing *signing, const SigningEvent *event);

/* Whether somebody said that the certificate of that fingerprint is that person's. */
bool signing_is_confirmed (const Signing *signing, const char *slot, const char *fingerprint);

/* Fill in the persons, and what is missing for each once all else is known. Need the events,
 * slots and conditions. */
void signing_add_persons (Signing *signing);
void signing_add_next (Signing *signing);

/* "expected", "signed"… */
const char *person_state_to_text (PersonState state);

/* NULL when that is no place of the act. */
const SigningPerson *signing_find_person (const Signing *signing, const char *slot);
/* NULL when nothing keeps that person from signing; else the first that does. */
const SigningCondition *signing_find_obstacle (const Signing *signing,
                                               const SigningPerson *person);
