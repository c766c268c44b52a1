/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "publish/parent-tree.h"

typedef struct {
  guint structure; /* the root of the structure, which has the tree */
  guint tree;
  PdfText numbers; /* its keys and what they lead to, in one array */
} ParentTree;

static bool
read_tree (const PdfObjects *objects, ParentTree *ret_tree)
{
  guint64 structure, tree;
  PdfText numbers;

  if (!pdf_dictionary_find_reference (pdf_objects_get (objects, objects->catalog),
                                      "/StructTreeRoot", &structure) ||
      !pdf_dictionary_find_reference (pdf_objects_get (objects, structure), "/ParentTree",
                                      &tree) ||
      !pdf_dictionary_find (pdf_objects_get (objects, tree), "/Nums", &numbers))
    return false;

  *ret_tree = (ParentTree){ (guint) structure, (guint) tree, numbers };
  return true;
}

/* The elements of a page, by the numbers of their contents. */
static bool
forget_on_page (PdfObjects *objects, guint page, GHashTable *forgotten)
{
  PdfText elements = pdf_objects_get (objects, page);
  guint64 element;
  g_autoptr (GString) kept = g_string_new ("[");

  if (!pdf_text_take (&elements, "["))
    return true; /* it is an element: that of an annotation */
  while (pdf_text_take_reference (&elements, &element))
    if (g_hash_table_contains (forgotten, GUINT_TO_POINTER ((guint) element)))
      g_string_append (kept, " null");
    else
      g_string_append_printf (kept, " %" G_GUINT64_FORMAT " 0 R", element);
  g_string_append (kept, " ]");
  if (!pdf_text_take (&elements, "]"))
    return false;

  pdf_objects_replace (objects, page, kept->str);
  return true;
}

bool
parent_tree_forget (PdfObjects *objects, GHashTable *forgotten)
{
  ParentTree tree;
  guint64 key, entry;

  if (!read_tree (objects, &tree) || !pdf_text_take (&tree.numbers, "["))
    return false;
  while (pdf_text_take_number (&tree.numbers, &key))
    if (!pdf_text_take_reference (&tree.numbers, &entry) || entry >= objects->n_objects ||
        !forget_on_page (objects, (guint) entry, forgotten))
      return false;

  return pdf_text_take (&tree.numbers, "]");
}

/* The keys are in order, so the new one comes last. */
guint
parent_tree_add (PdfObjects *objects, guint element)
{
  ParentTree tree;
  guint64 key = 0, entry;

  if (!read_tree (objects, &tree)) {
    objects->is_damaged = true;
    return 0;
  }

  PdfText numbers = tree.numbers;
  (void) pdf_text_take (&numbers, "[");
  while (pdf_text_take_number (&numbers, &key))
    (void) pdf_text_take_reference (&numbers, &entry);

  g_autofree char *before = g_strndup (tree.numbers.at, (gsize) (numbers.at - tree.numbers.at));
  g_autofree char *changed =
      g_strdup_printf ("%s %u %u 0 R ]", before, (guint) key + 1, element);
  g_autofree char *next = g_strdup_printf ("%u", (guint) key + 2);
  pdf_objects_set (objects, tree.tree, "/Nums", changed);
  pdf_objects_set (objects, tree.structure, "/ParentTreeNextKey", next);

  return (guint) key + 1;
}
