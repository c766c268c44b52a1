/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "number/money.h"

typedef struct {
  int64_t numerator;
  int64_t denominator;
  int64_t cents;
} Exact;

static const Exact exact[] = {
  { 0, 1, 0 },
  { 1, 100, 1 },
  { -1, 100, -1 },
  { 1, 2, 50 },
  { 1, 1, 100 },
  { -3, 1, -300 },
  { 80331000, 1, 8033100000 },
  { 48198601, 2, 2409930050 },
  { 100000000000, 1, MONEY_CENTS_MAX },
  { -100000000000, 1, -MONEY_CENTS_MAX },
};

/* A fraction of a cent, one cent too many, and far beyond. */
static const Exact refused[] = {
  { 1, 1000, 0 },
  { 1, 3, 0 },
  { -1, 3, 0 },
  { 12345, 10000, 0 },
  { MONEY_CENTS_MAX + 1, 100, 0 },
  { -MONEY_CENTS_MAX - 1, 100, 0 },
  { INT64_MAX, 1, 0 },
  { INT64_MIN, 1, 0 },
};

static Ratio
ratio_of (Exact row)
{
  Ratio ratio = RATIO_ZERO;

  g_assert_true (ratio_make (row.numerator, row.denominator, &ratio));
  return ratio;
}

static void
test_exact (void)
{
  for (size_t i = 0; i < G_N_ELEMENTS (exact); i++) {
    Ratio euros = ratio_of (exact[i]);
    Money money = { 7 };

    g_assert_true (money_from_ratio (euros, &money));
    g_assert_cmpint (money.cents, ==, exact[i].cents);
  }
}

static void
test_refused (void)
{
  Ratio huge = { ((Wide) 1 << 126) + 1, 1 };
  Money money = { 7 };

  for (size_t i = 0; i < G_N_ELEMENTS (refused); i++) {
    g_assert_false (money_from_ratio (ratio_of (refused[i]), &money));
    g_assert_cmpint (money.cents, ==, 7);
  }
  g_assert_false (money_from_ratio (huge, &money));
  g_assert_cmpint (money.cents, ==, 7);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/number/money/exact", test_exact);
  g_test_add_func ("/number/money/refused", test_refused);
  return g_test_run ();
}
