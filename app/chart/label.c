/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/label.h"

static int
length_of (const char *text)
{
  return (int) g_utf8_strlen (text, -1);
}

/* Owned. */
static char *
cut_word (const char *word, int characters_max)
{
  g_autofree char *start = NULL;

  if (length_of (word) <= characters_max)
    return g_strdup (word);

  start = g_utf8_substring (word, 0, MAX (characters_max - 1, 0));
  return g_strconcat (start, "…", NULL);
}

GStrv
label_break (const char *text, int characters_max)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);
  g_autoptr (GStrvBuilder) lines = g_strv_builder_new ();
  g_autoptr (GString) line = g_string_new (NULL);

  for (int i = 0; words[i] != NULL; i++) {
    g_autofree char *word = cut_word (words[i], characters_max);

    if (line->len > 0 && length_of (line->str) + 1 + length_of (word) > characters_max) {
      g_strv_builder_add (lines, line->str);
      g_string_truncate (line, 0);
    }
    if (line->len > 0)
      g_string_append_c (line, ' ');
    g_string_append (line, word);
  }
  g_strv_builder_add (lines, line->str);

  return g_strv_builder_end (lines);
}
