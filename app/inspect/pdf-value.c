/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inspect/pdf-value.h"

#include <string.h>

PdfValue *
pdf_value_new (PdfKind kind, gsize start)
{
  PdfValue *value = g_new0 (PdfValue, 1);

  value->kind = kind;
  value->start = start;
  if (kind == PDF_ARRAY)
    value->items = g_ptr_array_new_with_free_func ((GDestroyNotify) pdf_value_free);
  if (kind == PDF_DICTIONARY)
    value->entries = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                            (GDestroyNotify) pdf_value_free);

  return value;
}

void
pdf_value_free (PdfValue *value)
{
  if (value == NULL)
    return;

  g_free (value->text);
  g_clear_pointer (&value->items, g_ptr_array_unref);
  g_clear_pointer (&value->entries, g_hash_table_unref);
  g_free (value);
}

const PdfValue *
pdf_value_get (const PdfValue *dictionary, const char *key)
{
  if (dictionary == NULL || dictionary->kind != PDF_DICTIONARY)
    return NULL;

  return g_hash_table_lookup (dictionary->entries, key);
}

const char *
pdf_value_get_name (const PdfValue *value)
{
  return value != NULL && value->kind == PDF_NAME ? value->text : NULL;
}

bool
pdf_value_is_name (const PdfValue *value, const char *name)
{
  return g_strcmp0 (pdf_value_get_name (value), name) == 0;
}

bool
pdf_value_get_integer (const PdfValue *value, gint64 *ret_integer)
{
  if (value == NULL || value->kind != PDF_NUMBER || !value->is_integer)
    return false;

  *ret_integer = value->integer;
  return true;
}

guint
pdf_value_get_reference (const PdfValue *value)
{
  return value != NULL && value->kind == PDF_REFERENCE ? (guint) value->integer : 0;
}

static bool
arrays_equal (const GPtrArray *a, const GPtrArray *b)
{
  if (a->len != b->len)
    return false;
  for (guint i = 0; i < a->len; i++)
    if (!pdf_value_equal (a->pdata[i], b->pdata[i]))
      return false;

  return true;
}

/* A key whose value is null is as good as none. */
static bool
all_found (GHashTable *entries, GHashTable *others)
{
  GHashTableIter iter;
  gpointer key, value;

  g_hash_table_iter_init (&iter, entries);
  while (g_hash_table_iter_next (&iter, &key, &value))
    if (!pdf_value_equal (value, g_hash_table_lookup (others, key)))
      return false;

  return true;
}

static bool
is_null (const PdfValue *value)
{
  return value == NULL || value->kind == PDF_NULL;
}

bool
pdf_value_equal (const PdfValue *a, const PdfValue *b)
{
  if (is_null (a) || is_null (b))
    return is_null (a) && is_null (b);
  if (a->kind != b->kind)
    return false;

  switch (a->kind) {
  case PDF_NULL:
    return true;
  case PDF_BOOLEAN:
  case PDF_REFERENCE:
    return a->integer == b->integer;
  case PDF_NUMBER:
  case PDF_NAME:
  case PDF_STRING:
    return a->length == b->length && memcmp (a->text, b->text, a->length) == 0;
  case PDF_ARRAY:
    return arrays_equal (a->items, b->items);
  case PDF_DICTIONARY:
    return all_found (a->entries, b->entries) && all_found (b->entries, a->entries);
  }

  return false;
}

/* From UTF-16 with its mark, the high byte first. */
static char *
from_utf16 (const char *text, gsize length)
{
  gsize n_units = (length - 2) / 2;
  g_autofree gunichar2 *units = g_new (gunichar2, n_units + 1);

  for (gsize i = 0; i < n_units; i++)
    units[i] = (gunichar2) (((guchar) text[2 + 2 * i] << 8) | (guchar) text[3 + 2 * i]);

  return g_utf16_to_utf8 (units, (glong) n_units, NULL, NULL, NULL);
}

/* PDFDocEncoding is Latin-1 but for some signs, which no name needs. */
static char *
from_latin (const char *text, gsize length)
{
  GString *utf8 = g_string_sized_new (length);

  for (gsize i = 0; i < length; i++)
    g_string_append_unichar (utf8, (guchar) text[i]);

  return g_string_free (utf8, FALSE);
}

char *
pdf_value_dup_text (const PdfValue *value)
{
  const char *text = value != NULL && value->kind == PDF_STRING ? value->text : NULL;

  if (text == NULL)
    return NULL;
  if (value->length >= 2 && memcmp (text, "\xfe\xff", 2) == 0)
    return from_utf16 (text, value->length);
  if (memchr (text, '\0', value->length) != NULL)
    return NULL;
  if (!g_str_has_prefix (text, "\xef\xbb\xbf"))
    return from_latin (text, value->length);

  return g_utf8_validate (text + 3, -1, NULL) ? g_strdup (text + 3) : NULL;
}
