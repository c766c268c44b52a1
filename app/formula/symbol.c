/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "formula/symbol.h"

#include <glib/gi18n-lib.h>

static int
find_member (const Term *term, const Scope *scope, int axis, guint member)
{
  return scope->find_member (scope->data, term->symbol_type.dimensions[axis],
                             term->members[member]);
}

/* Gives each member named to a dimension that has it: in order, or else the first member to
 * the second dimension and the second to the first. */
static bool
place_members (Term *term, const Scope *scope, guint n_members)
{
  int n_axes = term->symbol_type.n_dimensions;

  for (int first = 0; first < n_axes; first++) {
    int rank = find_member (term, scope, first, 0);
    int other = n_members > 1 ? find_member (term, scope, 1 - first, 1) : MEMBER_FREE;

    if (rank < 0 || (n_members > 1 && other < 0))
      continue;
    term->fixed[first] = rank;
    if (n_members > 1)
      term->fixed[1 - first] = other;
    return true;
  }
  return false;
}

static bool
is_member_somewhere (const Term *term, const Scope *scope, guint member)
{
  for (int axis = 0; axis < term->symbol_type.n_dimensions; axis++)
    if (find_member (term, scope, axis, member) >= 0)
      return true;
  return false;
}

static bool
fix_members (Term *term, const Scope *scope, Fault *fault)
{
  guint n_members = g_strv_length (term->members);

  if ((int) n_members > term->symbol_type.n_dimensions)
    return fault_report (
        fault, FORMULA_ERROR_DIMENSION, term->column,
        _ ("“%s” has fewer dimensions (%d) than there are members between [ and ]"), term->name,
        term->symbol_type.n_dimensions);

  for (guint i = 0; i < n_members; i++)
    if (!is_member_somewhere (term, scope, i))
      return fault_report (fault, FORMULA_ERROR_NAME, term->column,
                           _ ("“%s” has no member “%s”"), term->name, term->members[i]);

  if (!place_members (term, scope, n_members))
    return fault_report (fault, FORMULA_ERROR_DIMENSION, term->column,
                         _ ("The members of “%s” between [ and ] are of the same dimension"),
                         term->name);

  for (int axis = 0; axis < term->symbol_type.n_dimensions; axis++)
    if (term->fixed[axis] != MEMBER_FREE)
      type_remove_dimension (&term->type, term->symbol_type.dimensions[axis]);
  return true;
}

bool
check_symbol (Term *term, const Scope *scope, Fault *fault)
{
  term->symbol = scope->find_symbol (scope->data, term->name, &term->symbol_type);
  if (term->symbol < 0)
    return fault_report (fault, FORMULA_ERROR_NAME, term->column, _ ("“%s” is unknown"),
                         term->name);

  term->type = term->symbol_type;
  return term->members == NULL || fix_members (term, scope, fault);
}

bool
check_dimension (const Term *term, const Scope *scope, int *ret_dimension, Fault *fault)
{
  if (term->operation != OPERATION_SYMBOL || term->members != NULL)
    return fault_report (fault, FORMULA_ERROR_SYNTAX, term->column,
                         _ ("The name of a dimension is expected here"));

  int dimension = scope->find_dimension (scope->data, term->name);

  if (dimension < 0)
    return fault_report (fault, FORMULA_ERROR_NAME, term->column,
                         _ ("There is no dimension “%s”"), term->name);
  *ret_dimension = dimension;
  return true;
}
