/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a chart shows: bars, and the names of their parts. */
#pragma once

#include "number/ratio.h"

/* One bar of a chart of stacked bars: a label and its parts. */
typedef struct {
  const char *label;
  const Ratio *parts;            /* none negative */
  const char *const *part_texts; /* as written in the document; NULL for a part it has not */
  const char *total_text;
} ChartBar;

/* The parts' names, three at the most. */
typedef struct {
  const char *const *names;
  int n_names;
} ChartSeries;
