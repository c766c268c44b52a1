/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "figures/breakdown.h"

#include "figures/quantum.h"
#include "number/format.h"

#include <glib/gi18n-lib.h>

G_DEFINE_QUARK (breakdown_error, breakdown_error)

typedef struct {
  int members[TYPE_DIMENSIONS_MAX];
  Value value; /* borrowed from the figures */
} Part;

/* An input, what it adds up to, and one column of it. */
typedef struct {
  Figures *figures;
  const Datum *input;
  int symbol;
  const Datum *whole;
  int whole_symbol;
  int column; /* rank in the second dimension; -1: all cells */
  GArray *parts;
} Split;

static int
symbol_of (Figures *figures, const char *id, const Datum **ret_datum)
{
  const Cadrage *cadrage = figures_get_cadrage (figures);
  int symbol = id != NULL ? cadrage_find_symbol (cadrage, id) : -1;

  *ret_datum = symbol >= 0 ? g_ptr_array_index (cadrage->data, (guint) symbol) : NULL;
  return symbol;
}

static void
add_part (Split *split, int first, int second)
{
  Part part = { .members = { first, second } };

  part.value = *figures_get (split->figures, split->symbol, part.members);
  g_array_append_val (split->parts, part);
}

static bool
has_columns (const Datum *input, const Datum *whole)
{
  return input->type.n_dimensions == 2 && (whole == NULL || whole->type.n_dimensions == 1);
}

static void
split_clear (Split *split)
{
  g_clear_pointer (&split->parts, g_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Split, split_clear)

static Split
split_of (Figures *figures, const char *of, const char *whole, int column)
{
  Split split = { .figures = figures, .column = -1 };
  const Type *type;
  int n_rows;
  int n_columns = 1;

  split.symbol = symbol_of (figures, of, &split.input);
  split.whole_symbol = symbol_of (figures, whole, &split.whole);
  split.parts = g_array_new (FALSE, FALSE, sizeof (Part));
  type = &split.input->type;
  n_rows = figures_count_members (figures, type->dimensions[0]);
  if (type->n_dimensions == 2)
    n_columns = figures_count_members (figures, type->dimensions[1]);
  if (has_columns (split.input, split.whole))
    split.column = column;
  for (int i = 0; i < n_rows; i++)
    for (int k = 0; k < n_columns; k++)
      if (split.column < 0 || split.column == k)
        add_part (&split, i, k);
  return split;
}

int
breakdown_count_columns (Figures *figures, const char *of, const char *whole)
{
  const Datum *input;
  const Datum *sum;

  (void) symbol_of (figures, of, &input);
  (void) symbol_of (figures, whole, &sum);
  return has_columns (input, sum) ? figures_count_members (figures, input->type.dimensions[1])
                                  : 1;
}

static bool
measure (const Split *split, BreakdownColumn *ret_column)
{
  BreakdownColumn column = { .placed = RATIO_ZERO, .n_cells = (int) split->parts->len };
  const int members[TYPE_DIMENSIONS_MAX] = { MAX (split->column, 0) };

  for (guint i = 0; i < split->parts->len; i++) {
    const Value *value = &g_array_index (split->parts, Part, i).value;

    if (!value->defined)
      column.n_empty++;
    else if (!ratio_add (column.placed, value->number, &column.placed))
      return false;
  }
  if (split->whole != NULL) {
    const Value *whole = figures_get (split->figures, split->whole_symbol, members);

    column.known = whole->defined;
    column.whole = whole->number;
  }
  if (column.known && !ratio_subtract (column.whole, column.placed, &column.left))
    return false;
  *ret_column = column;
  return true;
}

bool
breakdown_measure (Figures *figures, const char *of, const char *whole, int column,
                   BreakdownColumn *ret_column)
{
  g_auto (Split) split = split_of (figures, of, whole, column);

  return measure (&split, ret_column);
}

static void
share_free (gpointer data)
{
  BreakdownShare *share = data;

  g_free (share->path);
  g_free (share->text);
  g_free (share);
}

/* Owned: "actions supplémentaires (Région)". */
static char *
name_of_whole (const Split *split)
{
  const Type *type = &split->whole->type;

  if (type->n_dimensions == 0)
    return g_strdup (split->whole->name);
  return g_strdup_printf (
      "%s (%s)", split->whole->name,
      figures_get_member_label (split->figures, type->dimensions[0], split->column));
}

static bool
may_share (const Split *split, const BreakdownColumn *column, GError **error)
{
  g_autofree char *excess = NULL;
  g_autofree char *name = NULL;

  if (split->whole == NULL) {
    g_set_error (error, BREAKDOWN_ERROR, BREAKDOWN_ERROR_UNKNOWN,
                 _ ("“%s” adds up to nothing in particular: enter its values"),
                 split->input->name);
    return false;
  }
  name = name_of_whole (split);
  if (!column->known) {
    g_set_error (error, BREAKDOWN_ERROR, BREAKDOWN_ERROR_UNKNOWN,
                 _ ("What is to be shared is not known yet: enter “%s” first"), name);
    return false;
  }
  if (ratio_sign (column->left) < 0) {
    excess = format_exact (ratio_negate (column->left));
    g_set_error (error, BREAKDOWN_ERROR, BREAKDOWN_ERROR_EXCESS,
                 _ ("More is placed than the whole, “%s”, by %s: lower a value first"), name,
                 excess);
    return false;
  }
  if (column->n_cells == 0) {
    g_set_error (error, BREAKDOWN_ERROR, BREAKDOWN_ERROR_SHARES,
                 _ ("There is nothing to share “%s” among: add a member first"), name);
    return false;
  }
  return true;
}

/* Owned: ones for the empty cells, or what stands in each, or ones for all. */
static Ratio *
weights_of (const Split *split, const BreakdownColumn *column)
{
  Ratio *weights = g_new (Ratio, split->parts->len);

  for (guint i = 0; i < split->parts->len; i++) {
    const Value *value = &g_array_index (split->parts, Part, i).value;

    if (column->n_empty > 0)
      weights[i] = ratio_from_integer (value->defined ? 0 : 1);
    else
      weights[i] = ratio_sign (column->placed) > 0 ? value->number : ratio_from_integer (1);
  }
  return weights;
}

static bool
add_share (const Split *split, const Part *part, Ratio more, GPtrArray *shares)
{
  Ratio sum = more;
  BreakdownShare *share;

  if (part->value.defined &&
      (ratio_sign (more) == 0 || !ratio_add (part->value.number, more, &sum)))
    return ratio_sign (more) == 0;
  share = g_new0 (BreakdownShare, 1);
  share->path = figures_dup_path (split->figures, split->symbol, part->members);
  share->text = quantum_to_text (split->input, sum);
  g_ptr_array_add (shares, share);
  return true;
}

static bool
share_column (const Split *split, GPtrArray *shares, GError **error)
{
  g_autofree Ratio *parts = g_new (Ratio, split->parts->len);
  g_autofree Ratio *weights = NULL;
  BreakdownColumn column;
  bool shared;

  if (!measure (split, &column))
    column = (BreakdownColumn){ .known = false };
  if (!may_share (split, &column, error))
    return false;
  weights = weights_of (split, &column);
  shared = ratio_split (column.left, quantum_of (split->input).step, weights, split->parts->len,
                        parts);
  for (guint i = 0; shared && i < split->parts->len; i++)
    shared = add_share (split, &g_array_index (split->parts, Part, i), parts[i], shares);
  if (!shared)
    g_set_error (error, BREAKDOWN_ERROR, BREAKDOWN_ERROR_SHARES,
                 _ ("What is left of “%s” cannot be shared without a remainder"),
                 split->whole->name);
  return shared;
}

GPtrArray *
breakdown_share (Figures *figures, const char *of, const char *whole, int column,
                 GError **error)
{
  g_autoptr (GPtrArray) shares = g_ptr_array_new_with_free_func (share_free);
  bool all = column == BREAKDOWN_ALL_COLUMNS;
  int first = all ? 0 : column;
  int last = all ? breakdown_count_columns (figures, of, whole) - 1 : column;

  for (int i = first; i <= last; i++) {
    g_auto (Split) split = split_of (figures, of, whole, i);

    if (!share_column (&split, shares, error))
      return NULL;
  }
  return g_steal_pointer (&shares);
}
