/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Exact rational numbers on 128 bits: each operation says when it would overflow. */
#pragma once

#include <glib.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

__extension__ typedef __int128 Wide;

/* Always reduced, with a positive denominator; {0, 1} is zero. */
typedef struct {
  Wide numerator;
  Wide denominator;
} Ratio;

typedef enum {
  ROUND_DOWN,    /* toward zero */
  ROUND_FLOOR,   /* toward minus infinity */
  ROUND_CEILING, /* toward plus infinity */
  ROUND_HALF_UP, /* to the nearest, away from zero on a tie */
} Rounding;

#define RATIO_ZERO ((Ratio){ 0, 1 })

Ratio ratio_from_integer (int64_t integer);

/* False, with ret_ratio untouched, when the denominator is zero or the result does not fit. */
bool ratio_make (Wide numerator, Wide denominator, Ratio *ret_ratio);

/* False, with ret_result untouched, on overflow; ratio_divide also when dividing by zero. */
bool ratio_add (Ratio a, Ratio b, Ratio *ret_result);
bool ratio_subtract (Ratio a, Ratio b, Ratio *ret_result);
bool ratio_multiply (Ratio a, Ratio b, Ratio *ret_result);
bool ratio_divide (Ratio a, Ratio b, Ratio *ret_result);

/* Never overflows: negative, zero or positive as a is below, equal to or above b. */
int ratio_compare (Ratio a, Ratio b);
int ratio_sign (Ratio value);
Ratio ratio_negate (Ratio value);

/* Rounds to a multiple of step (positive). False on overflow. */
bool ratio_round (Ratio value, Ratio step, Rounding rounding, Ratio *ret_rounded);

/* False when the value is not an integer or does not fit. */
bool ratio_to_integer (Ratio value, int64_t *ret_integer);

/* Shares whole (a multiple of quantum) in proportion to the weights (none negative, not all
 * zero): each part is a multiple of quantum and they add up to whole exactly. What the exact
 * parts leave goes quantum by quantum to the largest remainders, ties to the first.
 * False on overflow or when a precondition does not hold. */
bool ratio_split (Ratio whole, Ratio quantum, const Ratio *weights, size_t n_parts,
                  Ratio *ret_parts);

/* The exact machine form, owned: "80331000.00" with at least decimals_min (36 at the most)
 * decimals when 36 decimals write the value exactly, else "p/q". ratio_from_text reads it back,
 * and nothing else. */
char *ratio_to_text (Ratio value, int decimals_min) G_GNUC_WARN_UNUSED_RESULT;
bool ratio_from_text (const char *text, Ratio *ret_value);
