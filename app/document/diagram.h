/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Charts of figures: which marks and which title, by the kind that the cadrage names. */
#pragma once

#include "chart/chart.h"
#include "figures/figures.h"

/* kind: "barres-operateur", one figure before and with another after; "echeancier", payments
 * that add up; "cascade", what is due, what is taken off it, and what is left; "parts", one bar
 * for each member of a figure's dimension, stacked by its second one. ids: of figures, ended by
 * NULL. title NULL: what the chart shows, in one line. A chart only shows what is known: NULL
 * while a value is missing or negative, has too many series, or does not add up. width: in
 * points. */
Chart *diagram_build (Figures *figures, const char *kind, const char *title, char **ids,
                      int width) G_GNUC_WARN_UNUSED_RESULT;
