/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "document/typography.h"

#include "number/format.h"

#include <stdbool.h>
#include <string.h>

#define APOSTROPHE 0x2019
#define NO_BREAK 0x00a0
#define NARROW 0x202f

static const char *const months[] = { "janvier",   "février", "mars",     "avril",
                                      "mai",       "juin",    "juillet",  "août",
                                      "septembre", "octobre", "novembre", "décembre" };

/* The text as code points, with the place of the one being looked at. */
typedef struct {
  gunichar *points;
  glong length;
  glong at;
} Stretch;

static gunichar
point_at (const Stretch *stretch, glong index)
{
  return index >= 0 && index < stretch->length ? stretch->points[index] : 0;
}

static bool
is_blank (gunichar point)
{
  return point == ' ' || point == NO_BREAK || point == NARROW;
}

static bool
is_digit (gunichar point)
{
  return point >= '0' && point <= '9';
}

/* Number of digits that stand without a gap from index on, in a direction. */
static int
count_digits (const Stretch *stretch, glong index, int direction)
{
  int n_digits = 0;

  while (is_digit (point_at (stretch, index + n_digits * direction)))
    n_digits++;

  return n_digits;
}

/* « 80 331 000 »: one to three digits, then groups of exactly three. */
static bool
is_inside_number (const Stretch *stretch)
{
  int before = count_digits (stretch, stretch->at - 1, -1);
  int after = count_digits (stretch, stretch->at + 1, 1);

  return before >= 1 && before <= 3 && after == 3;
}

static bool
precedes (const Stretch *stretch, const char *word)
{
  glong length = g_utf8_strlen (word, -1);
  glong start = stretch->at - length;
  const char *letter = word;

  if (start < 0 || g_unichar_isalnum (point_at (stretch, start - 1)))
    return false;

  for (glong i = 0; i < length; i++, letter = g_utf8_next_char (letter))
    if (stretch->points[start + i] != g_utf8_get_char (letter))
      return false;

  return true;
}

static bool
follows (const Stretch *stretch, const char *word)
{
  const char *letter = word;
  glong i = 1;

  for (; *letter != '\0'; letter = g_utf8_next_char (letter), i++)
    if (point_at (stretch, stretch->at + i) != g_utf8_get_char (letter))
      return false;

  return !g_unichar_isalpha (point_at (stretch, stretch->at + i));
}

static bool
is_before_month (const Stretch *stretch)
{
  gunichar before = point_at (stretch, stretch->at - 1);

  if (!is_digit (before) && !precedes (stretch, "1er"))
    return false;

  for (gsize i = 0; i < G_N_ELEMENTS (months); i++)
    if (follows (stretch, months[i]))
      return true;

  return false;
}

static bool
is_after_month (const Stretch *stretch)
{
  if (count_digits (stretch, stretch->at + 1, 1) != 4)
    return false;
  for (gsize i = 0; i < G_N_ELEMENTS (months); i++)
    if (precedes (stretch, months[i]))
      return true;

  return false;
}

/* Words that a number or a name belongs to. */
static bool
binds_what_follows (const Stretch *stretch)
{
  static const char *const before_digits[] = { "article", "articles", "annexe", "page" };
  static const char *const always[] = { "n°", "N°",  "L.",       "R.",
                                        "M.", "Mme", "Monsieur", "Madame" };
  gunichar after = point_at (stretch, stretch->at + 1);

  for (gsize i = 0; i < G_N_ELEMENTS (always); i++)
    if (precedes (stretch, always[i]))
      return true;
  if (!is_digit (after))
    return false;
  for (gsize i = 0; i < G_N_ELEMENTS (before_digits); i++)
    if (precedes (stretch, before_digits[i]))
      return true;

  return false;
}

static bool
is_before_unit (const Stretch *stretch)
{
  gunichar before = point_at (stretch, stretch->at - 1);
  gunichar after = point_at (stretch, stretch->at + 1);

  if (after == '%' || after == 0x20ac)
    return is_digit (before) || is_blank (before);

  return is_digit (before) && (follows (stretch, "M€") || follows (stretch, "Md€") ||
                               follows (stretch, "euros") || follows (stretch, "euro"));
}

static gunichar
space_at (const Stretch *stretch)
{
  gunichar before = point_at (stretch, stretch->at - 1);
  gunichar after = point_at (stretch, stretch->at + 1);

  if (after == ';' || after == '!' || after == '?')
    return NARROW;
  if (before == 0x00ab || after == 0x00bb)
    return NARROW;
  if (after == ':')
    return NO_BREAK;
  if (is_inside_number (stretch))
    return NARROW;
  if (is_before_unit (stretch) || is_before_month (stretch) || is_after_month (stretch) ||
      binds_what_follows (stretch))
    return NO_BREAK;
  /* A dash binds to the rank or title before it: « I. – Coordination. – La Région ». */
  if (after == 0x2013 && before == '.')
    return NO_BREAK;

  return ' ';
}

char *
typography_set (const char *text)
{
  Stretch stretch = { 0 };

  stretch.points = g_utf8_to_ucs4_fast (text, -1, &stretch.length);

  for (stretch.at = 0; stretch.at < stretch.length; stretch.at++) {
    gunichar *point = &stretch.points[stretch.at];

    if (*point == ' ')
      *point = space_at (&stretch);
    else if (*point == '\'' && g_unichar_isalpha (point_at (&stretch, stretch.at - 1)))
      *point = APOSTROPHE;
  }

  char *set = g_ucs4_to_utf8 (stretch.points, stretch.length, NULL, NULL, NULL);

  g_free (stretch.points);
  return set;
}

/* What follows a mark that ends a phrase; not what goes on in an address of the web. */
static bool
ends_phrase (gunichar next)
{
  return next == 0 || next == '\n' || next == '\t' || is_blank (next) || next == 0xbb ||
         next == 0x201d || next == 0x2026 ||
         strchr (".,;:!?)]\"", (int) MIN (next, 0x7f)) != NULL;
}

/* Whether French wants a space between what was typed and the next character. */
static bool
lacks_space (gunichar before, gunichar point, gunichar next)
{
  bool word = g_unichar_isalnum (before) || before == ')' || before == ']' || before == 0xbb ||
              before == '%' || before == 0x20ac;

  switch (point) {
  case ';':
  case ':':
  case '!':
  case '?':
    return word && ends_phrase (next);
  case '%':
  case 0x20ac:
    return is_digit (before);
  case 0xbb:
    return before != 0 && !is_blank (before);
  default:
    return before == 0xab || (before == 0xb0 && is_digit (point));
  }
}

/* The text restored so far, and how its quotes stand. */
typedef struct {
  GString *text;
  gunichar last;
  gunichar before_last;
  bool open;
} Restored;

static void
append (Restored *restored, gunichar point)
{
  if (is_blank (point) && (restored->last == 0 || is_blank (restored->last)))
    return;
  g_string_append_unichar (restored->text, point);
  restored->before_last = restored->last;
  restored->last = point;
}

/* "n°" wants its space, "1°" is a rank. */
static bool
is_after_rank (const Restored *restored)
{
  return restored->last == 0xb0 && restored->before_last != 'n' && restored->before_last != 'N';
}

static gunichar
quote_of (Restored *restored, gunichar point)
{
  if (point == 0x201c || point == 0x201d)
    return point == 0x201c ? 0xab : 0xbb;
  if (point != '"')
    return point;
  restored->open = !restored->open;

  return restored->open ? 0xab : 0xbb;
}

/* Appends one character as it should have been typed; returns what comes after it. */
static const char *
restore_one (Restored *restored, const char *at)
{
  bool ellipsis = g_str_has_prefix (at, "...");
  const char *next = ellipsis ? at + strlen ("...") : g_utf8_next_char (at);
  gunichar point = ellipsis ? 0x2026 : quote_of (restored, g_utf8_get_char (at));
  gunichar following = g_utf8_get_char (next);

  if (is_blank (point) || point == '\t' || point == '\n') {
    append (restored, ' ');
    return next;
  }
  if (lacks_space (restored->last, point, following) && !is_after_rank (restored))
    append (restored, ' ');
  /* A hyphen between two spaces is a dash. */
  if (point == '-' && is_blank (restored->last) && is_blank (following))
    point = 0x2013;
  append (restored, point);

  return next;
}

char *
typography_restore (const char *text)
{
  g_autoptr (GString) text_restored = g_string_new (NULL);
  Restored restored = { .text = text_restored };

  for (const char *at = text; *at != '\0';) {
    const char *end = *at == '{' ? strchr (at, '}') : NULL;

    if (end == NULL) {
      at = restore_one (&restored, at);
      continue;
    }
    /* A live blank, as it was written. */
    if (restored.last == 0xab)
      append (&restored, ' ');
    g_string_append_len (text_restored, at, end + 1 - at);
    restored.before_last = restored.last;
    restored.last = 'x';
    at = end + 1;
  }

  return g_strdup (g_strchomp (text_restored->str));
}
