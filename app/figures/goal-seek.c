/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "figures/goal-seek.h"

#include "figures/quantum.h"

/* Powers of two up to the largest input, zero, and the present value. */
#define TRIALS_MAX 80

/* One value of the input, in steps, and what the figure is worth then. */
typedef struct {
  int64_t n_steps;
  bool defined;
  Ratio figure;
  int side; /* negative, zero, positive: below the target, on it, above it */
} Trial;

typedef struct {
  const char *path;
  Quantum quantum;
  int symbol;
  int members[TYPE_DIMENSIONS_MAX];
  Ratio target;
  Dossier *copies[2]; /* the figures borrow one while the other is changed */
  int turn;
  Figures *figures;
} Search;

static void
search_clear (Search *search)
{
  g_clear_pointer (&search->figures, figures_free);
  dossier_free (search->copies[0]);
  dossier_free (search->copies[1]);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Search, search_clear)

static Ratio
input_of (const Search *search, int64_t n_steps)
{
  Ratio input;

  g_assert_true (ratio_multiply (search->quantum.step, ratio_from_integer (n_steps), &input));
  return input;
}

static Trial
try (Search *search, int64_t n_steps)
{
  Trial trial = { .n_steps = n_steps };
  g_autofree char *text = ratio_to_text (input_of (search, n_steps), 0);
  Dossier *copy = search->copies[search->turn];
  const Value *value;

  dossier_put (copy, search->path, text, NULL);
  figures_update (search->figures, copy);
  search->turn = 1 - search->turn;
  value = figures_get (search->figures, search->symbol, search->members);
  trial.defined = value->defined;
  if (!value->defined)
    return trial;
  trial.figure = value->number;
  trial.side = ratio_compare (value->number, search->target);
  return trial;
}

static bool
is_same_side (const Trial *a, const Trial *b)
{
  return (a->side < 0) == (b->side < 0) && (a->side > 0) == (b->side > 0);
}

/* Between two trials on different sides: the first on another side than low, and the last
 * before it. False when the figure is not defined everywhere between. */
static bool
narrow (Search *search, Trial *low, Trial *high)
{
  while (high->n_steps - low->n_steps > 1) {
    Trial middle = try (search, low->n_steps + (high->n_steps - low->n_steps) / 2);

    if (!middle.defined)
      return false;
    if (is_same_side (&middle, low))
      *low = middle;
    else
      *high = middle;
  }
  return true;
}

static void
take (const Search *search, GoalOutcome outcome, const Trial *trial, Goal *goal)
{
  *goal = (Goal){ outcome, input_of (search, trial->n_steps), trial->figure };
}

/* Where the figure passes the target between two trials; true when it is met. */
static bool
cross (Search *search, Trial low, Trial high, Goal *goal)
{
  const Trial *below;

  if (!narrow (search, &low, &high))
    return false;
  if (high.side == 0) {
    take (search, GOAL_REACHED, &high, goal);
    return true;
  }
  below = low.side < 0 ? &low : &high;
  if (goal->outcome != GOAL_APPROACHED || ratio_compare (below->figure, goal->figure) >= 0)
    take (search, GOAL_APPROACHED, below, goal);
  return false;
}

/* Whether a is nearer to the target than b; b may be NULL. */
static bool
is_nearer (const Search *search, const Trial *a, const Trial *b)
{
  Ratio of_a;
  Ratio of_b;

  if (b == NULL)
    return true;
  if (!ratio_subtract (a->figure, search->target, &of_a) ||
      !ratio_subtract (b->figure, search->target, &of_b))
    return false;
  if (ratio_sign (of_a) < 0)
    of_a = ratio_negate (of_a);
  if (ratio_sign (of_b) < 0)
    of_b = ratio_negate (of_b);
  return ratio_compare (of_a, of_b) < 0;
}

static Goal
read_trials (Search *search, const Trial *trials, int n_trials)
{
  Goal goal = { .outcome = GOAL_UNKNOWN };
  const Trial *nearest = NULL;
  bool varies = false;

  for (int i = 0; i < n_trials; i++) {
    const Trial *trial = &trials[i];

    if (!trial->defined)
      continue;
    varies = varies || (nearest != NULL && ratio_compare (nearest->figure, trial->figure) != 0);
    if (is_nearer (search, trial, nearest))
      nearest = trial;
  }
  if (nearest == NULL)
    return goal;
  take (search, varies ? GOAL_OUT_OF_REACH : GOAL_INDEPENDENT, nearest, &goal);
  if (!varies)
    return goal;
  for (int i = 0; i < n_trials; i++) {
    const Trial *before = i > 0 && trials[i - 1].defined ? &trials[i - 1] : NULL;

    if (!trials[i].defined)
      continue;
    if (before == NULL && trials[i].side == 0) {
      take (search, GOAL_REACHED, &trials[i], &goal);
      return goal;
    }
    if (before != NULL && !is_same_side (before, &trials[i]) &&
        cross (search, *before, trials[i], &goal))
      return goal;
  }
  return goal;
}

static int
compare_steps (gconstpointer a, gconstpointer b)
{
  int64_t of_a = *(const int64_t *) a;
  int64_t of_b = *(const int64_t *) b;

  return (of_a > of_b) - (of_a < of_b);
}

/* Each doubles the one before, so that a bend of the figure falls between two of them; the
 * present value is one where a figure may well be defined when elsewhere it is not. */
static int
choose_steps (const Search *search, const Value *present, int64_t *steps)
{
  int n_steps = 0;
  int n_distinct = 0;
  Ratio ratio;
  int64_t at_present;

  steps[n_steps++] = 0;
  for (int64_t step = 1; step < search->quantum.n_steps_max; step *= 2)
    steps[n_steps++] = step;
  steps[n_steps++] = search->quantum.n_steps_max;
  if (present->defined && ratio_divide (present->number, search->quantum.step, &ratio) &&
      ratio_to_integer (ratio, &at_present) && at_present >= 0 &&
      at_present <= search->quantum.n_steps_max)
    steps[n_steps++] = at_present;
  qsort (steps, (size_t) n_steps, sizeof *steps, compare_steps);
  for (int i = 0; i < n_steps; i++)
    if (i == 0 || steps[i] != steps[n_distinct - 1])
      steps[n_distinct++] = steps[i];
  return n_distinct;
}

/* Whether a formula names the symbol, or a figure that does. */
static bool
depends_on (const Cadrage *cadrage, int symbol, int on, GHashTable *seen)
{
  const Datum *datum = g_ptr_array_index (cadrage->data, (guint) symbol);
  const int *operands;
  size_t n_operands;

  if (symbol == on)
    return true;
  if (datum->formula == NULL || !g_hash_table_add (seen, GINT_TO_POINTER (symbol)))
    return false;
  operands = formula_get_symbols (datum->formula, &n_operands);
  for (size_t i = 0; i < n_operands; i++)
    if (depends_on (cadrage, operands[i], on, seen))
      return true;
  return false;
}

static const Datum *
datum_of (const Cadrage *cadrage, int symbol)
{
  return g_ptr_array_index (cadrage->data, (guint) symbol);
}

Goal
goal_seek (Figures *figures, const char *input, const char *figure, Ratio target)
{
  const Cadrage *cadrage = figures_get_cadrage (figures);
  const Dossier *dossier = figures_get_dossier (figures);
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  g_auto (Search) search = { .path = input, .target = target };
  int64_t steps[TRIALS_MAX];
  Trial trials[TRIALS_MAX];
  int members[TYPE_DIMENSIONS_MAX];
  int on;
  int n_trials;

  if (!figures_resolve (figures, input, &on, members) ||
      !figures_resolve (figures, figure, &search.symbol, search.members) ||
      datum_of (cadrage, on)->kind != DATUM_INPUT ||
      datum_of (cadrage, search.symbol)->type.kind != KIND_NUMBER ||
      !depends_on (cadrage, search.symbol, on, seen))
    return (Goal){ .outcome = GOAL_INDEPENDENT };

  search.quantum = quantum_of (datum_of (cadrage, on));
  search.copies[0] = dossier_copy (dossier);
  search.copies[1] = dossier_copy (dossier);
  search.turn = 1;
  search.figures = figures_new (cadrage, search.copies[0]);
  n_trials = choose_steps (&search, figures_get (figures, on, members), steps);
  for (int i = 0; i < n_trials; i++)
    trials[i] = try (&search, steps[i]);
  return read_trials (&search, trials, n_trials);
}

char *
goal_to_text (Figures *figures, const char *input, const Goal *goal)
{
  const Cadrage *cadrage = figures_get_cadrage (figures);
  int members[TYPE_DIMENSIONS_MAX];
  int symbol;

  if (!figures_resolve (figures, input, &symbol, members))
    return ratio_to_text (goal->input, 0);
  return quantum_to_text (datum_of (cadrage, symbol), goal->input);
}
