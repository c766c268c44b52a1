/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cadrage/list-reader.h"

#include "cadrage/datum-reader.h"
#include "cadrage/index.h"
#include "cadrage/meaning.h"

#include <glib/gi18n-lib.h>

#define INSTRUMENTS_MAX 32

static void
source_free (Source *source)
{
  g_free (source->id);
  g_free (source->title);
  g_free (source->evidence);
  g_free (source->address);
  g_free (source->note);
  g_free (source);
}

static void
instrument_free (Instrument *instrument)
{
  g_free (instrument->id);
  g_free (instrument->label);
  g_free (instrument);
}

static void
architecture_free (Architecture *architecture)
{
  g_free (architecture->id);
  g_free (architecture->label);
  g_hash_table_unref (architecture->settings);
  g_free (architecture);
}

static void
step_free (Step *step)
{
  g_free (step->id);
  g_free (step->label);
  g_free (step);
}

static void
member_free (Member *member)
{
  g_free (member->id);
  g_free (member->label);
  g_free (member->long_label);
  g_free (member);
}

static void
dimension_free (Dimension *dimension)
{
  g_free (dimension->id);
  g_free (dimension->label);
  g_ptr_array_unref (dimension->members);
  g_free (dimension);
}

static void
case_free (DesignationCase *word)
{
  formula_free (word->test);
  g_hash_table_unref (word->forms);
  g_free (word);
}

static void
designation_free (Designation *designation)
{
  g_free (designation->id);
  g_ptr_array_unref (designation->cases);
  g_free (designation);
}

static void
acronym_free (Acronym *acronym)
{
  g_free (acronym->id);
  g_free (acronym->expansion);
  g_free (acronym->in_text);
  g_free (acronym->plural);
  g_free (acronym);
}

#define LIST_OF(free) g_ptr_array_new_with_free_func ((GDestroyNotify) free)

void
lists_init (Cadrage *cadrage)
{
  cadrage->unit_names = LIST_OF (g_free);
  g_ptr_array_add (cadrage->unit_names, g_strdup ("EUR"));
  g_ptr_array_add (cadrage->unit_names, g_strdup ("action"));
  for (guint i = 0; i < cadrage->unit_names->len; i++)
    cadrage->units.names[i] = g_ptr_array_index (cadrage->unit_names, i);
  cadrage->sources = LIST_OF (source_free);
  cadrage->instruments = LIST_OF (instrument_free);
  cadrage->architectures = LIST_OF (architecture_free);
  cadrage->steps = LIST_OF (step_free);
  cadrage->dimensions = LIST_OF (dimension_free);
  cadrage->designations = LIST_OF (designation_free);
  cadrage->acronyms = LIST_OF (acronym_free);
}

bool
unit_declare (Reader *reader, const xmlNode *element, gpointer owner)
{
  Cadrage *cadrage = reader->cadrage;
  guint rank = cadrage->unit_names->len;
  const char *id = reader_declare (reader, element, "unit", rank);
  Unit existing;

  if (id == NULL)
    return false;
  if (unit_read (id, &cadrage->units, &existing))
    return reader_fault (reader, place_at (element, "id"), CADRAGE_ERROR_REFERENCE,
                         _ ("the unit “%s” exists already"), id);
  if (rank == UNIT_BASES_MAX)
    return reader_fault (reader, place_at (element, NULL), CADRAGE_ERROR_SCHEMA,
                         _ ("there are more than %d units"), UNIT_BASES_MAX);
  g_ptr_array_add (cadrage->unit_names, g_strdup (id));
  cadrage->units.names[rank] = g_ptr_array_index (cadrage->unit_names, rank);
  return true;
}

bool
source_read (Reader *reader, const xmlNode *element, gpointer owner)
{
  GPtrArray *sources = reader->cadrage->sources;
  const char *id = reader_declare (reader, element, "source", sources->len);
  const char *title = reader_required (reader, element, "titre");
  const char *evidence = reader_required (reader, element, "preuve");
  g_autofree char *note = element_dup_text (element);
  Source *source;

  if (id == NULL || title == NULL || evidence == NULL)
    return false;
  source = g_new0 (Source, 1);
  g_ptr_array_add (sources, source);
  source->id = g_strdup (id);
  source->title = g_strdup (title);
  source->evidence = g_strdup (evidence);
  source->address = g_strdup (element_attribute (element, "adresse"));
  source->note = *note != '\0' ? g_steal_pointer (&note) : NULL;
  return true;
}

bool
instrument_read (Reader *reader, const xmlNode *element, gpointer owner)
{
  GPtrArray *instruments = reader->cadrage->instruments;
  const char *id = reader_declare (reader, element, "instrument", instruments->len);
  const char *label = reader_required (reader, element, "libelle");
  Instrument *instrument;

  if (id == NULL || label == NULL)
    return false;
  if (instruments->len == INSTRUMENTS_MAX)
    return reader_fault (reader, place_at (element, NULL), CADRAGE_ERROR_SCHEMA,
                         _ ("there are more than %d acts"), INSTRUMENTS_MAX);
  instrument = g_new0 (Instrument, 1);
  instrument->id = g_strdup (id);
  instrument->label = g_strdup (label);
  g_ptr_array_add (instruments, instrument);
  return true;
}

static bool
read_setting (Reader *reader, const xmlNode *element, gpointer owner)
{
  Architecture *architecture = owner;
  const char *path = reader_required (reader, element, "chemin");
  const char *text = reader_required (reader, element, "valeur");
  g_auto (Value) value = VALUE_UNDEFINED;
  Meaning meaning;

  if (path == NULL || text == NULL)
    return false;
  if (!meaning_of (reader, path, &meaning) || meaning.kind != MEANS_DATUM)
    return reader_unknown (reader, element, "chemin", path);
  if (!cadrage_read_value (meaning.datum, text, &value))
    return reader_fault (reader, place_at (element, "valeur"), CADRAGE_ERROR_REFERENCE,
                         _ ("“%s” is not a value of “%s” in machine form"), text, path);
  if (!g_hash_table_insert (architecture->settings, g_strdup (path), g_strdup (text)))
    return reader_fault (reader, place_at (element, "chemin"), CADRAGE_ERROR_REFERENCE,
                         _ ("“%s” is set twice"), path);
  return true;
}

bool
architecture_read (Reader *reader, const xmlNode *element, gpointer owner)
{
  static const ElementReader inside[] = { { "regle", read_setting }, { NULL, NULL } };
  GPtrArray *architectures = reader->cadrage->architectures;
  const char *id = reader_declare (reader, element, "architecture", architectures->len);
  const char *label = reader_required (reader, element, "libelle");
  Architecture *architecture;

  if (id == NULL || label == NULL)
    return false;
  architecture = g_new0 (Architecture, 1);
  architecture->id = g_strdup (id);
  architecture->label = g_strdup (label);
  architecture->settings = forms_new ();
  g_ptr_array_add (architectures, architecture);
  return reader_each_child (reader, element, inside, architecture);
}

bool
step_read (Reader *reader, const xmlNode *element, gpointer owner)
{
  GPtrArray *steps = reader->cadrage->steps;
  const char *id = reader_declare (reader, element, "step", steps->len);
  const char *label = reader_required (reader, element, "libelle");
  Step *step;

  if (id == NULL || label == NULL)
    return false;
  step = g_new0 (Step, 1);
  step->id = g_strdup (id);
  step->label = g_strdup (label);
  g_ptr_array_add (steps, step);
  return true;
}

static bool
read_member (Reader *reader, const xmlNode *element, gpointer owner)
{
  Dimension *dimension = owner;
  g_autofree char *kind = index_kind_of_members (dimension->id);
  const char *id = reader_declare (reader, element, kind, dimension->members->len);
  const char *label = reader_required (reader, element, "libelle");
  const char *long_label = element_attribute (element, "long");
  Member *member;

  if (id == NULL || label == NULL)
    return false;
  member = g_new0 (Member, 1);
  member->id = g_strdup (id);
  member->label = g_strdup (label);
  member->long_label = g_strdup (long_label != NULL ? long_label : label);
  g_ptr_array_add (dimension->members, member);
  return true;
}

bool
dimension_read (Reader *reader, const xmlNode *element, gpointer owner)
{
  static const ElementReader inside[] = { { "membre", read_member }, { NULL, NULL } };
  GPtrArray *dimensions = reader->cadrage->dimensions;
  const char *id = reader_declare (reader, element, "dimension", dimensions->len);
  const char *label = reader_required (reader, element, "libelle");
  Dimension *dimension;

  if (id == NULL || label == NULL)
    return false;
  dimension = g_new0 (Dimension, 1);
  dimension->id = g_strdup (id);
  dimension->label = g_strdup (label);
  dimension->open = element_is_yes (element, "ouverte");
  dimension->members = LIST_OF (member_free);
  g_ptr_array_add (dimensions, dimension);
  if (!reader_each_child (reader, element, inside, dimension))
    return false;
  if (!dimension->open && dimension->members->len == 0)
    return reader_fault (reader, place_at (element, NULL), CADRAGE_ERROR_SCHEMA,
                         _ ("“%s” has no member: add one, or say ouverte=\"oui\""), id);
  return true;
}

static bool
read_case (Reader *reader, const xmlNode *element, gpointer owner)
{
  static const ElementReader inside[] = { { "forme", forme_read }, { NULL, NULL } };
  Designation *designation = owner;
  DesignationCase *word = g_new0 (DesignationCase, 1);

  word->forms = forms_new ();
  word->feminine = g_strcmp0 (element_attribute (element, "genre"), "f") == 0;
  g_ptr_array_add (designation->cases, word);
  return reader_condition (reader, element, "si", &reader->place, &word->test) &&
         reader_each_child (reader, element, inside, word->forms);
}

bool
designation_read (Reader *reader, const xmlNode *element, gpointer owner)
{
  static const ElementReader inside[] = { { "cas", read_case }, { NULL, NULL } };
  GPtrArray *designations = reader->cadrage->designations;
  const char *id = reader_declare (reader, element, "designation", designations->len);
  Designation *designation;

  if (id == NULL)
    return false;
  designation = g_new0 (Designation, 1);
  designation->id = g_strdup (id);
  designation->cases = LIST_OF (case_free);
  g_ptr_array_add (designations, designation);
  return reader_each_child (reader, element, inside, designation);
}

bool
acronym_read (Reader *reader, const xmlNode *element, gpointer owner)
{
  GPtrArray *acronyms = reader->cadrage->acronyms;
  const char *id = reader_declare (reader, element, "acronym", acronyms->len);
  const char *expansion = reader_required (reader, element, "developpement");
  const char *in_text = reader_required (reader, element, "dans-la-phrase");
  Acronym *acronym;

  if (id == NULL || expansion == NULL || in_text == NULL)
    return false;
  acronym = g_new0 (Acronym, 1);
  acronym->id = g_strdup (id);
  acronym->expansion = g_strdup (expansion);
  acronym->in_text = g_strdup (in_text);
  acronym->plural = g_strdup (element_attribute (element, "pluriel"));
  g_ptr_array_add (acronyms, acronym);
  return true;
}
