/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sample.h"

#include <string.h>

#define STEPS 10000
#define SEQUENCES 10000

static void
assert_content (Store *store, const char *expected)
{
  g_autofree char *now = sample_print (store);

  g_assert_cmpstr (now, ==, expected);
}

static void
test_undo_redo (void)
{
  Sample sample;
  g_autoptr (Store) store = NULL;
  g_autofree char *start = NULL;
  g_autofree char *one = NULL;
  g_autofree char *two = NULL;

  sample_begin (&sample);
  store = sample_create (&sample, STORE_RELAXED);
  start = sample_print (store);
  sample_write (store, CHANGE_INPUT, "socle_actions", "38721");
  one = sample_print (store);
  sample_write (store, CHANGE_INPUT, "socle_actions", "38722");
  two = sample_print (store);

  sample_undo (store);
  assert_content (store, one);
  sample_undo (store);
  assert_content (store, start);
  sample_redo (store);
  assert_content (store, one);
  sample_redo (store);
  assert_content (store, two);
  sample_undo (store);
  assert_content (store, one);
  g_assert_cmpuint (sample_count_entries (store), ==, 8);
  sample_end (&sample);
}

static void
test_nothing (void)
{
  Sample sample;
  g_autoptr (Store) store = NULL;
  g_autoptr (GError) error = NULL;

  sample_begin (&sample);
  store = sample_create (&sample, STORE_RELAXED);
  g_assert_null (store_find_undo (store, &error));
  g_assert_error (error, STORE_ERROR, STORE_ERROR_NOTHING);
  g_clear_error (&error);
  g_assert_null (store_find_redo (store, &error));
  g_assert_error (error, STORE_ERROR, STORE_ERROR_NOTHING);
  g_clear_error (&error);

  sample_write (store, CHANGE_INPUT, "a", "1");
  sample_undo (store);
  g_assert_null (store_find_undo (store, &error));
  g_assert_error (error, STORE_ERROR, STORE_ERROR_NOTHING);
  g_clear_error (&error);

  sample_write (store, CHANGE_INPUT, "b", "1");
  g_assert_null (store_find_redo (store, &error));
  g_assert_error (error, STORE_ERROR, STORE_ERROR_NOTHING);
  sample_end (&sample);
}

static char *
hash_of_last (Store *store)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (Entry) entry = store_find_undo (store, &error);

  g_assert_no_error (error);
  return g_strdup (entry->hash);
}

static bool
try_undo (Store *store, const char *hash, GError **error)
{
  return store_undo (
      store, hash, &(Act){ .changes = NULL, .op = "{\"op\":\"undo\"}", .who = sample_who (90) },
      error);
}

/* An earlier act can be taken back when later work does not depend on it. */
static void
test_earlier (void)
{
  Sample sample;
  g_autoptr (Store) store = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *first = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  sample_begin (&sample);
  store = sample_create (&sample, STORE_RELAXED);
  sample_write (store, CHANGE_INPUT, "socle_actions", "1");
  first = hash_of_last (store);
  sample_write (store, CHANGE_SOURCE, "socle_actions", "note");
  before = sample_print (store);

  g_assert_false (try_undo (store, first, &error));
  g_assert_error (error, STORE_ERROR, STORE_ERROR_REFUSED);
  g_assert_nonnull (strstr (error->message, "socle_actions"));
  g_clear_error (&error);
  assert_content (store, before);
  g_assert_cmpuint (sample_count_entries (store), ==, 3);

  sample_undo (store);
  sample_write (store, CHANGE_FIELD, "tribunal", "Bordeaux");
  g_assert_true (try_undo (store, first, &error));
  g_assert_no_error (error);
  after = sample_print (store);
  g_assert_null (strstr (after, "socle_actions"));
  g_assert_nonnull (strstr (after, "Bordeaux"));

  g_assert_false (try_undo (store, first, &error));
  g_assert_error (error, STORE_ERROR, STORE_ERROR_REFUSED);
  g_clear_error (&error);
  sample_redo (store);
  g_assert_true (store_verify (store, NULL, &error));
  sample_end (&sample);
}

static void
test_cells_of_one_row (void)
{
  Sample sample;
  g_autoptr (Store) store = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *first = NULL;
  g_autofree char *after = NULL;

  sample_begin (&sample);
  store = sample_create (&sample, STORE_RELAXED);
  sample_write (store, CHANGE_INPUT, "a", "1");
  sample_write (store, CHANGE_INPUT, "a", "2");
  first = hash_of_last (store);
  sample_write (store, CHANGE_SOURCE, "a", "note");

  g_assert_true (try_undo (store, first, &error));
  g_assert_no_error (error);
  after = sample_print (store);
  g_assert_nonnull (strstr (after, "a=1 (note)"));
  sample_end (&sample);
}

static void
test_unknown (void)
{
  Sample sample;
  g_autoptr (Store) store = NULL;
  g_autoptr (GError) error = NULL;

  sample_begin (&sample);
  store = sample_create (&sample, STORE_RELAXED);
  sample_write (store, CHANGE_INPUT, "a", "1");
  g_assert_false (try_undo (store, "nonsense", &error));
  g_assert_error (error, STORE_ERROR, STORE_ERROR_REFUSED);
  g_clear_error (&error);
  g_assert_false (store_redo (
      store, "nonsense",
      &(Act){ .changes = NULL, .op = "{\"op\":\"redo\"}", .who = sample_who (90) }, &error));
  g_assert_error (error, STORE_ERROR, STORE_ERROR_REFUSED);
  sample_end (&sample);
}

/* What the person sees at each point of an editor's two stacks. */
typedef struct {
  GPtrArray *undo; /* contents to go back to */
  GPtrArray *redo;
  char *now;
} Editor;

static bool
write_random (Store *store)
{
  static const struct {
    ChangeKind kind;
    const char *path;
  } places[] = {
    { CHANGE_INPUT, "socle_actions" },
    { CHANGE_SOURCE, "socle_actions" },
    { CHANGE_INPUT, "repartition_type[qualifiante,region]" },
    { CHANGE_FIELD, "tranche.1.pieces" },
    { CHANGE_PERSON, "parties.coparef.representants.1.nom" },
    { CHANGE_PERSON, "parties.coparef.representants.1.prenom" },
    { CHANGE_CLAUSE, "articles.objet.1.texte" },
    { CHANGE_CLAUSE, "articles.objet.1.retenu" },
    { CHANGE_ADDITION, "ajouts.1.titre" },
    { CHANGE_ADDITION, "ajouts.1.texte" },
  };
  static const char *const values[] = { NULL, "un", "deux", "Œuvre « commune »\nsuite" };
  int place = g_test_rand_int_range (0, G_N_ELEMENTS (places));

  return sample_write (store, places[place].kind, places[place].path,
                       values[g_test_rand_int_range (0, G_N_ELEMENTS (values))]);
}

static void
push (GPtrArray *stack, char **text)
{
  g_ptr_array_add (stack, g_steal_pointer (text));
}

static void
step (Store *store, Editor *editor)
{
  int choice = g_test_rand_int_range (0, 10);
  g_autofree char *expected = NULL;

  if (choice < 3 && editor->undo->len > 0) {
    expected = g_ptr_array_steal_index (editor->undo, editor->undo->len - 1);
    push (editor->redo, &editor->now);
    sample_undo (store);
  } else if (choice < 5 && editor->redo->len > 0) {
    expected = g_ptr_array_steal_index (editor->redo, editor->redo->len - 1);
    push (editor->undo, &editor->now);
    sample_redo (store);
  } else if (write_random (store)) {
    push (editor->undo, &editor->now);
    g_ptr_array_set_size (editor->redo, 0);
  } else {
    g_clear_pointer (&editor->now, g_free);
  }

  editor->now = sample_print (store);
  if (expected != NULL)
    g_assert_cmpstr (editor->now, ==, expected);
}

static void
run_file (int n_steps)
{
  Sample sample;
  g_autoptr (Store) store = NULL;
  g_autoptr (GError) error = NULL;
  Editor editor = { g_ptr_array_new_with_free_func (g_free),
                    g_ptr_array_new_with_free_func (g_free), NULL };

  sample_begin (&sample);
  store = sample_create (&sample, STORE_RELAXED);
  editor.now = sample_print (store);
  for (int i = 0; i < n_steps; i++)
    step (store, &editor);

  g_assert_true (store_verify (store, NULL, &error));
  g_assert_no_error (error);
  g_ptr_array_unref (editor.undo);
  g_ptr_array_unref (editor.redo);
  g_free (editor.now);
  sample_end (&sample);
}

/* Like any editor: undo and redo go through the same contents, whatever was done; and replaying
 * the journal gives the content. */
static void
test_random (void)
{
  for (int done = 0; done < STEPS;) {
    int n_steps = g_test_rand_int_range (20, 200);

    run_file (n_steps);
    done += n_steps;
  }
}

/* The same on many short lives of a dossier: each is replayed at its end. */
static void
test_sequences (void)
{
  for (int i = 0; i < SEQUENCES; i++)
    run_file (g_test_rand_int_range (1, 7));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/undo/undo-redo", test_undo_redo);
  g_test_add_func ("/undo/nothing", test_nothing);
  g_test_add_func ("/undo/earlier", test_earlier);
  g_test_add_func ("/undo/cells-of-one-row", test_cells_of_one_row);
  g_test_add_func ("/undo/unknown", test_unknown);
  g_test_add_func ("/undo/random", test_random);
  g_test_add_func ("/sequences/short", test_sequences);
  return g_test_run ();
}
