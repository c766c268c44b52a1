/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "render/encoding.h"

#include <glib.h>
#include <stdbool.h>
#include <string.h>

#define REPLACEMENT "\357\277\275" /* U+FFFD */

static bool
is_reserved (gunichar character)
{
  return character >= 0xFDD0 && character <= 0xFDEF;
}

void
encoding_repair (char *text, size_t n_bytes)
{
  char *end = text + n_bytes;

  for (char *at = text; at < end;) {
    gunichar character = g_utf8_get_char (at);
    char *next = g_utf8_next_char (at);

    if (is_reserved (character))
      memcpy (at, REPLACEMENT, strlen (REPLACEMENT));
    /* The last two of each plane: the one before them takes as many bytes. */
    else if ((character & 0xFFFE) == 0xFFFE)
      next[-1] = REPLACEMENT[strlen (REPLACEMENT) - 1];
    at = next;
  }
}
