/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The heads that the register knows: whoever cuts a history is found out. */
#include "sample.h"
#include "store/register.h"

static char *
place_of (const Sample *sample)
{
  return g_build_filename (sample->folder, "connus", NULL);
}

static void
assert_head (Register *known, const char *path, const char *uuid, const char *expected)
{
  g_auto (GStrv) heads = register_dup_heads (known, path, uuid);

  g_assert_cmpstr (heads[0], ==, expected);
}

/* Only of a dossier that is known, at its place. */
static void
test_note_head (void)
{
  Sample sample;
  g_autofree char *place = NULL;
  g_autoptr (Register) known = NULL;

  sample_begin (&sample);
  place = place_of (&sample);
  known = register_open (place);
  register_note (
      known,
      &(KnownDossier){ .path = (char *) "/a", .uuid = (char *) "one", .head = (char *) "old" },
      "");
  register_note_head (known, "/a", "one", "new");
  assert_head (known, "/a", "one", "new");
  register_note_head (known, "/a", "two", "other");
  register_note_head (known, "/b", "one", "other");
  assert_head (known, "/a", "one", "new");
  assert_head (known, "/a", "two", NULL);
  assert_head (known, "/b", "one", NULL);
  sample_end (&sample);
}

/* The register knows a head that the file must have: an older copy put in its place is found
 * out. */
static void
test_heads (void)
{
  Sample sample;
  g_autofree char *place = NULL;
  g_autofree char *copy = NULL;
  gsize size;
  g_autoptr (Register) known = NULL;
  g_autoptr (Store) store = NULL;
  g_autoptr (Dossier) dossier = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) heads = NULL;
  g_auto (GStrv) none = NULL;

  sample_begin (&sample);
  place = place_of (&sample);
  known = register_open (place);
  store = sample_create (&sample, STORE_RELAXED);
  g_assert_true (g_file_get_contents (sample.path, &copy, &size, NULL));
  sample_write (store, CHANGE_FIELD, "tribunal", "Bordeaux");
  dossier = store_snapshot (store, NULL, &error);
  register_note (
      known,
      &(KnownDossier){ .path = sample.path, .uuid = dossier->uuid, .head = dossier->head }, "");
  heads = register_dup_heads (known, sample.path, dossier->uuid);
  g_assert_cmpuint (g_strv_length (heads), ==, 1);
  g_assert_true (store_verify (store, (const char *const *) heads, &error));
  g_assert_no_error (error);

  store_close (g_steal_pointer (&store));
  g_assert_true (g_file_set_contents (sample.path, copy, (gssize) size, NULL));
  store = store_open (sample.path, STORE_READ, &error);
  g_assert_no_error (error);
  g_assert_false (store_verify (store, (const char *const *) heads, &error));
  g_assert_error (error, STORE_ERROR, STORE_ERROR_TAIL);
  none = register_dup_heads (known, sample.path, "another");
  g_assert_cmpuint (g_strv_length (none), ==, 0);
  sample_end (&sample);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/register-heads/note-head", test_note_head);
  g_test_add_func ("/register-heads/heads", test_heads);
  return g_test_run ();
}
