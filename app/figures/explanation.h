/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Why a figure is what it is: its formula with names and with values, its source, its operands.
 */
#pragma once

#include "figures/figures.h"

typedef struct {
  char *path;      /* "compensation_etat" */
  char *label;     /* "compensation de l’État" */
  char *name;      /* the short one: "compensation de l’État", "versement (1re étape)" */
  bool known;      /* false: text is "à compléter" */
  char *text;      /* its value as shown, or "à compléter" */
  char *in_names;  /* NULL unless computed */
  char *in_values; /* NULL unless computed */
  char *source;    /* one sentence: title and evidence of its source, or who entered it; NULL */
  char *note;      /* of the cadrage; NULL */
  GPtrArray *operands; /* of Explanation, each path once along a branch */
} Explanation;

/* NULL when the path names no numeric datum. */
Explanation *explanation_new (Figures *figures, const char *path) G_GNUC_WARN_UNUSED_RESULT;
void explanation_free (Explanation *explanation);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Explanation, explanation_free)
