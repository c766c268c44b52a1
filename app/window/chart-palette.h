/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The colours of a chart in the theme of the moment: shades that differ in lightness, so that
 * they also do in grey and to who sees colours differently. */
#pragma once

#include "chart/chart.h"

#include <gtk/gtk.h>

typedef struct {
  GdkRGBA colours[CHART_THIRD + 1]; /* by ChartColour */
  GdkRGBA ground;
  bool outlined; /* high contrast: bars have a line around them */
} ChartPalette;

/* ink, ground: of the texts, and what is behind them. */
ChartPalette chart_palette_make (const GdkRGBA *ink, const GdkRGBA *ground,
                                 const GdkRGBA *accent);
/* As the widget's theme has it, on a card. */
ChartPalette chart_palette_of_widget (GtkWidget *widget);
/* Black on white, for what leaves the window. */
ChartPalette chart_palette_of_paper (void);
