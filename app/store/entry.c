/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/entry.h"

#include <string.h>

/* Changes with the fields that are hashed, so that no entry can be read as another form. */
#define HASH_FORM "quadripartite-entry-1"

static const char *const kind_names[] = { "init",  "act",    "undo",   "redo",
                                          "merge", "schema", "freeze", "sign" };

void
entry_free (Entry *entry)
{
  if (entry == NULL)
    return;

  g_free (entry->hash);
  g_free (entry->parent);
  g_free (entry->parent2);
  g_free (entry->target);
  g_free (entry->author);
  g_free (entry->op);
  g_free (entry->content);
  g_clear_pointer (&entry->changeset, g_bytes_unref);
  g_free (entry);
}

const char *
entry_kind_to_text (EntryKind kind)
{
  return kind_names[kind];
}

gboolean
entry_kind_from_text (const char *text, EntryKind *ret_kind)
{
  for (gsize i = 0; i < G_N_ELEMENTS (kind_names); i++)
    if (g_str_equal (text, kind_names[i])) {
      *ret_kind = (EntryKind) i;
      return TRUE;
    }

  return FALSE;
}

/* The length first, so that bytes cannot move from one field to the next; -1 is absent. */
static void
add_field (GChecksum *checksum, const void *bytes, gsize size)
{
  gint64 length = GINT64_TO_BE (bytes != NULL ? (gint64) size : -1);

  g_checksum_update (checksum, (const guchar *) &length, sizeof length);
  if (size > 0)
    g_checksum_update (checksum, bytes, (gssize) size);
}

static void
add_text (GChecksum *checksum, const char *text)
{
  add_field (checksum, text, text != NULL ? strlen (text) : 0);
}

static void
add_number (GChecksum *checksum, gint64 number)
{
  gint64 bytes = GINT64_TO_BE (number);

  add_field (checksum, &bytes, sizeof bytes);
}

char *
entry_compute_hash (const Entry *entry)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  gsize size;
  const void *changeset = g_bytes_get_data (entry->changeset, &size);

  add_text (checksum, HASH_FORM);
  add_text (checksum, entry->parent);
  add_text (checksum, entry->parent2);
  add_text (checksum, entry->target);
  add_text (checksum, entry_kind_to_text (entry->kind));
  add_number (checksum, entry->schema);
  add_text (checksum, entry->author);
  add_number (checksum, entry->at);
  add_text (checksum, entry->op);
  add_text (checksum, entry->content);
  add_field (checksum, size > 0 ? changeset : "", size);
  return g_strdup (g_checksum_get_string (checksum));
}
