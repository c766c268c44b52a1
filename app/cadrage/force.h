/* SPDX-License-Identifier: GPL-3.0-or-later */
/* When an act enters into force: whose signatures are enough, as the plan has it. */
#pragma once

#include "formula/formula.h"

typedef struct {
  guint instruments; /* bit n: the n-th instrument of the cadrage */
  Formula *test;     /* NULL: always; the first rule that holds is the one */
  char **parties;    /* ids; at the date of the last of their signatures */
  int required;      /* how many of these parties */
  char *clause;      /* while this clause is retained, the act also waits for a date; NULL */
  char *date;        /* path of that date */
  char *evidence;
  char *source; /* NULL */
} ForceRule;

void force_rule_free (ForceRule *rule);
