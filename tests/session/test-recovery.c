/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A crash loses neither where one was nor what one was typing. */
#include "session/recovery.h"

#include "sample.h"

#include <glib/gstdio.h>
#include <string.h>

#define PATH "/home/camille/Dossiers [été]/alpc=1.convention"

static void
test_a_step_is_kept_until_closed (void)
{
  g_autoptr (Recovery) none = recovery_read (PATH);
  g_autoptr (Recovery) kept = NULL;
  g_autoptr (Recovery) closed = NULL;

  g_assert_null (none);
  recovery_note_step (PATH, "engagement");
  kept = recovery_read (PATH);
  g_assert_cmpstr (kept->path, ==, PATH);
  g_assert_cmpstr (kept->step, ==, "engagement");
  g_assert_null (kept->text);
  recovery_forget (PATH);
  closed = recovery_read (PATH);
  g_assert_null (closed);
}

static void
test_what_is_typed_comes_back_as_it_was (void)
{
  static const char *const texts[] = { "", " ", "18 0", "l’été\n[x]\n# ; = \\ \t fin",
                                       "«\u202f»" };

  recovery_note_step (PATH, "redaction");
  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++) {
    g_autoptr (Recovery) kept = NULL;

    recovery_note_typing (PATH, "articles.objet.1.texte", texts[i]);
    kept = recovery_read (PATH);
    g_assert_cmpstr (kept->field, ==, "articles.objet.1.texte");
    g_assert_cmpstr (kept->text, ==, texts[i]);
  }

  recovery_note_typing (PATH, NULL, NULL);
  g_autoptr (Recovery) settled = recovery_read (PATH);
  g_assert_null (settled->text);
  g_assert_cmpstr (settled->step, ==, "redaction");
  recovery_forget (PATH);
}

static void
test_a_closed_dossier_keeps_nothing (void)
{
  recovery_note_typing (PATH, "socle_actions", "12");
  g_autoptr (Recovery) none = recovery_read (PATH);
  g_assert_null (none);
}

static void
test_all_that_was_open (void)
{
  g_autoptr (GPtrArray) all = NULL;

  recovery_note_step (PATH, "parties");
  recovery_note_step ("/b.convention", "socle");
  all = recovery_read_all ();
  g_assert_cmpuint (all->len, ==, 2);
  recovery_forget (PATH);
  recovery_forget ("/b.convention");
}

static void
test_a_damaged_file_is_as_none (void)
{
  g_autofree char *name =
      g_build_filename (g_get_user_state_dir (), "quadripartite", "open.ini", NULL);
  g_autoptr (GPtrArray) all = NULL;

  g_assert_true (g_file_set_contents (name, "\x01[[ not a = key file", -1, NULL));
  all = recovery_read_all ();
  g_assert_cmpuint (all->len, ==, 0);
  recovery_note_step (PATH, "parties");
  g_autoptr (Recovery) kept = recovery_read (PATH);
  g_assert_cmpstr (kept->step, ==, "parties");
  recovery_forget (PATH);
}

static gboolean
stop (gpointer loop)
{
  g_main_loop_quit (loop);
  return G_SOURCE_REMOVE;
}

static void
pause_between_keys (void)
{
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);

  g_timeout_add (600, stop, loop);
  g_main_loop_run (loop);
}

static void
test_a_session_notes_and_settles (void)
{
  Sample alpc;

  sample_begin_alpc (&alpc);
  recovery_note_step (alpc.path, "engagement");
  (void) quad_session_try (alpc.session, "socle_actions", "38 7x", NULL);
  pause_between_keys ();
  g_autoptr (Recovery) typed = recovery_read (alpc.path);
  g_assert_cmpstr (typed->field, ==, "socle_actions");
  g_assert_cmpstr (typed->text, ==, "38 7x");

  sample_set (&alpc, "socle_actions", "38722");
  g_autoptr (Recovery) settled = recovery_read (alpc.path);
  g_assert_null (settled->text);
  recovery_forget (alpc.path);
  sample_end (&alpc);
}

int
main (int argc, char **argv)
{
  g_autofree char *folder = g_dir_make_tmp ("quadripartite-XXXXXX", NULL);

  g_setenv ("XDG_STATE_HOME", folder, TRUE);
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/recovery/step", test_a_step_is_kept_until_closed);
  g_test_add_func ("/recovery/typing", test_what_is_typed_comes_back_as_it_was);
  g_test_add_func ("/recovery/closed", test_a_closed_dossier_keeps_nothing);
  g_test_add_func ("/recovery/all", test_all_that_was_open);
  g_test_add_func ("/recovery/damaged", test_a_damaged_file_is_as_none);
  g_test_add_func ("/recovery/session", test_a_session_notes_and_settles);
  return g_test_run ();
}
