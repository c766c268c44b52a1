/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/column.h"

#include "layout/table.h"
#include "sample.h"

#include <string.h>

#define TINY 0.05
#define NARROW "\342\200\257"
#define FIXED "\302\240"

static void
check_wholes (Fixture *fixture, gconstpointer data)
{
  static const struct {
    const char *text;
    const char *whole;
  } rows[] = {
    { "37,5" FIXED "%", "37" },
    { "100" FIXED "%", "100" },
    { "100" NARROW "%", "100" },
    { "5,83%", "5" },
    { "− 0,25", "− 0" },
    { "+" FIXED "69" FIXED "%", "+" FIXED "69" },
    { "24" NARROW "000", "24" NARROW "000" },
    { "1" NARROW "234,567" NARROW "8", "1" NARROW "234" },
    { "0", "0" },
    { "24" NARROW "000" FIXED "€", NULL },
    { "76" NARROW "250,50" FIXED "€", NULL },
    { "–", NULL },
    { "−", NULL },
    { "", NULL },
    { " ", NULL },
    { "%", NULL },
    { ",5", NULL },
    { "12 mois", NULL },
    { "33,5 % du total", NULL },
    { "[à compléter : taux]", NULL },
    { "1er", NULL },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autofree char *whole = column_dup_whole (rows[i].text);

    g_assert_cmpstr (whole, ==, rows[i].whole);
  }
}

/* A table of words and of these figures, the last of which is the total. */
static Block *
table_of (const char *const *figures, int n)
{
  Block *block = block_new (BLOCK_TABLE, NULL);

  (void) block_add_column (block, 9, false);
  (void) block_add_column (block, 1, true);
  for (int i = 0; i < n; i++) {
    DocumentRow *row = block_add_row (block, i == n - 1);

    g_ptr_array_add (row_add_cell (row)->runs, run_new ("Charente", 0, NULL, NULL));
    g_ptr_array_add (row_add_cell (row)->runs, run_new (figures[i], 0, NULL, NULL));
  }

  return block;
}

static double
width_of (Words *words, const Style *style, const char *text)
{
  g_autoptr (Paragraph) set = paragraph_new_text (words, style, text, 1e6);

  return set->lines[0].width;
}

/* Where the comma of a number stands, or would. */
static double
comma_of (Words *words, const Paragraph *cell, const char *text)
{
  g_autofree char *whole = column_dup_whole (text);

  return cell->lines[0].x + width_of (words, cell->style, whole);
}

static void
check_commas (Fixture *fixture, gconstpointer data)
{
  static const char *const figures[] = {
    "5,83" FIXED "%", "37,5" FIXED "%", "1" NARROW "234,125" FIXED "%",
    "9" FIXED "%",    "100" FIXED "%",
  };
  int n = G_N_ELEMENTS (figures);
  Block *block = table_of (figures, n);
  Table *table = table_new (fixture->words, block, NULL);
  double room = table->edges[2] - table->edges[1] - 2 * CELL_PADDING;
  double comma = comma_of (fixture->words, table->rows[0].cells[1], figures[0]);
  double end = 0;

  for (int i = 0; i < n; i++) {
    const Paragraph *cell = table->rows[i].cells[1];

    g_assert_cmpint (cell->n_lines, ==, 1);
    g_assert_cmpfloat (cell->lines[0].x, >=, -TINY);
    g_assert_cmpfloat_with_epsilon (comma_of (fixture->words, cell, figures[i]), comma, TINY);
    end = MAX (end, cell->lines[0].x + cell->lines[0].width);
  }
  g_assert_cmpfloat_with_epsilon (end, room, TINY);

  table_free (table);
  block_free (block);
}

/* Amounts with their unit, whole numbers and dashes. */
static void
check_edges (Fixture *fixture, gconstpointer data)
{
  static const char *const columns[][3] = {
    { "24" NARROW "480" NARROW "000" FIXED "€", "0,50" FIXED "€",
      "24" NARROW "480" NARROW "000,50" FIXED "€" },
    { "8" NARROW "000", "–", "14" NARROW "000" },
    { "–", "", "–" },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (columns); i++) {
    Block *block = table_of (columns[i], 3);
    Table *table = table_new (fixture->words, block, NULL);
    double room = table->edges[2] - table->edges[1] - 2 * CELL_PADDING;

    for (int k = 0; k < 3; k++) {
      const Paragraph *cell = table->rows[k].cells[1];

      if (cell->n_lines > 0)
        g_assert_cmpfloat_with_epsilon (cell->lines[0].x + cell->lines[0].width, room, TINY);
    }
    table_free (table);
    block_free (block);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/column/wholes", Fixture, NULL, sample_set_up, check_wholes, sample_tear_down);
  g_test_add ("/column/commas", Fixture, NULL, sample_set_up, check_commas, sample_tear_down);
  g_test_add ("/column/edges", Fixture, NULL, sample_set_up, check_edges, sample_tear_down);

  return g_test_run ();
}
