/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a window relies on: values shown while typed, nothing lost, refusals that say why. */
#include "sample.h"
#include "session/history.h"
#include "session/pdf-export.h"
#include "session/printable.h"
#include "session/wording.h"

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#define FIGURE "compensation_etat"
#define REGION "actions_supplementaires[region]"

static void
count_signal (QuadSession *session, gpointer count)
{
  (*(int *) count)++;
}

static void
assert_shown (Sample *alpc, const char *path, const char *text)
{
  g_autofree char *shown = wording_of_value (alpc->session, path);

  g_assert_cmpstr (shown, ==, text);
}

static guint
count_entries (Sample *alpc)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) entries = quad_session_read_entries (alpc->session, &error);

  g_assert_no_error (error);
  return entries->len;
}

static void
test_typing_shows_without_writing (Sample *alpc, gconstpointer data)
{
  guint before = count_entries (alpc);
  int n_changes = 0;

  g_signal_connect (alpc->session, "changed", G_CALLBACK (count_signal), &n_changes);
  g_assert_true (quad_session_try (alpc->session, REGION, "18 001", NULL));
  g_assert_cmpint (n_changes, ==, 1);
  assert_shown (alpc, FIGURE, "80\u00a0334\u00a0000\u00a0€");
  g_assert_cmpuint (count_entries (alpc), ==, before);

  quad_session_stop_trying (alpc->session);
  g_assert_cmpint (n_changes, ==, 2);
  assert_shown (alpc, FIGURE, "80\u00a0331\u00a0000\u00a0€");
  sample_assert (alpc, REGION, "18000");
}

static void
test_entering_is_one_entry (Sample *alpc, gconstpointer data)
{
  guint before = count_entries (alpc);

  g_assert_true (quad_session_try (alpc->session, REGION, "18 001", NULL));
  sample_set (alpc, REGION, "18 002");
  g_assert_cmpuint (count_entries (alpc), ==, before + 1);
  assert_shown (alpc, FIGURE, "80\u00a0337\u00a0000\u00a0€");
  sample_set (alpc, REGION, "18002");
  g_assert_cmpuint (count_entries (alpc), ==, before + 1);
}

static void
test_emptied_is_not_zero (Sample *alpc, gconstpointer data)
{
  sample_set (alpc, REGION, "");
  assert_shown (alpc, REGION, NULL);
  assert_shown (alpc, FIGURE, NULL);
}

static void
test_refusals (Sample *alpc, gconstpointer data)
{
  static const struct {
    const char *path;
    const char *text;
  } cases[] = {
    { REGION, "9x" },
    { REGION, "1.234" },
    { REGION, "-1" },
    { "versement_taux[1]", "120 kg" },
    { "signature.date", "31 avril 2016" },
    { "reversement.delai", "bientôt" },
    { "actions_supplementaires[lune]", "1" },
    { "compensation_etat", "1" },
    { "parties.etat.representants.1.genre", "x" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (GError) tried = NULL;
    g_autoptr (GError) entered = NULL;
    guint before = count_entries (alpc);

    g_assert_false (quad_session_try (alpc->session, cases[i].path, cases[i].text, &tried));
    g_assert_false (quad_session_set (alpc->session, cases[i].path, cases[i].text, &entered));
    g_assert_cmpstr (tried->message, ==, entered->message);
    g_assert_false (g_str_has_prefix (entered->message, cases[i].path));
    g_assert_cmpuint (count_entries (alpc), ==, before);
    assert_shown (alpc, FIGURE, "80\u00a0331\u00a0000\u00a0€");
  }
}

static void
test_all_or_nothing (Sample *alpc, gconstpointer data)
{
  g_autoptr (GArray) assignments = g_array_new (FALSE, FALSE, sizeof (Assignment));
  Assignment good = { REGION, "1", NULL };
  Assignment bad = { "actions_supplementaires[pole_emploi]", "beaucoup", NULL };
  g_autoptr (GError) error = NULL;

  g_array_append_val (assignments, good);
  g_array_append_val (assignments, bad);
  g_assert_false (quad_session_set_all (alpc->session, assignments, &error));
  g_assert_nonnull (strstr (error->message, bad.path));
  sample_assert (alpc, REGION, "18000");
}

static void
test_undo_and_redo (Sample *alpc, gconstpointer data)
{
  g_autofree char *nothing = quad_session_dup_redo_label (alpc->session);
  g_autofree char *undo = NULL;
  g_autofree char *redo = NULL;

  g_assert_null (nothing);
  sample_set (alpc, REGION, "1");
  undo = quad_session_dup_undo_label (alpc->session);
  g_assert_nonnull (strstr (undo, "1"));
  g_assert_true (quad_session_undo (alpc->session, NULL));
  sample_assert (alpc, REGION, "18000");
  redo = quad_session_dup_redo_label (alpc->session);
  g_assert_cmpstr (redo, ==, undo);
  g_assert_true (quad_session_redo (alpc->session, NULL));
  sample_assert (alpc, REGION, "1");
  g_assert_false (quad_session_redo (alpc->session, NULL));
}

static void
test_history_marks_what_was_taken_back (Sample *alpc, gconstpointer data)
{
  g_autoptr (GPtrArray) lines = NULL;

  quad_session_set_author (alpc->session, "Camille Essai");
  sample_set (alpc, REGION, "1");
  g_assert_true (quad_session_undo (alpc->session, NULL));
  lines = history_read (alpc->session, NULL);
  g_assert_false (((const HistoryLine *) lines->pdata[0])->taken_back);
  g_assert_true (((const HistoryLine *) lines->pdata[1])->taken_back);
  g_assert_false (((const HistoryLine *) lines->pdata[2])->taken_back);
  g_assert_cmpstr (((const HistoryLine *) lines->pdata[1])->author, ==, "Camille Essai");
}

static void
test_the_past_is_only_looked_at (Sample *alpc, gconstpointer data)
{
  g_autoptr (GPtrArray) lines = NULL;
  g_autoptr (QuadSession) past = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *then = NULL;

  sample_set (alpc, REGION, "1");
  lines = history_read (alpc->session, NULL);
  past = quad_session_open_past (alpc->session, ((const HistoryLine *) lines->pdata[1])->hash,
                                 &error);
  g_assert_no_error (error);
  g_assert_true (quad_session_is_past (past));
  then = wording_of_value (past, FIGURE);
  g_assert_cmpstr (then, ==, "80\u00a0331\u00a0000\u00a0€");
  g_assert_false (quad_session_set (past, REGION, "2", &error));
  g_assert_nonnull (error);
  sample_assert (alpc, REGION, "1");
}

static void
test_a_file_that_may_not_be_written (Sample *alpc, gconstpointer data)
{
  g_autoptr (QuadSession) reader = NULL;
  g_autoptr (GError) error = NULL;

  if (geteuid () == 0) {
    g_test_skip ("root may write anywhere");
    return;
  }
  g_assert_cmpint (g_chmod (alpc->path, 0400), ==, 0);
  reader = quad_session_open (alpc->path, &error);
  g_assert_no_error (error);
  g_assert_nonnull (quad_session_get_read_only_reason (reader));
  g_assert_false (quad_session_set (reader, REGION, "2", &error));
}

static void
test_what_another_program_wrote_is_followed (Sample *alpc, gconstpointer data)
{
  g_autoptr (QuadSession) other = quad_session_open (alpc->path, NULL);

  g_assert_true (quad_session_set (other, REGION, "7", NULL));
  sample_set (alpc, "actions_supplementaires[pole_emploi]", "3");
  sample_assert (alpc, REGION, "7");
  assert_shown (alpc, FIGURE, "30\u00a0000\u00a0€");
}

static void
take_result (GObject *source, GAsyncResult *result, gpointer place)
{
  *(GAsyncResult **) place = g_object_ref (result);
}

static bool
export_to (Sample *alpc, const char *path, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  pdf_export_async (alpc->session, path, false, take_result, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  return pdf_export_finish (result, error);
}

static void
test_export (Sample *alpc, gconstpointer data)
{
  g_autofree char *name = pdf_export_suggest_name (alpc->session);
  g_autofree char *path = g_build_filename (alpc->folder, name, NULL);
  g_autofree char *nowhere = g_build_filename (alpc->folder, "none", name, NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *bytes = NULL;

  g_assert_true (g_str_has_suffix (name, ".pdf"));
  g_assert_true (export_to (alpc, path, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (path, &bytes, NULL, NULL));
  g_assert_true (g_str_has_prefix (bytes, "%PDF-"));
  g_assert_false (export_to (alpc, nowhere, &error));
  g_clear_error (&error);
  g_assert_false (export_to (alpc, alpc->path, &error));
  g_assert_nonnull (strstr (error->message, "dossier"));
  (void) g_unlink (path);
}

static void
test_nothing_to_print_without_an_act (Sample *alpc, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (Pages) pages = printable_lay_out (alpc->session, &error);
  g_autoptr (Pages) none = NULL;

  g_assert_no_error (error);
  g_assert_cmpuint (pages->pages->len, ==, 12);
  sample_set (alpc, "parties.region.signataire", "non");
  none = printable_lay_out (alpc->session, &error);
  g_assert_null (none);
  g_assert_nonnull (error);
}

static void
test_what_cannot_be_opened (void)
{
  static const char *const paths[] = { "/nowhere/at/all.convention", "/", "/dev/null" };

  for (gsize i = 0; i < G_N_ELEMENTS (paths); i++) {
    g_autoptr (GError) error = NULL;
    g_autoptr (QuadSession) session = quad_session_open (paths[i], &error);

    g_assert_null (session);
    g_assert_nonnull (error);
  }
}

/* One takes back what one sees: what another program did since is shown first. */
static void
test_nothing_unseen_is_taken_back (Sample *alpc, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (QuadSession) other = NULL;

  sample_set (alpc, REGION, "18 001");
  other = quad_session_open (alpc->path, &error);
  g_assert_no_error (error);
  g_assert_true (quad_session_set (other, "socle_actions", "40 000", &error));
  g_assert_false (quad_session_undo (alpc->session, &error));
  g_assert_error (error, STORE_ERROR, STORE_ERROR_REFUSED);
  sample_assert (alpc, REGION, "18001");
  sample_assert (alpc, "socle_actions", "40000");
  assert_shown (alpc, "socle_actions", "40\u00a0000");

  g_assert_true (quad_session_undo (alpc->session, NULL));
  g_assert_true (quad_session_undo (alpc->session, NULL));
  sample_assert (alpc, REGION, "18000");
  g_clear_error (&error);
  g_assert_true (quad_session_set (other, REGION, "18 002", &error));
  g_assert_false (quad_session_redo (alpc->session, &error));
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

static void
add (const char *name, void (*test) (Sample *alpc, gconstpointer data))
{
  g_test_add (name, Sample, NULL, set_up, test, tear_down);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add ("/session/typing", test_typing_shows_without_writing);
  add ("/session/entering", test_entering_is_one_entry);
  add ("/session/emptied", test_emptied_is_not_zero);
  add ("/session/refusals", test_refusals);
  add ("/session/all-or-nothing", test_all_or_nothing);
  add ("/session/undo", test_undo_and_redo);
  add ("/session/history", test_history_marks_what_was_taken_back);
  add ("/session/past", test_the_past_is_only_looked_at);
  add ("/session/read-only", test_a_file_that_may_not_be_written);
  add ("/session/other-program", test_what_another_program_wrote_is_followed);
  add ("/session/unseen", test_nothing_unseen_is_taken_back);
  add ("/session/export", test_export);
  add ("/session/no-act", test_nothing_to_print_without_an_act);
  g_test_add_func ("/session/unopened", test_what_cannot_be_opened);
  return g_test_run ();
}
