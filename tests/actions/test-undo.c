/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "actions/undo.h"

#include "sample.h"

#include <string.h>

static void
test_undo_redo (void)
{
  Sample sample;
  g_autoptr (GError) error = NULL;
  g_autofree char *undone = NULL;
  g_autofree char *redone = NULL;

  sample_begin (&sample, "B");
  sample_set (&sample, "socle_actions=1");
  sample_set (&sample, "socle_actions=2");
  g_assert_true (action_undo (sample.store, sample_who (), &undone, &error));
  g_assert_no_error (error);
  sample_assert (&sample, "socle_actions", "1");
  g_assert_true (action_undo (sample.store, sample_who (), NULL, &error));
  sample_assert (&sample, "socle_actions", NULL);
  g_assert_true (action_redo (sample.store, sample_who (), NULL, &error));
  g_assert_true (action_redo (sample.store, sample_who (), &redone, &error));
  g_assert_no_error (error);
  sample_assert (&sample, "socle_actions", "2");
  g_assert_cmpstr (undone, ==, redone);
  g_assert_nonnull (strstr (undone, "socle_actions"));
  g_assert_true (store_verify (sample.store, NULL, &error));
  sample_end (&sample);
}

static void
test_nothing (void)
{
  Sample sample;
  g_autoptr (GError) error = NULL;
  char *op = NULL;

  sample_begin (&sample, "B");
  g_assert_false (action_undo (sample.store, sample_who (), &op, &error));
  g_assert_error (error, STORE_ERROR, STORE_ERROR_NOTHING);
  g_clear_error (&error);
  g_assert_false (action_redo (sample.store, sample_who (), &op, &error));
  g_assert_error (error, STORE_ERROR, STORE_ERROR_NOTHING);
  g_assert_null (op);
  g_assert_cmpuint (sample_count_entries (&sample), ==, 1);

  /* The refusal let the lock go. */
  sample_set (&sample, "socle_actions=1");
  sample_end (&sample);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/undo/undo-redo", test_undo_redo);
  g_test_add_func ("/undo/nothing", test_nothing);
  return g_test_run ();
}
