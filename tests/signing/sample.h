/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A dossier to be signed, in memory: it follows the small cadrage of these tests. */
#pragma once

#include "signing/person.h"
#include "signing/rule.h"
#include "signing/signing.h"

#define SAMPLE_FINGERPRINT "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff"
#define SAMPLE_EVIDENCE "sha256:" SAMPLE_FINGERPRINT

typedef struct {
  Cadrage *cadrage;
  Dossier *dossier;
} Sample;

/* Everybody is named, version 1 is frozen on 20 March 2016, two originals, and nothing that
 * blocks is missing. */
void sample_begin (Sample *sample);
void sample_end (Sample *sample);

/* value NULL empties. */
void sample_put (Sample *sample, const char *path, const char *value);
void sample_freeze (Sample *sample, Date day);

/* A whole event of that kind, of the place when it has one; to be changed, then said or freed.
 */
SigningEvent *sample_event (const Sample *sample, SigningKind kind, const char *slot);
void sample_set_text (char **text, const char *value);
/* Adds it whatever the rules say. Takes event; its number is given. */
const SigningEvent *sample_add (Sample *sample, SigningEvent *event);
void sample_add_kind (Sample *sample, SigningKind kind, const char *slot);

/* The person at that place goes to that state. */
void sample_stand (Sample *sample, const char *slot, PersonState state);
PersonState sample_find_state (Sample *sample, const char *slot);

/* Whether the rules let it be said; then *ret_error stays NULL. Takes event. */
bool sample_check (Sample *sample, SigningEvent *event, GError **error);
/* refusal: a part of the sentence that refuses it; NULL: it may be said. Takes event. */
void sample_assert_check (Sample *sample, SigningEvent *event, SigningError code,
                          const char *refusal);
