/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sample.h"

#include <string.h>

static void
fill (const Sample *sample)
{
  g_autoptr (Store) store = sample_create (sample, STORE_RELAXED);

  sample_write (store, CHANGE_INPUT, "socle_actions", "1");
  sample_write (store, CHANGE_INPUT, "socle_actions", "2");
  sample_undo (store);
  sample_write (store, CHANGE_FIELD, "tribunal", "Bordeaux");
}

/* Some damage stops the opening already, with the same code. */
static void
assert_found (const char *path, const char *const *known, StoreError code)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (Store) store = store_open (path, STORE_READ, &error);

  if (store != NULL)
    g_assert_false (store_verify (store, known, &error));
  g_assert_error (error, STORE_ERROR, (int) code);
}

static void
test_intact (void)
{
  Sample sample;
  g_autoptr (Store) store = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) entries = NULL;

  sample_begin (&sample);
  fill (&sample);
  store = store_open (sample.path, STORE_READ, &error);
  g_assert_no_error (error);
  entries = store_read_entries (store, &error);
  for (guint i = 0; i < entries->len; i++) {
    const char *known[] = { ((Entry *) entries->pdata[i])->hash, NULL };

    g_assert_true (store_verify (store, known, &error));
    g_assert_no_error (error);
  }
  sample_end (&sample);
}

/* Any change of a row of the journal is found; of the last one already when opening. */
static void
test_rows (void)
{
  static const char *const changes[] = {
    "UPDATE journal SET author = 'Paul' WHERE seq = %d",
    "UPDATE journal SET at = at + 1 WHERE seq = %d",
    "UPDATE journal SET op = op || ' ' WHERE seq = %d",
    "UPDATE journal SET kind = 'merge' WHERE seq = %d",
    "UPDATE journal SET kind = 'nonsense' WHERE seq = %d",
    "UPDATE journal SET schema = 1 WHERE seq = %d",
    "UPDATE journal SET parent = NULL WHERE seq = %d OR seq = 3",
    "UPDATE journal SET parent2 = hash WHERE seq = %d",
    "UPDATE journal SET target = hash WHERE seq = %d",
    "UPDATE journal SET content = hash WHERE seq = %d",
    "UPDATE journal SET changeset = x'' WHERE seq = %d",
    "UPDATE journal SET changeset = CAST(changeset || x'00' AS BLOB) WHERE seq = %d",
    "UPDATE journal SET hash = upper(hash) WHERE seq = %d",
    "UPDATE journal SET hash = content WHERE seq = %d",
    "UPDATE journal SET seq = 100 WHERE seq = %d",
    "UPDATE journal SET seq = 0 WHERE seq = %d",
    "DELETE FROM journal WHERE seq = %d",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (changes); i++)
    for (int seq = 1; seq <= 5; seq++) {
      Sample sample;
      g_auto (GStrv) parts = g_strsplit (changes[i], "%d", 2);
      g_autofree char *sql = g_strdup_printf ("%s%d%s", parts[0], seq, parts[1]);

      sample_begin (&sample);
      fill (&sample);
      g_test_message ("%s", sql);
      sample_run_sql (sample.path, sql);
      assert_found (sample.path, NULL, STORE_ERROR_CHAIN);
      sample_end (&sample);
    }
}

static void
test_content (void)
{
  static const char *const changes[] = {
    "UPDATE input SET value = '3'",
    "DELETE FROM input WHERE 1",
    "INSERT INTO field(path, value) VALUES('x.y', '1')",
    "UPDATE setting SET value = '76' WHERE key = 'region'",
    "UPDATE dimension_member SET position = position || '1'",
    "CREATE TABLE more(x TEXT)",
    "CREATE TRIGGER t AFTER INSERT ON field BEGIN DELETE FROM field WHERE 1; END",
    "CREATE INDEX i ON field(value)",
    "ALTER TABLE field ADD COLUMN more TEXT",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (changes); i++) {
    Sample sample;

    sample_begin (&sample);
    fill (&sample);
    g_test_message ("%s", changes[i]);
    sample_run_sql (sample.path, changes[i]);
    assert_found (sample.path, NULL, STORE_ERROR_CONTENT);
    sample_end (&sample);
  }
}

static void
test_blob (void)
{
  Sample sample;

  sample_begin (&sample);
  fill (&sample);
  sample_run_sql (sample.path, "UPDATE blob SET bytes = x'00'");
  assert_found (sample.path, NULL, STORE_ERROR_DAMAGED);
  sample_end (&sample);
}

/* A tail cut with care, the content and the head put back, shows only by a head that is known.
 */
static void
test_tail (void)
{
  Sample sample;
  g_autoptr (GError) error = NULL;
  g_autofree char *last = NULL;
  g_autofree char *earlier = NULL;

  sample_begin (&sample);
  fill (&sample);
  {
    g_autoptr (Store) store = store_open (sample.path, STORE_READ, &error);
    g_autoptr (GPtrArray) entries = store_read_entries (store, &error);

    last = g_strdup (((Entry *) entries->pdata[4])->hash);
    earlier = g_strdup (((Entry *) entries->pdata[3])->hash);
  }

  sample_run_sql (
      sample.path,
      "DELETE FROM journal WHERE seq = 5; DELETE FROM field WHERE path = 'tribunal';"
      "UPDATE journal_head SET hash = (SELECT hash FROM journal WHERE seq = 4)");
  {
    g_autoptr (Store) store = store_open (sample.path, STORE_READ, &error);
    const char *known[] = { earlier, NULL };

    g_assert_no_error (error);
    g_assert_true (store_verify (store, NULL, &error));
    g_assert_true (store_verify (store, known, &error));
  }
  assert_found (sample.path, (const char *[]){ earlier, last, NULL }, STORE_ERROR_TAIL);
  sample_end (&sample);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/verify/intact", test_intact);
  g_test_add_func ("/verify/rows", test_rows);
  g_test_add_func ("/verify/content", test_content);
  g_test_add_func ("/verify/blob", test_blob);
  g_test_add_func ("/verify/tail", test_tail);
  return g_test_run ();
}
