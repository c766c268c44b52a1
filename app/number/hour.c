/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "number/hour.h"

#include "number/typed-text.h"

#include <glib.h>
#include <string.h>

#define DIGITS_MAX 2

/* One or two digits; false when there is none, or one too many. */
static bool
read_digits (const char **text, int *ret_number)
{
  const char *at = *text;
  int number = 0;

  for (; g_ascii_isdigit (*at); at++)
    number = number * 10 + (*at - '0');
  if (at == *text || at - *text > DIGITS_MAX)
    return false;

  *text = at;
  *ret_number = number;
  return true;
}

/* Without spaces, of which there are many kinds. */
static char *
squeeze (const char *text)
{
  GString *squeezed = g_string_new (NULL);

  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c))
    if (!g_unichar_isspace (g_utf8_get_char (c)))
      g_string_append_unichar (squeezed, g_unichar_tolower (g_utf8_get_char (c)));

  return g_string_free (squeezed, FALSE);
}

static bool
skip_sign (const char **text)
{
  static const char *const signs[] = { "heures", "heure", "h", ":" };

  for (gsize i = 0; i < G_N_ELEMENTS (signs); i++)
    if (g_str_has_prefix (*text, signs[i])) {
      *text += strlen (signs[i]);
      return true;
    }

  return false;
}

bool
hour_read (const char *text, Hour *ret_hour)
{
  g_autofree char *squeezed = NULL;
  const char *at;
  Hour hour = { 0 };

  if (!typed_text_is_quotable (text))
    return false;

  squeezed = squeeze (text);
  at = squeezed;
  if (!read_digits (&at, &hour.hours) || !skip_sign (&at))
    return false;
  if (*at != '\0' && (strlen (at) != DIGITS_MAX || !read_digits (&at, &hour.minutes)))
    return false;
  if (*at != '\0' || g_str_has_suffix (squeezed, ":") || hour.hours > 23 || hour.minutes > 59)
    return false;

  *ret_hour = hour;
  return true;
}

char *
hour_to_text (Hour hour)
{
  return hour.minutes == 0 ? g_strdup_printf ("%d h", hour.hours)
                           : g_strdup_printf ("%d h %02d", hour.hours, hour.minutes);
}
