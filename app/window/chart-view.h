/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A chart on screen: drawn for the width there is, in the theme's colours, said in words, and
 * copied as an image or as its values. */
#pragma once

#include "chart/chart.h"

#include <gtk/gtk.h>

#define QUAD_TYPE_CHART_VIEW (quad_chart_view_get_type ())
G_DECLARE_FINAL_TYPE (QuadChartView, quad_chart_view, QUAD, CHART_VIEW, GtkWidget)

/* Owned by the receiver: the chart as it is now, so many points wide; NULL: there is none. */
typedef Chart *(*ChartBuilder) (double width, gpointer data);

/* data is borrowed, and outlives the view. */
GtkWidget *quad_chart_view_new (ChartBuilder builder, gpointer data);
/* Builds the chart anew. False when there is none. */
bool quad_chart_view_refresh (QuadChartView *self);
/* Borrowed until the next refresh or another width; NULL when there is none. */
const Chart *quad_chart_view_get_chart (QuadChartView *self);
