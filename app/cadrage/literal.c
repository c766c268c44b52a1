/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cadrage/literal.h"

#include <string.h>

static const char *
skip_spaces_back (const char *start, const char *end)
{
  while (end > start && end[-1] == ' ')
    end--;
  return end;
}

static bool
is_name_character (char character)
{
  return g_ascii_isalnum (character) || character == '_' || character == '.';
}

/* Owned: the name before "=" or "≠" before a quoted text; NULL when something else is there. */
static char *
dup_name_compared (const char *formula, const char *quote)
{
  const char *end = skip_spaces_back (formula, quote);
  const char *start;

  if (end > formula && end[-1] == '=')
    end -= 1;
  else if (end - formula >= (ptrdiff_t) strlen ("≠") &&
           strncmp (end - strlen ("≠"), "≠", strlen ("≠")) == 0)
    end -= strlen ("≠");
  else
    return NULL;
  end = skip_spaces_back (formula, end);
  for (start = end; start > formula && is_name_character (start[-1]);)
    start--;
  return start < end ? g_strndup (start, (gsize) (end - start)) : NULL;
}

static bool
has_choice (const Datum *datum, const char *id, size_t length)
{
  for (guint i = 0; i < datum->choices->len; i++) {
    const Choice *choice = g_ptr_array_index (datum->choices, i);

    if (strlen (choice->id) == length && memcmp (choice->id, id, length) == 0)
      return true;
  }
  return false;
}

const Datum *
literal_find_stray (const Cadrage *cadrage, const char *formula, const char **ret_quoted)
{
  const char *quote = formula;

  while ((quote = strchr (quote, '"')) != NULL) {
    g_autofree char *name = dup_name_compared (formula, quote);
    const Datum *datum = name != NULL ? cadrage_find_datum (cadrage, name) : NULL;
    size_t length = strcspn (quote + 1, "\"");

    if (datum != NULL && datum->choices->len > 0 && !has_choice (datum, quote + 1, length)) {
      *ret_quoted = quote + 1;
      return datum;
    }
    quote += 1 + length + (quote[1 + length] == '"');
  }
  return NULL;
}
