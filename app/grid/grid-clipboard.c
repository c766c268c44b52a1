/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "grid/grid-clipboard.h"

#include <stdbool.h>
#include <string.h>

static GPtrArray *
row_new (void)
{
  return g_ptr_array_new_with_free_func (g_free);
}

/* What stands between quotes, up to the closing one. NULL when the quotes do not make a whole
 * cell: then they are letters like others. */
static char *
read_quoted (const char *start, const char **ret_end)
{
  g_autoptr (GString) cell = g_string_new (NULL);

  for (const char *c = start + 1; *c != '\0'; c++) {
    if (*c != '"') {
      if (*c != '\r')
        g_string_append_c (cell, *c);
    } else if (c[1] == '"') {
      g_string_append_c (cell, '"');
      c++;
    } else {
      if (strchr ("\t\r\n", c[1]) == NULL) /* finds the end of the text too */
        return NULL;
      *ret_end = c + 1;
      return g_string_free (g_steal_pointer (&cell), FALSE);
    }
  }
  return NULL;
}

static char *
read_cell (const char *start, const char **ret_end)
{
  char *quoted = *start == '"' ? read_quoted (start, ret_end) : NULL;
  const char *end = start + strcspn (start, "\t\r\n");

  if (quoted != NULL)
    return quoted;
  *ret_end = end;
  return g_strndup (start, (gsize) (end - start));
}

GPtrArray *
grid_clipboard_read (const char *text)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  GPtrArray *row = row_new ();

  g_ptr_array_add (rows, row);
  for (const char *c = text;;) {
    g_ptr_array_add (row, read_cell (c, &c));
    if (*c == '\t') {
      c++;
      continue;
    }
    if (*c == '\r')
      c++;
    if (*c == '\n')
      c++;
    if (*c == '\0')
      return rows;
    row = row_new ();
    g_ptr_array_add (rows, row);
  }
}

static void
write_cell (GString *text, const char *cell)
{
  if (strpbrk (cell, "\t\r\n\"") == NULL) {
    g_string_append (text, cell);
    return;
  }
  g_string_append_c (text, '"');
  for (const char *c = cell; *c != '\0'; c++) {
    if (*c == '"')
      g_string_append_c (text, '"');
    g_string_append_c (text, *c);
  }
  g_string_append_c (text, '"');
}

char *
grid_clipboard_write (const GPtrArray *rows)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < rows->len; i++) {
    const GPtrArray *row = rows->pdata[i];

    for (guint j = 0; j < row->len; j++) {
      if (j > 0)
        g_string_append_c (text, '\t');
      write_cell (text, row->pdata[j]);
    }
    if (i + 1 < rows->len)
      g_string_append_c (text, '\n');
  }
  return g_string_free (text, FALSE);
}

/* The signs of a figure; false for anything else. A space stands only between digits or before
 * the unit. */
static bool
add_sign (GString *plain, const char *c, gunichar sign)
{
  const char *next = g_utf8_next_char (c);

  if (g_ascii_isdigit (*c) || *c == '%') {
    g_string_append_c (plain, *c);
    return *c != '%' || *next == '\0';
  }
  if (*c == ',' || *c == '/') {
    g_string_append_c (plain, *c);
    return plain->len > 1 && g_ascii_isdigit (*next);
  }
  if (sign == 0x2212 || sign == '-' || sign == '+') {
    if (sign != '+')
      g_string_append_c (plain, '-');
    return plain->len <= 1;
  }
  if (sign == 0x20ac)
    return plain->len > 0 && *next == '\0';
  return sign == ' ' || sign == 0x00a0 || sign == 0x202f;
}

char *
grid_clipboard_plain (const char *shown)
{
  g_autoptr (GString) plain = g_string_new (NULL);
  bool has_digit = false;

  if (shown == NULL)
    return g_strdup ("");
  for (const char *c = shown; *c != '\0'; c = g_utf8_next_char (c)) {
    has_digit = has_digit || g_ascii_isdigit (*c);
    if (!add_sign (plain, c, g_utf8_get_char (c)))
      return g_strdup (shown);
  }
  return has_digit ? g_string_free (g_steal_pointer (&plain), FALSE) : g_strdup (shown);
}
