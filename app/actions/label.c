/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "actions/label.h"

#include "actions/place.h"
#include "actions/signing-label.h"
#include "exchange/json.h"
#include "number/format.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* A line of the history says this many cells, then how many more there are. */
#define CELLS_SAID 3
#define EXCERPT_CHARACTERS 60

/* Takes text; owned. */
static char *
flatten (char *text)
{
  return g_strdelimit (text, "\n", ' ');
}

static char *
excerpt (const char *text)
{
  g_autofree char *line = flatten (g_strdup (text));
  g_autofree char *start = NULL;

  if (g_utf8_strlen (line, -1) <= EXCERPT_CHARACTERS)
    return g_steal_pointer (&line);

  start = g_utf8_substring (line, 0, EXCERPT_CHARACTERS);
  return g_strconcat (g_strchomp (start), "…", NULL);
}

static char *
say_number (const Cadrage *cadrage, const Datum *datum, const char *value)
{
  g_autofree char *unit = unit_to_text (datum->type.unit, &cadrage->units);
  g_autofree char *count = NULL;
  Ratio number;

  if (!ratio_from_text (value, &number))
    return excerpt (value);
  if (g_str_equal (unit, "EUR"))
    return format_euros (number);
  if (datum->kind == DATUM_INPUT && unit_equal (datum->type.unit, UNIT_NONE))
    return format_rate (number);

  /* Years are not grouped: "2016". */
  if (unit_equal (datum->type.unit, UNIT_NONE))
    return g_strdup (value);
  count = format_count (number);
  if (g_str_equal (unit, "action") && ratio_compare (number, ratio_from_integer (2)) >= 0)
    return g_strdup_printf (_ ("%s actions"), count);
  return g_strdup_printf ("%s" NO_BREAK_SPACE "%s", count, unit);
}

static char *
say_choice (const Datum *datum, const char *value)
{
  for (guint i = 0; i < datum->choices->len; i++) {
    const Choice *choice = datum->choices->pdata[i];

    if (g_str_equal (choice->id, value))
      return g_strdup (choice->label);
  }

  return excerpt (value);
}

static char *
say_value (const Cadrage *cadrage, const Place *place, const char *value)
{
  Date date;

  if (place->datum == NULL || place->form)
    return excerpt (value);
  if (place->datum->picture || place->datum->act)
    return g_strdup (_ ("file added"));

  switch (place->datum->type.kind) {
  case KIND_NUMBER:
    return say_number (cadrage, place->datum, value);
  case KIND_CHOICE:
    return say_choice (place->datum, value);
  case KIND_DATE:
    return date_read (value, &date, NULL) ? date_to_french (date) : excerpt (value);
  case KIND_BOOLEAN:
  case KIND_TEXT:
    return excerpt (value);
  }

  g_assert_not_reached ();
}

static char *
say_clause (const Place *place, const char *value)
{
  const char *field = place->parts.field;
  const char *node = place->parts.name;

  if (g_str_equal (field, "variante"))
    return value != NULL ? g_strdup_printf (_ ("Variant of %s: %s"), node, value)
                         : g_strdup_printf (_ ("Variant of %s: no choice any more"), node);
  if (g_str_equal (field, "texte"))
    return value != NULL ? g_strdup_printf (_ ("Text of %s rewritten"), node)
                         : g_strdup_printf (_ ("Text of %s back to the cadrage's"), node);
  if (g_str_equal (field, "source"))
    return value != NULL ? g_strdup_printf (_ ("Clause %s verified: %s"), node, value)
                         : g_strdup_printf (_ ("Clause %s no longer verified"), node);
  return g_strcmp0 (value, "oui") == 0 ? g_strdup_printf (_ ("Clause %s kept"), node)
                                       : g_strdup_printf (_ ("Clause %s left out"), node);
}

static char *
say_cell (const Cadrage *cadrage, const Json *cell)
{
  const char *path = json_get_text (cell, "path");
  const char *value = json_get_text (cell, "value");
  const char *source = json_get_text (cell, "source");
  g_auto (Place) place = { 0 };
  g_autofree char *name = NULL;
  g_autofree char *said = NULL;

  if (path == NULL || strlen (path) > PATH_LENGTH_MAX)
    return g_strdup (_ ("Unknown operation"));
  if (!place_find (cadrage, NULL, path, &place, NULL)) {
    said = value != NULL ? excerpt (value) : g_strdup (_ ("emptied"));
    return g_strdup_printf (_ ("%s: %s"), path, said);
  }
  if (place.kind == CHANGE_CLAUSE)
    return say_clause (&place, value);

  name = place_describe (&place, cadrage, NULL);
  if (json_get (cell, "source") != NULL) {
    said = source != NULL ? excerpt (source) : g_strdup (_ ("emptied"));
    return g_strdup_printf (_ ("Source of “%s”: %s"), name, said);
  }
  said = value != NULL ? say_value (cadrage, &place, value) : g_strdup (_ ("emptied"));
  return g_strdup_printf (_ ("%s: %s"), name, said);
}

static char *
say_set (const Cadrage *cadrage, const Json *op)
{
  const Json *cells = json_get (op, "cells");
  g_autoptr (GString) said = g_string_new (NULL);
  guint n_said;

  if (cells == NULL || cells->kind != JSON_ARRAY || cells->items->len == 0)
    return g_strdup (_ ("Unknown operation"));

  n_said = cells->items->len > CELLS_SAID + 1 ? CELLS_SAID : cells->items->len;
  for (guint i = 0; i < n_said; i++) {
    g_autofree char *cell = say_cell (cadrage, cells->items->pdata[i]);

    g_string_append_printf (said, "%s%s", i > 0 ? _ ("; ") : "", cell);
  }
  if (n_said < cells->items->len)
    g_string_append_printf (said, _ ("; and %u more"), cells->items->len - n_said);
  return g_string_free (g_steal_pointer (&said), FALSE);
}

static char *
say_members (const Cadrage *cadrage, const Json *op)
{
  const char *id = json_get_text (op, "dimension");
  const Dimension *dimension = id != NULL ? cadrage_find_dimension (cadrage, id) : NULL;
  const Json *members = json_get (op, "members");
  g_autoptr (GString) list = g_string_new (NULL);
  g_autofree char *said = NULL;

  if (id == NULL || members == NULL || members->kind != JSON_ARRAY)
    return g_strdup (_ ("Unknown operation"));
  for (guint i = 0; i < members->items->len; i++) {
    const Json *member = members->items->pdata[i];

    if (member->kind == JSON_TEXT)
      g_string_append_printf (list, "%s%s", i > 0 ? ", " : "", member->text);
  }

  said = excerpt (list->str);
  return g_strdup_printf (_ ("%s: %s"), dimension != NULL ? dimension->label : id, said);
}

/* Sources are no values, nor is what a new dossier is given and the file empties. */
static char *
say_import (const Json *op)
{
  const Json *cells = json_get (op, "cells");
  guint n_values = 0;

  if (cells == NULL || cells->kind != JSON_ARRAY)
    return g_strdup (_ ("Dossier made from a file"));

  for (guint i = 0; i < cells->items->len; i++)
    n_values += json_get_text (cells->items->pdata[i], "value") != NULL;
  return g_strdup_printf (ngettext ("Dossier made from a file: %u value",
                                    "Dossier made from a file: %u values", n_values),
                          n_values);
}

/* Older entries have no names: the plan is still the dossier's, the region's code is all that
 * they say. */
static char *
say_creation (const Cadrage *cadrage, const Json *op)
{
  const char *id = json_get_text (op, "cadrage");
  const char *title = json_get_text (op, "plan");
  const char *region = json_get_text (op, "region");
  const char *name = json_get_text (op, "name");

  if (title == NULL && g_strcmp0 (id, cadrage->id) == 0)
    title = cadrage->title;
  if (title == NULL)
    title = id;
  if (title == NULL)
    return g_strdup (_ ("Dossier started"));
  if (name != NULL)
    return flatten (g_strdup_printf (_ ("Dossier started: %s, %s"), name, title));
  if (region != NULL)
    return flatten (g_strdup_printf (_ ("Dossier started: region %s, %s"), region, title));
  return flatten (g_strdup_printf (_ ("Dossier started: %s"), title));
}

static char *
say_freeze (const Json *op)
{
  const char *version = json_get_text (op, "version");

  if (version == NULL)
    return g_strdup (_ ("Unknown operation"));
  return flatten (g_strdup_printf (_ ("Version %s frozen"), version));
}

static char *
say_operation (const Cadrage *cadrage, const Json *op)
{
  const char *name = json_get_text (op, "op");

  if (g_strcmp0 (name, "create") == 0)
    return say_creation (cadrage, op);
  if (g_strcmp0 (name, "set") == 0)
    return say_set (cadrage, op);
  if (g_strcmp0 (name, "import") == 0)
    return say_import (op);
  if (g_strcmp0 (name, "members") == 0)
    return say_members (cadrage, op);
  if (g_strcmp0 (name, "freeze") == 0)
    return say_freeze (op);
  if (g_strcmp0 (name, "sign") == 0)
    return signing_label (cadrage, op);
  if (g_strcmp0 (name, "schema") == 0)
    return g_strdup (_ ("File brought to the present version"));
  return g_strdup (_ ("Unknown operation"));
}

char *
action_label (const char *op, const Cadrage *cadrage)
{
  g_autoptr (Json) json = json_read (op);
  const char *name = json_get_text (json, "op");
  g_autofree char *inner = NULL;

  if (g_strcmp0 (name, "undo") != 0 && g_strcmp0 (name, "redo") != 0)
    return say_operation (cadrage, json);

  inner = say_operation (cadrage, json_get (json, "of"));
  return g_str_equal (name, "undo") ? g_strdup_printf (_ ("Taken back: %s"), inner)
                                    : g_strdup_printf (_ ("Done again: %s"), inner);
}
