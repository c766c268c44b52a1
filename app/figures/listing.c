/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "figures/listing.h"

#include "figures/forms.h"

static void
figure_line_free (gpointer data)
{
  FigureLine *line = data;

  g_free (line->id);
  g_strfreev (line->members);
  g_free (line->unit);
  g_free (line->value);
  g_free (line->text);
  g_free (line->label);
  g_free (line);
}

static char **
dup_members (Figures *figures, const Datum *datum, const int *ranks)
{
  char **members = g_new0 (char *, TYPE_DIMENSIONS_MAX + 1);

  for (int i = 0; i < datum->type.n_dimensions; i++)
    members[i] =
        g_strdup (figures_get_member_id (figures, datum->type.dimensions[i], ranks[i]));

  return members;
}

static FigureLine *
figure_line_new (Figures *figures, int symbol, const int *ranks)
{
  const Cadrage *cadrage = figures_get_cadrage (figures);
  const Datum *datum = g_ptr_array_index (cadrage->data, symbol);
  const Value *value = figures_get (figures, symbol, ranks);
  FigureLine *line = g_new0 (FigureLine, 1);
  int decimals = datum->type.unit.powers[0] == 1 ? 2 : 0;

  line->id = g_strdup (datum->id);
  line->members = dup_members (figures, datum, ranks);
  line->unit = unit_to_text (datum->type.unit, &cadrage->units);
  line->value = value->defined ? ratio_to_text (value->number, decimals) : NULL;
  line->text = form_write_plain (figures, symbol, ranks);
  if (line->text == NULL)
    line->text = g_strdup ("à compléter");
  line->label = g_strdup (datum->label);

  return line;
}

/* The next combination of ranks, the last dimension first. False after the last one. */
static bool
advance (Figures *figures, const Type *type, int *ranks)
{
  for (int i = type->n_dimensions - 1; i >= 0; i--) {
    if (++ranks[i] < figures_count_members (figures, type->dimensions[i]))
      return true;
    ranks[i] = 0;
  }

  return false;
}

static bool
has_members (Figures *figures, const Type *type)
{
  for (int i = 0; i < type->n_dimensions; i++)
    if (figures_count_members (figures, type->dimensions[i]) == 0)
      return false;

  return true;
}

char *
figure_line_dup_path (const FigureLine *line)
{
  g_autofree char *members = g_strjoinv (",", line->members);

  return members[0] != '\0' ? g_strdup_printf ("%s[%s]", line->id, members)
                            : g_strdup (line->id);
}

GPtrArray *
figures_list (Figures *figures)
{
  const Cadrage *cadrage = figures_get_cadrage (figures);
  GPtrArray *lines = g_ptr_array_new_with_free_func (figure_line_free);

  for (guint symbol = 0; symbol < cadrage->data->len; symbol++) {
    const Datum *datum = g_ptr_array_index (cadrage->data, symbol);
    int ranks[TYPE_DIMENSIONS_MAX] = { 0 };

    if (datum->kind == DATUM_FIELD || datum->kind == DATUM_COMPUTED)
      continue;
    if (datum->type.kind != KIND_NUMBER || !has_members (figures, &datum->type))
      continue;

    do
      g_ptr_array_add (lines, figure_line_new (figures, (int) symbol, ranks));
    while (advance (figures, &datum->type, ranks));
  }

  return lines;
}
