/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cadrage/force-reader.h"

#include "cadrage/index.h"

#include <glib/gi18n-lib.h>

void
force_rule_free (ForceRule *rule)
{
  formula_free (rule->test);
  g_strfreev (rule->parties);
  g_free (rule->clause);
  g_free (rule->date);
  g_free (rule->evidence);
  g_free (rule->source);
  g_free (rule);
}

/* Owned: the ids of a required attribute; NULL with a fault when one is not of that kind. */
static char **
read_ids (Reader *reader, const xmlNode *element, const char *attribute, const char *kind)
{
  const char *text = reader_required (reader, element, attribute);
  g_auto (GStrv) ids = text != NULL ? g_strsplit (text, " ", -1) : NULL;

  for (guint i = 0; ids != NULL && ids[i] != NULL; i++)
    if (index_find (reader->cadrage->index, kind, ids[i]) < 0) {
      reader_unknown (reader, element, attribute, ids[i]);
      return NULL;
    }
  return g_steal_pointer (&ids);
}

static bool
read_instruments (Reader *reader, const xmlNode *element, ForceRule *rule)
{
  g_auto (GStrv) ids = read_ids (reader, element, "actes", "instrument");

  for (guint i = 0; ids != NULL && ids[i] != NULL; i++)
    rule->instruments |= 1u << index_find (reader->cadrage->index, "instrument", ids[i]);
  return ids != NULL;
}

static bool
read_parties (Reader *reader, const xmlNode *element, ForceRule *rule)
{
  rule->parties = read_ids (reader, element, "parties", "party");
  if (rule->parties == NULL)
    return false;

  rule->required = (int) g_strv_length (rule->parties);
  if (element_attribute (element, "requis") == NULL)
    return true;
  if (!reader_integer (reader, element, "requis", 1, &rule->required))
    return false;
  return rule->required <= (int) g_strv_length (rule->parties) ||
         reader_fault (reader, place_at (element, "requis"), CADRAGE_ERROR_SCHEMA,
                       _ ("more parties are required than are named"));
}

/* A clause by which the act waits, and the date that it waits for, go together. */
static bool
read_wait (Reader *reader, const xmlNode *element, ForceRule *rule)
{
  const char *clause = element_attribute (element, "clause");
  const char *date = element_attribute (element, "apres");
  const Datum *datum;

  if (clause == NULL && date == NULL)
    return true;
  if (reader_required (reader, element, "clause") == NULL ||
      reader_required (reader, element, "apres") == NULL)
    return false;

  datum = cadrage_find_datum (reader->cadrage, date);
  if (datum == NULL)
    return reader_unknown (reader, element, "apres", date);
  if (datum->type.kind != KIND_DATE || datum->type.n_dimensions > 0)
    return reader_fault (reader, place_at (element, "apres"), CADRAGE_ERROR_REFERENCE,
                         _ ("“%s” is not the id of a date"), date);
  reader_check_node_later (reader, element, "clause", clause);
  rule->clause = g_strdup (clause);
  rule->date = g_strdup (date);
  return true;
}

bool
force_rule_read (Reader *reader, const xmlNode *element, gpointer owner)
{
  const char *evidence = reader_required (reader, element, "preuve");
  ForceRule *rule;

  if (evidence == NULL || !reader_refers (reader, element, "source", "source"))
    return false;
  rule = g_new0 (ForceRule, 1);
  g_ptr_array_add (reader->cadrage->force_rules, rule);
  rule->evidence = g_strdup (evidence);
  rule->source = g_strdup (element_attribute (element, "source"));
  return read_instruments (reader, element, rule) && read_parties (reader, element, rule) &&
         read_wait (reader, element, rule) &&
         reader_condition (reader, element, "si", &reader->place, &rule->test);
}
