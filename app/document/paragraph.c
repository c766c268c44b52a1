/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "document/paragraph.h"

#include "document/sentence.h"
#include "document/wording.h"
#include "number/format.h"

#include <string.h>

void
paragraph_write_wording (Writer *writer, const Node *node, const char *prefix, GPtrArray *runs)
{
  g_autoptr (GPtrArray) wording = wording_dup (writer, node);

  writer->node = node;
  sentence_write (writer, prefix, wording, runs);
}

/* The length of text without the punctuation and spaces at its end. */
static gsize
length_without_end (const char *text)
{
  const char *end = text + strlen (text);

  while (end > text) {
    const char *before = g_utf8_prev_char (end);
    gunichar point = g_utf8_get_char (before);

    if (point != ';' && point != '.' && !g_unichar_isspace (point) && point != 0x202f)
      break;
    end = before;
  }

  return (gsize) (end - text);
}

/* Whatever clauses stand, an enumeration reads « … ; … ; … . » */
static void
end_with (Block *block, const char *punctuation)
{
  if (block->runs->len == 0)
    return;

  Run *last = g_ptr_array_index (block->runs, block->runs->len - 1);

  if (g_str_has_suffix (last->text, ":") || g_str_has_suffix (last->text, ","))
    return;

  g_autofree char *kept = g_strndup (last->text, length_without_end (last->text));
  g_free (last->text);
  last->text = g_strconcat (kept, punctuation, NULL);
}

void
paragraph_punctuate (Writer *writer, guint first)
{
  const GPtrArray *blocks = writer->document->blocks;

  for (guint i = first; i < blocks->len; i++)
    end_with (g_ptr_array_index (blocks, i), i + 1 < blocks->len ? NARROW_SPACE ";" : ".");
}

static void
write_items (Writer *writer, const Node *paragraph)
{
  guint first = writer->document->blocks->len;
  int rank = 0;

  for (guint i = 0; i < paragraph->children->len; i++) {
    const Node *item = g_ptr_array_index (paragraph->children, i);

    if (!outline_stands (writer->outline, item))
      continue;

    Block *block = writer_add_block (writer, BLOCK_ITEM, item->id);

    block->label = g_strdup_printf ("%d°", ++rank);
    paragraph_write_wording (writer, item, NULL, block->runs);
  }

  paragraph_punctuate (writer, first);
}

void
paragraph_write (Writer *writer, const Node *paragraph, const char *prefix)
{
  Block *block = writer_add_block (writer, BLOCK_PARAGRAPH, paragraph->id);

  paragraph_write_wording (writer, paragraph, prefix, block->runs);
  block->keep_with_next = paragraph->children->len > 0;
  write_items (writer, paragraph);
}
