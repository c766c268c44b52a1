/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "session/known-dossiers.h"

#include "session/starting.h"
#include "surroundings/user.h"

#include <glib/gstdio.h>
#include <string.h>

static QuadSession *
open_example (const char *folder)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;
  QuadSession *session;

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  path = starting_make_example (folder, &error);
  g_assert_no_error (error);
  session = quad_session_open (path, &error);
  g_assert_no_error (error);
  return session;
}

static void
set (QuadSession *session, const char *path, const char *text)
{
  g_autoptr (GError) error = NULL;

  (void) quad_session_set (session, path, text, &error);
  g_assert_no_error (error);
}

static GPtrArray *
find (const char *typed)
{
  g_autoptr (Register) known = known_dossiers_open ();

  return typed != NULL ? register_search (known, typed, 10) : register_list_recent (known, 10);
}

static void
assert_found (const char *typed, guint expected)
{
  g_autoptr (GPtrArray) found = find (typed);

  g_test_message ("%s", typed);
  g_assert_cmpuint (found->len, ==, expected);
}

/* What a dossier says, what is entered in it, and what it will be about next. */
static void
test_note (void)
{
  g_autoptr (QuadSession) session = open_example (g_get_user_data_dir ());
  g_autoptr (GPtrArray) all = NULL;
  g_auto (GStrv) heads = NULL;
  const KnownDossier *known;

  set (session, "signature.date", "2199-12-31");
  known_dossiers_note (session);
  all = find (NULL);
  g_assert_cmpuint (all->len, ==, 1);
  known = all->pdata[0];
  g_assert_cmpstr (known->path, ==, quad_session_get_path (session));
  g_assert_cmpstr (known->region, ==, "Aquitaine-Limousin-Poitou-Charentes");
  g_assert_cmpstr (known->title, ==, quad_session_get_cadrage (session)->short_title);
  g_assert_cmpstr (known->next_date, ==, "2199-12-31");
  g_assert_cmpstr (known->next_label, ==, "Cérémonie de signature");
  g_assert_cmpint (known->n_required, >, 20);
  g_assert_cmpint (known->n_filled, >, 0);
  g_assert_cmpint (known->n_filled, <, known->n_required);

  heads = known_dossiers_dup_heads (session);
  g_assert_cmpstr (heads[0], ==, quad_session_get_dossier (session)->head);

  assert_found ("rousset", 1);
  assert_found ("echeancier", 1);
  assert_found ("annexe sigles", 1);
  assert_found ("80331000", 0);
  assert_found ("80 331 000", 1);
  assert_found ("xylophone", 0);
  set (session, "socle_perimetre", "le xylophone de Guéret");
  assert_found ("xylophone", 0);
  known_dossiers_note (session);
  assert_found ("xylophone gueret", 1);
}

/* Past days are no news. */
static void
test_no_next (void)
{
  g_autoptr (QuadSession) session = open_example (g_get_user_data_dir ());
  g_autoptr (GPtrArray) all = NULL;
  g_autofree char *today = user_dup_today ();

  set (session, "signature.date", "2016-03-25");
  known_dossiers_note (session);
  all = find (NULL);
  for (guint i = 0; i < all->len; i++) {
    const KnownDossier *known = all->pdata[i];

    if (g_str_equal (known->path, quad_session_get_path (session)))
      g_assert_true (known->next_date == NULL || strcmp (known->next_date, today) >= 0);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/known-dossiers/note", test_note);
  g_test_add_func ("/known-dossiers/no-next", test_no_next);
  return g_test_run ();
}
