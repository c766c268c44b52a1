/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cadrage/check-reader.h"

#include "cadrage/blank.h"
#include "cadrage/datum-reader.h"

#include <glib/gi18n-lib.h>

void
check_free (Check *check)
{
  g_free (check->id);
  formula_free (check->test);
  g_free (check->place);
  g_free (check->step);
  g_free (check->evidence);
  g_ptr_array_unref (check->message);
  g_free (check);
}

static bool
read_severity (Reader *reader, const xmlNode *element, Check *check)
{
  static const char *const names[] = {
    [SEVERITY_BLOCKING] = "bloquant",
    [SEVERITY_WARNING] = "avertissement",
    [SEVERITY_INFO] = "information",
  };
  const char *name = reader_required (reader, element, "niveau");

  for (size_t i = 0; name != NULL && i < G_N_ELEMENTS (names); i++)
    if (g_str_equal (names[i], name)) {
      check->severity = (Severity) i;
      return true;
    }
  return name != NULL &&
         reader_fault (reader, place_at (element, "niveau"), CADRAGE_ERROR_SCHEMA,
                       _ ("a level is bloquant, avertissement or information, not “%s”"), name);
}

static bool
read_message (Reader *reader, const xmlNode *element, gpointer owner)
{
  Check *check = owner;

  return blank_read_inlines (reader, element, NULL, check->message);
}

/* What may be a person, a field, or a clause of the text. */
static bool
read_where (Reader *reader, const xmlNode *element, Check *check)
{
  static const char clause[] = "articles.";
  const char *path = element_attribute (element, "lieu");

  check->place = g_strdup (path);
  check->step = g_strdup (element_attribute (element, "etape"));
  if (!reader_refers (reader, element, "etape", "step"))
    return false;
  if (path != NULL && g_str_has_prefix (path, clause)) {
    reader_check_node_later (reader, element, "lieu", path + sizeof clause - 1);
    return true;
  }
  return blank_refers_to_place (reader, element, "lieu");
}

static bool
read_contents (Reader *reader, const xmlNode *element, Check *check)
{
  static const ElementReader inside[] = { { "message", read_message }, { NULL, NULL } };

  if (!read_place (reader, element, "sur", &reader->place))
    return false;
  if (reader->place.n_dimensions > 1)
    return reader_fault (reader, place_at (element, "sur"), CADRAGE_ERROR_SCHEMA,
                         _ ("a check is made for each member of one dimension only"));
  check->dimension = reader->place.n_dimensions == 1 ? reader->place.dimensions[0] : -1;
  if (!read_where (reader, element, check) ||
      !reader_condition (reader, element, "si", &reader->place, &check->test))
    return false;
  reader->in_coded_rule = check->test == NULL;
  if (!reader_each_child (reader, element, inside, check))
    return false;
  return check->message->len > 0 ||
         reader_fault (reader, place_at (element, NULL), CADRAGE_ERROR_SCHEMA,
                       _ ("the check says nothing: it needs a <message>"));
}

bool
check_read (Reader *reader, const xmlNode *element, gpointer owner)
{
  GPtrArray *checks = reader->cadrage->checks;
  const char *id = reader_declare (reader, element, "check", checks->len);
  const char *evidence = reader_required (reader, element, "preuve");
  Check *check;
  bool read;

  if (id == NULL || evidence == NULL)
    return false;
  check = g_new0 (Check, 1);
  g_ptr_array_add (checks, check);
  check->id = g_strdup (id);
  check->evidence = g_strdup (evidence);
  check->line = tree_line_of (reader->tree, element);
  check->message = g_ptr_array_new_with_free_func ((GDestroyNotify) inline_free);
  read = read_severity (reader, element, check) && read_contents (reader, element, check);
  reader->place = (Type){ 0 };
  reader->in_coded_rule = false;
  return read;
}
