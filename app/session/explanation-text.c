/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "session/explanation-text.h"

static void
append_line (GString *text, const char *before, const char *line)
{
  if (line != NULL)
    g_string_append_printf (text, "\n%s%s", before, line);
}

char *
explanation_to_text (const Explanation *explanation, const char *title)
{
  GString *text = g_string_new (title);

  append_line (text, "= ", explanation->in_names);
  append_line (text, "= ", explanation->known ? explanation->in_values : NULL);
  append_line (text, "", explanation->source);
  append_line (text, "", explanation->note);
  return g_string_free (text, FALSE);
}
