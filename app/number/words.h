/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Numbers and amounts in French words, right in every trap (quatre-vingts, deux cents
 * millions). */
#pragma once

#include "number/money.h"

typedef enum {
  ORTHOGRAPHY_TRADITIONAL, /* hyphens below one hundred only, save around "et" */
  ORTHOGRAPHY_1990,        /* hyphens throughout the compound numeral, "million" excepted */
} Orthography;

typedef enum { WORDS_MASCULINE, WORDS_FEMININE } WordsGender;

/* Owned. "vingt et une" in the feminine; "moins deux" below zero. |number| ≤ 10^15. */
char *words_of_integer (int64_t number, WordsGender gender,
                        Orthography orthography) G_GNUC_WARN_UNUSED_RESULT;
/* Owned. "quatre-vingts millions d’euros", "trois mille euros et cinquante centimes". */
char *words_of_euros (Money money, Orthography orthography) G_GNUC_WARN_UNUSED_RESULT;
