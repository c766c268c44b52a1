/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "document/caption.h"

#include "figures/french.h"
#include "number/format.h"

/* Parts that one line has room for. */
#define LISTED_MAX 3
#define LISTED_CHARACTERS_MAX 40

/* Owned: shares in whole per cents that add up to 100; NULL when nothing is shared. */
static Ratio *
shares_of (CaptionParts parts)
{
  g_autofree Ratio *shares = g_new (Ratio, parts.n_numbers);
  const Ratio percent = { 1, 100 };

  if (!ratio_split (ratio_from_integer (1), percent, parts.numbers, (size_t) parts.n_numbers,
                    shares))
    return NULL;
  return g_steal_pointer (&shares);
}

/* The rank of the largest; -1 when two are equal. */
static int
find_largest (CaptionParts parts)
{
  int largest = 0;
  bool tie = false;

  for (int i = 1; i < parts.n_numbers; i++) {
    int order = ratio_compare (parts.numbers[i], parts.numbers[largest]);

    tie = order == 0 || (tie && order < 0);
    if (order > 0)
      largest = i;
  }
  return tie ? -1 : largest;
}

static bool
fit_in_a_line (CaptionParts parts)
{
  glong n_characters = 0;

  for (int i = 0; i < parts.n_numbers; i++)
    n_characters += g_utf8_strlen (parts.labels[i], -1);
  return parts.n_numbers <= LISTED_MAX && n_characters <= LISTED_CHARACTERS_MAX;
}

char *
caption_of_parts (const char *name, CaptionParts parts)
{
  g_autofree char *subject = french_capitalize (name);
  g_autofree Ratio *shares = parts.n_numbers > 1 ? shares_of (parts) : NULL;
  int largest = shares != NULL ? find_largest (parts) : -1;
  g_autoptr (GString) text = g_string_new (subject);

  if (shares != NULL && fit_in_a_line (parts)) {
    for (int i = 0; i < parts.n_numbers; i++) {
      g_autofree char *share = format_percent (shares[i]);

      g_string_append_printf (text, "%s%s %s", i == 0 ? NO_BREAK_SPACE ": " : ", ",
                              parts.labels[i], share);
    }
  } else if (largest >= 0) {
    g_autofree char *share = format_percent (shares[largest]);

    g_string_append_printf (text, NO_BREAK_SPACE ": %s en tête, %s", parts.labels[largest],
                            share);
  }
  return g_strdup (text->str);
}

char *
caption_of_growth (const Cadrage *cadrage, Ratio before, Ratio after)
{
  g_autofree char *before_text = format_count (before);
  g_autofree char *after_text = format_count (after);
  g_autofree char *growth_text = NULL;
  Ratio growth;

  if (ratio_subtract (after, before, &growth) && ratio_divide (growth, before, &growth) &&
      ratio_round (growth, (Ratio){ 1, 100 }, ROUND_HALF_UP, &growth)) {
    g_autofree char *percent = format_percent (growth);

    growth_text = g_strdup_printf (NO_BREAK_SPACE ": +" NARROW_SPACE "%s", percent);
  }
  return g_strdup_printf ("%s en %d, contre %s en %d%s", after_text, cadrage->year, before_text,
                          cadrage->reference_year, growth_text != NULL ? growth_text : "");
}

char *
caption_of_cascade (const char *name, const char *left_text, const char *taken_text)
{
  g_autofree char *subject = french_capitalize (name);

  if (taken_text == NULL)
    return g_strdup_printf ("%s" NO_BREAK_SPACE ": %s, sans réduction", subject, left_text);
  return g_strdup_printf ("%s" NO_BREAK_SPACE ": %s, après une réduction de %s", subject,
                          left_text, taken_text);
}

char *
caption_of_steps (const char *total_text, int n_steps)
{
  if (n_steps == 1)
    return g_strdup_printf ("%s en une étape", total_text);
  return g_strdup_printf ("%s en %d étapes", total_text, n_steps);
}
