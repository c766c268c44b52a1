/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cadrage/cadrage.h"

#include "cadrage/check-reader.h"
#include "cadrage/datum-reader.h"
#include "cadrage/deadline-reader.h"
#include "cadrage/derivation.h"
#include "cadrage/force-reader.h"
#include "cadrage/index.h"
#include "cadrage/list-reader.h"
#include "cadrage/party-reader.h"
#include "cadrage/screen-completion.h"
#include "cadrage/screen-reader.h"
#include "cadrage/text-reader.h"

#include <glib/gi18n-lib.h>

/* One pass over a section: by its elements one by one, or as a whole. */
typedef struct {
  const char *section;
  ElementReader elements[2];
  bool (*read) (Reader *reader, const xmlNode *section);
} Pass;

/* Formulas come after all data, and texts after all they may name. */
static const Pass passes[] = {
  { .section = "unites", .elements = { { "unite", unit_declare } } },
  { .section = "sources", .elements = { { "source", source_read } } },
  { .section = "actes", .elements = { { "acte", instrument_read } } },
  { .section = "etapes", .elements = { { "etape", step_read } } },
  { .section = "dimensions", .elements = { { "dimension", dimension_read } } },
  { .section = "donnees", .read = data_declare },
  { .section = "parties", .elements = { { "partie", party_read } } },
  { .section = "entree-en-vigueur", .elements = { { "regle", force_rule_read } } },
  { .section = "donnees", .read = derivation_read },
  { .section = "ecrans", .elements = { { "ecran", screen_read } } },
  { .section = "agenda", .elements = { { "echeance", deadline_read } } },
  { .section = "architectures", .elements = { { "architecture", architecture_read } } },
  { .section = "designations", .elements = { { "designation", designation_read } } },
  { .section = "sigles", .elements = { { "sigle", acronym_read } } },
  { .section = "controles", .elements = { { "controle", check_read } } },
  { .section = "texte", .read = text_read },
};

static bool
check_sections (Reader *reader, const xmlNode *root)
{
  g_autoptr (GHashTable) met = g_hash_table_new (g_str_hash, g_str_equal);

  for (const xmlNode *section = element_first_child (root); section != NULL;
       section = element_next (section)) {
    bool known = false;

    for (size_t i = 0; i < G_N_ELEMENTS (passes); i++)
      known = known || element_is (section, passes[i].section);
    if (!known || !g_hash_table_add (met, (gpointer) section->name))
      return reader_fault (reader, place_at (section, NULL), CADRAGE_ERROR_SCHEMA,
                           known ? _ ("<%s> stands twice") : _ ("<%s> is not a section"),
                           (const char *) section->name);
  }
  return true;
}

static const xmlNode *
section_named (const xmlNode *root, const char *name)
{
  const xmlNode *section = element_first_child (root);

  while (section != NULL && !element_is (section, name))
    section = element_next (section);
  return section;
}

static bool
read_pass (Reader *reader, const xmlNode *root, const Pass *pass)
{
  const xmlNode *section = section_named (root, pass->section);

  if (section == NULL)
    return true;
  if (pass->read != NULL)
    return pass->read (reader, section);
  return reader_each_child (reader, section, pass->elements, NULL);
}

static bool
read_heading (Reader *reader, const xmlNode *root)
{
  static const char *const texts[] = { "id", "version", "titre", "date-plan" };
  Cadrage *cadrage = reader->cadrage;
  char **const targets[] = { &cadrage->id, &cadrage->version, &cadrage->title,
                             &cadrage->plan_date };
  const char *short_title;
  Date date;

  if (!element_is (root, "cadrage"))
    return reader_fault (reader, place_at (root, NULL), CADRAGE_ERROR_SCHEMA,
                         _ ("this is not a cadrage: it starts with <%s>"),
                         (const char *) root->name);
  for (size_t i = 0; i < G_N_ELEMENTS (texts); i++) {
    const char *text = reader_required (reader, root, texts[i]);

    if (text == NULL)
      return false;
    *targets[i] = g_strdup (text);
  }
  short_title = element_attribute (root, "titre-court");
  cadrage->short_title = g_strdup (short_title != NULL ? short_title : cadrage->title);
  cadrage->amends = g_strdup (element_attribute (root, "modifie"));
  if (!date_read (cadrage->plan_date, &date, NULL))
    return reader_fault (reader, place_at (root, "date-plan"), CADRAGE_ERROR_SCHEMA,
                         _ ("“%s” is not a date: write it like 2016-03-08"),
                         cadrage->plan_date);
  return reader_integer (reader, root, "annee", 1900, &cadrage->year) &&
         reader_integer (reader, root, "reference", 1900, &cadrage->reference_year);
}

static bool
read_sections (Reader *reader)
{
  const xmlNode *root = tree_get_root (reader->tree);

  if (!read_heading (reader, root) || !check_sections (reader, root))
    return false;
  for (size_t i = 0; i < G_N_ELEMENTS (passes); i++)
    if (!read_pass (reader, root, &passes[i]))
      return false;
  screens_complete (reader->cadrage);
  return reader_check_nodes (reader);
}

static Cadrage *
cadrage_new (GBytes *xml)
{
  Cadrage *cadrage = g_new0 (Cadrage, 1);

  lists_init (cadrage);
  cadrage->data = g_ptr_array_new_with_free_func ((GDestroyNotify) datum_free);
  cadrage->parties = g_ptr_array_new_with_free_func ((GDestroyNotify) party_free);
  cadrage->force_rules = g_ptr_array_new_with_free_func ((GDestroyNotify) force_rule_free);
  cadrage->checks = g_ptr_array_new_with_free_func ((GDestroyNotify) check_free);
  cadrage->screens = g_ptr_array_new_with_free_func ((GDestroyNotify) screen_free);
  cadrage->deadlines = g_ptr_array_new_with_free_func ((GDestroyNotify) deadline_free);
  cadrage->nodes = g_ptr_array_new_with_free_func ((GDestroyNotify) node_free);
  cadrage->data_by_id = g_hash_table_new (g_str_hash, g_str_equal);
  cadrage->nodes_by_id = g_hash_table_new (g_str_hash, g_str_equal);
  cadrage->index = index_new ();
  cadrage->bytes = g_bytes_ref (xml);
  return cadrage;
}

Cadrage *
cadrage_read (GBytes *xml, const char *file_name, const char *schema_path, GError **error)
{
  g_autoptr (Tree) tree = tree_read (xml, file_name, CADRAGE_BYTES_MAX, error);
  g_autoptr (Cadrage) cadrage = NULL;
  g_auto (Reader) reader = { 0 };

  if (tree == NULL || !tree_validate (tree, schema_path, error))
    return NULL;
  cadrage = cadrage_new (xml);
  reader_init (&reader, tree, cadrage);
  if (!read_sections (&reader)) {
    g_propagate_error (error, g_steal_pointer (&reader.error));
    return NULL;
  }
  return g_steal_pointer (&cadrage);
}

Cadrage *
cadrage_read_file (const char *path, const char *schema_path, GError **error)
{
  g_autoptr (GBytes) xml = tree_load (path, CADRAGE_BYTES_MAX, error);

  return xml != NULL ? cadrage_read (xml, path, schema_path, error) : NULL;
}
