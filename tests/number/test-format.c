/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "number/format.h"

#define N NARROW_SPACE
#define NB NO_BREAK_SPACE
#define MINUS "\u2212" NARROW_SPACE

typedef struct {
  const char *machine;
  const char *french;
} Promise;

static const Promise counts[] = {
  { "0", "0" },
  { "7", "7" },
  { "999", "999" },
  { "1000", "1" N "000" },
  { "2000", "2" N "000" },
  { "26777", "26" N "777" },
  { "100000", "100" N "000" },
  { "1000000000", "1" N "000" N "000" N "000" },
  { "-1608", MINUS "1" N "608" },
  { "-999", MINUS "999" },
  { "1234.5", "1" N "234,5" },
  { "0.25", "0,25" },
  { "-0.125", MINUS "0,125" },
  { "1234.56789", "1" N "234,56789" },
  { "1/3", "1/3" },
  { "-26777/3", MINUS "26" N "777/3" },
  { "1/7000", "1/7" N "000" },
};

static const Promise signed_counts[] = {
  { "1608", "+" N "1" N "608" },
  { "-1608", MINUS "1" N "608" },
  { "0", "0" },
  { "1", "+" N "1" },
  { "-1", MINUS "1" },
  { "0.5", "+" N "0,5" },
  { "-1/3", MINUS "1/3" },
};

static const Promise euros[] = {
  { "0", "0" NB "€" },
  { "80331000", "80" N "331" N "000" NB "€" },
  { "24099300.5", "24" N "099" N "300,50" NB "€" },
  { "3000.01", "3" N "000,01" NB "€" },
  { "3000.004", "3" N "000" NB "€" },
  { "3000.005", "3" N "000,01" NB "€" },
  { "2999.999", "3" N "000" NB "€" },
  { "10000/3", "3" N "333,33" NB "€" },
  { "-12.3", MINUS "12,30" NB "€" },
  { "-0.005", MINUS "0,01" NB "€" },
  { "-0.004", "0" NB "€" },
  { "100000000000", "100" N "000" N "000" N "000" NB "€" },
};

static const Promise euros_and_cents[] = {
  { "0", "0,00" NB "€" },
  { "80331000", "80" N "331" N "000,00" NB "€" },
  { "24099300.5", "24" N "099" N "300,50" NB "€" },
  { "0.01", "0,01" NB "€" },
  { "0.005", "0,01" NB "€" },
  { "-0.005", MINUS "0,01" NB "€" },
  { "-0.0049", "0,00" NB "€" },
  { "2/3", "0,67" NB "€" },
};

static const Promise millions[] = {
  { "80331000", "environ 80,33" NB "M€" },
  { "80330000", "80,33" NB "M€" },
  { "80300000", "80,3" NB "M€" },
  { "75000000", "75" NB "M€" },
  { "75000000.01", "environ 75" NB "M€" },
  { "80335000", "environ 80,34" NB "M€" },
  { "80334999.99", "environ 80,33" NB "M€" },
  { "0", "0" NB "M€" },
  { "4999", "4" N "999" NB "€" },
  { "0.5", "0,50" NB "€" },
  { "-4999.99", MINUS "4" N "999,99" NB "€" },
  { "-5000", "environ " MINUS "0,01" NB "M€" },
  { "5000", "environ 0,01" NB "M€" },
  { "1234567890000", "1" N "234" N "567,89" NB "M€" },
  { "-1500000", MINUS "1,5" NB "M€" },
};

static const Promise percents[] = {
  { "0.335", "33,5" NB "%" },
  { "1/3", "33,33" NB "%" },
  { "2/3", "66,67" NB "%" },
  { "1", "100" NB "%" },
  { "0", "0" NB "%" },
  { "0.5", "50" NB "%" },
  { "0.3333", "33,33" NB "%" },
  { "0.33335", "33,34" NB "%" },
  { "0.333349", "33,33" NB "%" },
  { "0.00005", "0,01" NB "%" },
  { "0.00004", "0" NB "%" },
  { "-0.125", MINUS "12,5" NB "%" },
  { "12.5", "1" N "250" NB "%" },
};

static Ratio
ratio_of (const char *machine)
{
  Ratio value = RATIO_ZERO;

  g_assert_true (ratio_from_text (machine, &value));
  return value;
}

static void
check (const Promise *promises, size_t n_promises, char *(*format) (Ratio))
{
  for (size_t i = 0; i < n_promises; i++) {
    g_autofree char *french = format (ratio_of (promises[i].machine));

    g_assert_cmpstr (french, ==, promises[i].french);
  }
}

static void
test_counts (void)
{
  check (counts, G_N_ELEMENTS (counts), format_count);
  check (counts, G_N_ELEMENTS (counts), format_exact);
}

static void
test_signed_counts (void)
{
  check (signed_counts, G_N_ELEMENTS (signed_counts), format_signed_count);
}

static void
test_euros (void)
{
  check (euros, G_N_ELEMENTS (euros), format_euros);
  check (euros_and_cents, G_N_ELEMENTS (euros_and_cents), format_euros_and_cents);
}

static char *
format_about_millions (Ratio euros_to_format)
{
  return format_millions (euros_to_format, true);
}

static void
test_millions (void)
{
  g_autofree char *bare = format_millions (ratio_of ("80331000"), false);

  check (millions, G_N_ELEMENTS (millions), format_about_millions);
  g_assert_cmpstr (bare, ==, "80,33" NB "M€");
}

static void
test_rates (void)
{
  static const Promise rates[] = {
    { "0.3", "30" NB "%" }, { "0.33333", "33,333" NB "%" }, { "0.333337", "33,3337" NB "%" },
    { "1/3", "1/3" },       { "1", "100" NB "%" },
  };

  check (rates, G_N_ELEMENTS (rates), format_rate);
}

static void
test_percents (void)
{
  check (percents, G_N_ELEMENTS (percents), format_percent);
}

/* A value too large to be rounded is still written, exactly. */
static void
test_largest (void)
{
  Ratio largest = { (((Wide) 1 << 126) - 1) * 2 + 1, 1 };
  Ratio smallest_share = { 1, largest.numerator };
  g_autofree char *count = format_count (largest);
  g_autofree char *amount = format_euros_and_cents (ratio_negate (largest));
  g_autofree char *rough = format_millions (largest, true);
  g_autofree char *percent = format_percent (largest);
  g_autofree char *share = format_percent (smallest_share);
  const char *digits = "170" N "141" N "183" N "460" N "469" N "231" N "731" N "687" N "303" N
                       "715" N "884" N "105" N "727";
  g_autofree char *negative = g_strconcat (MINUS, digits, ",00" NB "€", NULL);

  g_assert_cmpstr (count, ==, digits);
  g_assert_cmpstr (amount, ==, negative);
  g_assert_true (g_str_has_suffix (rough, NB "M€"));
  g_assert_cmpstr (percent, ==, digits);
  g_assert_cmpstr (share, ==, "0" NB "%");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/number/format/counts", test_counts);
  g_test_add_func ("/number/format/signed-counts", test_signed_counts);
  g_test_add_func ("/number/format/euros", test_euros);
  g_test_add_func ("/number/format/millions", test_millions);
  g_test_add_func ("/number/format/percents", test_percents);
  g_test_add_func ("/number/format/rates", test_rates);
  g_test_add_func ("/number/format/largest", test_largest);
  return g_test_run ();
}
