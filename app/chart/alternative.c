/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/alternative.h"

#include <glib.h>

/* Only the parts that the bar has: none is said of a bar that has a single one. */
static void
append_parts (GString *text, ChartSeries series, const ChartBar *bar)
{
  const char *before = ", dont ";
  int n_parts = 0;

  for (int k = 0; k < series.n_names; k++)
    n_parts += bar->part_texts[k] != NULL;

  for (int k = 0; n_parts > 1 && k < series.n_names; k++) {
    if (bar->part_texts[k] == NULL)
      continue;
    g_string_append_printf (text, "%s%s : %s", before, series.names[k], bar->part_texts[k]);
    before = ", ";
  }
}

char *
alternative_of (const char *title, ChartSeries series, const ChartBar *bars, int n_bars)
{
  GString *text = g_string_new (title);

  g_string_append (text, ".");
  for (int i = 0; i < n_bars; i++) {
    g_string_append_printf (text, " %s : %s", bars[i].label, bars[i].total_text);
    append_parts (text, series, &bars[i]);
    g_string_append_c (text, '.');
  }

  return g_string_free (text, FALSE);
}
