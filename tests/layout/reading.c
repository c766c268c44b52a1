/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading.h"

#include "layout/style.h"
#include "sample.h"

#include <string.h>

#define PROTRUSION 2.0 /* that marks of punctuation may hang out of the margins */

Pages *
read_pages (const Document *document)
{
  g_autoptr (Typesetter) typesetter = sample_typesetter ();
  g_autoptr (GError) error = NULL;
  Pages *pages = layout_document (typesetter, document, &error);

  g_assert_no_error (error);

  return pages;
}

const Page *
read_page (const Pages *pages, guint number)
{
  return g_ptr_array_index (pages->pages, number);
}

/* Owned: the texts of some marks of a page, one a line. */
static char *
texts_of (const Page *page, const GArray *marks)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < marks->len; i++) {
    const Mark *mark = &g_array_index (marks, Mark, i);

    if (mark->kind != MARK_TEXT)
      continue;
    g_string_append_len (text, page->text->str + mark->first_byte, mark->n_bytes);
    g_string_append_c (text, '\n');
  }

  return g_string_free (text, FALSE);
}

char *
read_content (const Pages *pages, guint number)
{
  return texts_of (read_page (pages, number), read_page (pages, number)->content);
}

char *
read_decoration (const Pages *pages, guint number)
{
  return texts_of (read_page (pages, number), read_page (pages, number)->decoration);
}

/* The page where a text stands in the content, or -1. */
int
find_page (const Pages *pages, const char *text)
{
  for (guint i = 0; i < pages->pages->len; i++) {
    g_autofree char *content = read_content (pages, i);

    if (strstr (content, text) != NULL)
      return (int) i;
  }

  return -1;
}

/* What holds for every page of every document. */
void
check_invariants (const Pages *pages)
{
  for (guint i = 0; i < pages->pages->len; i++) {
    const Page *page = read_page (pages, i);
    guint bytes = 0;

    for (guint k = 0; k < page->clusters->len; k++)
      bytes += g_array_index (page->clusters, PlacedCluster, k).n_bytes;
    g_assert_cmpuint (bytes, ==, page->text->len);
    g_assert_true (g_utf8_validate (page->text->str, (gssize) page->text->len, NULL));

    for (guint k = 0; k < page->content->len; k++) {
      const Mark *mark = &g_array_index (page->content, Mark, k);

      if (mark->kind == MARK_NOTHING)
        continue;
      g_assert_cmpfloat (mark->x, >=, PAGE_MARGIN - PROTRUSION - 0.1);
      g_assert_cmpfloat (mark->x + mark->width, <=,
                         PAGE_WIDTH - PAGE_MARGIN + PROTRUSION + 0.1);
      g_assert_cmpfloat (mark->y, >=, PAGE_MARGIN);
      g_assert_cmpfloat (mark->y + (mark->kind == MARK_TEXT ? 0 : mark->height), <=,
                         TEXT_BOTTOM + 0.1);
      g_assert_cmpint (mark->element, >=, 0);
    }
  }
}

/* A page whose text goes on on the next does not end inside a word. */
void
check_no_hyphen_at_page_end (const Pages *pages)
{
  for (guint i = 0; i + 1 < pages->pages->len; i++) {
    const GArray *content = read_page (pages, i)->content;

    if (content->len > 0)
      g_assert_false (g_array_index (content, Mark, content->len - 1).hyphen);
  }
}
