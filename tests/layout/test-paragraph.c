/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/paragraph.h"

#include "sample.h"

#include <string.h>

#define HANG_MAX 2.0
#define SAMPLES 300

/* Owned: the lines as they are shown, separated by "/". */
static char *
lines_of (const Paragraph *paragraph)
{
  GString *text = g_string_new (NULL);

  for (int i = 0; i < paragraph->n_lines; i++) {
    const Line *line = &paragraph->lines[i];

    if (i > 0)
      g_string_append_c (text, '/');
    for (int k = line->first; k <= line->last; k++) {
      if (k > line->first && paragraph->set.items[k].glue != GLUE_NONE)
        g_string_append_c (text, ' ');
      g_string_append (text, line_get_word (paragraph, line, k)->text);
    }
  }

  return g_string_free (text, FALSE);
}

static void
check_lines_fit (const Paragraph *paragraph)
{
  for (int i = 0; i < paragraph->n_lines; i++) {
    const Line *line = &paragraph->lines[i];

    g_assert_cmpfloat (line->x, >=, -HANG_MAX);
    g_assert_cmpfloat (line->x + line->width, <=, paragraph->set.width + HANG_MAX + 0.1);
  }
}

static void
check_glue (Fixture *fixture, gconstpointer data)
{
  static const struct {
    const char *text;
    Glue glue; /* before the second word */
  } cases[] = {
    { "un deux", GLUE_SPACE },
    { "un  \tdeux", GLUE_SPACE },
    { "un\302\240deux", GLUE_STRETCH },
    { "un \302\240deux", GLUE_STRETCH },
    { "20\302\240€", GLUE_FIXED },
    { "20\302\240mars", GLUE_FIXED },
    { "20\342\200\257000", GLUE_NARROW },
    { "oui ;", GLUE_NARROW },
    { "oui !", GLUE_NARROW },
    { "oui :", GLUE_STRETCH },
    { "« oui", GLUE_STRETCH },
    { "oui »", GLUE_STRETCH },
    { "5 %", GLUE_FIXED },
    { "n° 5", GLUE_FIXED },
    { "5 €", GLUE_FIXED },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (Paragraph) paragraph =
        paragraph_new_text (fixture->words, style_get (STYLE_BODY), cases[i].text, 400);

    g_test_message ("%s", cases[i].text);
    g_assert_cmpint (paragraph->set.n_items, ==, 2);
    g_assert_cmpint (paragraph->set.items[1].glue, ==, cases[i].glue);
  }
}

static void
check_empty (Fixture *fixture, gconstpointer data)
{
  static const char *const texts[] = { "", " ", "\302\240", " \342\200\257 \n\t " };

  for (size_t i = 0; i < G_N_ELEMENTS (texts); i++) {
    g_autoptr (Paragraph) paragraph =
        paragraph_new_text (fixture->words, style_get (STYLE_BODY), texts[i], 100);

    g_assert_cmpint (paragraph->n_lines, ==, 0);
  }
}

/* A word wider than its line is divided where it can be, else anywhere. */
static void
check_narrow (Fixture *fixture, gconstpointer data)
{
  static const struct {
    const char *text;
    double width;
    const char *lines;
  } cases[] = {
    { "établissement", 50, "établisse-/ment" },
    { "un établissement", 45, "un établis-/sement" },
    { "au-delà", 20, "au-/delà" },
    { "mmmmmmmm", 30, "mmm/mmm/mm" },
    { "96\342\200\257540\302\240€", 30, "96 540/€" },
    { "m", 1, "m" },
    { "mm", 1, "m/m" },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (Paragraph) paragraph = paragraph_new_text (
        fixture->words, style_get (STYLE_CELL), cases[i].text, cases[i].width);
    g_autofree char *lines = lines_of (paragraph);

    g_assert_cmpstr (lines, ==, cases[i].lines);
  }
}

/* What stands first and last on a line hangs out, and the line is as much longer. */
static void
check_hanging_punctuation (Fixture *fixture, gconstpointer data)
{
  g_autoptr (Paragraph) paragraph = paragraph_new_text (
      fixture->words, style_get (STYLE_BODY),
      "«\302\240Le plan\302\240» est l’affaire de toutes les personnes, de toutes les régions, "
      "de "
      "tous les services, de toutes les branches et de tous les organismes.",
      200);
  bool hangs = false;

  for (int i = 0; i < paragraph->n_lines - 1; i++) {
    const Line *line = &paragraph->lines[i];

    hangs |= line->x + line->width > 200.5;
    g_assert_cmpfloat (line->x + line->width, >=, 199.9);
  }
  g_assert_cmpfloat (paragraph->lines[0].x, <, -0.5);
  g_assert_true (hangs);
}

/* A line that could only be filled with holes ends short of the margin. */
static void
check_loose_is_short (Fixture *fixture, gconstpointer data)
{
  g_autoptr (Paragraph) paragraph =
      paragraph_new_text (fixture->words, style_get (STYLE_BODY),
                          "l’Île 12345678901234567890123456789012345678901", 250);

  g_assert_cmpint (paragraph->n_lines, ==, 2);
  g_assert_cmpfloat (paragraph->lines[0].width, <, 230);
  g_assert_cmpfloat (paragraph->lines[0].space, <=,
                     paragraph->set.space * (1 + SPACE_STRETCH) + 0.01);
}

static void
check_titles_are_balanced (Fixture *fixture, gconstpointer data)
{
  g_autoptr (Paragraph) paragraph = paragraph_new_text (
      fixture->words, style_get (STYLE_CENTRED),
      "Convention régionale quadripartite pour la formation des demandeurs d’emploi", 340);

  g_assert_cmpint (paragraph->n_lines, ==, 2);
  g_assert_cmpfloat (ABS (paragraph->lines[0].width - paragraph->lines[1].width), <, 60);
}

/* No last line is a mere word's end, not even with its punctuation. */
static void
check_no_word_end_alone (Fixture *fixture, gconstpointer data)
{
  static const char *const texts[] = {
    "Les actions hors compensation concourent au plan sans ouvrir droit à la compensation :",
    "Le comité examine l’offre de formation et les modalités d’accompagnement des personnes.",
  };

  for (size_t i = 0; i < G_N_ELEMENTS (texts); i++)
    for (double width = 120; width < 460; width += 0.5) {
      g_autoptr (Paragraph) paragraph =
          paragraph_new_text (fixture->words, style_get (STYLE_BODY), texts[i], width);
      const Line *line = &paragraph->lines[paragraph->n_lines - 1];
      bool alone = line->middle;

      for (int k = line->first + 1; k <= line->last; k++)
        alone = alone && paragraph->set.items[k].glue != GLUE_SPACE;
      g_assert_false (alone);
    }
}

static void
check_visa (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) runs = g_ptr_array_new ();
  Run run = { .text = (char *) "Vu le code du travail, notamment ses articles relatifs à la "
                               "formation professionnelle tout au long de la vie ;" };
  g_ptr_array_add (runs, &run);
  g_autoptr (Paragraph) paragraph =
      paragraph_new_hanging (fixture->words, style_get (STYLE_BODY), runs, 200, 18);

  g_assert_cmpint (paragraph->n_lines, >, 1);
  g_assert_cmpfloat (paragraph->lines[0].x, <=, -18);
  g_assert_cmpfloat (paragraph->lines[0].width, >=, 217);
  for (int i = 1; i < paragraph->n_lines; i++)
    g_assert_cmpfloat (paragraph->lines[i].x, >=, -HANG_MAX);
}

/* Random words in random widths: every line fits, and every word is there, in order. */
static void
check_random (Fixture *fixture, gconstpointer data)
{
  static const StyleName styles[] = { STYLE_BODY, STYLE_CELL, STYLE_CELL_RIGHT, STYLE_CENTRED,
                                      STYLE_HEADING_1 };

  for (int i = 0; i < SAMPLES; i++) {
    g_autoptr (GString) text = g_string_new (NULL);
    int n_words = g_test_rand_int_range (1, 80);
    double width = g_test_rand_double_range (30, 460);

    for (int k = 0; k < n_words; k++) {
      int n_letters = g_test_rand_int_range (1, g_test_rand_int_range (2, 22));

      if (k > 0)
        g_string_append (text, g_test_rand_int_range (0, 8) == 0 ? "\302\240" : " ");
      for (int n = 0; n < n_letters; n++)
        g_string_append_c (text, "aeioustrnlcdpm"[g_test_rand_int_range (0, 14)]);
    }
    g_autoptr (Paragraph) paragraph = paragraph_new_text (
        fixture->words, style_get (styles[i % G_N_ELEMENTS (styles)]), text->str, width);
    g_autofree char *lines = lines_of (paragraph);
    g_auto (GStrv) shown = g_strsplit_set (lines, " /-", -1);
    g_auto (GStrv) said = g_strsplit_set (g_strdelimit (text->str, "\302\240", ' '), " ", -1);
    g_autofree char *all_shown = g_strjoinv ("", shown);
    g_autofree char *all_said = g_strjoinv ("", said);

    check_lines_fit (paragraph);
    g_assert_cmpstr (all_shown, ==, all_said);
  }
}

int
main (int argc, char **argv)
{
  static const struct {
    const char *name;
    void (*check) (Fixture *, gconstpointer);
  } tests[] = {
    { "/paragraph/glue", check_glue },
    { "/paragraph/empty", check_empty },
    { "/paragraph/narrow", check_narrow },
    { "/paragraph/hanging-punctuation", check_hanging_punctuation },
    { "/paragraph/loose-is-short", check_loose_is_short },
    { "/paragraph/titles-are-balanced", check_titles_are_balanced },
    { "/paragraph/no-word-end-alone", check_no_word_end_alone },
    { "/paragraph/visa", check_visa },
    { "/paragraph/random", check_random },
  };

  g_test_init (&argc, &argv, NULL);
  for (size_t i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].name, Fixture, NULL, sample_set_up, tests[i].check, sample_tear_down);

  return g_test_run ();
}
