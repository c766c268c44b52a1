/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cadrage/cadrage.h"

#include "sample.h"

#include <string.h>

static const char fields[] =
    "<champ id='lieu' libelle='lieu' etape='socle'/>"
    "<champ id='heure' libelle='heure' type='heure' etape='socle'/>"
    "<champ id='tranche.jour' libelle='jour' type='date' sur='tranche' "
    "etape='socle'/>";

/* Owned: the sample with an agenda after its data, and fields to name in it. */
static char *
sample_with (const char *agenda)
{
  const char *data_end = strstr (sample_cadrage, "</donnees>");
  const char *rest = strstr (sample_cadrage, "<designations>");

  return g_strdup_printf ("%.*s%s%.*s<agenda>%s</agenda>%s", (int) (data_end - sample_cadrage),
                          sample_cadrage, fields, (int) (rest - data_end), data_end, agenda,
                          rest);
}

static Cadrage *
read_sample (const char *agenda, GError **error)
{
  g_autofree char *text = sample_with (agenda);
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  return cadrage_read (bytes, "essai.xml", NULL, error);
}

static void
a_deadline_says_all_of_a_day (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (Cadrage) cadrage =
      read_sample ("<echeance id='fin' titre='Fin' de='duree.fin' heure='heure' lieu='lieu' "
                   "montant='compensation' minutes='90' rappel='7' source='dgefp' preuve='O' "
                   "si='renseigne(lieu)'/>"
                   "<echeance id='versement' titre='Versement' de='tranche.jour' "
                   "montant='versement' si='taux > 0' preuve='I'/>",
                   &error);
  const Deadline *deadline;

  g_assert_no_error (error);
  g_assert_cmpuint (cadrage->deadlines->len, ==, 2);
  deadline = cadrage->deadlines->pdata[0];
  g_assert_cmpstr (deadline->id, ==, "fin");
  g_assert_cmpstr (deadline->title, ==, "Fin");
  g_assert_cmpstr (deadline->of, ==, "duree.fin");
  g_assert_cmpstr (deadline->hour, ==, "heure");
  g_assert_cmpstr (deadline->place, ==, "lieu");
  g_assert_cmpstr (deadline->amount, ==, "compensation");
  g_assert_cmpint (deadline->minutes, ==, 90);
  g_assert_cmpint (deadline->notice, ==, 7);
  g_assert_cmpstr (deadline->source, ==, "dgefp");
  g_assert_cmpstr (deadline->evidence, ==, "O");
  g_assert_nonnull (deadline->test);

  deadline = cadrage->deadlines->pdata[1];
  g_assert_cmpstr (deadline->amount, ==, "versement");
  g_assert_null (deadline->hour);
  g_assert_null (deadline->place);
  g_assert_null (deadline->source);
  g_assert_cmpint (deadline->notice, ==, -1);
}

static void
a_plan_may_say_nothing_of_it (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_bytes_new_static (sample_cadrage, strlen (sample_cadrage));
  g_autoptr (Cadrage) cadrage = cadrage_read (bytes, "essai.xml", NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (cadrage->deadlines->len, ==, 0);
}

typedef struct {
  const char *name;
  const char *attributes; /* beside id, titre and preuve */
  const char *said;
  CadrageError code;
} Fault;

static const Fault faults[] = {
  { "no-date", "", "“de”", CADRAGE_ERROR_SCHEMA },
  { "unknown-date", "de='jamais'", "“jamais”", CADRAGE_ERROR_REFERENCE },
  { "not-a-date", "de='delai'", "“delai” is not a date", CADRAGE_ERROR_REFERENCE },
  { "unknown-hour", "de='duree.fin' heure='jamais'", "“jamais”", CADRAGE_ERROR_REFERENCE },
  { "not-an-hour", "de='duree.fin' heure='lieu'", "“lieu” is not an hour",
    CADRAGE_ERROR_REFERENCE },
  { "not-a-place", "de='duree.fin' lieu='heure'", "“heure” is not a plain text",
    CADRAGE_ERROR_REFERENCE },
  { "place-on-a-dimension", "de='duree.fin' lieu='tranche.pieces'", "not a plain text",
    CADRAGE_ERROR_REFERENCE },
  { "unknown-amount", "de='duree.fin' montant='jamais'", "“jamais”", CADRAGE_ERROR_REFERENCE },
  { "not-an-amount", "de='duree.fin' montant='lieu'", "not a number", CADRAGE_ERROR_REFERENCE },
  { "amount-elsewhere", "de='tranche.jour' montant='actions'", "not a number that goes with",
    CADRAGE_ERROR_REFERENCE },
  { "amount-of-which", "de='duree.fin' montant='versement'", "not a number that goes with",
    CADRAGE_ERROR_REFERENCE },
  { "no-minutes", "de='duree.fin' minutes='0'", "“0”", CADRAGE_ERROR_SCHEMA },
  { "negative-notice", "de='duree.fin' rappel='-1'", "“-1”", CADRAGE_ERROR_SCHEMA },
  { "unknown-source", "de='duree.fin' source='jamais'", "“jamais”", CADRAGE_ERROR_REFERENCE },
  { "bad-condition", "de='duree.fin' si='lieu'", "", CADRAGE_ERROR_FORMULA },
  { "condition-elsewhere", "de='duree.fin' si='taux > 0'", "", CADRAGE_ERROR_FORMULA },
};

static void
a_fault_is_told (gconstpointer data)
{
  const Fault *fault = data;
  g_autofree char *agenda =
      g_strdup_printf ("<echeance id='x' titre='X' preuve='I' %s/>", fault->attributes);
  g_autoptr (GError) error = NULL;

  g_assert_null (read_sample (agenda, &error));
  g_test_message ("%s", error->message);
  g_assert_error (error, CADRAGE_ERROR, (int) fault->code);
  g_assert_true (g_str_has_prefix (error->message, "essai.xml:"));
  g_assert_nonnull (strstr (error->message, fault->said));
}

static void
a_name_is_given_once (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (read_sample ("<echeance id='x' titre='X' preuve='I' de='duree.fin'/>"
                              "<echeance id='x' titre='Y' preuve='I' de='duree.fin'/>",
                              &error));
  g_assert_error (error, CADRAGE_ERROR, CADRAGE_ERROR_REFERENCE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/deadline/read", a_deadline_says_all_of_a_day);
  g_test_add_func ("/deadline/none", a_plan_may_say_nothing_of_it);
  g_test_add_func ("/deadline/twice", a_name_is_given_once);
  for (gsize i = 0; i < G_N_ELEMENTS (faults); i++) {
    g_autofree char *path = g_strconcat ("/deadline/fault/", faults[i].name, NULL);

    g_test_add_data_func (path, &faults[i], a_fault_is_told);
  }
  return g_test_run ();
}
