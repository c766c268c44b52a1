/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "document/addition.h"

#include "document/rewriting.h"
#include "document/typography.h"

#include <string.h>

#define PREFIX "ajout-"

static const char *
field_of (const Dossier *dossier, int rank, const char *field)
{
  g_autofree char *path = g_strdup_printf ("ajouts.%d.%s", rank, field);

  return dossier_get (dossier, path);
}

static void
add_paragraphs (Node *node, const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  int n_paragraphs = 0;

  for (int i = 0; lines[i] != NULL; i++) {
    if (g_strstrip (lines[i])[0] == '\0')
      continue;

    g_autofree char *restored = typography_restore (lines[i]);
    Node *paragraph = node_new (NODE_PARAGRAPH, 0);

    paragraph->name = g_strdup_printf ("%d", ++n_paragraphs);
    paragraph->id = g_strdup_printf ("%s.%s", node->id, paragraph->name);
    paragraph->evidence = g_strdup ("I");
    paragraph->instruments = ~0u;
    paragraph->parent = node;
    g_clear_pointer (&paragraph->inlines, g_ptr_array_unref);
    paragraph->inlines = rewriting_read (restored);
    g_ptr_array_add (node->children, paragraph);
  }
}

GPtrArray *
additions_read (const Dossier *dossier)
{
  GPtrArray *additions = g_ptr_array_new_with_free_func ((GDestroyNotify) node_free);

  for (int rank = 1; rank <= ADDITIONS_MAX; rank++) {
    const char *genre = field_of (dossier, rank, "genre");
    const char *title = field_of (dossier, rank, "titre");
    const char *text = field_of (dossier, rank, "texte");

    if (title == NULL && text == NULL)
      continue;

    Node *node = node_new (g_strcmp0 (genre, "annexe") == 0 ? NODE_ANNEX : NODE_ARTICLE, 0);

    node->id = g_strdup_printf (PREFIX "%d", rank);
    node->name = g_strdup (node->id);
    node->title = typography_restore (title != NULL ? title : "");
    node->evidence = g_strdup ("I");
    node->instruments = ~0u;
    node->of = g_strdup (field_of (dossier, rank, "apres"));
    add_paragraphs (node, text != NULL ? text : "");
    g_ptr_array_add (additions, node);
  }

  return additions;
}

int
addition_get_rank (const Node *node)
{
  return node->parent == NULL && node->id != NULL && g_str_has_prefix (node->id, PREFIX)
             ? (int) g_ascii_strtoll (node->id + strlen (PREFIX), NULL, 10)
             : 0;
}
