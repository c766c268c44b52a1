/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pages follow what is typed, in a thread of their own, whatever becomes of the session. */
#include "layout/layout.h"
#include "sample.h"

#include <string.h>

#define REGION "actions_supplementaires[region]"

static void
count_signal (QuadSession *session, gpointer count)
{
  (*(int *) count)++;
}

static void
wait_for_pages (Sample *alpc, int wanted)
{
  int n_pages = 0;
  gulong handler =
      g_signal_connect (alpc->session, "pages-changed", G_CALLBACK (count_signal), &n_pages);

  while (n_pages < wanted)
    g_main_context_iteration (NULL, TRUE);
  g_signal_handler_disconnect (alpc->session, handler);
}

static gboolean
pages_say (const Pages *pages, const char *text)
{
  g_autofree char *said = layout_describe (pages);

  return strstr (said, text) != NULL;
}

static void
test_pages_follow_the_last_key (void)
{
  Sample own;
  Sample *alpc = &own;

  sample_begin_alpc (alpc);
  wait_for_pages (alpc, 1);
  g_assert_true (pages_say (quad_session_get_pages (alpc->session), "18 000"));
  for (int i = 0; i < 20; i++) {
    g_autofree char *text = g_strdup_printf ("%d", 18001 + i);

    g_assert_true (quad_session_try (alpc->session, REGION, text, NULL));
  }
  /* One layout runs, and one waits: those between were never begun. */
  wait_for_pages (alpc, 2);
  g_assert_true (pages_say (quad_session_get_pages (alpc->session), "18 020"));
  sample_end (alpc);
}

static void
test_a_session_may_go_while_pages_are_made (void)
{
  Sample alpc;

  for (int i = 0; i < 5; i++) {
    sample_begin_alpc (&alpc);
    (void) quad_session_try (alpc.session, REGION, "1", NULL);
    sample_end (&alpc);
  }
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

/* What the thread that makes pages holds is whole when the session is gone. */
static void
test_a_document_outlives_its_session (void)
{
  Sample alpc;
  SharedDraft *draft;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  sample_begin_alpc (&alpc);
  draft = quad_session_share_draft (alpc.session);
  before = document_describe (draft_get_document (draft->draft));
  sample_end (&alpc);
  after = document_describe (draft_get_document (draft->draft));
  g_assert_cmpstr (after, ==, before);
  shared_draft_unref (draft);
}

/* Without fonts there are no pages, and a sentence says so; all else goes on. */
static void
test_pages_that_cannot_be_made (void)
{
  g_autofree char *data = g_strdup (g_getenv ("QUADRIPARTITE_DATA"));
  g_autofree char *nowhere = g_build_filename (g_get_tmp_dir (), "none-at-all", NULL);
  g_autoptr (GError) error = NULL;
  Sample alpc;

  sample_begin_alpc (&alpc);
  g_setenv ("QUADRIPARTITE_DATA", nowhere, TRUE);
  g_clear_object (&alpc.session);
  alpc.session = quad_session_open (alpc.path, &error);
  g_setenv ("QUADRIPARTITE_DATA", data, TRUE);
  g_assert_no_error (error);
  g_assert_null (quad_session_get_pages_failure (alpc.session));
  wait_for_pages (&alpc, 1);
  g_assert_null (quad_session_get_pages (alpc.session));
  g_assert_nonnull (quad_session_get_pages_failure (alpc.session));
  sample_set (&alpc, REGION, "18001");
  sample_assert (&alpc, REGION, "18001");
  sample_end (&alpc);
}

static void
begin_and_type (GApplication *program, gpointer alpc)
{
  sample_begin_alpc (alpc);
  g_assert_true (quad_session_try (((Sample *) alpc)->session, REGION, "18020", NULL));
}

/* The end of the program frees what a layout reads: it comes after the last one, that of
 * what waited too. */
static void
test_the_program_ends_after_the_layout (void)
{
  g_autoptr (GApplication) program = g_application_new (NULL, G_APPLICATION_NON_UNIQUE);
  Sample alpc;

  g_application_set_default (program);
  g_signal_connect (program, "activate", G_CALLBACK (begin_and_type), &alpc);
  g_assert_cmpint (g_application_run (program, 0, NULL), ==, 0);
  g_assert_nonnull (quad_session_get_pages (alpc.session));
  g_assert_true (pages_say (quad_session_get_pages (alpc.session), "18 020"));
  sample_end (&alpc);
  g_application_set_default (NULL);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/paging/last-key", test_pages_follow_the_last_key);
  g_test_add_func ("/paging/gone", test_a_session_may_go_while_pages_are_made);
  g_test_add_func ("/paging/outlived", test_a_document_outlives_its_session);
  g_test_add_func ("/paging/program", test_the_program_ends_after_the_layout);
  g_test_add_func ("/paging/failure", test_pages_that_cannot_be_made);
  return g_test_run ();
}
