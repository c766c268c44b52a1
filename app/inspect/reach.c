/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inspect/reach.h"

/* Ways back up, which would lead from anything to everything. */
static const char *const ways_up[] = { "Parent", "P", "Pg", NULL };

static bool
is_cut (const Reach *reach, const PdfValue *dictionary, const char *key)
{
  const char *const *cut =
      reach->cuts != NULL ? g_hash_table_lookup (reach->cuts, dictionary) : ways_up;

  return cut != NULL && g_strv_contains (cut, key);
}

static void
go_through (Reach *reach, const PdfValue *value, guint mark, GArray *pending)
{
  guint number = pdf_value_get_reference (value);
  GHashTableIter iter;
  gpointer key, entry;

  if (number != 0 && reach_get_mark (reach, number) == 0) {
    g_hash_table_insert (reach->reached, GUINT_TO_POINTER (number), GUINT_TO_POINTER (mark));
    g_array_append_val (pending, number);
  }
  if (value->kind == PDF_ARRAY)
    for (guint i = 0; i < value->items->len; i++)
      go_through (reach, value->items->pdata[i], mark, pending);
  if (value->kind != PDF_DICTIONARY)
    return;
  g_hash_table_iter_init (&iter, value->entries);
  while (g_hash_table_iter_next (&iter, &key, &entry))
    if (!is_cut (reach, value, key))
      go_through (reach, entry, mark, pending);
}

void
reach_from (Reach *reach, const PdfValue *value, guint mark)
{
  g_autoptr (GArray) pending = g_array_new (FALSE, FALSE, sizeof (guint));

  if (value != NULL)
    go_through (reach, value, mark, pending);
  while (pending->len > 0) {
    guint number = g_array_index (pending, guint, pending->len - 1);
    const PdfObject *object = pdf_file_get_object (reach->file, reach->state, number);
    g_array_set_size (pending, pending->len - 1);
    if (object != NULL)
      go_through (reach, object->value, mark, pending);
  }
}

guint
reach_get_mark (const Reach *reach, guint number)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (reach->reached, GUINT_TO_POINTER (number)));
}
