/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "document/preposition.h"

#include "document/document.h"
#include "number/format.h"

#include <string.h>

static bool
ends_with_word (const char *text, const char *word)
{
  gsize start = strlen (text) - MIN (strlen (word), strlen (text));

  return g_str_has_suffix (text, word) && (start == 0 || text[start - 1] == ' ');
}

const char *
preposition_melt (GPtrArray *runs, const char *value)
{
  static const struct {
    const char *preposition;
    const char *article;
    const char *melted;
  } contractions[] = {
    { "de ", "le ", "du " },
    { "de ", "les ", "des " },
    { "à ", "le ", "au " },
    { "à ", "les ", "aux " },
    { "de ", "un ", "d’un " },
    { "de ", "une ", "d’une " },
    { "de ", "un" NO_BREAK_SPACE, "d’un" NO_BREAK_SPACE },
    { "de ", "une" NO_BREAK_SPACE, "d’une" NO_BREAK_SPACE },
  };
  Run *last = runs->len > 0 ? g_ptr_array_index (runs, runs->len - 1) : NULL;

  for (gsize i = 0; last != NULL && i < G_N_ELEMENTS (contractions); i++) {
    const char *preposition = contractions[i].preposition;

    if (!ends_with_word (last->text, preposition) ||
        !g_str_has_prefix (value, contractions[i].article))
      continue;
    g_autofree char *kept = g_strndup (last->text, strlen (last->text) - strlen (preposition));
    g_free (last->text);
    last->text = g_strconcat (kept, contractions[i].melted, NULL);
    return value + strlen (contractions[i].article);
  }

  return value;
}

void
preposition_agree (GPtrArray *runs, bool before_article)
{
  static const struct {
    const char *before_division; /* au III */
    const char *before_article;  /* à l’article */
  } pairs[] = { { "au ", "à l’" },  { "Au ", "À l’" }, { "du ", "de l’" },
                { "Du ", "De l’" }, { "le ", "l’" },   { "Le ", "L’" } };

  if (runs->len == 0)
    return;

  Run *last = g_ptr_array_index (runs, runs->len - 1);

  for (gsize i = 0; i < G_N_ELEMENTS (pairs); i++) {
    const char *wrong = before_article ? pairs[i].before_division : pairs[i].before_article;
    const char *right = before_article ? pairs[i].before_article : pairs[i].before_division;
    gsize start = strlen (last->text) - MIN (strlen (wrong), strlen (last->text));

    if (!g_str_has_suffix (last->text, wrong) ||
        (start > 0 && g_ascii_isalpha (last->text[start - 1])))
      continue;
    g_autofree char *kept = g_strndup (last->text, start);
    g_free (last->text);
    last->text = g_strconcat (kept, right, NULL);
    return;
  }
}
