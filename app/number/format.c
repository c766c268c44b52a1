/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "number/format.h"

#include <string.h>

#define MINUS_SIGN "\u2212"

/* Digits that a decimal mark, a fraction bar or the end follows, in groups of three. */
static const char *
append_grouped (GString *out, const char *digits)
{
  size_t n_digits = strspn (digits, "0123456789");

  for (size_t i = 0; i < n_digits; i++) {
    if (i > 0 && (n_digits - i) % 3 == 0)
      g_string_append (out, NARROW_SPACE);
    g_string_append_c (out, digits[i]);
  }
  return digits + n_digits;
}

/* Turns the machine form into the French one. */
static char *
write_exactly (Ratio value, int decimals_min)
{
  g_autofree char *text = ratio_to_text (value, decimals_min);
  GString *out = g_string_new (NULL);
  const char *next = text;

  if (*next == '-') {
    g_string_append (out, MINUS_SIGN NARROW_SPACE);
    next++;
  }
  next = append_grouped (out, next);
  if (*next == '/') {
    g_string_append_c (out, '/');
    append_grouped (out, next + 1);
  } else if (*next == '.') {
    g_string_append_c (out, ',');
    g_string_append (out, next + 1);
  }
  return g_string_free (out, FALSE);
}

/* A value too large to be rounded is shown as it is, which is never wrong. */
static Ratio
round_to_hundredth (Ratio value)
{
  Ratio rounded = value;

  (void) ratio_round (value, (Ratio){ 1, 100 }, ROUND_HALF_UP, &rounded);
  return rounded;
}

static char *
write_euros (Ratio euros, bool cents_always)
{
  Ratio rounded = round_to_hundredth (euros);
  bool has_cents = cents_always || rounded.denominator != 1;
  g_autofree char *amount = write_exactly (rounded, has_cents ? 2 : 0);

  return g_strconcat (amount, NO_BREAK_SPACE "€", NULL);
}

char *
format_exact (Ratio value)
{
  return write_exactly (value, 0);
}

char *
format_count (Ratio value)
{
  return write_exactly (value, 0);
}

char *
format_signed_count (Ratio value)
{
  g_autofree char *count = write_exactly (value, 0);

  return ratio_sign (value) > 0 ? g_strconcat ("+" NARROW_SPACE, count, NULL)
                                : g_steal_pointer (&count);
}

char *
format_euros (Ratio euros)
{
  return write_euros (euros, false);
}

char *
format_euros_and_cents (Ratio euros)
{
  return write_euros (euros, true);
}

char *
format_millions (Ratio euros, bool say_about)
{
  Ratio millions;

  if (!ratio_divide (euros, ratio_from_integer (1000000), &millions))
    return write_euros (euros, false);

  Ratio rounded = round_to_hundredth (millions);

  if (ratio_sign (rounded) == 0 && ratio_sign (euros) != 0)
    return write_euros (euros, false);

  bool is_exact = ratio_compare (rounded, millions) == 0;
  g_autofree char *amount = write_exactly (rounded, 0);

  return g_strconcat (say_about && !is_exact ? "environ " : "", amount, NO_BREAK_SPACE "M€",
                      NULL);
}

char *
format_percent (Ratio share)
{
  Ratio percent;

  if (!ratio_multiply (share, ratio_from_integer (100), &percent))
    return write_exactly (share, 0);

  g_autofree char *value = write_exactly (round_to_hundredth (percent), 0);

  return g_strconcat (value, NO_BREAK_SPACE "%", NULL);
}

char *
format_rate (Ratio share)
{
  Ratio percent;

  if (!ratio_multiply (share, ratio_from_integer (100), &percent))
    return write_exactly (share, 0);

  g_autofree char *value = write_exactly (percent, 0);

  return strchr (value, '/') != NULL ? write_exactly (share, 0)
                                     : g_strconcat (value, NO_BREAK_SPACE "%", NULL);
}
