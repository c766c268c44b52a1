/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Formulas of a cadrage: read, checked for units and dimensions, evaluated exactly, put in
 * words. */
#pragma once

#include "formula/context.h"

typedef struct _Formula Formula;

/* Reads and checks text. The error message ends with the column, from 1; ret_column, if not
 * NULL, receives it too. */
Formula *formula_read (const char *text, const Scope *scope, int *ret_column,
                       GError **error) G_GNUC_WARN_UNUSED_RESULT;
void formula_free (Formula *formula);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Formula, formula_free)

const Type *formula_get_type (const Formula *formula);
const char *formula_get_text (const Formula *formula);
/* The symbols named, each once, in ascending order. */
const int *formula_get_symbols (const Formula *formula, size_t *ret_n_symbols);

/* members: one rank for each dimension of the formula's type, or NULL when it has none.
 * An operand that is undefined makes the result undefined; that is no error. */
bool formula_evaluate (const Formula *formula, const Environment *environment,
                       const int *members, Value *ret_value, GError **error);

/* Owned. The formula in French, for these members (NULL: without them): with names
 * ("actions supplémentaires × coût moyen") or values, as the wording gives them.
 * somme(x) is written out member by member when it has eight or fewer. */
char *formula_to_words (const Formula *formula, const Wording *wording,
                        const int *members) G_GNUC_WARN_UNUSED_RESULT;
