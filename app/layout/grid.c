/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/grid.h"

#define SLOTS_AGAIN "Signatures (suite)"
#define DOTS_GAP 4.0
#define DOTS_THICKNESS 0.7
#define SLOT_FRAME 0.5
#define FIELD_EDGE 2.0 /* between the texts and the room to sign */

void
row_elements_clear (RowElements *elements)
{
  g_clear_pointer (&elements->cells, g_free);
}

void
row_elements_start (RowElements *elements, int table)
{
  elements->table = table;
  elements->head = -1;
  elements->body = -1;
}

/* The head needs a body beside it: without one, it is the body. */
static int
rows_element (Placer *placer, const Table *table, bool head, RowElements *elements)
{
  int *rows = head && table->n_rows > 0 ? &elements->head : &elements->body;

  if (*rows < 0)
    *rows = placer_add_element (placer, rows == &elements->head ? "THead" : "TBody",
                                elements->table);

  return *rows;
}

/* A first column of words says what its rows are about. */
static bool
heads_row (const Part *part, const Box *box, int column)
{
  const Table *table = part->table;
  const DocumentColumn *first = g_ptr_array_index (part->block->columns, 0);

  return column == 0 && table->n_columns > 1 && !first->right &&
         table_get_row (table, box->index)->cells[0]->n_lines > box->first_line;
}

static void
add_row_elements (Placer *placer, const Part *part, const Box *box, RowElements *elements)
{
  const Table *table = part->table;
  bool head = box->index < 0;
  int row = placer_add_element (placer, "TR", rows_element (placer, table, head, elements));

  elements->n_cells = table->n_columns;
  elements->cells = g_renew (int, elements->cells, MAX (table->n_columns, 1));
  for (int i = 0; i < table->n_columns; i++) {
    HeadScope scope = head ? SCOPE_COLUMN : heads_row (part, box, i) ? SCOPE_ROW : SCOPE_NONE;

    elements->cells[i] = placer_add_element (placer, scope == SCOPE_NONE ? "TD" : "TH", row);
    g_array_index (placer->pages->elements, Element, elements->cells[i]).scope = scope;
  }
}

/* The texts of a row, in the elements given or, without, as decoration. */
static void
place_cells (Placer *placer, const Table *table, const Box *box, double top,
             const int *elements)
{
  const TableRow *row = table_get_row (table, box->index);

  for (int i = 0; i < table->n_columns; i++) {
    const Paragraph *cell = row->cells[i];
    double x = PAGE_MARGIN + table->edges[i] + CELL_PADDING;
    double baseline = style_get_baseline (cell->style, placer->pages->fonts);
    /* A head stands on its rule, a row hangs from the one above. */
    int lower = box->index < 0 && box->first_line == 0 ? row->n_lines - cell->n_lines : 0;

    placer->element = elements != NULL ? elements[i] : NO_ELEMENT;
    for (int k = 0; k < box->n_lines && box->first_line + k < cell->n_lines; k++)
      placer_add_line (placer, cell, box->first_line + k, x,
                       top + ROW_PADDING + (k + lower) * row->leading + baseline);
    if (cell->n_lines <= box->first_line && elements != NULL)
      placer_add_nothing (placer);
  }
}

static void
place_row_rules (Placer *placer, const Table *table, const Box *box, double top)
{
  const TableRow *row = table_get_row (table, box->index);
  bool head = box->index < 0;
  bool ends = box->first_line + box->n_lines == row->n_lines;
  bool last = box->index == table->n_rows - 1 && ends;
  bool strong = head || last;
  double bottom = top + table_row_get_height (row, box->n_lines);

  if ((head || row->total) && box->first_line == 0)
    placer_add_rule (placer, top, RULE_STRONG, COLOUR_ACCENT);
  if (strong || ends)
    placer_add_rule (placer, bottom, strong ? RULE_STRONG : RULE_THIN,
                     strong ? COLOUR_ACCENT : COLOUR_RULE);
}

void
place_row (Placer *placer, const Part *part, const Box *box, RowElements *elements)
{
  const Table *table = part->table;

  add_row_elements (placer, part, box, elements);
  place_row_rules (placer, table, box, box->y);
  place_cells (placer, table, box, box->y, elements->cells);
}

void
place_again (Placer *placer, const Part *part, double top)
{
  const Table *table = part->table;
  Box head = { .index = -1, .n_lines = table->head.n_lines };

  placer->element = NO_ELEMENT;
  placer->artifact = ARTIFACT_REPEATED;
  top = placer_add_lines (placer, table->again, PAGE_MARGIN, top) + ROW_PADDING;
  place_row_rules (placer, table, &head, top);
  place_cells (placer, table, &head, top, NULL);
  placer->artifact = ARTIFACT_LAYOUT;
}

static void
place_frame (Placer *placer, double x, double y, double height)
{
  Mark frame = { .kind = MARK_FRAME,
                 .colour = COLOUR_RULE,
                 .x = x,
                 .y = y,
                 .width = SLOT_WIDTH,
                 .height = height,
                 .thickness = SLOT_FRAME };

  placer->element = NO_ELEMENT;
  placer_add_shape (placer, &frame);
}

/* Dots to write on, after a text of one line. */
static void
place_dots (Placer *placer, const Paragraph *text, double x, double baseline)
{
  double start = x + text->lines[0].width + DOTS_GAP;
  Mark dots = { .kind = MARK_DOTS,
                .colour = COLOUR_QUIET,
                .x = start,
                .y = baseline,
                .width = x + text->set.width - start,
                .thickness = DOTS_THICKNESS };

  placer->element = NO_ELEMENT;
  placer_add_shape (placer, &dots);
}

/* Who signs here, in words: "Signature pour l’État, le préfet de la région…, Pierre DARTOUT".
 */
static char *
describe_signature (const SignatureSlot *slot)
{
  g_autofree char *rest = g_strdup (slot->heading);
  bool named = *slot->name != '\0' && *slot->name != '[';

  *rest = g_ascii_tolower (*rest);

  return g_strconcat ("Signature ", rest, *slot->capacity != '\0' ? ", " : "", slot->capacity,
                      named ? ", " : "", named ? slot->name : "", NULL);
}

/* The room to sign in; the act to be signed has an element for it, a draft does not. */
static void
add_field (Placer *placer, const SignatureSlot *slot, double x, double top, double bottom)
{
  int element = -1;

  if (placer->pages->frozen) {
    element = placer->element = placer_add_element (placer, "Form", -1);
    placer_add_nothing (placer);
  }

  SignatureField field = {
    .name = g_strdup (slot->field),
    .description = describe_signature (slot),
    .element = element,
    .page = placer->page_number,
    .x = x,
    .y = top,
    .width = SLOT_WIDTH - 2 * SLOT_PADDING,
    .height = bottom - top,
  };

  g_array_append_val (placer->pages->fields, field);
}

static double
text_height (const Paragraph *text)
{
  return text != NULL ? text->n_lines * text->style->leading : 0;
}

/* Returns the bottom edge. */
static double
place_slot_text (Placer *placer, const Paragraph *text, double x, double top)
{
  if (text == NULL || text->n_lines == 0)
    return top;
  placer->element = placer_add_element (placer, "P", -1);

  return placer_add_lines (placer, text, x, top);
}

static void
place_slot (Placer *placer, const SlotBox *slot, const Box *box)
{
  double x = PAGE_MARGIN + slot->x + SLOT_PADDING;
  double top = box->y + SLOT_PADDING;
  double bottom = box->y + box->height - SLOT_PADDING - text_height (slot->texts[SLOT_NAME]);

  place_frame (placer, PAGE_MARGIN + slot->x, box->y, box->height);
  for (SlotText i = 0; i < SLOT_NAME; i++) {
    const Paragraph *text = slot->texts[i];

    if ((i == SLOT_PLACE || i == SLOT_DATE) && text != NULL)
      place_dots (placer, text, x,
                  top + style_get_baseline (text->style, placer->pages->fonts));
    top = place_slot_text (placer, text, x, top);
  }
  if (slot->slot->field != NULL)
    add_field (placer, slot->slot, x, top + FIELD_EDGE, bottom - FIELD_EDGE);
  (void) place_slot_text (placer, slot->texts[SLOT_NAME], x, bottom);
}

void
place_slots (Placer *placer, const Part *part, const Box *box)
{
  for (guint i = 0; i < part->slots->len; i++) {
    const SlotBox *slot = g_ptr_array_index (part->slots, i);

    if (slot->row == box->index)
      place_slot (placer, slot, box);
  }
}

void
place_slots_again (Placer *placer, double top)
{
  g_autoptr (Paragraph) again =
      paragraph_new_text (placer->words, style_get (STYLE_CAPTION), SLOTS_AGAIN, TEXT_WIDTH);

  placer->element = NO_ELEMENT;
  placer->artifact = ARTIFACT_REPEATED;
  (void) placer_add_lines (placer, again, PAGE_MARGIN, top);
  placer->artifact = ARTIFACT_LAYOUT;
}
