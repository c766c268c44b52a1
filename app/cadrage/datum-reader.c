/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cadrage/datum-reader.h"

#include "cadrage/index.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct {
  const char *name;
  Kind kind;
  bool duration;
  bool hour;
  bool long_text;
  bool picture;
  bool act;
} FieldType;

static const FieldType field_types[] = {
  { "texte", .kind = KIND_TEXT },
  { "texte-libre", .kind = KIND_TEXT, .long_text = true },
  { "image", .kind = KIND_TEXT, .picture = true },
  { "acte", .kind = KIND_TEXT, .act = true },
  { "duree", .kind = KIND_TEXT, .duration = true },
  { "heure", .kind = KIND_TEXT, .hour = true },
  { "date", .kind = KIND_DATE },
  { "choix", .kind = KIND_CHOICE },
  { "oui-non", .kind = KIND_BOOLEAN },
  { "nombre", .kind = KIND_NUMBER },
  { "annee", .kind = KIND_NUMBER },
};

static void
choice_free (Choice *choice)
{
  g_free (choice->id);
  g_free (choice->label);
  g_hash_table_unref (choice->forms);
  g_free (choice);
}

Choice *
choice_new (const char *id, const char *label)
{
  Choice *choice = g_new0 (Choice, 1);

  choice->id = g_strdup (id);
  choice->label = g_strdup (label);
  choice->forms = forms_new ();
  return choice;
}

Datum *
datum_new (DatumKind kind, const char *id)
{
  Datum *datum = g_new0 (Datum, 1);

  datum->id = g_strdup (id);
  datum->kind = kind;
  datum->choices = g_ptr_array_new_with_free_func ((GDestroyNotify) choice_free);
  datum->forms = g_new0 (char *, 1);
  return datum;
}

void
datum_free (Datum *datum)
{
  if (datum == NULL)
    return;
  g_free (datum->id);
  g_free (datum->label);
  g_free (datum->name);
  g_free (datum->step);
  formula_free (datum->required_if);
  g_free (datum->source);
  g_free (datum->evidence);
  g_free (datum->note);
  value_clear (&datum->value);
  g_ptr_array_unref (datum->choices);
  g_strfreev (datum->forms);
  formula_free (datum->formula);
  g_free (datum);
}

bool
datum_declare (Reader *reader, const xmlNode *element, Datum *datum)
{
  Cadrage *cadrage = reader->cadrage;

  if (g_hash_table_contains (cadrage->data_by_id, datum->id)) {
    reader_fault (reader, place_at (element, "id"), CADRAGE_ERROR_REFERENCE,
                  _ ("“%s” is declared twice: choose another id"), datum->id);
    datum_free (datum);
    return false;
  }
  datum->line = tree_line_of (reader->tree, element);
  g_ptr_array_add (cadrage->data, datum);
  g_hash_table_insert (cadrage->data_by_id, datum->id, GUINT_TO_POINTER (cadrage->data->len));
  return true;
}

GHashTable *
forms_new (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}

bool
forme_read (Reader *reader, const xmlNode *element, gpointer owner)
{
  const char *name = reader_required (reader, element, "nom");
  const char *text = element_attribute (element, "texte");

  if (name == NULL)
    return false;
  if (text == NULL)
    return reader_required (reader, element, "texte") != NULL;
  if (!g_hash_table_insert (owner, g_strdup (name), g_strdup (text)))
    return reader_fault (reader, place_at (element, "nom"), CADRAGE_ERROR_REFERENCE,
                         _ ("the form “%s” is given twice"), name);
  return true;
}

bool
read_place (Reader *reader, const xmlNode *element, const char *attribute, Type *ret_place)
{
  const char *text = element_attribute (element, attribute);
  g_auto (GStrv) ids = g_strsplit (text != NULL ? text : "", " ", -1);
  Type place = { 0 };

  if (text == NULL)
    return true;
  if (g_strv_length (ids) > TYPE_DIMENSIONS_MAX)
    return reader_fault (reader, place_at (element, attribute), CADRAGE_ERROR_SCHEMA,
                         _ ("there are more than %d dimensions"), TYPE_DIMENSIONS_MAX);
  for (char **id = ids; *id != NULL; id++) {
    int dimension = index_find (reader->cadrage->index, "dimension", *id);

    if (dimension < 0)
      return reader_unknown (reader, element, attribute, *id);
    if (place.n_dimensions > 0 && place.dimensions[0] >= dimension)
      return reader_fault (reader, place_at (element, attribute), CADRAGE_ERROR_REFERENCE,
                           _ ("name the dimensions once, in the order of their declaration"));
    place.dimensions[place.n_dimensions++] = dimension;
  }
  ret_place->n_dimensions = place.n_dimensions;
  memcpy (ret_place->dimensions, place.dimensions, sizeof place.dimensions);
  return true;
}

static bool
read_choice (Reader *reader, const xmlNode *element, gpointer owner)
{
  static const ElementReader inside[] = { { "forme", forme_read }, { NULL, NULL } };
  Datum *datum = owner;
  g_autofree char *kind = g_strconcat ("choice of ", datum->id, NULL);
  const char *id = reader_declare (reader, element, kind, datum->choices->len);
  const char *label = reader_required (reader, element, "libelle");
  Choice *choice;

  if (id == NULL || label == NULL)
    return false;
  choice = choice_new (id, label);
  g_ptr_array_add (datum->choices, choice);
  return reader_each_child (reader, element, inside, choice->forms);
}

/* What all data have; their type is read apart. */
static bool
read_common (Reader *reader, const xmlNode *element, Datum *datum)
{
  const char *label = reader_required (reader, element, "libelle");
  const char *name = element_attribute (element, "nom");
  const char *required = element_attribute (element, "obligatoire");

  if (label == NULL || !reader_refers (reader, element, "source", "source") ||
      !reader_refers (reader, element, "etape", "step") ||
      !read_place (reader, element, "sur", &datum->type))
    return false;
  datum->label = g_strdup (label);
  datum->name = g_strdup (name != NULL ? name : label);
  datum->step = g_strdup (element_attribute (element, "etape"));
  datum->required = g_strcmp0 (required, "oui") == 0;
  datum->internal = element_is_yes (element, "interne");
  datum->settlement = element_is_yes (element, "apres-signature");
  datum->taken_over = element_is_yes (element, "repris");
  datum->source = g_strdup (element_attribute (element, "source"));
  datum->evidence = g_strdup (element_attribute (element, "preuve"));
  datum->note = g_strdup (element_attribute (element, "note"));
  return true;
}

static bool
read_unit (Reader *reader, const xmlNode *element, Datum *datum)
{
  const char *unit = reader_required (reader, element, "unite");

  if (unit == NULL)
    return false;
  datum->type.kind = KIND_NUMBER;
  if (!unit_read (unit, &reader->cadrage->units, &datum->type.unit))
    return reader_fault (reader, place_at (element, "unite"), CADRAGE_ERROR_REFERENCE,
                         _ ("“%s” is not a unit: declare it in <unites>"), unit);
  return true;
}

static bool
read_default (Reader *reader, const xmlNode *element, const char *attribute, Datum *datum)
{
  const char *text = element_attribute (element, attribute);

  if (text == NULL || cadrage_read_value (datum, text, &datum->value))
    return true;
  return reader_fault (reader, place_at (element, attribute), CADRAGE_ERROR_REFERENCE,
                       _ ("“%s” is not a value of “%s” in machine form"), text, datum->id);
}

static bool
read_type (Reader *reader, const xmlNode *element, Datum *datum)
{
  const char *name = element_attribute (element, "type");

  if (name == NULL && datum->kind == DATUM_FIELD)
    name = "texte";
  for (size_t i = 0; i < G_N_ELEMENTS (field_types); i++)
    if (g_strcmp0 (field_types[i].name, name) == 0) {
      datum->type.kind = field_types[i].kind;
      datum->duration = field_types[i].duration;
      datum->hour = field_types[i].hour;
      datum->long_text = field_types[i].long_text;
      datum->picture = field_types[i].picture;
      datum->act = field_types[i].act;
      return true;
    }
  return reader_required (reader, element, "type") != NULL &&
         reader_fault (reader, place_at (element, "type"), CADRAGE_ERROR_SCHEMA,
                       _ ("“%s” is not a type of field"), name);
}

static bool
check_field_id (Reader *reader, const xmlNode *element, const Datum *datum)
{
  const Dimension *dimension;
  g_autofree char *prefix = NULL;

  if (datum->type.n_dimensions == 0)
    return true;
  dimension = g_ptr_array_index (reader->cadrage->dimensions, datum->type.dimensions[0]);
  prefix = g_strconcat (dimension->id, ".", NULL);
  if (datum->type.n_dimensions == 1 && g_str_has_prefix (datum->id, prefix))
    return true;
  return reader_fault (
      reader, place_at (element, "id"), CADRAGE_ERROR_REFERENCE,
      _ ("a field on one dimension is called “%sNAME”, and no field is on two"), prefix);
}

static bool
read_field (Reader *reader, const xmlNode *element, Datum *datum)
{
  static const ElementReader inside[] = { { "choix", read_choice }, { NULL, NULL } };
  const char *forms = element_attribute (element, "formes");

  if (!read_type (reader, element, datum) || !check_field_id (reader, element, datum) ||
      !reader_each_child (reader, element, inside, datum) ||
      !read_default (reader, element, "defaut", datum))
    return false;
  if (forms != NULL) {
    g_strfreev (datum->forms);
    datum->forms = g_strsplit (forms, " ", -1);
  }
  if (datum->kind == DATUM_FIELD && datum->type.kind == KIND_CHOICE && datum->choices->len == 0)
    return reader_fault (reader, place_at (element, NULL), CADRAGE_ERROR_SCHEMA,
                         _ ("“%s” has no <choix> to choose from"), datum->id);
  return true;
}

static bool
read_datum (Reader *reader, const xmlNode *element, DatumKind kind)
{
  const char *id = reader_required (reader, element, "id");
  Datum *datum;

  if (id == NULL)
    return false;
  datum = datum_new (kind, id);
  if (!datum_declare (reader, element, datum) || !read_common (reader, element, datum))
    return false;
  switch (kind) {
  case DATUM_PARAMETER:
    return reader_required (reader, element, "valeur") != NULL &&
           reader_required (reader, element, "source") != NULL &&
           read_unit (reader, element, datum) &&
           read_default (reader, element, "valeur", datum);
  case DATUM_FIGURE:
    return reader_required (reader, element, "formule") != NULL &&
           read_unit (reader, element, datum);
  case DATUM_INPUT:
    return read_unit (reader, element, datum);
  case DATUM_FIELD:
  case DATUM_COMPUTED:
    return read_field (reader, element, datum);
  }
  g_assert_not_reached ();
}

#define READ_DATUM(name, kind)                                                                 \
  static bool name (Reader *reader, const xmlNode *element, gpointer owner)                    \
  {                                                                                            \
    return read_datum (reader, element, kind);                                                 \
  }

READ_DATUM (declare_input, DATUM_INPUT)
READ_DATUM (declare_parameter, DATUM_PARAMETER)
READ_DATUM (declare_figure, DATUM_FIGURE)
READ_DATUM (declare_field, DATUM_FIELD)
READ_DATUM (declare_computed, DATUM_COMPUTED)

bool
data_declare (Reader *reader, const xmlNode *section)
{
  static const ElementReader inside[] = {
    { "saisie", declare_input },     { "parametre", declare_parameter },
    { "figure", declare_figure },    { "champ", declare_field },
    { "calcule", declare_computed }, { NULL, NULL },
  };

  return reader_each_child (reader, section, inside, NULL);
}
