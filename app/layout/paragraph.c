/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/paragraph.h"

#include "layout/breaking.h"

#include <string.h>

#define NO_BREAK_SPACE 0xA0
#define NARROW_SPACE 0x202F
#define SUPERIOR_SIZE 0.65
#define SUPERIOR_RISE 0.34
#define SHORT_RATIO 1.0 /* of the spaces of a line that ends short of the margin */

static FaceRole
role_of (FaceRole base, guint flags)
{
  bool bold = flags & RUN_BOLD;
  bool italic = flags & RUN_ITALIC;

  switch (base) {
  case FACE_TEXT:
    return bold ? (italic ? FACE_TEXT_BOLD_ITALIC : FACE_TEXT_BOLD)
                : (italic ? FACE_TEXT_ITALIC : FACE_TEXT);
  case FACE_TEXT_BOLD:
    return italic ? FACE_TEXT_BOLD_ITALIC : FACE_TEXT_BOLD;
  case FACE_TEXT_ITALIC:
    return bold ? FACE_TEXT_BOLD_ITALIC : FACE_TEXT_ITALIC;
  case FACE_SANS:
    return bold ? FACE_SANS_BOLD : FACE_SANS;
  default:
    return base;
  }
}

static Look
look_of (const Style *style, const Run *run)
{
  Look look = { .role = role_of (style->face, run->flags),
                .colour = style->colour,
                .size = style->size,
                .run = run };

  if (run->flags & RUN_BLANK) {
    look.blank = true;
    look.colour = COLOUR_BLANK;
  }
  if (run->flags & RUN_SUPERIOR) {
    look.size = style->size * SUPERIOR_SIZE;
    look.rise = style->size * SUPERIOR_RISE;
  }

  return look;
}

static bool
is_space (gunichar character)
{
  return character == ' ' || character == '\t' || character == '\n' ||
         character == NO_BREAK_SPACE || character == NARROW_SPACE;
}

/* The document's spaces are the right ones already; a plain space that would let a mark of
 * punctuation or a unit start a line is held all the same. */
static Glue
glue_at (const char *text, const char *at)
{
  const char *next = at + 1;
  gunichar before = at > text ? g_utf8_get_char (g_utf8_prev_char (at)) : 0;

  switch (g_utf8_get_char (at)) {
  case NARROW_SPACE:
    return GLUE_NARROW;
  case NO_BREAK_SPACE:
    return g_unichar_isdigit (before) ? GLUE_FIXED : GLUE_STRETCH;
  default:
    if (*next == ';' || *next == '!' || *next == '?')
      return GLUE_NARROW;
    if (*next == ':' || before == 0xAB || g_str_has_prefix (next, "»"))
      return GLUE_STRETCH;
    if (*next == '%' || before == 0xB0 || g_str_has_prefix (next, "€"))
      return GLUE_FIXED;
    return GLUE_SPACE;
  }
}

/* Several spaces count for one, the strongest. */
static Glue
stronger (Glue a, Glue b)
{
  return a == GLUE_NONE || (a == GLUE_SPACE && b != GLUE_NONE) ? b : a;
}

static const char *
word_end (const char *at)
{
  const char *start = at;

  while (*at != '\0' && !is_space (g_utf8_get_char (at))) {
    const char *next = g_utf8_next_char (at);

    if (next - start > WORD_BYTES_MAX - 1)
      break;
    at = next;
  }

  return at;
}

/* Adds the words of one run; returns the glue left at its end. */
static Glue
add_items (Words *words, const Paragraph *paragraph, guint number, Glue glue, GArray *items)
{
  const Look *look = &paragraph->set.looks[number];
  guint traits = paragraph->style->traits & ~(guint) TRAIT_WHOLE;

  if (look->run->flags & RUN_SMALL_CAPITALS)
    traits |= TRAIT_SMALL_CAPITALS;
  if (look->run->flags & RUN_NAME)
    traits |= TRAIT_LOW_CAPITALS;

  WordFace face = { (guint8) look->role, (guint8) traits };
  const FaceMetrics *metrics = fonts_get_metrics (words_get_fonts (words), look->role);
  const char *text = look->run->text;

  for (const char *at = text; *at != '\0';) {
    if (is_space (g_utf8_get_char (at))) {
      glue = stronger (glue, glue_at (text, at));
      at = g_utf8_next_char (at);
      continue;
    }
    const char *end = word_end (at);
    Item item = { .word = words_get (words, face, at, (size_t) (end - at)),
                  .glue = items->len > 0 ? glue : GLUE_NONE,
                  .look = number,
                  .scale = look->size / metrics->units_per_em };

    g_array_append_val (items, item);
    glue = GLUE_NONE;
    at = end;
  }

  return glue;
}

/* What a line measures before its spaces are stretched. */
typedef struct {
  double natural;
  int n_spaces;
  int n_gaps; /* between letters */
} Measure;

static Measure
measure_line (const Paragraph *paragraph, const Line *line)
{
  Measure measure = { .n_gaps = -1 };

  for (int i = line->first; i <= line->last; i++) {
    const Item *item = &paragraph->set.items[i];
    const Word *word = line_get_word (paragraph, line, i);

    measure.natural += word->advance * item->scale;
    measure.n_gaps += word->n_clusters;
    if (i > line->first) {
      measure.natural += setting_get_glue_width (&paragraph->set, item->glue);
      measure.n_spaces += glue_is_stretchable (item->glue);
    }
  }

  return measure;
}

/* Shares out what a line lacks, or has too much: among its spaces, then a little among its
 * letters; when even that leaves holes, the line ends short of the margin. */
static void
stretch (const Paragraph *paragraph, Line *line, const Measure *measure, double left)
{
  double space = measure->n_spaces * paragraph->set.space;
  double unit = SPACE_STRETCH * space;
  double rest = left;

  if (measure->n_gaps > 0) {
    double most = (left - unit) / measure->n_gaps;
    double least = (left + SPACE_SHRINK * space) / measure->n_gaps;
    double size = paragraph->style->size;

    line->tracking = most > 0    ? MIN (most, TRACKING_MAX * size)
                     : least < 0 ? MAX (least, -TRACKING_MIN * size)
                                 : 0;
    rest -= line->tracking * measure->n_gaps;
  }
  if (rest > LOOSE_MAX * unit) {
    line->tracking = 0;
    rest = SHORT_RATIO * unit;
    left = rest;
  }
  if (measure->n_spaces > 0)
    line->space += rest / measure->n_spaces;
  line->width += left;
}

/* Measures a line and finds its spaces. */
static void
justify (Words *words, const Paragraph *paragraph, Line *line, bool last)
{
  const Fonts *fonts = words_get_fonts (words);
  const Setting *set = &paragraph->set;
  Measure measure = measure_line (paragraph, line);
  double outdent = line->first == 0 && !line->middle ? set->outdent : 0;
  double left = set->width + outdent - measure.natural;

  line->space = set->space;
  line->width = measure.natural;
  if (set->align != ALIGN_JUSTIFIED) {
    line->x = set->align == ALIGN_RIGHT     ? left
              : set->align == ALIGN_CENTRED ? left / 2
                                            : -outdent;
    return;
  }

  double hang_left = setting_get_hang (set, fonts, &set->items[line->first],
                                       line_get_word (paragraph, line, line->first)->left_hang);
  double hang_right =
      setting_get_hang (set, fonts, &set->items[line->last],
                        line_get_word (paragraph, line, line->last)->right_hang);
  line->x = -hang_left - outdent;
  left += hang_left + hang_right;
  if (!last || left < 0)
    stretch (paragraph, line, &measure, left);
}

/* The line between two ends; from is NULL for the first one. */
static Line
line_between (Words *words, const Paragraph *paragraph, const LineEnd *from, const LineEnd *to)
{
  Line line = { .first = from != NULL ? from->item : 0,
                .last = to->inside ? to->item : to->item - 1,
                .hyphen = to->inside,
                .middle = from != NULL && from->inside };
  size_t start = line.middle ? from->at.offset : 0;
  const Word *first = paragraph->set.items[line.first].word;

  if (to->inside && line.first == line.last)
    line.head = words_get_part (words, first, start, &to->at);
  else if (line.middle)
    line.head = words_get_part (words, first, start, NULL);
  if (to->inside && line.first != line.last)
    line.tail = words_get_part (words, paragraph->set.items[line.last].word, 0, &to->at);

  return line;
}

static void
break_into_lines (Words *words, Paragraph *paragraph)
{
  g_autoptr (GArray) ends = find_line_ends (words, &paragraph->set);

  paragraph->n_lines = (int) ends->len;
  paragraph->lines = g_new (Line, ends->len);
  for (guint i = 0; i < ends->len; i++) {
    const LineEnd *from = i > 0 ? &g_array_index (ends, LineEnd, i - 1) : NULL;
    Line *line = &paragraph->lines[i];

    *line = line_between (words, paragraph, from, &g_array_index (ends, LineEnd, i));
    justify (words, paragraph, line, i == ends->len - 1);
  }
}

/* Most cells and headings fit on one line: they need no search. */
static bool
set_on_one_line (Words *words, Paragraph *paragraph)
{
  double natural = 0;

  for (int i = 0; i < paragraph->set.n_items; i++)
    natural += item_get_width (&paragraph->set.items[i]) +
               setting_get_glue_width (&paragraph->set, paragraph->set.items[i].glue);
  if (natural > paragraph->set.width + paragraph->set.outdent)
    return false;

  paragraph->n_lines = 1;
  paragraph->lines = g_new0 (Line, 1);
  paragraph->lines[0].last = paragraph->set.n_items - 1;
  justify (words, paragraph, paragraph->lines, true);

  return true;
}

static Paragraph *
paragraph_of (Words *words, const Style *style, const GPtrArray *runs, double width,
              double outdent)
{
  Paragraph *paragraph = g_new0 (Paragraph, 1);
  const FaceMetrics *metrics = fonts_get_metrics (words_get_fonts (words), style->face);
  GArray *items = g_array_new (FALSE, FALSE, sizeof (Item));
  Glue glue = GLUE_NONE;

  paragraph->style = style;
  paragraph->set.align = style->align;
  paragraph->set.whole = style->traits & TRAIT_WHOLE;
  paragraph->set.width = width;
  paragraph->set.outdent = outdent;
  paragraph->set.space = metrics->space * style->size / metrics->units_per_em;
  paragraph->set.narrow = metrics->narrow_space * style->size / metrics->units_per_em;
  paragraph->set.looks = g_new (Look, runs->len);
  for (guint i = 0; i < runs->len; i++) {
    paragraph->set.looks[i] = look_of (style, g_ptr_array_index (runs, i));
    glue = add_items (words, paragraph, i, glue, items);
  }
  paragraph->set.n_items = (int) items->len;
  paragraph->set.items = (Item *) (void *) g_array_free (items, FALSE);
  if (paragraph->set.n_items > 0 && !set_on_one_line (words, paragraph))
    break_into_lines (words, paragraph);

  return paragraph;
}

Paragraph *
paragraph_new (Words *words, const Style *style, const GPtrArray *runs, double width)
{
  return paragraph_of (words, style, runs, width, 0);
}

Paragraph *
paragraph_new_hanging (Words *words, const Style *style, const GPtrArray *runs, double width,
                       double outdent)
{
  return paragraph_of (words, style, runs, width, outdent);
}

Paragraph *
paragraph_new_text (Words *words, const Style *style, const char *text, double width)
{
  Run run = { .text = (char *) text };
  gpointer pointers[] = { &run };
  const GPtrArray runs = { pointers, 1 };
  Paragraph *paragraph = paragraph_of (words, style, &runs, width, 0);

  paragraph->set.looks[0].run = NULL;

  return paragraph;
}

void
paragraph_free (Paragraph *paragraph)
{
  if (paragraph == NULL)
    return;

  g_free (paragraph->set.looks);
  g_free (paragraph->set.items);
  g_free (paragraph->lines);
  g_free (paragraph);
}

const Word *
line_get_word (const Paragraph *paragraph, const Line *line, int item)
{
  if (item == line->first && line->head != NULL)
    return line->head;
  if (item == line->last && line->tail != NULL)
    return line->tail;

  return paragraph->set.items[item].word;
}
