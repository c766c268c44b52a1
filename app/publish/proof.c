/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "publish/proof.h"

#include "publish/block-proof.h"
#include "publish/drawn-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

G_DEFINE_QUARK (proof_error, proof_error)

/* A message shows so many characters of each text, and of those so many that are the same. */
#define EXCERPT_CHARACTERS 40
#define EXCERPT_BEFORE 15

/* Owned: what stands around text + at. */
static char *
excerpt (const char *text, gsize at)
{
  const char *start = text + at;

  for (int i = 0; i < EXCERPT_BEFORE && start > text; i++)
    start = g_utf8_find_prev_char (text, start);
  if (g_utf8_strlen (start, -1) <= EXCERPT_CHARACTERS)
    return g_strdup (start);
  return g_utf8_substring (start, 0, EXCERPT_CHARACTERS);
}

static bool
fail_text (int page, const char *expected, const char *read, GError **error)
{
  gsize same = 0;
  g_autofree char *wanted = NULL;
  g_autofree char *found = NULL;

  while (expected[same] != '\0' && expected[same] == read[same])
    same++;
  wanted = excerpt (expected, same);
  found = excerpt (read, same);
  g_set_error (error, PROOF_ERROR, PROOF_ERROR_TEXT,
               _ ("Page %d of the PDF does not say what the dossier says: “%s” was expected, "
                  "“%s” was read; nothing was frozen"),
               page, wanted, found);
  return false;
}

/* What was read on each page is what was drawn there, margins too. */
static bool
check_pages (const Pages *pages, const GPtrArray *texts, Proof *proof, GError **error)
{
  if (texts->len != pages->pages->len) {
    g_set_error (error, PROOF_ERROR, PROOF_ERROR_PAGES,
                 _ ("The PDF has %u pages where %u were expected; nothing was frozen"),
                 texts->len, pages->pages->len);
    return false;
  }

  for (guint i = 0; i < texts->len; i++) {
    g_autofree char *expected = drawn_text_of_page (pages->pages->pdata[i]);
    g_autofree char *read = drawn_text_squeeze (texts->pdata[i]);

    if (!g_str_equal (expected, read))
      return fail_text ((int) i + 1, expected, read, error);
    proof->n_characters += (guint) g_utf8_strlen (read, -1);
  }

  proof->n_pages = texts->len;
  return true;
}

static bool
check_margin (int page, const char *margins, const char *text, GError **error)
{
  g_autofree char *expected = text != NULL ? drawn_text_squeeze (text) : g_strdup ("");

  return strstr (margins, expected) != NULL || fail_text (page, expected, margins, error);
}

static bool
check_margins (const Document *document, const Pages *pages, GError **error)
{
  for (guint i = 0; i < pages->pages->len; i++) {
    int page = (int) i + 1;
    g_autofree char *margins = drawn_text_of_margins (pages->pages->pdata[i]);
    g_autofree char *number = g_strdup_printf ("page %d sur %u", page, pages->pages->len);

    if (!check_margin (page, margins, number, error) ||
        !check_margin (page, margins, document->footer, error) ||
        !check_margin (page, margins, document->draft_mark, error) ||
        (i > 0 && (!check_margin (page, margins, document->header_left, error) ||
                   !check_margin (page, margins, document->header_right, error))))
      return false;
  }

  return true;
}

static bool
check_blocks (const Document *document, const Pages *pages, Proof *proof, GError **error)
{
  for (guint i = 0; i < document->blocks->len; i++) {
    g_auto (BlockDifference) difference = { 0 };

    if (!block_proof_check (document, i, pages, &proof->n_values, &difference))
      return fail_text (difference.page, difference.expected, difference.drawn, error);
  }

  return true;
}

bool
proof_make (const Document *document, const Pages *pages, const GPtrArray *texts,
            Proof *ret_proof, GError **error)
{
  Proof proof = { 0 };

  if (!check_pages (pages, texts, &proof, error) || !check_margins (document, pages, error) ||
      !check_blocks (document, pages, &proof, error))
    return false;

  *ret_proof = proof;
  return true;
}
