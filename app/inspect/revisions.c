/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inspect/revisions.h"

#include <string.h>

#define REVISIONS_MAX 256
#define END_MARK "%%EOF"

typedef struct {
  gsize start, end;
} Stretch;

static gint
compare_stretches (gconstpointer a, gconstpointer b)
{
  const Stretch *first = a, *second = b;

  return first->start < second->start ? -1 : first->start > second->start;
}

static Revision *
get_last (const PdfFile *file)
{
  return file->revisions->pdata[file->revisions->len - 1];
}

static gsize
skip_line_ends (const PdfFile *file, gsize at)
{
  while (at < file->size && (file->bytes[at] == '\n' || file->bytes[at] == '\r'))
    at++;

  return at;
}

/* Of a file that does not end as a PDF does: an object begins what is left after the last end,
 * or something else does. */
static ReasonKind
reason_of_ending (const PdfFile *file)
{
  gsize at = file->size - strlen (END_MARK), frozen_end = get_last (file)->end;
  PdfSyntax syntax = { .bytes = file->bytes, .size = file->size };
  guint64 number;

  while (at >= frozen_end && memcmp (file->bytes + at, END_MARK, strlen (END_MARK)) != 0)
    at--;
  syntax.at = at >= frozen_end ? at + strlen (END_MARK) : frozen_end;
  pdf_syntax_skip (&syntax);
  if (syntax.at == syntax.size)
    return REASON_CUT;

  return pdf_syntax_take_count (&syntax, &number) || pdf_syntax_take (&syntax, "xref")
             ? REASON_CUT
             : REASON_AFTER_END;
}

/* Of CrossReference, the newest first, down to that of the frozen PDF. NULL: broken. */
static GPtrArray *
read_sections (const PdfFile *file, gsize at)
{
  const Revision *frozen = file->revisions->pdata[0];
  gsize frozen_at = ((const CrossReference *) frozen->sections->pdata[0])->start;
  g_autoptr (GPtrArray) sections =
      g_ptr_array_new_with_free_func ((GDestroyNotify) cross_reference_free);

  while (at >= frozen->end && sections->len < REVISIONS_MAX) {
    CrossReference *section = cross_reference_read (file->bytes, file->size, at);
    if (section == NULL)
      return NULL;
    g_ptr_array_add (sections, section);
    if (!section->has_previous || section->previous >= at)
      return NULL;
    at = section->previous;
  }

  return at == frozen_at ? g_steal_pointer (&sections) : NULL;
}

static bool
entries_equal (const Entry *a, const Entry *b)
{
  return a != NULL && b != NULL && a->kind == b->kind && a->place == b->place &&
         a->within == b->within;
}

/* What is packed in an object stream is in the table, each at its rank. */
static bool
is_container_listed (const Revision *revision, guint number, const GPtrArray *container)
{
  for (guint i = 0; i < container->len; i++) {
    const PdfObject *packed = container->pdata[i];
    Entry expected = { .kind = ENTRY_IN_STREAM, .place = number, .within = i };
    if (!entries_equal (revision_get_entry (revision, packed->number), &expected))
      return false;
  }

  return true;
}

static bool
are_containers_listed (const Revision *revision)
{
  GHashTableIter iter;
  gpointer number, container;

  g_hash_table_iter_init (&iter, revision->containers);
  while (g_hash_table_iter_next (&iter, &number, &container))
    if (!is_container_listed (revision, GPOINTER_TO_UINT (number), container))
      return false;

  return true;
}

/* Reads what the entry tells of; where it stands is added to the stretches. */
static bool
check_entry (PdfFile *file, guint number, const Entry *entry, GArray *stretches,
             ReasonKind *ret_reason)
{
  guint state = file->revisions->len - 1;
  const Revision *revision = get_last (file);
  const Entry *before = pdf_file_get_entry (file, state - 1, number);
  const PdfObject *object;

  *ret_reason = REASON_DAMAGED;
  if (entry->kind == ENTRY_FREE) {
    *ret_reason = REASON_REMOVED;
    return before == NULL || before->kind == ENTRY_FREE;
  }
  if (entry->kind == ENTRY_OFFSET && entry->place < revision->start)
    return entries_equal (entry, before);
  if (number == 0)
    return false;
  object = pdf_file_get_object (file, state, number);
  if (object == NULL)
    return false;
  if (entry->kind == ENTRY_OFFSET) {
    Stretch stretch = { .start = object->start, .end = object->end };
    g_array_append_val (stretches, stretch);
  }

  return true;
}

/* From the start of the revision to the end of its section, with only space between. */
static bool
is_all_told (const PdfFile *file, const Revision *revision, GArray *stretches)
{
  const CrossReference *section = revision->sections->pdata[0];
  PdfSyntax syntax = { .bytes = file->bytes, .size = section->end, .at = revision->start };

  g_array_sort (stretches, compare_stretches);
  for (guint i = 0; i < stretches->len; i++) {
    const Stretch *stretch = &g_array_index (stretches, Stretch, i);
    if (stretch->start == section->start && section->stream != 0)
      continue;
    pdf_syntax_skip (&syntax);
    if (syntax.at != stretch->start)
      return false;
    syntax.at = stretch->end;
  }
  pdf_syntax_skip (&syntax);

  return syntax.at == section->start;
}

/* The same document, not encrypted, and no object beyond its size. */
static bool
is_trailer_sound (const PdfFile *file, guint highest)
{
  guint state = file->revisions->len - 1;
  const PdfValue *trailer = pdf_file_get_trailer (file, state);
  const PdfValue *before = pdf_file_get_trailer (file, state - 1);
  const PdfValue *id = pdf_value_get (trailer, "ID"), *id_before = pdf_value_get (before, "ID");
  gint64 size;

  if (!pdf_value_get_integer (pdf_value_get (trailer, "Size"), &size) || size <= highest)
    return false;
  if (pdf_value_get (trailer, "Encrypt") != NULL ||
      !pdf_value_equal (pdf_value_get (trailer, "Root"), pdf_value_get (before, "Root")))
    return false;

  return id_before == NULL || id_before->kind != PDF_ARRAY || id_before->items->len == 0 ||
         (id != NULL && id->kind == PDF_ARRAY && id->items->len == 2 &&
          pdf_value_equal (id->items->pdata[0], id_before->items->pdata[0]));
}

static bool
check_revision (PdfFile *file, ReasonKind *ret_reason)
{
  const Revision *revision = get_last (file);
  const CrossReference *section = revision->sections->pdata[0];
  g_autoptr (GArray) stretches = g_array_new (FALSE, FALSE, sizeof (Stretch));
  GHashTableIter iter;
  gpointer key, entry;
  guint highest = section->stream;

  g_hash_table_iter_init (&iter, section->entries);
  while (g_hash_table_iter_next (&iter, &key, &entry)) {
    highest = MAX (highest, GPOINTER_TO_UINT (key));
    if (!check_entry (file, GPOINTER_TO_UINT (key), entry, stretches, ret_reason))
      return false;
  }
  *ret_reason = REASON_HIDDEN;
  if (!is_all_told (file, revision, stretches) || !are_containers_listed (revision))
    return false;
  *ret_reason = REASON_DAMAGED;

  return is_trailer_sound (file, highest);
}

/* An xref stream that the table does not list may take no number that is in use. */
static bool
is_stream_number_free (const PdfFile *file, const CrossReference *section)
{
  const Entry *entry = cross_reference_get (section, section->stream);
  const Entry *before = pdf_file_get_entry (file, file->revisions->len - 2, section->stream);

  if (section->stream == 0)
    return true;
  if (entry != NULL)
    return entry->kind == ENTRY_OFFSET && entry->place == section->start;

  return before == NULL || before->kind == ENTRY_FREE;
}

static bool
add_revision (PdfFile *file, CrossReference *section, ReasonKind *ret_reason)
{
  gsize start = get_last (file)->end;
  Revision *revision = revision_new (start);

  g_ptr_array_add (revision->sections, section);
  g_ptr_array_add (file->revisions, revision);
  revision->end = section->end;
  revision->next = skip_line_ends (file, section->end);
  *ret_reason = REASON_DAMAGED;
  if (section->start < start || !is_stream_number_free (file, section))
    return false;

  return check_revision (file, ret_reason);
}

bool
revisions_read (PdfFile *file, ReasonKind *ret_reason)
{
  Revision *frozen = file->revisions->pdata[0];
  g_autoptr (GPtrArray) sections = NULL;
  gsize at;

  frozen->next = skip_line_ends (file, frozen->end);
  if (frozen->next == file->size)
    return true;
  if (!cross_reference_find_last (file->bytes, file->size, &at)) {
    *ret_reason = reason_of_ending (file);
    return false;
  }
  sections = read_sections (file, at);
  if (sections == NULL) {
    *ret_reason = REASON_DAMAGED;
    return false;
  }
  while (sections->len > 0)
    if (!add_revision (file, g_ptr_array_steal_index (sections, sections->len - 1),
                       ret_reason)) {
      g_ptr_array_set_size (file->revisions, (gint) file->revisions->len - 1);
      return false;
    }
  if (get_last (file)->next != file->size) {
    *ret_reason = REASON_AFTER_END;
    return false;
  }

  return true;
}
