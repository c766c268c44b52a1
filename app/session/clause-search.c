/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "session/clause-search.h"

#include "dossier/path.h"

#include <string.h>

static int
find_id (const GPtrArray *clauses, const char *id)
{
  for (guint i = 0; i < clauses->len; i++)
    if (g_str_equal (((const Clause *) clauses->pdata[i])->id, id))
      return (int) i;

  return -1;
}

static bool
shows (const Clause *clause, const char *path)
{
  for (guint i = 0; i < clause->runs->len; i++) {
    const Run *run = clause->runs->pdata[i];
    const char *rest;

    if (run->origin == NULL || !g_str_has_prefix (path, run->origin))
      continue;
    /* A person's name shows each of the person's fields. */
    rest = path + strlen (run->origin);
    if (*rest == '\0' || *rest == '.')
      return true;
  }

  return false;
}

static int
find_shown (const GPtrArray *clauses, const char *path)
{
  for (guint i = 0; i < clauses->len; i++)
    if (shows (clauses->pdata[i], path))
      return (int) i;

  return -1;
}

/* The clause of that id; of a part of it that is no clause, such as a row of a table. */
static int
find_around (const GPtrArray *clauses, const char *id)
{
  g_autofree char *rest = g_strdup (id);

  for (;;) {
    int place = find_id (clauses, rest);
    char *dot = strrchr (rest, '.');

    if (place >= 0 || dot == NULL)
      return place;
    *dot = '\0';
  }
}

int
clause_search_place (const GPtrArray *clauses, const char *path)
{
  g_auto (Path) parts = { 0 };
  int place;

  if (path_read (path, &parts) && parts.kind == PATH_CLAUSE)
    return find_around (clauses, parts.name);
  if (parts.kind == PATH_ADDITION && parts.rank > 0) {
    g_autofree char *id = g_strdup_printf ("ajout-%d", parts.rank);
    return find_id (clauses, id);
  }

  if (g_str_has_prefix (path, "articles."))
    return find_around (clauses, path + strlen ("articles."));

  place = find_id (clauses, path);
  if (place < 0)
    place = find_shown (clauses, path);
  return place >= 0 ? place : find_around (clauses, path);
}

static bool
asks_for_something (const Clause *clause)
{
  if (!clause->stands)
    return false;
  if (clause->open || (clause->to_verify && clause->source == NULL))
    return true;

  for (guint i = 0; i < clause->runs->len; i++)
    if (((const Run *) clause->runs->pdata[i])->flags & RUN_BLANK)
      return true;

  return false;
}

static bool
passes (const Clause *clause, ClauseFilter filter)
{
  switch (filter) {
  case CLAUSE_FILTER_ALL:
    return true;
  case CLAUSE_FILTER_TO_COMPLETE:
    return asks_for_something (clause);
  case CLAUSE_FILTER_OPTIONAL:
    return clause->optional || clause->kind == CLAUSE_CHOICE;
  case CLAUSE_FILTER_REWRITTEN:
    return clause->rewritten || clause->added;
  }

  g_assert_not_reached ();
}

static bool
has_words (const Clause *clause, const char *words)
{
  g_autofree char *runs = runs_to_text (clause->runs);
  g_autofree char *text = g_strjoin (" ", clause->label != NULL ? clause->label : "",
                                     clause->title != NULL ? clause->title : "", runs, NULL);

  return g_str_match_string (words, text, TRUE);
}

/* The wordings of a choice that is left are left with it. */
static bool
comes_with_choice (const GPtrArray *clauses, const Clause *clause, const bool *left)
{
  const Clause *above = clause->parent >= 0 ? clauses->pdata[clause->parent] : NULL;

  return above != NULL && above->kind == CLAUSE_CHOICE && left[clause->parent];
}

bool *
clause_search_filter (const GPtrArray *clauses, ClauseFilter filter, const char *words)
{
  bool *left = g_new0 (bool, clauses->len + 1);
  bool all_words = words == NULL || *words == '\0';

  for (guint i = 0; i < clauses->len; i++) {
    const Clause *clause = clauses->pdata[i];

    left[i] = (passes (clause, filter) || comes_with_choice (clauses, clause, left)) &&
              (all_words || has_words (clause, words));
  }

  for (guint i = clauses->len; i-- > 0;) {
    const Clause *clause = clauses->pdata[i];

    if (left[i] && clause->parent >= 0)
      left[clause->parent] = true;
  }

  return left;
}

/* A person or a party has no field of its own: the first of what it is made of. */
static const char *
find_part (const Cadrage *cadrage, const char *origin)
{
  g_autofree char *prefix = g_strconcat (origin, ".", NULL);

  for (guint i = 0; i < cadrage->data->len; i++) {
    const Datum *datum = cadrage->data->pdata[i];

    if (g_str_has_prefix (datum->id, prefix) && datum->kind != DATUM_COMPUTED)
      return datum->id;
  }

  return NULL;
}

char *
clause_search_field (QuadSession *session, const char *origin, bool *ret_computed)
{
  const Cadrage *cadrage = quad_session_get_cadrage (session);
  int members[TYPE_DIMENSIONS_MAX] = { 0 };
  const Datum *datum;
  int symbol;

  *ret_computed = false;
  if (!figures_resolve (quad_session_get_figures (session), origin, &symbol, members))
    return cadrage_find_designation (cadrage, origin) == NULL
               ? g_strdup (find_part (cadrage, origin))
               : NULL;

  datum = cadrage->data->pdata[symbol];
  *ret_computed = datum->kind == DATUM_FIGURE || datum->kind == DATUM_PARAMETER;
  return datum->kind != DATUM_COMPUTED ? g_strdup (origin) : NULL;
}
