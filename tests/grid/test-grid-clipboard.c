/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "grid/grid-clipboard.h"

typedef struct {
  const char *text;
  const char *rows; /* cells between |, rows between ¶ */
} ReadCase;

static char *
join (const GPtrArray *rows)
{
  GString *joined = g_string_new (NULL);

  for (guint i = 0; i < rows->len; i++) {
    const GPtrArray *row = rows->pdata[i];

    for (guint j = 0; j < row->len; j++)
      g_string_append_printf (joined, "%s%s", j > 0 ? "|" : "", (const char *) row->pdata[j]);
    g_string_append (joined, i + 1 < rows->len ? "¶" : "");
  }
  return g_string_free (joined, FALSE);
}

static void
test_read (void)
{
  static const ReadCase cases[] = {
    { "", "" },
    { "18000", "18000" },
    { "18000\n", "18000" },
    { "18000\r\n", "18000" },
    { "18 000\n8 777\n", "18 000¶8 777" },
    { "18000\t38721\r\n8777\t\r\n", "18000|38721¶8777|" },
    { "1\n\n2", "1¶¶2" },
    { "1\n2\n\n", "1¶2¶" },
    { "1\r2\r", "1¶2" },
    { "\t\t", "||" },
    { "\"deux\nlignes\"\t2\n", "deux\nlignes|2" },
    { "\"une\ttabulation\"", "une\ttabulation" },
    { "\"des \"\"guillemets\"\"\"\n3", "des \"guillemets\"¶3" },
    { "\"\"\t1", "|1" },
    { "\"ouvert", "\"ouvert" },
    { "\"ouvert\t2", "\"ouvert|2" },
    { "\"mot\" suivi\t2", "\"mot\" suivi|2" },
    { "un \"mot\"\t2", "un \"mot\"|2" },
    { "« à compléter »", "« à compléter »" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (GPtrArray) rows = grid_clipboard_read (cases[i].text);
    g_autofree char *joined = join (rows);

    g_assert_cmpstr (joined, ==, cases[i].rows);
  }
}

static void
test_plain (void)
{
  static const char *const cases[][2] = {
    { "18 000", "18000" },
    { "18\u00a0000", "18000" },
    { "80\u202f331\u202f000,50\u00a0€", "80331000,50" },
    { "0", "0" },
    { "33,33\u00a0%", "33,33%" },
    { "1/3", "1/3" },
    { "−\u202f1\u202f608", "-1608" },
    { "+\u202f12", "12" },
    { "25 mars 2016", "25 mars 2016" },
    { "3 000 € par action", "3 000 € par action" },
    { "12, 13", "12, 13" },
    { "1-2", "1-2" },
    { "50 % 2", "50 % 2" },
    { "", "" },
    { " ", " " },
    { "à compléter", "à compléter" },
    { NULL, "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *plain = grid_clipboard_plain (cases[i][0]);

    g_assert_cmpstr (plain, ==, cases[i][1]);
  }
}

static char *
random_cell (void)
{
  static const char *const parts[] = { "a", "\t", "\n", "\"", " ", "é", "12", "," };
  GString *cell = g_string_new (NULL);

  for (int n = g_test_rand_int_range (0, 6); n > 0; n--)
    g_string_append (cell, parts[g_test_rand_int_range (0, G_N_ELEMENTS (parts))]);
  return g_string_free (cell, FALSE);
}

/* What is copied is pasted as it was, whatever the cells hold. The one thing that text cannot
 * say is a last row that is a single empty cell. */
static void
test_round_trip (void)
{
  for (int n = 0; n < 2000; n++) {
    g_autoptr (GPtrArray) rows =
        g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
    int n_rows = g_test_rand_int_range (1, 5), n_columns = g_test_rand_int_range (2, 4);
    g_autoptr (GPtrArray) read = NULL;
    g_autofree char *text = NULL, *expected = NULL, *found = NULL;

    for (int i = 0; i < n_rows; i++) {
      GPtrArray *row = g_ptr_array_new_with_free_func (g_free);

      for (int j = 0; j < n_columns; j++)
        g_ptr_array_add (row, random_cell ());
      g_ptr_array_add (rows, row);
    }
    text = grid_clipboard_write (rows);
    read = grid_clipboard_read (text);
    expected = join (rows);
    found = join (read);
    g_assert_cmpstr (found, ==, expected);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/window/grid-clipboard/read", test_read);
  g_test_add_func ("/window/grid-clipboard/plain", test_plain);
  g_test_add_func ("/window/grid-clipboard/round-trip", test_round_trip);
  return g_test_run ();
}
