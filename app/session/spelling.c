/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "session/spelling.h"

#include "number/letters.h"

#include <enchant.h>
#include <string.h>

#define SUGGESTIONS_MAX 5

struct _Spelling {
  EnchantBroker *broker;
  EnchantDict *dictionary; /* NULL until a word is asked about: reading it takes a moment */
  char *language;
};

Spelling *
spelling_new (const char *language)
{
  EnchantBroker *broker = enchant_broker_init ();
  Spelling *spelling;

  if (!enchant_broker_dict_exists (broker, language)) {
    enchant_broker_free (broker);
    return NULL;
  }

  spelling = g_new0 (Spelling, 1);
  spelling->broker = broker;
  spelling->language = g_strdup (language);
  return spelling;
}

void
spelling_free (Spelling *spelling)
{
  if (spelling == NULL)
    return;

  if (spelling->dictionary != NULL)
    enchant_broker_free_dict (spelling->broker, spelling->dictionary);
  enchant_broker_free (spelling->broker);
  g_free (spelling->language);
  g_free (spelling);
}

/* NULL when it is there and cannot be read. */
static EnchantDict *
get_dictionary (Spelling *spelling)
{
  if (spelling->dictionary == NULL)
    spelling->dictionary = enchant_broker_request_dict (spelling->broker, spelling->language);

  return spelling->dictionary;
}

static bool
is_apostrophe (gunichar character)
{
  return character == '\'' || character == 0x2019;
}

static bool
is_letter (gunichar character)
{
  return g_unichar_isalpha (character) || g_unichar_ismark (character);
}

/* Owned: dictionaries write the straight apostrophe. */
static char *
straighten (const char *word)
{
  g_auto (GStrv) parts = g_strsplit (word, "’", -1);

  return g_strjoinv ("'", parts);
}

static bool
is_known (Spelling *spelling, const char *word)
{
  EnchantDict *dictionary = get_dictionary (spelling);

  return *word == '\0' || dictionary == NULL || enchant_dict_check (dictionary, word, -1) == 0;
}

/* What stands before the apostrophe in « l’État », with it; "" when nothing is elided. */
static gsize
measure_elision (const char *straight)
{
  static const char *const elisions[] = { "l'",      "d'",      "j'",     "m'",  "t'",
                                          "s'",      "n'",      "c'",     "qu'", "jusqu'",
                                          "lorsqu'", "quoiqu'", "puisqu'" };
  g_autofree char *lower = letters_lower (straight);

  for (gsize i = 0; i < G_N_ELEMENTS (elisions); i++)
    if (g_str_has_prefix (lower, elisions[i]))
      return strlen (elisions[i]);

  return 0;
}

/* An acronym, a Roman number, a code: « DIRECCTE », « III », « L. 6121-4 ». */
static bool
is_not_a_word (const char *word)
{
  bool lower = false;

  for (const char *at = word; *at != '\0'; at = g_utf8_next_char (at)) {
    gunichar character = g_utf8_get_char (at);

    if (g_unichar_isdigit (character))
      return true;
    lower = lower || g_unichar_islower (character);
  }

  return !lower;
}

/* A compound that the dictionary does not have is right when each of its parts is. */
static bool
accepts_parts (Spelling *spelling, const char *word)
{
  g_auto (GStrv) parts = g_strsplit (word, "-", -1);

  for (int i = 0; parts[i] != NULL; i++)
    if (!is_not_a_word (parts[i]) && !is_known (spelling, parts[i]))
      return false;

  return true;
}

bool
spelling_accepts (Spelling *spelling, const char *word)
{
  g_autofree char *straight = straighten (word);
  const char *rest = straight + measure_elision (straight);

  return is_not_a_word (rest) || is_known (spelling, straight) || is_known (spelling, rest) ||
         (strchr (rest, '-') != NULL && accepts_parts (spelling, rest));
}

/* The end of the word that begins here: letters and digits, with apostrophes and hyphens
 * between them. */
static const char *
find_end (const char *at)
{
  const char *end = at;

  while (*at != '\0') {
    gunichar character = g_utf8_get_char (at);
    const char *next = g_utf8_next_char (at);

    if (is_letter (character) || g_unichar_isdigit (character))
      end = next;
    else if ((!is_apostrophe (character) && character != '-') || end != at)
      break;
    at = next;
  }

  return end;
}

/* The end of the live blank that opens here; NULL when it does not close. */
static const char *
find_blank_end (const char *at)
{
  const char *close = strchr (at, '}');

  return close != NULL ? close + 1 : NULL;
}

GArray *
spelling_check (Spelling *spelling, const char *text)
{
  GArray *misspellings = g_array_new (FALSE, FALSE, sizeof (Misspelling));
  int place = 0;

  for (const char *at = text; *at != '\0';) {
    bool word = is_letter (g_utf8_get_char (at)) || g_unichar_isdigit (g_utf8_get_char (at));
    const char *blank_end = *at == '{' ? find_blank_end (at) : NULL;
    const char *end = word                ? find_end (at)
                      : blank_end != NULL ? blank_end
                                          : g_utf8_next_char (at);
    int length = (int) g_utf8_pointer_to_offset (at, end);

    if (word) {
      g_autofree char *found = g_strndup (at, (gsize) (end - at));
      Misspelling misspelling = { place, place + length };

      if (!spelling_accepts (spelling, found))
        g_array_append_val (misspellings, misspelling);
    }
    place += length;
    at = end;
  }

  return misspellings;
}

static char *
with_apostrophe_of (const char *word, const char *elision, const char *suggestion)
{
  g_autofree char *whole = g_strconcat (elision, suggestion, NULL);
  g_auto (GStrv) parts = g_strsplit (whole, "'", -1);

  return g_strjoinv (strchr (word, '\'') != NULL ? "'" : "’", parts);
}

GStrv
spelling_suggest (Spelling *spelling, const char *word)
{
  g_autofree char *straight = straighten (word);
  gsize length = measure_elision (straight);
  g_autofree char *elision = g_strndup (straight, length);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  EnchantDict *dictionary = get_dictionary (spelling);
  size_t n_suggestions = 0;
  char **suggestions = dictionary != NULL ? enchant_dict_suggest (dictionary, straight + length,
                                                                  -1, &n_suggestions)
                                          : NULL;

  for (size_t i = 0; i < MIN (n_suggestions, SUGGESTIONS_MAX); i++) {
    g_autofree char *suggestion = with_apostrophe_of (word, elision, suggestions[i]);
    g_strv_builder_add (builder, suggestion);
  }
  if (suggestions != NULL)
    enchant_dict_free_string_list (dictionary, suggestions);

  return g_strv_builder_end (builder);
}

void
spelling_learn (Spelling *spelling, const char *word)
{
  g_autofree char *straight = straighten (word);

  if (get_dictionary (spelling) != NULL)
    enchant_dict_add (spelling->dictionary, straight + measure_elision (straight), -1);
}
