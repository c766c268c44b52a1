/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "number/ratio.h"

#define LARGEST ((((Wide) 1 << 126) - 1) * 2 + 1)
#define PARTS_MAX 24

typedef struct {
  const char *whole;
  const char *quantum;
  const char *weights; /* between spaces */
  const char *parts;   /* empty when refused */
} Split;

static const Split splits[] = {
  { "100", "1", "1 1 1", "34 33 33" },
  { "101", "1", "1 1 1", "34 34 33" },
  { "100.00", "0.01", "1 1 1", "33.34 33.33 33.33" },
  { "-100", "1", "1 1 1", "-34 -33 -33" },
  { "0", "1", "1 2", "0 0" },
  { "7", "1", "1", "7" },
  { "7", "1", "0 1 0", "0 7 0" },
  { "1", "1", "1 1", "1 0" },
  { "1", "1", "0 1 1", "0 1 0" },
  { "2", "1", "1 1 1 1 1", "1 1 0 0 0" },
  { "10", "1", "1 2 4", "1 3 6" },
  { "10", "1", "0.1 0.2 0.4", "1 3 6" },
  { "10", "1", "1/7 2/7 4/7", "1 3 6" },
  { "1500", "500", "1 1", "1000 500" },
  { "80331000", "0.01", "0.5 0.3 0.2", "40165500 24099300 16066200" },
  { "80331000.01", "0.01", "1 1", "40165500.01 40165500" },
  { "3", "0.5", "1 5", "0.5 2.5" },
  { "1/3", "1/9", "1 1", "2/9 1/9" },
  { "10", "3", "1 1", "" },
  { "1", "0", "1 1", "" },
  { "1", "-1", "1 1", "" },
  { "1", "1", "0 0", "" },
  { "1", "1", "1 -1", "" },
  { "1", "1", "2 -1", "" },
  { "1", "1", "", "" },
  { "1", "1",
    "1/170141183460469231731687303715884105727 1/170141183460469231731687303715884105721", "" },
};

static Ratio
read_ratio (const char *text)
{
  Ratio value = RATIO_ZERO;

  g_assert_true (ratio_from_text (text, &value));
  return value;
}

static size_t
read_ratios (const char *text, Ratio *ret_ratios)
{
  g_auto (GStrv) pieces = g_strsplit (text, " ", -1);
  size_t n_ratios = g_strv_length (pieces);

  g_assert_cmpuint (n_ratios, <=, PARTS_MAX);
  for (size_t i = 0; i < n_ratios; i++)
    ret_ratios[i] = read_ratio (pieces[i]);
  return n_ratios;
}

static void
check_split (const Split *row)
{
  Ratio weights[PARTS_MAX], parts[PARTS_MAX], expected[PARTS_MAX];
  size_t n_parts = read_ratios (row->weights, weights);
  bool is_refused = *row->parts == '\0';

  for (size_t i = 0; i < PARTS_MAX; i++)
    parts[i] = (Ratio){ 7, 11 };
  g_test_message ("%s by %s in %s", row->whole, row->quantum, row->weights);
  g_assert_true (ratio_split (read_ratio (row->whole), read_ratio (row->quantum), weights,
                              n_parts, parts) == !is_refused);
  for (size_t i = 0; i < n_parts && is_refused; i++)
    expected[i] = (Ratio){ 7, 11 };
  if (!is_refused)
    g_assert_cmpuint (read_ratios (row->parts, expected), ==, n_parts);
  for (size_t i = 0; i < n_parts; i++)
    g_assert_cmpint (ratio_compare (parts[i], expected[i]), ==, 0);
}

static void
test_promises (void)
{
  for (size_t i = 0; i < G_N_ELEMENTS (splits); i++)
    check_split (&splits[i]);
}

/* The parts may be written over the weights. */
static void
test_in_place (void)
{
  Ratio parts[] = { { 1, 1 }, { 1, 1 }, { 2, 1 } };

  g_assert_true (
      ratio_split (ratio_from_integer (10), ratio_from_integer (1), parts, 3, parts));
  g_assert_true (parts[0].numerator == 3 && parts[1].numerator == 2 && parts[2].numerator == 5);
}

static void
test_overflow (void)
{
  Ratio weights[] = { { 1, 3 }, { LARGEST, 1 } };
  Ratio parts[] = { { 7, 11 }, { 7, 11 } };

  g_assert_false (
      ratio_split (ratio_from_integer (1), ratio_from_integer (1), weights, 2, parts));
  g_assert_false (ratio_split ((Ratio){ LARGEST, 1 }, (Ratio){ 1, 2 }, weights, 1, parts));
  g_assert_true (parts[0].denominator == 11 && parts[1].denominator == 11);
}

static Ratio
random_quantum (void)
{
  static const Ratio quanta[] = { { 1, 1 }, { 1, 100 }, { 500, 1 }, { 1, 3 }, { 7, 20 } };

  return quanta[g_test_rand_int_range (0, G_N_ELEMENTS (quanta))];
}

static size_t
random_weights (Ratio *ret_weights)
{
  size_t n_weights = (size_t) g_test_rand_int_range (1, PARTS_MAX + 1);

  for (size_t i = 0; i < n_weights; i++) {
    bool is_zero = g_test_rand_int_range (0, 5) == 0;

    g_assert_true (ratio_make (is_zero ? 0 : g_test_rand_int_range (1, 100000),
                               g_test_rand_bit () ? 1 : 100, &ret_weights[i]));
  }
  ret_weights[n_weights - 1] = (Ratio){ g_test_rand_int_range (1, 9), 1 };
  return n_weights;
}

static Ratio
sum (const Ratio *terms, size_t n_terms)
{
  Ratio total = RATIO_ZERO;

  for (size_t i = 0; i < n_terms; i++)
    g_assert_true (ratio_add (total, terms[i], &total));
  return total;
}

/* The part less its exact share, in quanta. */
static Ratio
favour_of (Ratio part, Ratio whole, Ratio quantum, Ratio share)
{
  Ratio favour = RATIO_ZERO;

  g_assert_true (ratio_multiply (whole, share, &favour));
  g_assert_true (ratio_subtract (part, favour, &favour));
  g_assert_true (ratio_divide (favour, quantum, &favour));
  return favour;
}

static void
check_random_split (void)
{
  Ratio weights[PARTS_MAX], parts[PARTS_MAX];
  size_t n_parts = random_weights (weights);
  Ratio total = sum (weights, n_parts);
  Ratio quantum = random_quantum ();
  Ratio whole = ratio_from_integer (g_test_rand_int_range (-1000000000, 1000000000));
  Ratio favours[PARTS_MAX];
  int sign;

  g_assert_true (ratio_multiply (whole, quantum, &whole));
  sign = ratio_sign (whole);
  g_assert_true (ratio_split (whole, quantum, weights, n_parts, parts));
  g_assert_cmpint (ratio_compare (sum (parts, n_parts), whole), ==, 0);

  for (size_t i = 0; i < n_parts; i++) {
    Ratio share, quanta;

    g_assert_true (ratio_divide (weights[i], total, &share));
    g_assert_true (ratio_divide (parts[i], quantum, &quanta));
    g_assert_true (quanta.denominator == 1);
    g_assert_cmpint (ratio_sign (parts[i]) * sign, >=, 0);
    if (ratio_sign (weights[i]) == 0)
      g_assert_cmpint (ratio_sign (parts[i]), ==, 0);
    favours[i] = favour_of (parts[i], whole, quantum, share);
    g_assert_cmpint (ratio_compare (favours[i], ratio_from_integer (1)), <, 0);
    g_assert_cmpint (ratio_compare (favours[i], ratio_from_integer (-1)), >, 0);
  }

  /* Who got one quantum more had a remainder at least as large: no two favours are a whole
   * quantum apart, and on a tie the first is the one that was served. */
  for (size_t i = 0; i < n_parts; i++) {
    for (size_t j = i + 1; j < n_parts; j++) {
      Ratio gap =
          favour_of (favours[i], favours[j], ratio_from_integer (1), ratio_from_integer (1));

      if (sign < 0)
        gap = ratio_negate (gap);
      g_assert_cmpint (ratio_compare (gap, ratio_from_integer (1)), <=, 0);
      g_assert_cmpint (ratio_compare (gap, ratio_from_integer (-1)), >, 0);
    }
  }
}

static void
test_random (void)
{
  for (int i = 0; i < 10000; i++)
    check_random_split ();
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/number/ratio-split/promises", test_promises);
  g_test_add_func ("/number/ratio-split/in-place", test_in_place);
  g_test_add_func ("/number/ratio-split/overflow", test_overflow);
  g_test_add_func ("/number/ratio-split/random", test_random);
  return g_test_run ();
}
