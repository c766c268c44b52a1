/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "formula/checking.h"

#include <glib/gi18n-lib.h>

#include "formula/emptiness.h"
#include "formula/symbol.h"

typedef struct {
  const Scope *scope;
  Fault *fault;
} Checking;

static Term *
operand (const Term *term, guint rank)
{
  return g_ptr_array_index (term->operands, rank);
}

static const char *
kind_name (Kind kind)
{
  static const char *const NAMES[] = {
    [KIND_NUMBER] = N_ ("a number"), [KIND_BOOLEAN] = N_ ("a yes or no"),
    [KIND_DATE] = N_ ("a date"),     [KIND_CHOICE] = N_ ("a choice"),
    [KIND_TEXT] = N_ ("a text"),
  };

  return _ (NAMES[kind]);
}

static bool
want_kind (const Checking *checking, const Term *term, Kind kind)
{
  if (term->type.kind == kind)
    return true;
  return fault_report (checking->fault, FORMULA_ERROR_UNIT, term->column,
                       _ ("This is %s where %s is expected"), kind_name (term->type.kind),
                       kind_name (kind));
}

static bool
want_text (const Checking *checking, const Term *term)
{
  return term->type.kind == KIND_CHOICE || want_kind (checking, term, KIND_TEXT);
}

static bool
want_kinds (const Checking *checking, const Term *term, Kind kind)
{
  for (guint i = 0; i < term->operands->len; i++)
    if (!want_kind (checking, operand (term, i), kind))
      return false;
  return true;
}

/* Two values side by side: a choice goes with a text, a zero without a unit takes the
 * other's. The column is that of the sign, or of the second value in a function. */
static bool
want_alike (const Checking *checking, Term *a, Term *b, int column)
{
  bool texts = a->type.kind >= KIND_CHOICE && b->type.kind >= KIND_CHOICE;

  if (a->type.kind != b->type.kind && !texts)
    return fault_report (checking->fault, FORMULA_ERROR_UNIT, column,
                         _ ("These do not go together: %s and %s"), kind_name (a->type.kind),
                         kind_name (b->type.kind));
  if (a->type.kind != KIND_NUMBER || unit_equal (a->type.unit, b->type.unit))
    return true;

  if (b->any_unit) {
    b->type.unit = a->type.unit;
    b->any_unit = false;
    return true;
  }
  if (a->any_unit) {
    a->type.unit = b->type.unit;
    a->any_unit = false;
    return true;
  }

  g_autofree char *unit_a = unit_to_text (a->type.unit, checking->scope->units);
  g_autofree char *unit_b = unit_to_text (b->type.unit, checking->scope->units);

  return fault_report (checking->fault, FORMULA_ERROR_UNIT, column,
                       _ ("The units “%s” and “%s” do not go together"), unit_a, unit_b);
}

/* The type that alike operands, from a rank on, give together. */
static bool
join_operands (const Checking *checking, Term *term, guint first)
{
  Term *model = operand (term, first);
  bool any_unit = true;

  for (guint i = first + 1; i < term->operands->len; i++) {
    Term *other = operand (term, i);
    int column = term->operation >= OPERATION_IF ? other->column : term->column;

    if (!want_alike (checking, model, other, column))
      return false;
    if (other->type.kind == KIND_TEXT)
      model = other;
  }

  for (guint i = first; i < term->operands->len; i++)
    any_unit = any_unit && operand (term, i)->any_unit;
  term->type.kind = model->type.kind;
  term->type.unit = model->type.unit;
  term->any_unit = any_unit;
  return true;
}

static bool
unite_dimensions (const Checking *checking, Term *term)
{
  for (guint i = 0; i < term->operands->len; i++) {
    const Type *type = &operand (term, i)->type;

    for (int j = 0; j < type->n_dimensions; j++)
      if (!type_add_dimension (&term->type, type->dimensions[j]))
        return fault_report (checking->fault, FORMULA_ERROR_DIMENSION, term->column,
                             _ ("This stands on more than %d dimensions"), TYPE_DIMENSIONS_MAX);
  }
  return true;
}

static bool
check_product (const Checking *checking, Term *term)
{
  Unit a = operand (term, 0)->type.unit;
  Unit b = operand (term, 1)->type.unit;
  bool fits = term->operation == OPERATION_MULTIPLY ? unit_multiply (a, b, &term->type.unit)
                                                    : unit_divide (a, b, &term->type.unit);

  if (!fits)
    return fault_report (checking->fault, FORMULA_ERROR_UNIT, term->column,
                         _ ("This unit has too many factors"));
  return true;
}

static bool
check_comparison (const Checking *checking, Term *term)
{
  bool orders = term->operation > OPERATION_DIFFERENT;
  Kind kind = operand (term, 0)->type.kind;

  if (orders && kind != KIND_NUMBER && kind != KIND_DATE)
    return fault_report (checking->fault, FORMULA_ERROR_UNIT, term->column,
                         _ ("Only numbers and dates have an order, not %s"), kind_name (kind));
  if (!want_alike (checking, operand (term, 0), operand (term, 1), term->column))
    return false;
  term->type.kind = KIND_BOOLEAN;
  return true;
}

static bool
check_if (const Checking *checking, Term *term)
{
  return want_kind (checking, operand (term, 0), KIND_BOOLEAN) &&
         join_operands (checking, term, 1);
}

/* somme(x) goes through all dimensions of x, somme(x; d) through d only. */
static bool
check_sum (const Checking *checking, Term *term)
{
  const Term *what = operand (term, 0);

  if (!want_kind (checking, what, KIND_NUMBER))
    return false;
  if (what->type.n_dimensions == 0)
    return fault_report (checking->fault, FORMULA_ERROR_DIMENSION, what->column,
                         _ ("There is nothing to add up: this stands on no dimension"));

  if (term->operands->len == 1) {
    term->n_spanned = what->type.n_dimensions;
    for (int i = 0; i < term->n_spanned; i++)
      term->spanned[i] = what->type.dimensions[i];
  } else {
    const Term *name = operand (term, 1);

    if (!check_dimension (name, checking->scope, &term->spanned[0], checking->fault))
      return false;
    if (!type_has_dimension (&what->type, term->spanned[0]))
      return fault_report (checking->fault, FORMULA_ERROR_DIMENSION, name->column,
                           _ ("What is added up does not stand on “%s”"), name->name);
    term->n_spanned = 1;
    g_ptr_array_set_size (term->operands, 1);
  }

  term->type.unit = what->type.unit;
  for (int i = 0; i < term->n_spanned; i++)
    type_remove_dimension (&term->type, term->spanned[i]);
  return true;
}

static bool
read_rounding (const Checking *checking, Term *term)
{
  static const struct {
    const char *word;
    Rounding rounding;
  } WAYS[] = { { "bas", ROUND_FLOOR }, { "haut", ROUND_CEILING }, { "proche", ROUND_HALF_UP } };
  const Term *way = operand (term, 2);

  if (way->operation == OPERATION_LITERAL)
    for (gsize i = 0; i < G_N_ELEMENTS (WAYS); i++)
      if (g_strcmp0 (way->value.text, WAYS[i].word) == 0) {
        term->rounding = WAYS[i].rounding;
        g_ptr_array_set_size (term->operands, 2);
        return true;
      }
  return fault_report (checking->fault, FORMULA_ERROR_SYNTAX, way->column,
                       _ ("Say how to round: \"bas\", \"haut\" or \"proche\""));
}

static bool
check_round (const Checking *checking, Term *term)
{
  Term *what = operand (term, 0);
  Term *step = operand (term, 1);

  if (!read_rounding (checking, term) || !want_kinds (checking, term, KIND_NUMBER))
    return false;
  if (step->operation == OPERATION_LITERAL && ratio_sign (step->value.number) == 0)
    return fault_report (checking->fault, FORMULA_ERROR_SYNTAX, step->column,
                         _ ("Nothing can be rounded to a step of zero"));
  if (step->operation == OPERATION_LITERAL && !step->has_unit)
    step->type.unit = what->type.unit;
  return join_operands (checking, term, 0);
}

static bool
check_share (const Checking *checking, Term *term)
{
  const Type *weights = &operand (term, 1)->type;

  if (!want_kinds (checking, term, KIND_NUMBER))
    return false;
  if (weights->n_dimensions != 1)
    return fault_report (checking->fault, FORMULA_ERROR_DIMENSION, operand (term, 1)->column,
                         _ ("The weights of a share must stand on one dimension"));
  if (type_has_dimension (&operand (term, 0)->type, weights->dimensions[0]))
    return fault_report (checking->fault, FORMULA_ERROR_DIMENSION, operand (term, 0)->column,
                         _ ("The total to share stands on the dimension of its parts"));

  term->n_spanned = 1;
  term->spanned[0] = weights->dimensions[0];
  term->type.unit = operand (term, 0)->type.unit;
  return true;
}

static bool
check_contains (const Checking *checking, Term *term)
{
  term->type.kind = KIND_BOOLEAN;
  return want_text (checking, operand (term, 0)) && want_text (checking, operand (term, 1));
}

static bool
check_operation (const Checking *checking, Term *term)
{
  switch (term->operation) {
  case OPERATION_LITERAL:
  case OPERATION_SYMBOL:
    return true;
  case OPERATION_MULTIPLY:
  case OPERATION_DIVIDE:
    return want_kinds (checking, term, KIND_NUMBER) && check_product (checking, term);
  case OPERATION_EQUAL:
  case OPERATION_DIFFERENT:
  case OPERATION_LESS:
  case OPERATION_GREATER:
  case OPERATION_AT_MOST:
  case OPERATION_AT_LEAST:
    return check_comparison (checking, term);
  case OPERATION_NOT:
  case OPERATION_AND:
  case OPERATION_OR:
    return want_kinds (checking, term, KIND_BOOLEAN) && join_operands (checking, term, 0);
  case OPERATION_IF:
    return check_if (checking, term);
  case OPERATION_SUM:
  case OPERATION_PARTIAL_SUM:
    return check_sum (checking, term);
  case OPERATION_ROUND:
    return check_round (checking, term);
  case OPERATION_SHARE:
    return check_share (checking, term);
  case OPERATION_CONTAINS:
    return check_contains (checking, term);
  case OPERATION_EMPTY:
  case OPERATION_FILLED:
    term->type = (Type){ .kind = KIND_BOOLEAN };
    return true;
  case OPERATION_NEGATE:
  case OPERATION_ADD:
  case OPERATION_SUBTRACT:
  case OPERATION_MIN:
  case OPERATION_MAX:
  case OPERATION_FLOOR:
  case OPERATION_CAP:
    return want_kinds (checking, term, KIND_NUMBER) && join_operands (checking, term, 0);
  }
  g_assert_not_reached ();
}

/* The second operand of a sum names a dimension. */
static bool
is_value (const Term *term, guint rank)
{
  bool sums = term->operation == OPERATION_SUM || term->operation == OPERATION_PARTIAL_SUM;

  return !(sums && rank == 1);
}

static bool
check_term (const Checking *checking, Term *term)
{
  if (term->operation == OPERATION_SYMBOL)
    return check_symbol (term, checking->scope, checking->fault);

  for (guint i = 0; i < term->operands->len; i++)
    if (is_value (term, i) && !check_term (checking, operand (term, i)))
      return false;
  return unite_dimensions (checking, term) && check_operation (checking, term);
}

bool
check_formula (Term *term, const Scope *scope, Fault *fault)
{
  Checking checking = { .scope = scope, .fault = fault };

  return check_term (&checking, term) && place_emptiness (term, scope, fault);
}
