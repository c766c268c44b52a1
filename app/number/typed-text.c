/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "number/typed-text.h"

#include <glib.h>
#include <string.h>

/* Longer texts are neither a number nor a date. */
#define TEXT_BYTES_MAX 64

bool
typed_text_is_quotable (const char *text)
{
  if (strlen (text) > TEXT_BYTES_MAX || !g_utf8_validate (text, -1, NULL))
    return false;
  for (; *text != '\0'; text = g_utf8_next_char (text)) {
    if (g_unichar_iscntrl (g_utf8_get_char (text)))
      return false;
  }
  return true;
}
