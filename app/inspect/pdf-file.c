/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inspect/pdf-file.h"

#include "inspect/object-stream.h"

#include <string.h>

#define SECTIONS_MAX 64

Revision *
revision_new (gsize start)
{
  Revision *revision = g_new0 (Revision, 1);

  revision->start = start;
  revision->sections = g_ptr_array_new_with_free_func ((GDestroyNotify) cross_reference_free);
  revision->objects =
      g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) pdf_object_free);
  revision->containers =
      g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_ptr_array_unref);

  return revision;
}

void
revision_free (Revision *revision)
{
  if (revision == NULL)
    return;

  g_ptr_array_unref (revision->sections);
  g_hash_table_unref (revision->objects);
  g_hash_table_unref (revision->containers);
  g_free (revision);
}

void
pdf_file_free (PdfFile *file)
{
  if (file == NULL)
    return;

  g_ptr_array_unref (file->revisions);
  g_free (file);
}

/* The sections of the frozen PDF, from the last to the first. */
static bool
read_frozen (PdfFile *file, gsize size)
{
  Revision *frozen = revision_new (0);
  gsize at;
  bool goes_on = cross_reference_find_last (file->bytes, size, &at);

  g_ptr_array_add (file->revisions, frozen);
  frozen->end = size;
  while (goes_on && frozen->sections->len < SECTIONS_MAX) {
    CrossReference *section = cross_reference_read (file->bytes, size, at);
    if (section == NULL)
      return false;
    g_ptr_array_add (frozen->sections, section);
    goes_on = section->has_previous;
    at = section->previous;
  }

  return frozen->sections->len > 0 && !goes_on &&
         pdf_value_get_reference (pdf_value_get (pdf_file_get_trailer (file, 0), "Root")) != 0;
}

PdfFile *
pdf_file_new (const char *bytes, gsize size, gsize frozen_size)
{
  g_autoptr (PdfFile) file = g_new0 (PdfFile, 1);

  g_assert (frozen_size <= size);
  file->bytes = bytes;
  file->size = size;
  file->revisions = g_ptr_array_new_with_free_func ((GDestroyNotify) revision_free);
  if (!read_frozen (file, frozen_size))
    return NULL;

  return g_steal_pointer (&file);
}

static Revision *
get_revision (const PdfFile *file, guint state)
{
  return file->revisions->pdata[state];
}

const PdfValue *
pdf_file_get_trailer (const PdfFile *file, guint state)
{
  const CrossReference *section = get_revision (file, state)->sections->pdata[0];

  return section->trailer;
}

const Entry *
revision_get_entry (const Revision *revision, guint number)
{
  const Entry *entry = NULL;

  for (guint i = 0; i < revision->sections->len && entry == NULL; i++)
    entry = cross_reference_get (revision->sections->pdata[i], number);

  return entry;
}

guint
pdf_file_find_origin (const PdfFile *file, guint state, guint number)
{
  while (state > 0 && revision_get_entry (get_revision (file, state), number) == NULL)
    state--;

  return state;
}

const Entry *
pdf_file_get_entry (const PdfFile *file, guint state, guint number)
{
  guint origin = pdf_file_find_origin (file, state, number);

  return revision_get_entry (get_revision (file, origin), number);
}

typedef struct {
  PdfFile *file;
  guint state;
} LengthQuestion;

/* Of an object that stands by itself and is a whole number. */
static bool
length_of (guint number, gpointer user_data, gsize *ret_length)
{
  const LengthQuestion *question = user_data;
  const Entry *entry = pdf_file_get_entry (question->file, question->state, number);
  PdfSyntax syntax = { .bytes = question->file->bytes,
                       .size = get_revision (question->file, question->state)->end };
  g_autoptr (PdfObject) object = NULL;
  gint64 length;

  if (entry == NULL || entry->kind != ENTRY_OFFSET || entry->place >= syntax.size)
    return false;
  syntax.at = entry->place;
  object = pdf_object_read (&syntax, NULL, NULL);
  if (object == NULL || object->number != number ||
      !pdf_value_get_integer (object->value, &length) || length < 0)
    return false;

  *ret_length = (gsize) length;
  return true;
}

static PdfObject *
read_at (PdfFile *file, guint origin, guint number, const Entry *entry)
{
  LengthQuestion question = { .file = file, .state = origin };
  PdfSyntax syntax = { .bytes = file->bytes, .size = get_revision (file, origin)->end };
  g_autoptr (PdfObject) object = NULL;

  if (entry->place >= syntax.size)
    return NULL;
  syntax.at = entry->place;
  object = pdf_object_read (&syntax, length_of, &question);
  if (object == NULL || object->number != number || object->generation != entry->within)
    return NULL;

  return g_steal_pointer (&object);
}

/* NULL: there is no such object stream in that revision. */
static GPtrArray *
get_container (PdfFile *file, guint origin, guint number)
{
  Revision *revision = get_revision (file, origin);
  GPtrArray *container = g_hash_table_lookup (revision->containers, GUINT_TO_POINTER (number));
  const Entry *entry;
  g_autoptr (PdfObject) object = NULL;

  if (container != NULL)
    return container;
  entry = revision_get_entry (revision, number);
  if (entry == NULL || entry->kind != ENTRY_OFFSET)
    return NULL;
  object = read_at (file, origin, number, entry);
  if (object == NULL)
    return NULL;
  container = object_stream_read (object, file->bytes + object->data_start);
  if (container != NULL)
    g_hash_table_insert (revision->containers, GUINT_TO_POINTER (number), container);

  return container;
}

static PdfObject *
take_from_container (PdfFile *file, guint origin, guint number, const Entry *entry)
{
  GPtrArray *container =
      entry->place <= G_MAXINT32 ? get_container (file, origin, (guint) entry->place) : NULL;
  PdfObject *packed, *object;

  if (container == NULL || entry->within >= container->len)
    return NULL;
  packed = container->pdata[entry->within];
  if (packed->number != number || packed->value == NULL)
    return NULL;
  object = g_memdup2 (packed, sizeof *packed);
  packed->value = NULL;

  return object;
}

const PdfObject *
pdf_file_get_object (PdfFile *file, guint state, guint number)
{
  guint origin = pdf_file_find_origin (file, state, number);
  Revision *revision = get_revision (file, origin);
  const Entry *entry = revision_get_entry (revision, number);
  gpointer known;
  PdfObject *object;

  if (entry == NULL || entry->kind == ENTRY_FREE)
    return NULL;
  if (g_hash_table_lookup_extended (revision->objects, GUINT_TO_POINTER (number), NULL, &known))
    return known;

  object = entry->kind == ENTRY_OFFSET ? read_at (file, origin, number, entry)
                                       : take_from_container (file, origin, number, entry);
  file->is_damaged = file->is_damaged || object == NULL;
  g_hash_table_insert (revision->objects, GUINT_TO_POINTER (number), object);

  return object;
}

const PdfValue *
pdf_file_resolve (PdfFile *file, guint state, const PdfValue *value)
{
  guint number = pdf_value_get_reference (value);
  const PdfObject *object;

  if (number == 0)
    return value;
  object = pdf_file_get_object (file, state, number);

  return object != NULL ? object->value : NULL;
}

const PdfValue *
pdf_file_get (PdfFile *file, guint state, const PdfValue *dictionary, const char *key)
{
  return pdf_file_resolve (file, state, pdf_value_get (dictionary, key));
}

bool
pdf_object_equal (const PdfFile *file, const PdfObject *a, const PdfObject *b)
{
  if (a->is_stream != b->is_stream || !pdf_value_equal (a->value, b->value))
    return false;

  return !a->is_stream ||
         (a->data_size == b->data_size &&
          memcmp (file->bytes + a->data_start, file->bytes + b->data_start, a->data_size) == 0);
}
