/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "document/clause.h"

#include "document/citation.h"
#include "document/diagram.h"
#include "document/grid.h"
#include "document/logos.h"
#include "document/paragraph.h"
#include "document/seal.h"
#include "document/sentence.h"
#include "document/signature-grid.h"
#include "number/words.h"

/* The text width of an A4 page with margins of 25 mm. */
#define CHART_WIDTH_POINTS 453

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
    paragraph_write (writer, child, prefix);
    break;
  case NODE_VARIANTS: {
    const Node *standing = standing_variant (writer, child);

    if (standing != NULL)
      paragraph_write (writer, standing, prefix);
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
    /* Its place: see consolidation_fill. */
    (void) writer_add_block (writer, BLOCK_PARAGRAPH, child->id);
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

  paragraph_write_wording (writer, paragraph, NULL, block->runs);
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
  paragraph_punctuate (writer, first);
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
