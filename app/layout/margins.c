/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/margins.h"

#define HEADER_RULE_Y 50.0
#define HEADER_GAP 4.0
#define HEADER_LEFT_SHARE 0.5
#define FOOTER_RULE_Y (TEXT_BOTTOM + 14)
#define FOOTER_TOP (FOOTER_RULE_Y + 4)
#define NUMBER_WIDTH 64.0
#define INITIALS_TOP (FOOTER_TOP + 13)
#define INITIALS_WIDTH 34.0 /* of each, where there is room for all */
#define INITIALS_HEIGHT 19.0
#define INITIALS_LABEL "Paraphes"
#define DRAFT_TOP 17.0
#define DRAFT_HEIGHT 17.0
#define DRAFT_SIDE 9.0
#define DRAFT_WIDTH 62.0
#define DRAFT_THICKNESS 0.8

struct _Margins {
  Paragraph *header_left;
  Paragraph *header_right;
  Paragraph *footer;
  Paragraph *draft;
  Paragraph *initials; /* says what the boxes are for */
  int n_initials;
};

static Paragraph *
text_or_none (Words *words, StyleName style, const char *text, double width)
{
  return text != NULL && *text != '\0'
             ? paragraph_new_text (words, style_get (style), text, width)
             : NULL;
}

Margins *
margins_new (Words *words, const Document *document)
{
  Margins *margins = g_new0 (Margins, 1);
  bool draft = document->draft_mark != NULL;
  double draft_side = (TEXT_WIDTH - DRAFT_WIDTH) / 2 - HEADER_GAP;
  double left = HEADER_LEFT_SHARE * TEXT_WIDTH;
  double right = TEXT_WIDTH - left - HEADER_GAP;

  margins->header_left =
      text_or_none (words, STYLE_HEADER_LEFT, document->header_left, draft ? draft_side : left);
  margins->header_right = text_or_none (words, STYLE_HEADER_RIGHT, document->header_right,
                                        draft ? draft_side : right);
  margins->footer = text_or_none (words, STYLE_MARGIN_LEFT, document->footer,
                                  TEXT_WIDTH - NUMBER_WIDTH - HEADER_GAP);
  margins->draft = text_or_none (words, STYLE_DRAFT, document->draft_mark, TEXT_WIDTH);
  margins->n_initials = document->n_initials;
  if (document->n_initials > 0)
    margins->initials = text_or_none (words, STYLE_MARGIN_LEFT, INITIALS_LABEL, TEXT_WIDTH);

  return margins;
}

void
margins_free (Margins *margins)
{
  if (margins == NULL)
    return;

  paragraph_free (margins->header_left);
  paragraph_free (margins->header_right);
  paragraph_free (margins->footer);
  paragraph_free (margins->draft);
  paragraph_free (margins->initials);
  g_free (margins);
}

static void
place_above_rule (Placer *placer, const Paragraph *text, double x)
{
  if (text != NULL)
    (void) placer_add_lines (placer, text, x,
                             HEADER_RULE_Y - HEADER_GAP - text->n_lines * text->style->leading);
}

static void
place_draft_mark (Placer *placer, const Paragraph *draft)
{
  double width = draft->lines[0].width + 2 * DRAFT_SIDE;

  Mark frame = { .kind = MARK_FRAME,
                 .colour = COLOUR_BLANK,
                 .x = (PAGE_WIDTH - width) / 2,
                 .y = DRAFT_TOP,
                 .width = width,
                 .height = DRAFT_HEIGHT,
                 .thickness = DRAFT_THICKNESS };

  placer_add_shape (placer, &frame);
  (void) placer_add_lines (placer, draft, PAGE_MARGIN,
                           DRAFT_TOP + (DRAFT_HEIGHT - draft->style->leading) / 2);
}

/* One strip that ends with the text, in the order of the signatures. */
static void
place_initials (Placer *placer, const Paragraph *label, int n)
{
  double label_width = label->lines[0].width + 2 * HEADER_GAP;
  double width = MIN (INITIALS_WIDTH, (TEXT_WIDTH - label_width) / n);
  double x = PAGE_MARGIN + TEXT_WIDTH - n * width;
  double middle = INITIALS_TOP + (INITIALS_HEIGHT - label->style->leading) / 2;

  (void) placer_add_lines (placer, label, x - label_width, middle);
  for (int i = 0; i < n; i++) {
    Mark frame = { .kind = MARK_FRAME,
                   .colour = COLOUR_RULE,
                   .x = x + i * width,
                   .y = INITIALS_TOP,
                   .width = width,
                   .height = INITIALS_HEIGHT,
                   .thickness = RULE_THIN };

    placer_add_shape (placer, &frame);
  }
}

void
margins_place (const Margins *margins, Placer *placer, int n_pages)
{
  g_autofree char *number =
      g_strdup_printf ("page %d sur %d", placer->page_number + 1, n_pages);
  g_autoptr (Paragraph) page =
      paragraph_new_text (placer->words, style_get (STYLE_MARGIN_RIGHT), number, NUMBER_WIDTH);
  double right = PAGE_WIDTH - PAGE_MARGIN;

  placer->element = NO_ELEMENT;
  placer->block = -1;
  placer->artifact = ARTIFACT_HEADER;
  if (placer->page_number > 0 &&
      (margins->header_left != NULL || margins->header_right != NULL)) {
    place_above_rule (placer, margins->header_left, PAGE_MARGIN);
    place_above_rule (placer, margins->header_right,
                      margins->header_right != NULL ? right - margins->header_right->set.width
                                                    : 0);
    placer_add_rule (placer, HEADER_RULE_Y, RULE_THIN, COLOUR_RULE);
  }
  if (margins->draft != NULL)
    place_draft_mark (placer, margins->draft);

  placer->artifact = ARTIFACT_FOOTER;
  placer_add_rule (placer, FOOTER_RULE_Y, RULE_THIN, COLOUR_RULE);
  if (margins->footer != NULL)
    (void) placer_add_lines (placer, margins->footer, PAGE_MARGIN, FOOTER_TOP);
  if (margins->initials != NULL)
    place_initials (placer, margins->initials, margins->n_initials);
  (void) placer_add_lines (placer, page, right - NUMBER_WIDTH, FOOTER_TOP);
  placer->artifact = ARTIFACT_LAYOUT;
}
