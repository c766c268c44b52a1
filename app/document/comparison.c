/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "document/comparison.h"

#include <string.h>

/* A block that says something. */
typedef struct {
  char *key;  /* its id, and its rank among those of that id */
  char *id;   /* "" when it has none */
  char *text; /* without its number */
  char *section;
  bool heading;
  guint rank;
} Passage;

static void
passage_free (gpointer data)
{
  Passage *passage = data;

  g_free (passage->key);
  g_free (passage->id);
  g_free (passage->text);
  g_free (passage->section);
  g_free (passage);
}

void
text_change_free (TextChange *change)
{
  g_free (change->id);
  g_free (change->section);
  g_free (change->before);
  g_free (change->after);
  g_free (change);
}

static void
append_line (GString *text, char *owned)
{
  if (text->len > 0 && *owned != '\0')
    g_string_append_c (text, '\n');
  g_string_append (text, owned);
  g_free (owned);
}

static void
append_row (GString *text, const DocumentRow *row)
{
  GString *line = g_string_new (NULL);

  for (guint i = 0; i < row->cells->len; i++) {
    const DocumentCell *cell = row->cells->pdata[i];
    g_autofree char *words = runs_to_text (cell->runs);

    g_string_append_printf (line, "%s%s", i > 0 ? " | " : "", words);
  }
  append_line (text, g_string_free (line, FALSE));
}

/* Owned: all that a block says. */
static char *
read_block (const Block *block)
{
  GString *text = g_string_new (NULL);

  append_line (text, runs_to_text (block->runs));
  for (guint i = 0; block->rows != NULL && i < block->rows->len; i++)
    append_row (text, block->rows->pdata[i]);
  for (guint i = 0; block->slots != NULL && i < block->slots->len; i++) {
    const SignatureSlot *slot = block->slots->pdata[i];

    append_line (text, g_strdup_printf ("%s : %s, %s", slot->heading, slot->capacity,
                                        slot->name != NULL ? slot->name : ""));
  }
  if (block->chart != NULL)
    append_line (text, g_strdup (block->chart->alternative));

  return g_string_free (text, FALSE);
}

static char *
title_of (const Block *block)
{
  g_autofree char *text = runs_to_text (block->runs);

  return block->label != NULL ? g_strdup_printf ("%s – %s", block->label, text)
                              : g_steal_pointer (&text);
}

/* Whether a block is part of what begins with that heading; the signatures behind the last
 * article are not. */
static bool
is_under (const Block *heading, const char *id)
{
  gsize length = strcspn (id, ".");

  return heading != NULL && heading->id != NULL &&
         (*id == '\0' ||
          (strncmp (heading->id, id, length) == 0 && strcspn (heading->id, ".") == length));
}

/* Of Passage. */
static GPtrArray *
read_passages (const Draft *draft)
{
  const GPtrArray *blocks = draft_get_document (draft)->blocks;
  GPtrArray *passages = g_ptr_array_new_with_free_func (passage_free);
  g_autoptr (GHashTable) counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  const Block *heading = NULL;

  for (guint i = 0; i < blocks->len; i++) {
    const Block *block = blocks->pdata[i];
    g_autofree char *text = read_block (block);
    const char *id = block->id != NULL ? block->id : "";
    Passage *passage;
    guint count;

    if (*text == '\0')
      continue;
    if (block->kind == BLOCK_HEADING && block->level == 1)
      heading = block;
    count = GPOINTER_TO_UINT (g_hash_table_lookup (counts, id));
    g_hash_table_replace (counts, g_strdup (id), GUINT_TO_POINTER (count + 1));
    passage = g_new0 (Passage, 1);
    passage->key = g_strdup_printf ("%s %u", id, count);
    passage->id = g_strdup (id);
    passage->text = g_steal_pointer (&text);
    passage->section = is_under (heading, id) ? title_of (heading) : NULL;
    passage->heading = block == heading;
    passage->rank = passages->len;
    g_ptr_array_add (passages, passage);
  }

  return passages;
}

static GHashTable *
index_passages (const GPtrArray *passages)
{
  GHashTable *index = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < passages->len; i++)
    g_hash_table_insert (index, ((Passage *) passages->pdata[i])->key, passages->pdata[i]);

  return index;
}

static void
add_change (GPtrArray *changes, const Passage *before, const Passage *after)
{
  const Passage *shown = after != NULL ? after : before;
  TextChange *change = g_new0 (TextChange, 1);

  change->kind = before == NULL ? TEXT_ADDED : after == NULL ? TEXT_REMOVED : TEXT_REWORDED;
  change->id = g_strdup (shown->id);
  change->section = g_strdup (shown->section);
  change->heading = shown->heading;
  change->before = before != NULL ? g_strdup (before->text) : NULL;
  change->after = after != NULL ? g_strdup (after->text) : NULL;
  g_ptr_array_add (changes, change);
}

GPtrArray *
comparison_make (const Draft *before, const Draft *after)
{
  g_autoptr (GPtrArray) old = read_passages (before);
  g_autoptr (GPtrArray) new = read_passages (after);
  g_autoptr (GHashTable) old_index = index_passages (old);
  g_autoptr (GHashTable) new_index = index_passages (new);
  GPtrArray *changes = g_ptr_array_new_with_free_func ((GDestroyNotify) text_change_free);
  guint next = 0; /* of the old ones, to be told */

  for (guint i = 0; i < new->len; i++) {
    const Passage *passage = new->pdata[i];
    const Passage *same = g_hash_table_lookup (old_index, passage->key);

    for (; same != NULL && next <= same->rank; next++)
      if (g_hash_table_lookup (new_index, ((Passage *) old->pdata[next])->key) == NULL)
        add_change (changes, old->pdata[next], NULL);
    if (same == NULL || !g_str_equal (same->text, passage->text))
      add_change (changes, same, passage);
  }
  for (; next < old->len; next++)
    if (g_hash_table_lookup (new_index, ((Passage *) old->pdata[next])->key) == NULL)
      add_change (changes, old->pdata[next], NULL);

  return changes;
}
