/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The tree of a formula: each term is an operation on other terms, or stands alone. */
#pragma once

#include "formula/value.h"

typedef enum {
  OPERATION_LITERAL,
  OPERATION_SYMBOL,
  OPERATION_NEGATE,
  OPERATION_ADD,
  OPERATION_SUBTRACT,
  OPERATION_MULTIPLY,
  OPERATION_DIVIDE,
  OPERATION_EQUAL,
  OPERATION_DIFFERENT,
  OPERATION_LESS,
  OPERATION_GREATER,
  OPERATION_AT_MOST,
  OPERATION_AT_LEAST,
  OPERATION_NOT,
  OPERATION_AND,
  OPERATION_OR,
  OPERATION_IF,
  OPERATION_MIN,
  OPERATION_MAX,
  OPERATION_SUM,
  OPERATION_PARTIAL_SUM,
  OPERATION_ROUND,
  OPERATION_FLOOR,
  OPERATION_SHARE,
  OPERATION_CAP,
  OPERATION_EMPTY,
  OPERATION_FILLED,
  OPERATION_CONTAINS,
} Operation;

/* A member that is not fixed by the formula's text. */
#define MEMBER_FREE (-1)

typedef struct {
  Operation operation;
  int column;          /* of the sign or of the first character */
  GPtrArray *operands; /* of Term */

  /* Known once checked. The dimensions are those that the place must choose a member of. */
  Type type;
  bool any_unit; /* zero without a unit goes with every unit */

  /* Literal. */
  Value value;
  bool has_unit;
  bool percent;

  /* Symbol. */
  char *name;
  char **members; /* NULL when none is fixed */
  int symbol;
  Type symbol_type;
  int fixed[TYPE_DIMENSIONS_MAX]; /* ranks, in the order of symbol_type; or MEMBER_FREE */

  /* Sum, share, emptiness: the dimensions whose members are gone through. */
  int n_spanned;
  int spanned[TYPE_DIMENSIONS_MAX];

  /* Rounding. */
  Rounding rounding;
} Term;

Term *term_new (Operation operation, int column) G_GNUC_WARN_UNUSED_RESULT;
void term_free (Term *term);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Term, term_free)

/* Takes the operand. */
void term_add_operand (Term *term, Term *operand);
const Term *term_operand (const Term *term, guint rank);

bool type_has_dimension (const Type *type, int dimension);
/* Keeps the order; false when there are too many. */
bool type_add_dimension (Type *type, int dimension);
void type_remove_dimension (Type *type, int dimension);
/* Euros, and nothing else: what is counted in cents. */
bool type_is_euros (const Type *type);
