/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "number/ratio.h"

__extension__ typedef unsigned __int128 Width;

/* More decimals than these are written p/q: 10^37 is the largest power of ten that fits. */
#define DECIMALS_MAX 36

/* How many decimals write 1/denominator exactly; −1 when none or more than DECIMALS_MAX do. */
static int
count_decimals (Wide denominator)
{
  int twos = 0;
  int fives = 0;

  for (; denominator % 2 == 0; denominator /= 2)
    twos++;
  for (; denominator % 5 == 0; denominator /= 5)
    fives++;

  int decimals = MAX (twos, fives);

  return denominator == 1 && decimals <= DECIMALS_MAX ? decimals : -1;
}

static void
append_digits (GString *text, Width value)
{
  char digits[40];
  size_t first = sizeof digits;

  do {
    digits[--first] = (char) ('0' + (int) (value % 10));
    value /= 10;
  } while (value != 0);
  g_string_append_len (text, digits + first, (gssize) (sizeof digits - first));
}

char *
ratio_to_text (Ratio value, int decimals_min)
{
  g_autoptr (GString) text = g_string_new (value.numerator < 0 ? "-" : "");
  Width numerator = value.numerator < 0 ? -(Width) value.numerator : (Width) value.numerator;
  Width denominator = (Width) value.denominator;
  int decimals = count_decimals (value.denominator);

  g_assert (value.denominator > 0);
  g_assert (decimals_min >= 0 && decimals_min <= DECIMALS_MAX);

  if (decimals < 0) {
    append_digits (text, numerator);
    g_string_append_c (text, '/');
    append_digits (text, denominator);
    return g_string_free (g_steal_pointer (&text), FALSE);
  }

  Width rest = numerator % denominator;

  append_digits (text, numerator / denominator);
  decimals = MAX (decimals, decimals_min);
  for (int i = 0; i < decimals; i++) {
    if (i == 0)
      g_string_append_c (text, '.');
    rest *= 10;
    g_string_append_c (text, (char) ('0' + (int) (rest / denominator)));
    rest %= denominator;
  }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* Reads a whole number without a useless leading zero and moves past it. */
static bool
take_whole_number (const char **text, Wide *ret_value)
{
  const char *digit = *text;
  Wide value = 0;

  if (!g_ascii_isdigit (*digit) || (digit[0] == '0' && g_ascii_isdigit (digit[1])))
    return false;
  for (; g_ascii_isdigit (*digit); digit++) {
    if (__builtin_mul_overflow (value, 10, &value) ||
        __builtin_add_overflow (value, *digit - '0', &value))
      return false;
  }

  *text = digit;
  *ret_value = value;
  return true;
}

/* Reads the decimals up to the end of the text. */
static bool
read_decimals (const char *text, Ratio *ret_fraction)
{
  Wide numerator = 0;
  Wide denominator = 1;
  int n_decimals = 0;

  for (; g_ascii_isdigit (*text) && n_decimals < DECIMALS_MAX; text++, n_decimals++) {
    numerator = numerator * 10 + (*text - '0');
    denominator *= 10;
  }
  return n_decimals > 0 && *text == '\0' && ratio_make (numerator, denominator, ret_fraction);
}

/* Accepts "p/q" only where ratio_to_text would write it: reduced, with no finite decimal form.
 */
static bool
read_quotient (Wide numerator, const char *text, Ratio *ret_value)
{
  Wide denominator;
  Ratio value;

  if (!take_whole_number (&text, &denominator) || *text != '\0' ||
      !ratio_make (numerator, denominator, &value) || value.denominator != denominator ||
      count_decimals (denominator) >= 0)
    return false;

  *ret_value = value;
  return true;
}

bool
ratio_from_text (const char *text, Ratio *ret_value)
{
  bool negative = *text == '-';
  Ratio fraction = RATIO_ZERO;
  Wide whole;
  Ratio value;

  text += negative;
  if (!take_whole_number (&text, &whole))
    return false;

  if (*text == '/') {
    if (!read_quotient (whole, text + 1, &value))
      return false;
  } else {
    if (*text != '\0' && (*text != '.' || !read_decimals (text + 1, &fraction)))
      return false;
    if (!ratio_add ((Ratio){ whole, 1 }, fraction, &value))
      return false;
  }
  if (negative && ratio_sign (value) == 0)
    return false;

  *ret_value = negative ? ratio_negate (value) : value;
  return true;
}
