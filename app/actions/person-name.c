/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "actions/person-name.h"

/* Letters that are two without their ligature. */
static const char *
parts_of (gunichar letter)
{
  switch (letter) {
  case 0x153: /* œ */
    return "oe";
  case 0xe6: /* æ */
    return "ae";
  default:
    return NULL;
  }
}

/* Owned: small letters without accents, one space between words and after the last. */
static char *
fold (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text != NULL ? text : "", -1);
  g_autofree char *small = g_utf8_casefold (valid, -1);
  g_autofree char *apart = g_utf8_normalize (small, -1, G_NORMALIZE_NFKD);
  GString *folded = g_string_new (NULL);
  bool in_word = false;

  for (const char *at = apart; *at != '\0'; at = g_utf8_next_char (at)) {
    gunichar letter = g_utf8_get_char (at);

    if (g_unichar_ismark (letter))
      continue;
    if (in_word && !g_unichar_isalnum (letter))
      g_string_append_c (folded, ' ');
    in_word = g_unichar_isalnum (letter);
    if (in_word && parts_of (letter) != NULL)
      g_string_append (folded, parts_of (letter));
    else if (in_word)
      g_string_append_unichar (folded, letter);
  }
  if (in_word)
    g_string_append_c (folded, ' ');

  return g_string_free (folded, FALSE);
}

bool
person_name_matches (const char *written, const char *given, const char *family)
{
  g_autofree char *whole = fold (written);
  g_autofree char *first = fold (given);
  g_autofree char *last = fold (family);
  g_autofree char *in_order = g_strconcat (first, last, NULL);
  g_autofree char *reversed = g_strconcat (last, first, NULL);

  return *last != '\0' && (g_str_equal (whole, in_order) || g_str_equal (whole, reversed));
}
