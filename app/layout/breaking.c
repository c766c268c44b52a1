/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/breaking.h"

#include <math.h>

#define N_FITS 4 /* tight, decent, loose, very loose */
#define HYPHENS_MAX 2
#define TOLERANCE_PLAIN 1.1
#define TOLERANCE_HYPHENS 1.7
#define TOLERANCE_TRACKED 2.0
#define TOLERANCE_ANY 1e5
#define EMERGENCY_SHARE 0.05 /* of the measure */
/* What the letters of a line can give, of its width: a letter is half an em wide, a capital
 * more. */
#define LETTERS_STRETCH (2 * TRACKING_MAX)
#define LETTERS_SHRINK (1.4 * TRACKING_MIN)
#define RAGGED_SHARE 0.25
#define WEAK_RATIO 0.3 /* how much shorter a line of a title may be, not to end on "de" */
#define SHORT_LAST_SHARE 0.07
#define SHORT_LAST_TITLE_SHARE 0.3
#define BADNESS_MAX 1e4
#define DEMERITS_TWO_HYPHENS 12000.0
#define DEMERITS_HYPHEN_BEFORE_LAST 6000.0
#define DEMERITS_CONTRAST 4000.0
#define DEMERITS_SHORT_LAST 20000.0
#define TINY 0.001

/* A way to reach a candidate. */
typedef struct {
  int candidate; /* -1: the start */
  int previous;
  int n_hyphens; /* in a row, up to this line */
  int fit;
  double demerits;
} Node;

/* The best ways to one candidate: apart when a hyphen could follow, and when none may. */
typedef Node Best[N_FITS][2];

/* What is allowed, more at each attempt. */
typedef struct {
  Cut cut;
  bool word_ends; /* alone on the last line */
  double tolerance;
  bool tracked; /* letters may part or close up */
  double emergency;
} Pass;

typedef struct {
  const Setting *setting;
  GArray *candidates;
  GArray *nodes;
  GArray *active;
  double start;
  Pass pass;
} Breaker;

/* A line that is being judged. */
typedef struct {
  const Node *from;
  const Candidate *start; /* NULL: of the paragraph */
  const Candidate *end;
  double width;
  double ratio;
  bool last;
} Trial;

static const Candidate *
candidate_at (const Breaker *breaker, int number)
{
  return number >= 0 ? &g_array_index (breaker->candidates, Candidate, number) : NULL;
}

/* Uneven lines are the better the less they differ. */
static double
ragged_ratio (const Breaker *breaker, const Trial *trial)
{
  const Setting *setting = breaker->setting;
  double left = setting->width - trial->width;

  if (left < -TINY)
    return -2;
  if (trial->last && setting->align != ALIGN_CENTRED)
    return 0;

  return MAX (left, 0) / (RAGGED_SHARE * setting->width) + (trial->end->weak ? WEAK_RATIO : 0);
}

/* How much the spaces of a line would stretch (or shrink, below 0); below -1 it does not fit.
 */
static double
ratio_of (const Breaker *breaker, const Trial *trial)
{
  const Setting *setting = breaker->setting;
  int n_spaces =
      trial->end->end_spaces - (trial->start != NULL ? trial->start->start_spaces : 0);
  double left = setting->width - trial->width;
  double letters = breaker->pass.tracked ? trial->width : 0;

  if (setting->align != ALIGN_JUSTIFIED)
    return ragged_ratio (breaker, trial);
  if (left < 0 && left > -TINY)
    left = 0;
  if (left < 0)
    return n_spaces > 0
               ? left / (n_spaces * SPACE_SHRINK * setting->space + LETTERS_SHRINK * letters)
               : -2;
  if (trial->last)
    return 0;

  double stretch = n_spaces * SPACE_STRETCH * setting->space + LETTERS_STRETCH * letters +
                   breaker->pass.emergency * setting->width;

  return stretch > 0 ? left / stretch : 1e6;
}

static int
fit_of (double ratio)
{
  return ratio < -0.5 ? 0 : ratio <= 0.5 ? 1 : ratio <= 1 ? 2 : 3;
}

static double
demerits_of (const Breaker *breaker, const Trial *trial)
{
  const Setting *setting = breaker->setting;
  double ratio = trial->ratio;
  double worst = breaker->pass.cut == CUT_ANYWHERE ? BADNESS_MAX : 1e9;
  double line = 10 + MIN (100 * fabs (ratio * ratio * ratio), worst) + trial->end->penalty;
  double demerits = trial->from->demerits + line * line;
  double short_last = setting->whole ? SHORT_LAST_TITLE_SHARE : SHORT_LAST_SHARE;

  if (trial->start == NULL)
    return demerits;
  if (ABS (fit_of (ratio) - trial->from->fit) > 1)
    demerits += DEMERITS_CONTRAST;
  if (trial->end->hyphen && trial->from->n_hyphens > 0)
    demerits += DEMERITS_TWO_HYPHENS;
  if (trial->last && trial->from->n_hyphens > 0)
    demerits += DEMERITS_HYPHEN_BEFORE_LAST;
  if (trial->last && trial->width < short_last * setting->width)
    demerits += DEMERITS_SHORT_LAST;

  return demerits;
}

/* Whether a last line from here on would be a mere word's end, or one and its punctuation. */
static bool
leaves_word_end (const Breaker *breaker, const Candidate *start)
{
  const Setting *setting = breaker->setting;

  if (start == NULL || !start->line_end.inside || !start->line_end.at.soft)
    return false;
  for (int i = start->line_end.item + 1; i < setting->n_items; i++)
    if (setting->items[i].glue == GLUE_SPACE)
      return false;

  return true;
}

static bool
is_allowed (const Breaker *breaker, const Trial *trial)
{
  if (trial->ratio > breaker->pass.tolerance)
    return false;
  if (breaker->pass.cut < CUT_ANYWHERE && trial->end->hyphen &&
      trial->from->n_hyphens >= HYPHENS_MAX)
    return false;

  return !trial->last || breaker->pass.word_ends || !leaves_word_end (breaker, trial->start);
}

/* Keeps the best way to a candidate for each fit, so that neighbours may still match. */
static void
add_nodes (Breaker *breaker, Best best)
{
  double least[2] = { INFINITY, INFINITY };

  for (int i = 0; i < 2 * N_FITS; i++)
    least[i % 2] = MIN (least[i % 2], best[i / 2][i % 2].demerits);
  least[1] = MIN (least[0], least[1]);
  for (int i = 0; i < 2 * N_FITS; i++) {
    const Node *node = &best[i / 2][i % 2];

    if (isinf (node->demerits) || !(node->demerits <= least[i % 2] + DEMERITS_CONTRAST))
      continue;
    g_array_append_val (breaker->active, breaker->nodes->len);
    g_array_append_val (breaker->nodes, *node);
  }
}

static void
try_candidate (Breaker *breaker, int number)
{
  Trial trial = { .end = candidate_at (breaker, number),
                  .last = number == (int) breaker->candidates->len - 1 };
  Best best;
  guint kept = 0;

  for (int i = 0; i < 2 * N_FITS; i++)
    best[i / 2][i % 2].demerits = INFINITY;
  for (guint i = 0; i < breaker->active->len; i++) {
    int at = g_array_index (breaker->active, int, i);

    trial.from = &g_array_index (breaker->nodes, Node, at);
    trial.start = candidate_at (breaker, trial.from->candidate);
    trial.width =
        trial.end->end -
        (trial.start != NULL ? trial.start->start : breaker->start + breaker->setting->outdent);
    trial.ratio = ratio_of (breaker, &trial);
    if (trial.ratio < -1 - TINY)
      continue;
    g_array_index (breaker->active, int, kept++) = at;
    if (!is_allowed (breaker, &trial))
      continue;

    int n_hyphens = trial.end->hyphen ? trial.from->n_hyphens + 1 : 0;
    Node node = { number, at, n_hyphens, fit_of (trial.ratio), demerits_of (breaker, &trial) };
    Node *known = &best[node.fit][n_hyphens >= HYPHENS_MAX];
    if (node.demerits < known->demerits)
      *known = node;
  }
  g_array_set_size (breaker->active, kept);
  add_nodes (breaker, best);
}

/* The last node of the best way, or -1 when no way keeps every line within the tolerance. */
static int
fit_lines (Breaker *breaker, Words *words)
{
  Node start = { .candidate = -1, .previous = -1, .fit = 2 };
  int zero = 0;
  int found = -1;

  collect_candidates (words, breaker->setting, breaker->pass.cut, breaker->candidates);
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
find_best (Breaker *breaker, Words *words)
{
  static const Pass justified[] = {
    { CUT_NOWHERE, false, TOLERANCE_PLAIN, false, 0 },
    { CUT_AT_SYLLABLES, false, TOLERANCE_HYPHENS, false, 0 },
    { CUT_AT_SYLLABLES, false, TOLERANCE_TRACKED, true, 0 },
    { CUT_AT_SYLLABLES, false, TOLERANCE_ANY, true, EMERGENCY_SHARE },
    { CUT_AT_SYLLABLES, true, TOLERANCE_ANY, true, EMERGENCY_SHARE },
    { CUT_ANYWHERE, true, TOLERANCE_ANY, true, EMERGENCY_SHARE },
  };
  static const Pass ragged[] = {
    { CUT_NOWHERE, false, TOLERANCE_ANY, false, 0 },
    { CUT_AT_SYLLABLES, false, TOLERANCE_ANY, false, 0 },
    { CUT_AT_SYLLABLES, true, TOLERANCE_ANY, false, 0 },
    { CUT_ANYWHERE, true, TOLERANCE_ANY, false, 0 },
  };
  static const Pass whole[] = {
    { CUT_NOWHERE, false, TOLERANCE_ANY, false, 0 },
    { CUT_AT_HYPHENS, true, TOLERANCE_ANY, false, 0 },
    { CUT_WIDE_WORDS, true, TOLERANCE_ANY, false, 0 },
    { CUT_ANYWHERE, true, TOLERANCE_ANY, false, 0 },
  };
  bool even = breaker->setting->align == ALIGN_JUSTIFIED;
  const Pass *passes = even ? justified : breaker->setting->whole ? whole : ragged;

  for (size_t i = 0;; i++) {
    breaker->pass = passes[i];

    int found = fit_lines (breaker, words);
    if (found >= 0)
      return found;
    if (passes[i].cut == CUT_ANYWHERE)
      return give_up (breaker);
  }
}

GArray *
find_line_ends (Words *words, const Setting *setting)
{
  g_autoptr (GArray) candidates = g_array_new (FALSE, FALSE, sizeof (Candidate));
  g_autoptr (GArray) nodes = g_array_new (FALSE, FALSE, sizeof (Node));
  g_autoptr (GArray) active = g_array_new (FALSE, FALSE, sizeof (int));
  GArray *ends = g_array_new (FALSE, FALSE, sizeof (LineEnd));
  Breaker breaker = {
    .setting = setting, .candidates = candidates, .nodes = nodes, .active = active
  };

  breaker.start = setting_get_hang (setting, words_get_fonts (words), &setting->items[0],
                                    setting->items[0].word->left_hang);
  for (int at = find_best (&breaker, words); at > 0;) {
    const Node *node = &g_array_index (nodes, Node, at);

    g_array_prepend_val (ends, g_array_index (candidates, Candidate, node->candidate).line_end);
    at = node->previous;
  }

  return ends;
}
