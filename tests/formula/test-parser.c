/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "formula/parser.h"

#include <string.h>

#include "example.h"

static char *
name_symbol (gpointer data, int symbol, const int *members, int n_members)
{
  return g_strdup ("x");
}

static char *
write_number (gpointer data, Ratio number, Unit unit)
{
  return ratio_to_text (number, 0);
}

/* What reads can be evaluated, though perhaps not without an error, and put in words. */
static void
use_formula (const Formula *formula)
{
  g_autoptr (GError) error = NULL;
  g_auto (Example) example = { 0 };
  g_auto (Value) value = VALUE_UNDEFINED;
  const int members[TYPE_DIMENSIONS_MAX] = { 0, 1 };

  example_init (&example, "a=2 accord=oui actions[region]=3 taux[1]=1 enveloppe=9");

  Environment environment = example_environment (&example);
  Wording wording = { .symbol = name_symbol,
                      .number = write_number,
                      .count_members = environment.count_members };
  g_autofree char *words = formula_to_words (formula, &wording, members);
  bool evaluated = formula_evaluate (formula, &environment, members, &value, &error);

  g_assert_cmpint (evaluated, ==, error == NULL);
  g_assert_true (!value.defined || value.kind == formula_get_type (formula)->kind ||
                 value.kind >= KIND_CHOICE);
  g_assert_true (g_utf8_validate (words, -1, NULL));
  g_assert_cmpstr (words, !=, "");
}

static const struct {
  const char *text;
  FormulaError code;
  int column;
  const char *says;
} ERRORS[] = {
  { "", FORMULA_ERROR_SYNTAX, 1, "a value is missing" },
  { "   ", FORMULA_ERROR_SYNTAX, 4, "a value is missing" },
  { "1 +", FORMULA_ERROR_SYNTAX, 4, "a value is missing" },
  { "1 + * 2", FORMULA_ERROR_SYNTAX, 5, "“*” stands where a value is expected" },
  { "(1", FORMULA_ERROR_SYNTAX, 3, "“)” is missing" },
  { "1)", FORMULA_ERROR_SYNTAX, 2, "an operator is expected" },
  { "()", FORMULA_ERROR_SYNTAX, 2, "a value" },
  { "a b", FORMULA_ERROR_SYNTAX, 3, "“b” stands where an operator" },
  { "a == b", FORMULA_ERROR_SYNTAX, 4, "“=” stands where" },
  { "a != b", FORMULA_ERROR_SYNTAX, 3, "“!” has no meaning" },
  { "a < b < c", FORMULA_ERROR_SYNTAX, 7, "“et” or “ou”" },
  { "a = b = c", FORMULA_ERROR_SYNTAX, 7, "“et” or “ou”" },
  { "et a", FORMULA_ERROR_SYNTAX, 1, "“et” stands where" },
  { "accord et", FORMULA_ERROR_SYNTAX, 10, "a value is missing" },
  { "a = non b", FORMULA_ERROR_SYNTAX, 9, "“b” stands where an operator" },
  { "+1", FORMULA_ERROR_SYNTAX, 1, "“+” stands where" },
  { "min(1 2)", FORMULA_ERROR_SYNTAX, 7, "“;” or “)”" },
  { "min(1; 2", FORMULA_ERROR_SYNTAX, 9, "“;” or “)” is missing" },
  { "min(1, 2)", FORMULA_ERROR_SYNTAX, 6, "“,” has no meaning" },
  { "min(1)", FORMULA_ERROR_SYNTAX, 1, "“min” cannot be called with this number of values: 1" },
  { "1 + si(accord; 1)", FORMULA_ERROR_SYNTAX, 5,
    "“si” cannot be called with this number of values: 2" },
  { "somme()", FORMULA_ERROR_SYNTAX, 7, "a value" },
  { "vide(a; b)", FORMULA_ERROR_SYNTAX, 1, "“vide” cannot be called" },
  { "moyenne(a)", FORMULA_ERROR_NAME, 1, "no function “moyenne”" },
  { "1 + SOMME(a)", FORMULA_ERROR_NAME, 5, "no function “SOMME”" },
  { "5 euros", FORMULA_ERROR_NAME, 3, "“euros” is not a unit" },
  { "50 % EUR", FORMULA_ERROR_NAME, 6, "“EUR” is not a unit" },
  { "\"abc", FORMULA_ERROR_SYNTAX, 1, "never closed" },
  { "a = #2016-09-30", FORMULA_ERROR_SYNTAX, 5, "never closed" },
  { "#2016-02-30#", FORMULA_ERROR_SYNTAX, 1, "“2016-02-30” is not a day" },
  { "#30/09/2016#", FORMULA_ERROR_SYNTAX, 1, "#2016-09-30#" },
  { "actions[]", FORMULA_ERROR_SYNTAX, 9, "members separated by commas" },
  { "actions[region", FORMULA_ERROR_SYNTAX, 15, "members separated by commas" },
  { "actions[region;x]", FORMULA_ERROR_SYNTAX, 15, "members separated by commas" },
  { "a @ b", FORMULA_ERROR_SYNTAX, 3, "“@” has no meaning" },
  { "é × b", FORMULA_ERROR_SYNTAX, 3, "“×” has no meaning" },
  { "\"é≠\" ≠ é ≠ é", FORMULA_ERROR_SYNTAX, 10, "“≠” stands where" },
  { "1.", FORMULA_ERROR_SYNTAX, 2, "“.” has no meaning" },
  { "a.", FORMULA_ERROR_SYNTAX, 2, "“.” has no meaning" },
  { "1234567890123456789012345678901", FORMULA_ERROR_LIMIT, 1, "30 digits" },
  { "1 + \xff", FORMULA_ERROR_SYNTAX, 5, "UTF-8" },
};

static void
test_errors (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (ERRORS); i++) {
    g_autoptr (GError) error = NULL;
    int column = 0;
    g_autofree char *ending = g_strdup_printf (" (column %d)", ERRORS[i].column);

    g_test_message ("case %zu: %s", i, ERRORS[i].says);
    g_assert_null (formula_read (ERRORS[i].text, &EXAMPLE_SCOPE, &column, &error));
    g_test_message ("%s", error->message);
    g_assert_error (error, FORMULA_ERROR, (int) ERRORS[i].code);
    g_assert_cmpint (column, ==, ERRORS[i].column);
    g_assert_true (g_str_has_suffix (error->message, ending));
    g_assert_nonnull (strstr (error->message, ERRORS[i].says));
  }
}

static void
append_tree (GString *text, const Term *term)
{
  static const char *const NAMES[] = {
    [OPERATION_NEGATE] = "-",    [OPERATION_ADD] = "+",       [OPERATION_SUBTRACT] = "-",
    [OPERATION_MULTIPLY] = "*",  [OPERATION_DIVIDE] = "/",    [OPERATION_EQUAL] = "=",
    [OPERATION_DIFFERENT] = "#", [OPERATION_LESS] = "<",      [OPERATION_GREATER] = ">",
    [OPERATION_AT_MOST] = "<=",  [OPERATION_AT_LEAST] = ">=", [OPERATION_NOT] = "!",
    [OPERATION_AND] = "&",       [OPERATION_OR] = "|",        [OPERATION_MIN] = "min",
    [OPERATION_IF] = "if",       [OPERATION_SUM] = "sum",
  };

  if (term->operation == OPERATION_SYMBOL) {
    g_autofree char *members = term->members ? g_strjoinv (",", term->members) : NULL;
    g_string_append_printf (text, members ? "%s[%s]" : "%s", term->name, members);
    return;
  }
  if (term->operation == OPERATION_LITERAL) {
    g_autofree char *value = example_value_to_text (&term->value);
    g_autofree char *unit = unit_to_text (term->type.unit, &EXAMPLE_UNITS);
    g_string_append_printf (text, term->has_unit && !term->percent ? "%s %s" : "%s", value,
                            unit);
    return;
  }

  g_string_append_printf (text, "(%s", NAMES[term->operation]);
  for (guint i = 0; i < term->operands->len; i++) {
    g_string_append_c (text, ' ');
    append_tree (text, term_operand (term, i));
  }
  g_string_append_c (text, ')');
}

static const struct {
  const char *text;
  const char *tree;
} TREES[] = {
  { "a", "a" },
  { "  a\n\t+ b ", "(+ a b)" },
  { "a + b * c", "(+ a (* b c))" },
  { "a * b + c", "(+ (* a b) c)" },
  { "a - b - c", "(- (- a b) c)" },
  { "a / b * c", "(* (/ a b) c)" },
  { "a - (b - c)", "(- a (- b c))" },
  { "-a * b", "(* (- a) b)" },
  { "a - -b", "(- a (- b))" },
  { "--a", "(- (- a))" },
  { "a + b < c * 2", "(< (+ a b) (* c 2))" },
  { "a≤b", "(<= a b)" },
  { "a≥b et a<>b ou a≠b", "(| (& (>= a b) (# a b)) (# a b))" },
  { "a ou b et c", "(| a (& b c))" },
  { "non a et b", "(& (! a) b)" },
  { "non a = b", "(! (= a b))" },
  { "non (a ou b)", "(! (| a b))" },
  { "a = non", "(= a non)" },
  { "a = non et b", "(& (= a non) b)" },
  { "non = a", "(= non a)" },
  { "oui ou non", "(| oui non)" },
  { "non non a", "(! (! a))" },
  { "(a = b) = (c = a)", "(= (= a b) (= c a))" },
  { "si(a; b; c + 1)", "(if a b (+ c 1))" },
  { "min(a;b;c;a)", "(min a b c a)" },
  { "somme(x; tranche)", "(sum x tranche)" },
  { "si + min", "(+ si min)" },
  { "1,5", "1.5" },
  { "1.5", "1.5" },
  { "50 %", "0.5" },
  { "50%", "0.5" },
  { "0 EUR", "0 EUR" },
  { "5000 EUR", "5000 EUR" },
  { "5000EUR", "5000 EUR" },
  { "3000 EUR/action", "3000 EUR/action" },
  { "3000 EUR / action", "(/ 3000 EUR action)" },
  { "3000 EUR/socle", "(/ 3000 EUR socle)" },
  { "3000 EUR/4", "(/ 3000 EUR 4)" },
  { "2 ratio", "2 ratio" },
  { "5 action et b", "(& 5 action b)" },
  { "2\u00a0* 3", "(* 2 3)" },
  { "\"a b\"", "a b" },
  { "\"\"", "" },
  { "#2016-09-30#", "2016-09-30" },
  { "parties.coparef.representants.1.genre", "parties.coparef.representants.1.genre" },
  { "x[a]", "x[a]" },
  { "x[ a , 2 ]", "x[a,2]" },
  { "etat + ouvert + nonante", "(+ (+ etat ouvert) nonante)" },
};

static void
test_trees (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (TREES); i++) {
    Fault fault = { 0 };
    g_autoptr (Term) term = parse_formula (TREES[i].text, &EXAMPLE_UNITS, &fault);
    g_autoptr (GString) text = g_string_new (NULL);

    g_test_message ("%s", TREES[i].text);
    g_assert_no_error (fault.error);
    append_tree (text, term);
    g_assert_cmpstr (text->str, ==, TREES[i].tree);
  }
}

static char *
nest (const char *before, const char *core, const char *after, int times)
{
  GString *text = g_string_new (core);

  for (int i = 0; i < times; i++) {
    g_string_prepend (text, before);
    g_string_append (text, after);
  }
  return g_string_free (text, FALSE);
}

static void
check_limit (const char *before, const char *core, const char *after)
{
  g_autofree char *deepest = nest (before, core, after, FORMULA_DEPTH_MAX);
  g_autofree char *too_deep = nest (before, core, after, FORMULA_DEPTH_MAX + 1);
  g_autoptr (Formula) formula = example_read (deepest);
  g_autoptr (GError) error = NULL;
  int column;

  g_assert_nonnull (formula);
  g_assert_null (formula_read (too_deep, &EXAMPLE_SCOPE, &column, &error));
  g_assert_error (error, FORMULA_ERROR, FORMULA_ERROR_LIMIT);
  g_assert_cmpint (column, >, FORMULA_DEPTH_MAX);
}

static void
test_limits (void)
{
  g_autofree char *chain = nest ("a+", "a", "", (FORMULA_LENGTH_MAX - 1) / 2);
  g_autofree char *spaces = g_strnfill (FORMULA_LENGTH_MAX - 1, ' ');
  g_autofree char *longest = g_strconcat (spaces, "a", NULL);
  g_autofree char *too_long = g_strconcat (spaces, "a ", NULL);
  g_autoptr (GError) error = NULL;
  int column;

  check_limit ("(", "a", ")");
  check_limit ("-", "a", "");
  check_limit ("non ", "oui", "");
  check_limit ("plancher(", "a", ")");

  g_autoptr (Formula) sum = example_read (chain);
  g_autoptr (Formula) formula = example_read (longest);

  use_formula (sum);
  use_formula (formula);

  g_assert_null (formula_read (too_long, &EXAMPLE_SCOPE, &column, &error));
  g_assert_error (error, FORMULA_ERROR, FORMULA_ERROR_LIMIT);
  g_assert_cmpint (column, ==, FORMULA_LENGTH_MAX + 1);
}

static const char *const PIECES[] = {
  "a",        "b",
  "accord",   "actions",
  "[region]", "[",
  "]",        "(",
  ")",        "(",
  ")",        ";",
  "+",        "-",
  "*",        "/",
  "=",        "≠",
  "<>",       "<=",
  "et",       "ou",
  "non",      "oui",
  "si(",      "min(",
  "somme(",   "repartir(",
  "vide(",    "arrondi(",
  "\"bas\"",  "\"",
  "#",        "#2016-09-30#",
  "12",       "0",
  ",",        ".",
  "3,5",      "%",
  "EUR",      "EUR/action",
  "tranche",  "enveloppe",
  "taux",     " ",
  " ",        " ",
  "é",        "\n",
  "_",        "\u202f",
  "\x80",
};

/* Whatever is typed gives an error with its column, or a formula whose text reads back. */
static void
test_fuzz (void)
{
  guint n_read = 0;

  for (int i = 0; i < 20000; i++) {
    g_autoptr (GString) text = g_string_new (NULL);
    g_autoptr (GError) error = NULL;
    int n_pieces = g_test_rand_int_range (0, 12);
    int column = -1;

    for (int piece = 0; piece < n_pieces; piece++)
      g_string_append (text, PIECES[g_test_rand_int_range (0, G_N_ELEMENTS (PIECES))]);

    g_autoptr (Formula) formula = formula_read (text->str, &EXAMPLE_SCOPE, &column, &error);

    if (formula == NULL) {
      g_assert_true (error->domain == FORMULA_ERROR);
      g_assert_cmpint (column, >=, 1);
      g_assert_cmpint (column, <=, (int) text->len + 1);
      continue;
    }

    g_autoptr (Formula) again = example_read (formula_get_text (formula));

    n_read++;
    use_formula (formula);
    g_assert_no_error (error);
    g_assert_cmpint (column, ==, -1);
    g_assert_cmpstr (formula_get_text (formula), ==, text->str);
    g_assert_cmpmem (formula_get_type (formula), sizeof (Type), formula_get_type (again),
                     sizeof (Type));
  }
  g_assert_cmpuint (n_read, >, 100);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/parser/errors", test_errors);
  g_test_add_func ("/parser/trees", test_trees);
  g_test_add_func ("/parser/limits", test_limits);
  g_test_add_func ("/parser/fuzz", test_fuzz);
  return g_test_run ();
}
