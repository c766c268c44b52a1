/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "formula/phrase.h"

#include "number/letters.h"

#include <string.h>

Phrase
phrase_finish (GString *words, Tightness tightness)
{
  return (Phrase){ .words = g_string_free (words, FALSE), .tightness = tightness };
}

void
phrase_clear (Phrase *phrase)
{
  g_clear_pointer (&phrase->words, g_free);
}

static void
append_words (GString *words, const char *added, bool parentheses)
{
  g_string_append_printf (words, parentheses ? "(%s)" : "%s", added);
}

void
phrase_append (GString *words, const Phrase *phrase, Tightness wanted)
{
  append_words (words, phrase->words, phrase->tightness < wanted);
}

void
phrase_append_right (GString *words, const Phrase *phrase, Tightness wanted)
{
  bool negative =
      g_str_has_prefix (phrase->words, "−") || g_str_has_prefix (phrase->words, "-");

  append_words (words, phrase->words, negative || phrase->tightness < wanted);
}

/* The articles that melt into "de", and those that only follow it. */
static const struct {
  const char *article;
  const char *melted;
} ARTICLES[] = {
  { "le ", "du " },  { "les ", "des " }, { "la ", "de la " },
  { "l’", "de l’" }, { "l'", "de l’" },
};

static const char *
skip_article (const char *words, const char **ret_melted)
{
  for (gsize i = 0; i < G_N_ELEMENTS (ARTICLES); i++)
    if (g_str_has_prefix (words, ARTICLES[i].article)) {
      *ret_melted = ARTICLES[i].melted;
      return words + strlen (ARTICLES[i].article);
    }
  return NULL;
}

/* Before a vowel, or an h that is not aspirated, "de" loses its e. */
static bool
elides (const char *words)
{
  static const char *const ASPIRATED[] = { "hau", "hors", "handicap", "huit", "hiérarchi" };
  static const char *const SPOKEN_APART[] = { "oui", "onz" };
  g_autofree char *lower = letters_lower (words);

  for (gsize i = 0; i < G_N_ELEMENTS (ASPIRATED); i++)
    if (g_str_has_prefix (lower, ASPIRATED[i]))
      return false;
  for (gsize i = 0; i < G_N_ELEMENTS (SPOKEN_APART); i++)
    if (g_str_has_prefix (lower, SPOKEN_APART[i]))
      return false;

  g_autofree char *plain = g_utf8_normalize (lower, -1, G_NORMALIZE_ALL);

  return *plain != '\0' && strchr ("aeiouh", *plain) != NULL;
}

void
phrase_append_of (GString *words, const Phrase *phrase, Tightness wanted)
{
  const char *melted;
  const char *noun = skip_article (phrase->words, &melted);

  if (phrase->tightness < wanted)
    g_string_append_printf (words, "de (%s)", phrase->words);
  else if (noun != NULL)
    g_string_append_printf (words, "%s%s", melted, noun);
  else
    g_string_append_printf (words, elides (phrase->words) ? "d’%s" : "de %s", phrase->words);
}

void
phrase_append_of_all (GString *words, const Phrase *phrases, guint n_phrases)
{
  const char *melted;
  bool articles = false;

  for (guint i = 0; i < n_phrases; i++)
    articles = articles ||
               (phrases[i].tightness >= TIGHT_SUM && skip_article (phrases[i].words, &melted));

  for (guint i = 0; i < n_phrases; i++) {
    if (i > 0)
      g_string_append (words, i + 1 == n_phrases ? " et " : ", ");
    if (i == 0 || articles)
      phrase_append_of (words, &phrases[i], TIGHT_SUM);
    else
      phrase_append (words, &phrases[i], TIGHT_SUM);
  }
}
