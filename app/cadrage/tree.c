/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cadrage/tree.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <libxml/parser.h>
#include <libxml/relaxng.h>
#include <stdio.h>
#include <string.h>

G_DEFINE_AUTOPTR_CLEANUP_FUNC (xmlParserCtxt, xmlFreeParserCtxt)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (xmlDoc, xmlFreeDoc)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (xmlRelaxNG, xmlRelaxNGFree)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (xmlRelaxNGParserCtxt, xmlRelaxNGFreeParserCtxt)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (xmlRelaxNGValidCtxt, xmlRelaxNGFreeValidCtxt)

/* No network, no entity expansion, no limit lifted; always UTF-8, whatever the file declares.
 */
#define SAFE_XML                                                                               \
  (XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_NOCDATA |             \
   XML_PARSE_BIG_LINES | XML_PARSE_IGNORE_ENC)

/* No format here has half as many. */
#define ATTRIBUTES_MAX 50

typedef struct {
  size_t offset;
  int line;
} Start;

/* The first thing that libxml2 had to say. */
typedef struct {
  char *message;
  int line;
  int column;
  const xmlNode *node;
} Complaint;

static void
keep_first (Complaint *complaint, const xmlError *said)
{
  if (complaint->message != NULL || said->level < XML_ERR_ERROR)
    return;
  complaint->message = g_strchomp (g_strdup (said->message != NULL ? said->message : ""));
  complaint->line = said->line;
  complaint->column = said->int2;
  complaint->node = said->node;
}

static void
complain_of_syntax (void *context, xmlError *said)
{
  keep_first (((xmlParserCtxt *) context)->_private, said);
}

/* libxml2 says of some faults first that there is one, and only then where. */
static void
complain_of_schema (void *data, xmlError *said)
{
  Complaint *complaint = data;

  if (complaint->node == NULL && said->node != NULL)
    g_clear_pointer (&complaint->message, g_free);
  keep_first (complaint, said);
}

/* Stops at <!DOCTYPE, before any entity can be declared. */
static void
refuse_dtd (void *data, const xmlChar *name, const xmlChar *external, const xmlChar *system)
{
  xmlParserCtxt *context = data;
  Complaint *complaint = context->_private;

  if (complaint->message == NULL) {
    complaint->message = g_strdup (_ ("document types and entities are not accepted"));
    complaint->line = context->input->line;
    complaint->column = context->input->col;
  }
  xmlStopParser (context);
}

static xmlDoc *
parse (GBytes *xml, const char *file_name, GError **error)
{
  g_autoptr (xmlParserCtxt) context = xmlNewParserCtxt ();
  g_autoptr (xmlDoc) document = NULL;
  Complaint complaint = { 0 };
  size_t size;
  const char *text = g_bytes_get_data (xml, &size);

  g_assert (context != NULL);
  context->_private = &complaint;
  context->sax->serror = complain_of_syntax;
  context->sax->internalSubset = refuse_dtd;
  document = xmlCtxtReadMemory (context, text, (int) size, NULL, "UTF-8", SAFE_XML);
  context->_private = NULL;

  if (document == NULL || complaint.message != NULL) {
    g_set_error (error, CADRAGE_ERROR, CADRAGE_ERROR_SYNTAX, "%s:%d:%d: %s", file_name,
                 MAX (complaint.line, 1), MAX (complaint.column, 1),
                 complaint.message != NULL ? complaint.message : _ ("this is not XML"));
    g_free (complaint.message);
    return NULL;
  }
  return g_steal_pointer (&document);
}

static const char *
skip_past (const char *at, const char *end, const char *mark)
{
  const char *found = g_strstr_len (at, end - at, mark);

  return found != NULL ? found + strlen (mark) : end;
}

/* A ">" inside a quoted value does not end the tag. */
static const char *
skip_tag (const char *at, const char *end, int *ret_n_attributes)
{
  char quote = 0;

  *ret_n_attributes = 0;
  for (; at < end; at++)
    if (quote != 0)
      quote = *at == quote ? 0 : quote;
    else if (*at == '"' || *at == '\'')
      quote = *at;
    else if (*at == '=')
      ++*ret_n_attributes;
    else if (*at == '>')
      return at + 1;
  return end;
}

static bool
stands (const char *mark, const char *at, const char *end)
{
  size_t length = strlen (mark);

  return (size_t) (end - at) >= length && memcmp (at, mark, length) == 0;
}

/* libxml2 keeps no column, and the line where a tag ends; the source knows both. Up to the
 * first fault it finds, both see the same tags; one with too many attributes is refused before,
 * for libxml2 compares each with all others. */
static GArray *
find_starts (const char *text, size_t size, int *ret_crowded_line)
{
  GArray *starts = g_array_new (FALSE, FALSE, sizeof (Start));
  const char *end = text + size;
  const char *counted = text;
  int n_attributes;
  int line = 1;

  for (const char *at = text; (at = memchr (at, '<', (size_t) (end - at))) != NULL;) {
    if (stands ("<!--", at, end))
      at = skip_past (at + 4, end, "-->");
    else if (stands ("<![CDATA[", at, end))
      at = skip_past (at, end, "]]>");
    else if (stands ("<?", at, end))
      at = skip_past (at, end, "?>");
    else if (stands ("</", at, end))
      at = skip_past (at, end, ">");
    else {
      for (; counted < at; counted++)
        line += *counted == '\n';
      Start start = { .offset = (size_t) (at - text), .line = line };

      g_array_append_val (starts, start);
      at = skip_tag (at, end, &n_attributes);
      if (n_attributes > ATTRIBUTES_MAX && *ret_crowded_line == 0)
        *ret_crowded_line = line;
    }
  }
  return starts;
}

static xmlNode *
next_in_document (xmlNode *node)
{
  xmlNode *next = node->type == XML_ELEMENT_NODE ? node->children : NULL;

  while (next == NULL && node != NULL && node->type != XML_DOCUMENT_NODE) {
    next = node->next;
    node = node->parent;
  }
  return next;
}

/* Gives each element the rank of its start tag, from 1. */
static void
number_elements (Tree *tree)
{
  size_t rank = 0;

  for (xmlNode *node = xmlDocGetRootElement (tree->document); node != NULL;
       node = next_in_document (node))
    if (node->type == XML_ELEMENT_NODE)
      node->_private = GSIZE_TO_POINTER (++rank);
  g_assert (rank == tree->starts->len);
}

static xmlRelaxNG *
read_schema (const char *path, GError **error)
{
  g_autoptr (GBytes) bytes = tree_load (path, CADRAGE_BYTES_MAX, error);
  g_autoptr (xmlDoc) document = bytes != NULL ? parse (bytes, path, error) : NULL;
  g_autoptr (xmlRelaxNGParserCtxt) context = NULL;
  Complaint complaint = { 0 };
  xmlRelaxNG *schema;

  if (document == NULL)
    return NULL;
  context = xmlRelaxNGNewDocParserCtxt (document);
  g_assert (context != NULL);
  xmlRelaxNGSetParserStructuredErrors (context, complain_of_schema, &complaint);
  schema = xmlRelaxNGParse (context);
  if (schema == NULL)
    g_set_error (error, CADRAGE_ERROR, CADRAGE_ERROR_SCHEMA, "%s:%d:1: %s", path,
                 MAX (complaint.line, 1),
                 complaint.message != NULL ? complaint.message : _ ("this is not a schema"));
  g_free (complaint.message);
  return schema;
}

Place
place_at (const xmlNode *node, const char *attribute)
{
  return (Place){ .node = node, .attribute = attribute };
}

GBytes *
tree_load (const char *path, size_t bytes_max, GError **error)
{
  FILE *file = fopen (path, "rb");
  g_autoptr (GByteArray) content = g_byte_array_new ();
  guint8 block[16384];
  size_t size;

  errno = file != NULL ? 0 : errno;
  while (file != NULL && content->len <= bytes_max &&
         (size = fread (block, 1, sizeof block, file)) > 0)
    g_byte_array_append (content, block, (guint) size);
  if (file == NULL || ferror (file)) {
    g_set_error (error, G_FILE_ERROR, (int) g_file_error_from_errno (errno), "%s: %s", path,
                 g_strerror (errno));
    g_clear_pointer (&file, fclose);
    return NULL;
  }
  fclose (file);
  return g_byte_array_free_to_bytes (g_steal_pointer (&content));
}

Tree *
tree_read (GBytes *xml, const char *file_name, size_t bytes_max, GError **error)
{
  g_autoptr (Tree) tree = g_new0 (Tree, 1);
  size_t size;
  const char *text = g_bytes_get_data (xml, &size);
  const char *invalid;
  int crowded_line = 0;

  tree->file_name = g_strdup (file_name);
  tree->bytes = g_bytes_ref (xml);
  if (size > bytes_max) {
    g_set_error (error, CADRAGE_ERROR, CADRAGE_ERROR_SYNTAX,
                 _ ("%s:1:1: the file is too large: at most %zu bytes are read"), file_name,
                 bytes_max);
    return NULL;
  }
  if (size == 0 || !g_utf8_validate (text, (gssize) size, &invalid)) {
    g_set_error (error, CADRAGE_ERROR, CADRAGE_ERROR_SYNTAX,
                 size == 0 ? _ ("%s:1:1: the file is empty")
                           : _ ("%s:1:1: the file is not UTF-8 text: save it as UTF-8"),
                 file_name);
    return NULL;
  }
  tree->starts = find_starts (text, size, &crowded_line);
  if (crowded_line > 0) {
    g_set_error (error, CADRAGE_ERROR, CADRAGE_ERROR_SYNTAX,
                 _ ("%s:%d:1: an element has more than %d attributes"), file_name, crowded_line,
                 ATTRIBUTES_MAX);
    return NULL;
  }
  tree->document = parse (xml, file_name, error);
  if (tree->document == NULL)
    return NULL;
  number_elements (tree);
  return g_steal_pointer (&tree);
}

bool
tree_validate (const Tree *tree, const char *schema_path, GError **error)
{
  g_autoptr (xmlRelaxNG) schema = schema_path != NULL ? read_schema (schema_path, error) : NULL;
  g_autoptr (xmlRelaxNGValidCtxt) context = NULL;
  g_autofree char *place = NULL;
  Complaint complaint = { 0 };

  if (schema == NULL)
    return schema_path == NULL;
  context = xmlRelaxNGNewValidCtxt (schema);
  g_assert (context != NULL);
  xmlRelaxNGSetValidStructuredErrors (context, complain_of_schema, &complaint);
  if (xmlRelaxNGValidateDoc (context, tree->document) == 0) {
    g_free (complaint.message);
    return true;
  }

  while (complaint.node != NULL && complaint.node->type != XML_ELEMENT_NODE)
    complaint.node = complaint.node->parent;
  place = tree_locate (
      tree, (Place){ .node = complaint.node != NULL ? complaint.node : tree_get_root (tree) });
  g_set_error (error, CADRAGE_ERROR, CADRAGE_ERROR_SCHEMA, "%s: %s", place,
               complaint.message != NULL ? complaint.message : _ ("the schema refuses this"));
  g_free (complaint.message);
  return false;
}

void
tree_free (Tree *tree)
{
  if (tree == NULL)
    return;
  g_clear_pointer (&tree->document, xmlFreeDoc);
  g_clear_pointer (&tree->starts, g_array_unref);
  g_bytes_unref (tree->bytes);
  g_free (tree->file_name);
  g_free (tree);
}

const xmlNode *
tree_get_root (const Tree *tree)
{
  return xmlDocGetRootElement (tree->document);
}

static const Start *
start_of (const Tree *tree, const xmlNode *node)
{
  return &g_array_index (tree->starts, Start, GPOINTER_TO_SIZE (node->_private) - 1);
}

int
tree_line_of (const Tree *tree, const xmlNode *node)
{
  return start_of (tree, node)->line;
}

/* The first character of the value of an attribute in the tag that starts at tag; or tag. */
static const char *
value_in_tag (const char *tag, const char *name)
{
  const char *at = tag + strcspn (tag, " \t\r\n/>");

  for (;;) {
    size_t length;
    char quote;

    at += strspn (at, " \t\r\n");
    length = strcspn (at, " \t\r\n=/>");
    if (length == 0)
      return tag;
    const char *value = strpbrk (at + length, "\"'");

    quote = *value++;
    if (strlen (name) == length && strncmp (at, name, length) == 0)
      return value;
    at = strchr (value, quote) + 1;
  }
}

char *
tree_locate (const Tree *tree, Place place)
{
  const Start *start = start_of (tree, place.node);
  const char *text = g_bytes_get_data (tree->bytes, NULL);
  const char *at = text + start->offset;
  const char *line_start = at;
  int line = start->line;

  while (line_start > text && line_start[-1] != '\n')
    line_start--;
  if (place.attribute != NULL) {
    const char *tag = at;
    char quote;

    at = value_in_tag (tag, place.attribute);
    quote = at > tag ? at[-1] : *at;
    for (int column = 1; column < place.column && *at != quote; column++)
      at = *at == '&' ? strchr (at, ';') + 1 : g_utf8_next_char (at);
    for (const char *passed = tag; passed < at; passed++)
      if (*passed == '\n') {
        line++;
        line_start = passed + 1;
      }
  }
  return g_strdup_printf ("%s:%d:%ld", tree->file_name, line,
                          g_utf8_strlen (line_start, at - line_start) + 1);
}
