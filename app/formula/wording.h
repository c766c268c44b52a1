/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A checked tree as a French sentence. */
#pragma once

#include "formula/evaluation.h"
#include "formula/phrase.h"

/* For whom the words are, and which members they speak of. */
typedef struct {
  const Wording *wording;
  const Binding *binding;
} Place;

Phrase word_term (const Place *place, const Term *term);
Phrase word_operand (const Place *place, const Term *term, guint rank);

/* What a part is worth here; undefined when the wording has no environment. To be cleared. */
Value word_worth (const Place *place, const Term *term);

/* Owned. */
char *word_formula (const Term *term, const Wording *wording,
                    const Binding *binding) G_GNUC_WARN_UNUSED_RESULT;
