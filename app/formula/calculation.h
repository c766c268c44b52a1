/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An evaluation under way: the members chosen, the steps taken, what went wrong. */
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

typedef struct _Evaluation Evaluation;
struct _Evaluation {
  const Environment *environment;
  const char *text; /* of the formula, for messages */
  int n_steps;
  GError *error;
  /* Evaluates any term: the operations on members come back to it for their operands. */
  bool (*evaluate) (Evaluation *evaluation, const Term *term, const Binding *binding,
                    Value *ret_value);
};

/* The member chosen of a dimension, or MEMBER_FREE. */
int binding_find (const Binding *binding, int dimension);

/* Always false. */
bool evaluation_fail (Evaluation *evaluation, FormulaError code, const char *what);
bool evaluation_check (Evaluation *evaluation, bool fits);
