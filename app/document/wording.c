/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "document/wording.h"

#include "document/rewriting.h"
#include "document/typography.h"

GPtrArray *
wording_dup (const Writer *writer, const Node *node)
{
  g_autofree char *path = g_strdup_printf ("articles.%s.texte", node->id);
  const char *rewritten = dossier_get (writer->dossier, path);

  if (rewritten == NULL)
    return g_ptr_array_ref (node->inlines);

  g_autofree char *restored = typography_restore (rewritten);

  return rewriting_read (restored);
}
