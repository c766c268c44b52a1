/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/layout.h"

static void
describe_mark (GString *text, const Pages *pages, const Page *page, const Mark *mark)
{
  char x[16], y[16], width[16];

  (void) g_ascii_formatd (x, sizeof x, "%7.2f", mark->x);
  (void) g_ascii_formatd (y, sizeof y, "%7.2f", mark->y);
  (void) g_ascii_formatd (width, sizeof width, "%7.2f", mark->width);
  g_string_append_printf (text, "%s %s %s  ", x, y, width);
  if (mark->element >= 0)
    g_string_append_printf (text, "%s ",
                            g_array_index (pages->elements, Element, mark->element).tag);
  else
    g_string_append (text, "- ");
  g_string_append_len (text, page->text->str + mark->first_byte, mark->n_bytes);
  while (text->str[text->len - 1] == ' ')
    g_string_truncate (text, text->len - 1);
  if (mark->hyphen)
    g_string_append (text, "¬");
  if (mark->origin >= 0)
    g_string_append_printf (text, " {%s}",
                            (const char *) g_ptr_array_index (pages->origins, mark->origin));
  if (mark->target >= 0)
    g_string_append_printf (text, " →%d", mark->target);
  g_string_append_c (text, '\n');
}

static void
describe_marks (GString *text, const Pages *pages, const Page *page, const GArray *marks)
{
  for (guint i = 0; i < marks->len; i++) {
    const Mark *mark = &g_array_index (marks, Mark, i);

    if (mark->kind == MARK_TEXT)
      describe_mark (text, pages, page, mark);
  }
}

char *
layout_describe (const Pages *pages)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < pages->pages->len; i++) {
    const Page *page = g_ptr_array_index (pages->pages, i);

    g_string_append_printf (text, "page %u\n", i + 1);
    describe_marks (text, pages, page, page->decoration);
    describe_marks (text, pages, page, page->content);
  }

  return g_string_free (text, FALSE);
}
