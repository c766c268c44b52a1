/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "figures/explanation.h"

#include "figures/forms.h"
#include "number/format.h"

/* Far beyond any cadrage; one that shares its operands without end is cut here, not run. */
#define DEPTH_MAX 32
#define EXPLANATIONS_MAX 5000

/* How far an explanation has gone. */
typedef struct {
  Figures *figures;
  int depth;
  int n_explained;
} Descent;

static const Datum *
datum_at (Figures *figures, int symbol)
{
  return g_ptr_array_index (figures_get_cadrage (figures)->data, symbol);
}

/* "socle", or "Région" for a member of a sum, or "versement (1re étape)". */
static char *
name_of_symbol (gpointer data, int symbol, const int *members, int n_members)
{
  Figures *figures = data;
  const Datum *datum = datum_at (figures, symbol);

  g_autoptr (GString) name = g_string_new (NULL);

  for (int i = 0; members != NULL && i < n_members; i++) {
    if (members[i] < 0)
      continue;
    if (name->len > 0)
      g_string_append (name, ", ");
    g_string_append (name,
                     figures_get_member_label (figures, datum->type.dimensions[i], members[i]));
  }

  return g_strdup (name->len > 0 ? name->str : datum->name);
}

/* The figure that is being explained, for its own member. */
typedef struct {
  Figures *figures;
  const Type *type;
  const int *members;
} Context;

/* The member that the explained figure speaks of, in one of its dimensions; -1 in others. */
static int
member_in_context (const Context *context, int dimension)
{
  for (int i = 0; i < context->type->n_dimensions; i++)
    if (context->type->dimensions[i] == dimension)
      return context->members[i];

  return -1;
}

static char *
value_of_symbol (gpointer data, int symbol, const int *members, int n_members)
{
  const Context *context = data;
  const Datum *datum = datum_at (context->figures, symbol);
  int ranks[TYPE_DIMENSIONS_MAX] = { 0 };

  /* The weights of a split are those of the part explained. */
  for (int i = 0; i < datum->type.n_dimensions; i++) {
    ranks[i] = members != NULL && i < n_members ? members[i] : -1;
    if (ranks[i] < 0)
      ranks[i] = member_in_context (context, datum->type.dimensions[i]);
    if (ranks[i] < 0)
      return g_strdup (datum->name);
  }

  char *written = form_write_plain (context->figures, symbol, ranks);

  /* What is not known yet keeps its name among the values. */
  return written != NULL ? written : g_strdup (datum->name);
}

static char *
write_literal (gpointer data, Ratio number, Unit unit)
{
  if (unit.powers[0] == 1)
    return format_euros (number);

  return format_exact (number);
}

static int
count_members (gpointer data, int dimension)
{
  return figures_count_members (data, dimension);
}

static int
count_members_in_context (gpointer data, int dimension)
{
  return figures_count_members (((const Context *) data)->figures, dimension);
}

static char *
dup_source (Figures *figures, const Datum *datum, const char *path)
{
  const Cell *cell = dossier_find (figures_get_dossier (figures), path);
  const Source *source =
      datum->source != NULL ? cadrage_find_source (figures_get_cadrage (figures), datum->source)
                            : NULL;

  if (cell != NULL && cell->source != NULL)
    return g_strdup (cell->source);
  if (source != NULL && datum->kind != DATUM_INPUT && cell == NULL)
    return g_strdup_printf ("%s [%s]", source->title,
                            datum->evidence ? datum->evidence : source->evidence);
  if (cell != NULL)
    return g_strdup ("saisi dans le dossier, sans source indiquée");

  return NULL;
}

static Explanation *explain (Descent *descent, int symbol, const int *members);

/* The cells of an operand, one for each of its members. */
static void
explain_operand (Explanation *explanation, Descent *descent, int operand)
{
  Figures *figures = descent->figures;
  const Datum *datum = datum_at (figures, operand);
  int ranks[TYPE_DIMENSIONS_MAX] = { 0 };
  int counts[TYPE_DIMENSIONS_MAX] = { 1, 1 };

  for (int i = 0; i < datum->type.n_dimensions; i++)
    counts[i] = figures_count_members (figures, datum->type.dimensions[i]);

  for (ranks[0] = 0; ranks[0] < counts[0]; ranks[0]++)
    for (ranks[1] = 0; ranks[1] < counts[1]; ranks[1]++)
      g_ptr_array_add (explanation->operands, explain (descent, operand, ranks));
}

static void
explain_formula (Explanation *explanation, Descent *descent, int symbol, const int *members)
{
  Figures *figures = descent->figures;
  const Datum *datum = datum_at (figures, symbol);
  const Environment *environment = figures_get_environment (figures);
  Context of_values = { figures, &datum->type, members };
  const Wording names = { .symbol = name_of_symbol,
                          .number = write_literal,
                          .count_members = count_members,
                          .data = figures,
                          .environment = environment };
  const Wording values = { .symbol = value_of_symbol,
                           .number = write_literal,
                           .count_members = count_members_in_context,
                           .data = &of_values,
                           .environment = environment,
                           .brief = true };
  size_t n_operands = 0;
  const int *operands = formula_get_symbols (datum->formula, &n_operands);
  const int *context = datum->type.n_dimensions > 0 ? members : NULL;

  explanation->in_names = formula_to_words (datum->formula, &names, context);
  explanation->in_values = formula_to_words (datum->formula, &values, context);

  descent->depth++;
  for (size_t i = 0;
       i < n_operands && descent->depth <= DEPTH_MAX && descent->n_explained < EXPLANATIONS_MAX;
       i++)
    explain_operand (explanation, descent, operands[i]);
  descent->depth--;
}

static char *
dup_with_member (Figures *figures, const Datum *datum, const char *label, const int *members)
{
  if (datum->type.n_dimensions == 0)
    return g_strdup (label);

  const int symbol = cadrage_find_symbol (figures_get_cadrage (figures), datum->id);
  g_autofree char *member = name_of_symbol (figures, symbol, members, datum->type.n_dimensions);

  return g_strdup_printf ("%s (%s)", label, member);
}

static Explanation *
explain (Descent *descent, int symbol, const int *members)
{
  Figures *figures = descent->figures;
  const Datum *datum = datum_at (figures, symbol);
  Explanation *explanation = g_new0 (Explanation, 1);

  descent->n_explained++;
  explanation->path = figures_dup_path (figures, symbol, members);
  explanation->label = dup_with_member (figures, datum, datum->label, members);
  explanation->name = dup_with_member (figures, datum, datum->name, members);
  explanation->text = form_write_plain (figures, symbol, members);
  explanation->known = explanation->text != NULL;
  if (!explanation->known)
    explanation->text = g_strdup ("à compléter");
  explanation->source = dup_source (figures, datum, explanation->path);
  explanation->note = g_strdup (datum->note);
  explanation->operands = g_ptr_array_new_with_free_func ((GDestroyNotify) explanation_free);

  if (datum->formula != NULL)
    explain_formula (explanation, descent, symbol, members);

  return explanation;
}

Explanation *
explanation_new (Figures *figures, const char *path)
{
  int symbol;
  int members[TYPE_DIMENSIONS_MAX] = { 0 };
  Descent descent = { .figures = figures };

  if (!figures_resolve (figures, path, &symbol, members) ||
      datum_at (figures, symbol)->type.kind != KIND_NUMBER)
    return NULL;

  return explain (&descent, symbol, members);
}

void
explanation_free (Explanation *explanation)
{
  if (explanation == NULL)
    return;

  g_free (explanation->path);
  g_free (explanation->label);
  g_free (explanation->name);
  g_free (explanation->text);
  g_free (explanation->in_names);
  g_free (explanation->in_values);
  g_free (explanation->source);
  g_free (explanation->note);
  g_ptr_array_unref (explanation->operands);
  g_free (explanation);
}
