/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/chart.h"

#include <string.h>

#define WIDTH 450.0
#define TINY 0.001

static const char *const series[] = { "Région", "Pôle emploi", "Autres" };

static const ChartMark *
mark_at (const Chart *chart, guint number)
{
  return g_ptr_array_index (chart->marks, number);
}

static Chart *
real_chart (void)
{
  static const Ratio before[] = { { 38721, 1 }, { 0, 1 } };
  static const Ratio added[] = { { 18000, 1 }, { 8777, 1 } };
  static const char *const before_texts[] = { "38 721", "0" };
  static const char *const added_texts[] = { "18 000", "8 777" };
  const ChartBar bars[] = { { "Socle 2015", before, before_texts, "38 721" },
                            { "Supplémentaires", added, added_texts, "26 777" } };

  return chart_bars_new ("Actions", (ChartSeries){ series, 2 }, bars, 2, WIDTH);
}

static void
check_alternative (void)
{
  g_autoptr (Chart) chart = real_chart ();

  g_assert_cmpstr (chart->title, ==, "Actions");
  g_assert_cmpstr (chart->alternative, ==,
                   "Actions. Socle 2015 : 38 721, dont Région : 38 721, Pôle emploi : 0. "
                   "Supplémentaires : 26 777, dont Région : 18 000, Pôle emploi : 8 777.");
}

/* Lengths are in proportion to values, and a part of nothing is not drawn. */
static void
check_proportions (void)
{
  g_autoptr (Chart) chart = real_chart ();
  double widths[3];
  guint n_bars = 0;

  for (guint i = 0; i < chart->marks->len; i++) {
    const ChartMark *mark = mark_at (chart, i);

    /* The key's swatches are squares. */
    if (mark->kind != CHART_RECTANGLE || ABS (mark->width - mark->height) < TINY)
      continue;
    g_assert_cmpuint (n_bars, <, 3);
    widths[n_bars++] = mark->width;
  }
  g_assert_cmpuint (n_bars, ==, 3);
  g_assert_cmpfloat (ABS (widths[0] / widths[1] - 38721.0 / 18000), <, TINY);
  g_assert_cmpfloat (ABS (widths[1] / widths[2] - 18000.0 / 8777), <, TINY);
}

/* Every value is written somewhere, also of a part too narrow for its text. */
static void
check_labels (void)
{
  static const Ratio narrow[] = { { 100000, 1 }, { 1, 1 } };
  static const char *const texts[] = { "100 000", "1" };
  const ChartBar bars[] = { { "Barre", narrow, texts, "100 001" } };
  static const char *const expected[] = { "Région", "Pôle emploi", "Barre",
                                          "100 001 (100 000 + 1)" };
  g_autoptr (Chart) chart =
      chart_bars_new ("Titre", (ChartSeries){ series, 2 }, bars, 1, WIDTH);

  for (size_t i = 0; i < G_N_ELEMENTS (expected); i++) {
    bool found = false;

    for (guint k = 0; k < chart->marks->len; k++)
      found |= g_strcmp0 (mark_at (chart, k)->text, expected[i]) == 0;
    g_assert_true (found);
  }
}

/* A label is on one line where there is room, else on several, and the bars below make way. */
static void
check_long_label (void)
{
  static const char label[] = "Remise à niveau et socle de compétences";
  static const Ratio value[] = { { 3, 1 } };
  static const char *const texts[] = { "3" };
  const ChartBar bars[] = { { label, value, texts, "3" } };
  static const struct {
    double width;
    const char *first;
    double height;
  } rows[] = { { WIDTH, label, 21 }, { 200, "Remise à niveau et", 36.6 } };

  for (size_t i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (Chart) chart =
        chart_bars_new ("Titre", (ChartSeries){ series, 1 }, bars, 1, rows[i].width);

    g_assert_cmpstr (mark_at (chart, 0)->text, ==, rows[i].first);
    g_assert_cmpfloat (ABS (chart->height - rows[i].height), <, TINY);
    g_assert_nonnull (strstr (chart->alternative, label));
  }
}

static void
check_steps (void)
{
  static const Ratio values[] = { { 30, 1 }, { 50, 1 }, { 20, 1 } };
  static const char *const none[] = { "" };
  const ChartBar steps[] = { { "1re", &values[0], none, "30" },
                             { "2e", &values[1], none, "50" },
                             { "Solde", &values[2], none, "20" } };
  g_autoptr (Chart) chart = chart_steps_new ("Échéancier", steps, 3, WIDTH);
  double end = -1;

  for (guint i = 0; i < chart->marks->len; i++) {
    const ChartMark *mark = mark_at (chart, i);

    if (mark->kind != CHART_RECTANGLE)
      continue;
    if (end >= 0)
      g_assert_cmpfloat (ABS (mark->x - end), <, TINY);
    end = mark->x + mark->width;
  }
  g_assert_cmpfloat (end, >, 0);
  g_assert_cmpstr (chart->alternative, ==, "Échéancier. 1re : 30. 2e : 50. Solde : 20.");
}

/* What is taken off hangs from the end of the bar above; the last bar is what is left. */
static void
check_cascade (void)
{
  static const Ratio values[] = { { 100, 1 }, { 15, 1 }, { 25, 1 }, { 60, 1 } };
  static const char *const none[] = { "" };
  const ChartBar bars[] = { { "Dû", &values[0], none, "100" },
                            { "Plafond", &values[1], none, "− 15" },
                            { "Retenue", &values[2], none, "− 25" },
                            { "Versé", &values[3], none, "60" } };
  g_autoptr (Chart) chart = chart_cascade_new ("Reste", bars, 4, WIDTH);
  const ChartMark *drawn[4];
  guint n_drawn = 0;

  for (guint i = 0; i < chart->marks->len; i++)
    if (mark_at (chart, i)->kind == CHART_RECTANGLE) {
      g_assert_cmpuint (n_drawn, <, 4);
      drawn[n_drawn++] = mark_at (chart, i);
    }
  g_assert_cmpuint (n_drawn, ==, 4);
  g_assert_cmpfloat (ABS (drawn[1]->x + drawn[1]->width - drawn[0]->x - drawn[0]->width), <,
                     TINY);
  g_assert_cmpfloat (ABS (drawn[2]->x + drawn[2]->width - drawn[1]->x), <, TINY);
  g_assert_cmpfloat (ABS (drawn[3]->x - drawn[0]->x), <, TINY);
  g_assert_cmpfloat (ABS (drawn[3]->x + drawn[3]->width - drawn[2]->x), <, TINY);
  g_assert_cmpint (drawn[1]->colour, !=, drawn[0]->colour);
  g_assert_cmpint (drawn[3]->colour, ==, drawn[0]->colour);
  g_assert_cmpstr (chart->alternative, ==,
                   "Reste. Dû : 100. Plafond : − 15. Retenue : − 25. Versé : 60.");
}

/* From top to bottom, whatever is taken off. */
static void
check_links (void)
{
  static const Ratio values[] = { { 100, 1 }, { 0, 1 }, { 100, 1 } };
  static const char *const none[] = { "" };
  const ChartBar bars[] = { { "Dû", &values[0], none, "100" },
                            { "Retenue", &values[1], none, "0" },
                            { "Versé", &values[2], none, "100" } };
  g_autoptr (Chart) chart = chart_cascade_new ("Reste", bars, 3, WIDTH);
  const ChartMark *links[2];
  guint n_links = 0;

  for (guint i = 0; i < chart->marks->len; i++)
    /* The axis is as high as the chart. */
    if (mark_at (chart, i)->kind == CHART_LINE &&
        mark_at (chart, i)->height < chart->height - TINY) {
      g_assert_cmpuint (n_links, <, 2);
      links[n_links++] = mark_at (chart, i);
    }
  g_assert_cmpuint (n_links, ==, 2);
  g_assert_cmpfloat (ABS (links[0]->x - links[1]->x), <, TINY);
  g_assert_cmpfloat (ABS (links[0]->y + links[0]->height - links[1]->y), <, TINY);
}

/* Values that do not add up stay within the chart all the same. */
static void
check_random_cascade (void)
{
  for (int i = 0; i < 500; i++) {
    Ratio values[6];
    ChartBar bars[6];
    static const char *const none[] = { "" };
    int n_bars = g_test_rand_int_range (0, 7);

    for (int k = 0; k < n_bars; k++) {
      values[k] = (Ratio){ g_test_rand_int_range (0, 99999), 1 };
      bars[k] = (ChartBar){ "Une étiquette", &values[k], none, "− 9 999 999 €" };
    }
    g_autoptr (Chart) chart = chart_cascade_new ("Titre", bars, n_bars, WIDTH);

    for (guint k = 0; k < chart->marks->len; k++) {
      const ChartMark *mark = mark_at (chart, k);

      g_assert_cmpfloat (mark->x, >=, 0);
      g_assert_cmpfloat (mark->x + mark->width, <=, chart->width + TINY);
    }
  }
}

/* Whatever the values, nothing is drawn outside of the chart. */
static void
check_random (void)
{
  for (int i = 0; i < 500; i++) {
    Ratio values[8][3];
    ChartBar bars[8];
    static const char *const texts[] = { "12 345", "7", "1 234 567 €" };
    int n_bars = g_test_rand_int_range (0, 9);
    int n_series = g_test_rand_int_range (1, 4);

    for (int k = 0; k < n_bars; k++) {
      for (int n = 0; n < n_series; n++)
        values[k][n] = (Ratio){ g_test_rand_int_range (0, 3) * g_test_rand_int_range (0, 99999),
                                g_test_rand_int_range (1, 9) };
      bars[k] = (ChartBar){ "Une étiquette", values[k], texts, "9 999 999 €" };
    }
    g_autoptr (Chart) chart =
        chart_bars_new ("Titre", (ChartSeries){ series, n_series }, bars, n_bars, WIDTH);

    g_assert_cmpfloat (chart->width, <=, WIDTH);
    for (guint k = 0; k < chart->marks->len; k++) {
      const ChartMark *mark = mark_at (chart, k);

      g_assert_cmpfloat (mark->x, >=, 0);
      g_assert_cmpfloat (mark->x + mark->width, <=, chart->width + TINY);
      g_assert_cmpfloat (mark->y + mark->height, <=, chart->height + TINY);
    }
  }
}

/* No value, no bar: a chart all the same, without a division by nothing. */
static void
check_nothing (void)
{
  static const Ratio zero[] = { { 0, 1 } };
  static const char *const texts[] = { "0" };
  const ChartBar bars[] = { { "Rien", zero, texts, "0" } };
  g_autoptr (Chart) empty = chart_bars_new ("Vide", (ChartSeries){ series, 1 }, NULL, 0, WIDTH);
  g_autoptr (Chart) nothing =
      chart_bars_new ("Rien", (ChartSeries){ series, 1 }, bars, 1, WIDTH);

  g_assert_cmpstr (empty->alternative, ==, "Vide.");
  g_assert_cmpstr (nothing->alternative, ==, "Rien. Rien : 0.");
  for (guint i = 0; i < nothing->marks->len; i++)
    g_assert_cmpint (mark_at (nothing, i)->kind, !=, CHART_RECTANGLE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/alternative", check_alternative);
  g_test_add_func ("/chart/proportions", check_proportions);
  g_test_add_func ("/chart/labels", check_labels);
  g_test_add_func ("/chart/long-label", check_long_label);
  g_test_add_func ("/chart/steps", check_steps);
  g_test_add_func ("/chart/cascade", check_cascade);
  g_test_add_func ("/chart/links", check_links);
  g_test_add_func ("/chart/random-cascade", check_random_cascade);
  g_test_add_func ("/chart/random", check_random);
  g_test_add_func ("/chart/nothing", check_nothing);

  return g_test_run ();
}
