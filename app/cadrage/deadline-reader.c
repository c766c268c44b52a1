/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cadrage/deadline-reader.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MINUTES_DEFAULT 60
#define NO_NOTICE (-1)

void
deadline_free (Deadline *deadline)
{
  g_free (deadline->id);
  g_free (deadline->title);
  g_free (deadline->of);
  g_free (deadline->hour);
  g_free (deadline->place);
  g_free (deadline->amount);
  formula_free (deadline->test);
  g_free (deadline->evidence);
  g_free (deadline->source);
  g_free (deadline);
}

/* NULL with a fault when the attribute names no datum. */
static const Datum *
find_datum (Reader *reader, const xmlNode *element, const char *attribute)
{
  const char *id = element_attribute (element, attribute);
  const Datum *datum = cadrage_find_datum (reader->cadrage, id);

  if (datum == NULL)
    reader_unknown (reader, element, attribute, id);
  return datum;
}

static bool
read_date (Reader *reader, const xmlNode *element, Deadline *deadline)
{
  const char *id = reader_required (reader, element, "de");
  const Datum *datum = id != NULL ? find_datum (reader, element, "de") : NULL;

  if (datum == NULL)
    return false;
  if (datum->type.kind != KIND_DATE)
    return reader_fault (reader, place_at (element, "de"), CADRAGE_ERROR_REFERENCE,
                         _ ("“%s” is not a date: a deadline needs one"), id);

  deadline->of = g_strdup (id);
  reader->place = datum->type;
  return true;
}

/* A field of the act that is one text: it says where, or at which hour. */
static bool
read_text_field (Reader *reader, const xmlNode *element, const char *attribute, bool hour,
                 char **ret_id)
{
  const Datum *datum;

  if (element_attribute (element, attribute) == NULL)
    return true;
  datum = find_datum (reader, element, attribute);
  if (datum == NULL)
    return false;
  if (datum->type.kind != KIND_TEXT || datum->type.n_dimensions > 0 || datum->hour != hour)
    return reader_fault (reader, place_at (element, attribute), CADRAGE_ERROR_REFERENCE,
                         hour ? _ ("“%s” is not an hour") : _ ("“%s” is not a plain text"),
                         datum->id);

  *ret_id = g_strdup (datum->id);
  return true;
}

static bool
read_amount (Reader *reader, const xmlNode *element, Deadline *deadline)
{
  const Datum *datum;
  const Type *place = &reader->place;

  if (element_attribute (element, "montant") == NULL)
    return true;
  datum = find_datum (reader, element, "montant");
  if (datum == NULL)
    return false;
  if (datum->type.kind != KIND_NUMBER ||
      (datum->type.n_dimensions > 0 && (datum->type.n_dimensions != place->n_dimensions ||
                                        datum->type.dimensions[0] != place->dimensions[0])))
    return reader_fault (reader, place_at (element, "montant"), CADRAGE_ERROR_REFERENCE,
                         _ ("“%s” is not a number that goes with this date"), datum->id);

  deadline->amount = g_strdup (datum->id);
  return true;
}

static bool
read_numbers (Reader *reader, const xmlNode *element, Deadline *deadline)
{
  deadline->minutes = MINUTES_DEFAULT;
  deadline->notice = NO_NOTICE;
  return (element_attribute (element, "minutes") == NULL ||
          reader_integer (reader, element, "minutes", 1, &deadline->minutes)) &&
         (element_attribute (element, "rappel") == NULL ||
          reader_integer (reader, element, "rappel", 0, &deadline->notice));
}

static bool
read_contents (Reader *reader, const xmlNode *element, Deadline *deadline)
{
  return read_date (reader, element, deadline) &&
         read_text_field (reader, element, "heure", true, &deadline->hour) &&
         read_text_field (reader, element, "lieu", false, &deadline->place) &&
         read_amount (reader, element, deadline) && read_numbers (reader, element, deadline) &&
         reader_refers (reader, element, "source", "source") &&
         reader_condition (reader, element, "si", &reader->place, &deadline->test);
}

bool
deadline_read (Reader *reader, const xmlNode *element, gpointer owner)
{
  GPtrArray *deadlines = reader->cadrage->deadlines;
  const char *id = reader_declare (reader, element, "deadline", deadlines->len);
  const char *title = reader_required (reader, element, "titre");
  const char *evidence = reader_required (reader, element, "preuve");
  Deadline *deadline;
  bool read;

  if (id == NULL || title == NULL || evidence == NULL)
    return false;

  deadline = g_new0 (Deadline, 1);
  g_ptr_array_add (deadlines, deadline);
  deadline->id = g_strdup (id);
  deadline->title = g_strdup (title);
  deadline->evidence = g_strdup (evidence);
  deadline->source = g_strdup (element_attribute (element, "source"));
  read = read_contents (reader, element, deadline);
  reader->place = (Type){ 0 };
  return read;
}
