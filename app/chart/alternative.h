/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a chart says, in sentences for who does not see it. */
#pragma once

#include "chart/bar.h"

/* Owned: the title, then every value shown. */
char *alternative_of (const char *title, ChartSeries series, const ChartBar *bars,
                      int n_bars) G_GNUC_WARN_UNUSED_RESULT;
