/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "document/consolidation.h"

#include "document/citation.h"
#include "document/clause.h"
#include "document/replacement.h"
#include "document/sentence.h"
#include "figures/forms.h"
#include "number/format.h"

#include <string.h>

/* Below the heading of the annex. */
#define HEADING_LEVEL 2

/* Owned: « [avenant n° 1] », behind each passage that comes from it. */
static char *
write_mark (Writer *writer)
{
  g_autofree char *number = form_write (writer->figures, "acte.numero", FORM_TEXT, "texte");

  return number != NULL ? g_strdup_printf (" [avenant n°" NO_BREAK_SPACE "%s]", number)
                        : g_strdup (" [avenant]");
}

/* A writer of its own, over the amended act: what it meets is no matter of the avenant. */
static Writer *
writer_of_initial (const Writer *outer)
{
  Writer *inner = g_new0 (Writer, 1);

  inner->figures = outer->initial->figures;
  inner->cadrage = outer->initial->cadrage;
  inner->dossier = outer->initial->dossier;
  inner->outline = outer->initial_outline;
  inner->document = document_new ();
  inner->blanks = g_ptr_array_new_with_free_func (blank_free);
  inner->blank_paths = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  inner->acronyms_met = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  inner->dangling = g_ptr_array_new_with_free_func (dangling_free);
  inner->replacements = outer->replacements;
  inner->consolidating = true;
  return inner;
}

static void
writer_of_initial_free (Writer *inner)
{
  document_free (inner->document);
  g_ptr_array_unref (inner->blanks);
  g_hash_table_unref (inner->blank_paths);
  g_hash_table_unref (inner->acronyms_met);
  g_ptr_array_unref (inner->dangling);
  g_free (inner);
}

static bool
is_within (const char *id, const char *node)
{
  gsize length = strlen (node);

  return id != NULL && strncmp (id, node, length) == 0 &&
         (id[length] == '\0' || id[length] == '.');
}

/* Behind the last block of that node; 0 when it has none. */
static guint
find_end (const GPtrArray *blocks, const char *node)
{
  for (guint i = blocks->len; i > 0; i--)
    if (is_within (((const Block *) blocks->pdata[i - 1])->id, node))
      return i;

  return 0;
}

static void
add_mark (Block *block, const char *mark)
{
  g_ptr_array_add (block->runs, run_new (mark, RUN_ITALIC, NULL, NULL));
}

/* A sentence ends the paragraph; anything else is paragraphs of its own. */
static void
insert (GPtrArray *blocks, guint at, const Node *citation, GPtrArray *words, const char *mark)
{
  Block *last = blocks->pdata[at - 1];

  if (words->len == 0)
    return;
  if (g_str_equal (citation->variant, "phrase")) {
    Block *sentence = words->pdata[0];

    g_ptr_array_add (last->runs, run_new (" ", 0, NULL, NULL));
    while (sentence->runs->len > 0)
      g_ptr_array_add (last->runs, g_ptr_array_steal_index (sentence->runs, 0));
    add_mark (last, mark);
    return;
  }

  add_mark (words->pdata[words->len - 1], mark);
  while (words->len > 0)
    g_ptr_array_insert (blocks, (int) at++, g_ptr_array_steal_index (words, 0));
}

static void
insert_citation (Writer *outer, GPtrArray *blocks, const Node *citation, const char *mark)
{
  g_autoptr (Document) words = document_new ();
  g_autofree char *target = g_strconcat (INITIAL_PREFIX, citation->of, NULL);
  guint at = find_end (blocks, target);
  Writer writer = *outer;

  if (at == 0) {
    Dangling *dangling = g_new0 (Dangling, 1);

    dangling->node = citation;
    dangling->to = g_strdup (citation->of);
    g_ptr_array_add (outer->dangling, dangling);
    return;
  }

  writer.document = words;
  citation_write_bare (&writer, citation);
  insert (blocks, at, citation, words->blocks, mark);
}

static void
insert_citations (Writer *outer, GPtrArray *blocks, const char *mark)
{
  const GPtrArray *nodes = outline_get_nodes (outer->outline);

  for (guint i = 0; i < nodes->len; i++) {
    const Node *top = nodes->pdata[i];

    for (guint k = 0; k < top->children->len; k++) {
      const Node *child = top->children->pdata[k];

      if (child->kind == NODE_CITATION && outline_stands (outer->outline, child))
        insert_citation (outer, blocks, child, mark);
    }
  }
}

static void
prefix (char **text)
{
  g_autofree char *plain = g_steal_pointer (text);

  *text = plain != NULL ? g_strconcat (INITIAL_PREFIX, plain, NULL) : NULL;
}

/* Its values are the avenant's initial.X, where it has them: a click leads there. */
static void
rename_parts (const Writer *outer, const GPtrArray *blocks)
{
  for (guint i = 0; i < blocks->len; i++) {
    Block *block = blocks->pdata[i];

    prefix (&block->id);
    if (block->kind == BLOCK_HEADING)
      block->level = HEADING_LEVEL;
    for (guint k = 0; k < block->runs->len; k++) {
      Run *run = block->runs->pdata[k];

      prefix (&run->origin);
      prefix (&run->target);
      if (run->origin != NULL && figures_find (outer->figures, run->origin) == NULL)
        g_clear_pointer (&run->origin, g_free);
    }
  }
}

static bool
is_consolidated (const Node *top)
{
  return top->kind != NODE_TITLE_PAGE && top->kind != NODE_SIGNATURES &&
         top->kind != NODE_ANNEX;
}

/* The rank of the block of that node, taken away. */
static guint
take_place (Writer *writer, const Node *node)
{
  GPtrArray *blocks = writer->document->blocks;

  for (guint i = 0; i < blocks->len; i++)
    if (g_strcmp0 (((const Block *) blocks->pdata[i])->id, node->id) == 0) {
      g_ptr_array_remove_index (blocks, i);
      return i;
    }

  return blocks->len;
}

void
consolidation_fill (Writer *writer, const Node *node)
{
  guint at = take_place (writer, node);
  g_autofree char *mark = NULL;
  const GPtrArray *nodes;
  GPtrArray *blocks;
  Writer *inner;

  if (writer->initial == NULL)
    return;

  mark = write_mark (writer);
  g_clear_pointer (&writer->replacements, g_ptr_array_unref);
  writer->replacements = replacements_collect (writer, mark);
  inner = writer_of_initial (writer);
  nodes = outline_get_nodes (writer->initial_outline);
  for (guint i = 0; i < nodes->len; i++)
    if (is_consolidated (nodes->pdata[i]))
      clause_write (inner, nodes->pdata[i]);

  blocks = inner->document->blocks;
  rename_parts (writer, blocks);
  insert_citations (writer, blocks, mark);
  while (blocks->len > 0)
    g_ptr_array_insert (writer->document->blocks, (int) at++,
                        g_ptr_array_steal_index (blocks, 0));
  writer_of_initial_free (inner);
}
