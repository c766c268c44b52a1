/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "number/letters.h"

/* A letter without a capital of its own is written with two. */
#define SHARP_S 0xdf

static void
append_capital (GString *out, gunichar letter)
{
  if (letter == SHARP_S)
    g_string_append (out, "SS");
  else
    g_string_append_unichar (out, g_unichar_toupper (letter));
}

char *
letters_raise (const char *text)
{
  GString *out = g_string_new (NULL);

  for (const char *next = text; *next != '\0'; next = g_utf8_next_char (next))
    append_capital (out, g_utf8_get_char (next));
  return g_string_free (out, FALSE);
}

char *
letters_lower (const char *text)
{
  GString *out = g_string_new (NULL);

  for (const char *next = text; *next != '\0'; next = g_utf8_next_char (next))
    g_string_append_unichar (out, g_unichar_tolower (g_utf8_get_char (next)));
  return g_string_free (out, FALSE);
}

char *
letters_capitalize (const char *text)
{
  GString *out = g_string_new (NULL);

  if (*text != '\0') {
    append_capital (out, g_utf8_get_char (text));
    g_string_append (out, g_utf8_next_char (text));
  }
  return g_string_free (out, FALSE);
}
