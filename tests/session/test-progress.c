/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How far each step is follows what is entered, and says where to go on. */
#include "session/progress.h"

#include "sample.h"

static const StepProgress *
find (Sample *alpc, const GPtrArray *progress, const char *step)
{
  const GPtrArray *steps = quad_session_get_cadrage (alpc->session)->steps;

  for (guint i = 0; i < steps->len; i++)
    if (g_str_equal (((const Step *) steps->pdata[i])->id, step))
      return progress->pdata[i];

  g_assert_not_reached ();
}

static void
assert_step (Sample *alpc, const char *step, int n_missing, const char *gap)
{
  g_autoptr (GPtrArray) progress = progress_measure (alpc->session);
  const StepProgress *found = find (alpc, progress, step);

  g_assert_cmpint (found->n_required - found->n_filled, ==, n_missing);
  g_assert_cmpstr (found->gap, ==, gap);
}

static void
test_filling_a_gap (Sample *alpc, gconstpointer data)
{
  assert_step (alpc, "parties", 1, "parties.region.siege");
  sample_set (alpc, "parties.region.siege", "14 rue François-de-Sourdis, 33000 Bordeaux");
  assert_step (alpc, "parties", 0, NULL);
  assert_step (alpc, "socle", 0, NULL);
}

static void
test_emptying_makes_a_gap (Sample *alpc, gconstpointer data)
{
  sample_set (alpc, "socle_actions", "");
  assert_step (alpc, "socle", 1, "socle_actions");
}

static void
test_a_finding_is_a_gap (Sample *alpc, gconstpointer data)
{
  sample_set (alpc, "effort_propre_actions", "1");

  g_autoptr (GPtrArray) progress = progress_measure (alpc->session);
  const StepProgress *socle = find (alpc, progress, "socle");
  g_autofree char *said = step_progress_describe (socle);

  g_assert_cmpint (socle->n_blocking, ==, 1);
  g_assert_cmpstr (socle->gap, ==, "effort_propre_actions");
  g_assert_cmpstr (said, ==, "1 blocking point");
}

static void
test_words (void)
{
  static const struct {
    StepProgress progress;
    const char *words;
  } cases[] = {
    { { .n_filled = 3, .n_required = 4 }, "3 of 4" },
    { { .n_filled = 3, .n_required = 4, .n_blocking = 2 }, "3 of 4" },
    { { .n_filled = 4, .n_required = 4, .n_blocking = 2 }, "2 blocking points" },
    { { .n_filled = 4, .n_required = 4, .n_warnings = 2 }, "complete" },
    { { .n_warnings = 1 }, NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *words = step_progress_describe (&cases[i].progress);

    g_assert_cmpstr (words, ==, cases[i].words);
  }
}

static void
test_step_of_a_path (Sample *alpc, gconstpointer data)
{
  static const struct {
    const char *path;
    const char *step;
  } cases[] = {
    { "socle_actions", "socle" },
    { "versement_taux[2]", "echeancier" },
    { "tranche.1.pieces", "echeancier" },
    { "parties.coparef.representants.2.nom", "parties" },
    { "articles.objet.1.texte", "redaction" },
    { "ajouts.1.titre", "redaction" },
    { "compensation_etat", NULL },
    { "n’importe quoi", NULL },
    { "", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpstr (progress_find_step (alpc->session, cases[i].path), ==, cases[i].step);
}

static void
set_up (Sample *alpc, gconstpointer data)
{
  sample_begin_alpc (alpc);
}

static void
tear_down (Sample *alpc, gconstpointer data)
{
  sample_end (alpc);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/progress/filling", Sample, NULL, set_up, test_filling_a_gap, tear_down);
  g_test_add ("/progress/emptying", Sample, NULL, set_up, test_emptying_makes_a_gap, tear_down);
  g_test_add ("/progress/finding", Sample, NULL, set_up, test_a_finding_is_a_gap, tear_down);
  g_test_add ("/progress/steps", Sample, NULL, set_up, test_step_of_a_path, tear_down);
  g_test_add_func ("/progress/words", test_words);
  return g_test_run ();
}
