/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preview/folding.h"

#define PARTS_MAX 18 /* of one decomposed character, G_UNICHAR_MAX_DECOMPOSITION_LENGTH */
#define SOFT_HYPHEN 0xAD

/* What Unicode does not decompose, but a hurried hand types otherwise. */
static const struct {
  gunichar letter;
  char typed[3];
} spellings[] = {
  { 0x0153, "oe" }, { 0x00E6, "ae" }, { 0x00DF, "ss" }, { 0x00F8, "o" },
  { 0x2019, "'" },  { 0x2018, "'" },  { 0x02BC, "'" },  { 0x2010, "-" },
  { 0x2013, "-" },  { 0x2212, "-" },  { 0x201C, "\"" }, { 0x201D, "\"" },
};

static void
append_letter (GArray *letters, gunichar letter)
{
  if (letter == ' ' &&
      (letters->len == 0 || g_array_index (letters, gunichar, letters->len - 1) == ' '))
    return;
  g_array_append_val (letters, letter);
}

static void
append_part (GArray *letters, gunichar part)
{
  if (g_unichar_ismark (part) || part == SOFT_HYPHEN)
    return;
  if (g_unichar_isspace (part)) {
    append_letter (letters, ' ');
    return;
  }

  /* Up, then down: letters with two small forms become one. */
  gunichar letter = g_unichar_tolower (g_unichar_toupper (part));
  for (gsize i = 0; i < G_N_ELEMENTS (spellings); i++)
    if (spellings[i].letter == letter) {
      for (const char *typed = spellings[i].typed; *typed != '\0'; typed++)
        append_letter (letters, (gunichar) *typed);
      return;
    }
  append_letter (letters, letter);
}

void
folding_append (GArray *letters, const char *text, gsize n_bytes)
{
  for (const char *at = text; at < text + n_bytes; at = g_utf8_next_char (at)) {
    gunichar parts[PARTS_MAX];
    gsize n_parts =
        g_unichar_fully_decompose (g_utf8_get_char (at), TRUE, parts, G_N_ELEMENTS (parts));

    for (gsize i = 0; i < n_parts; i++)
      append_part (letters, parts[i]);
  }
}
