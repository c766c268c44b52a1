/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The preconditions of an act's signatures: satisfied, missing or not applicable, and by whose
 * word. */
#pragma once

#include "figures/figures.h"

typedef enum {
  CONDITION_SATISFIED,
  CONDITION_MISSING,
  CONDITION_NOT_APPLICABLE
} ConditionState;

typedef struct {
  const Party *party;
  const Precondition *precondition;
  Severity level; /* for this act */
  ConditionState state;
  bool computed;             /* it follows from the data: nobody says it */
  const SigningEvent *event; /* who said it; NULL: computed, or nobody yet */
  Date date;                 /* of the act that satisfies it; year 0: not known */
} SigningCondition;

/* Array of SigningCondition: those of the parties that sign (slots: of SigningSlot), in the
 * order of the plan. events: of SigningEvent, those that stand. version: the last that is
 * frozen; NULL: none is. */
GPtrArray *signing_list_conditions (Figures *figures, const GPtrArray *slots,
                                    const GPtrArray *events,
                                    const DossierVersion *version) G_GNUC_WARN_UNUSED_RESULT;

/* "satisfied", "missing", "not-applicable". */
const char *condition_state_to_text (ConditionState state);
