/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "formula/formula.h"

#include "example.h"

static void
test_symbols (void)
{
  static const struct {
    const char *formula;
    const char *names[4]; /* in the order of the scope */
  } CASES[] = {
    { "1 + 2", { NULL } },
    { "b + a + b", { "a", "b" } },
    { "si(vide(socle); enveloppe / 1 EUR; c)", { "enveloppe", "socle", "c" } },
    { "actions[region] + actions[pole_emploi]", { "actions" } },
    { "somme(taux; tranche)", { "taux" } },
    { "repartir(enveloppe; taux)", { "taux", "enveloppe" } },
    { "contient(liste; acte.nature)", { "acte.nature", "liste" } },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (CASES); i++) {
    g_autoptr (Formula) formula = example_read (CASES[i].formula);
    size_t n_symbols;
    const int *symbols = formula_get_symbols (formula, &n_symbols);

    g_test_message ("%s", CASES[i].formula);
    g_assert_cmpuint (n_symbols, ==, g_strv_length ((char **) CASES[i].names));
    for (size_t j = 0; j < n_symbols; j++)
      g_assert_cmpint (symbols[j], ==, example_find_symbol (CASES[i].names[j]));
  }
}

static void
test_optional_outputs (void)
{
  g_autoptr (Formula) formula = formula_read (" a + b ", &EXAMPLE_SCOPE, NULL, NULL);

  g_assert_cmpstr (formula_get_text (formula), ==, " a + b ");
  g_assert_null (formula_read ("a +", &EXAMPLE_SCOPE, NULL, NULL));
  formula_free (NULL);
}

/* A formula written at random, and what it is worth by plain arithmetic on small integers,
 * worked out while it is written. */
typedef struct {
  GString *text;
  const int *values; /* of a, b and c; UNDEFINED for none */
} Writer;

#define UNDEFINED G_MININT

static int
write_number (const Writer *writer)
{
  int pick = g_test_rand_int_range (0, 6);

  if (pick < 3) {
    g_string_append_c (writer->text, (char) ('a' + pick));
    return writer->values[pick];
  }
  g_string_append_printf (writer->text, "%d", pick);
  return pick;
}

static int
combine (char sign, int left, int right)
{
  if (left == UNDEFINED || right == UNDEFINED)
    return UNDEFINED;

  switch (sign) {
  case '+':
    return left + right;
  case '-':
    return left - right;
  case '*':
    return left * right;
  case '=':
    return left == right;
  case '<':
    return left < right;
  case 'm':
    return MIN (left, right);
  case 'M':
    return MAX (left, right);
  case '&':
    return left && right;
  default:
    return left || right;
  }
}

static int write_condition (const Writer *writer, int depth);

static int
write_expression (const Writer *writer, int depth)
{
  static const char *const SHAPES[][3] = {
    { "+", "(", " + " },   { "-", "(", " - " },   { "*", "(", "*" },
    { "m", "min(", "; " }, { "M", "max(", "; " },
  };
  gsize pick = (gsize) g_test_rand_int_range (0, G_N_ELEMENTS (SHAPES) + 3);

  if (depth == 0 || pick == G_N_ELEMENTS (SHAPES))
    return write_number (writer);

  if (pick == G_N_ELEMENTS (SHAPES) + 1) {
    g_string_append (writer->text, "si(");
    int condition = write_condition (writer, depth - 1);
    g_string_append (writer->text, "; ");
    int then = write_expression (writer, depth - 1);
    g_string_append (writer->text, "; ");
    int otherwise = write_expression (writer, depth - 1);
    g_string_append (writer->text, ")");
    return condition == UNDEFINED ? UNDEFINED : condition ? then : otherwise;
  }

  if (pick == G_N_ELEMENTS (SHAPES) + 2) {
    g_string_append (writer->text, "-");
    int value = write_expression (writer, depth - 1);
    return value == UNDEFINED ? UNDEFINED : -value;
  }

  g_string_append (writer->text, SHAPES[pick][1]);
  int left = write_expression (writer, depth - 1);
  g_string_append (writer->text, SHAPES[pick][2]);
  int right = write_expression (writer, depth - 1);
  g_string_append (writer->text, ")");
  return combine (SHAPES[pick][0][0], left, right);
}

/* "no" decides an et and "yes" an ou, even beside something undefined. */
static int
write_junction (const Writer *writer, int depth, bool both)
{
  g_string_append (writer->text, "(");
  int left = write_condition (writer, depth - 1);
  g_string_append (writer->text, both ? " et " : " ou ");
  int right = write_condition (writer, depth - 1);
  g_string_append (writer->text, ")");

  if (left == !both || right == !both)
    return !both;
  return combine (both ? '&' : '|', left, right);
}

static int
write_condition (const Writer *writer, int depth)
{
  int pick = depth == 0 ? g_test_rand_int_range (0, 3) : g_test_rand_int_range (0, 6);

  if (pick == 3)
    return write_junction (writer, depth, true);
  if (pick == 4)
    return write_junction (writer, depth, false);
  if (pick >= 2) {
    g_string_append (writer->text, pick == 2 ? "vide(" : "renseigne(");
    int asked = write_expression (writer, MAX (depth - 1, 0));
    g_string_append (writer->text, ")");
    return (asked == UNDEFINED) == (pick == 2);
  }

  int left = write_expression (writer, MAX (depth - 1, 0));
  g_string_append (writer->text, pick == 0 ? " = " : " < ");
  int right = write_expression (writer, MAX (depth - 1, 0));
  return combine (pick == 0 ? '=' : '<', left, right);
}

static void
check_random (const int *values)
{
  g_autoptr (GString) text = g_string_new (NULL);
  Writer writer = { .text = text, .values = values };
  int expected = write_expression (&writer, g_test_rand_int_range (0, 5));
  g_auto (Example) example = { 0 };
  g_autoptr (GError) error = NULL;
  Value value = VALUE_UNDEFINED;
  int64_t integer;

  if (text->len > FORMULA_LENGTH_MAX)
    return;

  g_autoptr (Formula) formula = example_read (text->str);

  example_init (&example, "");
  for (int i = 0; i < 3; i++)
    if (values[i] != UNDEFINED)
      example_set (&example, example_find_symbol ("a") + i, NULL,
                   value_of_number (ratio_from_integer (values[i])));

  Environment environment = example_environment (&example);

  g_test_message ("%s", text->str);
  g_assert_true (formula_evaluate (formula, &environment, NULL, &value, &error));
  g_assert_cmpint (value.defined, ==, expected != UNDEFINED);
  if (value.defined) {
    g_assert_true (ratio_to_integer (value.number, &integer));
    g_assert_cmpint (integer, ==, expected);
  }
}

/* Depth 4 and numbers up to 5: no product leaves the range of an int. */
static void
test_random (void)
{
  for (int i = 0; i < 4000; i++) {
    int values[3];

    for (int j = 0; j < 3; j++)
      values[j] = g_test_rand_int_range (0, 5) == 0 ? UNDEFINED : g_test_rand_int_range (-3, 4);
    check_random (values);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/formula/symbols", test_symbols);
  g_test_add_func ("/formula/optional-outputs", test_optional_outputs);
  g_test_add_func ("/formula/random", test_random);
  return g_test_run ();
}
