/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "number/words.h"

typedef struct {
  int64_t number;
  const char *traditional;
  const char *reformed; /* NULL when the same */
} Promise;

static const Promise below_hundred[] = {
  { 0, "zéro", NULL },
  { 1, "un", NULL },
  { 2, "deux", NULL },
  { 3, "trois", NULL },
  { 4, "quatre", NULL },
  { 5, "cinq", NULL },
  { 6, "six", NULL },
  { 7, "sept", NULL },
  { 8, "huit", NULL },
  { 9, "neuf", NULL },
  { 10, "dix", NULL },
  { 11, "onze", NULL },
  { 12, "douze", NULL },
  { 13, "treize", NULL },
  { 14, "quatorze", NULL },
  { 15, "quinze", NULL },
  { 16, "seize", NULL },
  { 17, "dix-sept", NULL },
  { 18, "dix-huit", NULL },
  { 19, "dix-neuf", NULL },
  { 20, "vingt", NULL },
  { 21, "vingt et un", "vingt-et-un" },
  { 22, "vingt-deux", NULL },
  { 29, "vingt-neuf", NULL },
  { 30, "trente", NULL },
  { 31, "trente et un", "trente-et-un" },
  { 38, "trente-huit", NULL },
  { 40, "quarante", NULL },
  { 41, "quarante et un", "quarante-et-un" },
  { 44, "quarante-quatre", NULL },
  { 50, "cinquante", NULL },
  { 51, "cinquante et un", "cinquante-et-un" },
  { 57, "cinquante-sept", NULL },
  { 60, "soixante", NULL },
  { 61, "soixante et un", "soixante-et-un" },
  { 62, "soixante-deux", NULL },
  { 69, "soixante-neuf", NULL },
  { 70, "soixante-dix", NULL },
  { 71, "soixante et onze", "soixante-et-onze" },
  { 72, "soixante-douze", NULL },
  { 73, "soixante-treize", NULL },
  { 74, "soixante-quatorze", NULL },
  { 75, "soixante-quinze", NULL },
  { 76, "soixante-seize", NULL },
  { 77, "soixante-dix-sept", NULL },
  { 78, "soixante-dix-huit", NULL },
  { 79, "soixante-dix-neuf", NULL },
  { 80, "quatre-vingts", NULL },
  { 81, "quatre-vingt-un", NULL },
  { 82, "quatre-vingt-deux", NULL },
  { 88, "quatre-vingt-huit", NULL },
  { 90, "quatre-vingt-dix", NULL },
  { 91, "quatre-vingt-onze", NULL },
  { 92, "quatre-vingt-douze", NULL },
  { 96, "quatre-vingt-seize", NULL },
  { 97, "quatre-vingt-dix-sept", NULL },
  { 99, "quatre-vingt-dix-neuf", NULL },
};

static const Promise below_million[] = {
  { 100, "cent", NULL },
  { 101, "cent un", "cent-un" },
  { 110, "cent dix", "cent-dix" },
  { 111, "cent onze", "cent-onze" },
  { 120, "cent vingt", "cent-vingt" },
  { 121, "cent vingt et un", "cent-vingt-et-un" },
  { 171, "cent soixante et onze", "cent-soixante-et-onze" },
  { 180, "cent quatre-vingts", "cent-quatre-vingts" },
  { 181, "cent quatre-vingt-un", "cent-quatre-vingt-un" },
  { 191, "cent quatre-vingt-onze", "cent-quatre-vingt-onze" },
  { 199, "cent quatre-vingt-dix-neuf", "cent-quatre-vingt-dix-neuf" },
  { 200, "deux cents", "deux-cents" },
  { 201, "deux cent un", "deux-cent-un" },
  { 203, "deux cent trois", "deux-cent-trois" },
  { 280, "deux cent quatre-vingts", "deux-cent-quatre-vingts" },
  { 300, "trois cents", "trois-cents" },
  { 331, "trois cent trente et un", "trois-cent-trente-et-un" },
  { 380, "trois cent quatre-vingts", "trois-cent-quatre-vingts" },
  { 400, "quatre cents", "quatre-cents" },
  { 420, "quatre cent vingt", "quatre-cent-vingt" },
  { 500, "cinq cents", "cinq-cents" },
  { 571, "cinq cent soixante et onze", "cinq-cent-soixante-et-onze" },
  { 600, "six cents", "six-cents" },
  { 777, "sept cent soixante-dix-sept", "sept-cent-soixante-dix-sept" },
  { 800, "huit cents", "huit-cents" },
  { 900, "neuf cents", "neuf-cents" },
  { 980, "neuf cent quatre-vingts", "neuf-cent-quatre-vingts" },
  { 999, "neuf cent quatre-vingt-dix-neuf", "neuf-cent-quatre-vingt-dix-neuf" },
  { 1000, "mille", NULL },
  { 1001, "mille un", "mille-un" },
  { 1010, "mille dix", "mille-dix" },
  { 1021, "mille vingt et un", "mille-vingt-et-un" },
  { 1080, "mille quatre-vingts", "mille-quatre-vingts" },
  { 1100, "mille cent", "mille-cent" },
  { 1200, "mille deux cents", "mille-deux-cents" },
  { 1608, "mille six cent huit", "mille-six-cent-huit" },
  { 1789, "mille sept cent quatre-vingt-neuf", "mille-sept-cent-quatre-vingt-neuf" },
  { 2000, "deux mille", "deux-mille" },
  { 2001, "deux mille un", "deux-mille-un" },
  { 2016, "deux mille seize", "deux-mille-seize" },
  { 3000, "trois mille", "trois-mille" },
  { 10000, "dix mille", "dix-mille" },
  { 11000, "onze mille", "onze-mille" },
  { 20000, "vingt mille", "vingt-mille" },
  { 21000, "vingt et un mille", "vingt-et-un-mille" },
  { 26777, "vingt-six mille sept cent soixante-dix-sept",
    "vingt-six-mille-sept-cent-soixante-dix-sept" },
  { 71000, "soixante et onze mille", "soixante-et-onze-mille" },
  { 80000, "quatre-vingt mille", "quatre-vingt-mille" },
  { 80080, "quatre-vingt mille quatre-vingts", "quatre-vingt-mille-quatre-vingts" },
  { 81000, "quatre-vingt-un mille", "quatre-vingt-un-mille" },
  { 90000, "quatre-vingt-dix mille", "quatre-vingt-dix-mille" },
  { 100000, "cent mille", "cent-mille" },
  { 101000, "cent un mille", "cent-un-mille" },
  { 180000, "cent quatre-vingt mille", "cent-quatre-vingt-mille" },
  { 200000, "deux cent mille", "deux-cent-mille" },
  { 200001, "deux cent mille un", "deux-cent-mille-un" },
  { 200200, "deux cent mille deux cents", "deux-cent-mille-deux-cents" },
  { 280000, "deux cent quatre-vingt mille", "deux-cent-quatre-vingt-mille" },
  { 280280, "deux cent quatre-vingt mille deux cent quatre-vingts",
    "deux-cent-quatre-vingt-mille-deux-cent-quatre-vingts" },
  { 500000, "cinq cent mille", "cinq-cent-mille" },
  { 900000, "neuf cent mille", "neuf-cent-mille" },
  { 999999, "neuf cent quatre-vingt-dix-neuf mille neuf cent quatre-vingt-dix-neuf",
    "neuf-cent-quatre-vingt-dix-neuf-mille-neuf-cent-quatre-vingt-dix-neuf" },
};

static const Promise large[] = {
  { 1000000, "un million", NULL },
  { 1000001, "un million un", NULL },
  { 1000080, "un million quatre-vingts", NULL },
  { 1000200, "un million deux cents", "un million deux-cents" },
  { 1001000, "un million mille", NULL },
  { 1200000, "un million deux cent mille", "un million deux-cent-mille" },
  { 1800000, "un million huit cent mille", "un million huit-cent-mille" },
  { 2000000, "deux millions", NULL },
  { 2000002, "deux millions deux", NULL },
  { 17920000, "dix-sept millions neuf cent vingt mille",
    "dix-sept millions neuf-cent-vingt-mille" },
  { 21000000, "vingt et un millions", "vingt-et-un millions" },
  { 71000000, "soixante et onze millions", "soixante-et-onze millions" },
  { 80000000, "quatre-vingts millions", NULL },
  { 80080080, "quatre-vingts millions quatre-vingt mille quatre-vingts",
    "quatre-vingts millions quatre-vingt-mille-quatre-vingts" },
  { 80331000, "quatre-vingts millions trois cent trente et un mille",
    "quatre-vingts millions trois-cent-trente-et-un-mille" },
  { 81000000, "quatre-vingt-un millions", NULL },
  { 91000000, "quatre-vingt-onze millions", NULL },
  { 100000000, "cent millions", NULL },
  { 180000000, "cent quatre-vingts millions", "cent-quatre-vingts millions" },
  { 200000000, "deux cents millions", "deux-cents millions" },
  { 200200200, "deux cents millions deux cent mille deux cents",
    "deux-cents millions deux-cent-mille-deux-cents" },
  { 201000000, "deux cent un millions", "deux-cent-un millions" },
  { 280000000, "deux cent quatre-vingts millions", "deux-cent-quatre-vingts millions" },
  { 990000000, "neuf cent quatre-vingt-dix millions", "neuf-cent-quatre-vingt-dix millions" },
  { 1000000000, "un milliard", NULL },
  { 1000000001, "un milliard un", NULL },
  { 1000001000, "un milliard mille", NULL },
  { 1001000000, "un milliard un million", NULL },
  { 1001001001, "un milliard un million mille un", "un milliard un million mille-un" },
  { 2000000000, "deux milliards", NULL },
  { 2080000000, "deux milliards quatre-vingts millions", NULL },
  { 80000000000, "quatre-vingts milliards", NULL },
  { 100000000000, "cent milliards", NULL },
  { 200000000000, "deux cents milliards", "deux-cents milliards" },
  { 1000000000000, "mille milliards", NULL },
  { 2000000000000, "deux mille milliards", "deux-mille milliards" },
  { 200000000000000, "deux cent mille milliards", "deux-cent-mille milliards" },
  { 80080000000000, "quatre-vingt mille quatre-vingts milliards",
    "quatre-vingt-mille-quatre-vingts milliards" },
  { 999999999999999,
    "neuf cent quatre-vingt-dix-neuf mille neuf cent quatre-vingt-dix-neuf milliards "
    "neuf cent quatre-vingt-dix-neuf millions "
    "neuf cent quatre-vingt-dix-neuf mille neuf cent quatre-vingt-dix-neuf",
    "neuf-cent-quatre-vingt-dix-neuf-mille-neuf-cent-quatre-vingt-dix-neuf milliards "
    "neuf-cent-quatre-vingt-dix-neuf millions "
    "neuf-cent-quatre-vingt-dix-neuf-mille-neuf-cent-quatre-vingt-dix-neuf" },
  { 1000000000000000, "un million de milliards", NULL },
  { -1, "moins un", NULL },
  { -2, "moins deux", NULL },
  { -80, "moins quatre-vingts", NULL },
  { -1608, "moins mille six cent huit", "moins mille-six-cent-huit" },
  { -1000000, "moins un million", NULL },
  { -1000000000000000, "moins un million de milliards", NULL },
};

static const Promise feminine[] = {
  { 0, "zéro", NULL },
  { 1, "une", NULL },
  { 2, "deux", NULL },
  { 11, "onze", NULL },
  { 21, "vingt et une", "vingt-et-une" },
  { 31, "trente et une", "trente-et-une" },
  { 61, "soixante et une", "soixante-et-une" },
  { 71, "soixante et onze", "soixante-et-onze" },
  { 80, "quatre-vingts", NULL },
  { 81, "quatre-vingt-une", NULL },
  { 91, "quatre-vingt-onze", NULL },
  { 101, "cent une", "cent-une" },
  { 121, "cent vingt et une", "cent-vingt-et-une" },
  { 200, "deux cents", "deux-cents" },
  { 201, "deux cent une", "deux-cent-une" },
  { 1000, "mille", NULL },
  { 1001, "mille une", "mille-une" },
  { 21000, "vingt et un mille", "vingt-et-un-mille" },
  { 21021, "vingt et un mille vingt et une", "vingt-et-un-mille-vingt-et-une" },
  { 101001, "cent un mille une", "cent-un-mille-une" },
  { 1000000, "un million", NULL },
  { 1000001, "un million une", NULL },
  { 21000000, "vingt et un millions", "vingt-et-un millions" },
  { 1001000001, "un milliard un million une", NULL },
  { -1, "moins une", NULL },
  { -21, "moins vingt et une", "moins vingt-et-une" },
};

/* In cents. */
static const Promise amounts[] = {
  { 0, "zéro euro", NULL },
  { 1, "un centime", NULL },
  { 2, "deux centimes", NULL },
  { 21, "vingt et un centimes", "vingt-et-un centimes" },
  { 50, "cinquante centimes", NULL },
  { 71, "soixante et onze centimes", "soixante-et-onze centimes" },
  { 80, "quatre-vingts centimes", NULL },
  { 99, "quatre-vingt-dix-neuf centimes", NULL },
  { 100, "un euro", NULL },
  { 101, "un euro et un centime", NULL },
  { 102, "un euro et deux centimes", NULL },
  { 199, "un euro et quatre-vingt-dix-neuf centimes", NULL },
  { 200, "deux euros", NULL },
  { 201, "deux euros et un centime", NULL },
  { 2100, "vingt et un euros", "vingt-et-un euros" },
  { 8000, "quatre-vingts euros", NULL },
  { 8100, "quatre-vingt-un euros", NULL },
  { 10000, "cent euros", NULL },
  { 20000, "deux cents euros", "deux-cents euros" },
  { 20100, "deux cent un euros", "deux-cent-un euros" },
  { 100000, "mille euros", NULL },
  { 100100, "mille un euros", "mille-un euros" },
  { 300000, "trois mille euros", "trois-mille euros" },
  { 300050, "trois mille euros et cinquante centimes",
    "trois-mille euros et cinquante centimes" },
  { 300001, "trois mille euros et un centime", "trois-mille euros et un centime" },
  { 8000000, "quatre-vingt mille euros", "quatre-vingt-mille euros" },
  { 20000000, "deux cent mille euros", "deux-cent-mille euros" },
  { 100000000, "un million d’euros", NULL },
  { 100000001, "un million d’euros et un centime", NULL },
  { 100000050, "un million d’euros et cinquante centimes", NULL },
  { 100000100, "un million un euros", NULL },
  { 100000200, "un million deux euros", NULL },
  { 100100000, "un million mille euros", NULL },
  { 180000000, "un million huit cent mille euros", "un million huit-cent-mille euros" },
  { 200000000, "deux millions d’euros", NULL },
  { 1792000000, "dix-sept millions neuf cent vingt mille euros",
    "dix-sept millions neuf-cent-vingt-mille euros" },
  { 2409930050,
    "vingt-quatre millions quatre-vingt-dix-neuf mille trois cents euros et cinquante centimes",
    "vingt-quatre millions quatre-vingt-dix-neuf-mille-trois-cents euros et cinquante "
    "centimes" },
  { 7100000000, "soixante et onze millions d’euros", "soixante-et-onze millions d’euros" },
  { 8000000000, "quatre-vingts millions d’euros", NULL },
  { 8033100000, "quatre-vingts millions trois cent trente et un mille euros",
    "quatre-vingts millions trois-cent-trente-et-un-mille euros" },
  { 9120000000, "quatre-vingt-onze millions deux cent mille euros",
    "quatre-vingt-onze millions deux-cent-mille euros" },
  { 9654000000, "quatre-vingt-seize millions cinq cent quarante mille euros",
    "quatre-vingt-seize millions cinq-cent-quarante-mille euros" },
  { 9909900000, "quatre-vingt-dix-neuf millions quatre-vingt-dix-neuf mille euros",
    "quatre-vingt-dix-neuf millions quatre-vingt-dix-neuf-mille euros" },
  { 20000000000, "deux cents millions d’euros", "deux-cents millions d’euros" },
  { 99000000000, "neuf cent quatre-vingt-dix millions d’euros",
    "neuf-cent-quatre-vingt-dix millions d’euros" },
  { 100000000000, "un milliard d’euros", NULL },
  { 100000000100, "un milliard un euros", NULL },
  { 100100000000, "un milliard un million d’euros", NULL },
  { 200000000000, "deux milliards d’euros", NULL },
  { MONEY_CENTS_MAX, "cent milliards d’euros", NULL },
  { -1, "moins un centime", NULL },
  { -100, "moins un euro", NULL },
  { -300050, "moins trois mille euros et cinquante centimes",
    "moins trois-mille euros et cinquante centimes" },
  { -100000000, "moins un million d’euros", NULL },
  { -MONEY_CENTS_MAX, "moins cent milliards d’euros", NULL },
};

static void
check_integers (const Promise *promises, size_t n_promises, WordsGender gender)
{
  for (size_t i = 0; i < n_promises; i++) {
    const Promise *row = &promises[i];
    g_autofree char *traditional =
        words_of_integer (row->number, gender, ORTHOGRAPHY_TRADITIONAL);
    g_autofree char *reformed = words_of_integer (row->number, gender, ORTHOGRAPHY_1990);

    g_assert_cmpstr (traditional, ==, row->traditional);
    g_assert_cmpstr (reformed, ==, row->reformed != NULL ? row->reformed : row->traditional);
  }
}

static void
test_integers (void)
{
  check_integers (below_hundred, G_N_ELEMENTS (below_hundred), WORDS_MASCULINE);
  check_integers (below_million, G_N_ELEMENTS (below_million), WORDS_MASCULINE);
  check_integers (large, G_N_ELEMENTS (large), WORDS_MASCULINE);
}

static void
test_feminine (void)
{
  check_integers (feminine, G_N_ELEMENTS (feminine), WORDS_FEMININE);
}

static void
test_euros (void)
{
  for (size_t i = 0; i < G_N_ELEMENTS (amounts); i++) {
    const Promise *row = &amounts[i];
    Money money = { row->number };
    g_autofree char *traditional = words_of_euros (money, ORTHOGRAPHY_TRADITIONAL);
    g_autofree char *reformed = words_of_euros (money, ORTHOGRAPHY_1990);

    g_assert_cmpstr (traditional, ==, row->traditional);
    g_assert_cmpstr (reformed, ==, row->reformed != NULL ? row->reformed : row->traditional);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/number/words/integers", test_integers);
  g_test_add_func ("/number/words/feminine", test_feminine);
  g_test_add_func ("/number/words/euros", test_euros);
  return g_test_run ();
}
