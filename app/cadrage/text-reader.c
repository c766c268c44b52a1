/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cadrage/text-reader.h"

#include "cadrage/blank.h"
#include "cadrage/datum-reader.h"
#include "cadrage/index.h"

#include <glib/gi18n-lib.h>

#define INSIDE(kind) (1u << (kind))
#define TOP_LEVEL INSIDE (31)

/* What each element becomes, and in what it may stand. */
typedef struct {
  const char *element;
  NodeKind kind;
  guint inside;
} NodeElement;

static const NodeElement node_elements[] = {
  { "titre", NODE_TITLE_PAGE, TOP_LEVEL },
  { "comparution", NODE_PARTIES, TOP_LEVEL },
  { "visas", NODE_VISAS, TOP_LEVEL },
  { "preambule", NODE_PREAMBLE, TOP_LEVEL },
  { "formule", NODE_CLOSING, TOP_LEVEL },
  { "article", NODE_ARTICLE, TOP_LEVEL },
  { "signatures", NODE_SIGNATURES, TOP_LEVEL },
  { "annexe", NODE_ANNEX, TOP_LEVEL },
  { "partie", NODE_PARTY, INSIDE (NODE_PARTIES) },
  { "division", NODE_DIVISION, INSIDE (NODE_ARTICLE) },
  { "citation", NODE_CITATION, INSIDE (NODE_ARTICLE) },
  { "alinea", NODE_PARAGRAPH,
    INSIDE (NODE_TITLE_PAGE) | INSIDE (NODE_PARTIES) | INSIDE (NODE_PARTY) |
        INSIDE (NODE_VISAS) | INSIDE (NODE_PREAMBLE) | INSIDE (NODE_CLOSING) |
        INSIDE (NODE_ARTICLE) | INSIDE (NODE_DIVISION) | INSIDE (NODE_VARIANTS) |
        INSIDE (NODE_SIGNATURES) | INSIDE (NODE_ANNEX) | INSIDE (NODE_CITATION) },
  { "item", NODE_ITEM, INSIDE (NODE_PARAGRAPH) },
  { "variantes", NODE_VARIANTS,
    INSIDE (NODE_TITLE_PAGE) | INSIDE (NODE_PARTIES) | INSIDE (NODE_PARTY) |
        INSIDE (NODE_ARTICLE) | INSIDE (NODE_DIVISION) | INSIDE (NODE_SIGNATURES) },
  { "case", NODE_SLOT, INSIDE (NODE_SIGNATURES) },
  { "paraphes", NODE_INITIALS, INSIDE (NODE_SIGNATURES) },
  { "tableau", NODE_TABLE, INSIDE (NODE_ANNEX) },
  { "ligne", NODE_ROW, INSIDE (NODE_TABLE) },
  { "cellule", NODE_CELL, INSIDE (NODE_ROW) },
  { "explications", NODE_EXPLANATIONS, INSIDE (NODE_ANNEX) },
  { "sigles-employes", NODE_ACRONYMS, INSIDE (NODE_ANNEX) },
  { "graphique", NODE_CHART, INSIDE (NODE_ANNEX) },
  { "texte-consolide", NODE_CONSOLIDATED, INSIDE (NODE_ANNEX) },
};

static const NodeElement *
node_element_of (const xmlNode *element, const Node *parent)
{
  guint place = parent != NULL ? INSIDE (parent->kind) : TOP_LEVEL;

  for (size_t i = 0; i < G_N_ELEMENTS (node_elements); i++)
    if (element_is (element, node_elements[i].element))
      return (node_elements[i].inside & place) != 0 ? &node_elements[i] : NULL;
  return NULL;
}

/* What stands in <variantes> is named as if it stood beside it; what has no name of its own
 * gets one from its element and rank. */
static bool
name_node (Reader *reader, const xmlNode *element, Node *node, guint rank)
{
  const Node *named_after = node->parent;
  const char *id = element_attribute (element, "id");
  const char *number = element_attribute (element, "n");

  if (named_after != NULL && named_after->kind == NODE_VARIANTS)
    named_after = named_after->parent;
  if (id != NULL && *id == '\0')
    return reader_required (reader, element, "id") != NULL;
  if (id != NULL || number != NULL)
    node->name = g_strdup (id != NULL ? id : number);
  else
    node->name = g_strdup_printf ("%s-%u", (const char *) element->name, rank + 1);
  node->id = named_after != NULL ? g_strconcat (named_after->id, ".", node->name, NULL)
                                 : g_strdup (node->name);
  if (g_hash_table_contains (reader->cadrage->nodes_by_id, node->id))
    return reader_fault (reader, place_at (element, id != NULL ? "id" : NULL),
                         CADRAGE_ERROR_REFERENCE,
                         _ ("“%s” is declared twice: choose another id"), node->id);
  g_hash_table_insert (reader->cadrage->nodes_by_id, node->id, node);
  return true;
}

static bool
read_instruments (Reader *reader, const xmlNode *element, Node *node)
{
  const char *text = element_attribute (element, "instruments");
  g_auto (GStrv) ids = g_strsplit (text != NULL ? text : "", " ", -1);

  if (text == NULL)
    return true;
  node->instruments = 0;
  for (char **id = ids; *id != NULL; id++) {
    int instrument = cadrage_find_instrument (reader->cadrage, *id);

    if (instrument < 0)
      return reader_unknown (reader, element, "instruments", *id);
    node->instruments |= 1u << instrument;
  }
  return true;
}

/* A paragraph without evidence of its own has that of what it stands in. */
static bool
read_evidence (Reader *reader, const xmlNode *element, Node *node)
{
  const char *evidence = element_attribute (element, "preuve");

  if (evidence == NULL && node->parent != NULL)
    evidence = node->parent->evidence;
  if (evidence == NULL && (node->kind == NODE_PARAGRAPH || node->kind == NODE_ITEM))
    return reader_required (reader, element, "preuve") != NULL;
  node->evidence = g_strdup (evidence);
  return true;
}

/* The name of a variant is what a person chooses it by. */
static bool
read_variant (Reader *reader, const xmlNode *element, Node *node)
{
  g_autofree char *kind = NULL;
  const char *name;

  if (node->parent == NULL || node->parent->kind != NODE_VARIANTS)
    return true;
  kind = g_strconcat ("variant of ", node->parent->id, NULL);
  name = reader_required (reader, element, "variante");
  if (name == NULL)
    return false;
  node->variant = g_strdup (name);
  return index_add (reader->cadrage->index, kind, name, 0) ||
         reader_fault (reader, place_at (element, "variante"), CADRAGE_ERROR_REFERENCE,
                       _ ("the variant “%s” is given twice"), name);
}

/* What a slot of the grid says under the capacity, where its condition holds. */
static bool
read_mention (Reader *reader, const xmlNode *element, Node *node)
{
  node->title = g_strdup (element_attribute (element, "mention"));

  return reader_condition (reader, element, "mention-si", &reader->place, &node->title_test);
}

static bool
read_titles (Reader *reader, const xmlNode *element, Node *node)
{
  const char *title = element_attribute (element, "titre");

  if (node->kind == NODE_SLOT)
    return read_mention (reader, element, node);

  if (title == NULL && node->kind == NODE_VARIANTS)
    title = element_attribute (element, "libelle");
  node->title = g_strdup (title);
  node->title_otherwise = g_strdup (element_attribute (element, "titre-sinon"));
  if (!reader_condition (reader, element, "titre-si", &reader->place, &node->title_test))
    return false;
  if (node->title_test != NULL && node->title_otherwise == NULL)
    return reader_required (reader, element, "titre-sinon") != NULL;
  return true;
}

static bool
read_target (Reader *reader, const xmlNode *element, Node *node)
{
  bool known;

  switch (node->kind) {
  case NODE_PARTY:
    known = reader_rank_of (reader, element, "de", "party") >= 0;
    break;
  case NODE_SLOT:
    known = blank_refers_to_person (reader, element, "de");
    break;
  case NODE_CHART:
    known = blank_refers_to_data (reader, element, "de") &&
            reader_required (reader, element, "genre") != NULL;
    node->variant = g_strdup (element_attribute (element, "genre"));
    break;
  case NODE_EXPLANATIONS:
    known = blank_refers_to_data (reader, element, "de");
    break;
  case NODE_CITATION:
    node->of = g_strdup (reader_required (reader, element, "modifie"));
    node->variant = g_strdup (reader_required (reader, element, "comme"));
    return node->of != NULL && node->variant != NULL;
  default:
    return true;
  }
  node->of = g_strdup (element_attribute (element, "de"));
  return known;
}

static bool
read_column (Reader *reader, const xmlNode *element, Node *table)
{
  Column *column = g_new0 (Column, 1);
  GString *title = g_string_new (NULL);
  bool read;

  column->title_inlines = g_ptr_array_new_with_free_func ((GDestroyNotify) inline_free);
  column->right = element_is_yes (element, "droite");
  g_ptr_array_add (table->columns, column);
  read = reader_integer (reader, element, "part", 1, &column->share) &&
         blank_read_inlines (reader, element, NULL, column->title_inlines);
  for (guint i = 0; i < column->title_inlines->len; i++) {
    const Inline *item = g_ptr_array_index (column->title_inlines, i);

    g_string_append (title, item->kind == INLINE_TEXT ? item->text : "…");
  }
  column->title = g_string_free (title, FALSE);
  return read;
}

static bool read_children (Reader *reader, const xmlNode *element, Node *node);

static bool
read_contents (Reader *reader, const xmlNode *element, Node *node)
{
  switch (node->kind) {
  case NODE_PARAGRAPH:
    return blank_read_inlines (reader, element, "item", node->inlines) &&
           read_children (reader, element, node);
  case NODE_ITEM:
  case NODE_CELL:
  case NODE_SLOT:
    return blank_read_inlines (reader, element, NULL, node->inlines);
  default:
    return read_children (reader, element, node);
  }
}

static bool
read_row (Reader *reader, const xmlNode *element, Node *node)
{
  Type outside = reader->place;
  bool read;

  node->dimension = g_strdup (element_attribute (element, "pour"));
  node->total = element_is_yes (element, "total");
  read = read_place (reader, element, "pour", &reader->place) &&
         reader_condition (reader, element, "si", &reader->place, &node->test) &&
         read_contents (reader, element, node);
  reader->place = outside;
  if (!read)
    return false;
  if (node->children->len != node->parent->columns->len)
    return reader_fault (reader, place_at (element, NULL), CADRAGE_ERROR_REFERENCE,
                         _ ("the row has %u cells for %u columns"), node->children->len,
                         node->parent->columns->len);
  return true;
}

static bool
read_node (Reader *reader, const xmlNode *element, Node *node, guint rank)
{
  node->optional = element_is_yes (element, "facultatif");
  node->usage = g_strdup (element_attribute (element, "usage"));
  node->role = g_strdup (element_attribute (element, "role"));
  if (!name_node (reader, element, node, rank) || !read_evidence (reader, element, node) ||
      !read_instruments (reader, element, node) || !read_titles (reader, element, node) ||
      !read_variant (reader, element, node) || !read_target (reader, element, node))
    return false;
  if (node->kind == NODE_ROW)
    return read_row (reader, element, node);
  return reader_condition (reader, element, "si", &reader->place, &node->test) &&
         read_contents (reader, element, node);
}

static bool
is_read_elsewhere (const xmlNode *element, const Node *parent)
{
  return parent != NULL && parent->kind == NODE_PARAGRAPH && !element_is (element, "item");
}

static bool
read_child (Reader *reader, const xmlNode *element, Node *parent)
{
  GPtrArray *siblings = parent != NULL ? parent->children : reader->cadrage->nodes;
  const NodeElement *found = node_element_of (element, parent);
  guint rank = siblings->len;
  Node *node;

  if (found == NULL)
    return reader_fault (reader, place_at (element, NULL), CADRAGE_ERROR_SCHEMA,
                         _ ("<%s> cannot stand in <%s>"), (const char *) element->name,
                         (const char *) element->parent->name);
  node = node_new (found->kind, tree_line_of (reader->tree, element));
  node->parent = parent;
  g_ptr_array_add (siblings, node);
  return read_node (reader, element, node, rank);
}

/* The depth of the recursion is bounded by that of the elements. */
static bool
read_children (Reader *reader, const xmlNode *element, Node *node)
{
  bool items_began = false;

  for (const xmlNode *child = element_first_child (element); child != NULL;
       child = element_next (child)) {
    items_began = items_began || element_is (child, "item");
    if (is_read_elsewhere (child, node) && !items_began)
      continue;
    if (node->kind == NODE_TABLE && element_is (child, "colonne")) {
      if (!read_column (reader, child, node))
        return false;
    } else if (!read_child (reader, child, node)) {
      return false;
    }
  }
  return true;
}

bool
text_read (Reader *reader, const xmlNode *section)
{
  for (const xmlNode *child = element_first_child (section); child != NULL;
       child = element_next (child))
    if (!read_child (reader, child, NULL))
      return false;
  return true;
}
