/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "publish/block-proof.h"

#include "publish/drawn-text.h"

#include <string.h>

#define CONTENTS_LEVEL_MAX 2
#define SEPARATOR "–"
#define LAYOUT_WORDS_MAX 60

/* What a block says, piece by piece in the order of reading. */
typedef struct {
  GPtrArray *pieces; /* of char *, without white space, none empty */
  guint n_values;
} Saying;

void
block_difference_clear (BlockDifference *difference)
{
  g_clear_pointer (&difference->expected, g_free);
  g_clear_pointer (&difference->drawn, g_free);
}

/* False when there is nothing to say. */
static bool
add_text (Saying *saying, const char *text)
{
  char *piece = text != NULL ? drawn_text_squeeze (text) : NULL;

  if (piece != NULL && *piece != '\0') {
    g_ptr_array_add (saying->pieces, piece);
    return true;
  }

  g_free (piece);
  return false;
}

static void
add_runs (Saying *saying, const GPtrArray *runs)
{
  for (guint i = 0; i < runs->len; i++) {
    const Run *run = runs->pdata[i];

    if (add_text (saying, run->text) && run->origin != NULL)
      saying->n_values++;
  }
}

static void
add_table (Saying *saying, const Block *block)
{
  for (guint i = 0; block->columns != NULL && i < block->columns->len; i++)
    add_runs (saying, ((const DocumentColumn *) block->columns->pdata[i])->runs);
  for (guint i = 0; block->rows != NULL && i < block->rows->len; i++) {
    const DocumentRow *row = block->rows->pdata[i];

    for (guint k = 0; k < row->cells->len; k++)
      add_runs (saying, ((const DocumentCell *) row->cells->pdata[k])->runs);
  }
}

static void
add_chart (Saying *saying, const Block *block)
{
  if (block->chart == NULL)
    return;
  if (block->runs->len == 0)
    (void) add_text (saying, block->chart->title);
  for (guint i = 0; i < block->chart->marks->len; i++) {
    const ChartMark *mark = block->chart->marks->pdata[i];

    if (mark->kind == CHART_TEXT)
      (void) add_text (saying, mark->text);
  }
}

static void
add_slots (Saying *saying, const Block *block)
{
  for (guint i = 0; block->slots != NULL && i < block->slots->len; i++) {
    const SignatureSlot *slot = block->slots->pdata[i];

    (void) add_text (saying, slot->heading);
    (void) add_text (saying, slot->capacity);
    (void) add_text (saying, slot->note);
    if (add_text (saying, slot->name))
      saying->n_values++;
  }
}

/* From 1; 0 when the block stands on no page. */
static int
find_page (const Pages *pages, guint rank)
{
  for (guint i = 0; i < pages->pages->len; i++) {
    const Page *page = pages->pages->pdata[i];

    for (guint k = 0; k < page->content->len; k++)
      if (g_array_index (page->content, Mark, k).block == (int) rank)
        return (int) i + 1;
  }

  return 0;
}

static void
add_contents (Saying *saying, const Document *document, const Pages *pages)
{
  for (guint i = 0; i < document->blocks->len; i++) {
    const Block *block = document->blocks->pdata[i];
    g_autofree char *text = NULL;
    g_autofree char *number = NULL;

    if (block->kind != BLOCK_HEADING || block->level > CONTENTS_LEVEL_MAX)
      continue;
    text = runs_to_text (block->runs);
    number = g_strdup_printf ("%d", find_page (pages, i));
    (void) add_text (saying, block->label);
    (void) add_text (saying, text);
    (void) add_text (saying, number);
  }
}

static void
say_block (Saying *saying, const Document *document, guint rank, const Pages *pages)
{
  const Block *block = document->blocks->pdata[rank];

  if (block->kind == BLOCK_CONTENTS) {
    add_contents (saying, document, pages);
    return;
  }

  (void) add_text (saying, block->label);
  add_runs (saying, block->runs);
  add_table (saying, block);
  add_chart (saying, block);
  add_slots (saying, block);
}

/* A few words without a figure. */
static bool
is_wording (const char *text, gsize n_bytes)
{
  for (gsize i = 0; i < n_bytes; i++)
    if (g_ascii_isdigit (text[i]))
      return false;

  return n_bytes <= LAYOUT_WORDS_MAX;
}

/* Whether the layout itself may have put these bytes before the piece of that number: a dash
 * after a label, the title of the contents, what the lines of a signature are for. */
static bool
is_of_layout (const Block *block, guint piece, const char *text, gsize n_bytes)
{
  if (n_bytes == 0)
    return true;

  switch (block->kind) {
  case BLOCK_SIGNATURES:
    return is_wording (text, n_bytes);
  case BLOCK_CONTENTS:
    if (piece == 0)
      return is_wording (text, n_bytes);
    G_GNUC_FALLTHROUGH;
  case BLOCK_HEADING:
    return n_bytes == strlen (SEPARATOR) && strncmp (text, SEPARATOR, n_bytes) == 0;
  default:
    return false;
  }
}

/* The drawn text from the first byte that is not as expected, which is at *ret_piece; NULL when
 * all is. */
static const char *
find_difference (const Block *block, const Saying *saying, const char *drawn, guint *ret_piece)
{
  for (guint i = 0; i < saying->pieces->len; i++) {
    const char *piece = saying->pieces->pdata[i];
    const char *found = g_str_has_prefix (drawn, piece) ? drawn : strstr (drawn, piece);

    if (found == NULL || !is_of_layout (block, i, drawn, (gsize) (found - drawn))) {
      *ret_piece = i;
      return drawn;
    }
    drawn = found + strlen (piece);
  }

  *ret_piece = saying->pieces->len;
  return is_of_layout (block, saying->pieces->len, drawn, strlen (drawn)) ? NULL : drawn;
}

bool
block_proof_check (const Document *document, guint rank, const Pages *pages, guint *n_values,
                   BlockDifference *ret_difference)
{
  g_autoptr (GPtrArray) pieces = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *drawn = drawn_text_of_block (pages, (int) rank);
  Saying saying = { pieces, 0 };
  const char *rest;
  guint piece;

  say_block (&saying, document, rank, pages);
  rest = find_difference (document->blocks->pdata[rank], &saying, drawn, &piece);
  if (rest == NULL) {
    *n_values += saying.n_values;
    return true;
  }

  ret_difference->expected = g_strdup (piece < pieces->len ? pieces->pdata[piece] : "");
  ret_difference->drawn = g_strdup (rest);
  ret_difference->page = find_page (pages, rank);
  return false;
}
