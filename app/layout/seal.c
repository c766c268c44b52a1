/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/seal.h"

/* 32 mm: a module of the code is half a millimetre wide. */
#define CODE_WIDTH 90.7
#define CODE_GAP 20.0
#define LABEL_WIDTH 52.0
#define ROW_GAP 5.0
#define EDGE 9.0 /* between the rules and what stands within */

typedef struct {
  Paragraph *label;
  Paragraph *words;
} SealRow;

struct _Seal {
  const Block *block;
  Code *code;   /* NULL: the words alone */
  GArray *rows; /* of SealRow */
  double rows_height;
  double quiet; /* the white above and below the code */
};

static void
clear_row (gpointer data)
{
  SealRow *row = data;

  paragraph_free (row->label);
  paragraph_free (row->words);
}

static double
words_width (const Seal *seal)
{
  double code = seal->code != NULL ? CODE_WIDTH + CODE_GAP : 0;

  return TEXT_WIDTH - code - LABEL_WIDTH;
}

static double
row_height (const SealRow *row)
{
  return MAX (row->label->n_lines * row->label->style->leading,
              row->words->n_lines * row->words->style->leading);
}

static void
add_row (Seal *seal, Words *words, const DocumentRow *from)
{
  const DocumentCell *label = g_ptr_array_index (from->cells, 0);
  const DocumentCell *text = g_ptr_array_index (from->cells, 1);
  SealRow row = {
    paragraph_new (words, style_get (STYLE_SEAL_LABEL), label->runs, LABEL_WIDTH),
    paragraph_new (words, style_get (STYLE_SEAL), text->runs, words_width (seal)),
  };

  seal->rows_height += row_height (&row) + (seal->rows->len > 0 ? ROW_GAP : 0);
  g_array_append_val (seal->rows, row);
}

Seal *
seal_new (Words *words, const Block *block)
{
  Seal *seal = g_new0 (Seal, 1);

  seal->block = block;
  seal->code = block->code != NULL ? code_new (block->code) : NULL;
  seal->rows = g_array_new (FALSE, FALSE, sizeof (SealRow));
  g_array_set_clear_func (seal->rows, clear_row);
  for (guint i = 0; i < block->rows->len; i++)
    add_row (seal, words, g_ptr_array_index (block->rows, i));
  if (seal->code != NULL)
    seal->quiet = CODE_QUIET * CODE_WIDTH / code_get_side (seal->code);

  return seal;
}

void
seal_free (Seal *seal)
{
  if (seal == NULL)
    return;

  code_unref (seal->code);
  g_array_unref (seal->rows);
  g_free (seal);
}

double
seal_get_height (const Seal *seal)
{
  double rows = seal->rows_height + 2 * EDGE;

  return seal->code != NULL ? MAX (rows, CODE_WIDTH + 2 * seal->quiet) : rows;
}

static void
place_code (const Seal *seal, Placer *placer, double top)
{
  g_autofree char *alternative =
      g_strconcat ("Code à lire avec un téléphone. Il dit : ", seal->block->code, NULL);
  Mark mark = { .kind = MARK_CODE,
                .colour = COLOUR_INK,
                .x = PAGE_MARGIN,
                .y = top,
                .width = CODE_WIDTH,
                .height = CODE_WIDTH,
                .image = placer->page->codes->len };

  g_ptr_array_add (placer->page->codes, code_ref (seal->code));
  placer->element = placer_add_figure (placer, alternative);
  placer_add_shape (placer, &mark);
}

static void
place_row (const SealRow *row, Placer *placer, double x, double top)
{
  const Fonts *fonts = placer->pages->fonts;
  double baseline = style_get_baseline (row->words->style, fonts);

  placer->element = placer_add_element (placer, "P", -1);
  placer->joined = true;
  for (int i = 0; i < row->label->n_lines; i++)
    placer_add_line (placer, row->label, i, x, top + baseline + i * row->label->style->leading);
  placer->joined = false;
  (void) placer_add_lines (placer, row->words, x + LABEL_WIDTH, top);
}

void
seal_place (const Seal *seal, Placer *placer, double top)
{
  double height = seal_get_height (seal);
  double x = PAGE_MARGIN;
  double y = top + (height - seal->rows_height) / 2;

  placer_add_rule (placer, top, RULE_THIN, COLOUR_RULE);
  if (seal->code != NULL) {
    place_code (seal, placer, top + (height - CODE_WIDTH) / 2);
    x += CODE_WIDTH + CODE_GAP;
  }
  for (guint i = 0; i < seal->rows->len; i++) {
    const SealRow *row = &g_array_index (seal->rows, SealRow, i);

    place_row (row, placer, x, y);
    y += row_height (row) + ROW_GAP;
  }
}
