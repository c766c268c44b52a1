/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "agenda/agenda.h"

#include "sample.h"

static char *
write_occasion (const Occasion *occasion)
{
  g_autofree char *date = date_to_iso (occasion->date);
  g_autofree char *hour = occasion->timed ? hour_to_text (occasion->hour) : NULL;

  return g_strdup_printf ("%s%s%s | %s | %s | %s | %d", date, hour != NULL ? " " : "",
                          hour != NULL ? hour : "", occasion->path, occasion->title,
                          occasion->detail != NULL ? occasion->detail : "-", occasion->notice);
}

static void
assert_list (Sample *sample, const char *const *expected)
{
  g_autoptr (GPtrArray) occasions = agenda_list (sample->figures);
  guint i;

  for (i = 0; expected[i] != NULL && i < occasions->len; i++) {
    g_autofree char *found = write_occasion (occasions->pdata[i]);

    g_assert_cmpstr (found, ==, expected[i]);
  }
  g_assert_null (expected[i]);
  g_assert_cmpuint (occasions->len, ==, i);
}

static void
lists_the_days_in_their_order (void)
{
  static const char *const expected[] = {
    "2016-03-14 | parties.region.habilitation.date | Délibération de la Région | - | 7",
    "2016-03-25 10 h 30 | signature.date | Cérémonie de signature | - | 2",
    "2016-04-29 | tranche.1.date_prevue | Versement prévu : 1re étape | "
    "1\u202f500\u202f000\u00a0€ | 15",
    "2017-10-31 | tranche.3.date_prevue | Versement prévu : Solde | "
    "1\u202f500\u202f000\u00a0€ | 15",
    "2017-10-31 | compte_rendu.date_limite | Date limite du compte rendu d’exécution | - | 30",
    "2017-12-31 | duree.fin | Fin de la période couverte | - | 30",
    NULL,
  };
  Sample sample;

  sample_begin (&sample);
  assert_list (&sample, expected);
  sample_end (&sample);
}

static void
follows_the_conditions_of_the_plan (void)
{
  Sample sample;
  static const char *const expected[] = {
    "2016-03-25 | signature.date | Signature par échange de parapheur | - | 7",
    "2016-04-01 | parties.region.habilitation.date_prevue | "
    "Présentation du projet à l’assemblée de la Région | - | 7",
    NULL,
  };
  static const char *const emptied[] = { "parties.region.habilitation.date",
                                         "tranche.1.date_prevue",
                                         "tranche.3.date_prevue",
                                         "duree.fin",
                                         "compte_rendu.date_limite",
                                         "signature.heure" };

  sample_begin (&sample);
  for (gsize i = 0; i < G_N_ELEMENTS (emptied); i++)
    sample_put (&sample, emptied[i], NULL);
  sample_put (&sample, "signature.mode", "parapheur");
  sample_put (&sample, "parties.region.habilitation.date_prevue", "2016-04-01");
  assert_list (&sample, expected);

  sample_put (&sample, "parties.region.signataire", "non");
  assert_list (&sample, (const char *const[]){ expected[0], NULL });
  sample_put (&sample, "signature.date", NULL);
  assert_list (&sample, (const char *const[]){ NULL });
  sample_end (&sample);
}

typedef struct {
  Date today;
  const char *path; /* NULL: nothing is to come */
} Next;

static void
finds_the_next_day (void)
{
  static const Next cases[] = {
    { { 1999, 1, 1 }, "parties.region.habilitation.date" },
    { { 2016, 3, 14 }, "parties.region.habilitation.date" },
    { { 2016, 3, 15 }, "signature.date" },
    { { 2016, 3, 25 }, "signature.date" },
    { { 2016, 3, 26 }, "tranche.1.date_prevue" },
    { { 2017, 10, 31 }, "tranche.3.date_prevue" },
    { { 2017, 12, 31 }, "duree.fin" },
    { { 2018, 1, 1 }, NULL },
  };
  Sample sample;
  g_autoptr (GPtrArray) occasions = NULL;

  sample_begin (&sample);
  occasions = agenda_list (sample.figures);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    const Occasion *next = agenda_find_next (occasions, cases[i].today);

    g_assert_cmpstr (next != NULL ? next->path : NULL, ==, cases[i].path);
  }
  sample_end (&sample);
}

/* Older plans say nothing of it. */
static void
has_every_date_of_a_plan_without_deadlines (void)
{
  static const char *const expected[] = {
    "2016-03-14 | parties.region.habilitation.date | Date de la délibération | - | -1",
    "2016-03-25 | signature.date | Date de signature | - | -1",
    "2016-04-29 | tranche.1.date_prevue | Date prévisionnelle | - | -1",
    "2017-10-31 | compte_rendu.date_limite | Date limite du compte rendu | - | -1",
    "2017-10-31 | tranche.3.date_prevue | Date prévisionnelle | - | -1",
    "2017-12-31 | duree.fin | Date de fin | - | -1",
    NULL,
  };
  Sample sample;

  sample_begin (&sample);
  g_ptr_array_set_size (sample.cadrage->deadlines, 0);
  assert_list (&sample, expected);
  sample_end (&sample);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/agenda/order", lists_the_days_in_their_order);
  g_test_add_func ("/agenda/conditions", follows_the_conditions_of_the_plan);
  g_test_add_func ("/agenda/next", finds_the_next_day);
  g_test_add_func ("/agenda/plain", has_every_date_of_a_plan_without_deadlines);
  return g_test_run ();
}
