/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the checks have to say of a dossier and its text. */
#pragma once

#include "cadrage/cadrage.h"

typedef struct {
  char *rule; /* "taux-vides" */
  Severity severity;
  char *place; /* path of the field or node to go to; "" when none */
  char *text;  /* one sentence, in French */
} Finding;

Finding *finding_new (const char *rule, Severity severity, const char *place, const char *text);
void finding_free (Finding *finding);
/* Static: "blocking", "warning", "info". */
const char *severity_name (Severity severity);
