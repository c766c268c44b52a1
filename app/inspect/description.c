/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inspect/description.h"

#include "inspect/inflation.h"
#include "inspect/key-change.h"

#include <string.h>

#define BYTES_MAX (1 << 20)

/* Signing programs set the date, and put their name there. */
static const char *const information_keys[] = { "ModDate", "Producer", NULL };
static const char *const metadata_names[] = { "xmp:ModifyDate", "xmp:MetadataDate",
                                              "pdf:Producer" };

bool
information_equal (const PdfValue *before, const PdfValue *after)
{
  return key_change_find (before, after, information_keys) == NULL;
}

/* Past an element or an attribute of that name; NULL: none of them is here. */
static const char *
skip_named (const char *at, const char *name)
{
  g_autofree char *element = g_strconcat ("<", name, ">", NULL);
  g_autofree char *end = g_strconcat ("</", name, ">", NULL);
  g_autofree char *attribute = g_strconcat (" ", name, "=\"", NULL);
  const char *found;

  if (g_str_has_prefix (at, element) && (found = strstr (at, end)) != NULL)
    return found + strlen (end);
  if (g_str_has_prefix (at, attribute))
    found = strchr (at + strlen (attribute), '"');
  else
    found = NULL;

  return found != NULL ? found + 1 : NULL;
}

/* Owned: without dates, producer and white space. */
static char *
condense (const char *text)
{
  GString *condensed = g_string_new (NULL);

  while (*text != '\0') {
    const char *past = NULL;
    for (guint i = 0; i < G_N_ELEMENTS (metadata_names) && past == NULL; i++)
      past = *text == '<' || *text == ' ' ? skip_named (text, metadata_names[i]) : NULL;
    if (past != NULL) {
      text = past;
      continue;
    }
    if (!g_ascii_isspace (*text))
      g_string_append_c (condensed, *text);
    text++;
  }

  return g_string_free (condensed, FALSE);
}

/* Owned: NULL: it cannot be read. */
static char *
read_condensed (const PdfFile *file, const PdfObject *object)
{
  g_autoptr (GByteArray) plain = NULL;

  if (object == NULL || !object->is_stream)
    return NULL;
  plain = inflate_stream (object->value, file->bytes + object->data_start, object->data_size,
                          BYTES_MAX);
  if (plain == NULL || memchr (plain->data, '\0', plain->len) != NULL)
    return NULL;
  g_byte_array_append (plain, (const guint8 *) "", 1);

  return condense ((const char *) plain->data);
}

bool
metadata_equal (const PdfFile *file, const PdfObject *before, const PdfObject *after)
{
  g_autofree char *text_before = read_condensed (file, before);
  g_autofree char *text_after = read_condensed (file, after);

  return text_before != NULL && g_strcmp0 (text_before, text_after) == 0;
}
