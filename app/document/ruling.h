/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One check at work: what it reads, and the report of what it finds. */
#pragma once

#include "document/finding.h"
#include "document/writer.h"

typedef struct {
  Writer *writer;
  const Check *check;
  GPtrArray *findings; /* of Finding */
} Ruling;

/* A rule in code, that a check of the cadrage names. */
typedef void (*Rule) (Ruling *ruling);

/* Reports the check's message. values: name, value, name, value… NULL: what the message calls
 * regle.NAME. place NULL: the check's own. */
void ruling_report (Ruling *ruling, const char *place, const char *const *values);

/* The same with regle.lieu: where the node is, « l’article 3 ». */
void ruling_report_node (Ruling *ruling, const Node *node, const char *place,
                         const char *const *values);
