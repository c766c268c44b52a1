/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A piece of a French sentence, which knows how tightly its words hold together. */
#pragma once

#include <glib.h>
#include <stdbool.h>

/* From loose to tight: a phrase stands without parentheses where one as loose is wanted. */
typedef enum {
  TIGHT_CLAUSE, /* si …, … ; sinon … */
  TIGHT_OR,
  TIGHT_AND,
  TIGHT_STATEMENT, /* a = b, x est vide */
  TIGHT_PHRASE,    /* la plus petite de … */
  TIGHT_SUM,
  TIGHT_PRODUCT,
  TIGHT_WORD,
} Tightness;

typedef struct {
  char *words;
  Tightness tightness;
} Phrase;

/* Takes words. */
Phrase phrase_finish (GString *words, Tightness tightness);
void phrase_clear (Phrase *phrase);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Phrase, phrase_clear)

/* All append to words. */
void phrase_append (GString *words, const Phrase *phrase, Tightness wanted);
/* The same to the right of a sign, where a leading minus needs parentheses. */
void phrase_append_right (GString *words, const Phrase *phrase, Tightness wanted);
/* Behind "de": du coût moyen, des actions, d’euros, de la compensation. */
void phrase_append_of (GString *words, const Phrase *phrase, Tightness wanted);
/* "de a, b et c", or "du coût et de l’enveloppe" when a phrase brings its article. */
void phrase_append_of_all (GString *words, const Phrase *phrases, guint n_phrases);
