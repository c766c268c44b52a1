/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "formula/evaluation.h"

#include <glib/gi18n-lib.h>

#include "formula/aggregate.h"

/* A member that the dossier does not have is worth nothing. */
static bool
look_up (const Evaluation *evaluation, const Term *term, const Binding *binding,
         Value *ret_value)
{
  const Environment *environment = evaluation->environment;
  const Type *type = &term->symbol_type;
  int members[TYPE_DIMENSIONS_MAX];

  for (int i = 0; i < type->n_dimensions; i++) {
    bool fixed = term->fixed[i] != MEMBER_FREE;

    members[i] = fixed ? term->fixed[i] : binding_find (binding, type->dimensions[i]);
    g_assert (members[i] >= 0);
    if (members[i] >= environment->count_members (environment->data, type->dimensions[i]))
      return true;
  }

  *ret_value = value_copy (environment->look_up (environment->data, term->symbol, members));
  return true;
}

static bool
divide (Evaluation *evaluation, Ratio a, Ratio b, Ratio *ret_quotient)
{
  if (ratio_sign (b) == 0)
    return evaluation_fail (evaluation, FORMULA_ERROR_DIVISION, _ ("Division by zero"));
  return evaluation_check (evaluation, ratio_divide (a, b, ret_quotient));
}

static bool
round_to_step (Evaluation *evaluation, Ratio value, Ratio step, Rounding rounding,
               Ratio *ret_rounded)
{
  if (ratio_sign (step) <= 0)
    return evaluation_fail (evaluation, FORMULA_ERROR_DIVISION,
                            _ ("Rounding to a step that is not positive"));
  return evaluation_check (evaluation, ratio_round (value, step, rounding, ret_rounded));
}

static bool
compute (Evaluation *evaluation, const Term *term, Ratio a, Ratio b, Ratio *ret_result)
{
  switch (term->operation) {
  case OPERATION_ADD:
    return evaluation_check (evaluation, ratio_add (a, b, ret_result));
  case OPERATION_SUBTRACT:
    return evaluation_check (evaluation, ratio_subtract (a, b, ret_result));
  case OPERATION_MULTIPLY:
    return evaluation_check (evaluation, ratio_multiply (a, b, ret_result));
  case OPERATION_DIVIDE:
    return divide (evaluation, a, b, ret_result);
  case OPERATION_MIN:
    *ret_result = ratio_compare (b, a) < 0 ? b : a;
    return true;
  case OPERATION_MAX:
    *ret_result = ratio_compare (b, a) > 0 ? b : a;
    return true;
  case OPERATION_ROUND:
    return round_to_step (evaluation, a, b, term->rounding, ret_result);
  default:
    g_assert_not_reached ();
  }
}

/* Undefined as soon as one operand is; an error in any of them remains an error. */
static bool
evaluate_numbers (Evaluation *evaluation, const Term *term, const Binding *binding,
                  Value *ret_value)
{
  Ratio result = RATIO_ZERO;
  bool defined = true;

  for (guint i = 0; i < term->operands->len; i++) {
    g_auto (Value) value = VALUE_UNDEFINED;

    if (!evaluate_term (evaluation, term_operand (term, i), binding, &value))
      return false;
    defined = defined && value.defined;
    if (!defined)
      continue;
    if (i == 0)
      result = value.number;
    else if (!compute (evaluation, term, result, value.number, &result))
      return false;
  }

  if (defined && term->operation == OPERATION_NEGATE)
    result = ratio_negate (result);
  if (defined && term->operation == OPERATION_FLOOR &&
      !round_to_step (evaluation, result, ratio_from_integer (1), ROUND_FLOOR, &result))
    return false;
  if (defined)
    *ret_value = value_of_number (result);
  return true;
}

static bool
evaluate_cap (Evaluation *evaluation, const Term *term, const Binding *binding,
              Value *ret_value)
{
  Value value = VALUE_UNDEFINED;
  Value cap = VALUE_UNDEFINED;

  if (!evaluate_term (evaluation, term_operand (term, 0), binding, &value) ||
      !evaluate_term (evaluation, term_operand (term, 1), binding, &cap))
    return false;
  if (value.defined && cap.defined && ratio_compare (cap.number, value.number) < 0)
    value.number = cap.number;
  *ret_value = value;
  return true;
}

/* Less than, equal to or greater than zero; or only equal or not where there is no order. */
static int
compare_values (const Value *a, const Value *b)
{
  switch (a->kind) {
  case KIND_NUMBER:
    return ratio_compare (a->number, b->number);
  case KIND_DATE:
    return date_compare (a->date, b->date);
  case KIND_BOOLEAN:
    return a->boolean - b->boolean;
  case KIND_CHOICE:
  case KIND_TEXT:
    return g_strcmp0 (a->text, b->text);
  }
  g_assert_not_reached ();
}

static bool
holds (Operation operation, int order)
{
  switch (operation) {
  case OPERATION_EQUAL:
    return order == 0;
  case OPERATION_DIFFERENT:
    return order != 0;
  case OPERATION_LESS:
    return order < 0;
  case OPERATION_GREATER:
    return order > 0;
  case OPERATION_AT_MOST:
    return order <= 0;
  case OPERATION_AT_LEAST:
    return order >= 0;
  default:
    g_assert_not_reached ();
  }
}

/* The elements of a list are separated by commas or semicolons. */
static bool
list_contains (const char *list, const char *element)
{
  g_auto (GStrv) elements = g_strsplit_set (list, ",;", -1);
  g_autofree char *wanted = g_strstrip (g_strdup (element));

  for (char **each = elements; *each != NULL; each++)
    if (*wanted != '\0' && g_str_equal (g_strstrip (*each), wanted))
      return true;
  return false;
}

/* The operations that ask something of two values. */
static bool
evaluate_question (Evaluation *evaluation, const Term *term, const Binding *binding,
                   Value *ret_value)
{
  g_auto (Value) a = VALUE_UNDEFINED;
  g_auto (Value) b = VALUE_UNDEFINED;

  if (!evaluate_term (evaluation, term_operand (term, 0), binding, &a) ||
      !evaluate_term (evaluation, term_operand (term, 1), binding, &b))
    return false;
  if (!a.defined || !b.defined)
    return true;
  *ret_value = value_of_boolean (term->operation == OPERATION_CONTAINS
                                     ? list_contains (a.text, b.text)
                                     : holds (term->operation, compare_values (&a, &b)));
  return true;
}

/* Three-valued: "no" decides an et and "yes" an ou, whatever the other side is. */
static bool
evaluate_logic (Evaluation *evaluation, const Term *term, const Binding *binding,
                Value *ret_value)
{
  bool decisive = term->operation == OPERATION_OR;
  bool defined = true;

  for (guint i = 0; i < term->operands->len; i++) {
    Value value = VALUE_UNDEFINED;

    if (!evaluate_term (evaluation, term_operand (term, i), binding, &value))
      return false;
    if (value.defined && value.boolean == decisive) {
      *ret_value = value;
      return true;
    }
    defined = defined && value.defined;
  }

  if (defined)
    *ret_value = value_of_boolean (!decisive);
  return true;
}

static bool
evaluate_not (Evaluation *evaluation, const Term *term, const Binding *binding,
              Value *ret_value)
{
  Value value = VALUE_UNDEFINED;

  if (!evaluate_term (evaluation, term_operand (term, 0), binding, &value))
    return false;
  if (value.defined)
    *ret_value = value_of_boolean (!value.boolean);
  return true;
}

static bool
evaluate_if (Evaluation *evaluation, const Term *term, const Binding *binding, Value *ret_value)
{
  Value condition = VALUE_UNDEFINED;

  if (!evaluate_term (evaluation, term_operand (term, 0), binding, &condition))
    return false;
  if (!condition.defined)
    return true;
  return evaluate_term (evaluation, term_operand (term, condition.boolean ? 1 : 2), binding,
                        ret_value);
}

static bool
evaluate_operation (Evaluation *evaluation, const Term *term, const Binding *binding,
                    Value *ret_value)
{
  switch (term->operation) {
  case OPERATION_LITERAL:
    *ret_value = value_copy (&term->value);
    return true;
  case OPERATION_SYMBOL:
    return look_up (evaluation, term, binding, ret_value);
  case OPERATION_NOT:
    return evaluate_not (evaluation, term, binding, ret_value);
  case OPERATION_AND:
  case OPERATION_OR:
    return evaluate_logic (evaluation, term, binding, ret_value);
  case OPERATION_IF:
    return evaluate_if (evaluation, term, binding, ret_value);
  case OPERATION_SUM:
  case OPERATION_PARTIAL_SUM:
    return evaluate_sum (evaluation, term, binding, ret_value);
  case OPERATION_SHARE:
    return evaluate_share (evaluation, term, binding, ret_value);
  case OPERATION_EMPTY:
  case OPERATION_FILLED:
    return evaluate_emptiness (evaluation, term, binding, ret_value);
  case OPERATION_CAP:
    return evaluate_cap (evaluation, term, binding, ret_value);
  case OPERATION_EQUAL:
  case OPERATION_DIFFERENT:
  case OPERATION_LESS:
  case OPERATION_GREATER:
  case OPERATION_AT_MOST:
  case OPERATION_AT_LEAST:
  case OPERATION_CONTAINS:
    return evaluate_question (evaluation, term, binding, ret_value);
  default:
    return evaluate_numbers (evaluation, term, binding, ret_value);
  }
}

/* Failing or undefined, the value given stays as it was: undefined. */
bool
evaluate_term (Evaluation *evaluation, const Term *term, const Binding *binding,
               Value *ret_value)
{
  if (++evaluation->n_steps > EVALUATION_STEPS_MAX)
    return evaluation_fail (evaluation, FORMULA_ERROR_LIMIT,
                            _ ("There are too many values to go through"));
  return evaluate_operation (evaluation, term, binding, ret_value);
}

Evaluation
evaluation_begin (const Environment *environment, const char *text)
{
  return (Evaluation){ .environment = environment, .text = text, .evaluate = evaluate_term };
}
