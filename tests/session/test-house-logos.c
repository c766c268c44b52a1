/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "session/house-logos.h"

#include "dossier/kept-file.h"
#include "session/session.h"
#include "session/starting.h"
#include "surroundings/data-folder.h"

#include <glib/gstdio.h>
#include <string.h>

#define STATE "parties.etat.logo"
#define REGION "parties.region.logo"
#define DRAWING                                                                                \
  "<svg xmlns='http://www.w3.org/2000/svg' width='200' height='100'>"                          \
  "<rect width='180' height='80' x='10' y='10' fill='#003189'/></svg>"

static GBytes *
bytes_of (const char *text)
{
  return g_bytes_new_static (text, strlen (text));
}

static void
keep (const char *path, const char *text)
{
  g_autoptr (GBytes) file = bytes_of (text);
  g_autoptr (GError) error = NULL;
  bool kept = house_logos_keep (path, file, &error);

  g_assert_no_error (error);
  g_assert_true (kept);
}

static void
assert_read (const char *path, const char *expected)
{
  g_autoptr (GBytes) file = house_logos_read (path);
  g_autoptr (GBytes) wanted = expected != NULL ? bytes_of (expected) : NULL;

  g_assert_true (wanted != NULL ? file != NULL && g_bytes_equal (file, wanted) : file == NULL);
}

/* What cannot be shown is refused, and the one before stays; nothing is left of one that is
 * forgotten. */
static void
test_keep (void)
{
  g_autoptr (GBytes) other = bytes_of ("no picture");
  g_autoptr (GError) error = NULL;

  assert_read (STATE, NULL);
  keep (STATE, DRAWING);
  assert_read (STATE, DRAWING);
  assert_read (REGION, NULL);
  g_assert_false (house_logos_keep (STATE, other, &error));
  g_assert_nonnull (error);
  assert_read (STATE, DRAWING);

  g_clear_error (&error);
  g_assert_true (house_logos_keep (STATE, NULL, &error));
  g_assert_no_error (error);
  assert_read (STATE, NULL);
  g_assert_true (house_logos_keep (STATE, NULL, &error));
}

static QuadSession *
begin (const GPtrArray *plans, const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) regions = data_folder_read_regions (&error);
  Starting starting = { .plan = plans->pdata[0],
                        .region = regions_find (regions, "75"),
                        .architecture = "B" };
  bool made = starting_make (&starting, path, "Claire Martin", &error);
  QuadSession *session = made ? quad_session_open (path, &error) : NULL;

  g_assert_no_error (error);
  return session;
}

/* A dossier begins with those that are kept; without any, as it always did. */
static void
test_begin (void)
{
  g_autoptr (GPtrArray) plans = starting_read_plans (NULL);
  g_autofree char *folder = g_dir_make_tmp ("logos-XXXXXX", NULL);
  g_autofree char *plain = g_build_filename (folder, "plain.convention", NULL);
  g_autofree char *path = g_build_filename (folder, "logo.convention", NULL);
  g_autoptr (QuadSession) session = begin (plans, plain);

  g_assert_null (kept_file_find (quad_session_get_dossier (session), STATE));
  g_clear_object (&session);

  keep (STATE, DRAWING);
  session = begin (plans, path);
  g_assert_nonnull (kept_file_find (quad_session_get_dossier (session), STATE));
  g_assert_null (kept_file_find (quad_session_get_dossier (session), REGION));
  g_clear_object (&session);

  g_assert_cmpint (g_remove (plain), ==, 0);
  g_assert_cmpint (g_remove (path), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

/* What was kept and spoilt since is left out. */
static void
test_spoilt (void)
{
  g_autofree char *file_name =
      g_build_filename (g_get_user_data_dir (), "quadripartite", "logos", STATE, NULL);

  keep (STATE, DRAWING);
  g_assert_true (g_file_set_contents (file_name, "spoilt", -1, NULL));
  assert_read (STATE, NULL);
}

static void
test_list (void)
{
  g_autoptr (GPtrArray) plans = starting_read_plans (NULL);
  g_autoptr (GPtrArray) logos = house_logos_list (plans->pdata[0]);

  g_assert_cmpuint (logos->len, ==, 4);
  g_assert_cmpstr (((const Datum *) logos->pdata[0])->id, ==, STATE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/house-logos/keep", test_keep);
  g_test_add_func ("/house-logos/begin", test_begin);
  g_test_add_func ("/house-logos/spoilt", test_spoilt);
  g_test_add_func ("/house-logos/list", test_list);
  return g_test_run ();
}
