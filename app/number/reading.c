/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "number/reading.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "number/money.h"
#include "number/typed-text.h"

G_DEFINE_QUARK (number_error, number_error)

#define DIGITS "0123456789"
#define EUROS_MAX (MONEY_CENTS_MAX / 100)

/* A text being read, quoted by the messages: without outer spaces, the inner ones ordinary. */
typedef struct {
  const char *text;
  NumberKind kind;
} Reading;

typedef struct {
  const char *name;
  NumberKind kind;
  Ratio factor;
} Unit;

static const Unit units[] = {
  { "action", NUMBER_COUNT, { 1, 1 } },   { "actions", NUMBER_COUNT, { 1, 1 } },
  { "€", NUMBER_EUROS, { 1, 1 } },        { "EUR", NUMBER_EUROS, { 1, 1 } },
  { "euro", NUMBER_EUROS, { 1, 1 } },     { "euros", NUMBER_EUROS, { 1, 1 } },
  { "M€", NUMBER_EUROS, { 1000000, 1 } }, { "%", NUMBER_SHARE, { 1, 100 } },
};

static const char *
example_of (NumberKind kind)
{
  switch (kind) {
  case NUMBER_COUNT:
    return "26 777";
  case NUMBER_EUROS:
    return "80 331 000,50";
  case NUMBER_SHARE:
    return "33,33 %";
  }
  g_return_val_if_reached ("");
}

/* Digits in groups of three, with ordinary spaces, as they may be typed. */
static char *
group_digits (const char *digits)
{
  GString *grouped = g_string_new (NULL);
  size_t n_digits = strlen (digits);

  for (size_t i = 0; i < n_digits; i++) {
    if (i > 0 && (n_digits - i) % 3 == 0)
      g_string_append_c (grouped, ' ');
    g_string_append_c (grouped, digits[i]);
  }
  return g_string_free (grouped, FALSE);
}

static char *
with_plain_spaces (const char *text)
{
  GString *plain = g_string_new (NULL);

  for (; *text != '\0'; text = g_utf8_next_char (text)) {
    gunichar letter = g_utf8_get_char (text);

    if (letter == 0x00a0 || letter == 0x202f)
      letter = ' ';
    else if (letter == 0x2212)
      letter = '-';
    g_string_append_unichar (plain, letter);
  }
  return g_strstrip (g_string_free (plain, FALSE));
}

static bool
refuse_syntax (const Reading *reading, GError **error)
{
  if (*reading->text == '\0')
    g_set_error (error, NUMBER_ERROR, NUMBER_ERROR_SYNTAX,
                 _ ("The number is missing: type a number such as %s"),
                 example_of (reading->kind));
  else
    g_set_error (error, NUMBER_ERROR, NUMBER_ERROR_SYNTAX,
                 _ ("“%s” is not a number: type a number such as %s"), reading->text,
                 example_of (reading->kind));
  return false;
}

static bool
check_sign (const Reading *reading, const char *number, GError **error)
{
  if (*number != '-' && *number != '+')
    return true;
  if (number[1 + strspn (number + 1, " ")] == '\0' || strpbrk (number + 1, "-+") != NULL)
    return refuse_syntax (reading, error);

  if (*number == '-')
    g_set_error (error, NUMBER_ERROR, NUMBER_ERROR_RANGE,
                 _ ("“%s” is negative: type a number from 0 up"), reading->text);
  else
    g_set_error (error, NUMBER_ERROR, NUMBER_ERROR_SYNTAX,
                 _ ("“%s” has a sign: type the number without it"), reading->text);
  return false;
}

static bool
read_unit (const Reading *reading, const char *name, Ratio *ret_factor, GError **error)
{
  if (*name == '\0') {
    *ret_factor = ratio_from_integer (1);
    return true;
  }
  for (size_t i = 0; i < G_N_ELEMENTS (units); i++) {
    if (units[i].kind == reading->kind && strcmp (units[i].name, name) == 0) {
      *ret_factor = units[i].factor;
      return true;
    }
  }

  switch (reading->kind) {
  case NUMBER_COUNT:
    g_set_error (error, NUMBER_ERROR, NUMBER_ERROR_UNIT,
                 _ ("“%s” is not a count of actions: type a whole number alone, or followed "
                    "by “actions”"),
                 reading->text);
    break;
  case NUMBER_EUROS:
    g_set_error (error, NUMBER_ERROR, NUMBER_ERROR_UNIT,
                 _ ("“%s” is not an amount in euros: type a number alone, or followed by €, "
                    "EUR or M€"),
                 reading->text);
    break;
  case NUMBER_SHARE:
    g_set_error (error, NUMBER_ERROR, NUMBER_ERROR_UNIT,
                 _ ("“%s” is not a share: type a percentage such as 33,33 %% or a fraction "
                    "such as 1/3"),
                 reading->text);
    break;
  }
  return false;
}

/* Takes the spaces out of "80 331 000", provided that they stand where they must. */
static bool
read_groups (const Reading *reading, const char *grouped, char **ret_digits, GError **error)
{
  g_auto (GStrv) groups = g_strsplit (grouped, " ", -1);
  bool is_grouped = g_strv_length (groups) > 1;

  if (*grouped == '\0')
    return refuse_syntax (reading, error);
  for (size_t i = 0; groups[i] != NULL; i++) {
    size_t n_digits = strspn (groups[i], DIGITS);

    if (groups[i][n_digits] != '\0')
      return refuse_syntax (reading, error);
    if (is_grouped && (i == 0 ? n_digits < 1 || n_digits > 3 : n_digits != 3)) {
      g_set_error (error, NUMBER_ERROR, NUMBER_ERROR_SYNTAX,
                   _ ("“%s” is wrongly grouped: write the thousands in groups of three "
                      "digits, such as 80 331 000, or without any space"),
                   reading->text);
      return false;
    }
  }
  if (grouped[0] == '0' && grouped[1] != '\0') {
    g_set_error (error, NUMBER_ERROR, NUMBER_ERROR_SYNTAX,
                 _ ("“%s” begins with a useless zero: type the number without it"),
                 reading->text);
    return false;
  }

  *ret_digits = g_strjoinv ("", groups);
  return true;
}

/* A point is the decimal mark of the machine form only: ungrouped digits, and not three
 * decimals, which a person may have meant as thousands. */
static bool
check_point (const Reading *reading, const char *whole, const char *decimals, GError **error)
{
  if (strchr (whole, ' ') != NULL) {
    g_set_error (error, NUMBER_ERROR, NUMBER_ERROR_SYNTAX,
                 _ ("“%s” mixes spaces and a point: write the decimals after a comma, as in "
                    "%s,%s"),
                 reading->text, whole, decimals);
    return false;
  }
  if (strlen (decimals) != 3 || strcmp (whole, "0") == 0)
    return true;

  g_autofree char *all_digits = g_strconcat (whole, decimals, NULL);
  g_autofree char *thousands = group_digits (all_digits);
  g_autofree char *units_only = group_digits (whole);

  g_set_error (error, NUMBER_ERROR, NUMBER_ERROR_AMBIGUOUS,
               _ ("“%s” can be read in two ways: write %s or %s,%s"), reading->text, thousands,
               units_only, decimals);
  return false;
}

/* A count has no decimals; three of them were probably meant as thousands. */
static bool
refuse_decimals (const Reading *reading, const char *digits, const char *decimals,
                 GError **error)
{
  g_autofree char *whole = group_digits (digits);

  if (strlen (decimals) == 3) {
    g_autofree char *all_digits = g_strconcat (digits, decimals, NULL);
    g_autofree char *thousands = group_digits (all_digits);

    g_set_error (error, NUMBER_ERROR, NUMBER_ERROR_AMBIGUOUS,
                 _ ("“%s” can be read in two ways, and a count is a whole number: write %s or "
                    "%s"),
                 reading->text, thousands, whole);
    return false;
  }
  g_set_error (error, NUMBER_ERROR, NUMBER_ERROR_RANGE,
               _ ("“%s” has decimals, and a count is a whole number: write %s"), reading->text,
               whole);
  return false;
}

static bool
read_decimal (const Reading *reading, const char *number, Ratio *ret_value, GError **error)
{
  size_t n_before = strcspn (number, ".,");
  const char *decimals = number[n_before] == '\0' ? NULL : number + n_before + 1;
  g_autofree char *whole = g_strndup (number, n_before);
  g_autofree char *digits = NULL;

  if (decimals != NULL && strpbrk (decimals, ".,") != NULL) {
    g_set_error (error, NUMBER_ERROR, NUMBER_ERROR_SYNTAX,
                 _ ("“%s” has several decimal marks: write the thousands with spaces and the "
                    "decimals after a comma, such as 80 330 000,50"),
                 reading->text);
    return false;
  }
  if (decimals != NULL && (*decimals == '\0' || decimals[strspn (decimals, DIGITS)] != '\0'))
    return refuse_syntax (reading, error);
  if (!read_groups (reading, whole, &digits, error))
    return false;
  if (decimals != NULL && reading->kind == NUMBER_COUNT)
    return refuse_decimals (reading, digits, decimals, error);
  if (decimals != NULL && number[n_before] == '.' &&
      !check_point (reading, whole, decimals, error))
    return false;

  g_autofree char *machine_form =
      g_strconcat (digits, decimals != NULL ? "." : NULL, decimals, NULL);

  if (ratio_from_text (machine_form, ret_value))
    return true;
  g_set_error (error, NUMBER_ERROR, NUMBER_ERROR_RANGE,
               _ ("“%s” has too many digits: type a shorter number"), reading->text);
  return false;
}

static bool
read_fraction (const Reading *reading, const char *number, Ratio *ret_value, GError **error)
{
  g_auto (GStrv) parts = g_strsplit (number, "/", -1);
  Ratio terms[2];

  if (reading->kind != NUMBER_SHARE || g_strv_length (parts) != 2 ||
      strpbrk (number, ".,") != NULL)
    return refuse_syntax (reading, error);

  for (size_t i = 0; i < G_N_ELEMENTS (terms); i++) {
    if (!read_decimal (reading, g_strstrip (parts[i]), &terms[i], error))
      return false;
  }
  if (ratio_divide (terms[0], terms[1], ret_value))
    return true;
  g_set_error (error, NUMBER_ERROR, NUMBER_ERROR_RANGE,
               _ ("“%s” divides by zero: type a fraction such as 1/3"), reading->text);
  return false;
}

/* "33" could be 33 % and "1" could be 1 % or the whole. */
static bool
check_share_mark (const Reading *reading, Ratio value, GError **error)
{
  int order = ratio_compare (value, ratio_from_integer (1));

  if (order < 0)
    return true;
  if (order == 0)
    g_set_error (error, NUMBER_ERROR, NUMBER_ERROR_AMBIGUOUS,
                 _ ("“%s” can be read in two ways: write 1 %% or 100 %%"), reading->text);
  else
    g_set_error (error, NUMBER_ERROR, NUMBER_ERROR_AMBIGUOUS,
                 _ ("“%s” can be read in two ways: write “%s %%”, or a fraction such as 1/3"),
                 reading->text, reading->text);
  return false;
}

static bool
check_limits (const Reading *reading, Ratio value, GError **error)
{
  Money money;

  if (reading->kind == NUMBER_COUNT &&
      ratio_compare (value, ratio_from_integer (NUMBER_COUNT_MAX)) > 0)
    g_set_error (error, NUMBER_ERROR, NUMBER_ERROR_RANGE,
                 _ ("“%s” is too large: type a count up to 1 000 000 000"), reading->text);
  else if (reading->kind == NUMBER_EUROS &&
           ratio_compare (value, ratio_from_integer (EUROS_MAX)) > 0)
    g_set_error (error, NUMBER_ERROR, NUMBER_ERROR_RANGE,
                 _ ("“%s” is too large: type an amount up to 100 000 000 000 €"),
                 reading->text);
  else if (reading->kind == NUMBER_EUROS && !money_from_ratio (value, &money))
    g_set_error (error, NUMBER_ERROR, NUMBER_ERROR_RANGE,
                 _ ("“%s” has a fraction of a cent: write two decimals at the most, and the "
                    "thousands with spaces"),
                 reading->text);
  else if (reading->kind == NUMBER_SHARE && ratio_compare (value, ratio_from_integer (1)) > 0)
    g_set_error (error, NUMBER_ERROR, NUMBER_ERROR_RANGE,
                 _ ("“%s” is more than the whole: type a share from 0 %% to 100 %%"),
                 reading->text);
  else
    return true;
  return false;
}

/* Reads what stands before the unit. */
static bool
read_figure (const Reading *reading, const char *number, bool has_unit, Ratio *ret_value,
             GError **error)
{
  if (strchr (number, '/') != NULL)
    return has_unit ? refuse_syntax (reading, error)
                    : read_fraction (reading, number, ret_value, error);

  return read_decimal (reading, number, ret_value, error) &&
         (reading->kind != NUMBER_SHARE || has_unit ||
          check_share_mark (reading, *ret_value, error));
}

bool
number_read (const char *text, NumberKind kind, Ratio *ret_value, GError **error)
{
  if (!typed_text_is_quotable (text)) {
    g_set_error (error, NUMBER_ERROR, NUMBER_ERROR_SYNTAX,
                 _ ("This is too long or too damaged to be a number: type a number such as %s"),
                 example_of (kind));
    return false;
  }

  g_autofree char *plain = with_plain_spaces (text);
  size_t n_figure = strspn (plain, DIGITS " .,/+-");
  g_autofree char *number = g_strstrip (g_strndup (plain, n_figure));
  const char *unit = plain + n_figure;
  Reading reading = { plain, kind };
  Ratio value, factor;

  if (strpbrk (number, DIGITS) == NULL)
    return refuse_syntax (&reading, error);
  if (!check_sign (&reading, number, error) || !read_unit (&reading, unit, &factor, error) ||
      !read_figure (&reading, number, *unit != '\0', &value, error))
    return false;
  if (!ratio_multiply (value, factor, &value)) {
    g_set_error (error, NUMBER_ERROR, NUMBER_ERROR_RANGE,
                 _ ("“%s” has too many digits: type a shorter number"), reading.text);
    return false;
  }
  if (!check_limits (&reading, value, error))
    return false;

  *ret_value = value;
  return true;
}
