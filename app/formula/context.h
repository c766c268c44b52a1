/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What surrounds a formula: what its names mean, are worth and are called, and what may fail.
 */
#pragma once

#include "formula/value.h"

typedef enum {
  FORMULA_ERROR_SYNTAX,
  FORMULA_ERROR_NAME,      /* an unknown name, function or member */
  FORMULA_ERROR_UNIT,      /* euros added to actions, a text where a number goes */
  FORMULA_ERROR_DIMENSION, /* values on dimensions that do not fit together */
  FORMULA_ERROR_LIMIT,     /* too long, too deep, or too many values to add up */
  FORMULA_ERROR_OVERFLOW,  /* evaluation: beyond exact 128-bit arithmetic */
  FORMULA_ERROR_DIVISION,  /* evaluation: by zero, or a total that cannot be shared to the cent
                            */
} FormulaError;

#define FORMULA_ERROR (formula_error_quark ())
GQuark formula_error_quark (void);

/* What names mean while a formula is read. Both functions give -1 for an unknown name. */
typedef struct {
  int (*find_symbol) (gpointer data, const char *name, Type *ret_type);
  int (*find_dimension) (gpointer data, const char *name);
  /* The rank of a member in its dimension, for actions_supplementaires[region]. */
  int (*find_member) (gpointer data, int dimension, const char *member);
  const UnitNames *units;
  gpointer data;
  /* The dimensions of the place where the formula stands (sur, pour), if any: there, vide(x)
   * asks about that member of x. On other dimensions, it asks whether no member is filled. */
  int n_place;
  int place[TYPE_DIMENSIONS_MAX];
} Scope;

/* What the symbols are worth while a formula is evaluated. */
typedef struct {
  /* members: ranks in the symbol's dimensions, in its Type's order. Never NULL. */
  const Value *(*look_up) (gpointer data, int symbol, const int *members);
  int (*count_members) (gpointer data, int dimension);
  gpointer data;
} Environment;

/* How a formula is put in words: each function returns an owned string. */
typedef struct {
  /* members: as in look_up, -1 where the formula speaks of all members; NULL: of all of them.
   */
  char *(*symbol) (gpointer data, int symbol, const int *members, int n_members);
  char *(*number) (gpointer data, Ratio number, Unit unit);
  int (*count_members) (gpointer data, int dimension);
  gpointer data;
  /* NULL, or what the symbols are worth: then only the branch that a condition takes is said,
   * and that a ceiling is not fixed. */
  const Environment *environment;
  bool brief; /* the terms of the computation alone, without the rule of a split */
} Wording;

#define FORMULA_LENGTH_MAX 2000
#define FORMULA_DEPTH_MAX 60
