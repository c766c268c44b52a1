/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "session/what-if.h"

#include "actions/entering.h"
#include "figures/explanation.h"
#include "figures/forms.h"
#include "figures/goal-seek.h"
#include "number/format.h"
#include "number/reading.h"
#include "session/refusal.h"
#include "session/wording.h"

#include <glib/gi18n-lib.h>

struct _WhatIf {
  QuadSession *session;
  const Cadrage *cadrage;
  Dossier *before;
  Dossier *after;
  Figures *figures_before;
  Figures *figures_after;
  GHashTable *typed; /* path → text: what is written when it is applied */
};

WhatIf *
what_if_new (QuadSession *session)
{
  WhatIf *scenario = g_new0 (WhatIf, 1);

  scenario->session = g_object_ref (session);
  scenario->cadrage = quad_session_get_cadrage (session);
  scenario->before = dossier_copy (quad_session_get_dossier (session));
  scenario->after = dossier_copy (scenario->before);
  scenario->figures_before = figures_new (scenario->cadrage, scenario->before);
  scenario->figures_after = figures_new (scenario->cadrage, scenario->after);
  scenario->typed = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  return scenario;
}

void
what_if_free (WhatIf *scenario)
{
  if (scenario == NULL)
    return;

  figures_free (scenario->figures_before);
  figures_free (scenario->figures_after);
  dossier_free (scenario->before);
  dossier_free (scenario->after);
  g_hash_table_unref (scenario->typed);
  g_object_unref (scenario->session);
  g_free (scenario);
}

static const Datum *
find_datum (WhatIf *scenario, const char *path)
{
  int members[TYPE_DIMENSIONS_MAX] = { 0 };
  int symbol;

  if (!figures_resolve (scenario->figures_after, path, &symbol, members))
    return NULL;
  return scenario->cadrage->data->pdata[symbol];
}

static void
add_once (GPtrArray *paths, const char *path)
{
  if (!g_ptr_array_find_with_equal_func (paths, path, g_str_equal, NULL))
    g_ptr_array_add (paths, g_strdup (path));
}

static bool
is_key_figure (WhatIf *scenario, const char *path)
{
  const Datum *datum = find_datum (scenario, path);

  return datum != NULL && datum->kind == DATUM_FIGURE && datum->type.kind == KIND_NUMBER;
}

GPtrArray *
what_if_list_figures (WhatIf *scenario)
{
  GPtrArray *paths = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < scenario->cadrage->screens->len; i++) {
    const Screen *screen = scenario->cadrage->screens->pdata[i];

    for (guint k = 0; k < screen->parts->len; k++) {
      const ScreenPart *part = screen->parts->pdata[k];

      if (part->kind != SCREEN_FIGURES ||
          !figures_test (scenario->figures_after, part->test, NULL))
        continue;
      for (int n = 0; part->ids[n] != NULL; n++)
        if (is_key_figure (scenario, part->ids[n]))
          add_once (paths, part->ids[n]);
    }
  }

  return paths;
}

static void
collect_inputs (WhatIf *scenario, const Explanation *explanation, GPtrArray *paths)
{
  const Datum *datum = find_datum (scenario, explanation->path);

  if (datum->kind == DATUM_INPUT)
    add_once (paths, explanation->path);
  for (guint i = 0; i < explanation->operands->len; i++)
    collect_inputs (scenario, explanation->operands->pdata[i], paths);
}

GPtrArray *
what_if_list_inputs (WhatIf *scenario, const char *figure)
{
  g_autoptr (GPtrArray) figures = what_if_list_figures (scenario);
  GPtrArray *paths = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < figures->len; i++) {
    const char *path = figures->pdata[i];
    g_autoptr (Explanation) explanation = explanation_new (scenario->figures_after, path);

    if (figure == NULL || g_str_equal (figure, path))
      collect_inputs (scenario, explanation, paths);
  }

  return paths;
}

GPtrArray *
what_if_list_changes (WhatIf *scenario)
{
  GPtrArray *paths = g_ptr_array_new_with_free_func (g_free);
  const Dossier *sides[] = { scenario->before, scenario->after };

  for (int side = 0; side < 2; side++)
    for (guint i = 0; i < sides[side]->cells->len; i++) {
      const char *path = ((const Cell *) sides[side]->cells->pdata[i])->path;

      if (g_strcmp0 (dossier_get (sides[0], path), dossier_get (sides[1], path)) != 0)
        add_once (paths, path);
    }

  return paths;
}

/* The figures compare the next snapshot with the one before, which is still there. */
static void
put (WhatIf *scenario, const char *path, const char *value)
{
  Dossier *next = dossier_copy (scenario->after);
  const Cell *cell = dossier_find (next, path);
  g_autofree char *source = cell != NULL ? g_strdup (cell->source) : NULL;

  dossier_put (next, path, value, source);
  figures_update (scenario->figures_after, next);
  dossier_free (scenario->after);
  scenario->after = next;
}

bool
what_if_set (WhatIf *scenario, const char *path, const char *text, GError **error)
{
  g_autoptr (GArray) assignments = g_array_new (FALSE, FALSE, sizeof (Assignment));
  Assignment assignment = { path, text, NULL };
  g_auto (Place) place = { 0 };
  g_autofree char *value = NULL;
  g_autoptr (GError) refusal = NULL;

  if (place_find (scenario->cadrage, scenario->after, path, &place, &refusal) &&
      entering_check (&place, &refusal) &&
      entering_read (scenario->cadrage, &place, text, &value, &refusal)) {
    put (scenario, place.path, value);
    (void) g_hash_table_replace (scenario->typed, g_strdup (place.path), g_strdup (text));
    return true;
  }

  g_array_append_val (assignments, assignment);
  refusal_tell (g_steal_pointer (&refusal), assignments, error);
  return false;
}

void
what_if_reset (WhatIf *scenario, const char *path)
{
  put (scenario, path, dossier_get (scenario->before, path));
}

static bool
is_money (const Datum *datum)
{
  return datum->type.unit.powers[0] == 1;
}

static bool
is_share (const Datum *datum)
{
  return unit_equal (datum->type.unit, UNIT_NONE);
}

/* Owned: a number of that datum's kind. */
static char *
write_number (const Datum *datum, Ratio number)
{
  g_autofree char *text = is_money (datum)   ? format_euros (number)
                          : is_share (datum) ? format_percent (number)
                                             : format_count (number);

  return wording_for_screen (text);
}

static bool
read_target (const Datum *datum, const char *text, Ratio *ret_target, GError **error)
{
  return number_read (text,
                      is_money (datum)   ? NUMBER_EUROS
                      : is_share (datum) ? NUMBER_SHARE
                                         : NUMBER_COUNT,
                      ret_target, error);
}

/* Owned. */
static char *
say (WhatIf *scenario, const char *input, const char *figure, const char *target,
     const Goal *goal)
{
  const Datum *of_figure = find_datum (scenario, figure);
  g_autofree char *input_name = wording_of_path (scenario->session, input);
  g_autofree char *figure_name = wording_of_path (scenario->session, figure);
  const bool has_result = goal->outcome != GOAL_INDEPENDENT && goal->outcome != GOAL_UNKNOWN;
  g_autofree char *result = has_result ? write_number (of_figure, goal->figure) : NULL;
  g_autofree char *value = what_if_dup_after (scenario, input);

  switch (goal->outcome) {
  case GOAL_REACHED:
    return g_strdup_printf (_ ("%s: %s gives exactly %s"), input_name, value, result);
  case GOAL_APPROACHED:
    return g_strdup_printf (_ ("No value gives exactly %s; %s: %s gives %s, the nearest below"),
                            target, input_name, value, result);
  case GOAL_OUT_OF_REACH:
    return g_strdup_printf (_ ("No solution: whatever “%s” is, the nearest to %s is %s"),
                            input_name, target, result);
  case GOAL_INDEPENDENT:
    return g_strdup_printf (_ ("No solution: “%s” does not depend on “%s”"), figure_name,
                            input_name);
  case GOAL_UNKNOWN:
    return g_strdup_printf (
        _ ("No solution: “%s” cannot be computed until something else is entered"),
        figure_name);
  }

  g_assert_not_reached ();
}

char *
what_if_seek (WhatIf *scenario, const char *input, const char *figure, const char *target,
              GError **error)
{
  const Datum *datum = find_datum (scenario, figure);
  g_autofree char *wanted = NULL;
  Ratio number;
  Goal goal;

  g_assert (datum != NULL);
  if (!read_target (datum, target, &number, error))
    return NULL;

  goal = goal_seek (scenario->figures_after, input, figure, number);
  if (goal.outcome == GOAL_REACHED || goal.outcome == GOAL_APPROACHED) {
    g_autofree char *text = goal_to_text (scenario->figures_after, input, &goal);

    if (!what_if_set (scenario, input, text, error))
      return NULL;
  }

  wanted = write_number (datum, number);
  return say (scenario, input, figure, wanted, &goal);
}

static char *
dup_value (Figures *figures, const char *path)
{
  int members[TYPE_DIMENSIONS_MAX] = { 0 };
  g_autofree char *text = NULL;
  int symbol;

  if (figures_resolve (figures, path, &symbol, members))
    text = form_write_plain (figures, symbol, members);
  return text != NULL ? wording_for_screen (text) : NULL;
}

char *
what_if_dup_before (WhatIf *scenario, const char *path)
{
  return dup_value (scenario->figures_before, path);
}

char *
what_if_dup_after (WhatIf *scenario, const char *path)
{
  return dup_value (scenario->figures_after, path);
}

char *
what_if_dup_difference (WhatIf *scenario, const char *path)
{
  const Value *before = figures_find (scenario->figures_before, path);
  const Value *after = figures_find (scenario->figures_after, path);
  const Datum *datum = find_datum (scenario, path);
  g_autofree char *size = NULL;
  Ratio difference;
  bool falls;

  if (before == NULL || after == NULL || !before->defined || !after->defined ||
      before->kind != KIND_NUMBER ||
      !ratio_subtract (after->number, before->number, &difference) ||
      ratio_sign (difference) == 0)
    return NULL;

  falls = ratio_sign (difference) < 0;
  size = write_number (datum, falls ? ratio_negate (difference) : difference);
  return g_strconcat (falls ? "\u2212" : "+", NO_BREAK_SPACE, size, NULL);
}

bool
what_if_apply (WhatIf *scenario, GError **error)
{
  g_autoptr (GPtrArray) changes = what_if_list_changes (scenario);
  g_autoptr (GArray) assignments = g_array_new (FALSE, FALSE, sizeof (Assignment));

  for (guint i = 0; i < changes->len; i++) {
    const char *path = changes->pdata[i];
    const Assignment assignment = { path, g_hash_table_lookup (scenario->typed, path), NULL };

    g_array_append_val (assignments, assignment);
  }

  return assignments->len == 0 || quad_session_set_all (scenario->session, assignments, error);
}
