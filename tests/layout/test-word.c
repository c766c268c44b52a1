/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/word.h"

#include "sample.h"

#include <string.h>

static const WordFace text_face = { FACE_TEXT, 0 };

static const Word *
get (const Fixture *fixture, WordFace face, const char *text)
{
  return words_get (fixture->words, face, text, strlen (text));
}

static void
check_shaped_once (Fixture *fixture, gconstpointer data)
{
  const Word *word = get (fixture, text_face, "convention");

  g_assert_true (get (fixture, text_face, "convention") == word);
  g_assert_true (get (fixture, (WordFace){ FACE_TEXT_BOLD, 0 }, "convention") != word);
  g_assert_true (get (fixture, (WordFace){ FACE_TEXT, TRAIT_TABULAR }, "convention") != word);
  for (int i = 0; i < 20000; i++) {
    g_autofree char *text = g_strdup_printf ("mot%d", i);

    g_assert_cmpstr (get (fixture, text_face, text)->text, ==, text);
  }
  g_assert_true (get (fixture, text_face, "convention") == word);
}

static void
check_clusters_cover_the_text (Fixture *fixture, gconstpointer data)
{
  static const char *const texts[] = { "a",       "efficace", "affiche", "œuvre", "l’été",
                                       "Ünïcödé", "é",        "",        "🎉" };

  for (size_t i = 0; i < G_N_ELEMENTS (texts); i++) {
    const Word *word = get (fixture, text_face, texts[i]);
    guint bytes = 0;
    guint glyphs = 0;

    for (guint k = 0; k < word->n_clusters; k++) {
      bytes += word->clusters[k].n_bytes;
      glyphs += word->clusters[k].n_glyphs;
    }
    g_assert_cmpuint (bytes, ==, strlen (texts[i]));
    g_assert_cmpuint (glyphs, ==, word->n_glyphs);
    g_assert_cmpint (word_get_position (word, 0), ==, 0);
    g_assert_cmpint (word_get_position (word, strlen (texts[i])), ==, word->advance);
  }
}

/* Owned: the word with the places where it may be divided. */
static char *
divide (const Fixture *fixture, const Word *word)
{
  GString *divided = g_string_new (NULL);
  size_t at = 0;

  words_find_breaks (fixture->words, word);
  for (int i = 0; i < word->n_breaks; i++) {
    const WordBreak *point = &word->breaks[i];

    g_string_append_len (divided, word->text + at, (gssize) (point->offset - at));
    g_string_append_c (divided, point->soft ? '~' : '|');
    at = point->offset;
  }
  g_string_append (divided, word->text + at);

  return g_string_free (divided, FALSE);
}

static void
check_breaks (Fixture *fixture, gconstpointer data)
{
  static const char *const cases[][2] = {
    { "établissement,", "éta~blis~se~ment," },
    { "plan", "plan" },
    { "au-delà", "au-|delà" },
    { "Aquitaine-Limousin", "Aquitaine-|Limousin" },
    { "coprésidents", "co~pré~si~dents" },
    { "-", "-" },
    { "a-b", "a-b" },
    { "38721", "38721" },
    { "(ÉTABLISSEMENT)", "(ÉTABLISSEMENT)" },
    { "l’établissement", "l’éta~blis~se~ment" },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *divided = divide (fixture, get (fixture, text_face, cases[i][0]));

    g_assert_cmpstr (divided, ==, cases[i][1]);
  }
}

static void
check_parts (Fixture *fixture, gconstpointer data)
{
  const Word *word = get (fixture, text_face, "établissement");

  words_find_breaks (fixture->words, word);
  const WordBreak *second = &word->breaks[1];
  const Word *start = words_get_part (fixture->words, word, 0, second);
  const Word *end = words_get_part (fixture->words, word, second->offset, NULL);
  const Word *middle = words_get_part (fixture->words, word, word->breaks[0].offset, second);

  g_assert_cmpstr (start->text, ==, "établis-");
  g_assert_cmpstr (end->text, ==, "sement");
  g_assert_cmpstr (middle->text, ==, "blis-");
  /* What breaking reckons with is what is drawn, but for a kerning pair. */
  g_assert_cmpint (ABS (start->advance - second->before), <, 60);
  g_assert_cmpint (ABS (end->advance - second->after), <, 60);
}

static void
check_tabular_figures (Fixture *fixture, gconstpointer data)
{
  const WordFace face = { FACE_SANS, true };
  gint32 width = get (fixture, face, "0")->advance;

  for (char digit = '1'; digit <= '9'; digit++) {
    char text[] = { digit, '\0' };

    g_assert_cmpint (get (fixture, face, text)->advance, ==, width);
  }
}

static void
check_missing (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GString) missing = g_string_new (NULL);

  word_add_missing (get (fixture, text_face, "convention"), missing);
  g_assert_cmpstr (missing->str, ==, "");
  word_add_missing (get (fixture, text_face, "a🎉b🎉"), missing);
  g_assert_cmpstr (missing->str, ==, "🎉");
}

/* Without patterns, words are divided after their own hyphens only. */
static void
check_without_hyphens (Fixture *fixture, gconstpointer data)
{
  g_autoptr (Words) words = words_new (fixture->fonts, NULL);
  const Word *word = words_get (words, text_face, "établissement-modèle", 22);

  words_find_breaks (words, word);
  g_assert_cmpint (word->n_breaks, ==, 1);
  g_assert_false (word->breaks[0].soft);
}

/* "Pierre DARTOUT": the D stays, what follows is smaller; what is said does not change. */
static void
check_small_capitals (Fixture *fixture, gconstpointer data)
{
  const WordFace low = { FACE_TEXT, TRAIT_LOW_CAPITALS };
  const WordFace small = { FACE_TEXT, TRAIT_SMALL_CAPITALS };
  const Word *plain = get (fixture, text_face, "D’ARTOUT-ÉLOI");
  const Word *name = get (fixture, low, "D’ARTOUT-ÉLOI");
  static const guint high[] = { 0, 1, 2, 8, 9 }; /* D ’ A - É */

  g_assert_cmpstr (name->text, ==, plain->text);
  g_assert_cmpint (name->n_glyphs, ==, plain->n_glyphs);
  g_assert_cmpint (name->advance, <, plain->advance);
  for (guint i = 0, k = 0; i < name->n_glyphs; i++) {
    bool kept = k < G_N_ELEMENTS (high) && high[k] == i;

    g_assert_true ((name->glyphs[i].glyph == plain->glyphs[i].glyph) == kept);
    k += kept;
  }
  g_assert_true (get (fixture, low, "A-B-CD-EF-GH")->glyphs[11].glyph !=
                 get (fixture, text_face, "A-B-CD-EF-GH")->glyphs[11].glyph);
  g_assert_true (get (fixture, low, "Pierre")->advance ==
                 get (fixture, text_face, "Pierre")->advance);
  g_assert_true (get (fixture, small, "Pierre")->glyphs[1].glyph ==
                 get (fixture, low, "PIERRE")->glyphs[1].glyph);
}

/* Figures stand in columns, before a comma too. */
static void
check_tabular (Fixture *fixture, gconstpointer data)
{
  static const char *const figures[] = { "1,1", "7,5", "4,0", "8,7", "17" };
  FaceRole roles[] = { FACE_TEXT, FACE_TEXT_BOLD, FACE_SANS, FACE_SANS_BOLD };

  for (size_t k = 0; k < G_N_ELEMENTS (roles); k++) {
    WordFace face = { (guint8) roles[k], TRAIT_TABULAR };
    gint32 digit = get (fixture, face, "0")->advance;

    for (size_t i = 0; i < G_N_ELEMENTS (figures); i++) {
      const Word *word = get (fixture, face, figures[i]);
      const Word *first = get (fixture, face, figures[0]);

      g_assert_cmpint (word->glyphs[1].x, ==, digit);
      g_assert_cmpint (word->advance, ==, word->n_glyphs == 2 ? 2 * digit : first->advance);
    }
  }
}

/* What is read is a minus all the same. */
static void
check_minus (Fixture *fixture, gconstpointer data)
{
  static const WordFace faces[] = { { FACE_TEXT, 0 }, { FACE_SANS, TRAIT_TABULAR } };

  for (size_t i = 0; i < G_N_ELEMENTS (faces); i++) {
    g_autoptr (GString) missing = g_string_new (NULL);
    const Word *minus = get (fixture, faces[i], "−");

    word_add_missing (minus, missing);
    g_assert_cmpstr (missing->str, ==, "");
    g_assert_cmpstr (minus->text, ==, "−");
    g_assert_cmpuint (minus->glyphs[0].glyph, ==,
                      get (fixture, faces[i], "–")->glyphs[0].glyph);
  }
}

int
main (int argc, char **argv)
{
  static const struct {
    const char *name;
    void (*check) (Fixture *, gconstpointer);
  } tests[] = {
    { "/word/shaped-once", check_shaped_once },
    { "/word/clusters-cover-the-text", check_clusters_cover_the_text },
    { "/word/breaks", check_breaks },
    { "/word/parts", check_parts },
    { "/word/tabular-figures", check_tabular_figures },
    { "/word/figures-in-columns", check_tabular },
    { "/word/small-capitals", check_small_capitals },
    { "/word/missing", check_missing },
    { "/word/minus", check_minus },
    { "/word/without-hyphens", check_without_hyphens },
  };

  g_test_init (&argc, &argv, NULL);
  for (size_t i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].name, Fixture, NULL, sample_set_up, tests[i].check, sample_tear_down);

  return g_test_run ();
}
