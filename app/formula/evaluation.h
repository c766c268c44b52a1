/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a checked tree is worth: exact, lazy, and undefined where an operand is. */
#pragma once

#include "formula/context.h"
#include "formula/term.h"

/* The member chosen of a dimension; the innermost choice counts. */
typedef struct _Binding Binding;
struct _Binding {
  int dimension;
  int member;
  const Binding *outer;
};

/* Lets a hostile formula of sums of sums stop in a second. */
#define EVALUATION_STEPS_MAX 1000000

typedef struct {
  const Environment *environment;
  const char *text; /* of the formula, for messages */
  int n_steps;
  GError *error;
} Evaluation;

/* The member chosen of a dimension, or MEMBER_FREE. */
int binding_find (const Binding *binding, int dimension);

/* Always false. */
bool evaluation_fail (Evaluation *evaluation, FormulaError code, const char *what);
bool evaluation_check (Evaluation *evaluation, bool fits);

/* ret_value comes in undefined, and remains so on failure; the caller clears it. */
bool evaluate_term (Evaluation *evaluation, const Term *term, const Binding *binding,
                    Value *ret_value);
