/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "formula/emptiness.h"

#include <glib/gi18n-lib.h>

/* The dimensions of which one member is chosen, from the inside out. */
typedef struct _Surroundings Surroundings;
struct _Surroundings {
  const Type *type;
  const Surroundings *outer;
  const int *hidden; /* a dimension that may not be chosen from here; NULL */
};

typedef struct {
  Type *root; /* what the formula needs members of */
  Type place; /* what it may ask them of */
  Fault *fault;
} Placing;

/* Who chooses the member of a dimension that vide asks about; nobody: it asks about all. */
typedef enum { CHOSEN_BY_NOBODY, CHOSEN_AROUND, CHOSEN_BY_PLACE } Chooser;

static Chooser
find_chooser (const Placing *placing, const Surroundings *around, int dimension)
{
  for (; around != NULL; around = around->outer) {
    if (type_has_dimension (around->type, dimension))
      return CHOSEN_AROUND;
    if (around->hidden != NULL && *around->hidden == dimension)
      return CHOSEN_BY_NOBODY;
  }
  return type_has_dimension (&placing->place, dimension) ? CHOSEN_BY_PLACE : CHOSEN_BY_NOBODY;
}

static bool
place_question (const Placing *placing, Term *term, const Surroundings *around)
{
  const Type *asked = &term_operand (term, 0)->type;

  for (int i = 0; i < asked->n_dimensions; i++) {
    int dimension = asked->dimensions[i];

    Chooser chooser = find_chooser (placing, around, dimension);

    if (chooser == CHOSEN_BY_NOBODY)
      term->spanned[term->n_spanned++] = dimension;
    else if (chooser == CHOSEN_BY_PLACE && !type_add_dimension (placing->root, dimension))
      return fault_report (placing->fault, FORMULA_ERROR_DIMENSION, term->column,
                           _ ("This stands on more than %d dimensions"), TYPE_DIMENSIONS_MAX);
  }
  return true;
}

static bool
place_term (const Placing *placing, Term *term, const Surroundings *around)
{
  bool asks = term->operation == OPERATION_EMPTY || term->operation == OPERATION_FILLED;

  if (asks && !place_question (placing, term, around))
    return false;

  for (guint i = 0; i < term->operands->len; i++) {
    Term *operand = g_ptr_array_index (term->operands, i);
    Surroundings inside = { .type = &operand->type, .outer = around };

    /* A total must be the same for all its parts. */
    if (term->operation == OPERATION_SHARE && i == 0)
      inside.hidden = &term->spanned[0];
    if (!place_term (placing, operand, term->n_spanned > 0 ? &inside : around))
      return false;
  }
  return true;
}

bool
place_emptiness (Term *term, const Scope *scope, Fault *fault)
{
  Placing placing = { .root = &term->type, .fault = fault };
  Surroundings around = { .type = &term->type };

  for (int i = 0; i < scope->n_place; i++)
    if (!type_add_dimension (&placing.place, scope->place[i]))
      g_assert_not_reached ();
  return place_term (&placing, term, &around);
}
