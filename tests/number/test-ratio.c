/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "number/ratio.h"

#define LARGEST ((((Wide) 1 << 126) - 1) * 2 + 1)
#define SMALLEST (-LARGEST - 1)

/* A result that must stay as it is when an operation fails. */
static const Ratio untouched = { 7, 11 };

static Ratio
r (int64_t numerator, int64_t denominator)
{
  Ratio value = untouched;

  g_assert_true (ratio_make (numerator, denominator, &value));
  return value;
}

static void
assert_same (Ratio actual, Ratio expected)
{
  g_autofree char *actual_text = ratio_to_text (actual, 0);
  g_autofree char *expected_text = ratio_to_text (expected, 0);

  g_assert_cmpstr (actual_text, ==, expected_text);
  g_assert_true (actual.numerator == expected.numerator);
  g_assert_true (actual.denominator == expected.denominator);
}

static void
test_make (void)
{
  Ratio value = untouched;

  assert_same (r (6, 4), (Ratio){ 3, 2 });
  assert_same (r (-6, 4), (Ratio){ -3, 2 });
  assert_same (r (6, -4), (Ratio){ -3, 2 });
  assert_same (r (-6, -4), (Ratio){ 3, 2 });
  assert_same (r (0, -9), RATIO_ZERO);
  assert_same (r (INT64_MIN, INT64_MIN), (Ratio){ 1, 1 });
  assert_same (ratio_from_integer (INT64_MIN), (Ratio){ INT64_MIN, 1 });

  g_assert_false (ratio_make (1, 0, &value));
  g_assert_false (ratio_make (0, 0, &value));
  g_assert_false (ratio_make (SMALLEST, 1, &value));
  g_assert_false (ratio_make (SMALLEST, 2, &value));
  g_assert_false (ratio_make (1, SMALLEST, &value));
  assert_same (value, untouched);

  g_assert_true (ratio_make (LARGEST, -LARGEST, &value));
  assert_same (value, (Ratio){ -1, 1 });
  g_assert_true (ratio_make (-LARGEST, 1, &value));
  assert_same (ratio_negate (value), (Ratio){ LARGEST, 1 });
}

typedef bool (*Operation) (Ratio a, Ratio b, Ratio *ret_result);

typedef struct {
  Operation operation;
  Ratio a;
  Ratio b;
  Ratio result;
} Calculation;

static const Calculation calculations[] = {
  { ratio_add, { 1, 3 }, { 1, 6 }, { 1, 2 } },
  { ratio_add, { 1, 2 }, { -1, 2 }, { 0, 1 } },
  { ratio_add, { LARGEST - 1, 1 }, { 1, 1 }, { LARGEST, 1 } },
  { ratio_add, { 1, LARGEST }, { 1, LARGEST }, { 2, LARGEST } },
  { ratio_subtract, { 1, 2 }, { 1, 3 }, { 1, 6 } },
  { ratio_subtract, { LARGEST, 1 }, { LARGEST, 1 }, { 0, 1 } },
  { ratio_subtract, { 0, 1 }, { LARGEST, 1 }, { -LARGEST, 1 } },
  { ratio_multiply, { 2, 3 }, { 3, 4 }, { 1, 2 } },
  { ratio_multiply, { LARGEST, 2 }, { 2, LARGEST }, { 1, 1 } },
  { ratio_multiply, { LARGEST, 3 }, { -3, 1 }, { -LARGEST, 1 } },
  { ratio_multiply, { 0, 1 }, { 5, 7 }, { 0, 1 } },
  { ratio_multiply, { 26777, 1 }, { 3000, 1 }, { 80331000, 1 } },
  { ratio_divide, { 1, 2 }, { 3, 4 }, { 2, 3 } },
  { ratio_divide, { 1, 2 }, { -3, 4 }, { -2, 3 } },
  { ratio_divide, { 0, 1 }, { -3, 4 }, { 0, 1 } },
  { ratio_divide, { LARGEST, 1 }, { LARGEST, 1 }, { 1, 1 } },
  { ratio_divide, { 80331000, 1 }, { 26777, 1 }, { 3000, 1 } },
};

static const Calculation overflows[] = {
  { ratio_add, { LARGEST, 1 }, { 1, 1 }, { 0, 1 } },
  { ratio_add, { -LARGEST, 1 }, { -1, 1 }, { 0, 1 } },
  { ratio_add, { 1, LARGEST }, { 1, LARGEST - 1 }, { 0, 1 } },
  { ratio_subtract, { -LARGEST, 1 }, { 1, 1 }, { 0, 1 } },
  { ratio_subtract, { -LARGEST, 1 }, { LARGEST, 1 }, { 0, 1 } },
  { ratio_multiply, { LARGEST, 1 }, { 2, 1 }, { 0, 1 } },
  { ratio_multiply, { -((Wide) 1 << 126), 1 }, { 2, 1 }, { 0, 1 } },
  { ratio_multiply, { 1, LARGEST }, { 1, 2 }, { 0, 1 } },
  { ratio_divide, { LARGEST, 1 }, { 1, 2 }, { 0, 1 } },
  { ratio_divide, { 1, 1 }, { 0, 1 }, { 0, 1 } },
  { ratio_divide, { 0, 1 }, { 0, 1 }, { 0, 1 } },
};

static void
test_operations (void)
{
  for (size_t i = 0; i < G_N_ELEMENTS (calculations); i++) {
    Calculation row = calculations[i];
    Ratio result = untouched;

    g_test_message ("row %zu", i);
    g_assert_true (row.operation (row.a, row.b, &result));
    assert_same (result, row.result);
  }
}

static void
test_overflow (void)
{
  for (size_t i = 0; i < G_N_ELEMENTS (overflows); i++) {
    Ratio result = untouched;

    g_test_message ("row %zu", i);
    g_assert_false (overflows[i].operation (overflows[i].a, overflows[i].b, &result));
    assert_same (result, untouched);
  }
}

static Wide
random_wide (void)
{
  int bits = g_test_rand_int_range (1, 126);
  Wide value = 0;

  for (int i = 0; i < 4; i++)
    value = (value << 31) | (Wide) (g_test_rand_int () & 0x7fffffff);
  value &= ((Wide) 1 << bits) - 1;
  return g_test_rand_bit () ? -value : value;
}

static Ratio
random_ratio (void)
{
  Ratio value = untouched;

  while (!ratio_make (random_wide (), random_wide (), &value))
    ;
  return value;
}

static int
sign_of (int order)
{
  return (order > 0) - (order < 0);
}

/* What does not overflow obeys the laws of arithmetic, and orders as its differences do. */
static void
test_laws (void)
{
  int n_checked = 0;

  for (int i = 0; i < 20000; i++) {
    Ratio a = random_ratio ();
    Ratio b = random_ratio ();
    Ratio result, back;
    int order = sign_of (ratio_compare (a, b));

    g_assert_cmpint (sign_of (ratio_compare (b, a)), ==, -order);
    g_assert_cmpint (ratio_compare (a, a), ==, 0);
    g_assert_cmpint (sign_of (ratio_compare (ratio_negate (b), ratio_negate (a))), ==, order);
    if (ratio_subtract (a, b, &result)) {
      n_checked++;
      g_assert_cmpint (ratio_sign (result), ==, order);
      if (ratio_add (result, b, &back))
        assert_same (back, a);
    }
    if (ratio_multiply (a, b, &result) && ratio_sign (b) != 0 &&
        ratio_divide (result, b, &back))
      assert_same (back, a);
  }
  g_assert_cmpint (n_checked, >, 1000);
}

static void
test_compare (void)
{
  Ratio ordered[] = {
    { -LARGEST, 1 },
    { -LARGEST, 2 },
    { -3, 2 },
    { -1, 1 },
    { -1, LARGEST },
    { 0, 1 },
    { 1, LARGEST },
    { 1, LARGEST - 1 },
    { 1, 3 },
    { LARGEST / 2, LARGEST },
    { 1, 2 },
    { LARGEST - 2, LARGEST - 1 },
    { LARGEST - 1, LARGEST },
    { 1, 1 },
    { LARGEST, LARGEST - 1 },
    { LARGEST, 2 },
    { LARGEST - 1, 1 },
    { LARGEST, 1 },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (ordered); i++) {
    for (size_t j = 0; j < G_N_ELEMENTS (ordered); j++)
      g_assert_cmpint (sign_of (ratio_compare (ordered[i], ordered[j])), ==, (i > j) - (i < j));
    g_assert_cmpint (ratio_sign (ordered[i]), ==, (i > 5) - (i < 5));
  }
}

typedef struct {
  Ratio value;
  Ratio step;
  Ratio down, floor, ceiling, half_up;
} Rounded;

static const Rounded rounded[] = {
  { { 5, 2 }, { 1, 1 }, { 2, 1 }, { 2, 1 }, { 3, 1 }, { 3, 1 } },
  { { -5, 2 }, { 1, 1 }, { -2, 1 }, { -3, 1 }, { -2, 1 }, { -3, 1 } },
  { { 7, 3 }, { 1, 1 }, { 2, 1 }, { 2, 1 }, { 3, 1 }, { 2, 1 } },
  { { -7, 3 }, { 1, 1 }, { -2, 1 }, { -3, 1 }, { -2, 1 }, { -2, 1 } },
  { { 8, 3 }, { 1, 1 }, { 2, 1 }, { 2, 1 }, { 3, 1 }, { 3, 1 } },
  { { 4, 1 }, { 1, 1 }, { 4, 1 }, { 4, 1 }, { 4, 1 }, { 4, 1 } },
  { { 0, 1 }, { 1, 100 }, { 0, 1 }, { 0, 1 }, { 0, 1 }, { 0, 1 } },
  { { 1, 200 }, { 1, 100 }, { 0, 1 }, { 0, 1 }, { 1, 100 }, { 1, 100 } },
  { { 1, 3 }, { 1, 100 }, { 33, 100 }, { 33, 100 }, { 17, 50 }, { 33, 100 } },
  { { 1749, 1 }, { 500, 1 }, { 1500, 1 }, { 1500, 1 }, { 2000, 1 }, { 1500, 1 } },
  { { 1750, 1 }, { 500, 1 }, { 1500, 1 }, { 1500, 1 }, { 2000, 1 }, { 2000, 1 } },
  { { LARGEST, 2 },
    { 1, 1 },
    { LARGEST / 2, 1 },
    { LARGEST / 2, 1 },
    { LARGEST / 2 + 1, 1 },
    { LARGEST / 2 + 1, 1 } },
};

static void
test_round (void)
{
  for (size_t i = 0; i < G_N_ELEMENTS (rounded); i++) {
    const Ratio *expected[] = { &rounded[i].down, &rounded[i].floor, &rounded[i].ceiling,
                                &rounded[i].half_up };

    for (int rounding = ROUND_DOWN; rounding <= ROUND_HALF_UP; rounding++) {
      Ratio result = untouched;

      g_test_message ("row %zu, rounding %d", i, rounding);
      g_assert_true (
          ratio_round (rounded[i].value, rounded[i].step, (Rounding) rounding, &result));
      assert_same (result, *expected[rounding]);
    }
  }
}

static void
test_round_refused (void)
{
  Ratio result = untouched;

  g_assert_false (ratio_round (r (1, 1), RATIO_ZERO, ROUND_DOWN, &result));
  g_assert_false (ratio_round (r (1, 1), r (-1, 1), ROUND_DOWN, &result));
  g_assert_false (ratio_round ((Ratio){ LARGEST, 1 }, r (1, 100), ROUND_DOWN, &result));
  g_assert_false (ratio_round ((Ratio){ LARGEST, 1 }, r (2, 1), ROUND_CEILING, &result));
  assert_same (result, untouched);
}

static void
test_to_integer (void)
{
  int64_t integer = 5;

  g_assert_true (ratio_to_integer (ratio_from_integer (INT64_MAX), &integer));
  g_assert_true (integer == INT64_MAX);
  g_assert_true (ratio_to_integer (ratio_from_integer (INT64_MIN), &integer));
  g_assert_true (integer == INT64_MIN);
  g_assert_false (ratio_to_integer ((Ratio){ (Wide) INT64_MAX + 1, 1 }, &integer));
  g_assert_false (ratio_to_integer ((Ratio){ (Wide) INT64_MIN - 1, 1 }, &integer));
  g_assert_false (ratio_to_integer (r (1, 2), &integer));
  g_assert_true (integer == INT64_MIN);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/number/ratio/make", test_make);
  g_test_add_func ("/number/ratio/operations", test_operations);
  g_test_add_func ("/number/ratio/overflow", test_overflow);
  g_test_add_func ("/number/ratio/laws", test_laws);
  g_test_add_func ("/number/ratio/compare", test_compare);
  g_test_add_func ("/number/ratio/round", test_round);
  g_test_add_func ("/number/ratio/round-refused", test_round_refused);
  g_test_add_func ("/number/ratio/to-integer", test_to_integer);
  return g_test_run ();
}
