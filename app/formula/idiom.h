/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How French says the operations that have no sign: la plus petite de, la somme de,
 * répartition. */
#pragma once

#include "formula/evaluation.h"
#include "formula/phrase.h"

/* For whom the words are, and which members they speak of. */
typedef struct _Place Place;
struct _Place {
  const Wording *wording;
  const Binding *binding;
  /* Puts any term in words: the idioms come back to it for their operands. */
  Phrase (*word) (const Place *place, const Term *term);
};

Phrase word_operand (const Place *place, const Term *term, guint rank);
/* What a part is worth here; undefined when the wording has no environment. To be cleared. */
Value word_worth (const Place *place, const Term *term);

/* An operand as a whole: of the dimensions that the term goes through, no member is named. */
Phrase word_whole (const Place *place, const Term *term, guint rank);

Phrase word_extreme (const Place *place, const Term *term);
Phrase word_sum (const Place *place, const Term *term);
Phrase word_rounding (const Place *place, const Term *term);
Phrase word_floor (const Place *place, const Term *term);
Phrase word_share (const Place *place, const Term *term);
Phrase word_cap (const Place *place, const Term *term);
