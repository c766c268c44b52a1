/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/dossier-description.h"

#include "cadrage/element.h"
#include "cadrage/tree.h"
#include "dossier/path.h"

#include <glib/gi18n-lib.h>
#include <string.h>

G_DEFINE_QUARK (exchange_error, exchange_error)

#define FORMAT_VERSION "1"

/* A description being read, with the first fault. */
typedef struct {
  const Tree *tree;
  DossierDescription *description;
  GHashTable *met; /* what may be given once only */
  GError *error;
} Reading;

static void
value_free (DescribedValue *value)
{
  g_free (value->path);
  g_free (value->text);
  g_free (value->source);
  g_free (value);
}

static void
member_free (DossierMember *member)
{
  g_free (member->id);
  g_free (member->label);
  g_free (member);
}

static void
dimension_free (DossierDimension *dimension)
{
  g_free (dimension->dimension);
  g_ptr_array_unref (dimension->members);
  g_free (dimension);
}

static DossierDescription *
description_new (void)
{
  DossierDescription *description = g_new0 (DossierDescription, 1);

  description->dimensions = g_ptr_array_new_with_free_func ((GDestroyNotify) dimension_free);
  description->values = g_ptr_array_new_with_free_func ((GDestroyNotify) value_free);
  description->files = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  return description;
}

void
dossier_description_free (DossierDescription *description)
{
  if (description == NULL)
    return;
  g_free (description->cadrage);
  g_free (description->region);
  g_free (description->architecture);
  g_free (description->title);
  g_free (description->uuid);
  g_free (description->note);
  g_clear_pointer (&description->cadrage_xml, g_bytes_unref);
  g_ptr_array_unref (description->dimensions);
  g_ptr_array_unref (description->values);
  g_ptr_array_unref (description->files);
  g_free (description);
}

static bool
fault (Reading *reading, Place place, ExchangeError code, const char *sentence)
{
  if (reading->error == NULL) {
    g_autofree char *where = tree_locate (reading->tree, place);

    reading->error = g_error_new (EXCHANGE_ERROR, (int) code, "%s: %s", where, sentence);
  }
  return false;
}

static const char *
required (Reading *reading, const xmlNode *element, const char *attribute)
{
  const char *value = element_attribute (element, attribute);
  g_autofree char *sentence = NULL;

  if (value != NULL && *value != '\0')
    return value;
  sentence = g_strdup_printf (_ ("<%s> needs the attribute “%s”"), (const char *) element->name,
                              attribute);
  fault (reading, place_at (element, NULL), EXCHANGE_ERROR_SCHEMA, sentence);
  return NULL;
}

static bool
once (Reading *reading, Place place, const char *kind, const char *id)
{
  g_autofree char *key = g_strconcat (kind, " ", id, NULL);
  g_autofree char *sentence = NULL;

  if (g_hash_table_add (reading->met, g_steal_pointer (&key)))
    return true;
  sentence = g_strdup_printf (_ ("“%s” is given twice: keep one"), id);
  return fault (reading, place, EXCHANGE_ERROR_REFERENCE, sentence);
}

/* Owned: all the text inside, to the byte; NULL with a fault when an element stands there. */
static char *
dup_text (Reading *reading, const xmlNode *element)
{
  GString *text = g_string_new (NULL);

  for (const xmlNode *node = element->children; node != NULL; node = node->next)
    if (node->type == XML_TEXT_NODE)
      g_string_append (text, (const char *) node->content);
  if (element_first_child (element) != NULL) {
    fault (reading, place_at (element_first_child (element), NULL), EXCHANGE_ERROR_SCHEMA,
           _ ("only text can stand here"));
    return g_string_free (text, TRUE);
  }
  return g_string_free (text, FALSE);
}

static bool
read_note (Reading *reading, const xmlNode *element)
{
  DossierDescription *description = reading->description;

  if (!once (reading, place_at (element, NULL), "element", "note"))
    return false;
  description->note = dup_text (reading, element);
  if (description->note != NULL)
    g_strstrip (description->note);
  return description->note != NULL;
}

static bool
read_member (Reading *reading, const xmlNode *element, DossierDimension *dimension)
{
  g_autofree char *kind = g_strconcat ("member of ", dimension->dimension, NULL);
  const char *id = required (reading, element, "id");
  const char *label = required (reading, element, "libelle");
  DossierMember *member;

  if (!element_is (element, "membre"))
    return fault (reading, place_at (element, NULL), EXCHANGE_ERROR_SCHEMA,
                  _ ("only <membre> can stand in <dimension>"));
  if (id == NULL || label == NULL || !once (reading, place_at (element, "id"), kind, id))
    return false;
  member = g_new0 (DossierMember, 1);
  member->id = g_strdup (id);
  member->label = g_strdup (label);
  g_ptr_array_add (dimension->members, member);
  return true;
}

static bool
read_dimension (Reading *reading, const xmlNode *element)
{
  const char *id = required (reading, element, "id");
  DossierDimension *dimension;

  if (id == NULL || !once (reading, place_at (element, "id"), "dimension", id))
    return false;
  dimension = g_new0 (DossierDimension, 1);
  dimension->dimension = g_strdup (id);
  dimension->members = g_ptr_array_new_with_free_func ((GDestroyNotify) member_free);
  g_ptr_array_add (reading->description->dimensions, dimension);
  for (const xmlNode *child = element_first_child (element); child != NULL;
       child = element_next (child))
    if (!read_member (reading, child, dimension))
      return false;
  return true;
}

static bool
check_path (Reading *reading, const xmlNode *element, const char *path)
{
  g_auto (Path) parts = { 0 };
  g_autofree char *sentence = NULL;

  if (path_read (path, &parts) && !parts.source)
    return once (reading, place_at (element, "chemin"), "value", path);
  sentence = g_strdup_printf (
      parts.source ? _ ("write the source of “%s” in the attribute “source” of its value")
                   : _ ("“%s” is not a path: show lists the paths of a dossier"),
      parts.source ? parts.name : path);
  return fault (reading, place_at (element, "chemin"), EXCHANGE_ERROR_REFERENCE, sentence);
}

static bool
read_value (Reading *reading, const xmlNode *element)
{
  const char *path = required (reading, element, "chemin");
  const char *source = element_attribute (element, "source");
  g_autofree char *text = NULL;
  DescribedValue *value;

  if (path == NULL || !check_path (reading, element, path))
    return false;
  text = dup_text (reading, element);
  if (text == NULL)
    return false;
  g_strstrip (text);
  value = g_new0 (DescribedValue, 1);
  value->path = g_strdup (path);
  value->source = g_strdup (source);
  value->text = *text == '\0' && source != NULL ? NULL : g_steal_pointer (&text);
  value->line = tree_line_of (reading->tree, element);
  g_ptr_array_add (reading->description->values, value);
  return true;
}

static bool
read_cadrage (Reading *reading, const xmlNode *element)
{
  char *text;

  if (!once (reading, place_at (element, NULL), "element", "cadrage-joint"))
    return false;
  text = dup_text (reading, element);
  if (text == NULL)
    return false;
  reading->description->cadrage_xml = g_bytes_new_take (text, strlen (text));
  return true;
}

/* In base 64; what it says its digest is, it is. */
static bool
read_file (Reading *reading, const xmlNode *element)
{
  const char *digest = required (reading, element, "sha256");
  g_autofree char *text = NULL;
  g_autofree char *found = NULL;
  gsize size = 0;

  if (digest == NULL || !once (reading, place_at (element, "sha256"), "file", digest))
    return false;
  text = dup_text (reading, element);
  if (text == NULL)
    return false;

  if (*text != '\0')
    (void) g_base64_decode_inplace (text, &size);
  found = g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guchar *) text, size);
  if (!g_str_equal (found, digest))
    return fault (reading, place_at (element, "sha256"), EXCHANGE_ERROR_REFERENCE,
                  _ ("this is not the digest of the file that stands here: export it again"));
  g_ptr_array_add (reading->description->files, g_bytes_new (text, size));
  return true;
}

static const struct {
  const char *name;
  bool (*read) (Reading *reading, const xmlNode *element);
} elements[] = {
  { "note", read_note },    { "dimension", read_dimension },   { "valeur", read_value },
  { "fichier", read_file }, { "cadrage-joint", read_cadrage },
};

static bool
read_element (Reading *reading, const xmlNode *element)
{
  g_autofree char *sentence = NULL;

  for (size_t i = 0; i < G_N_ELEMENTS (elements); i++)
    if (element_is (element, elements[i].name))
      return elements[i].read (reading, element);
  sentence =
      g_strdup_printf (_ ("<%s> cannot stand in <dossier>"), (const char *) element->name);
  return fault (reading, place_at (element, NULL), EXCHANGE_ERROR_SCHEMA, sentence);
}

static bool
read_heading (Reading *reading, const xmlNode *root)
{
  DossierDescription *description = reading->description;
  const char *version = element_attribute (root, "version");
  const char *cadrage;

  if (!element_is (root, "dossier"))
    return fault (reading, place_at (root, NULL), EXCHANGE_ERROR_SCHEMA,
                  _ ("this is not a dossier: it should start with <dossier>"));
  if (g_strcmp0 (version, FORMAT_VERSION) != 0)
    return fault (reading, place_at (root, version != NULL ? "version" : NULL),
                  EXCHANGE_ERROR_VERSION,
                  _ ("only version 1 of this format is known: update Quadripartite"));
  cadrage = required (reading, root, "cadrage");
  if (cadrage == NULL)
    return false;
  if (element_attribute (root, "region") == NULL)
    return fault (reading, place_at (root, NULL), EXCHANGE_ERROR_SCHEMA,
                  _ ("<dossier> needs the attribute “region”: the INSEE code, or nothing"));
  description->cadrage = g_strdup (cadrage);
  description->region = g_strdup (element_attribute (root, "region"));
  description->architecture = g_strdup (element_attribute (root, "architecture"));
  description->title = g_strdup (element_attribute (root, "titre"));
  description->uuid = g_strdup (element_attribute (root, "uuid"));
  return true;
}

static bool
read_contents (Reading *reading)
{
  for (const xmlNode *child = element_first_child (tree_get_root (reading->tree));
       child != NULL; child = element_next (child))
    if (!read_element (reading, child))
      return false;
  return true;
}

/* The version first: the schema of this one would only find the next one wrong. */
static bool
read_tree (Reading *reading, const char *schema_path, GError **error)
{
  g_autoptr (GError) invalid = NULL;

  if (!read_heading (reading, tree_get_root (reading->tree)))
    return false;
  if (!tree_validate (reading->tree, schema_path, &invalid)) {
    if (invalid->domain == CADRAGE_ERROR)
      g_set_error_literal (error, EXCHANGE_ERROR, EXCHANGE_ERROR_SCHEMA, invalid->message);
    else
      g_propagate_error (error, g_steal_pointer (&invalid));
    return false;
  }
  return read_contents (reading);
}

DossierDescription *
dossier_description_read (GBytes *xml, const char *file_name, const char *schema_path,
                          GError **error)
{
  g_autoptr (GError) not_xml = NULL;
  g_autoptr (Tree) tree = tree_read (xml, file_name, DOSSIER_XML_BYTES_MAX, &not_xml);
  g_autoptr (DossierDescription) description = description_new ();
  g_autoptr (GHashTable) met = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Reading reading = { .tree = tree, .description = description, .met = met };

  if (tree == NULL) {
    g_set_error_literal (error, EXCHANGE_ERROR, EXCHANGE_ERROR_SYNTAX, not_xml->message);
    return NULL;
  }
  if (!read_tree (&reading, schema_path, error)) {
    if (reading.error != NULL)
      g_propagate_error (error, reading.error);
    return NULL;
  }
  return g_steal_pointer (&description);
}
