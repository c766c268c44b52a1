/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cadrage/reader.h"

#include "cadrage/index.h"
#include "cadrage/literal.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static int
find_symbol (gpointer data, const char *name, Type *ret_type)
{
  const Cadrage *cadrage = data;
  int symbol = cadrage_find_symbol (cadrage, name);

  if (symbol >= 0) {
    const Datum *datum = g_ptr_array_index (cadrage->data, (guint) symbol);

    *ret_type = datum->type;
  }
  return symbol;
}

static int
find_dimension (gpointer data, const char *name)
{
  const Cadrage *cadrage = data;

  return index_find (cadrage->index, "dimension", name);
}

static int
find_member_of (const Cadrage *cadrage, int dimension, const char *member)
{
  const Dimension *found = g_ptr_array_index (cadrage->dimensions, (guint) dimension);

  g_autofree char *kind = index_kind_of_members (found->id);

  return index_find (cadrage->index, kind, member);
}

static int
find_member (gpointer data, int dimension, const char *member)
{
  return find_member_of (data, dimension, member);
}

int
reader_find_member (const Reader *reader, int dimension, const char *member)
{
  return find_member_of (reader->cadrage, dimension, member);
}

static void
later_free (Later *later)
{
  g_free (later->node);
  g_free (later);
}

void
reader_init (Reader *reader, const Tree *tree, Cadrage *cadrage)
{
  *reader = (Reader){
    .tree = tree,
    .cadrage = cadrage,
    .scope = { .find_symbol = find_symbol,
               .find_dimension = find_dimension,
               .find_member = find_member,
               .units = &cadrage->units,
               .data = cadrage },
  };
  reader->later = g_ptr_array_new_with_free_func ((GDestroyNotify) later_free);
}

void
reader_clear (Reader *reader)
{
  g_clear_pointer (&reader->later, g_ptr_array_unref);
  g_clear_error (&reader->error);
}

static bool
report (Reader *reader, Place place, CadrageError code, const char *sentence)
{
  if (reader->error == NULL) {
    g_autofree char *where = tree_locate (reader->tree, place);

    reader->error = g_error_new (CADRAGE_ERROR, (int) code, "%s: %s", where, sentence);
  }
  return false;
}

bool
reader_fault (Reader *reader, Place place, CadrageError code, const char *format, ...)
{
  g_autofree char *sentence = NULL;
  va_list arguments;

  va_start (arguments, format);
  sentence = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  return report (reader, place, code, sentence);
}

bool
reader_unknown (Reader *reader, const xmlNode *element, const char *attribute, const char *id)
{
  return reader_fault (reader, place_at (element, attribute), CADRAGE_ERROR_REFERENCE,
                       _ ("“%s” is not declared: correct the name or declare it"), id);
}

static const ElementReader *
reader_named (const ElementReader *readers, const xmlNode *element)
{
  while (readers->name != NULL && !element_is (element, readers->name))
    readers++;
  return readers->name != NULL ? readers : NULL;
}

bool
reader_each_child (Reader *reader, const xmlNode *parent, const ElementReader *readers,
                   gpointer owner)
{
  for (const xmlNode *child = element_first_child (parent); child != NULL;
       child = element_next (child)) {
    const ElementReader *found = reader_named (readers, child);

    if (found == NULL)
      return reader_fault (reader, place_at (child, NULL), CADRAGE_ERROR_SCHEMA,
                           _ ("<%s> cannot stand in <%s>"), (const char *) child->name,
                           (const char *) parent->name);
    if (!found->read (reader, child, owner))
      return false;
  }
  return true;
}

void
reader_check_node_later (Reader *reader, const xmlNode *element, const char *attribute,
                         const char *node)
{
  Later *later = g_new0 (Later, 1);

  later->element = element;
  later->attribute = attribute;
  later->node = g_strdup (node);
  g_ptr_array_add (reader->later, later);
}

bool
reader_check_nodes (Reader *reader)
{
  for (guint i = 0; i < reader->later->len; i++) {
    const Later *later = g_ptr_array_index (reader->later, i);

    if (cadrage_find_node (reader->cadrage, later->node) == NULL)
      return reader_unknown (reader, later->element, later->attribute, later->node);
  }
  return true;
}

const char *
reader_required (Reader *reader, const xmlNode *element, const char *attribute)
{
  const char *value = element_attribute (element, attribute);

  if (value != NULL && *value != '\0')
    return value;
  reader_fault (reader, place_at (element, value != NULL ? attribute : NULL),
                CADRAGE_ERROR_SCHEMA, _ ("<%s> needs the attribute “%s”"),
                (const char *) element->name, attribute);
  return NULL;
}

const char *
reader_declare (Reader *reader, const xmlNode *element, const char *kind, guint rank)
{
  const char *id = reader_required (reader, element, "id");

  if (id == NULL || index_add (reader->cadrage->index, kind, id, rank))
    return id;
  reader_fault (reader, place_at (element, "id"), CADRAGE_ERROR_REFERENCE,
                _ ("“%s” is declared twice: choose another id"), id);
  return NULL;
}

int
reader_rank_of (Reader *reader, const xmlNode *element, const char *attribute, const char *kind)
{
  const char *id = reader_required (reader, element, attribute);
  int rank = id != NULL ? index_find (reader->cadrage->index, kind, id) : -1;

  if (id != NULL && rank < 0)
    reader_unknown (reader, element, attribute, id);
  return rank;
}

bool
reader_refers (Reader *reader, const xmlNode *element, const char *attribute, const char *kind)
{
  return element_attribute (element, attribute) == NULL ||
         reader_rank_of (reader, element, attribute, kind) >= 0;
}

bool
reader_integer (Reader *reader, const xmlNode *element, const char *attribute, int minimum,
                int *ret_integer)
{
  const char *text = reader_required (reader, element, attribute);
  gint64 integer;

  if (text == NULL)
    return false;
  if (!g_ascii_string_to_signed (text, 10, minimum, 9999, &integer, NULL))
    return reader_fault (reader, place_at (element, attribute), CADRAGE_ERROR_SCHEMA,
                         _ ("“%s” is not a whole number from %d to 9999"), text, minimum);
  *ret_integer = (int) integer;
  return true;
}

static bool
check_literals (Reader *reader, const xmlNode *element, const char *attribute, const char *text)
{
  const char *quoted;
  const Datum *datum = literal_find_stray (reader->cadrage, text, &quoted);

  if (datum == NULL)
    return true;
  return reader_fault (reader,
                       (Place){ .node = element,
                                .attribute = attribute,
                                .column = (int) g_utf8_pointer_to_offset (text, quoted) + 1 },
                       CADRAGE_ERROR_FORMULA, _ ("“%.*s” is not a choice of “%s”"),
                       (int) strcspn (quoted, "\""), quoted, datum->id);
}

bool
reader_formula (Reader *reader, const xmlNode *element, const char *attribute,
                const Type *place, Formula **ret_formula)
{
  const char *text = element_attribute (element, attribute);
  g_autoptr (Formula) formula = NULL;
  g_autoptr (GError) error = NULL;
  Scope scope = reader->scope;
  int column = 1;

  if (text == NULL)
    return true;
  scope.n_place = place->n_dimensions;
  memcpy (scope.place, place->dimensions, sizeof scope.place);
  formula = formula_read (text, &scope, &column, &error);
  if (formula == NULL)
    return report (reader, (Place){ .node = element, .attribute = attribute, .column = column },
                   CADRAGE_ERROR_FORMULA, error->message);
  if (!check_literals (reader, element, attribute, text))
    return false;
  *ret_formula = g_steal_pointer (&formula);
  return true;
}

static bool
dimensions_within (const Type *type, const Type *place)
{
  for (int i = 0; i < type->n_dimensions; i++) {
    bool found = false;

    for (int j = 0; j < place->n_dimensions; j++)
      found = found || type->dimensions[i] == place->dimensions[j];
    if (!found)
      return false;
  }
  return true;
}

bool
reader_condition (Reader *reader, const xmlNode *element, const char *attribute,
                  const Type *place, Formula **ret_formula)
{
  g_autoptr (Formula) formula = NULL;

  if (!reader_formula (reader, element, attribute, place, &formula))
    return false;
  if (formula == NULL)
    return true;
  if (formula_get_type (formula)->kind != KIND_BOOLEAN)
    return reader_fault (reader, place_at (element, attribute), CADRAGE_ERROR_FORMULA,
                         _ ("a condition is a yes/no: compare, or use vide or renseigne"));
  if (!dimensions_within (formula_get_type (formula), place))
    return reader_fault (reader, place_at (element, attribute), CADRAGE_ERROR_FORMULA,
                         _ ("this depends on a member that is not given here: name it, or sum "
                            "over its dimension"));
  *ret_formula = g_steal_pointer (&formula);
  return true;
}
