/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/placer.h"

#include <string.h>

#define BLANK_SIDE 1.2   /* the ground of a blank, around its letters */
#define BLANK_ABOVE 0.92 /* of the size */
#define BLANK_BELOW 0.28

/* One line being written: the mark grows until the look changes. */
typedef struct {
  Placer *placer;
  const Paragraph *paragraph;
  const Line *line;
  const Look *look;
  Mark mark;
  double x;
  double ink_end; /* without the space after */
  double baseline;
} Pen;

void
placer_init (Placer *placer, Pages *pages, Words *words)
{
  *placer = (Placer){ .pages = pages,
                      .words = words,
                      .page_number = -1,
                      .element = NO_ELEMENT,
                      .block = -1,
                      .target = -1 };
  placer->missing = g_string_new (NULL);
  placer->targets = g_hash_table_new (g_str_hash, g_str_equal);
  placer->origins = g_hash_table_new (g_str_hash, g_str_equal);
  placer->element_pages = g_array_new (FALSE, FALSE, sizeof (int));
}

void
placer_clear (Placer *placer)
{
  g_string_free (placer->missing, TRUE);
  g_hash_table_unref (placer->targets);
  g_hash_table_unref (placer->origins);
  g_array_unref (placer->element_pages);
}

void
placer_start_page (Placer *placer)
{
  placer->page = pages_add (placer->pages);
  placer->page_number++;
}

int
placer_add_element (Placer *placer, const char *tag, int parent)
{
  Element element = { .tag = tag, .parent = parent };
  int nowhere = -1;

  g_array_append_val (placer->pages->elements, element);
  g_array_append_val (placer->element_pages, nowhere);

  return (int) placer->pages->elements->len - 1;
}

int
placer_add_figure (Placer *placer, const char *alternative)
{
  int figure = placer_add_element (placer, "Figure", -1);

  g_array_index (placer->pages->elements, Element, figure).alternative = g_strdup (alternative);

  return figure;
}

static int
rank_of_origin (Placer *placer, const char *path)
{
  gpointer rank = g_hash_table_lookup (placer->origins, path);

  if (rank == NULL) {
    char *origin = g_strdup (path);

    g_ptr_array_add (placer->pages->origins, origin);
    rank = GUINT_TO_POINTER (placer->pages->origins->len);
    g_hash_table_insert (placer->origins, origin, rank);
  }

  return (int) GPOINTER_TO_UINT (rank) - 1;
}

static int
origin_of (Placer *placer, const Run *run)
{
  return run != NULL && run->origin != NULL ? rank_of_origin (placer, run->origin) : -1;
}

static int
target_of (const Placer *placer, const Run *run)
{
  if (placer->target >= 0 || placer->element == NO_ELEMENT)
    return placer->element == NO_ELEMENT ? -1 : placer->target;
  if (run == NULL || run->target == NULL)
    return -1;

  return GPOINTER_TO_INT (g_hash_table_lookup (placer->targets, run->target)) - 1;
}

/* Adds a mark; an element on two pages, or with a link, is made of several stretches. */
static void
add_mark (Placer *placer, const Mark *mark)
{
  if (placer->element == NO_ELEMENT) {
    Mark decoration = *mark;

    decoration.artifact = placer->artifact;
    g_array_append_val (placer->page->decoration, decoration);
    return;
  }

  int *seen = &g_array_index (placer->element_pages, int, placer->element);
  if ((*seen >= 0 && *seen != placer->page_number) || mark->target >= 0)
    g_array_index (placer->pages->elements, Element, placer->element).composed = true;
  *seen = placer->page_number;
  g_array_append_val (placer->page->content, *mark);
}

static void
start_mark (Pen *pen, const Look *look)
{
  const Page *page = pen->placer->page;

  pen->look = look;
  pen->mark = (Mark){ .kind = MARK_TEXT,
                      .colour = look->colour,
                      .x = pen->x,
                      .y = pen->baseline - look->rise,
                      .height = look->size,
                      .face = look->role,
                      .first_glyph = page->glyphs->len,
                      .first_cluster = page->clusters->len,
                      .first_byte = (guint) page->text->len,
                      .element = pen->placer->element,
                      .block = pen->placer->block,
                      .origin = origin_of (pen->placer, look->run),
                      .target = target_of (pen->placer, look->run) };
}

/* Whether a mark may go on: the runs of a label and its title, say, need no two marks. */
static bool
goes_on (const Pen *pen, const Look *look)
{
  const Look *now = pen->look;

  return now == look ||
         (now != NULL && now->role == look->role && now->colour == look->colour &&
          !(now->size < look->size || now->size > look->size) &&
          !(now->rise < look->rise || now->rise > look->rise) && now->blank == look->blank &&
          pen->mark.origin == origin_of (pen->placer, look->run) &&
          pen->mark.target == target_of (pen->placer, look->run));
}

static void
add_ground (const Pen *pen)
{
  Mark ground = { .kind = MARK_RECTANGLE,
                  .colour = COLOUR_BLANK_GROUND,
                  .x = pen->mark.x - BLANK_SIDE,
                  .y = pen->mark.y - BLANK_ABOVE * pen->look->size,
                  .width = pen->ink_end - pen->mark.x + 2 * BLANK_SIDE,
                  .height = (BLANK_ABOVE + BLANK_BELOW) * pen->look->size,
                  .element = NO_ELEMENT,
                  .block = pen->placer->block,
                  .origin = -1,
                  .target = -1 };

  g_array_append_val (pen->placer->page->decoration, ground);
}

static void
finish_mark (Pen *pen)
{
  const Page *page = pen->placer->page;

  if (pen->look == NULL)
    return;

  pen->mark.width = pen->ink_end - pen->mark.x;
  pen->mark.n_glyphs = page->glyphs->len - pen->mark.first_glyph;
  pen->mark.n_clusters = page->clusters->len - pen->mark.first_cluster;
  pen->mark.n_bytes = (guint) page->text->len - pen->mark.first_byte;
  if (pen->look->blank)
    add_ground (pen);
  add_mark (pen->placer, &pen->mark);
}

/* Every space is the plain space's glyph: a glyph has one meaning in the file. */
static void
add_space (Pen *pen, double width)
{
  Page *page = pen->placer->page;
  const FaceMetrics *metrics = fonts_get_metrics (pen->placer->pages->fonts, pen->look->role);
  PlacedGlyph glyph = { metrics->space_glyph, (float) pen->x, (float) pen->mark.y };
  PlacedCluster cluster = { 1, 1 };

  g_array_append_val (page->glyphs, glyph);
  g_array_append_val (page->clusters, cluster);
  g_string_append_c (page->text, ' ');
  pen->x += width;
}

/* How much of the text the glyphs of a word carry. */
typedef enum {
  VOICE_OWN,   /* each cluster its bytes */
  VOICE_WHOLE, /* a first part says the whole word, and what is glued to it on the next line */
  VOICE_NONE,  /* said on the line before */
} Voice;

static void
say_own (Page *page, const Word *word)
{
  for (guint i = 0; i < word->n_clusters; i++) {
    PlacedCluster cluster = { word->clusters[i].n_bytes, word->clusters[i].n_glyphs };

    g_array_append_val (page->clusters, cluster);
  }
  g_string_append_len (page->text, word->text, word->n_bytes);
}

static void
say_whole (Page *page, const Paragraph *paragraph, int number, guint n_glyphs)
{
  const Item *items = paragraph->set.items;
  gsize before = page->text->len;

  do
    g_string_append_len (page->text, items[number].word->text, items[number].word->n_bytes);
  while (++number < paragraph->set.n_items && items[number].glue == GLUE_NONE);

  PlacedCluster cluster = { (guint16) (page->text->len - before), (guint16) n_glyphs };

  g_array_append_val (page->clusters, cluster);
}

/* Leaves the pen as far right as letter-spacing has pushed it. */
static void
add_glyphs (Pen *pen, const Word *word, double scale)
{
  Page *page = pen->placer->page;
  guint next = 0;

  for (guint i = 0, cluster = 0; i < word->n_glyphs; i++) {
    const WordGlyph *from = &word->glyphs[i];

    if (i == next) {
      pen->x += i > 0 ? pen->line->tracking : 0;
      next += word->clusters[cluster++].n_glyphs;
    }
    PlacedGlyph glyph = { from->glyph, (float) (pen->x + from->x * scale),
                          (float) (pen->mark.y - from->y * scale) };

    if (from->missing)
      word_add_missing (word, pen->placer->missing);
    g_array_append_val (page->glyphs, glyph);
  }
}

static void
add_word (Pen *pen, int number, Voice voice)
{
  Page *page = pen->placer->page;
  const Item *item = &pen->paragraph->set.items[number];
  const Word *shown = line_get_word (pen->paragraph, pen->line, number);

  add_glyphs (pen, shown, item->scale);

  if (voice == VOICE_OWN)
    say_own (page, shown);
  else if (voice == VOICE_WHOLE)
    say_whole (page, pen->paragraph, number, shown->n_glyphs);
  else {
    PlacedCluster cluster = { 0, (guint16) shown->n_glyphs };

    g_array_append_val (page->clusters, cluster);
  }
  pen->x += shown->advance * item->scale;
  pen->ink_end = pen->x;
  if (number < pen->line->last)
    pen->x += pen->line->tracking;
}

/* glued: nothing but glued words stands between the start of the line and this one. */
static Voice
voice_of (const Pen *pen, int number, bool glued)
{
  const Item *item = &pen->paragraph->set.items[number];

  if (pen->line->middle && glued)
    return VOICE_NONE;

  return line_get_word (pen->paragraph, pen->line, number) == item->word ? VOICE_OWN
                                                                         : VOICE_WHOLE;
}

void
placer_add_line (Placer *placer, const Paragraph *paragraph, int number, double x,
                 double baseline)
{
  const Line *line = &paragraph->lines[number];
  Pen pen = { .placer = placer,
              .paragraph = paragraph,
              .line = line,
              .x = x + line->x,
              .baseline = baseline };

  bool glued = true;

  for (int i = line->first; i <= line->last; i++) {
    const Item *item = &paragraph->set.items[i];
    const Look *look = &paragraph->set.looks[item->look];

    if (i > line->first && item->glue != GLUE_NONE)
      add_space (&pen, glue_is_stretchable (item->glue)
                           ? line->space
                           : setting_get_glue_width (&paragraph->set, item->glue));
    if (!goes_on (&pen, look)) {
      finish_mark (&pen);
      start_mark (&pen, look);
    }
    glued = glued && (i == line->first || item->glue == GLUE_NONE);
    add_word (&pen, i, voice_of (&pen, i, glued));
  }
  bool ends = number == paragraph->n_lines - 1;
  if (pen.look != NULL && (!ends || placer->joined) && !line->hyphen)
    add_space (&pen, 0);
  pen.mark.hyphen = line->tail != NULL || (line->hyphen && line->head != NULL);
  finish_mark (&pen);
}

double
placer_add_lines (Placer *placer, const Paragraph *paragraph, double x, double top)
{
  double baseline = style_get_baseline (paragraph->style, placer->pages->fonts);

  for (int i = 0; i < paragraph->n_lines; i++) {
    placer_add_line (placer, paragraph, i, x, top + baseline);
    top += paragraph->style->leading;
  }

  return top;
}

void
placer_add_nothing (Placer *placer)
{
  Mark nothing = { .kind = MARK_NOTHING };

  placer_add_shape (placer, &nothing);
}

void
placer_add_shape (Placer *placer, const Mark *shape)
{
  Mark mark = *shape;

  mark.element = placer->element;
  mark.block = placer->block;
  mark.origin = -1;
  mark.target = -1;
  add_mark (placer, &mark);
}

void
placer_add_shape_from (Placer *placer, const Mark *shape, const char *origin)
{
  Mark mark = *shape;

  mark.element = placer->element;
  mark.block = placer->block;
  mark.origin = rank_of_origin (placer, origin);
  mark.target = -1;
  add_mark (placer, &mark);
}

void
placer_add_rule (Placer *placer, double y, double thickness, Colour colour)
{
  Mark rule = { .kind = MARK_LINE,
                .colour = colour,
                .x = PAGE_MARGIN,
                .y = y,
                .width = TEXT_WIDTH,
                .thickness = thickness };
  int element = placer->element;

  placer->element = NO_ELEMENT;
  placer_add_shape (placer, &rule);
  placer->element = element;
}
