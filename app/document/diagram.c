/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "document/diagram.h"

#include "document/caption.h"
#include "figures/forms.h"
#include "figures/french.h"
#include "number/format.h"

#define SERIES_MAX 3

/* Values in a row, as they are drawn, written and called. */
typedef struct {
  Figures *figures;
  GArray *numbers; /* of Ratio */
  GPtrArray *texts;
  GPtrArray *labels;
} Parts;

static Parts
parts_of (Figures *figures)
{
  return (Parts){ figures, g_array_new (FALSE, FALSE, sizeof (Ratio)),
                  g_ptr_array_new_with_free_func (g_free),
                  g_ptr_array_new_with_free_func (g_free) };
}

static void
parts_clear (Parts *parts)
{
  g_array_unref (parts->numbers);
  g_ptr_array_unref (parts->texts);
  g_ptr_array_unref (parts->labels);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Parts, parts_clear)

static const Ratio *
number_at (const Parts *parts, guint rank)
{
  return &g_array_index (parts->numbers, Ratio, rank);
}

static const Datum *
datum_of (const Parts *parts, int symbol)
{
  return g_ptr_array_index (figures_get_cadrage (parts->figures)->data, (guint) symbol);
}

static int
count_members (const Parts *parts, const Datum *datum, int rank)
{
  return datum->type.n_dimensions > rank
             ? figures_count_members (parts->figures, datum->type.dimensions[rank])
             : 1;
}

/* False when it is not known. */
static bool
add_value (Parts *parts, int symbol, const int *members)
{
  const Value *value = figures_get (parts->figures, symbol, members);

  if (!value->defined || value->kind != KIND_NUMBER || ratio_sign (value->number) < 0)
    return false;
  g_array_append_val (parts->numbers, value->number);
  g_ptr_array_add (parts->texts, form_write_plain (parts->figures, symbol, members));
  return true;
}

/* The values of a figure, one for each member; false when one is not known. */
static bool
collect (Parts *parts, const char *id)
{
  int symbol = cadrage_find_symbol (figures_get_cadrage (parts->figures), id);
  const Datum *datum = datum_of (parts, symbol);
  bool single = datum->type.n_dimensions == 0;
  int ranks[TYPE_DIMENSIONS_MAX] = { 0 };

  for (ranks[0] = 0; ranks[0] < count_members (parts, datum, 0); ranks[0]++) {
    if (!add_value (parts, symbol, ranks))
      return false;
    g_ptr_array_add (parts->labels,
                     single ? french_capitalize (datum->name)
                            : g_strdup (figures_get_member_label (
                                  parts->figures, datum->type.dimensions[0], ranks[0])));
  }
  return true;
}

static bool
add_up (const Ratio *numbers, guint n_numbers, Ratio *ret_total)
{
  Ratio total = RATIO_ZERO;

  for (guint i = 0; i < n_numbers; i++)
    if (!ratio_add (total, numbers[i], &total))
      return false;
  *ret_total = total;
  return true;
}

/* Owned: a sum in the unit of its terms. */
static char *
write_total (const Datum *datum, Ratio total)
{
  return datum->type.unit.powers[0] > 0 ? format_euros (total) : format_count (total);
}

/* Two bars, before and after: the first figure alone, then with the members of the second. */
static Chart *
build_effort_chart (Figures *figures, const char *title, char **ids, int width)
{
  const Cadrage *cadrage = figures_get_cadrage (figures);
  g_auto (Parts) parts = parts_of (figures);
  Ratio before_parts[SERIES_MAX] = { RATIO_ZERO, RATIO_ZERO, RATIO_ZERO };
  const char *before_texts[SERIES_MAX] = { NULL };
  Ratio total;

  for (int i = 0; ids[i] != NULL; i++)
    if (!collect (&parts, ids[i]))
      return NULL;
  if (parts.numbers->len == 0 || parts.numbers->len > SERIES_MAX ||
      !add_up (number_at (&parts, 0), parts.numbers->len, &total))
    return NULL;

  before_parts[0] = *number_at (&parts, 0);
  before_texts[0] = g_ptr_array_index (parts.texts, 0);

  g_autofree char *caption = caption_of_growth (cadrage, before_parts[0], total);
  g_autofree char *before = g_strdup_printf ("%d", cadrage->reference_year);
  g_autofree char *after = g_strdup_printf ("%d", cadrage->year);
  g_autofree char *total_text = write_total (cadrage_find_datum (cadrage, ids[0]), total);
  const ChartBar bars[] = {
    { before, before_parts, before_texts, before_texts[0] },
    { after, number_at (&parts, 0), (const char *const *) parts.texts->pdata, total_text },
  };
  const ChartSeries series = { (const char *const *) parts.labels->pdata,
                               (int) parts.numbers->len };

  return chart_bars_new (title != NULL ? title : caption, series, bars, 2, width);
}

/* Owned: each value a bar of its own. */
static ChartBar *
bars_of (const Parts *parts)
{
  ChartBar *bars = g_new0 (ChartBar, parts->numbers->len);

  for (guint i = 0; i < parts->numbers->len; i++)
    bars[i] = (ChartBar){ g_ptr_array_index (parts->labels, i), number_at (parts, i),
                          (const char *const *) &parts->texts->pdata[i],
                          g_ptr_array_index (parts->texts, i) };
  return bars;
}

/* One bar for each instalment, each beginning where the one before ends. */
static Chart *
build_schedule_chart (Figures *figures, const char *title, char **ids, int width)
{
  g_auto (Parts) parts = parts_of (figures);
  Ratio total;

  if (!collect (&parts, ids[0]) || parts.numbers->len == 0 ||
      !add_up (number_at (&parts, 0), parts.numbers->len, &total))
    return NULL;

  g_autofree ChartBar *bars = bars_of (&parts);
  g_autofree char *total_text =
      write_total (cadrage_find_datum (figures_get_cadrage (figures), ids[0]), total);
  g_autofree char *caption = caption_of_steps (total_text, (int) parts.numbers->len);

  return chart_steps_new (title != NULL ? title : caption, bars, (int) parts.numbers->len,
                          width);
}

/* Whether the last value is what the first one leaves once those between are taken off it. */
static bool
is_cascade (const Parts *parts, Ratio *ret_taken)
{
  const guint last = parts->numbers->len - 1;
  Ratio left;

  return parts->numbers->len >= 2 && add_up (number_at (parts, 0) + 1, last - 1, ret_taken) &&
         ratio_subtract (*number_at (parts, 0), *ret_taken, &left) &&
         ratio_compare (left, *number_at (parts, last)) == 0;
}

/* Owned bars: what is taken off is written with its sign; the texts are the parts'. */
static ChartBar *
cascade_bars_of (Parts *parts)
{
  for (guint i = 1; i + 1 < parts->texts->len; i++) {
    char **text = (char **) &parts->texts->pdata[i];
    char *signed_text = ratio_sign (*number_at (parts, i)) > 0
                            ? g_strconcat ("\u2212" NARROW_SPACE, *text, NULL)
                            : g_strdup (*text);

    g_free (*text);
    *text = signed_text;
  }
  return bars_of (parts);
}

/* What is due, what is taken off it, and what is left. */
static Chart *
build_cascade_chart (Figures *figures, const char *title, char **ids, int width)
{
  const Cadrage *cadrage = figures_get_cadrage (figures);
  g_auto (Parts) parts = parts_of (figures);
  const guint n_ids = g_strv_length (ids);
  Ratio taken;

  for (guint i = 0; i < n_ids; i++)
    if (!collect (&parts, ids[i]))
      return NULL;
  if (!is_cascade (&parts, &taken))
    return NULL;

  const Datum *last = cadrage_find_datum (cadrage, ids[n_ids - 1]);
  g_autofree char *taken_text = ratio_sign (taken) > 0 ? write_total (last, taken) : NULL;
  g_autofree char *caption =
      caption_of_cascade (last->name, parts.texts->pdata[parts.texts->len - 1], taken_text);
  g_autofree ChartBar *bars = cascade_bars_of (&parts);

  return chart_cascade_new (title != NULL ? title : caption, bars, (int) parts.numbers->len,
                            width);
}

static Chart *
build_single_parts (Figures *figures, const Datum *datum, const char *title, int width)
{
  g_auto (Parts) parts = parts_of (figures);

  if (!collect (&parts, datum->id) || parts.numbers->len == 0)
    return NULL;

  g_autofree ChartBar *bars = bars_of (&parts);
  g_autofree char *caption =
      caption_of_parts (datum->name, (CaptionParts){ number_at (&parts, 0),
                                                     (const char *const *) parts.labels->pdata,
                                                     (int) parts.numbers->len });
  const ChartSeries series = { (const char *const *) &datum->name, 1 };

  return chart_bars_new (title != NULL ? title : caption, series, bars,
                         (int) parts.numbers->len, width);
}

/* The values of one row: a member of the first dimension with those of the second. */
static bool
collect_rows (Parts *parts, const Datum *datum, int n_columns, Parts *totals)
{
  int symbol = cadrage_find_symbol (figures_get_cadrage (parts->figures), datum->id);
  int ranks[TYPE_DIMENSIONS_MAX] = { 0 };

  for (ranks[0] = 0; ranks[0] < count_members (parts, datum, 0); ranks[0]++) {
    guint first = parts->numbers->len;
    Ratio total;

    for (ranks[1] = 0; ranks[1] < n_columns; ranks[1]++)
      if (!add_value (parts, symbol, ranks))
        return false;
    if (!add_up (number_at (parts, first), (guint) n_columns, &total))
      return false;
    g_array_append_val (totals->numbers, total);
    g_ptr_array_add (totals->texts, write_total (datum, total));
    g_ptr_array_add (totals->labels, g_strdup (figures_get_member_label (
                                         parts->figures, datum->type.dimensions[0], ranks[0])));
  }
  return true;
}

static Chart *
build_stacked_parts (Figures *figures, const Datum *datum, const char *title, int width)
{
  g_auto (Parts) parts = parts_of (figures);
  g_auto (Parts) totals = parts_of (figures);
  int n_columns = count_members (&parts, datum, 1);
  const char *names[SERIES_MAX];

  if (n_columns < 1 || n_columns > SERIES_MAX ||
      !collect_rows (&parts, datum, n_columns, &totals) || totals.numbers->len == 0)
    return NULL;

  int n_rows = (int) totals.numbers->len;
  g_autofree ChartBar *bars = g_new0 (ChartBar, n_rows);
  g_autofree char *caption = caption_of_parts (
      datum->name, (CaptionParts){ number_at (&totals, 0),
                                   (const char *const *) totals.labels->pdata, n_rows });

  for (int i = 0; i < n_columns; i++)
    names[i] = figures_get_member_label (figures, datum->type.dimensions[1], i);
  for (int i = 0; i < n_rows; i++)
    bars[i] = (ChartBar){ g_ptr_array_index (totals.labels, i),
                          number_at (&parts, (guint) (i * n_columns)),
                          (const char *const *) &parts.texts->pdata[i * n_columns],
                          g_ptr_array_index (totals.texts, i) };
  return chart_bars_new (title != NULL ? title : caption, (ChartSeries){ names, n_columns },
                         bars, n_rows, width);
}

static Chart *
build_parts_chart (Figures *figures, const char *title, char **ids, int width)
{
  const Datum *datum = cadrage_find_datum (figures_get_cadrage (figures), ids[0]);

  return datum->type.n_dimensions == 2 ? build_stacked_parts (figures, datum, title, width)
                                       : build_single_parts (figures, datum, title, width);
}

Chart *
diagram_build (Figures *figures, const char *kind, const char *title, char **ids, int width)
{
  static const struct {
    const char *kind;
    Chart *(*build) (Figures *figures, const char *title, char **ids, int width);
  } builders[] = { { "barres-operateur", build_effort_chart },
                   { "echeancier", build_schedule_chart },
                   { "cascade", build_cascade_chart },
                   { "parts", build_parts_chart } };

  for (size_t i = 0; i < G_N_ELEMENTS (builders) && ids[0] != NULL; i++)
    if (g_strcmp0 (builders[i].kind, kind) == 0)
      return builders[i].build (figures, title, ids, width);
  return NULL;
}
