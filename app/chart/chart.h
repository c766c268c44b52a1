/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A chart as marks to be drawn, with the text that says the same to who does not see it. */
#pragma once

#include "chart/bar.h"

#include <glib.h>

typedef enum { CHART_RECTANGLE, CHART_LINE, CHART_TEXT } ChartMarkKind;
typedef enum { CHART_START, CHART_MIDDLE, CHART_END } ChartAnchor;

/* Colours by role, so that a page, a dark window and a grey printer each choose well. */
typedef enum { CHART_INK, CHART_FAINT, CHART_FIRST, CHART_SECOND, CHART_THIRD } ChartColour;

/* In points from the chart's top left corner; baseline for a text. */
typedef struct {
  ChartMarkKind kind;
  ChartColour colour;
  double x;
  double y;
  double width; /* rectangle; second point of a line, relative */
  double height;
  char *text;
  ChartAnchor anchor;
  double size; /* of the text */
  bool bold;
} ChartMark;

typedef struct {
  char *title;
  char *alternative; /* one paragraph that gives every value shown */
  double width;
  double height;
  GPtrArray *marks; /* of ChartMark */
} Chart;

/* Horizontal stacked bars, directly labelled. */
Chart *chart_bars_new (const char *title, ChartSeries series, const ChartBar *bars, int n_bars,
                       double width) G_GNUC_WARN_UNUSED_RESULT;
/* Like stairs: each bar has one part and begins where the one above ends (payments that add
 * up). */
Chart *chart_steps_new (const char *title, const ChartBar *steps, int n_steps,
                        double width) G_GNUC_WARN_UNUSED_RESULT;
/* From the first bar down to the last: each bar between them is taken off the end of what the
 * ones above leave, and its text says so. They have one part each. */
Chart *chart_cascade_new (const char *title, const ChartBar *bars, int n_bars,
                          double width) G_GNUC_WARN_UNUSED_RESULT;
void chart_free (Chart *chart);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Chart, chart_free)
