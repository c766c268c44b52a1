/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/position.h"

#include <string.h>

static void
test_table (void)
{
  static const struct {
    const char *after;
    const char *before;
    const char *between;
  } rows[] = {
    { NULL, NULL, "1" },  { "1", NULL, "2" },    { "y", NULL, "z" },    { "z", NULL, "z1" },
    { NULL, "1", "01" },  { NULL, "01", "001" }, { "1", "2", "11" },    { "1", "3", "2" },
    { "1", "11", "101" }, { "11", "2", "12" },   { "zz", NULL, "zz1" }, { "1", "4", "2" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autofree char *between = position_between (rows[i].after, rows[i].before);

    g_assert_cmpstr (between, ==, rows[i].between);
  }
}

/* Wherever rows are inserted, the keys stay strictly ascending and never end with 0. */
static void
test_random (void)
{
  g_autoptr (GPtrArray) keys = g_ptr_array_new_with_free_func (g_free);

  for (int i = 0; i < 3000; i++) {
    guint place = (guint) g_test_rand_int_range (0, (int) keys->len + 1);
    const char *after = place > 0 ? keys->pdata[place - 1] : NULL;
    const char *before = place < keys->len ? keys->pdata[place] : NULL;
    char *key = position_between (after, before);

    g_assert_true (after == NULL || strcmp (after, key) < 0);
    g_assert_true (before == NULL || strcmp (key, before) < 0);
    g_assert_false (g_str_has_suffix (key, "0"));
    g_ptr_array_insert (keys, (int) place, key);
  }
}

static void
test_always_first (void)
{
  g_autofree char *first = position_between (NULL, NULL);

  for (int i = 0; i < 200; i++) {
    char *key = position_between (NULL, first);

    g_assert_cmpint (strcmp (key, first), <, 0);
    g_free (first);
    first = key;
  }
}

/* Keys of a damaged file need not make sense; the answer still comes. */
static void
test_nonsense (void)
{
  static const char *const texts[] = { "", "0", "00", "é", "~", "1", "10" };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    for (gsize j = 0; j < G_N_ELEMENTS (texts); j++) {
      g_autofree char *key = position_between (texts[i], texts[j]);

      g_assert_cmpstr (key, !=, "");
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/position/table", test_table);
  g_test_add_func ("/position/random", test_random);
  g_test_add_func ("/position/always-first", test_always_first);
  g_test_add_func ("/position/nonsense", test_nonsense);
  return g_test_run ();
}
