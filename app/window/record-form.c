/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/record-form.h"

#include <glib/gi18n-lib.h>

static const char *const entry_names[RECORD_ENTRIES] = {
  [RECORD_DATE] = "date",     [RECORD_TIME] = "time",     [RECORD_PLACE] = "place",
  [RECORD_ORGAN] = "organ",   [RECORD_NUMBER] = "number", [RECORD_FINGERPRINT] = "fingerprint",
  [RECORD_REASON] = "reason",
};

/* What is asked of a person who left out what is needed. */
static const char *const demands[RECORD_ENTRIES] = {
  [RECORD_DATE] = N_ ("Say when it was, like 18 mars 2016"),
  [RECORD_PLACE] = N_ ("Say where it was"),
  [RECORD_FINGERPRINT] = N_ ("Type the 64 digits of the certificate’s fingerprint"),
  [RECORD_REASON] = N_ ("Say why, in a sentence"),
};

static const RecordForm forms[SIGNING_KINDS] = {
  [SIGNING_SATISFIED] = { N_ ("Precondition Satisfied"),
                          N_ ("The act that satisfies it, and its date."),
                          RECORD_ASKS (RECORD_DATE) | RECORD_ASKS (RECORD_ORGAN) |
                              RECORD_ASKS (RECORD_NUMBER) | RECORD_ASKS_EVIDENCE,
                          RECORD_ASKS (RECORD_DATE), NULL },
  [SIGNING_MISSING] = { N_ ("Precondition Missing"), NULL, RECORD_ASKS (RECORD_REASON),
                        RECORD_ASKS (RECORD_REASON), NULL },
  [SIGNING_NOT_APPLICABLE] = { N_ ("Precondition Not Applicable"),
                               N_ ("It is not asked for here: the history keeps who said so, "
                                   "and why."),
                               RECORD_ASKS (RECORD_REASON), RECORD_ASKS (RECORD_REASON), NULL },
  [SIGNING_SUMMONED] = { N_ ("Summoned to Sign"), NULL,
                         RECORD_ASKS (RECORD_DATE) | RECORD_ASKS (RECORD_PLACE) |
                             RECORD_ASKS_EVIDENCE,
                         0, NULL },
  [SIGNING_INITIALLED] = { N_ ("Initialled"),
                           N_ ("Each page of the original bears the initials."),
                           RECORD_ASKS_ORIGINAL | RECORD_ASKS (RECORD_DATE), 0, NULL },
  [SIGNING_SIGNED] = { N_ ("Signed by Hand"),
                       N_ ("A signature by hand has a date and a place. A scan can be kept "
                           "with "
                           "it."),
                       RECORD_ASKS_ORIGINAL | RECORD_ASKS (RECORD_DATE) |
                           RECORD_ASKS (RECORD_TIME) | RECORD_ASKS (RECORD_PLACE) |
                           RECORD_ASKS_EVIDENCE,
                       RECORD_ASKS (RECORD_DATE) | RECORD_ASKS (RECORD_PLACE), NULL },
  [SIGNING_CONFIRMED] = { N_ ("Confirm the Certificate"),
                          N_ ("Compare the fingerprint with the person themselves, and say how "
                              "you did."),
                          RECORD_ASKS (RECORD_FINGERPRINT) | RECORD_ASKS (RECORD_REASON),
                          RECORD_ASKS (RECORD_FINGERPRINT) | RECORD_ASKS (RECORD_REASON),
                          NULL },
  [SIGNING_RESERVED] = { N_ ("Reservation"), NULL,
                         RECORD_ASKS (RECORD_DATE) | RECORD_ASKS (RECORD_REASON) |
                             RECORD_ASKS_EVIDENCE,
                         RECORD_ASKS (RECORD_REASON), NULL },
  [SIGNING_REFUSED] = { N_ ("Refusal to Sign"), NULL,
                        RECORD_ASKS (RECORD_DATE) | RECORD_ASKS (RECORD_REASON) |
                            RECORD_ASKS_EVIDENCE,
                        RECORD_ASKS (RECORD_REASON), NULL },
  [SIGNING_HELD] = { N_ ("Who Keeps the Original"), NULL,
                     RECORD_ASKS_ORIGINAL | RECORD_ASKS (RECORD_PLACE),
                     RECORD_ASKS (RECORD_PLACE), N_ ("Who keeps it") },
  [SIGNING_CORRECTED] = { N_ ("Correct a Record"),
                          N_ ("The record no longer counts. It stays in the history, with your "
                              "reason."),
                          RECORD_ASKS (RECORD_REASON), RECORD_ASKS (RECORD_REASON), NULL },
};

const RecordForm *
record_form_of (SigningKind kind)
{
  return &forms[kind];
}

const char *
record_form_demand (const RecordForm *form, RecordEntry entry)
{
  return entry == RECORD_PLACE && form->place != NULL ? _ ("Say who keeps it")
                                                      : _ (demands[entry]);
}

const char *
record_entry_get_name (RecordEntry entry)
{
  return entry_names[entry];
}
