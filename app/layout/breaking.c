/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/breaking.h"

#include <math.h>

#define STRETCH 0.5 /* of a space, at ratio 1 */
#define SHRINK 0.25
#define N_FITS 4 /* tight, decent, loose, very loose */
#define TOLERANCE_PLAIN 1.1
#define TOLERANCE_HYPHENS 1.7
#define TOLERANCE_LOOSE 2.5
#define TOLERANCE_ANY 1e5
#define EMERGENCY_SHARE 0.05 /* of the measure */
#define RAGGED_SHARE 0.25
#define SHORT_LAST_SHARE 0.07
#define BADNESS_MAX 1e4
#define PENALTY_HYPHEN 60.0
#define PENALTY_OWN_HYPHEN 50.0
#define PENALTY_TIE 2e4  /* to part what a no-break space holds */
#define PENALTY_WORD 3e4 /* to cut a word where no hyphen may stand */
#define DEMERITS_TWO_HYPHENS 12000.0
#define DEMERITS_THREE_HYPHENS 100000.0
#define DEMERITS_HYPHEN_BEFORE_LAST 6000.0
#define DEMERITS_CONTRAST 4000.0
#define DEMERITS_SHORT_LAST 20000.0
#define HYPHEN_HANG 17 /* hundredths of the em */
#define TINY 0.001

/* A place where a line may end at `end` and the next one start at `start`, measured along the
 * paragraph set on one line; the counts are of stretchable spaces. */
typedef struct {
  LineEnd line_end;
  double end;
  double start;
  int end_spaces;
  int start_spaces;
  double penalty;
  bool hyphen;
} Candidate;

/* A way to reach a candidate. */
typedef struct {
  int candidate; /* -1: the start */
  int previous;
  int n_hyphens; /* in a row, up to this line */
  int fit;
  double demerits;
  double ratio;
} Node;

/* What is allowed, more at each attempt. */
typedef struct {
  bool hyphens;
  bool word_ends; /* alone on the last line */
  bool desperate; /* words cut anywhere */
  double tolerance;
  double emergency;
} Pass;

typedef struct {
  Words *words;
  const Setting *setting;
  GArray *candidates;
  GArray *nodes;
  GArray *active;
  double start;
  Pass pass;
} Breaker;

static bool
is_stretchable (Glue glue)
{
  return glue == GLUE_SPACE || glue == GLUE_STRETCH;
}

static double
hang (const Breaker *breaker, const Item *item, int hundredths)
{
  if (breaker->setting->align != ALIGN_JUSTIFIED)
    return 0;

  const FaceMetrics *metrics =
      fonts_get_metrics (words_get_fonts (breaker->words), item->word->face.role);

  return hundredths / 100.0 * metrics->units_per_em * item->scale;
}

static void
add_word_break (Breaker *breaker, int number, WordBreak at, double x, double penalty)
{
  const Item *item = &breaker->setting->items[number];
  bool hyphen = penalty < PENALTY_TIE;
  Candidate candidate = { .line_end = { number, at, true },
                          .end = x + at.before * item->scale,
                          .start = x + (item->word->advance - at.after) * item->scale,
                          .penalty = penalty,
                          .hyphen = hyphen };

  if (hyphen)
    candidate.end -= hang (breaker, item, HYPHEN_HANG);
  g_array_append_val (breaker->candidates, candidate);
}

static void
add_cluster_breaks (Breaker *breaker, int number, double x)
{
  const Word *word = breaker->setting->items[number].word;
  guint16 offset = 0;

  for (guint i = 0; i + 1 < word->n_clusters; i++) {
    offset = (guint16) (offset + word->clusters[i].n_bytes);
    gint32 position = word_get_position (word, offset);

    add_word_break (breaker, number,
                    (WordBreak){ offset, false, position, word->advance - position }, x,
                    PENALTY_WORD);
  }
}

/* The breaks inside one item that starts at x. */
static void
add_breaks_inside (Breaker *breaker, int number, double x, int n_spaces)
{
  const Item *item = &breaker->setting->items[number];
  guint first = breaker->candidates->len;

  if (breaker->pass.desperate && item_get_width (item) > breaker->setting->width) {
    add_cluster_breaks (breaker, number, x);
  } else if (breaker->pass.hyphens) {
    words_find_breaks (breaker->words, item->word);
    for (int i = 0; i < item->word->n_breaks; i++)
      add_word_break (breaker, number, item->word->breaks[i], x,
                      item->word->breaks[i].soft ? PENALTY_HYPHEN : PENALTY_OWN_HYPHEN);
  }

  for (guint i = first; i < breaker->candidates->len; i++) {
    Candidate *candidate = &g_array_index (breaker->candidates, Candidate, i);

    candidate->end_spaces = candidate->start_spaces = n_spaces;
  }
}

static void
collect_candidates (Breaker *breaker)
{
  const Setting *setting = breaker->setting;
  double x = 0;
  int n_spaces = 0;

  g_array_set_size (breaker->candidates, 0);
  for (int i = 0; i <= setting->n_items; i++) {
    const Item *item = &setting->items[i];
    const Item *before = i > 0 ? item - 1 : NULL;
    bool last = i == setting->n_items;
    Glue glue = last ? GLUE_NONE : item->glue;
    double width = setting_get_glue_width (setting, glue);
    int stretches = is_stretchable (glue);

    if (before != NULL && (last || glue == GLUE_SPACE || breaker->pass.desperate)) {
      Candidate candidate = { .line_end = { .item = i },
                              .end = x - hang (breaker, before, before->word->right_hang),
                              .start = x + width,
                              .end_spaces = n_spaces,
                              .start_spaces = n_spaces + stretches,
                              .penalty = last || glue == GLUE_SPACE ? 0 : PENALTY_TIE };

      if (!last)
        candidate.start += hang (breaker, item, item->word->left_hang);
      g_array_append_val (breaker->candidates, candidate);
    }
    if (last)
      break;
    x += width;
    n_spaces += stretches;
    add_breaks_inside (breaker, i, x, n_spaces);
    x += item_get_width (item);
  }
}

/* How much the spaces of a line would stretch (or shrink, below 0); below -1 it does not fit.
 */
static double
ratio_of (const Breaker *breaker, double width, int n_spaces, bool last)
{
  const Setting *setting = breaker->setting;
  double left = setting->width - width;
  double stretch = n_spaces * STRETCH * setting->space;

  if (left < 0 && left > -TINY)
    left = 0;
  if (setting->align != ALIGN_JUSTIFIED) {
    if (last && left >= 0 && setting->align != ALIGN_CENTRED)
      return 0;
    return left < 0 ? -2 : left / (RAGGED_SHARE * setting->width);
  }
  if (left < 0)
    return n_spaces > 0 ? left / (n_spaces * SHRINK * setting->space) : -2;
  if (last)
    return 0;
  stretch += breaker->pass.emergency * setting->width;

  return stretch > 0 ? left / stretch : 1e6;
}

static int
fit_of (double ratio)
{
  return ratio < -0.5 ? 0 : ratio <= 0.5 ? 1 : ratio <= 1 ? 2 : 3;
}

static double
demerits_of (const Breaker *breaker, const Node *from, const Candidate *to, double ratio,
             bool last)
{
  const Setting *setting = breaker->setting;
  double badness =
      MIN (100 * fabs (ratio * ratio * ratio), breaker->pass.desperate ? BADNESS_MAX : 1e9);
  double line = 10 + badness + to->penalty;
  double demerits = from->demerits + line * line;

  if (from->candidate >= 0 && ABS (fit_of (ratio) - from->fit) > 1)
    demerits += DEMERITS_CONTRAST;
  if (to->hyphen && from->n_hyphens > 0)
    demerits += from->n_hyphens > 1 ? DEMERITS_THREE_HYPHENS : DEMERITS_TWO_HYPHENS;
  if (!last || from->candidate < 0)
    return demerits;

  const Candidate *start = &g_array_index (breaker->candidates, Candidate, from->candidate);
  if (from->n_hyphens > 0)
    demerits += DEMERITS_HYPHEN_BEFORE_LAST;
  if (to->end - start->start < SHORT_LAST_SHARE * setting->width)
    demerits += DEMERITS_SHORT_LAST;

  return demerits;
}

/* Whether a last line from here on would be a mere word's end, or one and its punctuation. */
static bool
leaves_word_end (const Breaker *breaker, const Candidate *start)
{
  const Setting *setting = breaker->setting;

  if (start == NULL || !start->hyphen)
    return false;
  for (int i = start->line_end.item + 1; i < setting->n_items; i++)
    if (setting->items[i].glue == GLUE_SPACE)
      return false;

  return true;
}

/* Keeps the best way to a candidate for each fit, so that neighbours may still match. */
static void
add_nodes (Breaker *breaker, const Node best[N_FITS])
{
  double least = INFINITY;

  for (int i = 0; i < N_FITS; i++)
    least = MIN (least, best[i].demerits);
  for (int i = 0; i < N_FITS; i++) {
    if (!(best[i].demerits <= least + DEMERITS_CONTRAST) || isinf (best[i].demerits))
      continue;
    g_array_append_val (breaker->active, breaker->nodes->len);
    g_array_append_val (breaker->nodes, best[i]);
  }
}

static void
try_candidate (Breaker *breaker, int number)
{
  const Candidate *to = &g_array_index (breaker->candidates, Candidate, number);
  bool last = number == (int) breaker->candidates->len - 1;
  Node best[N_FITS];
  guint kept = 0;

  for (int i = 0; i < N_FITS; i++)
    best[i].demerits = INFINITY;
  for (guint i = 0; i < breaker->active->len; i++) {
    int at = g_array_index (breaker->active, int, i);
    const Node *from = &g_array_index (breaker->nodes, Node, at);
    const Candidate *start =
        from->candidate < 0 ? NULL
                            : &g_array_index (breaker->candidates, Candidate, from->candidate);
    double width = to->end - (start != NULL ? start->start : breaker->start);
    int n_spaces = to->end_spaces - (start != NULL ? start->start_spaces : 0);
    double outdent = start == NULL ? breaker->setting->outdent : 0;
    double ratio = ratio_of (breaker, width - outdent, n_spaces, last);

    if (ratio < -1 - TINY)
      continue;
    g_array_index (breaker->active, int, kept++) = at;
    if (ratio > breaker->pass.tolerance ||
        (last && !breaker->pass.word_ends && leaves_word_end (breaker, start)))
      continue;

    double demerits = demerits_of (breaker, from, to, ratio, last);
    int fit = fit_of (ratio);
    if (demerits < best[fit].demerits)
      best[fit] =
          (Node){ number, at, to->hyphen ? from->n_hyphens + 1 : 0, fit, demerits, ratio };
  }
  g_array_set_size (breaker->active, kept);
  add_nodes (breaker, best);
}

/* The last node of the best way, or -1 when no way keeps every line within the tolerance. */
static int
fit_lines (Breaker *breaker)
{
  Node start = { .candidate = -1, .previous = -1, .fit = 2 };
  int zero = 0;
  int found = -1;

  collect_candidates (breaker);
  g_array_set_size (breaker->nodes, 0);
  g_array_set_size (breaker->active, 0);
  g_array_append_val (breaker->nodes, start);
  g_array_append_val (breaker->active, zero);
  for (guint i = 0; i < breaker->candidates->len && breaker->active->len > 0; i++)
    try_candidate (breaker, (int) i);

  for (guint i = 0; i < breaker->active->len; i++) {
    int at = g_array_index (breaker->active, int, i);
    const Node *node = &g_array_index (breaker->nodes, Node, at);

    if (node->candidate == (int) breaker->candidates->len - 1 &&
        (found < 0 || node->demerits < g_array_index (breaker->nodes, Node, found).demerits))
      found = at;
  }

  return found;
}

/* When even one letter is wider than the measure: a line at each candidate. */
static int
give_up (Breaker *breaker)
{
  g_array_set_size (breaker->nodes, 1);
  for (guint i = 0; i < breaker->candidates->len; i++) {
    Node node = { .candidate = (int) i, .previous = (int) i };

    g_array_append_val (breaker->nodes, node);
  }

  return (int) breaker->nodes->len - 1;
}

static int
find_best (Breaker *breaker)
{
  bool justified = breaker->setting->align == ALIGN_JUSTIFIED;
  const Pass passes[] = {
    { false, false, false, justified ? TOLERANCE_PLAIN : TOLERANCE_ANY, 0 },
    { true, false, false, justified ? TOLERANCE_HYPHENS : TOLERANCE_ANY, 0 },
    { true, false, false, justified ? TOLERANCE_LOOSE : TOLERANCE_ANY, 0 },
    { true, false, false, TOLERANCE_ANY, EMERGENCY_SHARE },
    { true, true, false, TOLERANCE_ANY, EMERGENCY_SHARE },
    { true, true, true, TOLERANCE_ANY, EMERGENCY_SHARE },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (passes); i++) {
    breaker->pass = passes[i];

    int found = fit_lines (breaker);
    if (found >= 0)
      return found;
  }

  return give_up (breaker);
}

GArray *
find_line_ends (Words *words, const Setting *setting, double *ret_loosest)
{
  g_autoptr (GArray) candidates = g_array_new (FALSE, FALSE, sizeof (Candidate));
  g_autoptr (GArray) nodes = g_array_new (FALSE, FALSE, sizeof (Node));
  g_autoptr (GArray) active = g_array_new (FALSE, FALSE, sizeof (int));
  GArray *ends = g_array_new (FALSE, FALSE, sizeof (LineEnd));
  Breaker breaker = { .words = words,
                      .setting = setting,
                      .candidates = candidates,
                      .nodes = nodes,
                      .active = active };

  breaker.start = hang (&breaker, &setting->items[0], setting->items[0].word->left_hang);
  *ret_loosest = 0;
  for (int at = find_best (&breaker); at > 0;) {
    const Node *node = &g_array_index (nodes, Node, at);

    *ret_loosest = MAX (*ret_loosest, node->ratio);
    g_array_prepend_val (ends, g_array_index (candidates, Candidate, node->candidate).line_end);
    at = node->previous;
  }

  return ends;
}
