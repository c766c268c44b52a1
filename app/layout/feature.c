/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/feature.h"

/* Capitals inside a word of small capitals are small too: the first letter of each of its parts
 * stays high. */
static guint
lower_capitals (const char *text, hb_feature_t *features, guint n)
{
  gunichar before = 0;

  for (const char *at = text; *at != '\0' && n < FEATURES_MAX; at = g_utf8_next_char (at)) {
    gunichar character = g_utf8_get_char (at);
    guint start = (guint) (at - text);
    guint end = (guint) (g_utf8_next_char (at) - text);

    if (g_unichar_isupper (character) && g_unichar_isalpha (before)) {
      if (n > 0 && features[n - 1].tag == HB_TAG ('c', '2', 's', 'c') &&
          features[n - 1].end == start)
        features[n - 1].end = end;
      else
        features[n++] = (hb_feature_t){ HB_TAG ('c', '2', 's', 'c'), 1, start, end };
    }
    before = character;
  }

  return n;
}

guint
find_features (WordFace face, const char *text, hb_feature_t *features)
{
  guint n = 0;

  if (face.traits & TRAIT_TABULAR) {
    features[n++] = (hb_feature_t){ HB_TAG ('t', 'n', 'u', 'm'), 1, 0, (guint) -1 };
    /* Nor do figures close up with the comma beside them. */
    if (g_ascii_isdigit (text[0]))
      features[n++] = (hb_feature_t){ HB_TAG ('k', 'e', 'r', 'n'), 0, 0, (guint) -1 };
  }
  if (face.traits & TRAIT_SMALL_CAPITALS) {
    features[n++] = (hb_feature_t){ HB_TAG ('s', 'm', 'c', 'p'), 1, 0, (guint) -1 };
    features[n++] = (hb_feature_t){ HB_TAG ('o', 'n', 'u', 'm'), 1, 0, (guint) -1 };
  }
  if (face.traits & (TRAIT_SMALL_CAPITALS | TRAIT_LOW_CAPITALS))
    n = lower_capitals (text, features, n);

  return n;
}
