/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What one says of the signing from a window: by the rules, one entry of the history each. */
#include "session/signing.h"

#include "sample.h"
#include "session/history.h"
#include "session/progress.h"
#include "session/signing-words.h"

#define DAY ((Date){ 2016, 3, 18 })

static void
begin (Sample *sample, gconstpointer data)
{
  sample_begin_complete (sample);
}

static void
end (Sample *sample, gconstpointer data)
{
  sample_end (sample);
}

/* Says one thing; the strings are not taken. */
static bool
say (Sample *sample, SigningEvent event, GError **error)
{
  g_autoptr (GPtrArray) events = g_ptr_array_new ();

  g_ptr_array_add (events, &event);
  return signing_say (sample->session, &(Record){ events, NULL }, error);
}

static void
assert_said (Sample *sample, SigningEvent event)
{
  g_autoptr (GError) error = NULL;

  (void) say (sample, event, &error);
  g_assert_no_error (error);
}

static SigningEvent
signature (int original)
{
  return (SigningEvent){ .kind = SIGNING_SIGNED,
                         .slot = (char *) "etat_1",
                         .date = DAY,
                         .place = (char *) "Strasbourg",
                         .original = original };
}

static char *
describe (Sample *sample)
{
  g_autoptr (Signing) signing = signing_look (sample->session);
  const SigningPerson *person = signing->persons->pdata[0];
  g_autofree char *state = signing_words_state (person);
  g_auto (SigningNext) next = signing_words_next (signing, 0);

  return g_strdup_printf ("%s; %s", state, next.text != NULL ? next.text : "nothing");
}

static void
assert_described (Sample *sample, const char *words)
{
  g_autofree char *found = describe (sample);

  g_assert_cmpstr (found, ==, words);
}

/* Nothing is signed before a version is frozen: a sentence says so, and nothing is written. */
static void
test_before (Sample *sample, gconstpointer data)
{
  guint n_entries = sample_count_entries (sample);
  g_autoptr (GError) error = NULL;
  g_autoptr (Signing) signing = signing_look (sample->session);

  g_assert_null (signing->version);
  g_assert_false (say (sample, signature (1), &error));
  g_assert_nonnull (error);
  g_assert_cmpuint (sample_count_entries (sample), ==, n_entries);
}

/* Each step is one entry, which the history shows and undo does not cross. */
static void
test_steps (Sample *sample, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) history = NULL;
  guint n_entries;

  sample_freeze (sample);
  assert_described (sample, "may sign; To be summoned");
  n_entries = sample_count_entries (sample);

  assert_said (sample, (SigningEvent){
                           .kind = SIGNING_SUMMONED, .slot = (char *) "etat_1", .date = DAY });
  assert_described (sample, "summoned on 18\u00a0mars\u00a02016; To sign");
  assert_said (sample, signature (1));
  assert_described (sample, "signed on 18\u00a0mars\u00a02016, Strasbourg; Original 2 to sign");
  g_assert_cmpuint (sample_count_entries (sample), ==, n_entries + 2);
  g_assert_false (quad_session_undo (sample->session, &error));
  g_assert_error (error, STORE_ERROR, STORE_ERROR_REFUSED);

  history = history_read (sample->session, NULL);
  g_assert_cmpuint (history->len, ==, n_entries + 2);
  g_assert_false (((const HistoryLine *) history->pdata[0])->taken_back);
}

static void
assert_step_says (Sample *sample, const char *words)
{
  const GPtrArray *steps = quad_session_get_cadrage (sample->session)->steps;
  g_autoptr (GPtrArray) progress = progress_measure (sample->session);
  g_autofree char *said = NULL;

  for (guint i = 0; i < steps->len && said == NULL; i++)
    if (g_str_equal (((const Step *) steps->pdata[i])->id, "signature"))
      said = step_progress_describe (progress->pdata[i]);
  g_assert_cmpstr (said, ==, words);
}

/* From the freezing on, the step of the signature is complete when everybody has signed. */
static void
test_progress (Sample *sample, gconstpointer data)
{
  assert_step_says (sample, "complete");
  sample_freeze (sample);
  assert_step_says (sample, "0 of 12");
  assert_said (sample, signature (1));
  assert_step_says (sample, "1 of 12");
}

/* A cell says who, which original, and when; what is corrected counts no more. */
static void
test_cell (Sample *sample, gconstpointer data)
{
  g_autoptr (Signing) before = NULL;
  g_autoptr (Signing) after = NULL;
  g_autofree char *name = NULL;
  g_autofree char *corrected = NULL;
  int number;

  sample_freeze (sample);
  assert_said (sample, signature (2));
  before = signing_look (sample->session);
  name = signing_words_cell (before, 2, 0);
  g_assert_true (g_str_has_prefix (name, "Original 2, "));
  g_assert_true (g_str_has_suffix (name, ": signed on 18\u00a0mars\u00a02016"));
  g_assert_cmpint (before->n_signed, ==, 1);

  number = ((const SigningPerson *) before->persons->pdata[0])->event->number;
  assert_said (sample, (SigningEvent){ .kind = SIGNING_CORRECTED,
                                       .corrects = number,
                                       .reason = (char *) "wrong original" });
  after = signing_look (sample->session);
  corrected = signing_words_cell (after, 2, 0);
  g_assert_true (g_str_has_suffix (corrected, ": neither initialled nor signed"));
  g_assert_cmpint (after->n_signed, ==, 0);
}

/* The next signature is most likely of the day and at the place of the one before. */
static void
test_proposal (Sample *sample, gconstpointer data)
{
  Date date;
  g_autofree char *of_act = NULL;
  g_autofree char *of_last = NULL;

  signing_propose (sample->session, &date, &of_act);
  g_assert_cmpstr (of_act, ==,
                   dossier_get (quad_session_get_dossier (sample->session), "signature.lieu"));

  sample_freeze (sample);
  assert_said (sample, signature (1));
  signing_propose (sample->session, &date, &of_last);
  g_assert_cmpstr (of_last, ==, "Strasbourg");
  g_assert_cmpint (date_compare (date, DAY), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/signing/before", Sample, NULL, begin, test_before, end);
  g_test_add ("/signing/steps", Sample, NULL, begin, test_steps, end);
  g_test_add ("/signing/progress", Sample, NULL, begin, test_progress, end);
  g_test_add ("/signing/cell", Sample, NULL, begin, test_cell, end);
  g_test_add ("/signing/proposal", Sample, NULL, begin, test_proposal, end);
  return g_test_run ();
}
