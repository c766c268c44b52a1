/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "formula/checking.h"

#include <string.h>

#include "example.h"

static const struct {
  const char *text;
  FormulaError code;
  int column;
  const char *says;
} ERRORS[] = {
  { "zut", FORMULA_ERROR_NAME, 1, "“zut” is unknown" },
  { "a + b * zut", FORMULA_ERROR_NAME, 9, "“zut”" },
  { "A", FORMULA_ERROR_NAME, 1, "“A”" },
  { "acte", FORMULA_ERROR_NAME, 1, "“acte”" },
  { "actions[nord]", FORMULA_ERROR_NAME, 1, "no member “nord”" },
  { "repartition[region,nord]", FORMULA_ERROR_NAME, 1, "no member “nord”" },
  { "somme(actions; zone)", FORMULA_ERROR_NAME, 16, "no dimension “zone”" },
  { "enveloppe + socle", FORMULA_ERROR_UNIT, 11, "“EUR” and “action”" },
  { "enveloppe - 1", FORMULA_ERROR_UNIT, 11, "“EUR” and “ratio”" },
  { "enveloppe = cout_moyen", FORMULA_ERROR_UNIT, 11, "“EUR” and “EUR/action”" },
  { "socle > 5", FORMULA_ERROR_UNIT, 7, "“action” and “ratio”" },
  { "socle > 5 EUR", FORMULA_ERROR_UNIT, 7, "“action” and “EUR”" },
  { "min(socle; 3 action; enveloppe)", FORMULA_ERROR_UNIT, 22, "“action” and “EUR”" },
  { "si(accord; socle; enveloppe)", FORMULA_ERROR_UNIT, 19, "“action” and “EUR”" },
  { "plafonner(socle; enveloppe)", FORMULA_ERROR_UNIT, 18, "“action” and “EUR”" },
  { "arrondi(socle; 1 EUR; \"bas\")", FORMULA_ERROR_UNIT, 16, "“action” and “EUR”" },
  { "socle + acte.date", FORMULA_ERROR_UNIT, 9, "a date where a number" },
  { "acte.date - acte.date", FORMULA_ERROR_UNIT, 1, "a date where a number" },
  { "socle * accord", FORMULA_ERROR_UNIT, 9, "a yes or no where a number" },
  { "-liste", FORMULA_ERROR_UNIT, 2, "a text where a number" },
  { "socle + \"5\"", FORMULA_ERROR_UNIT, 9, "a text where a number" },
  { "socle et accord", FORMULA_ERROR_UNIT, 1, "a number where a yes or no" },
  { "non a", FORMULA_ERROR_UNIT, 5, "a number where a yes or no" },
  { "si(1; 2; 3)", FORMULA_ERROR_UNIT, 4, "a number where a yes or no" },
  { "si(accord; 2; oui)", FORMULA_ERROR_UNIT, 15, "a number and a yes or no" },
  { "acte.nature = 3", FORMULA_ERROR_UNIT, 13, "a choice and a number" },
  { "accord = \"oui\"", FORMULA_ERROR_UNIT, 8, "a yes or no and a text" },
  { "acte.date = \"2016-09-30\"", FORMULA_ERROR_UNIT, 11, "a date and a text" },
  { "acte.nature < \"b\"", FORMULA_ERROR_UNIT, 13, "not a choice" },
  { "accord ≥ visa", FORMULA_ERROR_UNIT, 8, "not a yes or no" },
  { "contient(socle; \"x\")", FORMULA_ERROR_UNIT, 10, "a number where a text" },
  { "contient(liste; 3)", FORMULA_ERROR_UNIT, 17, "a number where a text" },
  { "somme(pieces)", FORMULA_ERROR_UNIT, 7, "a text where a number" },
  { "enveloppe*enveloppe*enveloppe*enveloppe*enveloppe*enveloppe*enveloppe*enveloppe*"
    "enveloppe",
    FORMULA_ERROR_UNIT, 80, "too many factors" },
  { "somme(socle)", FORMULA_ERROR_DIMENSION, 7, "no dimension" },
  { "somme(actions; tranche)", FORMULA_ERROR_DIMENSION, 16, "“tranche”" },
  { "somme(actions; a + b)", FORMULA_ERROR_SYNTAX, 18, "name of a dimension" },
  { "somme(repartition[region]; operateur)", FORMULA_ERROR_DIMENSION, 28, "“operateur”" },
  { "socle[region]", FORMULA_ERROR_DIMENSION, 1, "“socle” has fewer dimensions (0)" },
  { "actions[region,region]", FORMULA_ERROR_DIMENSION, 1, "has fewer dimensions (1)" },
  { "repartition[autre,qualifiante]", FORMULA_ERROR_DIMENSION, 1, "same dimension" },
  { "repartition * taux", FORMULA_ERROR_DIMENSION, 13, "more than 2 dimensions" },
  { "repartir(enveloppe; socle)", FORMULA_ERROR_DIMENSION, 21, "one dimension" },
  { "repartir(enveloppe; repartition)", FORMULA_ERROR_DIMENSION, 21, "one dimension" },
  { "repartir(versements; taux)", FORMULA_ERROR_DIMENSION, 10, "dimension of its parts" },
  { "arrondi(a; 0; \"bas\")", FORMULA_ERROR_SYNTAX, 12, "step of zero" },
  { "arrondi(a; 1; \"moyen\")", FORMULA_ERROR_SYNTAX, 15, "\"proche\"" },
  { "arrondi(a; 1; liste)", FORMULA_ERROR_SYNTAX, 15, "\"proche\"" },
};

static void
test_errors (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (ERRORS); i++) {
    g_autoptr (GError) error = NULL;
    int column = 0;
    g_autofree char *ending = g_strdup_printf (" (column %d)", ERRORS[i].column);

    g_test_message ("%s", ERRORS[i].text);
    g_assert_null (formula_read (ERRORS[i].text, &EXAMPLE_SCOPE, &column, &error));
    g_test_message ("%s", error->message);
    g_assert_error (error, FORMULA_ERROR, (int) ERRORS[i].code);
    g_assert_nonnull (strstr (error->message, ERRORS[i].says));
    g_assert_cmpint (column, ==, ERRORS[i].column);
    g_assert_true (g_str_has_suffix (error->message, ending));
  }
}

/* Owned: "EUR [tranche]", "yes or no". */
static char *
type_to_text (const Type *type)
{
  static const char *const KINDS[] = { "number", "yes or no", "date", "choice", "text" };
  static const char *const NAMES[] = { "operateur", "type", "tranche", "territoire", "vierge" };
  g_autofree char *unit = unit_to_text (type->unit, &EXAMPLE_UNITS);
  GString *text = g_string_new (type->kind == KIND_NUMBER ? unit : KINDS[type->kind]);

  for (int i = 0; i < type->n_dimensions; i++)
    g_string_append_printf (text, " [%s]", NAMES[type->dimensions[i]]);
  return g_string_free (text, FALSE);
}

static const struct {
  const char *text;
  const char *type;
} TYPES[] = {
  { "1", "ratio" },
  { "50 %", "ratio" },
  { "5 EUR", "EUR" },
  { "socle * cout_moyen", "EUR" },
  { "enveloppe / cout_moyen", "action" },
  { "enveloppe / enveloppe", "ratio" },
  { "enveloppe / socle", "EUR/action" },
  { "1 / duree", "1/heure" },
  { "cout_moyen / duree", "EUR/action/heure" },
  { "2 * enveloppe", "EUR" },
  { "-enveloppe", "EUR" },
  { "enveloppe + 0", "EUR" },
  { "0 - enveloppe", "EUR" },
  { "max(0; socle)", "action" },
  { "max(0; 0; socle)", "action" },
  { "min(-0; max(0; 0)) + socle", "action" },
  { "si(accord; 0; enveloppe)", "EUR" },
  { "si(socle > 0; enveloppe / socle; 0)", "EUR/action" },
  { "si(accord; acte.nature; \"x\")", "text" },
  { "si(accord; acte.nature; acte.nature)", "choice" },
  { "si(accord; acte.date; #2016-01-01#)", "date" },
  { "plancher(enveloppe / cout_moyen)", "action" },
  { "arrondi(enveloppe; 0,01; \"proche\")", "EUR" },
  { "plafonner(enveloppe; 0)", "EUR" },
  { "socle > 0", "yes or no" },
  { "acte.nature = \"protocole\"", "yes or no" },
  { "non (accord et visa) ou 1 = 2", "yes or no" },
  { "contient(liste; acte.nature)", "yes or no" },
  { "acte.date", "date" },
  { "actions", "action [operateur]" },
  { "actions[region]", "action" },
  { "actions * cout_moyen", "EUR [operateur]" },
  { "repartition", "action [operateur] [type]" },
  { "repartition[autre]", "action [operateur]" },
  { "repartition[region]", "action [type]" },
  { "repartition[region,autre]", "action" },
  { "repartition + actions", "action [operateur] [type]" },
  { "taux * actions", "action [operateur] [tranche]" },
  { "somme(actions)", "action" },
  { "somme(repartition)", "action" },
  { "somme(repartition; type)", "action [operateur]" },
  { "somme(repartition; operateur)", "action [type]" },
  { "somme(repartition[autre]; operateur)", "action" },
  { "somme_partielle(versements)", "EUR" },
  { "somme_partielle(taux * actions; tranche)", "action [operateur]" },
  { "actions / somme(actions)", "ratio [operateur]" },
  { "somme(somme(repartition; type))", "action" },
  { "repartir(enveloppe; taux)", "EUR [tranche]" },
  { "repartir(enveloppe; actions)", "EUR [operateur]" },
  { "repartir(actions; taux)", "action [operateur] [tranche]" },
  { "actions = somme(repartition; type)", "yes or no [operateur]" },
  { "vide(actions)", "yes or no" },
  { "si(vide(actions); 0; actions)", "action [operateur]" },
};

static void
test_types (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (TYPES); i++) {
    g_autoptr (Formula) formula = example_read (TYPES[i].text);
    g_autofree char *type = type_to_text (formula_get_type (formula));

    g_test_message ("%s", TYPES[i].text);
    g_assert_cmpstr (type, ==, TYPES[i].type);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/checking/errors", test_errors);
  g_test_add_func ("/checking/types", test_types);
  return g_test_run ();
}
