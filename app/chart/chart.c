/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/chart.h"

#include "chart/alternative.h"
#include "chart/label.h"

/* All in points. The texts are not measured here, only estimated, on the wide side. */
#define TEXT_SIZE 8.5
#define CHARACTER_WIDTH (0.56 * TEXT_SIZE)
#define KEY_HEIGHT 18.0
#define BAR_HEIGHT 15.0
#define BAR_PITCH 21.0
#define LINE_PITCH (1.2 * TEXT_SIZE)
#define LINES_GAP 6.0 /* between two labels of several lines */
#define SWATCH 8.0
#define GAP 5.0
#define LINK_WIDTH 0.75
#define LABEL_SHARE_MAX 0.45
#define SERIES_MAX 3

typedef enum {
  SHAPE_BARS,
  SHAPE_STAIRS,  /* each bar begins where the one above ends */
  SHAPE_CASCADE, /* those between the first and the last are taken off the one above */
} Shape;

/* The plan of one chart: what is drawn, and the scale found for it. */
typedef struct {
  const ChartBar *bars;
  int n_bars;
  int n_series;
  Shape shape;
  double width;
  double label_width;
  double end_width; /* room for the texts after the bars */
  double scale;     /* points for one unit */
  bool *listed;     /* bars whose parts are too narrow to be written in them */
  GStrv *labels;    /* of each bar, its lines */
} Plan;

static void
plan_clear (Plan *plan)
{
  for (int i = 0; i < plan->n_bars; i++)
    g_strfreev (plan->labels[i]);
  g_free (plan->labels);
  g_free (plan->listed);
}

static double
width_of (const char *text)
{
  return (double) g_utf8_strlen (text, -1) * CHARACTER_WIDTH;
}

static double
value_of (Ratio ratio)
{
  return (double) ratio.numerator / (double) ratio.denominator;
}

static double
total_of (const ChartBar *bar, int n_series)
{
  double total = 0;

  for (int i = 0; i < n_series; i++)
    total += value_of (bar->parts[i]);

  return total;
}

static double
longest_of (const Plan *plan)
{
  double longest = 0;
  double sum = 0;

  for (int i = 0; i < plan->n_bars; i++) {
    double total = total_of (&plan->bars[i], plan->n_series);

    sum += total;
    longest = MAX (longest, total);
  }

  return plan->shape == SHAPE_STAIRS ? sum : longest;
}

/* Owned: the text after a bar: its total, and its parts where they do not fit inside. */
static char *
end_text (const Plan *plan, int number)
{
  const ChartBar *bar = &plan->bars[number];
  GString *text = g_string_new (bar->total_text);
  const char *before = " (";

  if (!plan->listed[number] || plan->n_series < 2)
    return g_string_free (text, FALSE);

  for (int i = 0; i < plan->n_series; i++) {
    if (bar->part_texts[i] == NULL)
      continue;
    g_string_append_printf (text, "%s%s", before, bar->part_texts[i]);
    before = " + ";
  }
  g_string_append_c (text, ')');

  return g_string_free (text, FALSE);
}

static bool
parts_fit (const Plan *plan, const ChartBar *bar)
{
  for (int i = 0; i < plan->n_series; i++) {
    double width = value_of (bar->parts[i]) * plan->scale;

    if (width > 0 && width < width_of (bar->part_texts[i]) + GAP)
      return false;
  }

  return true;
}

/* Each label with the lines it needs; the widest makes the room for all. */
static void
break_labels (Plan *plan)
{
  double room = plan->width * LABEL_SHARE_MAX;

  for (int i = 0; i < plan->n_bars; i++) {
    plan->labels[i] = label_break (plan->bars[i].label, (int) (room / CHARACTER_WIDTH));
    for (char **line = plan->labels[i]; *line != NULL; line++)
      plan->label_width = MAX (plan->label_width, width_of (*line) + GAP);
  }
}

/* From the top of one bar's place to that of the next. */
static double
pitch_of (const Plan *plan, int number)
{
  return MAX (BAR_PITCH, g_strv_length (plan->labels[number]) * LINE_PITCH + LINES_GAP);
}

/* A text moved from inside a bar to its end takes room, so bars shrink and others may follow:
 * each round moves one bar at least, hence the bound. */
static void
find_scale (Plan *plan)
{
  double longest = longest_of (plan);

  for (int round = 0; round <= plan->n_bars; round++) {
    plan->end_width = 0;
    for (int i = 0; i < plan->n_bars; i++) {
      g_autofree char *text = end_text (plan, i);

      plan->end_width = MAX (plan->end_width, width_of (text) + GAP);
    }
    double room = MAX (plan->width - plan->label_width - plan->end_width, plan->width / 8);
    plan->scale = longest > 0 ? room / longest : 0;
    for (int i = 0; i < plan->n_bars; i++)
      plan->listed[i] = plan->listed[i] || !parts_fit (plan, &plan->bars[i]);
  }
}

static ChartMark *
add_mark (Chart *chart, ChartMarkKind kind, ChartColour colour, double x, double y)
{
  ChartMark *mark = g_new0 (ChartMark, 1);

  mark->kind = kind;
  mark->colour = colour;
  mark->x = x;
  mark->y = y;
  g_ptr_array_add (chart->marks, mark);

  return mark;
}

static void
add_rectangle (Chart *chart, ChartColour colour, double x, double y, double width)
{
  ChartMark *mark = add_mark (chart, CHART_RECTANGLE, colour, x, y);

  mark->width = width;
  mark->height = BAR_HEIGHT;
}

static ChartMark *
add_text (Chart *chart, const char *text, double x, double y, ChartAnchor anchor)
{
  ChartMark *mark = add_mark (chart, CHART_TEXT, CHART_INK, x, y);

  mark->text = g_strdup (text);
  mark->anchor = anchor;
  mark->size = TEXT_SIZE;

  return mark;
}

static void
add_key (Chart *chart, const char *const *series, int n_series, double x)
{
  for (int i = 0; i < n_series; i++) {
    ChartMark *swatch =
        add_mark (chart, CHART_RECTANGLE, (ChartColour) (CHART_FIRST + i), x, 2);

    swatch->width = SWATCH;
    swatch->height = SWATCH;
    (void) add_text (chart, series[i], x + SWATCH + GAP, 2 + SWATCH - 1, CHART_START);
    x += SWATCH + GAP + width_of (series[i]) + 3 * GAP;
  }
}

/* Beside the middle of its bar. */
static void
add_label (Chart *chart, const Plan *plan, int number, double baseline)
{
  const GStrv lines = plan->labels[number];

  baseline -= (g_strv_length (lines) - 1) * LINE_PITCH / 2;
  for (int i = 0; lines[i] != NULL; i++)
    (void) add_text (chart, lines[i], plan->label_width - GAP, baseline + i * LINE_PITCH,
                     CHART_END);
}

static bool
is_taken_off (const Plan *plan, int number)
{
  return plan->shape == SHAPE_CASCADE && number > 0 && number < plan->n_bars - 1;
}

/* What is taken off has a shade of its own. */
static ChartColour
colour_of (const Plan *plan, int number, int rank)
{
  return is_taken_off (plan, number) ? CHART_SECOND : (ChartColour) (CHART_FIRST + rank);
}

/* Draws one bar from x on; returns where it ends. */
static double
add_bar (Chart *chart, const Plan *plan, int number, double x, double y)
{
  const ChartBar *bar = &plan->bars[number];
  double baseline = y + BAR_HEIGHT / 2 + 0.36 * TEXT_SIZE;
  g_autofree char *end = end_text (plan, number);
  /* A single series needs no text in the bar: the total beside it says the same. */
  bool inside = !plan->listed[number] && plan->n_series > 1;

  add_label (chart, plan, number, baseline);
  for (int i = 0; i < plan->n_series; i++) {
    double width = value_of (bar->parts[i]) * plan->scale;

    if (width <= 0)
      continue;
    add_rectangle (chart, colour_of (plan, number, i), x, y, width);
    if (inside)
      (void) add_text (chart, bar->part_texts[i], x + width / 2, baseline, CHART_MIDDLE);
    x += width;
  }
  add_text (chart, end, x + GAP, baseline, CHART_START)->bold = true;

  return x;
}

static void
free_mark (gpointer data)
{
  ChartMark *mark = data;

  g_free (mark->text);
  g_free (mark);
}

static double
length_of (const Plan *plan, int number)
{
  return total_of (&plan->bars[number], plan->n_series) * plan->scale;
}

/* Where a bar begins, from where the one above begins and ends. */
static double
start_of (const Plan *plan, int number, double above_start, double above_end)
{
  if (number == 0 || plan->shape == SHAPE_BARS)
    return plan->label_width;
  if (plan->shape == SHAPE_STAIRS)
    return above_end;
  if (!is_taken_off (plan, number))
    return plan->label_width;

  return MAX ((is_taken_off (plan, number - 1) ? above_start : above_end) -
                  length_of (plan, number),
              plan->label_width);
}

/* From a bar at x to the next, down the edge that they share; past a bar of nothing too. */
static void
add_link (Chart *chart, const Plan *plan, int number, double x, double y)
{
  double length = length_of (plan, number);
  bool is_taken = is_taken_off (plan, number);
  double top = is_taken && length <= 0 ? y : y + BAR_HEIGHT;

  if (plan->shape == SHAPE_CASCADE && number + 1 < plan->n_bars)
    add_mark (chart, CHART_LINE, CHART_FAINT,
              is_taken && length > 0 ? x : x + length - LINK_WIDTH, top)
        ->height = y + (pitch_of (plan, number) + pitch_of (plan, number + 1)) / 2 - top;
}

/* Returns where the last one's place ends. */
static double
add_bars (Chart *chart, const Plan *plan, double top)
{
  double start = plan->label_width;
  double end = plan->label_width;

  for (int i = 0; i < plan->n_bars; i++) {
    double y = top + (pitch_of (plan, i) - BAR_HEIGHT) / 2;

    start = start_of (plan, i, start, end);
    end = add_bar (chart, plan, i, start, y);
    add_link (chart, plan, i, start, y);
    top += pitch_of (plan, i);
  }

  return top;
}

static Chart *
draw (const char *title, ChartSeries series, Plan *plan)
{
  Chart *chart = g_new0 (Chart, 1);
  double top = plan->n_series > 1 ? KEY_HEIGHT : 0;

  plan->listed = g_new0 (bool, plan->n_bars);
  plan->labels = g_new0 (GStrv, plan->n_bars);
  break_labels (plan);
  find_scale (plan);
  chart->title = g_strdup (title);
  chart->alternative = alternative_of (title, series, plan->bars, plan->n_bars);
  chart->width = plan->width;
  chart->marks = g_ptr_array_new_with_free_func (free_mark);

  if (plan->n_series > 1)
    add_key (chart, series.names, plan->n_series, plan->label_width);
  chart->height = add_bars (chart, plan, top);
  ChartMark *axis = add_mark (chart, CHART_LINE, CHART_FAINT, plan->label_width, top);
  axis->height = chart->height - top;
  plan_clear (plan);

  return chart;
}

Chart *
chart_bars_new (const char *title, ChartSeries series, const ChartBar *bars, int n_bars,
                double width)
{
  Plan plan = { .bars = bars, .n_bars = n_bars, .n_series = series.n_names, .width = width };

  g_assert (series.n_names >= 1 && series.n_names <= SERIES_MAX);

  return draw (title, series, &plan);
}

Chart *
chart_steps_new (const char *title, const ChartBar *steps, int n_steps, double width)
{
  Plan plan = {
    .bars = steps, .n_bars = n_steps, .n_series = 1, .shape = SHAPE_STAIRS, .width = width
  };

  return draw (title, (ChartSeries){ NULL, 1 }, &plan);
}

Chart *
chart_cascade_new (const char *title, const ChartBar *bars, int n_bars, double width)
{
  Plan plan = {
    .bars = bars, .n_bars = n_bars, .n_series = 1, .shape = SHAPE_CASCADE, .width = width
  };

  return draw (title, (ChartSeries){ NULL, 1 }, &plan);
}

void
chart_free (Chart *chart)
{
  if (chart == NULL)
    return;

  g_free (chart->title);
  g_free (chart->alternative);
  g_ptr_array_unref (chart->marks);
  g_free (chart);
}
