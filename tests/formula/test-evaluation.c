/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "formula/evaluation.h"

#include <string.h>

#include "example.h"

typedef struct {
  const char *formula;
  const char *assignments;
  const char *members;
  const char *result;
} Case;

static void
run_cases (const Case *cases, gsize n_cases)
{
  for (gsize i = 0; i < n_cases; i++) {
    g_autoptr (Formula) formula = example_read (cases[i].formula);
    g_autoptr (GError) error = NULL;
    g_auto (Example) example = { 0 };
    g_auto (Value) value = VALUE_UNDEFINED;
    int storage[TYPE_DIMENSIONS_MAX];
    const int *members =
        example_members (formula_get_type (formula), cases[i].members, storage);

    example_init (&example, cases[i].assignments);

    Environment environment = example_environment (&example);

    g_assert_true (formula_evaluate (formula, &environment, members, &value, &error));
    g_assert_no_error (error);

    g_autofree char *text = example_value_to_text (&value);

    g_test_message ("%s, %s", cases[i].formula, cases[i].assignments);
    g_assert_cmpstr (text, ==, cases[i].result);
  }
}

static void
test_arithmetic (void)
{
  static const Case CASES[] = {
    { "1 + 2 * 3", "", NULL, "7" },
    { "(1 + 2) * 3", "", NULL, "9" },
    { "10 - 3 - 2", "", NULL, "5" },
    { "12 / 2 / 3", "", NULL, "2" },
    { "2 / 3", "", NULL, "2/3" },
    { "-2 * -3", "", NULL, "6" },
    { "- (1 + 2)", "", NULL, "-3" },
    { "1,5 + 0.25", "", NULL, "1.75" },
    { "33,5 %", "", NULL, "0.335" },
    { "100 % - 1", "", NULL, "0" },
    { "5000 EUR / 3000 EUR/action", "", NULL, "5/3" },
    { "socle * cout_moyen", "socle=26777 cout_moyen=3000", NULL, "80331000" },
    { "actions[region] * cout_moyen", "actions[region]=18000 cout_moyen=3000", NULL,
      "54000000" },
    { "min(3; 1; 2)", "", NULL, "1" },
    { "max(3; 1; 2)", "", NULL, "3" },
    { "max(a; 0)", "a=-4", NULL, "0" },
    { "min(a; b)", "a=1/3 b=1/4", NULL, "0.25" },
  };

  run_cases (CASES, G_N_ELEMENTS (CASES));
}

static void
test_rounding (void)
{
  static const Case CASES[] = {
    { "plancher(7 / 2)", "", NULL, "3" },
    { "plancher(-7 / 2)", "", NULL, "-4" },
    { "plancher(enveloppe / cout_moyen)", "enveloppe=10000 cout_moyen=3000", NULL, "3" },
    { "arrondi(a; 1; \"bas\")", "a=5/2", NULL, "2" },
    { "arrondi(a; 1; \"haut\")", "a=9/4", NULL, "3" },
    { "arrondi(a; 1; \"proche\")", "a=5/2", NULL, "3" },
    { "arrondi(a; 1; \"proche\")", "a=-5/2", NULL, "-3" },
    { "arrondi(enveloppe / 3; 0,01; \"proche\")", "enveloppe=100", NULL, "33.33" },
    { "arrondi(enveloppe / 3; 0,01 EUR; \"haut\")", "enveloppe=100", NULL, "33.34" },
    { "arrondi(a; b; \"bas\")", "a=17 b=5", NULL, "15" },
  };

  run_cases (CASES, G_N_ELEMENTS (CASES));
}

static void
test_comparisons (void)
{
  static const Case CASES[] = {
    { "1 = 1,0", "", NULL, "oui" },
    { "1 ≠ 2", "", NULL, "oui" },
    { "1 <> 1", "", NULL, "non" },
    { "1/3 < 0,34", "", NULL, "oui" },
    { "2 > 2", "", NULL, "non" },
    { "2 ≥ 2", "", NULL, "oui" },
    { "2 >= 3", "", NULL, "non" },
    { "2 ≤ 2", "", NULL, "oui" },
    { "3 <= 2", "", NULL, "non" },
    { "socle > 0", "socle=1", NULL, "oui" },
    { "acte.date ≤ #2016-09-30#", "acte.date=2016-09-30", NULL, "oui" },
    { "acte.date < #2016-09-30#", "acte.date=2016-09-29", NULL, "oui" },
    { "acte.date = #2016-09-30#", "acte.date=2017-09-30", NULL, "non" },
    { "acte.nature = \"protocole\"", "acte.nature=protocole", NULL, "oui" },
    { "acte.nature ≠ \"protocole\"", "acte.nature=convention", NULL, "oui" },
    { "accord = oui", "accord=oui", NULL, "oui" },
    { "accord = non", "accord=oui", NULL, "non" },
    { "(1 = 2) = (3 = 4)", "", NULL, "oui" },
    { "contient(liste; \"rib\")", "liste=bilan,rib;état", NULL, "oui" },
    { "contient(liste; \"ri\")", "liste=bilan,rib", NULL, "non" },
    { "contient(\"a , b\"; \" b \")", "", NULL, "oui" },
    { "contient(\"a,,b\"; \"\")", "", NULL, "non" },
    { "contient(liste; acte.nature)", "liste=x,avenant acte.nature=avenant", NULL, "oui" },
  };

  run_cases (CASES, G_N_ELEMENTS (CASES));
}

/* The whole tables of et, ou and non over yes, no and undefined. */
static void
test_logic (void)
{
  static const Case CASES[] = {
    { "accord et visa", "accord=oui visa=oui", NULL, "oui" },
    { "accord et visa", "accord=oui visa=non", NULL, "non" },
    { "accord et visa", "accord=non visa=oui", NULL, "non" },
    { "accord et visa", "accord=non visa=non", NULL, "non" },
    { "accord et visa", "accord=oui", NULL, "?" },
    { "accord et visa", "visa=oui", NULL, "?" },
    { "accord et visa", "accord=non", NULL, "non" },
    { "accord et visa", "visa=non", NULL, "non" },
    { "accord et visa", "", NULL, "?" },
    { "accord ou visa", "accord=oui visa=oui", NULL, "oui" },
    { "accord ou visa", "accord=oui visa=non", NULL, "oui" },
    { "accord ou visa", "accord=non visa=oui", NULL, "oui" },
    { "accord ou visa", "accord=non visa=non", NULL, "non" },
    { "accord ou visa", "accord=oui", NULL, "oui" },
    { "accord ou visa", "visa=oui", NULL, "oui" },
    { "accord ou visa", "accord=non", NULL, "?" },
    { "accord ou visa", "visa=non", NULL, "?" },
    { "accord ou visa", "", NULL, "?" },
    { "non accord", "accord=oui", NULL, "non" },
    { "non accord", "accord=non", NULL, "oui" },
    { "non accord", "", NULL, "?" },
    { "non non accord", "accord=oui", NULL, "oui" },
    { "non 1 = 2", "", NULL, "oui" },
    { "non", "", NULL, "non" },
    { "non non", "", NULL, "oui" },
    { "non et oui", "", NULL, "non" },
    { "oui ou non et non", "", NULL, "oui" },
    { "(oui ou non) et non", "", NULL, "non" },
    { "non et (1 / 0 = 1)", "", NULL, "non" },
  };

  run_cases (CASES, G_N_ELEMENTS (CASES));
}

static void
test_undefined (void)
{
  static const Case CASES[] = {
    { "a", "", NULL, "?" },
    { "-a", "", NULL, "?" },
    { "a + 1", "", NULL, "?" },
    { "0 * a", "", NULL, "?" },
    { "a / 0", "", NULL, "?" },
    { "a = a", "", NULL, "?" },
    { "a ≠ 1", "", NULL, "?" },
    { "min(1; a)", "", NULL, "?" },
    { "max(a; 1)", "", NULL, "?" },
    { "plancher(a)", "", NULL, "?" },
    { "arrondi(1; a; \"bas\")", "", NULL, "?" },
    { "plafonner(a; b)", "a=5", NULL, "5" },
    { "plafonner(a; b)", "a=5 b=4", NULL, "4" },
    { "plafonner(a; b)", "a=3 b=4", NULL, "3" },
    { "plafonner(a; b)", "b=4", NULL, "?" },
    { "si(accord; a; b)", "accord=oui a=1", NULL, "1" },
    { "si(accord; a; b)", "accord=non a=1", NULL, "?" },
    { "si(accord; a; b)", "a=1 b=1", NULL, "?" },
    { "si(accord; 1; 1 / 0)", "accord=oui", NULL, "1" },
    { "si(accord; 1 / 0; 2)", "accord=non", NULL, "2" },
    { "acte.nature = \"x\"", "", NULL, "?" },
    { "contient(liste; \"x\")", "", NULL, "?" },
    { "vide(a)", "", NULL, "oui" },
    { "vide(a)", "a=0", NULL, "non" },
    { "renseigne(a)", "", NULL, "non" },
    { "renseigne(a)", "a=0", NULL, "oui" },
    { "vide(a + b)", "a=1", NULL, "oui" },
    { "vide(acte.date) ou acte.date > #2016-01-01#", "", NULL, "oui" },
  };

  run_cases (CASES, G_N_ELEMENTS (CASES));
}

static void
test_members (void)
{
  static const Case CASES[] = {
    { "actions", "actions[region]=1 actions[pole_emploi]=2", "pole_emploi", "2" },
    { "actions * 2 action", "actions[region]=3", "region", "6" },
    { "actions", "actions[region]=1", "pole_emploi", "?" },
    { "repartition", "repartition[region,autre]=4", "region autre", "4" },
    { "repartition[autre]", "repartition[region,autre]=4", "region", "4" },
    { "repartition[pole_emploi]", "repartition[pole_emploi,autre]=4", "autre", "4" },
    { "repartition[autre,pole_emploi]", "repartition[pole_emploi,autre]=4", NULL, "4" },
    { "repartition[pole_emploi,autre]", "repartition[pole_emploi,autre]=4", NULL, "4" },
    { "repartition[region,region]", "repartition[region,region]=4", NULL, "4" },
    { "repartition[region]", "repartition[region,autre]=4", "autre", "4" },
    { "actions + taux * 1 action", "actions[region]=1 taux[2]=1/2", "region 2", "1.5" },
    { "actions / somme(actions)", "actions[region]=1 actions[pole_emploi]=3", "region",
      "0.25" },
    { "taux[3]", "taux[3]=1/4", NULL, "0.25" },
    { "tranche.1.pieces = \"rib\"", "tranche.1.pieces=rib", NULL, "oui" },
  };

  run_cases (CASES, G_N_ELEMENTS (CASES));
}

static void
test_errors (void)
{
  static const struct {
    const char *formula;
    const char *assignments;
    FormulaError code;
  } CASES[] = {
    { "a / b", "a=1 b=0", FORMULA_ERROR_DIVISION },
    { "1 / (a - a)", "a=1", FORMULA_ERROR_DIVISION },
    { "a + 1 / 0", "", FORMULA_ERROR_DIVISION },
    { "vide(1 / 0)", "", FORMULA_ERROR_DIVISION },
    { "arrondi(a; b; \"bas\")", "a=1 b=0", FORMULA_ERROR_DIVISION },
    { "arrondi(a; b; \"bas\")", "a=1 b=-1", FORMULA_ERROR_DIVISION },
    { "a * a", "a=100000000000000000000", FORMULA_ERROR_OVERFLOW },
    { "a + a", "a=170141183460469231731687303715884105727", FORMULA_ERROR_OVERFLOW },
    { "a / b", "a=100000000000000000000000000000 b=1/100000000000000000000000000000",
      FORMULA_ERROR_OVERFLOW },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (CASES); i++) {
    g_autoptr (Formula) formula = example_read (CASES[i].formula);
    g_autoptr (GError) error = NULL;
    g_auto (Example) example = { 0 };
    Value value = value_of_boolean (true);

    example_init (&example, CASES[i].assignments);

    Environment environment = example_environment (&example);

    g_test_message ("%s", CASES[i].formula);
    g_assert_false (formula_evaluate (formula, &environment, NULL, &value, &error));
    g_assert_error (error, FORMULA_ERROR, (int) CASES[i].code);
    g_assert_nonnull (strstr (error->message, CASES[i].formula));
    g_assert_true (value.defined && value.boolean);
  }
}

/* Sums of sums of sums stop with an error, not after a night. */
static void
test_endless (void)
{
  g_autoptr (GString) text = g_string_new ("territoires");
  g_autoptr (GError) error = NULL;
  g_auto (Example) example = { 0 };
  Value value = VALUE_UNDEFINED;

  for (int i = 0; i < 20; i++) {
    g_string_prepend (text, "somme(territoires + ");
    g_string_append (text, ")");
  }
  example_init (&example, "");

  g_autoptr (Formula) formula = example_read (text->str);
  Environment environment = example_environment (&example);

  g_assert_false (formula_evaluate (formula, &environment, NULL, &value, &error));
  g_assert_error (error, FORMULA_ERROR, FORMULA_ERROR_LIMIT);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/evaluation/arithmetic", test_arithmetic);
  g_test_add_func ("/evaluation/rounding", test_rounding);
  g_test_add_func ("/evaluation/comparisons", test_comparisons);
  g_test_add_func ("/evaluation/logic", test_logic);
  g_test_add_func ("/evaluation/undefined", test_undefined);
  g_test_add_func ("/evaluation/members", test_members);
  g_test_add_func ("/evaluation/errors", test_errors);
  g_test_add_func ("/evaluation/endless", test_endless);
  return g_test_run ();
}
