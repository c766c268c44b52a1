/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "formula/aggregate.h"

#include <glib/gi18n-lib.h>

/* What is met while going through the members. */
typedef struct {
  const Term *term;
  Ratio sum;
  guint n_members;
  guint n_defined;
} Tally;

static bool
count_value (Evaluation *evaluation, Tally *tally, const Value *value)
{
  tally->n_members++;
  if (!value->defined)
    return true;
  tally->n_defined++;
  return value->kind != KIND_NUMBER ||
         evaluation_check (evaluation, ratio_add (tally->sum, value->number, &tally->sum));
}

/* Binds the spanned dimensions from a rank on, one member after the other. */
static bool
go_through (Evaluation *evaluation, Tally *tally, int rank, const Binding *binding)
{
  const Environment *environment = evaluation->environment;

  if (rank == tally->term->n_spanned) {
    g_auto (Value) value = VALUE_UNDEFINED;

    return evaluation->evaluate (evaluation, term_operand (tally->term, 0), binding, &value) &&
           count_value (evaluation, tally, &value);
  }

  g_assert (rank < TYPE_DIMENSIONS_MAX);

  Binding inner = { .dimension = tally->term->spanned[rank], .outer = binding };
  int n_members = environment->count_members (environment->data, inner.dimension);

  for (; inner.member < n_members; inner.member++)
    if (!go_through (evaluation, tally, rank + 1, &inner))
      return false;
  return true;
}

/* A sum over no member at all is undefined: nothing was entered yet. */
bool
evaluate_sum (Evaluation *evaluation, const Term *term, const Binding *binding,
              Value *ret_value)
{
  Tally tally = { .term = term, .sum = RATIO_ZERO };
  bool partial = term->operation == OPERATION_PARTIAL_SUM;

  if (!go_through (evaluation, &tally, 0, binding))
    return false;
  if (tally.n_defined > 0 && (partial || tally.n_defined == tally.n_members))
    *ret_value = value_of_number (tally.sum);
  return true;
}

bool
evaluate_emptiness (Evaluation *evaluation, const Term *term, const Binding *binding,
                    Value *ret_value)
{
  Tally tally = { .term = term, .sum = RATIO_ZERO };

  if (!go_through (evaluation, &tally, 0, binding))
    return false;
  *ret_value =
      value_of_boolean ((tally.n_defined == 0) == (term->operation == OPERATION_EMPTY));
  return true;
}

/* Fills one weight for each member; *ret_usable is false when there can be no share yet. */
static bool
collect_weights (Evaluation *evaluation, const Term *term, const Binding *binding,
                 GArray *weights, bool *ret_usable)
{
  const Term *weight = term_operand (term, 1);
  Binding inner = { .dimension = term->spanned[0], .outer = binding };
  int n_members =
      evaluation->environment->count_members (evaluation->environment->data, inner.dimension);
  Ratio sum = RATIO_ZERO;
  bool usable = true;

  for (; inner.member < n_members; inner.member++) {
    g_auto (Value) value = VALUE_UNDEFINED;

    if (!evaluation->evaluate (evaluation, weight, &inner, &value))
      return false;
    if (!value.defined || ratio_sign (value.number) < 0) {
      usable = false;
      continue;
    }
    g_array_append_val (weights, value.number);
    if (!evaluation_check (evaluation, ratio_add (sum, value.number, &sum)))
      return false;
  }

  if (unit_equal (weight->type.unit, UNIT_NONE))
    usable = usable && ratio_compare (sum, ratio_from_integer (1)) == 0;
  *ret_usable = usable && ratio_sign (sum) > 0;
  return true;
}

static bool
split_total (Evaluation *evaluation, const Term *term, Ratio total, const GArray *weights,
             Ratio *parts)
{
  Ratio quantum = ratio_from_integer (1);
  Ratio whole;

  if (type_is_euros (&term->type) && !ratio_make (1, 100, &quantum))
    g_assert_not_reached ();
  if (!evaluation_check (evaluation, ratio_round (total, quantum, ROUND_DOWN, &whole)))
    return false;
  if (ratio_compare (whole, total) != 0)
    return evaluation_fail (evaluation, FORMULA_ERROR_DIVISION,
                            _ ("The total to share must be rounded first, with arrondi"));
  return evaluation_check (
      evaluation,
      ratio_split (total, quantum, (const Ratio *) weights->data, weights->len, parts));
}

/* The part of the member chosen; all parts are shared out together, so that they add up. */
bool
evaluate_share (Evaluation *evaluation, const Term *term, const Binding *binding,
                Value *ret_value)
{
  g_autoptr (GArray) weights = g_array_new (FALSE, FALSE, sizeof (Ratio));
  g_auto (Value) total = VALUE_UNDEFINED;
  int member = binding_find (binding, term->spanned[0]);
  bool usable;

  if (!evaluation->evaluate (evaluation, term_operand (term, 0), binding, &total) ||
      !collect_weights (evaluation, term, binding, weights, &usable))
    return false;
  if (!total.defined || !usable || member < 0 || member >= (int) weights->len)
    return true;

  g_autofree Ratio *parts = g_new (Ratio, weights->len);

  if (!split_total (evaluation, term, total.number, weights, parts))
    return false;
  *ret_value = value_of_number (parts[member]);
  return true;
}
