/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/feature.h"

#include <hb.h>
#include <string.h>

/* Stretches of capitals inside one word; longer names lose the others. */
#define LOWERED_MAX 6

/* HarfBuzz keeps one plan for each list of features and face, and makes it slowly: a feature
 * that a word has no use for is asked of none of its letters, so that the lists are few. */
static void
ask (hb_feature_t *feature, hb_tag_t tag, guint value, size_t start, size_t end)
{
  *feature = (hb_feature_t){ tag, value, (guint) start, (guint) end };
}

/* Capitals inside a word of small capitals are small too: the first letter of each of its parts
 * stays high. */
static void
lower_capitals (const char *text, hb_feature_t features[LOWERED_MAX])
{
  gunichar before = 0;
  int n = 0;

  for (int i = 0; i < LOWERED_MAX; i++)
    ask (&features[i], HB_TAG ('c', '2', 's', 'c'), 1, 0, 0);
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at)) {
    gunichar character = g_utf8_get_char (at);
    guint start = (guint) (at - text);
    guint end = (guint) (g_utf8_next_char (at) - text);

    if (g_unichar_isupper (character) && g_unichar_isalpha (before)) {
      if (n > 0 && features[n - 1].end == start)
        features[n - 1].end = end;
      else if (n < LOWERED_MAX)
        ask (&features[n++], HB_TAG ('c', '2', 's', 'c'), 1, start, end);
    }
    before = character;
  }
}

guint
find_features (WordFace face, const char *text, hb_feature_t *features)
{
  size_t n_bytes = strlen (text);
  guint n = 0;

  if (face.traits & TRAIT_TABULAR) {
    ask (&features[n++], HB_TAG ('t', 'n', 'u', 'm'), 1, 0, n_bytes);
    /* Nor do figures close up with the comma beside them. */
    ask (&features[n++], HB_TAG ('k', 'e', 'r', 'n'), 0, 0,
         g_ascii_isdigit (text[0]) ? n_bytes : 0);
  }
  if (face.traits & (TRAIT_SMALL_CAPITALS | TRAIT_LOW_CAPITALS)) {
    size_t all = face.traits & TRAIT_SMALL_CAPITALS ? n_bytes : 0;

    ask (&features[n++], HB_TAG ('s', 'm', 'c', 'p'), 1, 0, all);
    ask (&features[n++], HB_TAG ('o', 'n', 'u', 'm'), 1, 0, all);
    lower_capitals (text, &features[n]);
    n += LOWERED_MAX;
  }

  return n;
}
