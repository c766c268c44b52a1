/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cadrage/party-reader.h"

#include "cadrage/datum-reader.h"
#include "cadrage/index.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Persons are entered with their parties; a plan without that step has them among those who
 * sign. */
#define STEP_OF_PARTIES "parties"
#define STEP_OF_SIGNATORIES "signataires"
#define CHOICES_MAX 2

typedef struct {
  const char *name;
  const char *label;
  bool required;
  bool internal; /* stays with the team: the act does not say it */
  bool email;
  const char *choices[CHOICES_MAX][2]; /* id, label */
} PersonField;

/* The labels are part of the act, in French like it. */
static const PersonField person_fields[] = {
  { "civilite", "civilité", .required = true,
    .choices = { { "M", "Monsieur" }, { "Mme", "Madame" } } },
  { "prenom", "prénom", .required = true },
  { "nom", "nom", .required = true },
  { "genre", "genre", .required = true,
    .choices = { { "m", "masculin" }, { "f", "féminin" } } },
  { "qualite", "qualité", .required = true },
  { "college", "collège",
    .choices = { { "employeurs", "organisations d’employeurs" },
                 { "salaries", "organisations syndicales de salariés" } } },
  { "courriel", "courriel", .internal = true, .email = true },
  { "telephone", "téléphone", .internal = true },
};

static void
precondition_free (Precondition *precondition)
{
  g_free (precondition->id);
  g_free (precondition->label);
  g_free (precondition->evidence);
  g_free (precondition->source);
  g_free (precondition->levels);
  formula_free (precondition->applies);
  formula_free (precondition->satisfied);
  g_free (precondition->date);
  g_free (precondition);
}

void
party_free (Party *party)
{
  g_free (party->id);
  g_free (party->label);
  g_free (party->designation);
  g_ptr_array_unref (party->preconditions);
  g_free (party);
}

static char *
label_of_field (const Party *party, const PersonField *field, int rank)
{
  if (party->representatives_max == 1)
    return g_strdup_printf ("%s de la personne qui signe pour %s", field->label,
                            party->designation);
  return g_strdup_printf ("%s de la %d%s personne qui signe pour %s", field->label, rank,
                          rank == 1 ? "re" : "e", party->designation);
}

static const char *
find_step (const Reader *reader)
{
  return index_find (reader->cadrage->index, "step", STEP_OF_PARTIES) >= 0
             ? STEP_OF_PARTIES
             : STEP_OF_SIGNATORIES;
}

static bool
declare_field (Reader *reader, const xmlNode *element, const Party *party, int rank,
               const PersonField *field)
{
  g_autofree char *id =
      g_strdup_printf ("parties.%s.representants.%d.%s", party->id, rank, field->name);
  Datum *datum = datum_new (DATUM_FIELD, id);

  datum->type.kind = field->choices[0][0] != NULL ? KIND_CHOICE : KIND_TEXT;
  datum->label = label_of_field (party, field, rank);
  datum->name = g_strdup (field->label);
  datum->step = g_strdup (find_step (reader));
  datum->required = field->required;
  datum->internal = field->internal;
  datum->email = field->email;
  for (int i = 0; i < CHOICES_MAX && field->choices[i][0] != NULL; i++)
    g_ptr_array_add (datum->choices, choice_new (field->choices[i][0], field->choices[i][1]));
  return datum_declare (reader, element, datum);
}

static bool
declare_representatives (Reader *reader, const xmlNode *element, const Party *party)
{
  if (index_find (reader->cadrage->index, "step", find_step (reader)) < 0)
    return reader_unknown (reader, element, NULL, STEP_OF_SIGNATORIES);
  for (int rank = 1; rank <= party->representatives_max; rank++)
    for (size_t i = 0; i < G_N_ELEMENTS (person_fields); i++)
      if (!declare_field (reader, element, party, rank, &person_fields[i]))
        return false;
  return true;
}

static bool
read_level (Reader *reader, const xmlNode *element, gpointer owner)
{
  static const char *const names[] = { "bloquant", "avertissement", "information" };
  Precondition *precondition = owner;
  const char *value = reader_required (reader, element, "valeur");
  int instrument = reader_rank_of (reader, element, "acte", "instrument");

  if (value == NULL || instrument < 0)
    return false;
  for (int level = 0; level < (int) G_N_ELEMENTS (names); level++)
    if (g_str_equal (names[level], value))
      precondition->levels[instrument] = level;
  if (precondition->levels[instrument] < 0 && !g_str_equal (value, "sans-objet"))
    return reader_fault (
        reader, place_at (element, "valeur"), CADRAGE_ERROR_SCHEMA,
        _ ("a level is bloquant, avertissement, information or sans-objet, not “%s”"), value);
  return true;
}

/* How it is known whether it is asked for and satisfied. */
static bool
read_proof (Reader *reader, const xmlNode *element, Precondition *precondition)
{
  const char *date = element_attribute (element, "date");
  const Datum *datum = date != NULL ? cadrage_find_datum (reader->cadrage, date) : NULL;

  precondition->mandate = element_is_yes (element, "habilite");
  precondition->frozen = element_is_yes (element, "version-figee");
  precondition->date = g_strdup (date);
  if (date != NULL &&
      (datum == NULL || datum->type.kind != KIND_DATE || datum->type.n_dimensions > 0))
    return reader_fault (reader, place_at (element, "date"), CADRAGE_ERROR_REFERENCE,
                         _ ("“%s” is not the id of a date"), date);
  return reader_condition (reader, element, "si", &reader->place, &precondition->applies) &&
         reader_condition (reader, element, "satisfait-si", &reader->place,
                           &precondition->satisfied);
}

static bool
read_precondition (Reader *reader, const xmlNode *element, gpointer owner)
{
  static const ElementReader inside[] = { { "niveau", read_level }, { NULL, NULL } };
  Party *party = owner;
  const char *id = reader_declare (reader, element, "precondition", party->preconditions->len);
  const char *label = reader_required (reader, element, "libelle");
  const char *evidence = reader_required (reader, element, "preuve");
  guint n_instruments = reader->cadrage->instruments->len;
  Precondition *precondition;

  if (id == NULL || label == NULL || evidence == NULL ||
      !reader_refers (reader, element, "source", "source"))
    return false;
  precondition = g_new0 (Precondition, 1);
  g_ptr_array_add (party->preconditions, precondition);
  precondition->id = g_strdup (id);
  precondition->label = g_strdup (label);
  precondition->evidence = g_strdup (evidence);
  precondition->source = g_strdup (element_attribute (element, "source"));
  precondition->own_signature_only = element_is_yes (element, "pour-sa-signature");
  precondition->levels = g_new (int, n_instruments);
  memset (precondition->levels, 0xff, n_instruments * sizeof *precondition->levels);
  return read_proof (reader, element, precondition) &&
         reader_each_child (reader, element, inside, precondition);
}

bool
party_read (Reader *reader, const xmlNode *element, gpointer owner)
{
  static const ElementReader inside[] = { { "prealable", read_precondition }, { NULL, NULL } };
  GPtrArray *parties = reader->cadrage->parties;
  const char *id = reader_declare (reader, element, "party", parties->len);
  const char *label = reader_required (reader, element, "libelle");
  const char *designation = reader_required (reader, element, "designation");
  Party *party;

  if (id == NULL || label == NULL || designation == NULL)
    return false;
  if (parties->len == PARTIES_MAX)
    return reader_fault (reader, place_at (element, NULL), CADRAGE_ERROR_SCHEMA,
                         _ ("there are more than %d parties"), PARTIES_MAX);
  party = g_new0 (Party, 1);
  party->preconditions = g_ptr_array_new_with_free_func ((GDestroyNotify) precondition_free);
  g_ptr_array_add (parties, party);
  party->id = g_strdup (id);
  party->label = g_strdup (label);
  party->designation = g_strdup (designation);
  if (!reader_integer (reader, element, "min", 0, &party->representatives_min) ||
      !reader_integer (reader, element, "max", 1, &party->representatives_max))
    return false;
  if (party->representatives_max < party->representatives_min ||
      party->representatives_max > REPRESENTATIVES_MAX)
    return reader_fault (reader, place_at (element, "max"), CADRAGE_ERROR_SCHEMA,
                         _ ("the most persons for a party go from its min to %d"),
                         REPRESENTATIVES_MAX);
  if (element_attribute (element, "requis") != NULL &&
      !reader_integer (reader, element, "requis", 1, &party->required))
    return false;
  if (party->required > party->representatives_max)
    return reader_fault (reader, place_at (element, "requis"), CADRAGE_ERROR_SCHEMA,
                         _ ("more persons are required than can sign"));
  return declare_representatives (reader, element, party) &&
         reader_each_child (reader, element, inside, party);
}
