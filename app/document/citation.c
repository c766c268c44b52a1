/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "document/citation.h"

#include "document/paragraph.h"
#include "number/format.h"

#define OPENING "«" NARROW_SPACE
#define CLOSING NARROW_SPACE "»"

void
citation_write_bare (Writer *writer, const Node *citation)
{
  const Outline *initial = writer->initial_outline;
  bool is_division = g_str_equal (citation->variant, "division");
  g_autofree char *number =
      is_division && initial != NULL ? outline_refer_next (initial, citation->of) : NULL;
  g_autofree char *prefix =
      number != NULL ? g_strdup_printf ("%s. – %s. – ", number, citation->title) : NULL;
  const char *pending = prefix;

  for (guint i = 0; i < citation->children->len; i++) {
    const Node *child = citation->children->pdata[i];

    if (!outline_stands (writer->outline, child))
      continue;
    paragraph_write (writer, child, pending);
    pending = NULL;
  }
}

/* An item opens with the mark before its number. */
static void
open_quotation (Block *block)
{
  if (block->label != NULL) {
    g_autofree char *label = g_steal_pointer (&block->label);

    block->label = g_strconcat (OPENING, label, NULL);
    return;
  }

  const Run *first = block->runs->len > 0 ? block->runs->pdata[0] : NULL;

  g_ptr_array_insert (
      block->runs, 0,
      run_new (OPENING, first != NULL ? first->flags & RUN_BOLD : 0, NULL, NULL));
}

void
citation_write (Writer *writer, const Node *citation)
{
  GPtrArray *blocks = writer->document->blocks;
  guint first = blocks->len;

  citation_write_bare (writer, citation);
  for (guint i = first; i < blocks->len; i++)
    open_quotation (blocks->pdata[i]);
  if (blocks->len > first)
    g_ptr_array_add (((Block *) blocks->pdata[blocks->len - 1])->runs,
                     run_new (CLOSING, 0, NULL, NULL));
}
