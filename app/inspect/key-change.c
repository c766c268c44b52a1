/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inspect/key-change.h"

/* Of one that has no key because it is no dictionary. */
#define NO_DICTIONARY ""

static const char *
find_one (const PdfValue *a, const PdfValue *b, const char *const *allowed, const char *first)
{
  GHashTableIter iter;
  gpointer key, value;

  if (a == NULL)
    return first;
  g_hash_table_iter_init (&iter, a->entries);
  while (g_hash_table_iter_next (&iter, &key, &value))
    if (!g_strv_contains (allowed, key) && !pdf_value_equal (value, pdf_value_get (b, key)) &&
        (first == NULL || g_strcmp0 (key, first) < 0))
      first = key;

  return first;
}

const char *
key_change_find (const PdfValue *before, const PdfValue *after, const char *const *allowed)
{
  if ((before != NULL && before->kind != PDF_DICTIONARY) ||
      (after != NULL && after->kind != PDF_DICTIONARY))
    return NO_DICTIONARY;

  return find_one (after, before, allowed, find_one (before, after, allowed, NULL));
}
