/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rules in code on the words that people wrote: amounts, dates, names, acronyms. */
#pragma once

#include "document/ruling.h"

/* An amount that a standing clause fixes in words and figures. */
typedef struct {
  char *of;         /* the datum */
  char *written;    /* "80 331 000 €" */
  const Node *node; /* the paragraph */
  const Node *top;  /* its article */
} FixedAmount;

/* Of FixedAmount, in the order of the text. */
GPtrArray *wording_collect_amounts (Writer *writer,
                                    const GPtrArray *nodes) G_GNUC_WARN_UNUSED_RESULT;

/* The rule of that name; NULL when there is none here. */
Rule wording_rule_find (const char *id);
