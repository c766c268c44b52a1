/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The marks of a chart drawn with a widget's font, on screen or as an image to be pasted. */
#pragma once

#include "window/chart-palette.h"

/* Pixels for one point of a chart, so that its texts have the size of the widget's. */
double chart_drawing_scale (GtkWidget *widget);

void chart_drawing_snapshot (GtkWidget *widget, GtkSnapshot *snapshot, const Chart *chart,
                             const ChartPalette *palette);

/* With its title, on white, at twice its size on screen. NULL when the widget is in no window.
 */
GdkTexture *chart_drawing_make_image (GtkWidget *widget,
                                      const Chart *chart) G_GNUC_WARN_UNUSED_RESULT;
