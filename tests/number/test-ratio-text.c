/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "number/ratio.h"

/* A result that must stay as it is when the text is refused. */
static const Ratio untouched = { 7, 11 };

static void
assert_same (Ratio actual, Ratio expected)
{
  g_assert_true (actual.numerator == expected.numerator);
  g_assert_true (actual.denominator == expected.denominator);
}

typedef struct {
  const char *machine;
  int decimals_min;
} Written;

static const Written written[] = {
  { "0", 0 },
  { "0.00", 2 },
  { "80331000.00", 2 },
  { "24099300.50", 2 },
  { "-0.5", 0 },
  { "-12", 0 },
  { "0.125", 2 },
  { "1/3", 2 },
  { "-22/7", 0 },
  { "0.1", 0 },
  { "0.000001", 0 },
  { "170141183460469231731687303715884105727", 0 },
  { "-170141183460469231731687303715884105727", 0 },
  { "1/170141183460469231731687303715884105727", 0 },
  { "1208925819614629174706176.000000000014551915228366851806640625", 0 },
  { "0.000000000000000000000000000000000001", 0 },
  { "1/10000000000000000000000000000000000000", 0 },
  { "5.000000000000000000000000000000000000", 36 },
};

static const char *const unreadable[] = {
  "",
  "-",
  " 1",
  "1 ",
  "+1",
  "01",
  "-0",
  "-0.00",
  "1.",
  ".5",
  "1,5",
  "1.5.2",
  "1e5",
  "0x10",
  "1/",
  "/3",
  "2/6",
  "4/2",
  "1/2",
  "1/1",
  "1/0",
  "0/3",
  "1/-3",
  "1/03",
  "--1",
  "1 000",
  "1.5/3",
  "1/3.0",
  "abc",
  "nan",
  "1.5a",
  "1/3a",
  "170141183460469231731687303715884105728",
  "99999999999999999999999999999999999999999999",
  "0.1234567890123456789012345678901234567",
  "170141183460469231731687303715884105727.5",
};

static void
test_text (void)
{
  for (size_t i = 0; i < G_N_ELEMENTS (written); i++) {
    Ratio value = untouched;

    g_test_message ("%s", written[i].machine);
    g_assert_true (ratio_from_text (written[i].machine, &value));

    g_autofree char *text = ratio_to_text (value, written[i].decimals_min);

    g_assert_cmpstr (text, ==, written[i].machine);
  }
}

static void
test_unreadable (void)
{
  for (size_t i = 0; i < G_N_ELEMENTS (unreadable); i++) {
    Ratio value = untouched;

    g_test_message ("“%s”", unreadable[i]);
    g_assert_false (ratio_from_text (unreadable[i], &value));
    assert_same (value, untouched);
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

static void
test_text_of_any (void)
{
  for (int i = 0; i < 20000; i++) {
    Ratio value = random_ratio ();
    Ratio back = untouched;

    if (g_test_rand_bit ())
      value.denominator = 1;
    g_autofree char *text = ratio_to_text (value, g_test_rand_int_range (0, 4));

    g_test_message ("%s", text);
    g_assert_true (ratio_from_text (text, &back));
    assert_same (back, value);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/number/ratio-text/promises", test_text);
  g_test_add_func ("/number/ratio-text/unreadable", test_unreadable);
  g_test_add_func ("/number/ratio-text/any", test_text_of_any);
  return g_test_run ();
}
