/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "number/words.h"

#define THOUSAND INT64_C (1000)
#define MILLION INT64_C (1000000)
#define MILLIARD INT64_C (1000000000)
#define NUMBER_MAX (MILLION * MILLIARD)

static const char *const names_below_twenty[] = {
  "zéro",     "un",     "deux",  "trois",    "quatre",   "cinq",    "six",
  "sept",     "huit",   "neuf",  "dix",      "onze",     "douze",   "treize",
  "quatorze", "quinze", "seize", "dix-sept", "dix-huit", "dix-neuf"
};
/* Seventy and ninety count on from the ten before. */
static const char *const names_of_tens[] = {
  "",          "",         "vingt",    "trente",       "quarante",
  "cinquante", "soixante", "soixante", "quatre-vingt", "quatre-vingt"
};

typedef struct {
  WordsGender gender;
  Orthography orthography;
  /* True where "vingt" and "cent" take their s: at the end and before "million", "milliard",
   * which are nouns, but not before "mille". */
  bool agrees;
} Manner;

/* What stands between hundreds, thousands and the rest, and around "et". */
static const char *
joint_of (Manner manner)
{
  return manner.orthography == ORTHOGRAPHY_1990 ? "-" : " ";
}

static void
append_below_twenty (GString *words, int number, Manner manner)
{
  bool is_une = number == 1 && manner.gender == WORDS_FEMININE;

  g_string_append (words, is_une ? "une" : names_below_twenty[number]);
}

static void
append_below_hundred (GString *words, int number, Manner manner)
{
  int tens = number / 10;

  if (number < 20) {
    append_below_twenty (words, number, manner);
    return;
  }

  int rest = tens == 7 || tens == 9 ? number % 20 : number % 10;

  g_string_append (words, names_of_tens[tens]);
  if (rest == 0) {
    g_string_append (words, tens == 8 && manner.agrees ? "s" : "");
    return;
  }

  if ((rest == 1 || rest == 11) && tens < 8)
    g_string_append_printf (words, "%set%s", joint_of (manner), joint_of (manner));
  else
    g_string_append_c (words, '-');
  append_below_twenty (words, rest, manner);
}

static void
append_below_thousand (GString *words, int number, Manner manner)
{
  int hundreds = number / 100;
  int rest = number % 100;

  if (hundreds > 1)
    g_string_append_printf (words, "%s%s", names_below_twenty[hundreds], joint_of (manner));
  if (hundreds > 0)
    g_string_append (words, "cent");
  if (hundreds > 1 && rest == 0 && manner.agrees)
    g_string_append_c (words, 's');
  if (hundreds > 0 && rest > 0)
    g_string_append (words, joint_of (manner));
  if (hundreds == 0 || rest > 0)
    append_below_hundred (words, rest, manner);
}

/* The count of thousands stays masculine ("vingt et un mille actions"): it counts no noun. */
static void
append_below_million (GString *words, int number, Manner manner)
{
  Manner before_mille = { WORDS_MASCULINE, manner.orthography, false };
  int thousands = number / (int) THOUSAND;
  int rest = number % (int) THOUSAND;

  if (thousands > 1) {
    append_below_thousand (words, thousands, before_mille);
    g_string_append (words, joint_of (manner));
  }
  if (thousands > 0)
    g_string_append (words, "mille");
  if (thousands > 0 && rest > 0)
    g_string_append (words, joint_of (manner));
  if (thousands == 0 || rest > 0)
    append_below_thousand (words, rest, manner);
}

/* "million" and "milliard" are nouns and not numerals: the spelling of 1990 joins the elements
 * of the numerals before and after them, and leaves these nouns between spaces. */
static void
append_nouns (GString *words, int count, const char *noun, Orthography orthography)
{
  if (count == 0)
    return;

  append_below_million (words, count, (Manner){ WORDS_MASCULINE, orthography, true });
  g_string_append_printf (words, " %s%s ", noun, count > 1 ? "s" : "");
}

static void
append_number (GString *words, int64_t number, Manner manner)
{
  int64_t milliards = number / MILLIARD;
  int millions = (int) (number % MILLIARD / MILLION);
  int rest = (int) (number % MILLION);

  if (milliards == MILLION) {
    g_string_append (words, "un million de milliards");
    return;
  }

  append_nouns (words, (int) milliards, "milliard", manner.orthography);
  append_nouns (words, millions, "million", manner.orthography);
  if (rest > 0 || number == 0)
    append_below_million (words, rest, manner);
  else
    g_string_truncate (words, words->len - 1);
}

char *
words_of_integer (int64_t number, WordsGender gender, Orthography orthography)
{
  GString *words = g_string_new (number < 0 ? "moins " : "");

  g_assert (number >= -NUMBER_MAX && number <= NUMBER_MAX);
  append_number (words, number < 0 ? -number : number, (Manner){ gender, orthography, true });
  return g_string_free (words, FALSE);
}

/* The noun is plural from two; "million" and "milliard", being nouns, call for "d’". */
static void
append_euros (GString *words, int64_t euros, Manner manner)
{
  append_number (words, euros, manner);
  g_string_append (words, euros > 0 && euros % MILLION == 0 ? " d’euro" : " euro");
  if (euros > 1)
    g_string_append_c (words, 's');
}

char *
words_of_euros (Money money, Orthography orthography)
{
  Manner manner = { WORDS_MASCULINE, orthography, true };
  GString *words = g_string_new (money.cents < 0 ? "moins " : "");
  int64_t cents = money.cents < 0 ? -money.cents : money.cents;

  g_assert (money.cents >= -MONEY_CENTS_MAX && money.cents <= MONEY_CENTS_MAX);
  if (cents >= 100 || cents == 0)
    append_euros (words, cents / 100, manner);
  if (cents >= 100 && cents % 100 > 0)
    g_string_append (words, " et ");
  if (cents % 100 > 0) {
    append_below_hundred (words, (int) (cents % 100), manner);
    g_string_append (words, cents % 100 > 1 ? " centimes" : " centime");
  }
  return g_string_free (words, FALSE);
}
