/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "publish/page-tree.h"

static bool
is_page (PdfText node)
{
  PdfText type;

  return pdf_dictionary_find (node, "/Type", &type) && pdf_text_take (&type, "/Page") &&
         type.at == type.end;
}

/* Cairo puts all pages under one node. */
GArray *
page_tree_read (const PdfObjects *objects)
{
  g_autoptr (GArray) pages = g_array_new (FALSE, FALSE, sizeof (guint));
  guint64 root, page;
  PdfText kids;

  if (!pdf_dictionary_find_reference (pdf_objects_get (objects, objects->catalog), "/Pages",
                                      &root) ||
      !pdf_dictionary_find (pdf_objects_get (objects, root), "/Kids", &kids) ||
      !pdf_text_take (&kids, "["))
    return NULL;
  while (pdf_text_take_reference (&kids, &page)) {
    guint number = (guint) page;

    if (pages->len >= objects->n_objects || !is_page (pdf_objects_get (objects, page)))
      return NULL;
    g_array_append_val (pages, number);
  }

  return pdf_text_take (&kids, "]") ? g_steal_pointer (&pages) : NULL;
}
