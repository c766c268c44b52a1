/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "document/diagram.h"

#include "figures/forms.h"
#include "number/format.h"

/* The width of charts: the text width of an A4 page with margins of 25 mm, in points. */
#define CHART_WIDTH_POINTS 453

/* The values of a figure, one for each member; false when one is not known. */
static bool
collect_parts (Writer *writer, const char *id, GArray *parts, GPtrArray *texts,
               GPtrArray *labels)
{
  int symbol = cadrage_find_symbol (writer->cadrage, id);
  const Datum *datum = g_ptr_array_index (writer->cadrage->data, symbol);
  bool single = datum->type.n_dimensions == 0;
  int dimension = single ? -1 : datum->type.dimensions[0];
  int n_members = single ? 1 : figures_count_members (writer->figures, dimension);
  int ranks[TYPE_DIMENSIONS_MAX] = { 0 };

  for (ranks[0] = 0; ranks[0] < n_members; ranks[0]++) {
    const Value *value = figures_get (writer->figures, symbol, ranks);

    if (!value->defined || ratio_sign (value->number) < 0)
      return false;
    g_array_append_val (parts, value->number);
    g_ptr_array_add (texts, form_write_plain (writer->figures, symbol, ranks));
    g_ptr_array_add (labels, g_strdup (single ? datum->name
                                              : figures_get_member_label (
                                                    writer->figures, dimension, ranks[0])));
  }

  return true;
}

/* Two bars, before and after: the first figure alone, then with the members of the second. */
static Chart *
build_effort_chart (Writer *writer, const char *title, char **ids)
{
  g_autoptr (GArray) parts = g_array_new (FALSE, FALSE, sizeof (Ratio));
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) labels = g_ptr_array_new_with_free_func (g_free);

  for (int i = 0; ids[i] != NULL; i++)
    if (!collect_parts (writer, ids[i], parts, texts, labels))
      return NULL;

  Ratio total = RATIO_ZERO;
  Ratio none[3] = { RATIO_ZERO, RATIO_ZERO, RATIO_ZERO };
  const char *no_texts[3] = { NULL };

  if (parts->len == 0 || parts->len > 3)
    return NULL;
  for (guint i = 0; i < parts->len; i++)
    if (!ratio_add (total, g_array_index (parts, Ratio, i), &total))
      return NULL;
  none[0] = g_array_index (parts, Ratio, 0);
  no_texts[0] = g_ptr_array_index (texts, 0);

  g_autofree char *before = g_strdup_printf ("%d", writer->cadrage->reference_year);
  g_autofree char *after = g_strdup_printf ("%d", writer->cadrage->year);
  g_autofree char *total_text = format_count (total);
  const ChartBar bars[] = { { before, none, no_texts, g_ptr_array_index (texts, 0) },
                            { after, (const Ratio *) (gconstpointer) parts->data,
                              (const char *const *) texts->pdata, total_text } };

  const ChartSeries series = { (const char *const *) labels->pdata, (int) parts->len };

  return chart_bars_new (title, series, bars, 2, CHART_WIDTH_POINTS);
}

/* One bar for each instalment, each beginning where the one before ends. */
static Chart *
build_schedule_chart (Writer *writer, const char *title, char **ids)
{
  g_autoptr (GArray) parts = g_array_new (FALSE, FALSE, sizeof (Ratio));
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) labels = g_ptr_array_new_with_free_func (g_free);

  if (ids[0] == NULL || !collect_parts (writer, ids[0], parts, texts, labels))
    return NULL;

  g_autofree ChartBar *bars = g_new0 (ChartBar, parts->len);

  for (guint i = 0; i < parts->len; i++)
    bars[i] =
        (ChartBar){ g_ptr_array_index (labels, i), &g_array_index (parts, Ratio, i),
                    (const char *const *) &texts->pdata[i], g_ptr_array_index (texts, i) };

  return chart_steps_new (title, bars, (int) parts->len, CHART_WIDTH_POINTS);
}

void
diagram_write (Writer *writer, const Node *node)
{
  g_auto (GStrv) ids = g_strsplit (node->of, " ", -1);
  bool steps = g_strcmp0 (node->variant, "echeancier") == 0;
  Chart *chart = steps ? build_schedule_chart (writer, node->title, ids)
                       : build_effort_chart (writer, node->title, ids);

  if (chart == NULL)
    return;

  Block *block = writer_add_block (writer, BLOCK_CHART, node->id);

  block->chart = chart;
}
