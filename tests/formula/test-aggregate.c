/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "formula/aggregate.h"

#include <string.h>

#include "example.h"

static bool
evaluate (const char *text, Example *example, int member, Value *ret_value, GError **error)
{
  g_autoptr (Formula) formula = example_read (text);
  Environment environment = example_environment (example);

  g_test_message ("%s for member %d", text, member);
  g_assert_cmpint (formula_get_type (formula)->n_dimensions, ==, member >= 0);
  return formula_evaluate (formula, &environment, member >= 0 ? &member : NULL, ret_value,
                           error);
}

typedef struct {
  const char *formula;
  const char *assignments;
  const char *results; /* for each member, separated by spaces; or one */
  bool shared;
} Case;

static void
run_cases (const Case *cases, gsize n_cases)
{
  for (gsize i = 0; i < n_cases; i++) {
    g_auto (GStrv) results = g_strsplit (cases[i].results, " ", -1);
    g_auto (Example) example = { 0 };

    example_init (&example, cases[i].assignments);
    for (int member = 0; results[member] != NULL; member++) {
      g_autoptr (GError) error = NULL;
      g_auto (Value) value = VALUE_UNDEFINED;

      g_assert_true (
          evaluate (cases[i].formula, &example, cases[i].shared ? member : -1, &value, &error));

      g_autofree char *text = example_value_to_text (&value);

      g_assert_cmpstr (text, ==, results[member]);
    }
  }
}

static void
test_sums (void)
{
  static const Case CASES[] = {
    { "somme(taux)", "taux[1]=1/2 taux[2]=1/4 taux[3]=1/4", "1", false },
    { "somme(taux)", "taux[1]=1/2 taux[2]=1/4", "?", false },
    { "somme(taux)", "", "?", false },
    { "somme_partielle(taux)", "taux[1]=1/2 taux[2]=1/4", "0.75", false },
    { "somme_partielle(taux)", "", "?", false },
    { "somme_partielle(taux)", "taux[3]=0", "0", false },
    { "somme(riens)", "", "?", false },
    { "somme_partielle(riens)", "", "?", false },
    { "somme(taux * 2)", "taux[1]=1/2 taux[2]=1/4 taux[3]=1/4", "2", false },
    { "somme(repartition; operateur)",
      "repartition[region,autre]=2 repartition[pole_emploi,autre]=3 "
      "repartition[region,region]=1",
      "? 5 ?", true },
    { "somme_partielle(repartition; type)",
      "repartition[region,autre]=2 repartition[pole_emploi,autre]=3 "
      "repartition[region,region]=1",
      "3 3", true },
    { "somme_partielle(repartition)",
      "repartition[region,autre]=2 repartition[pole_emploi,autre]=3 "
      "repartition[region,region]=1",
      "6", false },
    { "actions / somme(actions)", "actions[region]=3 actions[pole_emploi]=1", "0.75 0.25",
      true },
  };

  run_cases (CASES, G_N_ELEMENTS (CASES));
}

static void
test_shares (void)
{
  static const Case CASES[] = {
    { "repartir(enveloppe; taux)", "enveloppe=100 taux[1]=1/2 taux[2]=1/4 taux[3]=1/4",
      "50 25 25", true },
    { "repartir(enveloppe; taux)", "enveloppe=100 taux[1]=1/3 taux[2]=1/3 taux[3]=1/3",
      "33.34 33.33 33.33", true },
    { "repartir(enveloppe; taux)", "enveloppe=0.01 taux[1]=1/4 taux[2]=1/4 taux[3]=1/2",
      "0 0 0.01", true },
    { "repartir(socle; taux)", "socle=100 taux[1]=1/3 taux[2]=1/3 taux[3]=1/3", "34 33 33",
      true },
    { "repartir(socle; taux)", "socle=10 taux[1]=0 taux[2]=1 taux[3]=0", "0 10 0", true },
    { "repartir(0 EUR; taux)", "taux[1]=1 taux[2]=0 taux[3]=0", "0 0 0", true },
    { "repartir(enveloppe; actions)", "enveloppe=100 actions[region]=2 actions[pole_emploi]=1",
      "66.67 33.33", true },
    /* Undefined until the rates add up to one, or while anything is missing or negative. */
    { "repartir(enveloppe; taux)", "enveloppe=100 taux[1]=1/2 taux[2]=1/4 taux[3]=1/5", "? ? ?",
      true },
    { "repartir(enveloppe; taux)", "enveloppe=100 taux[1]=1/2 taux[2]=1/2 taux[3]=1/5", "? ? ?",
      true },
    { "repartir(enveloppe; taux)", "enveloppe=100 taux[1]=1/2 taux[2]=1/2", "? ? ?", true },
    { "repartir(enveloppe; taux)", "taux[1]=1/2 taux[2]=1/2 taux[3]=0", "? ? ?", true },
    { "repartir(enveloppe; taux)", "enveloppe=100 taux[1]=3/2 taux[2]=-1/2 taux[3]=0", "? ? ?",
      true },
    { "repartir(enveloppe; actions)", "enveloppe=100 actions[region]=0 actions[pole_emploi]=0",
      "? ?", true },
    { "repartir(enveloppe; versements)",
      "enveloppe=1 versements[1]=1 versements[2]=1 versements[3]=-1", "? ? ?", true },
  };

  run_cases (CASES, G_N_ELEMENTS (CASES));
}

static void
test_fraction_of_a_cent (void)
{
  static const char *const FORMULAS[] = { "repartir(enveloppe / 3; taux)",
                                          "repartir(socle / 3; taux)" };

  for (gsize i = 0; i < G_N_ELEMENTS (FORMULAS); i++) {
    g_auto (Example) example = { 0 };
    g_autoptr (GError) error = NULL;
    Value value = VALUE_UNDEFINED;

    example_init (&example, "enveloppe=100 socle=100 taux[1]=1 taux[2]=0 taux[3]=0");
    g_assert_false (evaluate (FORMULAS[i], &example, 0, &value, &error));
    g_assert_error (error, FORMULA_ERROR, FORMULA_ERROR_DIVISION);
    g_assert_nonnull (strstr (error->message, "arrondi"));
    g_assert_nonnull (strstr (error->message, FORMULAS[i]));
  }
}

/* Whatever the total and the weights, the parts add up and are whole numbers of cents. */
static void
test_random_shares (void)
{
  int enveloppe = example_find_symbol ("enveloppe");
  int territoires = example_find_symbol ("territoires");

  for (int i = 0; i < 300; i++) {
    g_auto (Example) example = { 0 };
    Ratio total;
    Ratio sum = RATIO_ZERO;

    example_init (&example, "");
    g_assert_true (ratio_make (g_test_rand_int_range (-1000000, 1000000000), 100, &total));
    example_set (&example, enveloppe, NULL, value_of_number (total));
    for (int member = 0; member < 12; member++)
      example_set (
          &example, territoires, &member,
          value_of_number (ratio_from_integer (g_test_rand_int_range (member == 0, 30000))));

    for (int member = 0; member < 12; member++) {
      g_autoptr (GError) error = NULL;
      Value part = VALUE_UNDEFINED;

      g_assert_true (
          evaluate ("repartir(enveloppe; territoires)", &example, member, &part, &error));
      g_assert_true (part.defined);
      g_assert_true (100 % part.number.denominator == 0);
      g_assert_true (ratio_add (sum, part.number, &sum));
    }
    g_assert_cmpint (ratio_compare (sum, total), ==, 0);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/aggregate/sums", test_sums);
  g_test_add_func ("/aggregate/shares", test_shares);
  g_test_add_func ("/aggregate/fraction-of-a-cent", test_fraction_of_a_cent);
  g_test_add_func ("/aggregate/random-shares", test_random_shares);
  return g_test_run ();
}
