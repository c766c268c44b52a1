/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/candidate.h"

#include <string.h>

#define PENALTY_HYPHEN 60.0
#define PENALTY_POOR_HYPHEN 160.0 /* two letters before, or three after */
#define PENALTY_OWN_HYPHEN 50.0
#define PENALTY_COUNTED 40.0 /* to part a number from what it counts */
#define PENALTY_TIE 2e4      /* to part what a no-break space holds */
#define PENALTY_WORD 3e4     /* to cut a word where no hyphen may stand */
#define HYPHEN_HANG 17       /* hundredths of the em */

typedef struct {
  Words *words;
  const Setting *setting;
  Cut cut;
  GArray *candidates;
} Collector;

double
setting_get_hang (const Setting *setting, const Fonts *fonts, const Item *item, int hundredths)
{
  if (setting->align != ALIGN_JUSTIFIED)
    return 0;

  return hundredths / 100.0 * fonts_get_metrics (fonts, item->word->face.role)->units_per_em *
         item->scale;
}

static double
hang (const Collector *collector, const Item *item, int hundredths)
{
  return setting_get_hang (collector->setting, words_get_fonts (collector->words), item,
                           hundredths);
}

static void
add_word_break (const Collector *collector, int number, WordBreak at, double x, double penalty)
{
  const Item *item = &collector->setting->items[number];
  bool hyphen = penalty < PENALTY_TIE;
  Candidate candidate = { .line_end = { number, at, true },
                          .end = x + at.before * item->scale,
                          .start = x + (item->word->advance - at.after) * item->scale,
                          .penalty = penalty,
                          .hyphen = hyphen };

  if (hyphen)
    candidate.end -= hang (collector, item, HYPHEN_HANG);
  g_array_append_val (collector->candidates, candidate);
}

static void
add_cluster_breaks (const Collector *collector, int number, double x)
{
  const Word *word = collector->setting->items[number].word;
  guint16 offset = 0;

  for (guint i = 0; i + 1 < word->n_clusters; i++) {
    offset = (guint16) (offset + word->clusters[i].n_bytes);
    gint32 position = word_get_position (word, offset);

    add_word_break (
        collector, number,
        (WordBreak){ .offset = offset, .before = position, .after = word->advance - position },
        x, PENALTY_WORD);
  }
}

static void
add_hyphens (const Collector *collector, int number, double x, bool soft)
{
  const Word *word = collector->setting->items[number].word;

  words_find_breaks (collector->words, word);
  for (int i = 0; i < word->n_breaks; i++)
    if (!word->breaks[i].soft)
      add_word_break (collector, number, word->breaks[i], x, PENALTY_OWN_HYPHEN);
    else if (soft)
      add_word_break (collector, number, word->breaks[i], x,
                      word->breaks[i].poor ? PENALTY_POOR_HYPHEN : PENALTY_HYPHEN);
}

/* The breaks inside one item that starts at x. */
static void
add_breaks_inside (const Collector *collector, int number, double x, int n_spaces)
{
  const Item *item = &collector->setting->items[number];
  bool wide = item_get_width (item) > collector->setting->width;
  guint first = collector->candidates->len;

  if (collector->cut == CUT_ANYWHERE && wide)
    add_cluster_breaks (collector, number, x);
  else if (collector->cut > CUT_NOWHERE)
    add_hyphens (collector, number, x,
                 collector->cut == CUT_WIDE_WORDS
                     ? wide
                     : collector->cut >= CUT_AT_SYLLABLES && !collector->setting->whole);

  for (guint i = first; i < collector->candidates->len; i++) {
    Candidate *candidate = &g_array_index (collector->candidates, Candidate, i);

    candidate->end_spaces = candidate->start_spaces = n_spaces;
  }
}

/* "26 777 actions" reads better on one line, if that costs little. */
static bool
is_counted (const Word *before, const Word *after)
{
  return g_ascii_isdigit (before->text[before->n_bytes - 1]) &&
         g_unichar_islower (g_utf8_get_char (after->text));
}

/* Words that no line of a title should end with. */
static bool
is_weak (const Word *word)
{
  static const char *const weak[] = { "à",   "au",   "aux",   "avec", "d’un", "d’une", "dans",
                                      "de",  "des",  "du",    "en",   "et",   "la",    "le",
                                      "les", "leur", "leurs", "ou",   "où",   "par",   "pour",
                                      "sa",  "se",   "ses",   "son",  "sous", "sur",   "un",
                                      "une", "vers", "–" };

  for (size_t i = 0; i < G_N_ELEMENTS (weak); i++)
    if (strcmp (word->text, weak[i]) == 0)
      return true;

  return false;
}

/* Between the item and the one before it, which ends at x. */
static void
add_space (const Collector *collector, int number, double x, int n_spaces)
{
  const Setting *setting = collector->setting;
  const Item *before = &setting->items[number - 1];
  const Item *item = number < setting->n_items ? before + 1 : NULL;
  Glue glue = item != NULL ? item->glue : GLUE_NONE;
  bool free = item == NULL || glue == GLUE_SPACE;

  if (!free && collector->cut != CUT_ANYWHERE)
    return;

  Candidate candidate = { .line_end = { .item = number },
                          .end = x - hang (collector, before, before->word->right_hang),
                          .start = x + setting_get_glue_width (setting, glue),
                          .end_spaces = n_spaces,
                          .start_spaces = n_spaces + glue_is_stretchable (glue),
                          .penalty = free ? 0 : PENALTY_TIE };

  if (item != NULL) {
    candidate.start += hang (collector, item, item->word->left_hang);
    if (free && is_counted (before->word, item->word))
      candidate.penalty = PENALTY_COUNTED;
    candidate.weak = setting->whole && is_weak (before->word);
  }
  g_array_append_val (collector->candidates, candidate);
}

void
collect_candidates (Words *words, const Setting *setting, Cut cut, GArray *candidates)
{
  Collector collector = { words, setting, cut, candidates };
  double x = 0;
  int n_spaces = 0;

  g_array_set_size (candidates, 0);
  for (int i = 0; i < setting->n_items; i++) {
    const Item *item = &setting->items[i];

    if (i > 0)
      add_space (&collector, i, x, n_spaces);
    x += setting_get_glue_width (setting, item->glue);
    n_spaces += glue_is_stretchable (item->glue);
    add_breaks_inside (&collector, i, x, n_spaces);
    x += item_get_width (item);
  }
  add_space (&collector, setting->n_items, x, n_spaces);
}
