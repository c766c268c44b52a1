/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sample.h"

#include "session/missing.h"

#define REGION "actions_supplementaires[region]"
#define POLE_EMPLOI "actions_supplementaires[pole_emploi]"

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

/* Owned: the paths, one space between two; a failure has a mark. */
static char *
find (Sample *alpc, const char *id)
{
  const char *ids[] = { id, NULL };
  g_autoptr (GPtrArray) missing = missing_find (alpc->session, ids);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < missing->len; i++) {
    const Missing *one = missing->pdata[i];

    g_string_append_printf (text, "%s%s%s", i > 0 ? " " : "", one->path,
                            one->fault != NULL ? "!" : "");
    g_assert_cmpstr (one->name, !=, "");
  }

  return g_string_free (text, FALSE);
}

static void
assert_missing (Sample *alpc, const char *id, const char *expected)
{
  g_autofree char *found = find (alpc, id);

  g_assert_cmpstr (found, ==, expected);
}

static void
test_nothing (Sample *alpc, gconstpointer data)
{
  assert_missing (alpc, "compensation_etat", "");
  assert_missing (alpc, "actions_supplementaires", "");
  assert_missing (alpc, "cout_moyen", "");
}

/* The envelope is a limit that need not be known. */
static void
test_what_a_figure_waits_for (Sample *alpc, gconstpointer data)
{
  assert_missing (alpc, "ecart_cible", "cible_nationale");
  assert_missing (alpc, "enveloppe", "enveloppe");
  assert_missing (alpc, "actions_financables", "enveloppe");
  sample_set (alpc, REGION, "");
  assert_missing (alpc, "compensation_etat", REGION);
  assert_missing (alpc, "actions_supplementaires", REGION);
  sample_set (alpc, POLE_EMPLOI, "");
  assert_missing (alpc, "compensation_etat", REGION " " POLE_EMPLOI);
}

/* Nothing is empty, and still there is no figure. */
static void
test_what_fails (Sample *alpc, gconstpointer data)
{
  sample_set (alpc, REGION, "0");
  sample_set (alpc, POLE_EMPLOI, "0");
  assert_missing (alpc, "part_operateur[region]", "part_operateur[region]!");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/missing/nothing", Sample, NULL, begin, test_nothing, end);
  g_test_add ("/missing/what-a-figure-waits-for", Sample, NULL, begin,
              test_what_a_figure_waits_for, end);
  g_test_add ("/missing/what-fails", Sample, NULL, begin, test_what_fails, end);
  return g_test_run ();
}
