/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/position.h"

#include <string.h>

/* In the order of their bytes. A key never ends with the first digit. */
#define DIGITS "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
#define BASE ((int) sizeof DIGITS - 1)

static int
digit_of (char character)
{
  const char *place = character != '\0' ? strchr (DIGITS, character) : NULL;

  return place != NULL ? (int) (place - DIGITS) : 0;
}

/* The key read as a fraction in base 62: digits are copied until there is room between. */
char *
position_between (const char *after, const char *before)
{
  GString *key = g_string_new (NULL);

  after = after != NULL ? after : "";
  for (;;) {
    int low = digit_of (*after);
    int high = before != NULL ? digit_of (*before) : BASE;

    if (high - low > 1) {
      /* At the end, one step only: most rows are added there, and keys stay short. */
      g_string_append_c (key, DIGITS[before != NULL ? low + (high - low) / 2 : low + 1]);
      return g_string_free (key, FALSE);
    }

    g_string_append_c (key, DIGITS[low]);
    if (*after != '\0')
      after++;
    if (before != NULL)
      before = low == high && *before != '\0' ? before + 1 : NULL;
  }
}
