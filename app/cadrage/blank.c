/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cadrage/blank.h"

#include "cadrage/meaning.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct {
  const char *element;
  InlineKind kind;
  const char *first; /* attributes */
  const char *second;
} InlineElement;

static const InlineElement inline_elements[] = {
  { "valeur", INLINE_VALUE, NULL, NULL },
  { "accord", INLINE_AGREE, "m", "f" },
  { "pluriel", INLINE_PLURAL, "un", "plusieurs" },
  { "sigle", INLINE_ACRONYM, NULL, NULL },
  { "renvoi", INLINE_REFERENCE, NULL, NULL },
  { "renvoi-initial", INLINE_INITIAL, NULL, NULL },
  { "remplacement", INLINE_REPLACEMENT, NULL, NULL },
};

static bool
check_value (Reader *reader, const xmlNode *element, Inline *item)
{
  const char *name = reader_required (reader, element, "forme");
  Meaning meaning;

  if (name == NULL)
    return false;
  if (!meaning_of (reader, item->of, &meaning))
    return reader_unknown (reader, element, "de", item->of);
  if (!meaning_takes_form (&meaning, name, &item->form))
    return reader_fault (reader, place_at (element, "forme"), CADRAGE_ERROR_REFERENCE,
                         _ ("“%s” cannot be written in the form “%s”"), item->of, name);
  item->form_name = g_strdup (name);
  return true;
}

/* People and what is named like them have a gender. */
static bool
has_gender (const Meaning *meaning)
{
  switch (meaning->kind) {
  case MEANS_DESIGNATION:
  case MEANS_PERSON:
  case MEANS_PERSONS:
  case MEANS_PARTY:
  case MEANS_RULE:
    return true;
  case MEANS_DATUM:
    return meaning->datum->type.kind == KIND_CHOICE;
  default:
    return false;
  }
}

static bool
has_number (const Meaning *meaning)
{
  return meaning->kind == MEANS_PERSONS || meaning->kind == MEANS_RULE ||
         (meaning->kind == MEANS_DATUM && meaning->datum->type.kind == KIND_NUMBER);
}

static bool
check_agreement (Reader *reader, const xmlNode *element, const Inline *item)
{
  Meaning meaning;

  if (!meaning_of (reader, item->of, &meaning))
    return reader_unknown (reader, element, "de", item->of);
  if (item->kind == INLINE_AGREE && !has_gender (&meaning))
    return reader_fault (reader, place_at (element, "de"), CADRAGE_ERROR_REFERENCE,
                         _ ("nothing agrees with “%s”: name a person or a party"), item->of);
  if (item->kind == INLINE_PLURAL && !has_number (&meaning))
    return reader_fault (reader, place_at (element, "de"), CADRAGE_ERROR_REFERENCE,
                         _ ("“%s” is neither one nor several: name a number"), item->of);
  return true;
}

/* What the words were is the datum of the amended act. */
static bool
check_replacement (Reader *reader, const xmlNode *element, Inline *item)
{
  const char *target = reader_required (reader, element, "dans");
  g_autofree char *before = g_strconcat ("initial.", item->of, NULL);
  Meaning meaning;

  item->first = g_strdup (target);
  if (target == NULL || !check_value (reader, element, item))
    return false;
  return (meaning_of (reader, before, &meaning) && meaning.kind == MEANS_DATUM) ||
         reader_unknown (reader, element, "de", before);
}

static bool
check_inline (Reader *reader, const xmlNode *element, Inline *item)
{
  switch (item->kind) {
  case INLINE_VALUE:
    return check_value (reader, element, item);
  case INLINE_AGREE:
  case INLINE_PLURAL:
    return check_agreement (reader, element, item);
  case INLINE_ACRONYM:
    return reader_rank_of (reader, element, "de", "acronym") >= 0;
  case INLINE_REFERENCE:
    reader_check_node_later (reader, element, "a", item->of);
    return true;
  case INLINE_INITIAL:
    item->form_name = g_strdup (element_attribute (element, "forme"));
    return true;
  case INLINE_REPLACEMENT:
    return check_replacement (reader, element, item);
  case INLINE_TEXT:
    break;
  }
  g_assert_not_reached ();
}

static bool
read_inline (Reader *reader, const xmlNode *element, const InlineElement *form,
             GPtrArray *inlines)
{
  Inline *item = g_new0 (Inline, 1);
  bool refers = form->kind == INLINE_REFERENCE || form->kind == INLINE_INITIAL;
  const char *of = reader_required (reader, element, refers ? "a" : "de");

  g_ptr_array_add (inlines, item);
  item->kind = form->kind;
  item->line = tree_line_of (reader->tree, element);
  item->of = g_strdup (of);
  if (form->first != NULL) {
    item->first = g_strdup (element_attribute (element, form->first));
    item->second = g_strdup (element_attribute (element, form->second));
    if (item->first == NULL || item->second == NULL)
      return reader_fault (reader, place_at (element, NULL), CADRAGE_ERROR_SCHEMA,
                           _ ("<%s> needs the attributes “%s” and “%s”"), form->element,
                           form->first, form->second);
  }
  return of != NULL && check_inline (reader, element, item);
}

static const InlineElement *
inline_element_of (const xmlNode *element)
{
  for (size_t i = 0; i < G_N_ELEMENTS (inline_elements); i++)
    if (element_is (element, inline_elements[i].element))
      return &inline_elements[i];
  return NULL;
}

/* White space between blanks is one space; at both ends of a node, it says nothing. */
static void
flush_text (GPtrArray *inlines, GString *text, int line, bool at_end)
{
  Inline *item;

  if (inlines->len == 0)
    g_string_erase (text, 0, (gssize) strspn (text->str, " "));
  if (at_end)
    g_string_truncate (text, strlen (g_strchomp (text->str)));
  if (text->len == 0)
    return;
  item = g_new0 (Inline, 1);
  item->kind = INLINE_TEXT;
  item->line = line;
  item->text = g_strdup (text->str);
  g_ptr_array_add (inlines, item);
  g_string_truncate (text, 0);
}

bool
blank_read_inlines (Reader *reader, const xmlNode *element, const char *end, GPtrArray *inlines)
{
  g_autoptr (GString) text = g_string_new (NULL);
  int line = tree_line_of (reader->tree, element);

  for (const xmlNode *node = element->children; node != NULL; node = node->next) {
    if (node->type == XML_TEXT_NODE) {
      text_append_folded (text, (const char *) node->content);
    } else if (node->type == XML_ELEMENT_NODE) {
      const InlineElement *form = inline_element_of (node);

      if (end != NULL && element_is (node, end))
        break;
      if (form == NULL)
        return reader_fault (reader, place_at (node, NULL), CADRAGE_ERROR_SCHEMA,
                             _ ("<%s> cannot stand in <%s>"), (const char *) node->name,
                             (const char *) element->name);
      flush_text (inlines, text, line, false);
      if (!read_inline (reader, node, form, inlines))
        return false;
      line = tree_line_of (reader->tree, node);
    }
  }
  flush_text (inlines, text, line, true);
  return true;
}

bool
blank_refers_to_person (Reader *reader, const xmlNode *element, const char *attribute)
{
  const char *path = reader_required (reader, element, attribute);
  Meaning meaning;

  if (path == NULL)
    return false;
  return (meaning_of (reader, path, &meaning) && meaning.kind == MEANS_PERSON) ||
         reader_unknown (reader, element, attribute, path);
}

bool
blank_refers_to_place (Reader *reader, const xmlNode *element, const char *attribute)
{
  const char *path = element_attribute (element, attribute);
  Meaning meaning;

  return path == NULL || meaning_of (reader, path, &meaning) ||
         reader_unknown (reader, element, attribute, path);
}

bool
blank_refers_to_data (Reader *reader, const xmlNode *element, const char *attribute)
{
  const char *text = reader_required (reader, element, attribute);
  g_auto (GStrv) ids = g_strsplit (text != NULL ? text : "", " ", -1);

  if (text == NULL)
    return false;
  for (char **id = ids; *id != NULL; id++) {
    const Datum *datum = cadrage_find_datum (reader->cadrage, *id);

    if (datum == NULL || datum->type.kind != KIND_NUMBER)
      return reader_unknown (reader, element, attribute, *id);
  }
  return true;
}
