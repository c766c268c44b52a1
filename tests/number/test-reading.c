/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "number/reading.h"

#include <string.h>

#include "number/format.h"

typedef struct {
  const char *text;
  NumberKind kind;
  const char *value;
} Accepted;

static const Accepted accepted[] = {
  { "0", NUMBER_COUNT, "0" },
  { "7", NUMBER_COUNT, "7" },
  { "2016", NUMBER_COUNT, "2016" },
  { "26777", NUMBER_COUNT, "26777" },
  { "26 777", NUMBER_COUNT, "26777" },
  { "26\u00a0777", NUMBER_COUNT, "26777" },
  { "26\u202f777", NUMBER_COUNT, "26777" },
  { "\u202f26\u202f777\u00a0", NUMBER_COUNT, "26777" },
  { "1 000\u202f000", NUMBER_COUNT, "1000000" },
  { "  26 777  ", NUMBER_COUNT, "26777" },
  { "12 actions", NUMBER_COUNT, "12" },
  { "1 action", NUMBER_COUNT, "1" },
  { "12actions", NUMBER_COUNT, "12" },
  { "26 777\u00a0actions", NUMBER_COUNT, "26777" },
  { "1 000 000 000", NUMBER_COUNT, "1000000000" },
  { "0", NUMBER_EUROS, "0" },
  { "0,01", NUMBER_EUROS, "0.01" },
  { "0,5", NUMBER_EUROS, "0.5" },
  { "80331000", NUMBER_EUROS, "80331000" },
  { "80 331 000", NUMBER_EUROS, "80331000" },
  { "80 331 000,50", NUMBER_EUROS, "80331000.5" },
  { "80 331 000,5", NUMBER_EUROS, "80331000.5" },
  { "80331000,50", NUMBER_EUROS, "80331000.5" },
  { "80 331 000 €", NUMBER_EUROS, "80331000" },
  { "80 331 000€", NUMBER_EUROS, "80331000" },
  { "80\u202f331\u202f000\u00a0€", NUMBER_EUROS, "80331000" },
  { "80 331 000,00 EUR", NUMBER_EUROS, "80331000" },
  { "1 euro", NUMBER_EUROS, "1" },
  { "3 000 euros", NUMBER_EUROS, "3000" },
  { "80,33 M€", NUMBER_EUROS, "80330000" },
  { "80,33\u00a0M€", NUMBER_EUROS, "80330000" },
  { "75 M€", NUMBER_EUROS, "75000000" },
  { "80,330 M€", NUMBER_EUROS, "80330000" },
  { "0,00000001 M€", NUMBER_EUROS, "0.01" },
  { "80331000.00", NUMBER_EUROS, "80331000" },
  { "80331000.5", NUMBER_EUROS, "80331000.5" },
  { "24099300.50", NUMBER_EUROS, "24099300.5" },
  { "12.5000", NUMBER_EUROS, "12.5" },
  { "12,500", NUMBER_EUROS, "12.5" },
  { "100 000 000 000", NUMBER_EUROS, "100000000000" },
  { "100 000 M€", NUMBER_EUROS, "100000000000" },
  { "33,33 %", NUMBER_SHARE, "0.3333" },
  { "33,33%", NUMBER_SHARE, "0.3333" },
  { "33,33\u202f%", NUMBER_SHARE, "0.3333" },
  { "33.33 %", NUMBER_SHARE, "0.3333" },
  { "33 %", NUMBER_SHARE, "0.33" },
  { "1 %", NUMBER_SHARE, "0.01" },
  { "0 %", NUMBER_SHARE, "0" },
  { "100 %", NUMBER_SHARE, "1" },
  { "100,00 %", NUMBER_SHARE, "1" },
  { "0", NUMBER_SHARE, "0" },
  { "0,25", NUMBER_SHARE, "0.25" },
  { "0.25", NUMBER_SHARE, "0.25" },
  { "0.125", NUMBER_SHARE, "0.125" },
  { "0,125", NUMBER_SHARE, "0.125" },
  { "0,3333", NUMBER_SHARE, "0.3333" },
  { "1/3", NUMBER_SHARE, "1/3" },
  { "1 / 3", NUMBER_SHARE, "1/3" },
  { "2/6", NUMBER_SHARE, "1/3" },
  { "0/3", NUMBER_SHARE, "0" },
  { "3/3", NUMBER_SHARE, "1" },
  { "1/1", NUMBER_SHARE, "1" },
  { "26 777/80 331", NUMBER_SHARE, "1/3" },
};

typedef struct {
  const char *text;
  NumberKind kind;
  NumberError code;
  const char *advice; /* what the message says, or NULL */
} Refused;

static const Refused refused[] = {
  { "", NUMBER_COUNT, NUMBER_ERROR_SYNTAX, "missing" },
  { "   ", NUMBER_COUNT, NUMBER_ERROR_SYNTAX, "missing" },
  { "\u00a0", NUMBER_EUROS, NUMBER_ERROR_SYNTAX, "80 331 000,50" },
  { "", NUMBER_SHARE, NUMBER_ERROR_SYNTAX, "33,33 %" },
  { "douze", NUMBER_COUNT, NUMBER_ERROR_SYNTAX, "26 777" },
  { "actions", NUMBER_COUNT, NUMBER_ERROR_SYNTAX, NULL },
  { "€", NUMBER_EUROS, NUMBER_ERROR_SYNTAX, NULL },
  { "%", NUMBER_SHARE, NUMBER_ERROR_SYNTAX, NULL },
  { "-", NUMBER_COUNT, NUMBER_ERROR_SYNTAX, NULL },
  { "/", NUMBER_SHARE, NUMBER_ERROR_SYNTAX, NULL },
  { ",", NUMBER_EUROS, NUMBER_ERROR_SYNTAX, NULL },
  { "€ 12", NUMBER_EUROS, NUMBER_ERROR_SYNTAX, NULL },
  { "nan", NUMBER_EUROS, NUMBER_ERROR_SYNTAX, NULL },
  { ",5", NUMBER_EUROS, NUMBER_ERROR_SYNTAX, NULL },
  { "5,", NUMBER_EUROS, NUMBER_ERROR_SYNTAX, NULL },
  { "5.", NUMBER_EUROS, NUMBER_ERROR_SYNTAX, NULL },
  { "5, 5", NUMBER_EUROS, NUMBER_ERROR_SYNTAX, NULL },
  { "5,12 34", NUMBER_EUROS, NUMBER_ERROR_SYNTAX, NULL },
  { "5-3", NUMBER_COUNT, NUMBER_ERROR_SYNTAX, NULL },
  { "5 + 3", NUMBER_COUNT, NUMBER_ERROR_SYNTAX, NULL },
  { "--5", NUMBER_COUNT, NUMBER_ERROR_SYNTAX, NULL },
  { "12\n", NUMBER_COUNT, NUMBER_ERROR_SYNTAX, "too long or too damaged" },
  { "1\t000", NUMBER_COUNT, NUMBER_ERROR_SYNTAX, NULL },
  { "\xff", NUMBER_COUNT, NUMBER_ERROR_SYNTAX, NULL },
  { "1111111111111111111111111111111111111111111111111111111111111111 ", NUMBER_COUNT,
    NUMBER_ERROR_SYNTAX, NULL },
  { "80 33 000", NUMBER_COUNT, NUMBER_ERROR_SYNTAX, "groups of three" },
  { "8 0331 000", NUMBER_EUROS, NUMBER_ERROR_SYNTAX, "groups of three" },
  { "80331 000", NUMBER_EUROS, NUMBER_ERROR_SYNTAX, "groups of three" },
  { "80  331", NUMBER_EUROS, NUMBER_ERROR_SYNTAX, "groups of three" },
  { "1 00", NUMBER_COUNT, NUMBER_ERROR_SYNTAX, "groups of three" },
  { "1 0000", NUMBER_COUNT, NUMBER_ERROR_SYNTAX, "groups of three" },
  { "1 000 ,5", NUMBER_EUROS, NUMBER_ERROR_SYNTAX, "groups of three" },
  { "1\u2009000", NUMBER_COUNT, NUMBER_ERROR_UNIT, NULL },
  { "007", NUMBER_COUNT, NUMBER_ERROR_SYNTAX, "zero" },
  { "0 331", NUMBER_COUNT, NUMBER_ERROR_SYNTAX, "zero" },
  { "00", NUMBER_COUNT, NUMBER_ERROR_SYNTAX, "zero" },
  { "+5", NUMBER_COUNT, NUMBER_ERROR_SYNTAX, "sign" },
  { "-5", NUMBER_COUNT, NUMBER_ERROR_RANGE, "negative" },
  { "-0", NUMBER_COUNT, NUMBER_ERROR_RANGE, "negative" },
  { "\u2212\u202f1\u202f608", NUMBER_COUNT, NUMBER_ERROR_RANGE, "negative" },
  { "-12,50 €", NUMBER_EUROS, NUMBER_ERROR_RANGE, "negative" },
  { "-5 %", NUMBER_SHARE, NUMBER_ERROR_RANGE, "negative" },
  { "-1/3", NUMBER_SHARE, NUMBER_ERROR_RANGE, "negative" },
  { "1/-3", NUMBER_SHARE, NUMBER_ERROR_SYNTAX, NULL },
  { "1.234", NUMBER_EUROS, NUMBER_ERROR_AMBIGUOUS, "write 1 234 or 1,234" },
  { "80.330", NUMBER_EUROS, NUMBER_ERROR_AMBIGUOUS, "write 80 330 or 80,330" },
  { "80331.125", NUMBER_EUROS, NUMBER_ERROR_AMBIGUOUS, "write 80 331 125 or 80 331,125" },
  { "80.330 M€", NUMBER_EUROS, NUMBER_ERROR_AMBIGUOUS, "write 80 330 or 80,330" },
  { "1.234 %", NUMBER_SHARE, NUMBER_ERROR_AMBIGUOUS, NULL },
  { "1.234", NUMBER_COUNT, NUMBER_ERROR_AMBIGUOUS, "write 1 234 or 1" },
  { "1,234", NUMBER_COUNT, NUMBER_ERROR_AMBIGUOUS, "write 1 234 or 1" },
  { "26 777,500", NUMBER_COUNT, NUMBER_ERROR_AMBIGUOUS, "write 26 777 500 or 26 777" },
  { "1,5", NUMBER_COUNT, NUMBER_ERROR_RANGE, "whole" },
  { "12.00", NUMBER_COUNT, NUMBER_ERROR_RANGE, "whole" },
  { "80.330.000,50", NUMBER_EUROS, NUMBER_ERROR_SYNTAX, "spaces" },
  { "1,234,567", NUMBER_EUROS, NUMBER_ERROR_SYNTAX, "spaces" },
  { "1,234.56", NUMBER_EUROS, NUMBER_ERROR_SYNTAX, "spaces" },
  { "1.234,56", NUMBER_EUROS, NUMBER_ERROR_SYNTAX, "spaces" },
  { "80 331 000.50", NUMBER_EUROS, NUMBER_ERROR_SYNTAX, "80 331 000,50" },
  { "1,234", NUMBER_EUROS, NUMBER_ERROR_RANGE, "fraction of a cent" },
  { "0,001", NUMBER_EUROS, NUMBER_ERROR_RANGE, "fraction of a cent" },
  { "0,000000001 M€", NUMBER_EUROS, NUMBER_ERROR_RANGE, "fraction of a cent" },
  { "1/3", NUMBER_EUROS, NUMBER_ERROR_SYNTAX, NULL },
  { "1/3", NUMBER_COUNT, NUMBER_ERROR_SYNTAX, NULL },
  { "1 000 000 001", NUMBER_COUNT, NUMBER_ERROR_RANGE, "1 000 000 000" },
  { "100 000 000 000,01", NUMBER_EUROS, NUMBER_ERROR_RANGE, "100 000 000 000 €" },
  { "100 001 M€", NUMBER_EUROS, NUMBER_ERROR_RANGE, "100 000 000 000 €" },
  { "99999999999999999999999999999999999999999999999999", NUMBER_EUROS, NUMBER_ERROR_RANGE,
    "too many digits" },
  { "170141183460469231731687303715884105727 M€", NUMBER_EUROS, NUMBER_ERROR_RANGE,
    "too many digits" },
  { "0,1234567890123456789012345678901234567 %", NUMBER_SHARE, NUMBER_ERROR_RANGE,
    "too many digits" },
  { "12 €", NUMBER_COUNT, NUMBER_ERROR_UNIT, "count" },
  { "12 %", NUMBER_COUNT, NUMBER_ERROR_UNIT, "count" },
  { "12 heures", NUMBER_COUNT, NUMBER_ERROR_UNIT, "count" },
  { "12 actions", NUMBER_EUROS, NUMBER_ERROR_UNIT, "euros" },
  { "12 %", NUMBER_EUROS, NUMBER_ERROR_UNIT, "euros" },
  { "12 $", NUMBER_EUROS, NUMBER_ERROR_UNIT, "euros" },
  { "12 k€", NUMBER_EUROS, NUMBER_ERROR_UNIT, "euros" },
  { "12 m€", NUMBER_EUROS, NUMBER_ERROR_UNIT, "euros" },
  { "12 € €", NUMBER_EUROS, NUMBER_ERROR_UNIT, "euros" },
  { "1e5", NUMBER_EUROS, NUMBER_ERROR_UNIT, "euros" },
  { "0x10", NUMBER_COUNT, NUMBER_ERROR_UNIT, "count" },
  { "12 actions", NUMBER_SHARE, NUMBER_ERROR_UNIT, "percentage" },
  { "12 €", NUMBER_SHARE, NUMBER_ERROR_UNIT, "percentage" },
  { "33 ‰", NUMBER_SHARE, NUMBER_ERROR_UNIT, "percentage" },
  { "33", NUMBER_SHARE, NUMBER_ERROR_AMBIGUOUS, "33 %" },
  { "33,33", NUMBER_SHARE, NUMBER_ERROR_AMBIGUOUS, "33,33 %" },
  { "1", NUMBER_SHARE, NUMBER_ERROR_AMBIGUOUS, "1 % or 100 %" },
  { "1,00", NUMBER_SHARE, NUMBER_ERROR_AMBIGUOUS, "1 % or 100 %" },
  { "1,5", NUMBER_SHARE, NUMBER_ERROR_AMBIGUOUS, "1,5 %" },
  { "100,01 %", NUMBER_SHARE, NUMBER_ERROR_RANGE, "100 %" },
  { "4/3", NUMBER_SHARE, NUMBER_ERROR_RANGE, "100 %" },
  { "1/0", NUMBER_SHARE, NUMBER_ERROR_RANGE, "zero" },
  { "0/0", NUMBER_SHARE, NUMBER_ERROR_RANGE, "zero" },
  { "1/3 %", NUMBER_SHARE, NUMBER_ERROR_SYNTAX, NULL },
  { "1/3/4", NUMBER_SHARE, NUMBER_ERROR_SYNTAX, NULL },
  { "1/", NUMBER_SHARE, NUMBER_ERROR_SYNTAX, NULL },
  { "/3", NUMBER_SHARE, NUMBER_ERROR_SYNTAX, NULL },
  { "0,5/3", NUMBER_SHARE, NUMBER_ERROR_SYNTAX, NULL },
};

static void
test_accepted (void)
{
  for (size_t i = 0; i < G_N_ELEMENTS (accepted); i++) {
    g_autoptr (GError) error = NULL;
    Ratio value = { 7, 11 };

    g_test_message ("“%s”", accepted[i].text);
    g_assert_true (number_read (accepted[i].text, accepted[i].kind, &value, &error));
    g_assert_no_error (error);

    g_autofree char *machine = ratio_to_text (value, 0);

    g_assert_cmpstr (machine, ==, accepted[i].value);
  }
}

static void
test_refused (void)
{
  for (size_t i = 0; i < G_N_ELEMENTS (refused); i++) {
    g_autoptr (GError) error = NULL;
    Ratio value = { 7, 11 };

    g_test_message ("row %zu", i);
    g_assert_false (number_read (refused[i].text, refused[i].kind, &value, &error));
    g_assert_error (error, NUMBER_ERROR, (int) refused[i].code);
    g_test_message ("%s", error->message);
    g_assert_true (value.numerator == 7 && value.denominator == 11);
    g_assert_true (g_utf8_validate (error->message, -1, NULL));
    g_assert_null (strpbrk (error->message, "\n\t"));
    if (refused[i].advice != NULL)
      g_assert_nonnull (strstr (error->message, refused[i].advice));
    g_assert_false (number_read (refused[i].text, refused[i].kind, &value, NULL));
  }
}

static void
assert_read_back (const char *text, NumberKind kind, Ratio expected)
{
  Ratio value = { 7, 11 };

  g_test_message ("“%s”", text);
  g_assert_true (number_read (text, kind, &value, NULL));
  g_assert_cmpint (ratio_compare (value, expected), ==, 0);
}

/* What is printed and what is stored is accepted when typed again. */
static void
test_read_back (void)
{
  for (int i = 0; i < 10000; i++) {
    Ratio count = ratio_from_integer (g_test_rand_int_range (0, 1000000001));
    Ratio euros, share;

    g_assert_true (ratio_make (g_test_rand_int_range (0, G_MAXINT32),
                               g_test_rand_bit () ? 100 : 1, &euros));
    g_assert_true (ratio_make (g_test_rand_int_range (0, 10000), 10000, &share));

    g_autofree char *printed_count = format_count (count);
    g_autofree char *printed_euros = format_euros (euros);
    g_autofree char *printed_cents = format_euros_and_cents (euros);
    g_autofree char *printed_share = format_percent (share);
    g_autofree char *stored_count = ratio_to_text (count, 0);
    g_autofree char *stored_euros = ratio_to_text (euros, 2);
    g_autofree char *stored_share = ratio_to_text (share, 0);

    assert_read_back (printed_count, NUMBER_COUNT, count);
    assert_read_back (printed_euros, NUMBER_EUROS, euros);
    assert_read_back (printed_cents, NUMBER_EUROS, euros);
    assert_read_back (printed_share, NUMBER_SHARE, share);
    assert_read_back (stored_count, NUMBER_COUNT, count);
    assert_read_back (stored_euros, NUMBER_EUROS, euros);
    assert_read_back (stored_share, NUMBER_SHARE, share);
  }
}

/* Whatever is typed gives a value within limits, or an error with a message. */
static void
test_any_text (void)
{
  static const char *const pieces[] = { "0",      "1",  "9",   "000", "331", " ", "\u00a0",
                                        "\u202f", ",",  ".",   "/",   "-",   "+", "%",
                                        "€",      "M€", "EUR", "a",   "\n",  "",  "actions" };
  int n_accepted = 0;

  for (int i = 0; i < 50000; i++) {
    g_autoptr (GString) text = g_string_new (NULL);
    g_autoptr (GError) error = NULL;
    NumberKind kind = (NumberKind) g_test_rand_int_range (0, 3);
    Ratio value = { -7, 11 };

    for (int n = g_test_rand_int_range (0, 8); n > 0; n--)
      g_string_append (text, pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);
    if (number_read (text->str, kind, &value, &error)) {
      n_accepted++;
      g_assert_no_error (error);
      g_assert_cmpint (ratio_sign (value), >=, 0);
      g_assert_true (kind != NUMBER_COUNT || value.denominator == 1);
      g_assert_true (kind != NUMBER_EUROS || 100 % value.denominator == 0);
      g_assert_true (kind != NUMBER_SHARE ||
                     ratio_compare (value, ratio_from_integer (1)) <= 0);
    } else {
      g_assert_true (error != NULL && error->domain == NUMBER_ERROR);
      g_assert_true (value.numerator == -7 && value.denominator == 11);
    }
  }
  g_assert_cmpint (n_accepted, >, 1000);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/number/reading/accepted", test_accepted);
  g_test_add_func ("/number/reading/refused", test_refused);
  g_test_add_func ("/number/reading/read-back", test_read_back);
  g_test_add_func ("/number/reading/any-text", test_any_text);
  return g_test_run ();
}
