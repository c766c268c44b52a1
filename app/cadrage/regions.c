/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cadrage/regions.h"

#include "cadrage/element.h"
#include "cadrage/tree.h"

#include <glib/gi18n-lib.h>

/* Regions being read, with the first fault. */
typedef struct {
  const Tree *tree;
  GPtrArray *regions;
  GHashTable *codes;
  GError *error;
} Reading;

static void
name_free (RegionName *name)
{
  g_free (name->name);
  g_free (name->of);
  g_free (name->in);
  g_free (name->region);
  g_free (name->the_region);
  g_free (name->decree);
  g_free (name);
}

static void
department_free (Department *department)
{
  g_free (department->code);
  g_free (department->name);
  g_free (department->seat);
  g_free (department);
}

static void
region_free (Region *region)
{
  g_free (region->code);
  g_free (region->seat);
  g_free (region->zone);
  g_free (region->status);
  g_free (region->denomination);
  g_free (region->executive);
  g_free (region->executive_feminine);
  g_free (region->assembly);
  g_ptr_array_unref (region->names);
  g_ptr_array_unref (region->departments);
  g_free (region);
}

static bool
fault (Reading *reading, const xmlNode *element, const char *attribute, CadrageError code,
       const char *sentence)
{
  g_autofree char *where = tree_locate (reading->tree, place_at (element, attribute));

  if (reading->error == NULL)
    reading->error = g_error_new (CADRAGE_ERROR, (int) code, "%s: %s", where, sentence);
  return false;
}

/* An attribute that must be there, and where its copy goes. */
typedef struct {
  const char *attribute;
  char **target;
} Text;

static bool
read_texts (Reading *reading, const xmlNode *element, const Text *texts, size_t n_texts)
{
  for (size_t i = 0; i < n_texts; i++) {
    const char *text = element_attribute (element, texts[i].attribute);

    if (text == NULL || *text == '\0') {
      g_autofree char *sentence =
          g_strdup_printf (_ ("<%s> needs the attribute “%s”"), (const char *) element->name,
                           texts[i].attribute);

      return fault (reading, element, NULL, CADRAGE_ERROR_SCHEMA, sentence);
    }
    *texts[i].target = g_strdup (text);
  }
  return true;
}

static bool
read_day (Reading *reading, const xmlNode *element, const char *attribute, Date *ret_date)
{
  const char *text = element_attribute (element, attribute);

  return text == NULL || date_read (text, ret_date, NULL) ||
         fault (reading, element, attribute, CADRAGE_ERROR_SCHEMA,
                _ ("this is not a date: write it like 2016-09-30"));
}

/* Names follow one another in time, so that on any day there is one at the most. */
static bool
check_sequence (Reading *reading, const xmlNode *element, const Region *region)
{
  const RegionName *name = g_ptr_array_index (region->names, region->names->len - 1);
  const RegionName *before =
      region->names->len > 1 ? g_ptr_array_index (region->names, region->names->len - 2) : NULL;
  bool ordered = name->since.year == 0 || name->until.year == 0 ||
                 date_compare (name->since, name->until) <= 0;

  if (before != NULL)
    ordered = ordered && before->until.year != 0 && name->since.year != 0 &&
              date_compare (before->until, name->since) < 0;
  return ordered ||
         fault (reading, element, NULL, CADRAGE_ERROR_REFERENCE,
                _ ("the names of a region follow one another in time: correct depuis and "
                   "jusqu-au"));
}

static bool
read_name (Reading *reading, const xmlNode *element, Region *region)
{
  RegionName *name = g_new0 (RegionName, 1);
  const Text texts[] = { { "texte", &name->name },
                         { "de", &name->of },
                         { "en", &name->in },
                         { "region", &name->region },
                         { "la-region", &name->the_region } };

  g_ptr_array_add (region->names, name);
  name->decree = g_strdup (element_attribute (element, "decret"));
  return read_texts (reading, element, texts, G_N_ELEMENTS (texts)) &&
         read_day (reading, element, "depuis", &name->since) &&
         read_day (reading, element, "jusqu-au", &name->until) &&
         check_sequence (reading, element, region);
}

static bool
read_department (Reading *reading, const xmlNode *element, Region *region)
{
  Department *department = g_new0 (Department, 1);
  const Text texts[] = { { "code", &department->code }, { "nom", &department->name } };
  g_autofree char *code = NULL;

  g_ptr_array_add (region->departments, department);
  department->seat = g_strdup (element_attribute (element, "chef-lieu"));
  if (!read_texts (reading, element, texts, G_N_ELEMENTS (texts)))
    return false;
  code = g_strconcat ("department ", department->code, NULL);
  return g_hash_table_add (reading->codes, g_steal_pointer (&code)) ||
         fault (reading, element, "code", CADRAGE_ERROR_REFERENCE,
                _ ("this department is given twice"));
}

static int
compare_departments (gconstpointer a, gconstpointer b)
{
  const Department *const *left = a;
  const Department *const *right = b;

  return g_strcmp0 ((*left)->code, (*right)->code);
}

static bool
read_contents (Reading *reading, const xmlNode *element, Region *region)
{
  for (const xmlNode *child = element_first_child (element); child != NULL;
       child = element_next (child)) {
    bool is_name = element_is (child, "nom");

    if (!is_name && !element_is (child, "departement"))
      return fault (reading, child, NULL, CADRAGE_ERROR_SCHEMA,
                    _ ("a region has <nom> and <departement> only"));
    if (is_name ? !read_name (reading, child, region)
                : !read_department (reading, child, region))
      return false;
  }
  if (region->names->len == 0 || region->departments->len == 0)
    return fault (reading, element, NULL, CADRAGE_ERROR_SCHEMA,
                  _ ("a region needs a <nom> and a <departement>"));
  g_ptr_array_sort (region->departments, compare_departments);
  return true;
}

static bool
read_region (Reading *reading, const xmlNode *element)
{
  Region *region = g_new0 (Region, 1);
  g_autofree char *gender = NULL;
  const Text texts[] = { { "code", &region->code },
                         { "siege", &region->seat },
                         { "statut", &region->status },
                         { "denomination", &region->denomination },
                         { "genre", &gender },
                         { "executif", &region->executive },
                         { "executif-feminin", &region->executive_feminine },
                         { "assemblee", &region->assembly } };

  region->names = g_ptr_array_new_with_free_func ((GDestroyNotify) name_free);
  region->departments = g_ptr_array_new_with_free_func ((GDestroyNotify) department_free);
  g_ptr_array_add (reading->regions, region);
  if (!element_is (element, "region"))
    return fault (reading, element, NULL, CADRAGE_ERROR_SCHEMA,
                  _ ("only <region> can stand here"));
  if (!read_texts (reading, element, texts, G_N_ELEMENTS (texts)))
    return false;
  region->zone = g_strdup (element_attribute (element, "fuseau"));
  region->feminine = g_str_equal (gender, "f");
  if (!g_hash_table_add (reading->codes, g_strdup (region->code)))
    return fault (reading, element, "code", CADRAGE_ERROR_REFERENCE,
                  _ ("this region is given twice"));
  return read_contents (reading, element, region);
}

static bool
read_regions (Reading *reading)
{
  const xmlNode *root = tree_get_root (reading->tree);

  if (!element_is (root, "regions"))
    return fault (reading, root, NULL, CADRAGE_ERROR_SCHEMA,
                  _ ("this is not a list of regions"));
  for (const xmlNode *child = element_first_child (root); child != NULL;
       child = element_next (child))
    if (!read_region (reading, child))
      return false;
  return true;
}

GPtrArray *
regions_read_file (const char *path, const char *schema_path, GError **error)
{
  g_autoptr (GBytes) xml = tree_load (path, CADRAGE_BYTES_MAX, error);
  g_autoptr (Tree) tree = xml != NULL ? tree_read (xml, path, CADRAGE_BYTES_MAX, error) : NULL;
  g_autoptr (GPtrArray) regions = NULL;
  g_autoptr (GHashTable) codes = NULL;
  Reading reading;

  if (tree == NULL || !tree_validate (tree, schema_path, error))
    return NULL;
  regions = g_ptr_array_new_with_free_func ((GDestroyNotify) region_free);
  codes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  reading = (Reading){ .tree = tree, .regions = regions, .codes = codes };
  if (!read_regions (&reading)) {
    g_propagate_error (error, reading.error);
    return NULL;
  }
  return g_steal_pointer (&regions);
}

const Region *
regions_find (const GPtrArray *regions, const char *code)
{
  for (guint i = 0; i < regions->len; i++) {
    const Region *region = g_ptr_array_index (regions, i);

    if (g_str_equal (region->code, code))
      return region;
  }
  return NULL;
}

/* Before the first name known, the first serves; after the last, the last. */
const RegionName *
region_name_at (const Region *region, Date date)
{
  const RegionName *found = g_ptr_array_index (region->names, 0);

  for (guint i = 1; i < region->names->len; i++) {
    const RegionName *name = g_ptr_array_index (region->names, i);

    if (date_compare (name->since, date) <= 0)
      found = name;
  }
  return found;
}
