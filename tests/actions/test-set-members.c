/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sample.h"

#include <string.h>

/* ids: separated by spaces; each is its own label. */
static bool
try_members (Sample *sample, const char *name, const char *ids, GError **error)
{
  g_autoptr (Dossier) holder = dossier_new ();
  g_auto (GStrv) parts = g_strsplit (ids, " ", -1);
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  DossierDimension empty = { (char *) name, none };
  const DossierDimension *dimension;

  for (char **part = parts; *part != NULL && *ids != '\0'; part++)
    dossier_add_member (holder, name, *part, *part);
  dimension = dossier_find_dimension (holder, name);
  return action_set_members (sample->store, sample->cadrage,
                             dimension != NULL ? dimension : &empty, sample_who (), error);
}

static void
assert_members (Sample *sample, const char *name, const char *ids)
{
  g_autoptr (Dossier) dossier = store_snapshot (sample->store, NULL, NULL);
  const DossierDimension *dimension = dossier_find_dimension (dossier, name);
  g_autoptr (GString) found = g_string_new (NULL);

  for (guint i = 0; dimension != NULL && i < dimension->members->len; i++)
    g_string_append_printf (found, "%s%s", i > 0 ? " " : "",
                            ((DossierMember *) dimension->members->pdata[i])->id);
  g_assert_cmpstr (found->str, ==, ids);
}

static void
test_members (void)
{
  Sample sample;
  g_autoptr (GError) error = NULL;

  sample_begin (&sample, "B");
  assert_members (&sample, "tranche", "1 2");
  assert_members (&sample, "territoire", "");
  g_assert_true (try_members (&sample, "territoire", "16 2A bassin-nord", &error));
  g_assert_no_error (error);
  assert_members (&sample, "territoire", "16 2A bassin-nord");
  sample_set (&sample, "repartition_territoire[2A]=5");
  g_assert_true (try_members (&sample, "territoire", "2A 16", &error));
  assert_members (&sample, "territoire", "2A 16");
  g_assert_cmpuint (sample_count_entries (&sample), ==, 4);
  g_assert_true (try_members (&sample, "territoire", "2A 16", &error));
  g_assert_cmpuint (sample_count_entries (&sample), ==, 4);
  sample_end (&sample);
}

static void
test_still_used (void)
{
  Sample sample;
  g_autoptr (GError) error = NULL;

  sample_begin (&sample, "B");
  sample_set (&sample, "tranche.2.pieces=x");
  g_assert_false (try_members (&sample, "tranche", "1 3", &error));
  g_assert_error (error, ACTION_ERROR, ACTION_ERROR_REFUSED);
  g_assert_nonnull (strstr (error->message, "tranche.2.pieces"));
  g_clear_error (&error);
  assert_members (&sample, "tranche", "1 2");
  sample_set (&sample, "tranche.2.pieces=");
  g_assert_true (try_members (&sample, "tranche", "1 3", &error));
  sample_end (&sample);
}

static void
test_refused (void)
{
  static const struct {
    const char *name;
    const char *ids;
    ActionError code;
  } rows[] = {
    { "inconnue", "1", ACTION_ERROR_PATH },     { "operateur", "region", ACTION_ERROR_REFUSED },
    { "tranche", "1 1", ACTION_ERROR_VALUE },   { "tranche", "1 é", ACTION_ERROR_VALUE },
    { "tranche", "1 a.b", ACTION_ERROR_VALUE }, { "tranche", "1 a]b", ACTION_ERROR_VALUE },
    { "tranche", "1  2", ACTION_ERROR_VALUE },
  };
  Sample sample;

  sample_begin (&sample, "B");
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (GError) error = NULL;

    g_test_message ("%s: %s", rows[i].name, rows[i].ids);
    g_assert_false (try_members (&sample, rows[i].name, rows[i].ids, &error));
    g_assert_error (error, ACTION_ERROR, (int) rows[i].code);
  }
  assert_members (&sample, "tranche", "1 2");
  sample_end (&sample);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/set-members/members", test_members);
  g_test_add_func ("/set-members/still-used", test_still_used);
  g_test_add_func ("/set-members/refused", test_refused);
  return g_test_run ();
}
