/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "actions/duration.h"

#include "number/letters.h"
#include "number/reading.h"
#include "number/words.h"

#include <string.h>

typedef struct {
  const char *one;
  const char *many;
  WordsGender gender;
} DurationUnit;

static const DurationUnit units[] = {
  { "jour", "jours", WORDS_MASCULINE },
  { "semaine", "semaines", WORDS_FEMININE },
  { "mois", "mois", WORDS_MASCULINE },
  { "an", "ans", WORDS_MASCULINE },
};

static const DurationUnit *
find_unit (const char *text)
{
  for (gsize i = 0; i < G_N_ELEMENTS (units); i++)
    if (g_str_equal (text, units[i].one) || g_str_equal (text, units[i].many))
      return &units[i];

  return NULL;
}

static bool
is_in_words (const char *text, int64_t number, WordsGender gender)
{
  g_autofree char *traditional = words_of_integer (number, gender, ORTHOGRAPHY_TRADITIONAL);
  g_autofree char *reformed = words_of_integer (number, gender, ORTHOGRAPHY_1990);

  return g_str_equal (text, traditional) || g_str_equal (text, reformed);
}

/* 0 when it is no number from 1 to the maximum. */
static int64_t
read_number (const char *text, WordsGender gender)
{
  Ratio value;
  int64_t number;

  if (number_read (text, NUMBER_COUNT, &value, NULL))
    return ratio_to_integer (value, &number) && number <= DURATION_NUMBER_MAX ? number : 0;

  for (number = 1; number <= DURATION_NUMBER_MAX; number++)
    if (is_in_words (text, number, gender))
      return number;

  return 0;
}

/* Lower case, with ordinary spaces. */
static char *
simplify (const char *text)
{
  g_autofree char *lower = letters_lower (text);
  GString *simple = g_string_new (NULL);

  for (const char *c = lower; *c != '\0'; c = g_utf8_next_char (c)) {
    gunichar character = g_utf8_get_char (c);

    g_string_append_unichar (simple, g_unichar_isspace (character) ? ' ' : character);
  }

  return g_strstrip (g_string_free (simple, FALSE));
}

char *
duration_read (const char *text)
{
  g_autofree char *simple = simplify (text);
  char *space = strrchr (simple, ' ');
  const DurationUnit *unit = space != NULL ? find_unit (space + 1) : NULL;
  int64_t number;

  if (unit == NULL)
    return NULL;

  *space = '\0';
  number = read_number (g_strstrip (simple), unit->gender);
  if (number == 0)
    return NULL;
  return g_strdup_printf ("%d %s", (int) number, number == 1 ? unit->one : unit->many);
}
