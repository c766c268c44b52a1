/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "document/word-diff.h"

#include <stdbool.h>
#include <string.h>

/* Beyond as many comparisons, what differs is replaced as a whole. */
#define COMPARISONS_MAX (4 * 1024 * 1024)

typedef struct {
  const char *start;
  gsize length;
  bool space;
} Token;

typedef struct {
  GArray *tokens; /* of Token */
  bool *kept;     /* of each token */
} Side;

void
word_stretch_free (WordStretch *words)
{
  g_free (words->text);
  g_free (words);
}

/* A run of letters and digits, a run of spaces, or one sign. */
static int
class_of (const char *at)
{
  gunichar character = g_utf8_get_char (at);

  if (g_unichar_isspace (character))
    return 1;
  return g_unichar_isalnum (character) || g_unichar_ismark (character) ? 2 : 0;
}

static Side
side_of (const char *text)
{
  Side side = { g_array_new (FALSE, FALSE, sizeof (Token)), NULL };

  for (const char *at = text; *at != '\0';) {
    int class = class_of (at);
    const char *end = g_utf8_next_char (at);

    while (class != 0 && *end != '\0' && class_of (end) == class)
      end = g_utf8_next_char (end);

    Token token = { at, (gsize) (end - at), class == 1 };

    g_array_append_val (side.tokens, token);
    at = end;
  }

  side.kept = g_new0 (bool, side.tokens->len + 1);
  return side;
}

static const Token *
token_at (const Side *side, guint index)
{
  return &g_array_index (side->tokens, Token, index);
}

static bool
is_same (const Side *old, guint i, const Side *new, guint k)
{
  const Token *a = token_at (old, i);
  const Token *b = token_at (new, k);

  return a->length == b->length && memcmp (a->start, b->start, a->length) == 0;
}

/* Marks the longest words that both have in the same order, between two pairs of bounds. */
static void
keep_common (Side *old, Side *new, const guint from[2], const guint to[2])
{
  gsize n_old = to[0] - from[0];
  gsize n_new = to[1] - from[1];
  gsize width = n_new + 1;

  if (n_old == 0 || n_new == 0 || n_old > COMPARISONS_MAX / n_new || n_old > G_MAXUINT16)
    return;

  /* The number of words in common from i and k on. */
  g_autofree guint16 *common = g_new0 (guint16, (n_old + 1) * width);

  for (gsize i = n_old; i-- > 0;)
    for (gsize k = n_new; k-- > 0;)
      common[i * width + k] =
          is_same (old, from[0] + (guint) i, new, from[1] + (guint) k)
              ? (guint16) (common[(i + 1) * width + k + 1] + 1)
              : MAX (common[(i + 1) * width + k], common[i * width + k + 1]);

  for (gsize i = 0, k = 0; i < n_old && k < n_new;) {
    if (is_same (old, from[0] + (guint) i, new, from[1] + (guint) k)) {
      old->kept[from[0] + i++] = true;
      new->kept[from[1] + k++] = true;
    } else if (common[(i + 1) * width + k] >= common[i * width + k + 1]) {
      i++;
    } else {
      k++;
    }
  }
}

static void
keep (Side *old, Side *new)
{
  guint from[2] = { 0, 0 };
  guint to[2] = { old->tokens->len, new->tokens->len };

  while (from[0] < to[0] && from[1] < to[1] && is_same (old, from[0], new, from[1])) {
    old->kept[from[0]++] = true;
    new->kept[from[1]++] = true;
  }
  while (from[0] < to[0] && from[1] < to[1] && is_same (old, to[0] - 1, new, to[1] - 1)) {
    old->kept[--to[0]] = true;
    new->kept[--to[1]] = true;
  }

  keep_common (old, new, from, to);
}

/* A space kept between two words that are both replaced only scatters the change. */
static void
give_up_lone_spaces (Side *old, Side *new)
{
  guint i = 0;

  for (guint k = 0; k < new->tokens->len; k++) {
    if (!new->kept[k])
      continue;
    while (!old->kept[i])
      i++;

    bool lone = token_at (new, k)->space && k > 0 && k + 1 < new->tokens->len &&i > 0 &&
                i + 1 < old->tokens->len && !new->kept[k - 1] && !new->kept[k + 1] &&
                !old->kept[i - 1] && !old->kept[i + 1];

    if (lone)
      new->kept[k] = old->kept[i] = false;
    i++;
  }
}

static void
add_words (GPtrArray *words, WordFate fate, const Side *side, guint from, guint to)
{
  if (from == to)
    return;

  const char *start = token_at (side, from)->start;
  const Token *last = token_at (side, to - 1);
  WordStretch *added = g_new0 (WordStretch, 1);

  added->fate = fate;
  added->text = g_strndup (start, (gsize) (last->start - start) + last->length);
  g_ptr_array_add (words, added);
}

/* Where the tokens of the same fate as the one at `at` end. */
static guint
find_end (const Side *side, guint at, bool kept)
{
  while (at < side->tokens->len && side->kept[at] == kept)
    at++;

  return at;
}

static GPtrArray *
collect (const Side *old, const Side *new)
{
  GPtrArray *words = g_ptr_array_new_with_free_func ((GDestroyNotify) word_stretch_free);
  guint i = 0;
  guint k = 0;

  while (i < old->tokens->len || k < new->tokens->len) {
    guint n_kept = MIN (find_end (old, i, true) - i, find_end (new, k, true) - k);

    add_words (words, WORDS_KEPT, old, i, i + n_kept);
    i += n_kept;
    k += n_kept;

    guint old_end = find_end (old, i, false);
    guint new_end = find_end (new, k, false);

    add_words (words, WORDS_DELETED, old, i, old_end);
    add_words (words, WORDS_INSERTED, new, k, new_end);
    i = old_end;
    k = new_end;
  }

  return words;
}

static void
side_clear (Side *side)
{
  g_array_unref (side->tokens);
  g_free (side->kept);
}

GPtrArray *
word_diff (const char *old, const char *new)
{
  Side before = side_of (old);
  Side after = side_of (new);
  GPtrArray *words;

  keep (&before, &after);
  give_up_lone_spaces (&before, &after);
  words = collect (&before, &after);
  side_clear (&before);
  side_clear (&after);
  return words;
}
