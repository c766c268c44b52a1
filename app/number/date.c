/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "number/date.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "number/typed-text.h"

G_DEFINE_QUARK (date_error, date_error)

#define YEAR_MIN 1900
#define YEAR_MAX 2199
#define NO_BREAK_SPACE "\u00a0"

static const char *const month_names[] = { "janvier",   "février", "mars",     "avril",
                                           "mai",       "juin",    "juillet",  "août",
                                           "septembre", "octobre", "novembre", "décembre" };
static const char *const weekday_names[] = { "lundi",    "mardi",  "mercredi", "jeudi",
                                             "vendredi", "samedi", "dimanche" };

static bool
is_leap_year (int year)
{
  return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

static int
days_in_month (int year, int month)
{
  static const int days[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };

  return month == 2 && is_leap_year (year) ? 29 : days[month - 1];
}

bool
date_is_valid (Date date)
{
  return date.year >= YEAR_MIN && date.year <= YEAR_MAX && date.month >= 1 &&
         date.month <= 12 && date.day >= 1 && date.day <= days_in_month (date.year, date.month);
}

int
date_compare (Date a, Date b)
{
  if (a.year != b.year)
    return a.year < b.year ? -1 : 1;
  if (a.month != b.month)
    return a.month < b.month ? -1 : 1;
  return (a.day > b.day) - (a.day < b.day);
}

/* Counts on from 1 January 1900, a Monday. */
int
date_weekday (Date date)
{
  int days = date.day - 1;

  g_assert (date_is_valid (date));
  for (int year = YEAR_MIN; year < date.year; year++)
    days += is_leap_year (year) ? 366 : 365;
  for (int month = 1; month < date.month; month++)
    days += days_in_month (date.year, month);
  return days % 7 + 1;
}

const char *
date_weekday_name (Date date)
{
  return weekday_names[date_weekday (date) - 1];
}

char *
date_to_iso (Date date)
{
  g_assert (date_is_valid (date));
  return g_strdup_printf ("%04d-%02d-%02d", date.year, date.month, date.day);
}

static char *
spell_out (Date date, const char *space)
{
  return g_strdup_printf ("%d%s%s%s%s%d", date.day, date.day == 1 ? "er" : "", space,
                          month_names[date.month - 1], space, date.year);
}

char *
date_to_french (Date date)
{
  g_assert (date_is_valid (date));
  return spell_out (date, NO_BREAK_SPACE);
}

/* Letters and signs without case or accents ("Fevrier", "1ᵉʳ"), every space an ordinary one. */
static char *
simplify (const char *text)
{
  g_autofree char *folded = g_utf8_casefold (text, -1);
  g_autofree char *decomposed = g_utf8_normalize (folded, -1, G_NORMALIZE_ALL);
  GString *simple = g_string_new (NULL);

  for (const char *next = decomposed; *next != '\0'; next = g_utf8_next_char (next)) {
    gunichar letter = g_utf8_get_char (next);

    if (!g_unichar_ismark (letter))
      g_string_append_unichar (simple, letter);
  }
  return g_strstrip (g_string_free (simple, FALSE));
}

/* The rank of the name from 1; 0 when there is no such name. */
static int
rank_of_name (const char *simple, const char *const *names, size_t n_names)
{
  for (size_t i = 0; i < n_names; i++) {
    g_autofree char *name = simplify (names[i]);

    if (strcmp (simple, name) == 0)
      return (int) i + 1;
  }
  return 0;
}

/* Reads the digits of text, at least digits_min and at the most digits_max, and nothing else.
 */
static bool
read_digits (const char *text, size_t digits_min, size_t digits_max, int *ret_value)
{
  size_t n_digits = strspn (text, "0123456789");
  int value = 0;

  if (text[n_digits] != '\0' || n_digits < digits_min || n_digits > digits_max)
    return false;
  for (size_t i = 0; i < n_digits; i++)
    value = value * 10 + (text[i] - '0');

  *ret_value = value;
  return true;
}

static bool
read_day_in_words (const char *text, int *ret_day)
{
  if (strcmp (text, "1er") == 0) {
    *ret_day = 1;
    return true;
  }
  return read_digits (text, 1, 2, ret_day);
}

/* Reads "2016-03-25" and "25/03/2016". */
static bool
read_in_figures (const char *text, Date *ret_date)
{
  g_auto (GStrv) iso = g_strsplit (text, "-", -1);
  g_auto (GStrv) slashed = g_strsplit (text, "/", -1);

  if (g_strv_length (iso) == 3)
    return read_digits (iso[0], 4, 4, &ret_date->year) &&
           read_digits (iso[1], 2, 2, &ret_date->month) &&
           read_digits (iso[2], 2, 2, &ret_date->day);
  return g_strv_length (slashed) == 3 && read_digits (slashed[0], 1, 2, &ret_date->day) &&
         read_digits (slashed[1], 1, 2, &ret_date->month) &&
         read_digits (slashed[2], 4, 4, &ret_date->year);
}

/* Reads the words of a date, the weekday left out. */
static bool
read_words (char **words, Date *ret_date)
{
  if (g_strv_length (words) == 1)
    return read_in_figures (words[0], ret_date);
  if (g_strv_length (words) != 3)
    return false;

  ret_date->month = rank_of_name (words[1], month_names, G_N_ELEMENTS (month_names));
  return ret_date->month != 0 && read_day_in_words (words[0], &ret_date->day) &&
         read_digits (words[2], 4, 4, &ret_date->year);
}

static GStrv
split_words (const char *text)
{
  g_autofree char *simple = simplify (text);
  g_auto (GStrv) pieces = g_strsplit (simple, " ", -1);
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();

  for (char **piece = pieces; *piece != NULL; piece++) {
    if (**piece != '\0')
      g_strv_builder_add (words, *piece);
  }
  return g_strv_builder_end (words);
}

static bool
check_day (Date date, const char *text, GError **error)
{
  if (date_is_valid (date))
    return true;

  if (date.year < YEAR_MIN || date.year > YEAR_MAX)
    g_set_error (error, DATE_ERROR, DATE_ERROR_CALENDAR,
                 _ ("The year of “%s” is out of range: write a year from %d to %d"), text,
                 YEAR_MIN, YEAR_MAX);
  else
    g_set_error (error, DATE_ERROR, DATE_ERROR_CALENDAR,
                 _ ("There is no such day as “%s”: check the day and the month"), text);
  return false;
}

static bool
check_weekday (Date date, int weekday, GError **error)
{
  if (weekday == 0 || weekday == date_weekday (date))
    return true;

  g_autofree char *spelt = spell_out (date, " ");

  g_set_error (error, DATE_ERROR, DATE_ERROR_WEEKDAY,
               _ ("%s is a %s, not a %s: correct the date or the weekday"), spelt,
               date_weekday_name (date), weekday_names[weekday - 1]);
  return false;
}

bool
date_read (const char *text, Date *ret_date, GError **error)
{
  if (!typed_text_is_quotable (text)) {
    g_set_error (error, DATE_ERROR, DATE_ERROR_SYNTAX,
                 _ ("This is too long or too damaged to be a date: write 25 mars 2016, "
                    "25/03/2016 or 2016-03-25"));
    return false;
  }

  g_auto (GStrv) words = split_words (text);
  size_t n_words = g_strv_length (words);
  int weekday =
      n_words > 1 ? rank_of_name (words[0], weekday_names, G_N_ELEMENTS (weekday_names)) : 0;
  Date date = { 0 };

  if (!read_words (words + (weekday != 0 ? 1 : 0), &date)) {
    g_set_error (error, DATE_ERROR, DATE_ERROR_SYNTAX,
                 _ ("“%s” is not a date: write 25 mars 2016, 25/03/2016 or 2016-03-25"), text);
    return false;
  }
  if (!check_day (date, text, error) || !check_weekday (date, weekday, error))
    return false;

  *ret_date = date;
  return true;
}
