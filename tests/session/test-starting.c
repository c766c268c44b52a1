/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "session/starting.h"

#include "session/session.h"
#include "surroundings/data-folder.h"

#include <glib/gstdio.h>
#include <string.h>

typedef struct {
  char *folder;
  GPtrArray *plans;
  GPtrArray *regions;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("debut-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->plans = starting_read_plans (&error);
  g_assert_no_error (error);
  fixture->regions = data_folder_read_regions (&error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GDir) folder = g_dir_open (fixture->folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (folder)) != NULL) {
    g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

    (void) g_remove (path);
  }
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_free (fixture->folder);
  g_ptr_array_unref (fixture->plans);
  g_ptr_array_unref (fixture->regions);
}

static Starting
start (const Fixture *fixture, const char *code, const char *architecture)
{
  Starting starting = {
    .plan = fixture->plans->pdata[0],
    .region = regions_find (fixture->regions, code),
    .architecture = architecture,
  };

  g_assert_nonnull (starting.region);
  return starting;
}

static void
test_plans (Fixture *fixture, gconstpointer data)
{
  const Cadrage *plan = fixture->plans->pdata[0];

  g_assert_cmpuint (fixture->plans->len, >=, 1);
  for (guint i = 1; i < fixture->plans->len; i++)
    g_assert_cmpint (((const Cadrage *) fixture->plans->pdata[i - 1])->year, >=,
                     ((const Cadrage *) fixture->plans->pdata[i])->year);
  g_assert_cmpstr (starting_get_architecture (plan)->id, ==, "B");
}

/* Names, articles and genders are those of the region, on the plan's day. */
static void
test_preview (Fixture *fixture, gconstpointer data)
{
  static const struct {
    const char *region;
    const char *architecture;
    const char *expected;
  } cases[] = {
    { "75", "B",
      "Mise en œuvre en Aquitaine-Limousin-Poitou-Charentes – Année 2016\nL’État\n"
      "La Région Aquitaine-Limousin-Poitou-Charentes\nLe COPAREF" },
    { "06", "B",
      "Mise en œuvre à Mayotte – Année 2016\nL’État\nLe Département de Mayotte\nLe COPAREF" },
    { "75", "D",
      "Mise en œuvre en Aquitaine-Limousin-Poitou-Charentes – Année 2016\nL’État\n"
      "Le COPAREF\nPôle emploi" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    Starting starting = start (fixture, cases[i].region, cases[i].architecture);
    g_autoptr (GError) error = NULL;
    g_autofree char *preview = starting_preview (&starting, &error);

    g_assert_no_error (error);
    g_assert_cmpstr (preview, ==, cases[i].expected);
  }
}

static void
test_regions (Fixture *fixture, gconstpointer data)
{
  static const struct {
    const char *typed;
    const char *code;
    bool matches;
  } cases[] = {
    { "aquitaine", "75", true },
    { "nouvelle aqui", "75", true },
    { "gironde", "75", true },
    { "Bordeaux", "75", true },
    { "33", "75", true },
    { "bretagne", "75", false },
    { "3", "75", false },
    { "ile", "11", true },
    { "Île", "11", true },
    { "reunion", "04", true },
    { "hauts de france", "32", true },
    { "nord pas de calais", "32", true },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_test_message ("%s", cases[i].typed);
    g_assert_true (starting_region_matches (regions_find (fixture->regions, cases[i].code),
                                            cases[i].typed) == cases[i].matches);
  }
}

static void
test_make (Fixture *fixture, gconstpointer data)
{
  Starting starting = start (fixture, "75", "A");
  const Datum *typefaces = starting_get_typefaces (starting.plan);
  g_autofree char *path = starting_suggest_path (&starting, fixture->folder);
  g_autofree char *next = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (QuadSession) session = NULL;
  g_autoptr (GPtrArray) entries = NULL;

  g_assert_true (g_str_has_suffix (
      path, "/Convention Aquitaine-Limousin-Poitou-Charentes 2016.convention"));
  g_assert_cmpuint (typefaces->choices->len, >=, 2);
  starting.typeface = ((const Choice *) typefaces->choices->pdata[1])->id;
  g_assert_true (starting_make (&starting, path, "Claire Martin", &error));
  g_assert_no_error (error);
  session = quad_session_open (path, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (
      dossier_get (quad_session_get_dossier (session), "parties.pole_emploi.signataire"), ==,
      "oui");
  g_assert_cmpstr (dossier_get (quad_session_get_dossier (session), typefaces->id), ==,
                   starting.typeface);
  entries = quad_session_read_entries (session, &error);
  g_assert_cmpuint (entries->len, ==, 1);
  g_assert_cmpstr (((const Entry *) entries->pdata[0])->author, ==, "Claire Martin");

  g_assert_false (starting_make (&starting, path, NULL, &error));
  g_assert_error (error, STORE_ERROR, STORE_ERROR_EXISTS);
  next = starting_suggest_path (&starting, fixture->folder);
  g_assert_true (g_str_has_suffix (next, "Charentes 2016 2.convention"));
}

/* The example can be had again, whole, whatever became of the first. */
static void
test_example (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *first = starting_make_example (fixture->folder, &error);
  g_autofree char *second = NULL;
  g_autoptr (QuadSession) session = NULL;

  g_assert_no_error (error);
  second = starting_make_example (fixture->folder, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (first, !=, second);
  session = quad_session_open (second, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (dossier_get (quad_session_get_dossier (session), "socle_actions"), ==,
                   "38721");

  g_assert_null (starting_make_example ("/nulle-part", &error));
  g_assert_error (error, STORE_ERROR, STORE_ERROR_NOT_FOUND);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add ("/starting/plans", Fixture, NULL, set_up, test_plans, tear_down);
  g_test_add ("/starting/preview", Fixture, NULL, set_up, test_preview, tear_down);
  g_test_add ("/starting/regions", Fixture, NULL, set_up, test_regions, tear_down);
  g_test_add ("/starting/make", Fixture, NULL, set_up, test_make, tear_down);
  g_test_add ("/starting/example", Fixture, NULL, set_up, test_example, tear_down);
  return g_test_run ();
}
