/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which value of an input makes a figure what one wants it to be. */
#pragma once

#include "figures/figures.h"

typedef enum {
  GOAL_REACHED,    /* the figure equals the target */
  GOAL_APPROACHED, /* no value gives the target; this one comes nearest without exceeding it */
  GOAL_OUT_OF_REACH, /* the figure stays above the target, or below whatever the input is */
  GOAL_INDEPENDENT,  /* the figure does not depend on the input */
  GOAL_UNKNOWN,      /* the figure cannot be computed: something else is to be entered first */
} GoalOutcome;

/* What was found; out of reach: what comes nearest. Of the values that give the same figure,
 * the smallest; when the target is approached by a figure that grows, the largest. */
typedef struct {
  GoalOutcome outcome;
  Ratio input; /* of REACHED, APPROACHED, OUT_OF_REACH: a whole number of its quantum */
  Ratio figure;
} Goal;

/* Exact for a figure that grows or falls with the input, on each side of the input's present
 * value too. The dossier is not changed: everything is tried on copies. */
Goal goal_seek (Figures *figures, const char *input, const char *figure, Ratio target);
/* Owned: what was found for the input, as it is entered. */
char *goal_to_text (Figures *figures, const char *input,
                    const Goal *goal) G_GNUC_WARN_UNUSED_RESULT;
