/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "number/ratio.h"

#include <stdlib.h>

__extension__ typedef unsigned __int128 Width;

#define WIDE_MAX ((Wide) (~(Width) 0 >> 1))
/* Never held by a ratio, so that any value can be negated. */
#define WIDE_MIN (-WIDE_MAX - 1)

static void
assert_proper (Ratio value)
{
  g_assert (value.denominator > 0 && value.numerator != WIDE_MIN);
}

static Width
magnitude (Wide value)
{
  return value < 0 ? -(Width) value : (Width) value;
}

static Wide
greatest_common_divisor (Wide a, Wide b)
{
  Width larger = magnitude (a);
  Width smaller = magnitude (b);

  while (smaller != 0) {
    Width rest = larger % smaller;

    larger = smaller;
    smaller = rest;
  }
  return (Wide) larger;
}

static bool
multiply (Wide a, Wide b, Wide *ret_product)
{
  Wide product;

  if (__builtin_mul_overflow (a, b, &product) || product == WIDE_MIN)
    return false;

  *ret_product = product;
  return true;
}

static bool
add (Wide a, Wide b, Wide *ret_sum)
{
  Wide sum;

  if (__builtin_add_overflow (a, b, &sum) || sum == WIDE_MIN)
    return false;

  *ret_sum = sum;
  return true;
}

static Wide
floor_of_quotient (Wide numerator, Wide denominator)
{
  Wide quotient = numerator / denominator;

  return numerator % denominator < 0 ? quotient - 1 : quotient;
}

Ratio
ratio_from_integer (int64_t integer)
{
  return (Ratio){ integer, 1 };
}

bool
ratio_make (Wide numerator, Wide denominator, Ratio *ret_ratio)
{
  if (denominator == 0 || numerator == WIDE_MIN || denominator == WIDE_MIN)
    return false;

  Wide divisor = greatest_common_divisor (numerator, denominator);

  if (denominator < 0)
    divisor = -divisor;
  *ret_ratio = (Ratio){ numerator / divisor, denominator / divisor };
  return true;
}

/* Keeps the common divisor of the denominators out of the products, so that sums of amounts
 * in cents stay in cents. */
bool
ratio_add (Ratio a, Ratio b, Ratio *ret_result)
{
  assert_proper (a);
  assert_proper (b);

  Wide shared = greatest_common_divisor (a.denominator, b.denominator);
  Wide left, right, numerator, denominator;

  if (!multiply (a.numerator, b.denominator / shared, &left) ||
      !multiply (b.numerator, a.denominator / shared, &right) || !add (left, right, &numerator))
    return false;

  Wide divisor = greatest_common_divisor (numerator, shared);

  if (!multiply (a.denominator / shared, b.denominator / divisor, &denominator))
    return false;
  return ratio_make (numerator / divisor, denominator, ret_result);
}

bool
ratio_subtract (Ratio a, Ratio b, Ratio *ret_result)
{
  return ratio_add (a, ratio_negate (b), ret_result);
}

/* Reduces crosswise first: what is left has no common divisor, so it overflows only when the
 * result itself does not fit. */
bool
ratio_multiply (Ratio a, Ratio b, Ratio *ret_result)
{
  assert_proper (a);
  assert_proper (b);

  Wide first = greatest_common_divisor (a.numerator, b.denominator);
  Wide second = greatest_common_divisor (b.numerator, a.denominator);
  Wide numerator, denominator;

  if (!multiply (a.numerator / first, b.numerator / second, &numerator) ||
      !multiply (a.denominator / second, b.denominator / first, &denominator))
    return false;

  *ret_result = (Ratio){ numerator, denominator };
  return true;
}

bool
ratio_divide (Ratio a, Ratio b, Ratio *ret_result)
{
  Ratio inverse;

  return ratio_make (b.denominator, b.numerator, &inverse) &&
         ratio_multiply (a, inverse, ret_result);
}

/* Compares the continued fractions term by term: nothing is multiplied, nothing overflows. */
int
ratio_compare (Ratio a, Ratio b)
{
  int direction = 1;

  assert_proper (a);
  assert_proper (b);

  if (a.denominator == b.denominator)
    return (a.numerator > b.numerator) - (a.numerator < b.numerator);

  for (;;) {
    Wide whole_a = floor_of_quotient (a.numerator, a.denominator);
    Wide whole_b = floor_of_quotient (b.numerator, b.denominator);
    Wide rest_a = a.numerator - whole_a * a.denominator;
    Wide rest_b = b.numerator - whole_b * b.denominator;

    if (whole_a != whole_b)
      return whole_a > whole_b ? direction : -direction;
    if (rest_a == 0 || rest_b == 0)
      return direction * ((rest_a != 0) - (rest_b != 0));

    a = (Ratio){ a.denominator, rest_a };
    b = (Ratio){ b.denominator, rest_b };
    direction = -direction;
  }
}

int
ratio_sign (Ratio value)
{
  return (value.numerator > 0) - (value.numerator < 0);
}

Ratio
ratio_negate (Ratio value)
{
  assert_proper (value);
  return (Ratio){ -value.numerator, value.denominator };
}

static Wide
round_to_integer (Ratio value, Rounding rounding)
{
  Wide toward_zero = value.numerator / value.denominator;
  Wide rest = value.numerator % value.denominator;
  int sign = ratio_sign (value);

  switch (rounding) {
  case ROUND_DOWN:
    break;
  case ROUND_FLOOR:
    return rest < 0 ? toward_zero - 1 : toward_zero;
  case ROUND_CEILING:
    return rest > 0 ? toward_zero + 1 : toward_zero;
  case ROUND_HALF_UP:
    if (sign * rest >= value.denominator - sign * rest)
      return toward_zero + sign;
    break;
  }
  return toward_zero;
}

bool
ratio_round (Ratio value, Ratio step, Rounding rounding, Ratio *ret_rounded)
{
  Ratio steps;

  if (ratio_sign (step) <= 0 || !ratio_divide (value, step, &steps))
    return false;

  Ratio whole_steps = { round_to_integer (steps, rounding), 1 };

  return ratio_multiply (whole_steps, step, ret_rounded);
}

bool
ratio_to_integer (Ratio value, int64_t *ret_integer)
{
  assert_proper (value);
  if (value.denominator != 1 || value.numerator > INT64_MAX || value.numerator < INT64_MIN)
    return false;

  *ret_integer = (int64_t) value.numerator;
  return true;
}

typedef struct {
  Ratio remainder;
  size_t rank;
} Claim;

static int
compare_claims (const void *a, const void *b)
{
  const Claim *first = a;
  const Claim *second = b;
  int order = ratio_compare (second->remainder, first->remainder);

  return order != 0 ? order : (first->rank > second->rank) - (first->rank < second->rank);
}

static bool
sum_of_weights (const Ratio *weights, size_t n_weights, Ratio *ret_sum)
{
  Ratio sum = RATIO_ZERO;

  for (size_t i = 0; i < n_weights; i++) {
    if (ratio_sign (weights[i]) < 0 || !ratio_add (sum, weights[i], &sum))
      return false;
  }
  if (ratio_sign (sum) == 0)
    return false;

  *ret_sum = sum;
  return true;
}

/* Gives each part the whole quanta of its exact share and, to the largest remainders, one more.
 */
static bool
split_quanta (Wide quanta, const Ratio *weights, size_t n_parts, Wide *ret_parts)
{
  g_autofree Claim *claims = g_new (Claim, n_parts);
  Ratio total, quanta_per_weight;
  Wide left = quanta;

  if (!sum_of_weights (weights, n_parts, &total) ||
      !ratio_divide ((Ratio){ quanta, 1 }, total, &quanta_per_weight))
    return false;

  for (size_t i = 0; i < n_parts; i++) {
    Ratio exact;

    if (!ratio_multiply (quanta_per_weight, weights[i], &exact))
      return false;
    ret_parts[i] = exact.numerator / exact.denominator;
    left -= ret_parts[i];
    claims[i].remainder = (Ratio){ exact.numerator % exact.denominator, exact.denominator };
    claims[i].rank = i;
  }

  qsort (claims, n_parts, sizeof *claims, compare_claims);
  for (size_t i = 0; left > 0; i++, left--)
    ret_parts[claims[i].rank]++;
  return true;
}

/* A negative whole is split as its opposite, so that a refund mirrors the payment. */
bool
ratio_split (Ratio whole, Ratio quantum, const Ratio *weights, size_t n_parts, Ratio *ret_parts)
{
  g_autofree Wide *quanta = g_new0 (Wide, n_parts);
  g_autofree Ratio *parts = g_new (Ratio, n_parts);
  Ratio count;
  int sign = ratio_sign (whole);

  if (ratio_sign (quantum) <= 0 || !ratio_divide (whole, quantum, &count) ||
      count.denominator != 1 ||
      !split_quanta (sign * count.numerator, weights, n_parts, quanta))
    return false;

  for (size_t i = 0; i < n_parts; i++) {
    if (!ratio_multiply ((Ratio){ sign * quanta[i], 1 }, quantum, &parts[i]))
      return false;
  }
  for (size_t i = 0; i < n_parts; i++)
    ret_parts[i] = parts[i];
  return true;
}
