/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "figures/french.h"

#include "number/format.h"
#include "number/letters.h"
#include "number/words.h"

#include <glib.h>
#include <stdbool.h>
#include <string.h>

char *
french_capitalize (const char *text)
{
  return letters_capitalize (text);
}

static bool
has_article (const char *text)
{
  static const char *const articles[] = { "le ", "la ", "les ", "l’", "l'" };

  for (gsize i = 0; i < G_N_ELEMENTS (articles); i++)
    if (g_str_has_prefix (text, articles[i]))
      return true;

  return false;
}

static bool
begins_with_vowel (const char *text)
{
  g_autofree char *first = g_utf8_normalize (text, -1, G_NORMALIZE_NFD);

  return first != NULL && first[0] != '\0' && strchr ("aeiouyAEIOUY", first[0]) != NULL;
}

/* The first word of a body, a function or an act; its ending tells the gender. */
static bool
is_feminine_noun (const char *text)
{
  static const char *const endings[] = { "ion",   "ée",   "ance", "ence", "té",   "ente",
                                         "trice", "ière", "ète",  "euse", "embre" };
  const char *space = strchr (text, ' ');
  g_autofree char *word = space ? g_strndup (text, (gsize) (space - text)) : g_strdup (text);
  g_autofree char *lower = letters_lower (word);

  for (gsize i = 0; i < G_N_ELEMENTS (endings); i++)
    if (g_str_has_suffix (lower, endings[i]))
      return !g_str_equal (lower, "arrêté") && !g_str_equal (lower, "comité");

  return false;
}

char *
french_with_article (const char *text)
{
  if (has_article (text))
    return g_strdup (text);
  if (begins_with_vowel (text))
    return g_strconcat ("l’", text, NULL);

  return g_strconcat (is_feminine_noun (text) ? "la " : "le ", text, NULL);
}

char *
french_with_of (const char *text)
{
  if (g_str_has_prefix (text, "le "))
    return g_strconcat ("du ", text + strlen ("le "), NULL);
  if (g_str_has_prefix (text, "les "))
    return g_strconcat ("des ", text + strlen ("les "), NULL);

  return g_strconcat (!has_article (text) && begins_with_vowel (text) ? "d’" : "de ", text,
                      NULL);
}

char *
french_duration (const char *text)
{
  char *unit;
  gint64 number = g_ascii_strtoll (text, &unit, 10);

  while (*unit == ' ')
    unit++;
  if (unit == text || *unit == '\0' || number < 1 || number > 16)
    return g_strdup (text);

  /* Every unit of time that is feminine would need « une »: année, semaine, heure. */
  WordsGender gender = g_str_has_prefix (unit, "année") || g_str_has_prefix (unit, "semaine") ||
                               g_str_has_prefix (unit, "heure")
                           ? WORDS_FEMININE
                           : WORDS_MASCULINE;
  g_autofree char *words = words_of_integer (number, gender, ORTHOGRAPHY_TRADITIONAL);

  return g_strconcat (words, NO_BREAK_SPACE, unit, NULL);
}
