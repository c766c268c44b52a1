/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "document/logos.h"

#include "document/typography.h"
#include "dossier/kept-file.h"
#include "figures/forms.h"
#include "figures/french.h"

#include <string.h>

/* Whether a clause that stands presents the party or has room for its signature. */
static bool
stands_for (const Writer *writer, const Node *node, const Party *party)
{
  g_autofree char *persons = g_strdup_printf ("parties.%s.", party->id);

  if (!outline_stands (writer->outline, node))
    return false;
  if (node->kind == NODE_PARTY && g_strcmp0 (node->of, party->id) == 0)
    return true;
  if (node->kind == NODE_SLOT && node->of != NULL && g_str_has_prefix (node->of, persons))
    return true;
  for (guint i = 0; i < node->children->len; i++)
    if (stands_for (writer, g_ptr_array_index (node->children, i), party))
      return true;

  return false;
}

static bool
is_named (const Writer *writer, const Party *party)
{
  const GPtrArray *nodes = outline_get_nodes (writer->outline);

  for (guint i = 0; i < nodes->len; i++)
    if (stands_for (writer, g_ptr_array_index (nodes, i), party))
      return true;

  return false;
}

/* « Logotype de la Région Bretagne ». Owned. */
static char *
dup_alternative (Writer *writer, const Party *party)
{
  g_autofree char *path = g_strdup_printf ("parties.%s.denomination", party->id);
  g_autofree char *entered = form_write (writer->figures, path, FORM_TEXT, "texte");
  g_autofree char *of = french_with_of (entered != NULL ? entered : party->designation);
  g_autofree char *text = g_strconcat ("Logotype ", of, NULL);

  return typography_set (text);
}

void
logos_write (Writer *writer, const char *id)
{
  Block *block = NULL;

  for (guint i = 0; i < writer->cadrage->parties->len; i++) {
    const Party *party = g_ptr_array_index (writer->cadrage->parties, i);
    g_autofree char *path = g_strdup_printf ("parties.%s.logo", party->id);
    const char *digest = kept_file_get_digest (dossier_get (writer->dossier, path));
    GBytes *file = kept_file_find (writer->dossier, path);

    if (file == NULL || !is_named (writer, party))
      continue;
    if (block == NULL)
      block = writer_add_block (writer, BLOCK_PICTURES, id);
    block_add_picture (block, path, digest, file)->alternative =
        dup_alternative (writer, party);
  }
}
