/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "formula/formula.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "formula/checking.h"
#include "formula/evaluation.h"
#include "formula/parser.h"
#include "formula/wording.h"

struct _Formula {
  char *text;
  Term *term;
  GArray *symbols; /* of int, ascending */
};

static bool
check_text (const char *text, Fault *fault)
{
  const char *end;

  if (!g_utf8_validate (text, -1, &end))
    return fault_report (fault, FORMULA_ERROR_SYNTAX,
                         (int) g_utf8_strlen (text, end - text) + 1,
                         _ ("The formula is not UTF-8 text"));
  if (g_utf8_strlen (text, -1) > FORMULA_LENGTH_MAX)
    return fault_report (fault, FORMULA_ERROR_LIMIT, FORMULA_LENGTH_MAX + 1,
                         _ ("A formula may have %d characters at most"), FORMULA_LENGTH_MAX);
  return true;
}

/* Keeps the order and names each once. */
static void
collect_symbols (const Term *term, GArray *symbols)
{
  guint rank = 0;

  for (guint i = 0; i < term->operands->len; i++)
    collect_symbols (term_operand (term, i), symbols);
  if (term->operation != OPERATION_SYMBOL)
    return;

  while (rank < symbols->len && g_array_index (symbols, int, rank) < term->symbol)
    rank++;
  if (rank == symbols->len || g_array_index (symbols, int, rank) != term->symbol)
    g_array_insert_val (symbols, rank, term->symbol);
}

Formula *
formula_read (const char *text, const Scope *scope, int *ret_column, GError **error)
{
  Fault fault = { 0 };
  g_autoptr (Term) term =
      check_text (text, &fault) ? parse_formula (text, scope->units, &fault) : NULL;

  if (term == NULL || !check_formula (term, scope, &fault)) {
    if (ret_column != NULL)
      *ret_column = fault.column;
    g_propagate_error (error, fault.error);
    return NULL;
  }

  Formula *formula = g_new0 (Formula, 1);

  formula->text = g_strdup (text);
  formula->symbols = g_array_new (FALSE, FALSE, sizeof (int));
  collect_symbols (term, formula->symbols);
  formula->term = g_steal_pointer (&term);
  return formula;
}

void
formula_free (Formula *formula)
{
  if (formula == NULL)
    return;
  g_free (formula->text);
  term_free (formula->term);
  g_array_unref (formula->symbols);
  g_free (formula);
}

const Type *
formula_get_type (const Formula *formula)
{
  return &formula->term->type;
}

const char *
formula_get_text (const Formula *formula)
{
  return formula->text;
}

const int *
formula_get_symbols (const Formula *formula, size_t *ret_n_symbols)
{
  *ret_n_symbols = formula->symbols->len;
  return (const int *) formula->symbols->data;
}

/* The first of a chain in storage, or NULL when no member is chosen. */
static const Binding *
bind_members (const Formula *formula, const int *members, Binding *storage)
{
  const Type *type = &formula->term->type;

  for (int i = 0; members != NULL && i < type->n_dimensions; i++)
    storage[i] = (Binding){ .dimension = type->dimensions[i],
                            .member = members[i],
                            .outer = i > 0 ? &storage[i - 1] : NULL };
  return members != NULL && type->n_dimensions > 0 ? &storage[type->n_dimensions - 1] : NULL;
}

bool
formula_evaluate (const Formula *formula, const Environment *environment, const int *members,
                  Value *ret_value, GError **error)
{
  Evaluation evaluation = evaluation_begin (environment, formula->text);
  Binding storage[TYPE_DIMENSIONS_MAX];
  const Binding *binding = bind_members (formula, members, storage);
  Value value = VALUE_UNDEFINED;

  if (!evaluate_term (&evaluation, formula->term, binding, &value)) {
    g_propagate_error (error, evaluation.error);
    return false;
  }

  *ret_value = value;
  return true;
}

char *
formula_to_words (const Formula *formula, const Wording *wording, const int *members)
{
  Binding storage[TYPE_DIMENSIONS_MAX];

  return word_formula (formula->term, wording, bind_members (formula, members, storage));
}
