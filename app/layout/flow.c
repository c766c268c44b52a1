/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/flow.h"

#define RULE_GAP 22.0
#define RULE_HEIGHT 18.0
#define ITEM_GAP 4.0
/* What may stay empty at the foot of a page for a table not to be divided: more where it ends
 * with a total, which is read with its column. */
#define WHOLE_TABLE_WORTH 185.0
#define WHOLE_SUM_WORTH 225.0
#define LINES_MIN 2 /* that a heading takes along, and that go with the signatures */

typedef struct {
  double before;
  double after;
} Spacing;

static const Spacing spacings[] = {
  [BLOCK_TITLE] = { 18, 14 },    [BLOCK_SUBTITLE] = { 5, 5 },     [BLOCK_MENTION] = { 9, 9 },
  [BLOCK_CONTENTS] = { 16, 10 }, [BLOCK_HEADING] = { 20, 7 },     [BLOCK_PARAGRAPH] = { 0, 7 },
  [BLOCK_CENTRED] = { 5, 8 },    [BLOCK_ITEM] = { 0, 7 },         [BLOCK_TABLE] = { 10, 16 },
  [BLOCK_CHART] = { 12, 16 },    [BLOCK_SIGNATURES] = { 12, 12 }, [BLOCK_PAGE_BREAK] = { 0, 0 },
  [BLOCK_PARTY] = { 7, 7 },      [BLOCK_PICTURES] = { 0, 24 },    [BLOCK_CODE] = { 22, 0 },
};

typedef struct {
  const GPtrArray *parts;
  GArray *boxes;
  int part;
  double gap; /* before the next box */
} Flow;

static const Part *
part_at (const Flow *flow, int number)
{
  return number >= 0 && (guint) number < flow->parts->len
             ? g_ptr_array_index (flow->parts, number)
             : NULL;
}

static Box *
add_box (Flow *flow, BoxKind kind, int index, double height)
{
  Box box = {
    .kind = kind, .part = flow->part, .index = index, .gap = flow->gap, .height = height
  };

  g_array_append_val (flow->boxes, box);
  flow->gap = 0;

  return &g_array_index (flow->boxes, Box, flow->boxes->len - 1);
}

/* Widows and orphans: the first two lines go together, and the last two. */
static void
add_lines (Flow *flow, const Paragraph *text, bool whole)
{
  for (int i = 0; i < text->n_lines; i++) {
    Box *box = add_box (flow, BOX_LINE, i, text->style->leading);

    if (whole || (i < text->n_lines - 1 && (i == 0 || i == text->n_lines - 2)))
      box->keep = KEEP_WITH_NEXT;
    if (text->lines[i].hyphen)
      box->keep = KEEP_ALWAYS;
  }
}

static double
room_on_page (const Part *part)
{
  return TEXT_BOTTOM - PAGE_MARGIN - part->table->again_height;
}

/* A row is never divided, but for one that no page could hold. */
static void
add_row (Flow *flow, const Part *part, int number, Keep keep)
{
  const TableRow *row = table_get_row (part->table, number);
  int n_lines_max = (int) ((room_on_page (part) - 2 * ROW_PADDING) / row->leading);

  for (int line = 0; line < row->n_lines; line += n_lines_max) {
    int n_lines = MIN (row->n_lines - line, n_lines_max);
    Box *box = add_box (flow, BOX_ROW, number, table_row_get_height (row, n_lines));

    box->first_line = line;
    box->n_lines = n_lines;
    box->keep = keep;
  }
}

/* A head takes two rows along, and the last row or the total two above it. */
static Keep
keep_of_row (const Table *table, int number)
{
  bool total = table->rows[table->n_rows - 1].total;

  if (number == table->n_rows - 1)
    return KEEP_NOT;
  if (number == 0 || number >= table->n_rows - 2 - total || table->rows[number + 1].total)
    return KEEP_WITH_NEXT;

  return table_get_height (table) <= TEXT_BOTTOM - PAGE_MARGIN ? KEEP_TOGETHER : KEEP_NOT;
}

static void
add_table (Flow *flow, const Part *part)
{
  const Table *table = part->table;
  bool sum = table->n_rows > 0 && table->rows[table->n_rows - 1].total;

  add_lines (flow, part->text, true);
  if (part->text->n_lines > 0)
    flow->gap = 4;
  add_row (flow, part, -1, KEEP_WITH_NEXT);
  for (int i = 0; i < table->n_rows; i++) {
    add_row (flow, part, i, keep_of_row (table, i));
    g_array_index (flow->boxes, Box, flow->boxes->len - 1).worth =
        sum ? WHOLE_SUM_WORTH : WHOLE_TABLE_WORTH;
  }
}

static bool
is_text (const Box *box)
{
  return box->kind == BOX_LINE || box->kind == BOX_ENTRY;
}

/* The last lines of the text go with the signatures: they are never alone on a page. */
static void
add_signatures (Flow *flow, const Part *part)
{
  int lines = 0;

  for (int i = (int) flow->boxes->len - 1; i >= 0 && lines < LINES_MIN; i--) {
    Box *box = &g_array_index (flow->boxes, Box, i);

    if (box->kind == BOX_PAGE_BREAK)
      break;
    box->keep = MAX (box->keep, KEEP_WITH_NEXT);
    lines += is_text (box);
  }

  g_auto (SlotPlan) plan = { 0 };
  slot_plan_init (&plan, part->slots, part->slots_height);
  for (int i = 0; i < plan.n_rows; i++) {
    if (i > 0)
      flow->gap = SLOT_GUTTER;
    Box *box = add_box (flow, BOX_SLOTS, i, plan.heights[i]);
    bool page_ends = i == plan.n_rows - 1 || (i + 1) % plan.rows_per_page == 0;
    box->keep = page_ends ? KEEP_NOT : KEEP_WITH_NEXT;
  }
}

static void
add_contents (Flow *flow, const Part *part)
{
  add_lines (flow, part->text, true);
  flow->gap = 6;
  for (guint i = 0; i < part->contents->len; i++) {
    const ContentsEntry *entry = &g_array_index (part->contents, ContentsEntry, i);
    int n_lines = entry->text->n_lines;

    for (int line = 0; line < n_lines; line++) {
      Box *box = add_box (flow, BOX_ENTRY, (int) i, entry->text->style->leading);

      box->first_line = line;
      box->keep = line < n_lines - 1 ? KEEP_WITH_NEXT : KEEP_NOT;
    }
    flow->gap = 1.5;
  }
}

static void
add_part (Flow *flow, const Part *part)
{
  switch (part->block->kind) {
  case BLOCK_TABLE:
    add_table (flow, part);
    break;
  case BLOCK_CHART:
    add_lines (flow, part->text, true);
    flow->gap = 4;
    if (part->block->chart != NULL)
      (void) add_box (flow, BOX_CHART, 0, part->block->chart->height * part->chart_scale);
    break;
  case BLOCK_SIGNATURES:
    add_signatures (flow, part);
    break;
  case BLOCK_CONTENTS:
    add_contents (flow, part);
    break;
  case BLOCK_PAGE_BREAK:
    (void) add_box (flow, BOX_PAGE_BREAK, 0, 0);
    break;
  case BLOCK_HEADING:
    add_lines (flow, part->text, true);
    break;
  case BLOCK_PICTURES:
    (void) add_box (flow, BOX_PICTURES, 0, picture_row_get_height (part->row));
    break;
  case BLOCK_CODE:
    (void) add_box (flow, BOX_SEAL, 0, seal_get_height (part->seal));
    break;
  default:
    /* The label of an empty item is an item all the same. */
    if (part->text->n_lines == 0 && part->label != NULL && part->label->n_lines > 0)
      (void) add_box (flow, BOX_LINE, 0, part->label->style->leading);
    else
      add_lines (flow, part->text, false);
    break;
  }
}

static bool
is_front (const Part *part)
{
  return part != NULL &&
         (part->block->kind == BLOCK_TITLE || part->block->kind == BLOCK_SUBTITLE ||
          part->block->kind == BLOCK_MENTION);
}

static double
gap_between (const Part *before, const Part *after)
{
  if (before == NULL)
    return 0;
  if (after->block->kind == BLOCK_ITEM &&
      (before->block->kind == BLOCK_PARAGRAPH || before->block->kind == BLOCK_ITEM))
    return ITEM_GAP;
  if (before->block->kind == BLOCK_HEADING && after->block->kind == BLOCK_HEADING)
    return spacings[BLOCK_HEADING].after + 2;

  return MAX (spacings[before->block->kind].after, spacings[after->block->kind].before);
}

/* What a reader expects to find right after a block. */
static void
keep_last_line (Flow *flow, const Part *part, const Part *next)
{
  if (flow->boxes->len == 0 || next == NULL)
    return;

  Box *last = &g_array_index (flow->boxes, Box, flow->boxes->len - 1);
  bool introduces = (part->block->kind == BLOCK_PARAGRAPH && next->block->kind == BLOCK_ITEM) ||
                    part->block->kind == BLOCK_CENTRED;
  if (last->part == flow->part && (part->block->keep_with_next || introduces))
    last->keep = MAX (last->keep, KEEP_WITH_NEXT);
}

/* A heading takes two lines along, even when a paragraph of one line follows it. */
static void
keep_headings (const Flow *flow)
{
  for (guint i = 0; i + LINES_MIN < flow->boxes->len; i++) {
    const Box *box = &g_array_index (flow->boxes, Box, i);
    Box *next = &g_array_index (flow->boxes, Box, i + 1);
    const Part *part = part_at (flow, box->part);

    if (part->block->kind == BLOCK_HEADING && next->part != box->part && next->kind == BOX_LINE)
      next->keep = MAX (next->keep, KEEP_WITH_NEXT);
  }
}

GArray *
flow_new (const GPtrArray *parts)
{
  Flow flow = { .parts = parts, .boxes = g_array_new (FALSE, TRUE, sizeof (Box)) };
  bool front = is_front (part_at (&flow, 0)) || is_front (part_at (&flow, 1));

  for (guint i = 0; i < parts->len; i++) {
    const Part *part = g_ptr_array_index (parts, i);
    const Part *next = part_at (&flow, (int) i + 1);

    flow.part = (int) i;
    flow.gap = gap_between (part_at (&flow, (int) i - 1), part);
    add_part (&flow, part);
    keep_last_line (&flow, part, next);
    if (front && is_front (part) && !is_front (next)) {
      front = false;
      flow.gap = RULE_GAP;
      (void) add_box (&flow, BOX_RULE, 0, RULE_HEIGHT);
    }
  }
  keep_headings (&flow);

  return flow.boxes;
}
