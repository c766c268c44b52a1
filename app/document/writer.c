/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "document/writer.h"

void
blank_free (gpointer data)
{
  Blank *blank = data;

  g_free (blank->path);
  g_free (blank->label);
  g_free (blank->node);
  g_free (blank->article);
  g_free (blank);
}

void
dangling_free (gpointer data)
{
  Dangling *dangling = data;

  g_free (dangling->to);
  g_free (dangling);
}

Block *
writer_add_block (Writer *writer, BlockKind kind, const char *id)
{
  Block *block = block_new (kind, id);

  g_ptr_array_add (writer->document->blocks, block);
  return block;
}

void
writer_note_blank (Writer *writer, const char *path, const char *label, bool required)
{
  if (!g_hash_table_add (writer->blank_paths, g_strdup (path)))
    return;

  Blank *blank = g_new0 (Blank, 1);

  blank->path = g_strdup (path);
  blank->label = g_strdup (label);
  blank->node = g_strdup (writer->node->id);
  blank->article = outline_locate (writer->outline, writer->node);
  blank->required = required;
  g_ptr_array_add (writer->blanks, blank);
}
