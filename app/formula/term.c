/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "formula/term.h"

Term *
term_new (Operation operation, int column)
{
  Term *term = g_new0 (Term, 1);

  term->operation = operation;
  term->column = column;
  term->operands = g_ptr_array_new_with_free_func ((GDestroyNotify) term_free);
  for (int i = 0; i < TYPE_DIMENSIONS_MAX; i++)
    term->fixed[i] = MEMBER_FREE;
  return term;
}

void
term_free (Term *term)
{
  if (term == NULL)
    return;
  g_ptr_array_unref (term->operands);
  value_clear (&term->value);
  g_free (term->name);
  g_strfreev (term->members);
  g_free (term);
}

void
term_add_operand (Term *term, Term *operand)
{
  g_ptr_array_add (term->operands, operand);
}

const Term *
term_operand (const Term *term, guint rank)
{
  return g_ptr_array_index (term->operands, rank);
}

bool
type_has_dimension (const Type *type, int dimension)
{
  for (int i = 0; i < type->n_dimensions; i++)
    if (type->dimensions[i] == dimension)
      return true;
  return false;
}

bool
type_add_dimension (Type *type, int dimension)
{
  int rank = type->n_dimensions;

  if (type_has_dimension (type, dimension))
    return true;
  if (rank == TYPE_DIMENSIONS_MAX)
    return false;

  for (; rank > 0 && type->dimensions[rank - 1] > dimension; rank--)
    type->dimensions[rank] = type->dimensions[rank - 1];
  type->dimensions[rank] = dimension;
  type->n_dimensions++;
  return true;
}

void
type_remove_dimension (Type *type, int dimension)
{
  int kept = 0;

  for (int i = 0; i < type->n_dimensions; i++)
    if (type->dimensions[i] != dimension)
      type->dimensions[kept++] = type->dimensions[i];
  type->n_dimensions = kept;
}

bool
type_is_euros (const Type *type)
{
  return type->kind == KIND_NUMBER && unit_equal (type->unit, (Unit){ { 1 } });
}
