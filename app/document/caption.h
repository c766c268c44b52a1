/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a chart shows, in one line: its title where the plan gives none. */
#pragma once

#include "figures/figures.h"

/* The bars of a chart, by their totals. */
typedef struct {
  const Ratio *numbers; /* none negative */
  const char *const *labels;
  int n_numbers;
} CaptionParts;

/* All return an owned string, in the language of the act. */

/* "Actions supplémentaires : Région 67 %, Pôle emploi 33 %": per cents that add up to 100.
 * Where one line is too short for all parts, the largest only: "… : Gironde en tête, 27 %". */
char *caption_of_parts (const char *name, CaptionParts parts) G_GNUC_WARN_UNUSED_RESULT;
/* "65 498 en 2016, contre 38 721 en 2015 : + 69 %". */
char *caption_of_growth (const Cadrage *cadrage, Ratio before,
                         Ratio after) G_GNUC_WARN_UNUSED_RESULT;
/* "Compensation de l’État : 80 000 000 €, après une réduction de 331 000 €"; taken_text
 * NULL: nothing is taken off, "…, sans réduction". */
char *caption_of_cascade (const char *name, const char *left_text,
                          const char *taken_text) G_GNUC_WARN_UNUSED_RESULT;
/* "80 331 000 € en 3 étapes". */
char *caption_of_steps (const char *total_text, int n_steps) G_GNUC_WARN_UNUSED_RESULT;
