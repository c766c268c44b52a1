/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/part.h"

#include <string.h>

#define CONTENTS_LEVEL_MAX 2
#define CONTENTS_NUMBER_WIDTH 34.0
#define CONTENTS_TITLE "Sommaire"
#define VISA_INDENT 18.0
#define TITLE_INSET 24.0 /* titles do not reach the margins */
#define CHART_HEIGHT_MAX 600.0
#define FIRST "1er"

static void
free_run (gpointer run)
{
  run_free (run);
}

static void
free_part (gpointer data)
{
  Part *part = data;

  paragraph_free (part->text);
  paragraph_free (part->label);
  g_clear_pointer (&part->own_runs, g_ptr_array_unref);
  table_free (part->table);
  g_clear_pointer (&part->slots, g_ptr_array_unref);
  picture_row_free (part->row);
  seal_free (part->seal);
  g_clear_pointer (&part->contents, g_array_unref);
  g_free (part->heading_text);
  g_free (part);
}

static void
clear_entry (gpointer data)
{
  paragraph_free (((ContentsEntry *) data)->text);
}

/* The label's runs, with the "er" of "Article 1er" raised. */
static void
add_label_runs (GPtrArray *runs, const char *label, guint flags)
{
  if (g_str_has_suffix (label, FIRST)) {
    g_autofree char *number = g_strndup (label, strlen (label) - strlen ("er"));

    g_ptr_array_add (runs, run_new (number, flags, NULL, NULL));
    g_ptr_array_add (runs, run_new ("er", RUN_SUPERIOR, NULL, NULL));
  } else {
    g_ptr_array_add (runs, run_new (label, flags, NULL, NULL));
  }
}

/* "Article 2 – Engagements de la Région": borrows the block's runs, owns the label's. */
static GPtrArray *
heading_runs (Part *part, guint label_flags)
{
  GPtrArray *runs = g_ptr_array_new ();
  const Block *block = part->block;

  if (part->own_runs == NULL)
    part->own_runs = g_ptr_array_new_with_free_func (free_run);
  guint first = part->own_runs->len;
  if (block->label != NULL) {
    add_label_runs (part->own_runs, block->label, label_flags);
    if (block->runs->len > 0)
      g_ptr_array_add (part->own_runs, run_new ("\302\240– ", 0, NULL, NULL));
  }
  for (guint i = first; i < part->own_runs->len; i++)
    g_ptr_array_add (runs, g_ptr_array_index (part->own_runs, i));
  for (guint i = 0; i < block->runs->len; i++)
    g_ptr_array_add (runs, g_ptr_array_index (block->runs, i));

  return runs;
}

static void
measure_heading (Words *words, Part *part)
{
  g_autoptr (GPtrArray) runs = heading_runs (part, 0);
  StyleName style = part->block->level > 1 ? STYLE_HEADING_2 : STYLE_HEADING_1;

  part->text = paragraph_new (words, style_get (style), runs, TEXT_WIDTH);
  part->heading_text = runs_to_text (runs);
}

static void
measure_item (Words *words, Part *part)
{
  const Block *block = part->block;

  part->indent = ITEM_INDENT;
  if (block->label != NULL)
    part->label = paragraph_new_text (words, style_get (STYLE_ITEM_LABEL), block->label,
                                      ITEM_INDENT - ITEM_LABEL_INDENT);
  part->text =
      paragraph_new (words, style_get (STYLE_BODY), block->runs, TEXT_WIDTH - ITEM_INDENT);
}

static void
measure_caption (Words *words, Part *part)
{
  const Block *block = part->block;

  if (block->runs->len == 0 && block->chart != NULL && block->chart->title != NULL)
    part->text =
        paragraph_new_text (words, style_get (STYLE_CAPTION), block->chart->title, TEXT_WIDTH);
  else
    part->text = paragraph_new (words, style_get (STYLE_CAPTION), block->runs, TEXT_WIDTH);
}

/* A hanging paragraph goes on under the text of the item before it; without one it is a visa,
 * whose first line stands out. */
static void
measure_plain (Words *words, Part *part, bool after_item)
{
  static const StyleName styles[] = {
    [BLOCK_TITLE] = STYLE_TITLE,     [BLOCK_SUBTITLE] = STYLE_SUBTITLE,
    [BLOCK_MENTION] = STYLE_MENTION, [BLOCK_PARAGRAPH] = STYLE_BODY,
    [BLOCK_CENTRED] = STYLE_CENTRED, [BLOCK_PARTY] = STYLE_PARTY,
  };
  const Block *block = part->block;
  bool title =
      block->kind == BLOCK_TITLE || block->kind == BLOCK_SUBTITLE || block->kind == BLOCK_PARTY;

  bool visa = block->hanging && !after_item;

  part->indent = title ? TITLE_INSET : visa ? VISA_INDENT : block->hanging ? ITEM_INDENT : 0;
  part->text = paragraph_new_hanging (words, style_get (styles[block->kind]), block->runs,
                                      TEXT_WIDTH - part->indent * (title ? 2 : 1),
                                      visa ? VISA_INDENT : 0);
}

static void
measure (Words *words, Part *part, bool after_item, const char *heading)
{
  const Block *block = part->block;

  switch (block->kind) {
  case BLOCK_TITLE:
  case BLOCK_SUBTITLE:
  case BLOCK_MENTION:
  case BLOCK_PARTY:
  case BLOCK_PARAGRAPH:
  case BLOCK_CENTRED:
    measure_plain (words, part, after_item);
    break;
  case BLOCK_HEADING:
    measure_heading (words, part);
    break;
  case BLOCK_ITEM:
    measure_item (words, part);
    break;
  case BLOCK_TABLE:
    measure_caption (words, part);
    part->table = table_new (words, block, heading);
    break;
  case BLOCK_CHART:
    measure_caption (words, part);
    if (block->chart != NULL)
      part->chart_scale = MIN (1, MIN (TEXT_WIDTH / MAX (block->chart->width, 1),
                                       CHART_HEIGHT_MAX / MAX (block->chart->height, 1)));
    break;
  case BLOCK_SIGNATURES:
    part->slots = slot_boxes_new (words, block->slots);
    part->slots_height = SLOTS_HEIGHT_MAX;
    break;
  case BLOCK_CONTENTS:
    part->text = paragraph_new_text (words, style_get (STYLE_CONTENTS_TITLE), CONTENTS_TITLE,
                                     TEXT_WIDTH);
    break;
  case BLOCK_CODE:
    part->seal = seal_new (words, block);
    break;
  case BLOCK_PICTURES: /* which need no words */
  case BLOCK_PAGE_BREAK:
    break;
  }
}

/* The contents come last: they list the headings. */
static void
measure_contents (Words *words, GPtrArray *parts, Part *contents)
{
  contents->contents = g_array_new (FALSE, FALSE, sizeof (ContentsEntry));
  g_array_set_clear_func (contents->contents, clear_entry);
  for (guint i = 0; i < parts->len; i++) {
    Part *part = g_ptr_array_index (parts, i);
    bool second = part->block->level > 1;

    if (part->block->kind != BLOCK_HEADING || part->block->level > CONTENTS_LEVEL_MAX)
      continue;
    g_autoptr (GPtrArray) runs = heading_runs (part, RUN_SMALL_CAPITALS);
    double width = TEXT_WIDTH - CONTENTS_NUMBER_WIDTH - (second ? CONTENTS_INDENT : 0);
    const Style *style = style_get (second ? STYLE_CONTENTS_2 : STYLE_CONTENTS_1);
    ContentsEntry entry = {
      paragraph_new_hanging (words, style, runs, width - CONTENTS_HANG, CONTENTS_HANG), (int) i
    };
    g_array_append_val (contents->contents, entry);
  }
}

GPtrArray *
parts_new (Words *words, Gallery *gallery, const Document *document)
{
  GPtrArray *parts = g_ptr_array_new_with_free_func (free_part);
  bool after_item = false;
  const char *heading = NULL;

  for (guint i = 0; i < document->blocks->len; i++) {
    Part *part = g_new0 (Part, 1);

    part->block = g_ptr_array_index (document->blocks, i);
    measure (words, part, after_item, heading);
    heading = part->heading_text != NULL ? part->heading_text : heading;
    if (part->block->kind == BLOCK_PICTURES)
      part->row = picture_row_new (gallery, part->block->pictures);
    after_item = part->block->kind == BLOCK_ITEM || (after_item && part->block->hanging);
    g_ptr_array_add (parts, part);
  }
  for (guint i = 0; i < parts->len; i++) {
    Part *part = g_ptr_array_index (parts, i);

    if (part->block->kind == BLOCK_CONTENTS)
      measure_contents (words, parts, part);
  }

  return parts;
}
