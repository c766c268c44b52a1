/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "formula/unit.h"

#include "example.h"

static void
test_reading (void)
{
  static const struct {
    const char *text;
    const char *again; /* NULL: refused */
  } CASES[] = {
    { "EUR", "EUR" },
    { "action", "action" },
    { "heure", "heure" },
    { "EUR/action", "EUR/action" },
    { "EUR/action/heure", "EUR/action/heure" },
    { "EUR*heure/action", "EUR*heure/action" },
    { "action*EUR", "EUR*action" },
    { "1/action", "1/action" },
    { "ratio", "ratio" },
    { "1", "ratio" },
    { "EUR/EUR", "ratio" },
    { "EUR*EUR", "EUR*EUR" },
    { "EUR*EUR*EUR*EUR*EUR*EUR*EUR*EUR", "EUR*EUR*EUR*EUR*EUR*EUR*EUR*EUR" },
    { "EUR*EUR*EUR*EUR*EUR*EUR*EUR*EUR*EUR", NULL },
    { "", NULL },
    { "eur", NULL },
    { "EURO", NULL },
    { "EU", NULL },
    { "/action", NULL },
    { "EUR/", NULL },
    { "EUR//action", NULL },
    { "EUR action", NULL },
    { " EUR", NULL },
    { "2", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (CASES); i++) {
    Unit unit = { { 7 } };
    bool read = unit_read (CASES[i].text, &EXAMPLE_UNITS, &unit);

    g_test_message ("%s", CASES[i].text);
    g_assert_cmpint (read, ==, CASES[i].again != NULL);
    if (read) {
      g_autofree char *text = unit_to_text (unit, &EXAMPLE_UNITS);
      g_assert_cmpstr (text, ==, CASES[i].again);
    } else
      g_assert_cmpint (unit.powers[0], ==, 7);
  }
}

static void
test_products (void)
{
  Unit euro = { { 1 } };
  Unit action = { { 0, 1 } };
  Unit price;
  Unit product;

  g_assert_true (unit_divide (euro, action, &price));
  g_assert_true (unit_equal (price, (Unit){ { 1, -1 } }));
  g_assert_true (unit_multiply (action, price, &product));
  g_assert_true (unit_equal (product, euro));
  g_assert_false (unit_equal (product, action));
  g_assert_true (unit_divide (euro, euro, &product));
  g_assert_true (unit_equal (product, UNIT_NONE));
}

static void
test_limits (void)
{
  Unit high = { { 8 } };
  Unit low = { { 0, -8 } };
  Unit euro = { { 1 } };
  Unit action = { { 0, 1 } };
  Unit result = { { 3 } };

  g_assert_false (unit_multiply (high, euro, &result));
  g_assert_false (unit_divide (low, action, &result));
  g_assert_cmpint (result.powers[0], ==, 3);
  g_assert_true (unit_divide (high, euro, &result));
  g_assert_cmpint (result.powers[0], ==, 7);
}

/* Any unit is written so that it reads back. */
static void
test_round_trip (void)
{
  for (int i = 0; i < 2000; i++) {
    Unit unit = UNIT_NONE;
    Unit again;

    for (int base = 0; base < 3; base++)
      unit.powers[base] = (int8_t) g_test_rand_int_range (-8, 9);

    g_autofree char *text = unit_to_text (unit, &EXAMPLE_UNITS);

    g_assert_true (unit_read (text, &EXAMPLE_UNITS, &again));
    g_assert_true (unit_equal (unit, again));
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/unit/reading", test_reading);
  g_test_add_func ("/unit/products", test_products);
  g_test_add_func ("/unit/limits", test_limits);
  g_test_add_func ("/unit/round-trip", test_round_trip);
  return g_test_run ();
}
