/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cadrage/screen-reader.h"

#include "cadrage/blank.h"
#include "cadrage/index.h"
#include "cadrage/meaning.h"
#include "cadrage/screen-entry.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* In a line, a place without a figure. */
#define NO_PATH "-"

/* A part being read, and the screen on which it stands. */
typedef struct {
  Screen *screen;
  ScreenPart *part;
} Owner;

/* The datum that has one value at the path; NULL with a fault. */
static const Datum *
find_cell (Reader *reader, Place place, const char *path)
{
  Meaning meaning;

  if (meaning_of (reader, path, &meaning) && meaning.kind == MEANS_DATUM)
    return meaning.datum;
  reader_fault (reader, place, CADRAGE_ERROR_REFERENCE,
                _ ("“%s” is no single value: correct the name, or name its member"), path);
  return NULL;
}

/* Owned: the words of an attribute. */
static char **
read_words (Reader *reader, const xmlNode *element, const char *attribute)
{
  const char *text = reader_required (reader, element, attribute);

  return text != NULL ? g_strsplit (text, " ", -1) : NULL;
}

static const Datum *
read_datum (Reader *reader, const xmlNode *element, const char *attribute)
{
  const char *id = reader_required (reader, element, attribute);
  const Datum *datum = id != NULL ? cadrage_find_datum (reader->cadrage, id) : NULL;

  if (id != NULL && datum == NULL)
    reader_unknown (reader, element, attribute, id);
  return datum;
}

/* What adds up: a number of the same unit as its terms. */
static bool
check_sum (Reader *reader, Place place, const Datum *sum, const Datum *term)
{
  if (sum->type.kind == KIND_NUMBER && term->type.kind == KIND_NUMBER &&
      unit_equal (sum->type.unit, term->type.unit))
    return true;
  return reader_fault (reader, place, CADRAGE_ERROR_REFERENCE,
                       _ ("“%s” is no sum of “%s”: both are to be numbers of the same unit"),
                       sum->id, term->id);
}

static bool
fault_of_dimensions (Reader *reader, Place place, const Datum *datum)
{
  return reader_fault (reader, place, CADRAGE_ERROR_REFERENCE,
                       _ ("“%s” does not have the dimensions that are wanted here"), datum->id);
}

/* A column of a table of members. */
static bool
read_data_column (Reader *reader, const xmlNode *element, const Owner *owner,
                  ScreenColumn *column)
{
  int dimension = index_find (reader->cadrage->index, "dimension", owner->part->dimension);
  const Datum *datum = read_datum (reader, element, "de");
  const Datum *total;

  if (datum == NULL)
    return false;
  if (datum->type.n_dimensions != 1 || datum->type.dimensions[0] != dimension)
    return fault_of_dimensions (reader, place_at (element, "de"), datum);
  column->of = g_strdup (datum->id);
  if (!screen_enter_datum (reader, place_at (element, "de"), owner->screen, datum))
    return false;
  if (element_attribute (element, "total") == NULL)
    return true;
  total = read_datum (reader, element, "total");
  if (total == NULL)
    return false;
  if (total->type.n_dimensions != 0)
    return fault_of_dimensions (reader, place_at (element, "total"), total);
  column->total = g_strdup (total->id);
  return check_sum (reader, place_at (element, "total"), total, datum);
}

static bool
read_column (Reader *reader, const xmlNode *element, gpointer data)
{
  const Owner *owner = data;
  const char *title = reader_required (reader, element, "titre");
  ScreenColumn *column;

  if (title == NULL)
    return false;
  column = screen_part_add_column (owner->part, title, NULL);
  return owner->part->dimension == NULL || read_data_column (reader, element, owner, column);
}

static bool
read_places (Reader *reader, const xmlNode *element, const Owner *owner, ScreenLine *line)
{
  Place place = place_at (element, "cases");

  for (char **path = line->paths; *path != NULL; path++) {
    const Datum *datum;

    if (g_str_equal (*path, NO_PATH)) {
      **path = '\0';
      continue;
    }
    datum = find_cell (reader, place, *path);
    if (datum == NULL)
      return false;
    if (g_strcmp0 (datum->step, owner->screen->step) == 0 &&
        !screen_enter_cell (reader, place, owner->screen, *path, datum))
      return false;
  }
  return true;
}

static bool
read_line (Reader *reader, const xmlNode *element, gpointer data)
{
  const Owner *owner = data;
  const char *title = reader_required (reader, element, "titre");
  g_auto (GStrv) paths = read_words (reader, element, "cases");
  ScreenLine *line;

  if (title == NULL || paths == NULL)
    return false;
  if (owner->part->dimension != NULL)
    return reader_fault (reader, place_at (element, NULL), CADRAGE_ERROR_SCHEMA,
                         _ ("the lines of this table are the members: take “membres” away, or "
                            "the line"));
  if (g_strv_length (paths) != owner->part->columns->len)
    return reader_fault (
        reader, place_at (element, "cases"), CADRAGE_ERROR_SCHEMA,
        _ ("the line has not as many places (%u) as the table has columns (%u): "
           "write - for an empty place"),
        g_strv_length (paths), owner->part->columns->len);
  line = screen_part_add_line (owner->part, title);
  line->total = element_is_yes (element, "total");
  g_strfreev (line->paths);
  line->paths = g_steal_pointer (&paths);
  return read_places (reader, element, owner, line);
}

static bool
start_part (Reader *reader, const xmlNode *element, gpointer screen, ScreenPartKind kind,
            Owner *ret_owner)
{
  const Type anywhere = { 0 };
  ScreenPart *part = screen_add_part (screen, kind);

  *ret_owner = (Owner){ .screen = screen, .part = part };
  part->title = g_strdup (element_attribute (element, "titre"));
  part->note = g_strdup (element_attribute (element, "note"));
  return reader_condition (reader, element, "si", &anywhere, &part->test);
}

static bool
read_table (Reader *reader, const xmlNode *element, gpointer screen)
{
  static const ElementReader inside[] = { { "colonne", read_column },
                                          { "ligne", read_line },
                                          { NULL, NULL } };
  Owner owner;

  if (!start_part (reader, element, screen, SCREEN_TABLE, &owner) ||
      !reader_refers (reader, element, "membres", "dimension"))
    return false;
  owner.part->dimension = g_strdup (element_attribute (element, "membres"));
  if (!reader_each_child (reader, element, inside, &owner))
    return false;
  if (owner.part->columns->len == 0 ||
      (owner.part->dimension == NULL && owner.part->lines->len == 0))
    return reader_fault (reader, place_at (element, NULL), CADRAGE_ERROR_SCHEMA,
                         _ ("the table is empty: it needs columns, and lines or members"));
  return true;
}

static bool
is_whole_of (const Datum *whole, const Datum *input)
{
  return whole->type.n_dimensions == 0 ||
         (whole->type.n_dimensions == 1 && input->type.n_dimensions == 2 &&
          whole->type.dimensions[0] == input->type.dimensions[1]);
}

static bool
read_breakdown (Reader *reader, const xmlNode *element, gpointer screen)
{
  const Datum *input = read_datum (reader, element, "de");
  const Datum *whole = input != NULL ? read_datum (reader, element, "somme") : NULL;
  Owner owner;

  if (whole == NULL || !start_part (reader, element, screen, SCREEN_BREAKDOWN, &owner))
    return false;
  if (input->kind != DATUM_INPUT || input->type.n_dimensions == 0)
    return fault_of_dimensions (reader, place_at (element, "de"), input);
  if (!is_whole_of (whole, input))
    return fault_of_dimensions (reader, place_at (element, "somme"), whole);
  owner.part->of = g_strdup (input->id);
  owner.part->whole = g_strdup (whole->id);
  return check_sum (reader, place_at (element, "somme"), whole, input) &&
         screen_enter_datum (reader, place_at (element, "de"), screen, input);
}

/* A part that lists paths: lends them. NULL with a fault. */
static char **
start_list (Reader *reader, const xmlNode *element, gpointer screen, ScreenPartKind kind)
{
  Owner owner;

  if (!start_part (reader, element, screen, kind, &owner))
    return NULL;

  g_strfreev (owner.part->ids);
  owner.part->ids = read_words (reader, element, "donnees");
  return owner.part->ids;
}

static bool
read_fields (Reader *reader, const xmlNode *element, gpointer screen)
{
  Place place = place_at (element, "donnees");
  char **paths = start_list (reader, element, screen, SCREEN_FIELDS);

  for (char **path = paths; path != NULL && *path != NULL; path++) {
    const Datum *datum = find_cell (reader, place, *path);

    if (datum == NULL)
      return false;
    if (!screen_check_step (reader, place, screen, datum) ||
        !screen_enter_cell (reader, place, screen, *path, datum))
      return false;
  }
  return paths != NULL;
}

static bool
read_figures (Reader *reader, const xmlNode *element, gpointer screen)
{
  Place place = place_at (element, "donnees");
  char **paths = start_list (reader, element, screen, SCREEN_FIGURES);

  for (char **path = paths; path != NULL && *path != NULL; path++) {
    const Datum *datum = find_cell (reader, place, *path);

    if (datum == NULL)
      return false;
    if (datum->type.kind != KIND_NUMBER)
      return reader_fault (reader, place, CADRAGE_ERROR_REFERENCE, _ ("“%s” is no number"),
                           *path);
  }
  return paths != NULL;
}

/* What is due, then what is taken off, then what is left: single values that can be added. */
static bool
check_cascade (Reader *reader, Place place, char **ids)
{
  const Datum *first = cadrage_find_datum (reader->cadrage, ids[0]);

  for (char **id = ids; *id != NULL; id++) {
    const Datum *datum = cadrage_find_datum (reader->cadrage, *id);

    if (datum->type.n_dimensions > 0)
      return fault_of_dimensions (reader, place, datum);
    if (!check_sum (reader, place, first, datum))
      return false;
  }
  return g_strv_length (ids) >= 2 ||
         reader_fault (reader, place, CADRAGE_ERROR_SCHEMA,
                       _ ("a cascade needs what is due and what is left: name both"));
}

static bool
read_chart (Reader *reader, const xmlNode *element, gpointer screen)
{
  static const char *const kinds[] = { "barres-operateur", "echeancier", "parts", "cascade",
                                       NULL };
  const char *kind = reader_required (reader, element, "genre");
  Owner owner;

  if (kind == NULL || !blank_refers_to_data (reader, element, "de") ||
      !start_part (reader, element, screen, SCREEN_CHART, &owner))
    return false;
  if (!g_strv_contains (kinds, kind))
    return reader_fault (reader, place_at (element, "genre"), CADRAGE_ERROR_SCHEMA,
                         _ ("“%s” is no kind of chart"), kind);
  owner.part->chart = g_strdup (kind);
  g_strfreev (owner.part->ids);
  owner.part->ids = read_words (reader, element, "de");
  return !g_str_equal (kind, "cascade") ||
         check_cascade (reader, place_at (element, "de"), owner.part->ids);
}

bool
screen_read (Reader *reader, const xmlNode *element, gpointer owner)
{
  static const ElementReader inside[] = {
    { "tableau", read_table },    { "repartition", read_breakdown }, { "champs", read_fields },
    { "chiffres", read_figures }, { "graphique", read_chart },       { NULL, NULL },
  };
  GPtrArray *screens = reader->cadrage->screens;
  int step = reader_rank_of (reader, element, "etape", "step");
  const char *purpose = reader_required (reader, element, "but");
  const char *id = element_attribute (element, "etape");
  Screen *screen;

  if (step < 0 || purpose == NULL)
    return false;
  if (!index_add (reader->cadrage->index, "screen", id, screens->len))
    return reader_fault (reader, place_at (element, "etape"), CADRAGE_ERROR_REFERENCE,
                         _ ("“%s” has two screens: make one of them"), id);
  screen = screen_new (id);
  g_ptr_array_add (screens, screen);
  screen->purpose = g_strdup (purpose);
  return reader_each_child (reader, element, inside, screen);
}
