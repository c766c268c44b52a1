/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "document/grid.h"

#include "document/sentence.h"
#include "figures/explanation.h"
#include "figures/french.h"

#include <string.h>

static void
add_text_cell (DocumentRow *row, const char *text)
{
  GPtrArray *runs = row_add_cell (row)->runs;

  if (text != NULL)
    sentence_write_text (text, 0, runs);
}

static void
add_titled_column (Block *table, int share, bool right, const char *title)
{
  GPtrArray *runs = block_add_column (table, share, right)->runs;

  sentence_write_text (title, 0, runs);
}

static void
write_row (Writer *writer, const Node *line, Block *table)
{
  DocumentRow *row = block_add_row (table, line->total);

  for (guint i = 0; i < line->children->len; i++) {
    const Node *cell = g_ptr_array_index (line->children, i);

    writer->node = line;
    sentence_write (writer, NULL, cell->inlines, row_add_cell (row)->runs);
  }
}

/* One row for each member of the dimension that the line names. */
static void
write_repeated_row (Writer *writer, const Node *line, Block *table)
{
  for (guint d = 0; d < writer->cadrage->dimensions->len; d++) {
    const Dimension *dimension = g_ptr_array_index (writer->cadrage->dimensions, d);

    if (!g_str_equal (dimension->id, line->dimension))
      continue;

    int n_members = figures_count_members (writer->figures, (int) d);

    writer->row_dimension = line->dimension;
    writer->row_dimension_index = (int) d;
    for (writer->row_rank = 0; writer->row_rank < n_members; writer->row_rank++)
      write_row (writer, line, table);
    writer->row_dimension = NULL;
  }
}

static void
write_columns (Writer *writer, const Node *node, Block *table)
{
  for (guint i = 0; i < node->columns->len; i++) {
    const Column *column = g_ptr_array_index (node->columns, i);
    GPtrArray *runs = block_add_column (table, column->share, column->right)->runs;

    writer->heading = true;
    sentence_write (writer, NULL, column->title_inlines, runs);
    writer->heading = false;
  }
}

static void
write_caption (Writer *writer, const Node *node)
{
  if (node->title == NULL)
    return;

  Block *heading = writer_add_block (writer, BLOCK_HEADING, NULL);

  heading->level = 2;
  sentence_write_text (node->title, 0, heading->runs);
}

static void
write_table (Writer *writer, const Node *node)
{
  write_caption (writer, node);

  Block *table = writer_add_block (writer, BLOCK_TABLE, node->id);

  write_columns (writer, node, table);
  for (guint i = 0; i < node->children->len; i++) {
    const Node *line = g_ptr_array_index (node->children, i);

    if (!outline_stands (writer->outline, line))
      continue;
    if (line->dimension != NULL)
      write_repeated_row (writer, line, table);
    else
      write_row (writer, line, table);
  }
}

/* The formula shown is the formula run. */
static void
write_explanation (Writer *writer, const char *path, Block *table)
{
  g_autoptr (Explanation) explanation = explanation_new (writer->figures, path);
  g_autofree char *name = french_capitalize (explanation->name);
  DocumentRow *row = block_add_row (table, false);

  add_text_cell (row, name);
  add_text_cell (row, explanation->in_names);
  add_text_cell (row, explanation->in_values);

  GPtrArray *runs = row_add_cell (row)->runs;

  if (explanation->known) {
    sentence_write_text (explanation->text, 0, runs);
    return;
  }

  g_autofree char *blank = g_strdup_printf ("[à compléter : %s]", explanation->label);
  sentence_write_text (blank, RUN_BLANK, runs);
  for (guint i = 0; i < runs->len; i++)
    ((Run *) g_ptr_array_index (runs, i))->origin = g_strdup (path);
}

/* One row for a figure, or one for each of its members. */
static void
write_explanations_of (Writer *writer, const char *id, Block *table)
{
  int symbol = cadrage_find_symbol (writer->cadrage, id);
  const Datum *datum = g_ptr_array_index (writer->cadrage->data, symbol);
  int ranks[TYPE_DIMENSIONS_MAX] = { 0 };
  int n_rows = datum->type.n_dimensions == 0
                   ? 1
                   : figures_count_members (writer->figures, datum->type.dimensions[0]);

  for (ranks[0] = 0; ranks[0] < n_rows; ranks[0]++) {
    g_autofree char *path = figures_dup_path (writer->figures, symbol, ranks);

    write_explanation (writer, path, table);
  }
}

static void
write_explanations (Writer *writer, const Node *node)
{
  Block *table = writer_add_block (writer, BLOCK_TABLE, node->id);
  g_auto (GStrv) ids = g_strsplit (node->of, " ", -1);

  add_titled_column (table, 5, false, "Donnée");
  add_titled_column (table, 7, false, "Calcul");
  add_titled_column (table, 6, false, "Valeurs");
  add_titled_column (table, 5, true, "Résultat");
  for (int i = 0; ids[i] != NULL; i++)
    write_explanations_of (writer, ids[i], table);
}

static void
write_acronym_table (Writer *writer, const Node *node)
{
  Block *table = writer_add_block (writer, BLOCK_TABLE, node->id);

  add_titled_column (table, 1, false, "Sigle");
  add_titled_column (table, 5, false, "Signification");
}

/* Whole words only: CEP is not in CEPENDANT. */
static bool
holds_word (const char *text, const char *word)
{
  gsize length = strlen (word);

  for (const char *found = strstr (text, word); found != NULL;
       found = strstr (found + 1, word)) {
    gunichar before = found > text ? g_utf8_get_char (g_utf8_prev_char (found)) : ' ';

    if (!g_unichar_isalnum (before) && !g_unichar_isalnum (g_utf8_get_char (found + length)))
      return true;
  }

  return false;
}

static bool
runs_hold_word (const GPtrArray *runs, const char *word)
{
  g_autofree char *text = runs_to_text (runs);

  return holds_word (text, word);
}

static bool
block_holds_word (const Block *block, const char *word)
{
  if (runs_hold_word (block->runs, word))
    return true;

  for (guint i = 0; block->rows != NULL && i < block->rows->len; i++) {
    const DocumentRow *row = g_ptr_array_index (block->rows, i);

    for (guint k = 0; k < row->cells->len; k++)
      if (runs_hold_word (((DocumentCell *) g_ptr_array_index (row->cells, k))->runs, word))
        return true;
  }

  return false;
}

static Block *
find_block (const Writer *writer, const char *id)
{
  for (guint i = 0; i < writer->document->blocks->len; i++) {
    Block *block = g_ptr_array_index (writer->document->blocks, i);

    if (g_strcmp0 (block->id, id) == 0)
      return block;
  }

  return NULL;
}

static bool
document_holds_word (const Writer *writer, const char *word)
{
  for (guint i = 0; i < writer->document->blocks->len; i++)
    if (block_holds_word (g_ptr_array_index (writer->document->blocks, i), word))
      return true;

  return false;
}

void
grid_fill_acronyms (Writer *writer, const Node *node)
{
  Block *table = find_block (writer, node->id);

  for (guint i = 0; table != NULL && i < writer->cadrage->acronyms->len; i++) {
    const Acronym *acronym = g_ptr_array_index (writer->cadrage->acronyms, i);

    if (!document_holds_word (writer, acronym->id))
      continue;
    DocumentRow *row = block_add_row (table, false);
    add_text_cell (row, acronym->id);
    add_text_cell (row, acronym->expansion);
  }
}

void
grid_write (Writer *writer, const Node *node)
{
  writer->node = node;

  switch (node->kind) {
  case NODE_TABLE:
    write_table (writer, node);
    break;
  case NODE_EXPLANATIONS:
    write_explanations (writer, node);
    break;
  case NODE_ACRONYMS:
    write_acronym_table (writer, node);
    break;
  default:
    g_assert_not_reached ();
  }
}
