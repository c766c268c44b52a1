/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "document/handwriting.h"

#include "dossier/path.h"

static void
handwriting_free (gpointer data)
{
  Handwriting *handwriting = data;

  g_free (handwriting->path);
  g_free (handwriting->text);
  g_free (handwriting);
}

static const Node *
find_node (const Writer *writer, const Path *path)
{
  if (path->kind == PATH_CLAUSE)
    return outline_find (writer->outline, path->name);

  g_autofree char *id = g_strdup_printf ("ajout-%d", path->rank);

  return outline_find (writer->outline, id);
}

GPtrArray *
handwriting_collect (const Writer *writer)
{
  GPtrArray *collected = g_ptr_array_new_with_free_func (handwriting_free);

  for (guint i = 0; i < writer->dossier->cells->len; i++) {
    const Cell *cell = g_ptr_array_index (writer->dossier->cells, i);
    g_auto (Path) path = { 0 };

    /* Of thousands of cells few are texts of the act: the others are not even read. */
    if (cell->value == NULL || !g_str_has_suffix (cell->path, ".texte") ||
        !path_read (cell->path, &path))
      continue;
    if ((path.kind != PATH_CLAUSE && path.kind != PATH_ADDITION) ||
        !g_str_equal (path.field, "texte"))
      continue;

    const Node *node = find_node (writer, &path);

    if (node == NULL)
      continue;

    Handwriting *handwriting = g_new0 (Handwriting, 1);

    handwriting->path = g_strdup (cell->path);
    handwriting->text = g_strdup (cell->value);
    handwriting->node = node;
    handwriting->rewritten = path.kind == PATH_CLAUSE;
    g_ptr_array_add (collected, handwriting);
  }

  return collected;
}
