/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What an event about the signing needs: each requirement finds what is wrong, or nothing. */
#pragma once

#include "signing/person.h"

/* Owned: what the sentence that refuses it is about, which may be ""; NULL: all is well. The
 * requirements that come before it hold. */
typedef char *(*Requirement) (const Signing *signing, const SigningEvent *event);

char *requirement_text (const Signing *signing, const SigningEvent *event);
char *requirement_time (const Signing *signing, const SigningEvent *event);
char *requirement_place (const Signing *signing, const SigningEvent *event);
char *requirement_condition (const Signing *signing, const SigningEvent *event);
char *requirement_earlier (const Signing *signing, const SigningEvent *event);
char *requirement_no_correction (const Signing *signing, const SigningEvent *event);
char *requirement_name (const Signing *signing, const SigningEvent *event);
char *requirement_said (const Signing *signing, const SigningEvent *event);
char *requirement_version (const Signing *signing, const SigningEvent *event);
char *requirement_last_version (const Signing *signing, const SigningEvent *event);
char *requirement_original (const Signing *signing, const SigningEvent *event);
char *requirement_day (const Signing *signing, const SigningEvent *event);
char *requirement_where (const Signing *signing, const SigningEvent *event);
char *requirement_reason (const Signing *signing, const SigningEvent *event);
char *requirement_fingerprint (const Signing *signing, const SigningEvent *event);
char *requirement_proof (const Signing *signing, const SigningEvent *event);
char *requirement_nothing_missing (const Signing *signing, const SigningEvent *event);
char *requirement_not_initialled (const Signing *signing, const SigningEvent *event);
char *requirement_not_signed (const Signing *signing, const SigningEvent *event);
char *requirement_not_sealed (const Signing *signing, const SigningEvent *event);

/* NULL when the act has no such precondition. */
const SigningCondition *signing_find_condition (const Signing *signing, const char *id);
