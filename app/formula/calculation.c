/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "formula/calculation.h"

#include <glib/gi18n-lib.h>

int
binding_find (const Binding *binding, int dimension)
{
  for (; binding != NULL; binding = binding->outer)
    if (binding->dimension == dimension)
      return binding->member;
  return MEMBER_FREE;
}

bool
evaluation_fail (Evaluation *evaluation, FormulaError code, const char *what)
{
  if (evaluation->error == NULL)
    evaluation->error = g_error_new (FORMULA_ERROR, (int) code, _ ("%s, in the formula “%s”"),
                                     what, evaluation->text);
  return false;
}

bool
evaluation_check (Evaluation *evaluation, bool fits)
{
  return fits || evaluation_fail (evaluation, FORMULA_ERROR_OVERFLOW,
                                  _ ("A number is too large to be computed exactly"));
}
