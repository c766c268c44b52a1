/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/breaking.h"

#include "act.h"
#include "layout/part.h"
#include "sample.h"

#include <string.h>

#define HANG_MAX 2.0 /* points that a mark of punctuation may stand out of the margin */
#define TINY 0.01
#define HYPHENS_MAX 2
#define RANDOM_TEXTS 150
#define NARROWEST 140.0 /* measure that French still fills decently */

static const char *const samples[] = ACT_SAMPLES;

/* What the lines of a text look like, all together. */
typedef struct {
  int n_lines;
  int n_hyphens;
  int n_pairs; /* of hyphens on two lines that follow */
  int n_tracked;
  int n_short; /* that could only be filled with holes, and end before the margin */
  double worst;
  double squares;
} Texture;

static double
ratio_of (const Paragraph *paragraph, const Line *line)
{
  return (line->space - paragraph->set.space) / (SPACE_STRETCH * paragraph->set.space);
}

static bool
is_justified (const Paragraph *paragraph, int number)
{
  return paragraph->set.align == ALIGN_JUSTIFIED && number < paragraph->n_lines - 1;
}

/* No line leaves its measure, has holes in it, or is pulled apart. */
static void
check_line (const Paragraph *paragraph, int number)
{
  const Line *line = &paragraph->lines[number];
  double left = number == 0 ? paragraph->set.outdent : 0;

  g_assert_cmpfloat (line->x, >=, -HANG_MAX - left);
  g_assert_cmpfloat (line->x + line->width, <=, paragraph->set.width + HANG_MAX + TINY);
  g_assert_cmpfloat (ratio_of (paragraph, line), <=, LOOSE_MAX + TINY);
  g_assert_cmpfloat (ratio_of (paragraph, line), >=, -SPACE_SHRINK / SPACE_STRETCH - TINY);
  g_assert_cmpfloat (line->tracking, <=, TRACKING_MAX * paragraph->style->size + TINY);
  g_assert_cmpfloat (line->tracking, >=, -TRACKING_MIN * paragraph->style->size - TINY);
}

/* The last word is not divided, but at a hyphen of its own. */
static void
check_last_word (const Paragraph *paragraph)
{
  const Line *line = &paragraph->lines[paragraph->n_lines - 1];
  const Line *before = line - 1;
  const char *end = line_get_word (paragraph, before, before->last)->text;
  bool alone =
      line->middle && strstr (paragraph->set.items[before->last].word->text, end) == NULL;

  for (int i = line->first + 1; i <= line->last; i++)
    alone = alone && paragraph->set.items[i].glue != GLUE_SPACE;
  g_assert_false (alone);
}

static void
check_lines (const Paragraph *paragraph)
{
  int n_hyphens = 0;

  for (int i = 0; i < paragraph->n_lines; i++) {
    check_line (paragraph, i);
    n_hyphens = paragraph->lines[i].hyphen ? n_hyphens + 1 : 0;
    g_assert_cmpint (n_hyphens, <=, HYPHENS_MAX);
  }
  if (paragraph->n_lines > 1)
    check_last_word (paragraph);
}

static void
add_lines (Texture *texture, const Paragraph *paragraph)
{
  for (int i = 0; i < paragraph->n_lines; i++) {
    const Line *line = &paragraph->lines[i];
    double ratio = ratio_of (paragraph, line);
    double outdent = i == 0 ? paragraph->set.outdent : 0;

    texture->n_lines++;
    texture->n_hyphens += line->hyphen;
    texture->n_pairs += i > 0 && line->hyphen && paragraph->lines[i - 1].hyphen;
    if (!is_justified (paragraph, i))
      continue;
    texture->n_tracked += (line->tracking > 0 || line->tracking < 0);
    texture->n_short += line->width < paragraph->set.width + outdent - 2 * HANG_MAX;
    texture->worst = MAX (texture->worst, ratio);
    texture->squares += ratio * ratio;
  }
}

static void
print_texture (const char *name, const Texture *texture)
{
  g_test_message ("%s: %d lines, %d hyphens (%d pairs), worst stretch %.2f, mean square %.2f, "
                  "%d lines spaced, %d short",
                  name, texture->n_lines, texture->n_hyphens, texture->n_pairs, texture->worst,
                  texture->squares / MAX (texture->n_lines, 1), texture->n_tracked,
                  texture->n_short);
}

/* Every paragraph of the samples as it is printed; the figures are for the reader. */
static void
check_samples (Fixture *fixture, gconstpointer data)
{
  for (size_t i = 0; i < G_N_ELEMENTS (samples); i++) {
    g_autoptr (Act) act = act_new (samples[i]);
    g_autoptr (Gallery) gallery = gallery_new ();
    g_autoptr (GPtrArray) parts = parts_new (fixture->words, gallery, act_get_document (act));
    Texture texture = { 0 };

    for (guint k = 0; k < parts->len; k++) {
      const Part *part = g_ptr_array_index (parts, k);

      if (part->text == NULL)
        continue;
      check_lines (part->text);
      if (part->text->set.align == ALIGN_JUSTIFIED)
        add_lines (&texture, part->text);
    }
    print_texture (samples[i], &texture);
    g_assert_cmpint (texture.n_lines, >, 100);
    g_assert_cmpint (texture.n_short * 50, <=, texture.n_lines);
  }
}

/* The same paragraphs in other measures. */
static void
check_widths (Fixture *fixture, gconstpointer data)
{
  static const double widths[] = { NARROWEST, 180, 233.5, 300, 390, 520 };

  for (size_t i = 0; i < G_N_ELEMENTS (samples); i++) {
    g_autoptr (Act) act = act_new (samples[i]);
    const GPtrArray *blocks = act_get_document (act)->blocks;

    for (size_t n = 0; n < G_N_ELEMENTS (widths); n++) {
      Texture texture = { 0 };
      g_autofree char *name = g_strdup_printf ("%s in %.0f pt", samples[i], widths[n]);

      for (guint k = 0; k < blocks->len; k++) {
        const Block *block = g_ptr_array_index (blocks, k);
        g_autoptr (Paragraph) paragraph =
            paragraph_new (fixture->words, style_get (STYLE_BODY), block->runs, widths[n]);

        check_lines (paragraph);
        add_lines (&texture, paragraph);
      }
      print_texture (name, &texture);
      g_assert_true (widths[n] < 300 || texture.n_short * 50 <= texture.n_lines);
    }
  }
}

/* The distinct words of the samples, to make other sentences of. Owned. */
static GPtrArray *
collect_words (void)
{
  g_autoptr (GHashTable) known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GPtrArray *words = g_ptr_array_new_with_free_func (g_free);

  for (size_t i = 0; i < G_N_ELEMENTS (samples); i++) {
    g_autoptr (Act) act = act_new (samples[i]);
    const GPtrArray *blocks = act_get_document (act)->blocks;

    for (guint k = 0; k < blocks->len; k++) {
      const Block *block = g_ptr_array_index (blocks, k);
      g_autofree char *text = runs_to_text (block->runs);
      g_auto (GStrv) parts = g_strsplit (text, " ", -1);

      for (int n = 0; parts[n] != NULL; n++)
        if (*parts[n] != '\0' && g_hash_table_add (known, g_strdup (parts[n])))
          g_ptr_array_add (words, g_strdup (parts[n]));
    }
  }

  return words;
}

static char *
random_text (const GPtrArray *words)
{
  GString *text = g_string_new (NULL);
  int n_words = g_test_rand_int_range (2, 150);

  for (int i = 0; i < n_words; i++) {
    gint32 rank = g_test_rand_int_range (0, (gint32) words->len);

    if (i > 0)
      g_string_append_c (text, ' ');
    g_string_append (text, g_ptr_array_index (words, (guint) rank));
  }

  return g_string_free (text, FALSE);
}

static void
check_random (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) words = collect_words ();
  Texture texture = { 0 };

  for (int i = 0; i < RANDOM_TEXTS; i++) {
    g_autofree char *text = random_text (words);
    double width = g_test_rand_double_range (NARROWEST, 520);
    g_autoptr (Paragraph) paragraph =
        paragraph_new_text (fixture->words, style_get (STYLE_BODY), text, width);

    check_lines (paragraph);
    add_lines (&texture, paragraph);
  }
  print_texture ("random words", &texture);
}

/* Titles, headings, captions, heads of tables: their words stay whole wherever they fit. */
static void
check_titles (Fixture *fixture, gconstpointer data)
{
  static const StyleName styles[] = { STYLE_TITLE,   STYLE_SUBTITLE,  STYLE_HEADING_1,
                                      STYLE_CAPTION, STYLE_HEAD_CELL, STYLE_CONTENTS_1 };

  for (size_t i = 0; i < G_N_ELEMENTS (samples); i++) {
    g_autoptr (Act) act = act_new (samples[i]);
    const GPtrArray *blocks = act_get_document (act)->blocks;

    for (guint k = 0; k < blocks->len; k++) {
      const Block *block = g_ptr_array_index (blocks, k);
      const Style *style = style_get (styles[k % G_N_ELEMENTS (styles)]);
      double width = g_test_rand_double_range (23 * style->size, 45 * style->size);
      g_autoptr (Paragraph) paragraph =
          paragraph_new (fixture->words, style, block->runs, width);

      for (int n = 0; n < paragraph->n_lines; n++) {
        const Line *line = &paragraph->lines[n];
        const Word *end = line_get_word (paragraph, line, line->last);

        check_line (paragraph, n);
        g_assert_true (!line->hyphen ||
                       strstr (paragraph->set.items[line->last].word->text, end->text) != NULL);
      }
    }
  }
}

/* Where a word of these may be divided: "|" at each place. */
static void
check_places (Fixture *fixture, gconstpointer data)
{
  static const char *const cases[] = {
    "2014-288",   "L.6121-11",          "a-t-il",
    "au-|delà",   "quatre-|vingt-|dix", "conven|tion",
    "condi|tion", "au|jourd’hui",       "COPAREF",
    "SAINT-ÉLOI", "pré-|am|bule",       "Aquitaine-|Limousin-|Poitou-|Charentes",
  };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_auto (GStrv) parts = g_strsplit (cases[i], "|", -1);
    g_autofree char *text = g_strjoinv ("", parts);
    g_autoptr (GString) found = g_string_new (text);
    const Word *word =
        words_get (fixture->words, (WordFace){ FACE_TEXT, 0 }, text, strlen (text));

    words_find_breaks (fixture->words, word);
    for (int k = word->n_breaks - 1; k >= 0; k--)
      g_string_insert_c (found, word->breaks[k].offset, '|');
    g_assert_cmpstr (found->str, ==, cases[i]);
  }
}

/* Centred lines are as even as can be, and none ends with a word that leans on the next. */
static void
check_balance (Fixture *fixture, gconstpointer data)
{
  static const struct {
    const char *text;
    double width;
    const char *first;
  } cases[] = {
    { "Mise en œuvre en Aquitaine-Limousin-Poitou-Charentes – Année 2016", 410, "œuvre" },
    { "Convention régionale pour la formation des demandeurs d’emploi", 300, "formation" },
    { "Convention régionale et interdépartementale", 260, "régionale" },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (Paragraph) paragraph = paragraph_new_text (
        fixture->words, style_get (STYLE_SUBTITLE), cases[i].text, cases[i].width);
    const Line *line = &paragraph->lines[0];

    g_assert_cmpint (paragraph->n_lines, ==, 2);
    g_assert_cmpstr (line_get_word (paragraph, line, line->last)->text, ==, cases[i].first);
  }
}

int
main (int argc, char **argv)
{
  static const struct {
    const char *name;
    void (*check) (Fixture *, gconstpointer);
  } tests[] = {
    { "/breaking/samples", check_samples }, { "/breaking/widths", check_widths },
    { "/breaking/random", check_random },   { "/breaking/titles", check_titles },
    { "/breaking/places", check_places },   { "/breaking/balance", check_balance },
  };

  g_test_init (&argc, &argv, NULL);
  for (size_t i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].name, Fixture, NULL, sample_set_up, tests[i].check, sample_tear_down);

  return g_test_run ();
}
