/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "document/document.h"

static const char *const kind_names[] = {
  [BLOCK_TITLE] = "title",
  [BLOCK_SUBTITLE] = "subtitle",
  [BLOCK_MENTION] = "mention",
  [BLOCK_CONTENTS] = "contents",
  [BLOCK_PARTY] = "party",
  [BLOCK_PICTURES] = "pictures",
  [BLOCK_CODE] = "code",
  [BLOCK_HEADING] = "heading",
  [BLOCK_PARAGRAPH] = "paragraph",
  [BLOCK_CENTRED] = "centred",
  [BLOCK_ITEM] = "item",
  [BLOCK_TABLE] = "table",
  [BLOCK_CHART] = "chart",
  [BLOCK_SIGNATURES] = "signatures",
  [BLOCK_PAGE_BREAK] = "page break",
};

static void
free_run (gpointer run)
{
  run_free (run);
}

static void
free_cell (gpointer data)
{
  DocumentCell *cell = data;

  g_ptr_array_unref (cell->runs);
  g_free (cell);
}

static void
free_row (gpointer data)
{
  DocumentRow *row = data;

  g_ptr_array_unref (row->cells);
  g_free (row);
}

static void
free_column (gpointer data)
{
  DocumentColumn *column = data;

  g_ptr_array_unref (column->runs);
  g_free (column);
}

static void
free_slot (gpointer data)
{
  SignatureSlot *slot = data;

  g_free (slot->heading);
  g_free (slot->capacity);
  g_free (slot->name);
  g_free (slot->field);
  g_free (slot->note);
  g_free (slot);
}

static void
free_picture (gpointer data)
{
  DocumentPicture *picture = data;

  g_free (picture->origin);
  g_free (picture->digest);
  g_bytes_unref (picture->file);
  g_free (picture->alternative);
  g_free (picture);
}

static void
free_block (gpointer block)
{
  block_free (block);
}

static void
append_runs (GString *text, const GPtrArray *runs)
{
  for (guint i = 0; i < runs->len; i++) {
    const Run *run = g_ptr_array_index (runs, i);
    const char *marks[6];
    int n_marks = 0;

    if (run->flags & RUN_BOLD)
      marks[n_marks++] = "*";
    if (run->flags & RUN_ITALIC)
      marks[n_marks++] = "/";
    if (run->flags & RUN_BLANK)
      marks[n_marks++] = "?";
    if (run->flags & RUN_SUPERIOR)
      marks[n_marks++] = "^";
    if (run->flags & RUN_NAME)
      marks[n_marks++] = "~";
    if (run->flags & RUN_SMALL_CAPITALS)
      marks[n_marks++] = "%";

    for (int k = 0; k < n_marks; k++)
      g_string_append (text, marks[k]);
    g_string_append (text, run->text);
    for (int k = n_marks - 1; k >= 0; k--)
      g_string_append (text, marks[k]);
    if (run->origin != NULL)
      g_string_append_printf (text, "{%s}", run->origin);
    if (run->target != NULL)
      g_string_append_printf (text, "→%s", run->target);
  }
}

static void
describe_columns (GString *text, const Block *block)
{
  g_string_append (text, "  columns");
  for (guint i = 0; i < block->columns->len; i++) {
    const DocumentColumn *column = g_ptr_array_index (block->columns, i);

    g_string_append_printf (text, " | %d%s ", column->share, column->right ? " right" : "");
    append_runs (text, column->runs);
  }
  g_string_append_c (text, '\n');
}

static void
describe_rows (GString *text, const Block *block)
{
  for (guint i = 0; i < block->rows->len; i++) {
    const DocumentRow *row = g_ptr_array_index (block->rows, i);

    g_string_append (text, row->total ? "  total" : "  row");
    for (guint k = 0; k < row->cells->len; k++) {
      const DocumentCell *cell = g_ptr_array_index (row->cells, k);

      g_string_append (text, " | ");
      append_runs (text, cell->runs);
    }
    g_string_append_c (text, '\n');
  }
}

static void
describe_slot (GString *text, const SignatureSlot *slot)
{
  g_string_append_printf (text, "  slot [%s] %s | %s | %s", slot->field, slot->heading,
                          slot->capacity, slot->name);
  if (slot->note != NULL)
    g_string_append_printf (text, " | %s", slot->note);
  g_string_append (text, slot->place_and_date ? " (place and date)\n" : "\n");
}

static void
describe_block (GString *text, const Block *block)
{
  g_string_append (text, kind_names[block->kind]);
  if (block->level > 0)
    g_string_append_printf (text, " %d", block->level);
  if (block->hanging)
    g_string_append (text, " hanging");
  if (block->keep_with_next)
    g_string_append (text, " kept");
  if (block->id != NULL)
    g_string_append_printf (text, " [%s]", block->id);
  if (block->label != NULL)
    g_string_append_printf (text, " “%s”", block->label);
  if (block->runs->len > 0)
    g_string_append (text, ": ");
  append_runs (text, block->runs);
  g_string_append_c (text, '\n');

  if (block->columns != NULL)
    describe_columns (text, block);
  if (block->rows != NULL)
    describe_rows (text, block);
  if (block->chart != NULL)
    g_string_append_printf (text, "  %s: %s\n", block->chart->title, block->chart->alternative);
  for (guint i = 0; block->slots != NULL && i < block->slots->len; i++)
    describe_slot (text, g_ptr_array_index (block->slots, i));
  for (guint i = 0; block->pictures != NULL && i < block->pictures->len; i++) {
    const DocumentPicture *picture = g_ptr_array_index (block->pictures, i);

    g_string_append_printf (text, "  picture {%s} %s\n", picture->origin, picture->alternative);
  }
}

Run *
run_new (const char *text, guint flags, const char *origin, const char *target)
{
  Run *run = g_new0 (Run, 1);

  run->text = g_strdup (text);
  run->flags = flags;
  run->origin = g_strdup (origin);
  run->target = g_strdup (target);

  return run;
}

void
run_free (Run *run)
{
  if (run == NULL)
    return;

  g_free (run->text);
  g_free (run->origin);
  g_free (run->target);
  g_free (run);
}

Block *
block_new (BlockKind kind, const char *id)
{
  Block *block = g_new0 (Block, 1);

  block->kind = kind;
  block->id = g_strdup (id);
  block->runs = g_ptr_array_new_with_free_func (free_run);
  if (kind == BLOCK_TABLE)
    block->columns = g_ptr_array_new_with_free_func (free_column);
  if (kind == BLOCK_TABLE || kind == BLOCK_CODE)
    block->rows = g_ptr_array_new_with_free_func (free_row);
  if (kind == BLOCK_SIGNATURES)
    block->slots = g_ptr_array_new_with_free_func (free_slot);
  if (kind == BLOCK_PICTURES)
    block->pictures = g_ptr_array_new_with_free_func (free_picture);

  return block;
}

void
block_free (Block *block)
{
  if (block == NULL)
    return;

  g_free (block->id);
  g_free (block->label);
  g_ptr_array_unref (block->runs);
  g_clear_pointer (&block->columns, g_ptr_array_unref);
  g_clear_pointer (&block->rows, g_ptr_array_unref);
  g_clear_pointer (&block->slots, g_ptr_array_unref);
  g_clear_pointer (&block->pictures, g_ptr_array_unref);
  chart_free (block->chart);
  g_free (block->code);
  g_free (block);
}

DocumentColumn *
block_add_column (Block *block, int share, bool right)
{
  DocumentColumn *column = g_new0 (DocumentColumn, 1);

  column->share = share;
  column->right = right;
  column->runs = g_ptr_array_new_with_free_func (free_run);
  g_ptr_array_add (block->columns, column);

  return column;
}

DocumentRow *
block_add_row (Block *block, bool total)
{
  DocumentRow *row = g_new0 (DocumentRow, 1);

  row->total = total;
  row->cells = g_ptr_array_new_with_free_func (free_cell);
  g_ptr_array_add (block->rows, row);

  return row;
}

DocumentCell *
row_add_cell (DocumentRow *row)
{
  DocumentCell *cell = g_new0 (DocumentCell, 1);

  cell->runs = g_ptr_array_new_with_free_func (free_run);
  g_ptr_array_add (row->cells, cell);

  return cell;
}

SignatureSlot *
block_add_slot (Block *block)
{
  SignatureSlot *slot = g_new0 (SignatureSlot, 1);

  g_ptr_array_add (block->slots, slot);

  return slot;
}

DocumentPicture *
block_add_picture (Block *block, const char *origin, const char *digest, GBytes *file)
{
  DocumentPicture *picture = g_new0 (DocumentPicture, 1);

  picture->origin = g_strdup (origin);
  picture->digest = g_strdup (digest);
  picture->file = g_bytes_ref (file);
  g_ptr_array_add (block->pictures, picture);

  return picture;
}

Document *
document_new (void)
{
  Document *document = g_new0 (Document, 1);

  document->blocks = g_ptr_array_new_with_free_func (free_block);

  return document;
}

void
document_free (Document *document)
{
  if (document == NULL)
    return;

  g_free (document->title);
  g_free (document->subject);
  g_free (document->author);
  g_free (document->header_left);
  g_free (document->header_right);
  g_free (document->footer);
  g_free (document->draft_mark);
  g_free (document->date);
  g_free (document->font);
  g_ptr_array_unref (document->blocks);
  g_free (document);
}

char *
runs_to_text (const GPtrArray *runs)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < runs->len; i++)
    g_string_append (text, ((const Run *) g_ptr_array_index (runs, i))->text);

  return g_string_free (text, FALSE);
}

char *
document_describe (const Document *document)
{
  GString *text = g_string_new (NULL);
  g_autofree char *initials = g_strdup_printf ("%d", document->n_initials);
  const char *const lines[][2] = {
    { "title", document->title },
    { "subject", document->subject },
    { "author", document->author },
    { "header left", document->header_left },
    { "header right", document->header_right },
    { "footer", document->footer },
    { "draft mark", document->draft_mark },
    { "initials", document->n_initials > 0 ? initials : NULL },
    { "date", document->date },
    { "font", document->font },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (lines); i++)
    if (lines[i][1] != NULL)
      g_string_append_printf (text, "%s: %s\n", lines[i][0], lines[i][1]);
  g_string_append_c (text, '\n');
  for (guint i = 0; i < document->blocks->len; i++)
    describe_block (text, g_ptr_array_index (document->blocks, i));

  return g_string_free (text, FALSE);
}
