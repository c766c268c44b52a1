/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cadrage/force.h"

#include "cadrage/cadrage.h"
#include "sample.h"

#include <string.h>

/* Owned: the sample with one text in the place of another. */
static char *
sample_with (const char *old, const char *new)
{
  const char *place = strstr (sample_cadrage, old);

  g_assert_nonnull (place);
  return g_strdup_printf ("%.*s%s%s", (int) (place - sample_cadrage), sample_cadrage, new,
                          place + strlen (old));
}

static Cadrage *
read_with (const char *old, const char *new, GError **error)
{
  g_autofree char *text = sample_with (old, new);
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  return cadrage_read (bytes, "essai.xml", NULL, error);
}

static Cadrage *
read_rules (const char *rules, GError **error)
{
  g_autofree char *section =
      g_strdup_printf ("</parties><entree-en-vigueur>%s</entree-en-vigueur>", rules);

  return read_with ("</parties>", section, error);
}

static void
test_rules (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (Cadrage) cadrage = read_rules (
      "<regle actes='convention avenant' parties='etat coparef' preuve='I' source='dgefp'/>"
      "<regle actes='avenant' parties='etat coparef' requis='1' preuve='O' clause='bloc.1' "
      "apres='duree.fin' si='parties.etat.signataire'/>",
      &error);
  const ForceRule *rule;

  g_assert_no_error (error);
  g_assert_cmpuint (cadrage->force_rules->len, ==, 2);
  rule = cadrage->force_rules->pdata[0];
  g_assert_cmpuint (rule->instruments, ==, 3);
  g_assert_cmpint (rule->required, ==, 2);
  g_assert_cmpstr (rule->parties[1], ==, "coparef");
  g_assert_cmpstr (rule->source, ==, "dgefp");
  g_assert_null (rule->test);
  g_assert_null (rule->clause);
  rule = cadrage->force_rules->pdata[1];
  g_assert_cmpuint (rule->instruments, ==, 2);
  g_assert_cmpint (rule->required, ==, 1);
  g_assert_cmpstr (rule->clause, ==, "bloc.1");
  g_assert_cmpstr (rule->date, ==, "duree.fin");
  g_assert_nonnull (rule->test);
}

static void
test_preconditions (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (Cadrage) plain = read_with ("<parties>", "<parties>", &error);
  g_autoptr (Cadrage) cadrage =
      read_with ("<prealable id='etat.visa'",
                 "<prealable id='etat.visa' si='compensation > enveloppe' date='duree.fin' "
                 "satisfait-si='renseigne(duree.fin)' habilite='oui' version-figee='oui'",
                 &error);
  const Precondition *visa;

  g_assert_no_error (error);
  visa = ((Party *) cadrage->parties->pdata[0])->preconditions->pdata[0];
  g_assert_nonnull (visa->applies);
  g_assert_nonnull (visa->satisfied);
  g_assert_true (visa->mandate && visa->frozen);
  g_assert_cmpstr (visa->date, ==, "duree.fin");

  g_assert_cmpuint (plain->force_rules->len, ==, 0);
  visa = ((Party *) plain->parties->pdata[0])->preconditions->pdata[0];
  g_assert_true (visa->applies == NULL && visa->satisfied == NULL && visa->date == NULL);
  g_assert_false (visa->mandate || visa->frozen);
  g_assert_cmpint (((Party *) plain->parties->pdata[1])->required, ==, 0);
}

static void
test_some_of_many (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (Cadrage) cadrage =
      read_with ("min='2' max='2'", "min='2' max='2' requis='1'", &error);

  g_assert_no_error (error);
  g_assert_cmpint (((Party *) cadrage->parties->pdata[1])->required, ==, 1);
}

/* What a rule or a precondition says wrong, and what is said of it. */
typedef struct {
  const char *name;
  const char *old;
  const char *new;
  const char *said;
  CadrageError code;
} Fault;

#define RULE(attributes)                                                                       \
  "</parties>", "</parties><entree-en-vigueur><regle " attributes "/></entree-en-vigueur>"

static const Fault faults[] = {
  { "no-act", RULE ("parties='etat' preuve='I'"), "“actes”", CADRAGE_ERROR_SCHEMA },
  { "unknown-act", RULE ("actes='lettre' parties='etat' preuve='I'"), "“lettre”",
    CADRAGE_ERROR_REFERENCE },
  { "no-party", RULE ("actes='avenant' preuve='I'"), "“parties”", CADRAGE_ERROR_SCHEMA },
  { "unknown-party", RULE ("actes='avenant' parties='etat moi' preuve='I'"), "“moi”",
    CADRAGE_ERROR_REFERENCE },
  { "too-many", RULE ("actes='avenant' parties='etat' requis='2' preuve='I'"),
    "more parties are required", CADRAGE_ERROR_SCHEMA },
  { "none-required", RULE ("actes='avenant' parties='etat' requis='0' preuve='I'"), "“0”",
    CADRAGE_ERROR_SCHEMA },
  { "clause-alone", RULE ("actes='avenant' parties='etat' clause='bloc.1' preuve='I'"),
    "“apres”", CADRAGE_ERROR_SCHEMA },
  { "unknown-clause",
    RULE ("actes='avenant' parties='etat' clause='rien' apres='duree.fin' preuve='I'"),
    "“rien”", CADRAGE_ERROR_REFERENCE },
  { "not-a-date",
    RULE ("actes='avenant' parties='etat' clause='bloc.1' apres='delai' preuve='I'"),
    "“delai” is not the id of a date", CADRAGE_ERROR_REFERENCE },
  { "no-evidence", RULE ("actes='avenant' parties='etat'"), "“preuve”", CADRAGE_ERROR_SCHEMA },
  { "unknown-source", RULE ("actes='avenant' parties='etat' preuve='I' source='rien'"),
    "“rien”", CADRAGE_ERROR_REFERENCE },
  { "condition", RULE ("actes='avenant' parties='etat' preuve='I' si='duree.fin'"),
    "a condition is a yes/no", CADRAGE_ERROR_FORMULA },
  { "precondition-date", "id='etat.visa'", "id='etat.visa' date='delai'",
    "“delai” is not the id of a date", CADRAGE_ERROR_REFERENCE },
  { "precondition-condition", "id='etat.visa'", "id='etat.visa' si='rien'", "rien",
    CADRAGE_ERROR_FORMULA },
  { "precondition-satisfied", "id='etat.visa'", "id='etat.visa' satisfait-si='cout_moyen'",
    "a condition is a yes/no", CADRAGE_ERROR_FORMULA },
  { "persons-required", "min='2' max='2'", "min='2' max='2' requis='3'",
    "more persons are required", CADRAGE_ERROR_SCHEMA },
};

static void
test_fault (gconstpointer data)
{
  const Fault *fault = data;
  g_autoptr (GError) error = NULL;

  g_assert_null (read_with (fault->old, fault->new, &error));
  g_test_message ("%s", error->message);
  g_assert_error (error, CADRAGE_ERROR, (int) fault->code);
  g_assert_true (g_str_has_prefix (error->message, "essai.xml:"));
  g_assert_nonnull (strstr (error->message, fault->said));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/force/rules", test_rules);
  g_test_add_func ("/force/preconditions", test_preconditions);
  g_test_add_func ("/force/some-of-many", test_some_of_many);
  for (gsize i = 0; i < G_N_ELEMENTS (faults); i++) {
    g_autofree char *path = g_strconcat ("/force/fault/", faults[i].name, NULL);

    g_test_add_data_func (path, &faults[i], test_fault);
  }
  return g_test_run ();
}
