/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/hyphens.h"

#include <string.h>

#define PATTERN_CHARACTERS_MAX 15
#define BEFORE_MIN 2
#define AFTER_MIN 3
#define HASH_START 2166136261u
#define HASH_STEP 16777619u

/* Letters point into the dictionary's text, which is compacted in place. */
typedef struct {
  const char *letters;
  guint8 n_bytes;
  guint8 n_levels;
  guint8 levels[PATTERN_CHARACTERS_MAX + 1]; /* before each character, and after the last */
} Pattern;

struct _Hyphens {
  char *text;
  Pattern *patterns; /* open addressing, a power of two of places */
  guint n_places;
  size_t longest;
};

static bool
is_continuation (char byte)
{
  return (byte & 0xC0) == 0x80;
}

static guint
place_of (guint hash, guint n_places)
{
  return (hash ^ hash >> 15) & (n_places - 1);
}

static guint
hash_of (const char *letters, size_t n_bytes)
{
  guint hash = HASH_START;

  for (size_t i = 0; i < n_bytes; i++)
    hash = (hash ^ (guchar) letters[i]) * HASH_STEP;

  return hash;
}

static const Pattern *
look_up (const Hyphens *hyphens, guint hash, const char *letters, size_t n_bytes)
{
  guint place = place_of (hash, hyphens->n_places);

  for (; hyphens->patterns[place].letters != NULL;
       place = (place + 1) & (hyphens->n_places - 1)) {
    const Pattern *pattern = &hyphens->patterns[place];

    if (pattern->n_bytes == n_bytes && memcmp (pattern->letters, letters, n_bytes) == 0)
      return pattern;
  }

  return NULL;
}

/* The later of two equal patterns wins, as in libhyphen. */
static void
insert (Hyphens *hyphens, const Pattern *pattern)
{
  guint hash = hash_of (pattern->letters, pattern->n_bytes);
  guint place = place_of (hash, hyphens->n_places);
  Pattern *known = (Pattern *) look_up (hyphens, hash, pattern->letters, pattern->n_bytes);

  if (known != NULL) {
    *known = *pattern;
    return;
  }
  while (hyphens->patterns[place].letters != NULL)
    place = (place + 1) & (hyphens->n_places - 1);
  hyphens->patterns[place] = *pattern;
  hyphens->longest = MAX (hyphens->longest, pattern->n_bytes);
}

/* "a1bî" is the letters "abî" and the levels 0 1 0 0. Comments and replacement rules, which
 * French has not, are passed over. */
static bool
read_pattern (char *line, size_t n_bytes, Pattern *ret_pattern)
{
  Pattern pattern = { .letters = line };
  char *end = line;
  guint n_characters = 0;

  if (n_bytes == 0 || *line == '%' || *line == '#' || n_bytes > G_MAXUINT8)
    return false;

  for (size_t i = 0; i < n_bytes && line[i] != '\r'; i++) {
    if (line[i] == '/' || line[i] == '=')
      return false;
    if (g_ascii_isdigit (line[i])) {
      pattern.levels[n_characters] = (guint8) (line[i] - '0');
      continue;
    }
    *end++ = line[i];
    if (!is_continuation (line[i + 1]) && ++n_characters > PATTERN_CHARACTERS_MAX)
      return false;
  }
  pattern.n_bytes = (guint8) (end - line);
  pattern.n_levels = (guint8) (n_characters + 1);
  *ret_pattern = pattern;

  return pattern.n_bytes > 0;
}

Hyphens *
hyphens_load (const char *file, GError **error)
{
  g_autoptr (Hyphens) hyphens = g_new0 (Hyphens, 1);
  size_t n_bytes;
  size_t n_lines = 0;

  if (!g_file_get_contents (file, &hyphens->text, &n_bytes, error))
    return NULL;

  char *start = strstr (hyphens->text, "NEXTLEVEL\n");
  start = start != NULL ? start + strlen ("NEXTLEVEL\n") : hyphens->text;
  for (const char *at = start; *at != '\0'; at++)
    n_lines += *at == '\n';

  hyphens->n_places = 64;
  while (hyphens->n_places < 2 * n_lines + 2)
    hyphens->n_places *= 2;
  hyphens->patterns = g_new0 (Pattern, hyphens->n_places);

  for (char *line = start; *line != '\0';) {
    size_t length = strcspn (line, "\n");
    char *next = line + length + (line[length] == '\n');
    Pattern pattern;

    if (read_pattern (line, length, &pattern))
      insert (hyphens, &pattern);
    line = next;
  }

  return g_steal_pointer (&hyphens);
}

void
hyphens_free (Hyphens *hyphens)
{
  if (hyphens == NULL)
    return;

  g_free (hyphens->text);
  g_free (hyphens->patterns);
  g_free (hyphens);
}

/* Raises the levels by every pattern that starts at one character of the dotted word. */
static void
apply_patterns (const Hyphens *hyphens, const char *letters, size_t n_bytes, guint8 *levels)
{
  guint hash = HASH_START;

  for (size_t length = 1; length <= MIN (hyphens->longest, n_bytes); length++) {
    hash = (hash ^ (guchar) letters[length - 1]) * HASH_STEP;
    if (length < n_bytes && is_continuation (letters[length]))
      continue;

    const Pattern *pattern = look_up (hyphens, hash, letters, length);
    for (guint i = 0; pattern != NULL && i < pattern->n_levels; i++)
      levels[i] = MAX (levels[i], pattern->levels[i]);
  }
}

void
hyphens_find (const Hyphens *hyphens, const char *word, size_t n_bytes, size_t n_characters,
              bool *ret_breaks)
{
  char dotted[4 * HYPHENS_CHARACTERS_MAX + 2];
  guint8 levels[HYPHENS_CHARACTERS_MAX + PATTERN_CHARACTERS_MAX + 4] = { 0 };
  size_t character = 0;

  for (size_t k = 0; k < n_characters; k++)
    ret_breaks[k] = false;
  if (n_characters > HYPHENS_CHARACTERS_MAX || n_bytes > 4 * HYPHENS_CHARACTERS_MAX)
    return;

  dotted[0] = '.';
  memcpy (dotted + 1, word, n_bytes);
  dotted[n_bytes + 1] = '.';
  for (size_t i = 0; i < n_bytes + 2; i++)
    if (!is_continuation (dotted[i]))
      apply_patterns (hyphens, dotted + i, n_bytes + 2 - i, &levels[character++]);

  /* levels[0] stands before the dot, levels[1] before the word's first character. */
  for (size_t k = BEFORE_MIN - 1; k + AFTER_MIN < n_characters; k++)
    ret_breaks[k] = levels[k + 2] % 2 == 1;
}
