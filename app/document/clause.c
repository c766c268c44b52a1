/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "document/clause.h"

#include "document/citation.h"
#include "document/consolidation.h"
#include "document/diagram.h"
#include "document/grid.h"
#include "document/logos.h"
#include "document/rewriting.h"
#include "document/seal.h"
#include "document/sentence.h"
#include "document/signature-grid.h"
#include "document/typography.h"
#include "number/format.h"
#include "number/words.h"

#include <string.h>

/* The text width of an A4 page with margins of 25 mm. */
#define CHART_WIDTH_POINTS 453

GPtrArray *
clause_dup_wording (const Writer *writer, const Node *node)
{
  g_autofree char *path = g_strdup_printf ("articles.%s.texte", node->id);
  const char *rewritten = dossier_get (writer->dossier, path);

  if (rewritten == NULL)
    return g_ptr_array_ref (node->inlines);

  g_autofree char *restored = typography_restore (rewritten);

  return rewriting_read (restored);
}

static void
write_wording (Writer *writer, const Node *node, const char *prefix, GPtrArray *runs)
{
  g_autoptr (GPtrArray) wording = clause_dup_wording (writer, node);

  writer->node = node;
  sentence_write (writer, prefix, wording, runs);
}

/* The length of text without the punctuation and spaces at its end. */
static gsize
length_without_end (const char *text)
{
  const char *end = text + strlen (text);

  while (end > text) {
    const char *before = g_utf8_prev_char (end);
    gunichar point = g_utf8_get_char (before);

    if (point != ';' && point != '.' && !g_unichar_isspace (point) && point != 0x202f)
      break;
    end = before;
  }

  return (gsize) (end - text);
}

/* Whatever clauses stand, an enumeration reads « … ; … ; … . » */
static void
end_with (Block *block, const char *punctuation)
{
  if (block->runs->len == 0)
    return;

  Run *last = g_ptr_array_index (block->runs, block->runs->len - 1);

  if (g_str_has_suffix (last->text, ":") || g_str_has_suffix (last->text, ","))
    return;

  g_autofree char *kept = g_strndup (last->text, length_without_end (last->text));
  g_free (last->text);
  last->text = g_strconcat (kept, punctuation, NULL);
}

/* Ends the blocks written since first as the members of one enumeration. */
static void
punctuate (Writer *writer, guint first)
{
  const GPtrArray *blocks = writer->document->blocks;

  for (guint i = first; i < blocks->len; i++)
    end_with (g_ptr_array_index (blocks, i), i + 1 < blocks->len ? NARROW_SPACE ";" : ".");
}

static void
write_items (Writer *writer, const Node *paragraph)
{
  guint first = writer->document->blocks->len;
  int rank = 0;

  for (guint i = 0; i < paragraph->children->len; i++) {
    const Node *item = g_ptr_array_index (paragraph->children, i);

    if (!outline_stands (writer->outline, item))
      continue;

    Block *block = writer_add_block (writer, BLOCK_ITEM, item->id);

    block->label = g_strdup_printf ("%d°", ++rank);
    write_wording (writer, item, NULL, block->runs);
  }

  punctuate (writer, first);
}

void
clause_write_paragraph (Writer *writer, const Node *paragraph, const char *prefix)
{
  Block *block = writer_add_block (writer, BLOCK_PARAGRAPH, paragraph->id);

  write_wording (writer, paragraph, prefix, block->runs);
  block->keep_with_next = paragraph->children->len > 0;
  write_items (writer, paragraph);
}

/* « choix à faire » stands where no wording, or more than one, was retained. */
static void
write_open_choice (Writer *writer, const Node *variants, const char *prefix)
{
  Block *block = writer_add_block (writer, BLOCK_PARAGRAPH, NULL);
  g_autofree char *number =
      words_of_integer (variants->children->len, WORDS_FEMININE, ORTHOGRAPHY_TRADITIONAL);
  g_autofree char *text =
      g_strdup_printf ("[à choisir : %s – %s %s]", variants->title, number,
                       variants->children->len == 1 ? "rédaction" : "rédactions");

  if (prefix != NULL)
    sentence_write_text (prefix, RUN_BOLD, block->runs);
  sentence_write_text (text, RUN_BLANK, block->runs);
}

static const Node *
standing_variant (const Writer *writer, const Node *variants)
{
  const Node *standing = NULL;

  for (guint i = 0; i < variants->children->len; i++) {
    const Node *child = g_ptr_array_index (variants->children, i);

    if (!outline_stands (writer->outline, child))
      continue;
    if (standing != NULL)
      return NULL;
    standing = child;
  }

  return standing;
}

static void write_child (Writer *writer, const Node *child, const char *prefix);

/* « II. – Maintien de l’effort propre. – » opens the first paragraph of a numbered division. */
static void
write_division (Writer *writer, const Node *division)
{
  const char *number = outline_get_number (writer->outline, division);
  g_autofree char *prefix =
      number != NULL ? g_strdup_printf ("%s. – %s. – ", number, division->title) : NULL;
  const char *pending = prefix;

  for (guint i = 0; i < division->children->len; i++) {
    const Node *child = g_ptr_array_index (division->children, i);

    if (!outline_stands (writer->outline, child))
      continue;
    guint n_blocks = writer->document->blocks->len;
    write_child (writer, child, pending);
    if (writer->document->blocks->len > n_blocks)
      pending = NULL;
  }
}

/* « Versements – 80 331 000 € en 3 étapes »: what it is about, and what it shows. */
static void
write_chart (Writer *writer, const Node *node)
{
  g_auto (GStrv) ids = g_strsplit (node->of, " ", -1);
  g_autoptr (Chart) plain =
      diagram_build (writer->figures, node->variant, NULL, ids, CHART_WIDTH_POINTS);

  if (plain == NULL)
    return;

  g_autofree char *title = node->title != NULL
                               ? g_strconcat (node->title, " – ", plain->title, NULL)
                               : g_strdup (plain->title);

  writer_add_block (writer, BLOCK_CHART, node->id)->chart =
      diagram_build (writer->figures, node->variant, title, ids, CHART_WIDTH_POINTS);
}

static void
write_child (Writer *writer, const Node *child, const char *prefix)
{
  switch (child->kind) {
  case NODE_PARAGRAPH:
    clause_write_paragraph (writer, child, prefix);
    break;
  case NODE_VARIANTS: {
    const Node *standing = standing_variant (writer, child);

    if (standing != NULL)
      clause_write_paragraph (writer, standing, prefix);
    else
      write_open_choice (writer, child, prefix);
    break;
  }
  case NODE_DIVISION:
  case NODE_PARTY:
    write_division (writer, child);
    break;
  case NODE_TABLE:
  case NODE_EXPLANATIONS:
  case NODE_ACRONYMS:
    grid_write (writer, child);
    break;
  case NODE_CHART:
    write_chart (writer, child);
    break;
  case NODE_CITATION:
    citation_write (writer, child);
    break;
  case NODE_CONSOLIDATED:
    consolidation_write (writer);
    break;
  default:
    break;
  }
}

static void
write_children (Writer *writer, const Node *node)
{
  for (guint i = 0; i < node->children->len; i++) {
    const Node *child = g_ptr_array_index (node->children, i);

    if (outline_stands (writer->outline, child))
      write_child (writer, child, NULL);
  }
}

static const char *
title_of (const Writer *writer, const Node *node)
{
  if (node->title_test == NULL || figures_test (writer->figures, node->title_test, NULL))
    return node->title;

  return node->title_otherwise;
}

static void
write_heading (Writer *writer, const Node *node)
{
  const char *number = outline_get_number (writer->outline, node);
  const char *title = title_of (writer, node);
  Block *block;

  if (title == NULL)
    return;

  block = writer_add_block (writer, BLOCK_HEADING, node->id);
  block->level = 1;
  if (number != NULL)
    block->label =
        g_strdup_printf ("%s %s", node->kind == NODE_ANNEX ? "Annexe" : "Article", number);
  sentence_write_text (title, 0, block->runs);
}

static BlockKind
kind_of_role (const char *role)
{
  if (g_strcmp0 (role, "titre") == 0)
    return BLOCK_TITLE;
  if (g_strcmp0 (role, "plan") == 0 || g_strcmp0 (role, "sous-titre") == 0)
    return BLOCK_SUBTITLE;
  if (g_strcmp0 (role, "partie") == 0)
    return BLOCK_PARTY;

  return BLOCK_MENTION;
}

static void
write_title_line (Writer *writer, const Node *paragraph)
{
  if (g_strcmp0 (paragraph->role, "logos") == 0) {
    logos_write (writer, paragraph->id);
    return;
  }

  Block *block = writer_add_block (writer, kind_of_role (paragraph->role), paragraph->id);

  write_wording (writer, paragraph, NULL, block->runs);
}

static void
write_title_page (Writer *writer, const Node *page)
{
  for (guint i = 0; i < page->children->len; i++) {
    const Node *child = g_ptr_array_index (page->children, i);

    if (!outline_stands (writer->outline, child))
      continue;
    if (child->kind == NODE_VARIANTS)
      child = standing_variant (writer, child);
    if (child != NULL)
      write_title_line (writer, child);
  }
  if (writer->dossier->frozen)
    seal_write (writer);

  (void) writer_add_block (writer, BLOCK_PAGE_BREAK, NULL);
  (void) writer_add_block (writer, BLOCK_CONTENTS, NULL);
  (void) writer_add_block (writer, BLOCK_PAGE_BREAK, NULL);
}

/* « Entre : », « et »: a role of the cadrage sets them apart, centred. */
static void
write_parties (Writer *writer, const Node *parties)
{
  guint first = writer->document->blocks->len;

  write_children (writer, parties);
  for (guint i = first; i < writer->document->blocks->len; i++) {
    Block *block = g_ptr_array_index (writer->document->blocks, i);
    const Node *node = block->id ? outline_find (writer->outline, block->id) : NULL;

    if (node != NULL && g_strcmp0 (node->role, "liaison") == 0) {
      block->kind = BLOCK_CENTRED;
      block->keep_with_next = true;
    }
  }
}

static void
write_visas (Writer *writer, const Node *visas)
{
  guint first = writer->document->blocks->len;

  write_children (writer, visas);
  for (guint i = first; i < writer->document->blocks->len; i++)
    ((Block *) g_ptr_array_index (writer->document->blocks, i))->hanging = true;
  punctuate (writer, first);
}

void
clause_write (Writer *writer, const Node *top)
{
  writer->node = top;

  switch (top->kind) {
  case NODE_TITLE_PAGE:
    write_title_page (writer, top);
    break;
  case NODE_PARTIES:
    write_parties (writer, top);
    break;
  case NODE_VISAS:
    write_visas (writer, top);
    break;
  case NODE_SIGNATURES:
    write_heading (writer, top);
    write_children (writer, top);
    signature_grid_write (writer, top);
    break;
  default:
    if (top->kind == NODE_ANNEX &&
        g_strcmp0 (outline_get_number (writer->outline, top), "1") == 0)
      (void) writer_add_block (writer, BLOCK_PAGE_BREAK, NULL);
    write_heading (writer, top);
    write_children (writer, top);
    break;
  }
}
