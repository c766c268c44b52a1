/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sample.h"

#include "session/what-if.h"

#define REGION "actions_supplementaires[region]"

static void
begin (Sample *alpc, gconstpointer data)
{
  sample_begin_alpc (alpc);
}

static void
end (Sample *alpc, gconstpointer data)
{
  sample_end (alpc);
}

static void
set (WhatIf *scenario, const char *path, const char *text)
{
  g_autoptr (GError) error = NULL;

  (void) what_if_set (scenario, path, text, &error);
  g_assert_no_error (error);
}

static void
assert_after (WhatIf *scenario, const char *path, const char *text)
{
  g_autofree char *value = what_if_dup_after (scenario, path);

  g_assert_cmpstr (value, ==, text);
}

static bool
holds (const GPtrArray *paths, const char *path)
{
  return g_ptr_array_find_with_equal_func ((GPtrArray *) paths, path, g_str_equal, NULL);
}

static void
test_moves_everything (Sample *alpc, gconstpointer data)
{
  g_autoptr (WhatIf) scenario = what_if_new (alpc->session);
  g_autofree char *before = NULL;
  g_autofree char *difference = NULL;
  g_autofree char *falls = NULL;

  set (scenario, REGION, "18 500");
  set (scenario, "enveloppe", "80 000 000");
  assert_after (scenario, "actions_supplementaires_total", "27\u00a0277");
  assert_after (scenario, "compensation_theorique", "81\u00a0831\u00a0000\u00a0€");
  assert_after (scenario, "compensation_etat", "80\u00a0000\u00a0000\u00a0€");
  before = what_if_dup_before (scenario, "compensation_etat");
  g_assert_cmpstr (before, ==, "80\u00a0331\u00a0000\u00a0€");
  difference = what_if_dup_difference (scenario, "actions_supplementaires_total");
  g_assert_cmpstr (difference, ==, "+\u00a0500");
  falls = what_if_dup_difference (scenario, "compensation_etat");
  g_assert_cmpstr (falls, ==, "−\u00a0331\u00a0000\u00a0€");
  g_assert_null (what_if_dup_difference (scenario, "cout_moyen"));
  g_assert_null (what_if_dup_difference (scenario, "ecart_cible"));
}

static void
test_lists (Sample *alpc, gconstpointer data)
{
  g_autoptr (WhatIf) scenario = what_if_new (alpc->session);
  g_autoptr (GPtrArray) figures = what_if_list_figures (scenario);
  g_autoptr (GPtrArray) inputs = what_if_list_inputs (scenario, NULL);
  g_autoptr (GPtrArray) inputs_of_all = what_if_list_inputs (scenario, "actions_total");
  g_autoptr (GPtrArray) more = NULL;

  g_assert_true (holds (figures, "compensation_etat"));
  g_assert_false (holds (figures, "cout_moyen"));
  g_assert_false (holds (figures, "actions_financables"));
  g_assert_true (holds (inputs, REGION));
  g_assert_true (holds (inputs, "enveloppe"));
  g_assert_false (holds (inputs, "actions_realisees"));
  g_assert_true (holds (inputs_of_all, "socle_actions"));
  g_assert_false (holds (inputs_of_all, "enveloppe"));

  set (scenario, "enveloppe", "80000000");
  more = what_if_list_figures (scenario);
  g_assert_true (holds (more, "actions_financables"));
  assert_after (scenario, "actions_financables", "26\u00a0666");
}

static void
test_refuses (Sample *alpc, gconstpointer data)
{
  static const char *const refused[][2] = {
    { REGION, "18.500" },         { REGION, "-1" },
    { REGION, "beaucoup" },       { "cout_moyen", "1" },
    { "compensation_etat", "1" }, { "rien", "1" },
  };
  g_autoptr (WhatIf) scenario = what_if_new (alpc->session);
  g_autoptr (GPtrArray) changes = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (refused); i++) {
    g_autoptr (GError) error = NULL;

    g_assert_false (what_if_set (scenario, refused[i][0], refused[i][1], &error));
    g_assert_nonnull (error);
  }
  changes = what_if_list_changes (scenario);
  g_assert_cmpuint (changes->len, ==, 0);
}

static guint
count_entries (Sample *alpc)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) entries = quad_session_read_entries (alpc->session, &error);

  g_assert_no_error (error);
  return entries->len;
}

static GBytes *
read_file (Sample *alpc)
{
  char *contents;
  gsize size;

  g_assert_true (g_file_get_contents (alpc->path, &contents, &size, NULL));
  return g_bytes_new_take (contents, size);
}

static void
test_writes_nothing (Sample *alpc, gconstpointer data)
{
  g_autoptr (GBytes) before = read_file (alpc);
  const guint n_entries = count_entries (alpc);
  g_autoptr (GBytes) after = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *answer = NULL;
  WhatIf *scenario = what_if_new (alpc->session);

  set (scenario, REGION, "12");
  set (scenario, "enveloppe", "1");
  answer = what_if_seek (scenario, REGION, "actions_supplementaires_total", "9000", &error);
  g_assert_nonnull (answer);
  what_if_free (scenario);

  after = read_file (alpc);
  g_assert_true (g_bytes_equal (before, after));
  g_assert_cmpuint (count_entries (alpc), ==, n_entries);
  sample_assert (alpc, REGION, "18000");
  sample_assert (alpc, "enveloppe", "");
}

static void
test_applies_as_one_entry (Sample *alpc, gconstpointer data)
{
  g_autoptr (WhatIf) scenario = what_if_new (alpc->session);
  const guint n_entries = count_entries (alpc);
  g_autoptr (GError) error = NULL;

  g_assert_true (what_if_apply (scenario, &error));
  g_assert_cmpuint (count_entries (alpc), ==, n_entries);

  set (scenario, REGION, "17 500");
  set (scenario, "enveloppe", "79 000 000,50");
  set (scenario, "socle_actions", "1");
  what_if_reset (scenario, "socle_actions");
  g_assert_true (what_if_apply (scenario, &error));
  g_assert_cmpuint (count_entries (alpc), ==, n_entries + 1);
  sample_assert (alpc, REGION, "17500");
  sample_assert (alpc, "enveloppe", "79000000.50");
  sample_assert (alpc, "socle_actions", "38721");

  g_assert_true (quad_session_undo (alpc->session, &error));
  sample_assert (alpc, REGION, "18000");
  sample_assert (alpc, "enveloppe", "");
}

static void
test_seeks (Sample *alpc, gconstpointer data)
{
  static const struct {
    const char *input;
    const char *figure;
    const char *target;
    const char *value;  /* of the input, then */
    const char *result; /* of the figure, then */
  } cases[] = {
    { REGION, "compensation_etat", "80 331 000", "18\u00a0000", "80\u00a0331\u00a0000\u00a0€" },
    { REGION, "actions_supplementaires_total", "26777", "18\u00a0000", "26\u00a0777" },
    { REGION, "compensation_etat", "80 000 000 €", "17\u00a0889",
      "79\u00a0998\u00a0000\u00a0€" },
    /* Out of reach, or nothing to do with it: the input stays. */
    { REGION, "compensation_etat", "3000", "5", "26\u00a0346\u00a0000\u00a0€" },
    { "socle_actions", "compensation_etat", "80 331 000", "38\u00a0721",
      "26\u00a0346\u00a0000\u00a0€" },
    { REGION, "ecart_cible", "0", "5", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (WhatIf) scenario = what_if_new (alpc->session);
    g_autofree char *answer = NULL;
    g_autoptr (GError) error = NULL;

    set (scenario, REGION, "5");
    answer = what_if_seek (scenario, cases[i].input, cases[i].figure, cases[i].target, &error);
    g_assert_nonnull (answer);
    g_assert_no_error (error);
    g_assert_cmpint (g_utf8_strlen (answer, -1), >, 10);
    assert_after (scenario, cases[i].input, cases[i].value);
    assert_after (scenario, cases[i].figure, cases[i].result);
  }
}

/* All the actions of the act by one operator: what the whole compensation is then. */
static void
test_seeks_the_whole (Sample *alpc, gconstpointer data)
{
  g_autoptr (WhatIf) scenario = what_if_new (alpc->session);
  g_autofree char *answer = NULL;
  g_autoptr (GError) error = NULL;

  set (scenario, "actions_supplementaires[pole_emploi]", "0");
  answer = what_if_seek (scenario, REGION, "compensation_etat", "80 331 000", &error);
  g_assert_nonnull (answer);
  assert_after (scenario, REGION, "26\u00a0777");
  g_assert_nonnull (strstr (answer, "26\u00a0777"));
}

static void
test_refuses_a_target (Sample *alpc, gconstpointer data)
{
  g_autoptr (WhatIf) scenario = what_if_new (alpc->session);
  g_autofree char *answer = NULL;
  g_autoptr (GError) error = NULL;

  answer = what_if_seek (scenario, REGION, "compensation_etat", "tout", &error);
  g_assert_nonnull (error);
  g_assert_null (answer);
}

int
main (int argc, char **argv)
{
  static const struct {
    const char *path;
    void (*run) (Sample *alpc, gconstpointer data);
  } tests[] = {
    { "/what-if/moves-everything", test_moves_everything },
    { "/what-if/lists", test_lists },
    { "/what-if/refuses", test_refuses },
    { "/what-if/writes-nothing", test_writes_nothing },
    { "/what-if/applies-as-one-entry", test_applies_as_one_entry },
    { "/what-if/seeks", test_seeks },
    { "/what-if/seeks-the-whole", test_seeks_the_whole },
    { "/what-if/refuses-a-target", test_refuses_a_target },
  };

  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Sample, NULL, begin, tests[i].run, end);
  return g_test_run ();
}
