/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "formula/value.h"

static void
test_equality (void)
{
  g_auto (Value) text = value_of_text (KIND_TEXT, "protocole");
  g_auto (Value) choice = value_of_text (KIND_CHOICE, "protocole");
  g_auto (Value) other = value_of_text (KIND_TEXT, "convention");
  const Value values[] = {
    VALUE_UNDEFINED,
    value_of_number (RATIO_ZERO),
    value_of_number (ratio_from_integer (1)),
    value_of_boolean (false),
    value_of_boolean (true),
    value_of_date ((Date){ 2016, 9, 30 }),
    value_of_date ((Date){ 2016, 10, 1 }),
    text,
    choice,
    other,
  };

  for (gsize i = 0; i < G_N_ELEMENTS (values); i++)
    for (gsize j = 0; j < G_N_ELEMENTS (values); j++)
      g_assert_cmpint (value_equal (&values[i], &values[j]), ==, i == j);
}

/* What an undefined value once held does not count. */
static void
test_undefined (void)
{
  Value empty = value_of_number (ratio_from_integer (5));
  Value other = VALUE_UNDEFINED;

  empty.defined = false;
  g_assert_true (value_equal (&empty, &other));
}

static void
test_copy (void)
{
  g_auto (Value) value = value_of_text (KIND_CHOICE, "convention");
  g_auto (Value) copy = value_copy (&value);

  g_assert_true (copy.text != value.text);
  value_clear (&value);
  g_assert_false (value.defined);
  g_assert_null (value.text);
  g_assert_true (copy.defined);
  g_assert_cmpint (copy.kind, ==, KIND_CHOICE);
  g_assert_cmpstr (copy.text, ==, "convention");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/value/equality", test_equality);
  g_test_add_func ("/value/undefined", test_undefined);
  g_test_add_func ("/value/copy", test_copy);
  return g_test_run ();
}
