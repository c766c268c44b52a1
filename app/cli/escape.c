/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/escape.h"

#include "cli/failure.h"

#include <glib/gi18n-lib.h>

char *
escape_write (const char *text)
{
  GString *line = g_string_new (NULL);

  for (const char *c = text; *c != '\0'; c++)
    switch (*c) {
    case '\n':
      g_string_append (line, "\\n");
      break;
    case '\\':
      g_string_append (line, "\\\\");
      break;
    default:
      g_string_append_c (line, *c);
    }

  return g_string_free (line, FALSE);
}

char *
escape_read (const char *text, GError **error)
{
  g_autoptr (GString) value = g_string_new (NULL);

  if (!g_utf8_validate (text, -1, NULL)) {
    g_set_error (error, CLI_ERROR, EXIT_CALL,
                 _ ("The text is not in UTF-8: check the terminal's encoding"));
    return NULL;
  }

  for (const char *c = text; *c != '\0'; c++) {
    if (*c != '\\') {
      g_string_append_c (value, *c);
      continue;
    }
    c++;
    if (*c == 'n')
      g_string_append_c (value, '\n');
    else if (*c == '\\')
      g_string_append_c (value, '\\');
    else {
      g_set_error (error, CLI_ERROR, EXIT_CALL,
                   _ ("“%s”: a backslash is typed twice (\\\\), a new line as \\n"), text);
      return NULL;
    }
  }

  return g_strdup (value->str);
}
