/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "publish/pdf-string.h"

#include <stdbool.h>
#include <string.h>

static bool
is_plain (const char *text)
{
  for (; *text != '\0'; text++)
    if (!g_ascii_isprint (*text))
      return false;

  return true;
}

static char *
quote_plain (const char *text)
{
  GString *quoted = g_string_new ("(");

  for (; *text != '\0'; text++) {
    if (strchr ("()\\", *text) != NULL)
      g_string_append_c (quoted, '\\');
    g_string_append_c (quoted, *text);
  }
  g_string_append_c (quoted, ')');

  return g_string_free (quoted, FALSE);
}

char *
pdf_string_of_text (const char *text)
{
  if (is_plain (text))
    return quote_plain (text);

  glong n_units;
  g_autofree gunichar2 *units = g_utf8_to_utf16 (text, -1, NULL, &n_units, NULL);
  GString *quoted = g_string_new ("<FEFF");

  g_assert (units != NULL);
  for (glong i = 0; i < n_units; i++)
    g_string_append_printf (quoted, "%04X", units[i]);
  g_string_append_c (quoted, '>');

  return g_string_free (quoted, FALSE);
}

char *
pdf_string_of_box (double x, double y, double width, double height)
{
  const double numbers[] = { x, y, x + width, y + height };
  GString *box = g_string_new ("[");

  for (size_t i = 0; i < G_N_ELEMENTS (numbers); i++) {
    char digits[G_ASCII_DTOSTR_BUF_SIZE];

    g_string_append_printf (box, " %s",
                            g_ascii_formatd (digits, sizeof digits, "%.3f", numbers[i]));
  }
  g_string_append (box, " ]");

  return g_string_free (box, FALSE);
}
