/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "publish/structure-keys.h"

#include "publish/figure-box.h"
#include "publish/page-contents.h"
#include "publish/parent-tree.h"
#include "publish/pdf-string.h"
#include "render/tag.h"

#include <string.h>

typedef struct {
  PdfObjects *objects;
  const Pages *pages;
  const GArray *tags;
  guint n_met;         /* of the tags */
  GArray *open;        /* of guint64: elements still to be visited, the next one last */
  GHashTable *emptied; /* elements whose content is decoration */
  GHashTable *fields;  /* of Pages.elements → their objects */
} Walk;

static bool
read_name (PdfText element, PdfText *ret_name)
{
  return pdf_dictionary_find (element, "/S", ret_name) && ret_name->at < ret_name->end &&
         *ret_name->at == '/';
}

static bool
is_named (PdfText name, const char *tag)
{
  size_t size = strlen (tag);

  return (size_t) (name.end - name.at) == size + 1 && memcmp (name.at + 1, tag, size) == 0;
}

static bool
is_decoration (const Walk *walk, guint64 number)
{
  PdfText name;

  return read_name (pdf_objects_get (walk->objects, number), &name) &&
         page_contents_get_artifact (name) != NULL && !is_named (name, "Form");
}

/* The kids of an element that are elements are visited, from the first on; those that are
 * decoration are no kids of it any more. */
static bool
open_kids (Walk *walk, guint number)
{
  PdfText kids;
  guint first = walk->open->len;
  bool decorated = false;
  g_autoptr (GString) kept = g_string_new ("[");

  if (!pdf_dictionary_find (pdf_objects_get (walk->objects, number), "/K", &kids))
    return true;

  bool several = pdf_text_take (&kids, "[");
  while (!pdf_text_is_over (&kids) && !(several && pdf_text_take (&kids, "]"))) {
    PdfText kid, reference;
    guint64 element;

    if (!pdf_text_take_value (&kids, &kid))
      return false;
    reference = kid;
    bool is_element = pdf_text_take_reference (&reference, &element);
    if (is_element)
      g_array_append_val (walk->open, element);
    if (is_element && is_decoration (walk, element))
      decorated = true;
    else
      g_string_append_printf (kept, " %.*s", (int) (kid.end - kid.at), kid.at);
  }
  g_string_append (kept, " ]");
  if (decorated)
    pdf_objects_set (walk->objects, number, "/K", kept->str);

  guint64 *opened = (guint64 *) (void *) walk->open->data;
  for (guint low = first, high = walk->open->len; low + 1 < high; low++, high--) {
    guint64 other = opened[low];

    opened[low] = opened[high - 1];
    opened[high - 1] = other;
  }

  return true;
}

static const char *
title_of_anchor (const Pages *pages, int anchor)
{
  for (guint i = 0; i < pages->outline->len; i++) {
    const OutlineEntry *entry = &g_array_index (pages->outline, OutlineEntry, i);

    if (entry->anchor == anchor)
      return entry->title;
  }

  return NULL;
}

/* Says where the link leads, which its own words often do not. */
static bool
describe_link (Walk *walk, PdfText element, int target)
{
  PdfText kids;
  guint64 annotation;
  int page = g_array_index (walk->pages->anchors, Anchor, target).page + 1;
  const char *title = title_of_anchor (walk->pages, target);

  if (!pdf_dictionary_find (element, "/K", &kids))
    return false;
  (void) pdf_text_take (&kids, "[");
  if (!pdf_dictionary_find_reference (kids, "/Obj", &annotation) ||
      annotation >= walk->objects->n_objects)
    return false;

  g_autofree char *words = title != NULL ? g_strdup_printf ("%s, page %d", title, page)
                                         : g_strdup_printf ("Page %d", page);
  g_autofree char *contents = pdf_string_of_text (words);
  pdf_objects_set (walk->objects, (guint) annotation, "/Contents", contents);
  pdf_objects_set (walk->objects, (guint) annotation, "/F", "4");
  return true;
}

static void
describe_figure (Walk *walk, guint number, int rank)
{
  const Element *element = &g_array_index (walk->pages->elements, Element, rank);
  g_autofree char *words = pdf_string_of_text (element->alternative);
  g_autofree char *box = figure_box_new (walk->pages, rank);

  pdf_objects_set (walk->objects, number, "/Alt", words);
  if (box == NULL)
    return;

  g_autofree char *place = g_strdup_printf ("<< /O /Layout /BBox %s >>", box);
  pdf_objects_set (walk->objects, number, "/A", place);
}

static void
add_keys (Walk *walk, guint number, int rank)
{
  static const char *const scopes[] = {
    [SCOPE_COLUMN] = "<< /O /Table /Scope /Column >>",
    [SCOPE_ROW] = "<< /O /Table /Scope /Row >>",
  };
  const Element *element = &g_array_index (walk->pages->elements, Element, rank);

  if (element->scope != SCOPE_NONE)
    pdf_objects_set (walk->objects, number, "/A", scopes[element->scope]);
  if (element->numbered)
    pdf_objects_set (walk->objects, number, "/A", "<< /O /List /ListNumbering /Decimal >>");
  if (element->alternative != NULL)
    describe_figure (walk, number, rank);
  if (strcmp (element->tag, "Form") == 0) {
    g_hash_table_add (walk->emptied, GUINT_TO_POINTER (number));
    g_hash_table_insert (walk->fields, GINT_TO_POINTER (rank), GUINT_TO_POINTER (number));
  }
}

/* The tags were begun in the order in which the structure is read. */
static bool
visit (Walk *walk, guint64 number)
{
  PdfText element = pdf_objects_get (walk->objects, number);
  PdfText name;

  if (walk->n_met == walk->tags->len || !read_name (element, &name))
    return false;

  const Tag *tag = &g_array_index (walk->tags, Tag, walk->n_met++);
  if (is_decoration (walk, number)) {
    g_hash_table_add (walk->emptied, GUINT_TO_POINTER ((guint) number));
    return tag->element < 0;
  }
  if (tag->element >= 0 &&
      !is_named (name, g_array_index (walk->pages->elements, Element, tag->element).tag))
    return false;
  if (tag->target >= 0 && !describe_link (walk, element, tag->target))
    return false;
  if (tag->element >= 0)
    add_keys (walk, (guint) number, tag->element);

  return open_kids (walk, (guint) number);
}

static bool
visit_all (Walk *walk, guint root)
{
  if (!open_kids (walk, root))
    return false;
  while (walk->open->len > 0) {
    guint64 number = g_array_index (walk->open, guint64, walk->open->len - 1);

    g_array_set_size (walk->open, walk->open->len - 1);
    if (!visit (walk, number))
      return false;
  }

  return walk->n_met == walk->tags->len;
}

bool
structure_keys_complete (PdfObjects *objects, const Pages *pages, const GArray *tags,
                         GHashTable **ret_fields)
{
  g_autoptr (GArray) open = g_array_new (FALSE, FALSE, sizeof (guint64));
  g_autoptr (GHashTable) emptied = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) fields = g_hash_table_new (NULL, NULL);
  Walk walk = { objects, pages, tags, 0, open, emptied, fields };
  guint64 root;

  if (!pdf_dictionary_find_reference (pdf_objects_get (objects, objects->catalog),
                                      "/StructTreeRoot", &root) ||
      root >= objects->n_objects || !visit_all (&walk, (guint) root) ||
      !parent_tree_forget (objects, emptied))
    return false;

  *ret_fields = g_steal_pointer (&fields);
  return true;
}
