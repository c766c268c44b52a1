/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "formula/emptiness.h"

#include "example.h"

static const struct {
  const char *formula;
  const char *place; /* the dimension of the place, or NULL */
  const char *assignments;
  const char *members;
  const char *result;
} QUESTIONS[] = {
  /* Away from the dimension: is no member filled? */
  { "vide(taux)", NULL, "", NULL, "oui" },
  { "vide(taux)", NULL, "taux[2]=1/2", NULL, "non" },
  { "renseigne(taux)", NULL, "taux[2]=1/2", NULL, "oui" },
  { "renseigne(taux)", NULL, "", NULL, "non" },
  { "vide(taux[2])", NULL, "taux[1]=1/2", NULL, "oui" },
  { "vide(repartition)", NULL, "repartition[region,autre]=1", NULL, "non" },
  { "vide(repartition[autre])", NULL, "repartition[region,autre]=1", NULL, "non" },
  { "vide(repartition[qualifiante])", NULL, "repartition[region,autre]=1", NULL, "oui" },
  { "vide(riens)", NULL, "", NULL, "oui" },
  { "renseigne(pieces)", NULL, "pieces[3]=rib", NULL, "oui" },
  /* In the place of that dimension: is this member filled? */
  { "vide(taux)", "tranche", "taux[2]=1/2", "1", "oui" },
  { "vide(taux)", "tranche", "taux[2]=1/2", "2", "non" },
  { "vide(repartition)", "operateur", "repartition[region,autre]=1", "region", "non" },
  { "vide(repartition)", "operateur", "repartition[region,autre]=1", "pole_emploi", "oui" },
  { "vide(repartition[autre])", "type", "repartition[region,autre]=1", NULL, "non" },
  /* Another operand on the dimension chooses the member too. */
  { "si(vide(actions); 0; actions)", NULL, "actions[region]=5", "region", "5" },
  { "si(vide(actions); 0; actions)", NULL, "actions[region]=5", "pole_emploi", "0" },
  { "somme(si(vide(actions); 0; actions))", NULL, "actions[region]=5", NULL, "5" },
  { "somme(si(vide(actions); 0; actions))", "operateur", "actions[region]=5", NULL, "5" },
  { "somme(actions) > 0 action et vide(actions)", NULL,
    "actions[region]=5 actions[pole_emploi]=1", NULL, "non" },
  { "somme(si(vide(taux); actions; 2 * actions))", "tranche",
    "actions[region]=5 actions[pole_emploi]=1 taux[2]=1", "2", "12" },
  { "somme(si(vide(taux); actions; 2 * actions))", "tranche",
    "actions[region]=5 actions[pole_emploi]=1 taux[2]=1", "1", "6" },
  /* The total of a share is the same for all parts. */
  { "repartir(si(vide(actions); 0 EUR; 100 EUR); actions)", NULL,
    "actions[region]=5 actions[pole_emploi]=0", "region", "100" },
  { "vide(vide(a))", NULL, "", NULL, "non" },
};

static void
test_questions (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (QUESTIONS); i++) {
    Scope scope = EXAMPLE_SCOPE;
    g_autoptr (GError) error = NULL;
    g_auto (Example) example = { 0 };
    g_auto (Value) value = VALUE_UNDEFINED;
    int storage[TYPE_DIMENSIONS_MAX];

    if (QUESTIONS[i].place != NULL)
      scope.place[scope.n_place++] = example_find_dimension (QUESTIONS[i].place);
    g_test_message ("%s", QUESTIONS[i].formula);

    g_autoptr (Formula) formula = formula_read (QUESTIONS[i].formula, &scope, NULL, &error);

    g_assert_no_error (error);

    const int *members =
        example_members (formula_get_type (formula), QUESTIONS[i].members, storage);

    example_init (&example, QUESTIONS[i].assignments);

    Environment environment = example_environment (&example);

    g_assert_true (formula_evaluate (formula, &environment, members, &value, &error));

    g_autofree char *text = example_value_to_text (&value);

    g_assert_cmpstr (text, ==, QUESTIONS[i].result);
  }
}

/* A formula that already stands on two dimensions has no room for the place's. */
static void
test_no_room (void)
{
  Scope scope = EXAMPLE_SCOPE;
  g_autoptr (GError) error = NULL;
  int column;

  scope.n_place = 1;
  scope.place[0] = example_find_dimension ("tranche");
  g_assert_null (formula_read ("si(vide(taux); repartition; 0)", &scope, &column, &error));
  g_assert_error (error, FORMULA_ERROR, FORMULA_ERROR_DIMENSION);
  g_assert_cmpint (column, ==, 4);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/emptiness/questions", test_questions);
  g_test_add_func ("/emptiness/no-room", test_no_room);
  return g_test_run ();
}
