/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/body.h"

#include "document/sentence.h"
#include "layout/grid.h"

#define RULE_WIDTH 96.0
#define RULE_THICKNESS 1.4
#define NUMBER_WIDTH 30.0
#define LEADER_GAP 6.0
#define LEADER_MIN 12.0
#define LEADER_THICKNESS 0.7

struct _Body {
  Placer *placer;
  const GPtrArray *parts;
  const GArray *boxes;
  const int *anchors;
  bool has_title;      /* headings come below it */
  int *elements;       /* of each part's text, -1 before it is placed */
  int list;            /* the open list, -1 */
  int entry;           /* the open entry of the contents */
  double number_width; /* of the contents' page numbers; 0 before the first is placed */
  int last_part;
  RowElements row;
};

static const Part *
part_at (const Body *body, int number)
{
  return g_ptr_array_index (body->parts, number);
}

Body *
body_new (Placer *placer, const GPtrArray *parts, const GArray *boxes, const int *anchors)
{
  Body *body = g_new0 (Body, 1);

  body->placer = placer;
  body->parts = parts;
  body->boxes = boxes;
  body->anchors = anchors;
  body->list = -1;
  body->last_part = -1;
  body->elements = g_new (int, parts->len);
  for (guint i = 0; i < parts->len; i++) {
    body->elements[i] = -1;
    body->has_title |= part_at (body, (int) i)->block->kind == BLOCK_TITLE;
  }

  return body;
}

void
body_free (Body *body)
{
  if (body == NULL)
    return;

  g_free (body->elements);
  row_elements_clear (&body->row);
  g_free (body);
}

static const char *
heading_tag (const Body *body, const Part *part)
{
  static const char *const tags[] = { "H1", "H2", "H3" };
  int level = CLAMP (part->block->level, 1, 2);

  return tags[level - 1 + body->has_title];
}

/* The element of an item: its place in the list, which a label opens. */
static int
item_element (Body *body, const Part *part, double baseline)
{
  Placer *placer = body->placer;

  if (body->list < 0) {
    body->list = placer_add_element (placer, "L", -1);
    g_array_index (placer->pages->elements, Element, body->list).numbered = part->label != NULL;
  }
  int item = placer_add_element (placer, "LI", body->list);
  if (part->label != NULL && part->label->n_lines > 0) {
    placer->element = placer_add_element (placer, "Lbl", item);
    placer->joined = true;
    placer_add_line (placer, part->label, 0, PAGE_MARGIN + ITEM_LABEL_INDENT, baseline);
    placer->joined = false;
  }

  return placer_add_element (placer, "LBody", item);
}

static int
new_element (Body *body, const Part *part, double baseline)
{
  Placer *placer = body->placer;

  switch (part->block->kind) {
  case BLOCK_TITLE:
    return placer_add_element (placer, "H1", -1);
  case BLOCK_CONTENTS:
  case BLOCK_HEADING:
    return placer_add_element (placer, heading_tag (body, part), -1);
  case BLOCK_ITEM:
    return item_element (body, part, baseline);
  case BLOCK_TABLE:
    row_elements_start (&body->row, placer_add_element (placer, "Table", -1));
    return placer_add_element (placer, "Caption", body->row.table);
  default:
    return placer_add_element (placer, "P", -1);
  }
}

static void
place_line (Body *body, const Part *part, const Box *box)
{
  Placer *placer = body->placer;
  double baseline = box->y + style_get_baseline (part->text->style, placer->pages->fonts);

  if (body->elements[box->part] < 0)
    body->elements[box->part] = new_element (body, part, baseline);
  placer->element = body->elements[box->part];
  if (part->text->n_lines == 0)
    placer_add_nothing (placer);
  else
    placer_add_line (placer, part->text, box->index, PAGE_MARGIN + part->indent, baseline);
}

static void
place_leader (Placer *placer, double start, double end, double baseline)
{
  Mark leader = { .kind = MARK_DOTS,
                  .colour = COLOUR_QUIET,
                  .x = start,
                  .y = baseline,
                  .width = end - start,
                  .thickness = LEADER_THICKNESS };

  if (leader.width < LEADER_MIN)
    return;
  placer->element = NO_ELEMENT;
  placer_add_shape (placer, &leader);
}

/* Of the greatest page number in the contents: all leaders end before it. */
static double
widest_number (const Placer *placer)
{
  const GArray *anchors = placer->pages->anchors;
  int last = 0;

  for (guint i = 0; i < anchors->len; i++)
    last = MAX (last, g_array_index (anchors, Anchor, i).page);
  g_autofree char *digits = g_strdup_printf ("%d", last + 1);
  g_autoptr (Paragraph) number =
      paragraph_new_text (placer->words, style_get (STYLE_PAGE_NUMBER), digits, NUMBER_WIDTH);

  return number->lines[0].width;
}

/* The leader and the page's number, after the last line of an entry. */
static void
place_entry_number (Body *body, int page, double end, double baseline)
{
  Placer *placer = body->placer;
  g_autofree char *digits = g_strdup_printf ("%d", page + 1);
  g_autoptr (Paragraph) number =
      paragraph_new_text (placer->words, style_get (STYLE_PAGE_NUMBER), digits, NUMBER_WIDTH);
  int element = placer->element;

  if (body->number_width <= 0)
    body->number_width = widest_number (placer);
  place_leader (placer, end + LEADER_GAP,
                PAGE_MARGIN + TEXT_WIDTH - body->number_width - LEADER_GAP, baseline);
  placer->element = element;
  placer->joined = false;
  placer_add_line (placer, number, 0, PAGE_MARGIN + TEXT_WIDTH - NUMBER_WIDTH, baseline);
}

static void
place_entry (Body *body, const Part *part, const Box *box)
{
  Placer *placer = body->placer;
  const ContentsEntry *entry = &g_array_index (part->contents, ContentsEntry, box->index);
  int target = body->anchors[entry->part];
  const Paragraph *text = entry->text;
  const Line *line = &text->lines[box->first_line];
  bool second = part_at (body, entry->part)->block->level > 1;
  double x = PAGE_MARGIN + CONTENTS_HANG + (second ? CONTENTS_INDENT : 0);
  double baseline = box->y + style_get_baseline (text->style, placer->pages->fonts);

  if (body->elements[box->part] < 0)
    body->elements[box->part] = placer_add_element (placer, "TOC", -1);
  if (box->first_line == 0)
    body->entry = placer_add_element (
        placer, "Reference", placer_add_element (placer, "TOCI", body->elements[box->part]));
  placer->element = body->entry;
  placer->target = target;
  placer->joined = true;
  placer_add_line (placer, text, box->first_line, x, baseline);
  if (box->first_line == text->n_lines - 1)
    place_entry_number (body, g_array_index (placer->pages->anchors, Anchor, target).page,
                        x + line->x + line->width, baseline);
  placer->joined = false;
  placer->target = -1;
}

static void
place_chart_text (Placer *placer, const ChartMark *mark, double x, double y, double scale)
{
  Style style = *style_get (STYLE_CHART);

  style.size = mark->size * scale;
  style.face = mark->bold ? FACE_SANS_BOLD : FACE_SANS;
  style.colour = mark->colour == CHART_FAINT ? COLOUR_QUIET : COLOUR_INK;
  /* "1re étape" as in the tables. */
  g_autoptr (GPtrArray) runs = g_ptr_array_new_with_free_func ((GDestroyNotify) run_free);
  sentence_write_text (mark->text, 0, runs);
  g_autoptr (Paragraph) text = paragraph_new (placer->words, &style, runs, TEXT_WIDTH);
  if (text->n_lines == 0)
    return;

  double width = text->lines[0].width;
  double shift = mark->anchor == CHART_END      ? width
                 : mark->anchor == CHART_MIDDLE ? width / 2
                                                : 0;
  placer->joined = true;
  placer_add_line (placer, text, 0, x - shift, y);
  placer->joined = false;
}

static void
place_chart (Body *body, const Part *part, const Box *box)
{
  static const Colour colours[] = {
    [CHART_INK] = COLOUR_INK,       [CHART_FAINT] = COLOUR_RULE,  [CHART_FIRST] = COLOUR_FIRST,
    [CHART_SECOND] = COLOUR_SECOND, [CHART_THIRD] = COLOUR_THIRD,
  };
  Placer *placer = body->placer;
  const Chart *chart = part->block->chart;

  placer->element = placer_add_figure (placer, chart->alternative);
  for (guint i = 0; i < chart->marks->len; i++) {
    const ChartMark *mark = g_ptr_array_index (chart->marks, i);
    double x = PAGE_MARGIN + mark->x * part->chart_scale;
    double y = box->y + mark->y * part->chart_scale;
    Mark shape = { .kind = mark->kind == CHART_RECTANGLE ? MARK_RECTANGLE : MARK_LINE,
                   .colour = colours[mark->colour],
                   .x = x,
                   .y = y,
                   .width = mark->width * part->chart_scale,
                   .height = mark->height * part->chart_scale,
                   .thickness = RULE_THIN };

    if (mark->kind == CHART_TEXT)
      place_chart_text (placer, mark, x, y, part->chart_scale);
    else
      placer_add_shape (placer, &shape);
  }
}

static void
place_title_rule (Placer *placer, const Box *box)
{
  Mark rule = { .kind = MARK_LINE,
                .colour = COLOUR_ACCENT,
                .x = (PAGE_WIDTH - RULE_WIDTH) / 2,
                .y = box->y,
                .width = RULE_WIDTH,
                .thickness = RULE_THICKNESS };

  placer->element = NO_ELEMENT;
  placer_add_shape (placer, &rule);
}

/* A table without a caption has its element all the same. */
static void
place_table_row (Body *body, const Part *part, const Box *box)
{
  if (body->elements[box->part] < 0) {
    body->elements[box->part] = placer_add_element (body->placer, "Table", -1);
    row_elements_start (&body->row, body->elements[box->part]);
  }
  place_row (body->placer, part, box, &body->row);
}

static void
place_box (Body *body, const Box *box)
{
  const Part *part = part_at (body, box->part);

  if (box->part != body->last_part && part->block->kind != BLOCK_ITEM)
    body->list = -1;
  body->last_part = box->part;
  body->placer->block = box->part;

  switch (box->kind) {
  case BOX_LINE:
    /* The contents' title is no part of their list. */
    place_line (body, part, box);
    if (part->contents != NULL)
      body->elements[box->part] = -1;
    break;
  case BOX_ENTRY:
    place_entry (body, part, box);
    break;
  case BOX_ROW:
    place_table_row (body, part, box);
    break;
  case BOX_CHART:
    place_chart (body, part, box);
    break;
  case BOX_SLOTS:
    place_slots (body->placer, part, box);
    break;
  case BOX_RULE:
    place_title_rule (body->placer, box);
    break;
  case BOX_PICTURES:
    picture_row_place (part->row, body->placer, box->y);
    break;
  case BOX_SEAL:
    seal_place (part->seal, body->placer, box->y);
    break;
  case BOX_PAGE_BREAK:
    break;
  }
}

void
body_place (Body *body, const PageSpan *span)
{
  if (span->repeated) {
    const Box *box = &g_array_index (body->boxes, Box, span->first);
    const Part *part = part_at (body, box->part);

    body->placer->block = box->part;
    if (box->kind == BOX_ROW)
      place_again (body->placer, part, PAGE_MARGIN);
    else
      place_slots_again (body->placer, PAGE_MARGIN);
  }
  for (int i = span->first; i < span->last; i++)
    place_box (body, &g_array_index (body->boxes, Box, i));
}
