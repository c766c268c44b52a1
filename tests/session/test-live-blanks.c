/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "session/live-blanks.h"

#include "sample.h"
#include "session/rewording.h"

static const LiveBlank *
find (const GPtrArray *blanks, const char *source)
{
  for (guint i = 0; i < blanks->len; i++)
    if (g_str_equal (((const LiveBlank *) blanks->pdata[i])->source, source))
      return blanks->pdata[i];

  return NULL;
}

static void
begin (Sample *sample, gconstpointer data)
{
  sample_begin_alpc (sample);
}

static void
end (Sample *sample, gconstpointer data)
{
  sample_end (sample);
}

/* Each can be put into a text as it is, and is there once. */
static void
all_are_live (Sample *sample, gconstpointer data)
{
  g_autoptr (GPtrArray) blanks = live_blanks_list (sample->session);
  g_autoptr (GHashTable) known = g_hash_table_new (g_str_hash, g_str_equal);

  g_assert_cmpuint (blanks->len, >, 50);
  for (guint i = 0; i < blanks->len; i++) {
    const LiveBlank *blank = blanks->pdata[i];
    g_autoptr (GPtrArray) pieces = rewording_split (sample->session, blank->source);

    g_test_message ("%s: %s, %s", blank->source, blank->name, blank->shown);
    g_assert_true (g_hash_table_add (known, blank->source));
    g_assert_cmpuint (pieces->len, ==, 1);
    g_assert_true (((const Piece *) pieces->pdata[0])->live);
    g_assert_cmpstr (blank->name, !=, "");
    g_assert_cmpstr (blank->shown, !=, "");
  }
}

/* The value is the one of the act, and follows it. */
static void
values_are_those_of_the_act (Sample *sample, gconstpointer data)
{
  g_autoptr (GPtrArray) before = live_blanks_list (sample->session);
  g_autoptr (GPtrArray) after = NULL;

  g_assert_cmpstr (find (before, "{socle_actions|nombre}")->shown, ==, "38\302\240721");
  g_assert_false (find (before, "{socle_actions|nombre}")->empty);
  sample_set (sample, "socle_actions", "");
  after = live_blanks_list (sample->session);
  g_assert_true (find (after, "{socle_actions|nombre}")->empty);
}

static void
they_are_found_by_words (Sample *sample, gconstpointer data)
{
  char name[] = "Échéance du plan";
  char shown[] = "25 mars 2016";
  const LiveBlank blank = { .name = name, .shown = shown };
  static const struct {
    const char *typed;
    bool found;
  } rows[] = { { "", true },           { "  ", true },   { "echeance", true },
               { "PLAN éch", true },   { "mars", true }, { "avril", false },
               { "plan avril", false } };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_test_message ("“%s”", rows[i].typed);
    g_assert_cmpint (live_blank_matches (&blank, rows[i].typed), ==, rows[i].found);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, test)                                                                        \
  g_test_add ("/session/live-blanks/" name, Sample, NULL, begin, test, end)
  ADD ("live", all_are_live);
  ADD ("values", values_are_those_of_the_act);
  ADD ("search", they_are_found_by_words);

  return g_test_run ();
}
