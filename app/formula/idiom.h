/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How French says the operations that have no sign: la plus petite de, la somme de,
 * répartition. */
#pragma once

#include "formula/wording.h"

/* An operand as a whole: of the dimensions that the term goes through, no member is named. */
Phrase word_whole (const Place *place, const Term *term, guint rank);

Phrase word_extreme (const Place *place, const Term *term);
Phrase word_sum (const Place *place, const Term *term);
Phrase word_rounding (const Place *place, const Term *term);
Phrase word_floor (const Place *place, const Term *term);
Phrase word_share (const Place *place, const Term *term);
Phrase word_cap (const Place *place, const Term *term);
