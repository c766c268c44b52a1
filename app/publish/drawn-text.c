/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "publish/drawn-text.h"

#include <string.h>

static void
add_squeezed (GString *squeezed, const char *text, gsize n_bytes)
{
  for (const char *at = text; at < text + n_bytes; at = g_utf8_next_char (at))
    if (!g_unichar_isspace (g_utf8_get_char (at)))
      g_string_append_unichar (squeezed, g_utf8_get_char (at));
}

char *
drawn_text_squeeze (const char *text)
{
  GString *squeezed = g_string_new (NULL);

  add_squeezed (squeezed, text, strlen (text));
  return g_string_free (squeezed, FALSE);
}

static void
add_mark (GString *text, const Page *page, const Mark *mark)
{
  if (mark->kind == MARK_TEXT)
    add_squeezed (text, page->text->str + mark->first_byte, mark->n_bytes);
}

static void
add_marks (GString *text, const Page *page, const GArray *marks)
{
  for (guint i = 0; i < marks->len; i++)
    add_mark (text, page, &g_array_index (marks, Mark, i));
}

char *
drawn_text_of_margins (const Page *page)
{
  GString *text = g_string_new (NULL);

  add_marks (text, page, page->decoration);
  return g_string_free (text, FALSE);
}

char *
drawn_text_of_page (const Page *page)
{
  GString *text = g_string_new (NULL);

  add_marks (text, page, page->decoration);
  add_marks (text, page, page->content);
  return g_string_free (text, FALSE);
}

/* The text of one element, made where it is first met. */
static GString *
find_element (GHashTable *by_element, GPtrArray *order, int element)
{
  GString *text = g_hash_table_lookup (by_element, GINT_TO_POINTER (element));

  if (text == NULL) {
    text = g_string_new (NULL);
    g_hash_table_insert (by_element, GINT_TO_POINTER (element), text);
    g_ptr_array_add (order, text);
  }

  return text;
}

static void
free_text (gpointer text)
{
  g_string_free (text, TRUE);
}

/* A row that goes on over the page is drawn cell by cell on both. */
char *
drawn_text_of_block (const Pages *pages, int block)
{
  g_autoptr (GHashTable) by_element = g_hash_table_new (NULL, NULL);
  g_autoptr (GPtrArray) order = g_ptr_array_new_with_free_func (free_text);
  GString *whole = g_string_new (NULL);

  for (guint i = 0; i < pages->pages->len; i++) {
    const Page *page = pages->pages->pdata[i];

    for (guint k = 0; k < page->content->len; k++) {
      const Mark *mark = &g_array_index (page->content, Mark, k);

      if (mark->block == block)
        add_mark (find_element (by_element, order, mark->element), page, mark);
    }
  }
  for (guint i = 0; i < order->len; i++)
    g_string_append (whole, ((const GString *) order->pdata[i])->str);

  return g_string_free (whole, FALSE);
}
