/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is said of a signing on the screen. All texts are owned. */
#pragma once

#include "signing/original.h"

/* "Signed 2 of 4". */
char *signing_words_count (const Signing *signing) G_GNUC_WARN_UNUSED_RESULT;
/* "In force since 18 March 2016 (État, Région)", or what it waits for; NULL: the plan does not
 * say when such an act is in force. */
char *signing_words_force (const Signing *signing) G_GNUC_WARN_UNUSED_RESULT;
/* "signed on 18 March 2016, Strasbourg". */
char *signing_words_state (const SigningPerson *person) G_GNUC_WARN_UNUSED_RESULT;
/* "satisfied", "missing"… */
char *signing_words_condition (const SigningCondition *condition) G_GNUC_WARN_UNUSED_RESULT;
/* "Signed original 2"; what an event says happened. */
char *signing_words_event (const Signing *signing,
                           const SigningEvent *event) G_GNUC_WARN_UNUSED_RESULT;
/* When, where and why, as far as it is said: "18 March 2016, 14:30, Strasbourg: by train"; "".
 */
char *signing_words_details (const SigningEvent *event) G_GNUC_WARN_UNUSED_RESULT;
/* "Original 2, Pierre DARTOUT: signed on 18 March 2016". original: from 1. */
char *signing_words_cell (const Signing *signing, int original,
                          guint person) G_GNUC_WARN_UNUSED_RESULT;

/* What a person still needs first. */
typedef enum {
  NEXT_NOTHING,
  NEXT_NAME,      /* nobody is named at that place */
  NEXT_CONDITION, /* of the party */
  NEXT_SUMMONS,
  NEXT_SIGNATURE,
  NEXT_ORIGINAL, /* one that is not signed yet */
} SigningNeed;

typedef struct {
  SigningNeed need;
  const SigningCondition *condition; /* of NEXT_CONDITION */
  int original;                      /* of NEXT_ORIGINAL */
  char *text;                        /* "To be summoned"; NULL of NEXT_NOTHING */
} SigningNext;

void signing_next_clear (SigningNext *next);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (SigningNext, signing_next_clear)
SigningNext signing_words_next (const Signing *signing, guint person) G_GNUC_WARN_UNUSED_RESULT;
