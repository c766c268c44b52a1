/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inspect/pdf-date.h"

#include <stdbool.h>

#define MINUTE 60
#define HOUR 3600

/* Of so many digits; the default when there are none left. */
static bool
take_part (const char **text, guint n_digits, int absent, int *ret_part)
{
  int part = 0;

  if (!g_ascii_isdigit (**text)) {
    *ret_part = absent;
    return absent >= 0;
  }
  for (guint i = 0; i < n_digits; i++) {
    if (!g_ascii_isdigit (**text))
      return false;
    part = 10 * part + *(*text)++ - '0';
  }

  *ret_part = part;
  return true;
}

/* Seconds to the east of Greenwich. */
static bool
take_offset (const char **text, int *ret_offset)
{
  char sign = **text;
  int hours, minutes;

  *ret_offset = 0;
  if (sign != '+' && sign != '-')
    return sign == '\0' || sign == 'Z';
  (*text)++;
  if (!take_part (text, 2, -1, &hours))
    return false;
  if (**text == '\'')
    (*text)++;
  if (!take_part (text, 2, 0, &minutes))
    return false;

  *ret_offset = (sign == '-' ? -1 : 1) * (hours * HOUR + minutes * MINUTE);
  return true;
}

gint64
pdf_date_to_unix (const char *text)
{
  g_autoptr (GDateTime) date = NULL;
  int year, month, day, hour, minute, second, offset;

  if (g_str_has_prefix (text, "D:"))
    text += 2;
  if (!take_part (&text, 4, -1, &year) || !take_part (&text, 2, 1, &month) ||
      !take_part (&text, 2, 1, &day) || !take_part (&text, 2, 0, &hour) ||
      !take_part (&text, 2, 0, &minute) || !take_part (&text, 2, 0, &second) ||
      !take_offset (&text, &offset))
    return 0;
  date = g_date_time_new_utc (year, month, day, hour, minute, second);

  return date != NULL ? g_date_time_to_unix (date) - offset : 0;
}
