/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "field/field-state.h"

#include "figures/french.h"
#include "session/wording.h"

#include <glib/gi18n-lib.h>
#include <string.h>

const Datum *
field_find_datum (QuadSession *session, const char *path)
{
  const Cadrage *cadrage = quad_session_get_cadrage (session);
  int members[TYPE_DIMENSIONS_MAX] = { 0 };
  int symbol;

  if (figures_resolve (quad_session_get_figures (session), path, &symbol, members))
    return cadrage->data->pdata[symbol];

  const char *dot = strrchr (path, '.');
  g_autofree char *stem = dot != NULL ? g_strndup (path, (gsize) (dot - path)) : NULL;

  return stem != NULL ? cadrage_find_datum (cadrage, stem) : NULL;
}

static char *
read_text (QuadSession *session, const char *path)
{
  const Value *value = figures_find (quad_session_get_figures (session), path);
  char *text;

  if (value != NULL && value->defined && value->kind == KIND_CHOICE)
    return g_strdup (value->text);
  if (value != NULL && value->defined && value->kind == KIND_BOOLEAN)
    return g_strdup (value->boolean ? "oui" : "non");

  text = wording_of_value (session, path);
  return text != NULL ? text : g_strdup ("");
}

bool
field_is_missing (QuadSession *session, const char *path)
{
  const GPtrArray *blanks = draft_get_blanks (quad_session_get_draft (session));

  for (guint i = 0; i < blanks->len; i++) {
    const Blank *blank = blanks->pdata[i];

    if (blank->required && g_str_equal (blank->path, path))
      return true;
  }

  return false;
}

static void
read_remarks (QuadSession *session, const char *path, FieldState *state)
{
  const GPtrArray *findings = quad_session_get_findings (session);
  g_autoptr (GString) remarks = g_string_new (NULL);

  state->worst = SEVERITY_INFO;
  for (guint i = 0; i < findings->len; i++) {
    const Finding *finding = findings->pdata[i];

    if (!g_str_equal (finding->place, path))
      continue;
    g_string_append_printf (remarks, "%s%s", remarks->len > 0 ? "\n" : "", finding->text);
    state->worst = MIN (state->worst, finding->severity);
  }

  state->remarks = remarks->len > 0 ? wording_for_screen (remarks->str) : NULL;
}

FieldState *
field_state_read (QuadSession *session, const char *path)
{
  FieldState *state = g_new0 (FieldState, 1);

  state->text = read_text (session, path);
  state->missing = field_is_missing (session, path);
  if (!state->missing)
    read_remarks (session, path, state);
  return state;
}

void
field_state_free (FieldState *state)
{
  g_free (state->text);
  g_free (state->remarks);
  g_free (state);
}

bool
field_is_form (const Datum *datum, const char *path)
{
  return datum->type.n_dimensions == 0 && !g_str_equal (datum->id, path);
}

/* The label says more than the short name; a form is told by its own. */
char *
field_dup_title (QuadSession *session, const char *path)
{
  const Datum *datum = field_find_datum (session, path);
  g_autofree char *label = french_capitalize (datum->label);

  if (field_is_form (datum, path))
    return g_strdup_printf (_ ("%s, “%s” form"), label, strrchr (path, '.') + 1);
  return datum->type.n_dimensions == 0 ? g_steal_pointer (&label)
                                       : wording_of_path (session, path);
}

char *
field_dup_origin (QuadSession *session, const Datum *datum)
{
  const Source *source =
      datum->source != NULL
          ? cadrage_find_source (quad_session_get_cadrage (session), datum->source)
          : NULL;

  return source != NULL ? g_strdup_printf (_ ("Source: %s"), source->title) : NULL;
}
