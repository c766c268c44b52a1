/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/register-query.h"

#include <stdbool.h>
#include <string.h>

static bool
has_letter (const char *word)
{
  for (; *word != '\0'; word = g_utf8_next_char (word))
    if (g_unichar_isalnum (g_utf8_get_char (word)))
      return true;

  return false;
}

static void
add_quoted (GString *query, const char *word)
{
  g_string_append_c (query, '"');
  for (; *word != '\0'; word++) {
    if (*word == '"')
      g_string_append_c (query, '"');
    g_string_append_c (query, *word);
  }
  g_string_append (query, "\"*");
}

/* The search knows that É is e, but takes œ for a letter of its own. */
static void
add_word (GString *query, const char *word)
{
  g_autoptr (GString) apart = g_string_new (word);
  g_autoptr (GString) joined = NULL;

  g_string_replace (apart, "œ", "oe", 0);
  joined = g_string_new (apart->str);
  g_string_replace (joined, "oe", "œ", 0);
  g_string_append_c (query, '(');
  add_quoted (query, apart->str);
  if (!g_str_equal (joined->str, apart->str)) {
    g_string_append (query, " OR ");
    add_quoted (query, joined->str);
  }
  g_string_append_c (query, ')');
}

char *
register_query_of (const char *typed)
{
  g_autofree char *valid = g_utf8_make_valid (typed, -1);
  g_autofree char *composed = g_utf8_normalize (valid, -1, G_NORMALIZE_ALL_COMPOSE);
  g_autofree char *folded = g_utf8_casefold (composed, -1);
  g_auto (GStrv) words = g_strsplit_set (folded, " \t\r\n", -1);
  g_autoptr (GString) query = g_string_new (NULL);

  for (char **word = words; *word != NULL; word++) {
    if (!has_letter (*word))
      continue;
    if (query->len > 0)
      g_string_append (query, " AND ");
    add_word (query, *word);
  }

  return query->len > 0 ? g_strdup (query->str) : NULL;
}
