/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "session/wording.h"

#include "actions/place.h"
#include "dossier/path.h"
#include "figures/forms.h"
#include "figures/french.h"
#include "number/format.h"

#include <glib/gi18n-lib.h>

char *
wording_for_screen (const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, NARROW_SPACE, -1);

  return g_strjoinv (NO_BREAK_SPACE, parts);
}

char *
wording_of_value (QuadSession *session, const char *path)
{
  Figures *figures = quad_session_get_figures (session);
  const char *entered = dossier_get (quad_session_get_dossier (session), path);
  int members[TYPE_DIMENSIONS_MAX] = { 0 };
  g_autofree char *text = NULL;
  const Datum *datum;
  int symbol;

  if (!figures_resolve (figures, path, &symbol, members))
    return g_strdup (entered);

  datum = g_ptr_array_index (quad_session_get_cadrage (session)->data, symbol);
  if (datum->type.kind == KIND_TEXT && entered != NULL)
    return g_strdup (entered);

  text = form_write_plain (figures, symbol, members);
  return text != NULL && datum->type.kind == KIND_NUMBER ? wording_for_screen (text)
                                                         : g_steal_pointer (&text);
}

/* Owned: "L’article 3" for what stands in the act, else the words that it begins with. NULL
 * when the path is no clause. */
static char *
word_clause (QuadSession *session, const char *path)
{
  const Cadrage *cadrage = quad_session_get_cadrage (session);
  g_auto (Path) parts = { 0 };
  const Node *node = path_read (path, &parts) && parts.kind == PATH_CLAUSE
                         ? cadrage_find_node (cadrage, parts.name)
                         : cadrage_find_node (cadrage, path);
  g_autofree char *place = NULL;

  if (node == NULL)
    return NULL;

  place = outline_locate (draft_get_outline (quad_session_get_draft (session)), node);
  return place != NULL ? french_capitalize (place) : NULL;
}

char *
wording_of_path (QuadSession *session, const char *path)
{
  const Cadrage *cadrage = quad_session_get_cadrage (session);
  const Dossier *dossier = quad_session_get_dossier (session);
  g_auto (Place) place = { 0 };
  g_autofree char *description = NULL;
  char *clause = word_clause (session, path);

  if (clause != NULL)
    return clause;
  if (!place_find (cadrage, dossier, path, &place, NULL))
    return g_strdup (path);

  description = place_describe (&place, cadrage, dossier);
  return french_capitalize (description);
}

/* The units of a plan are French nouns. */
char *
wording_of_unit (QuadSession *session, const Datum *datum)
{
  const Unit *unit = &datum->type.unit;
  const UnitNames *names = &quad_session_get_cadrage (session)->units;
  const char *noun = NULL;
  int sum = 0;

  for (int base = 0; base < UNIT_BASES_MAX; base++) {
    sum += ABS (unit->powers[base]);
    if (base > 0 && unit->powers[base] == 1)
      noun = names->names[base];
  }
  if (datum->type.kind != KIND_NUMBER || noun == NULL || sum != 1)
    return NULL;
  return g_str_has_suffix (noun, "s") ? g_strdup (noun) : g_strconcat (noun, "s", NULL);
}

char *
wording_of_time (gint64 at)
{
  g_autoptr (GDateTime) clock = g_date_time_new_from_unix_utc (at);

  /* Translators: a day and an hour, as for g_date_time_format. */
  return g_date_time_format (clock, _ ("%B %-d, %Y at %H:%M"));
}
