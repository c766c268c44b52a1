/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/pages.h"

static void
release_picture (gpointer picture)
{
  picture_unref (picture);
}

static void
release_code (gpointer code)
{
  code_unref (code);
}

static void
free_page (gpointer data)
{
  Page *page = data;

  g_array_unref (page->decoration);
  g_array_unref (page->content);
  g_array_unref (page->glyphs);
  g_array_unref (page->clusters);
  g_string_free (page->text, TRUE);
  g_ptr_array_unref (page->pictures);
  g_ptr_array_unref (page->codes);
  g_free (page);
}

static void
clear_element (gpointer data)
{
  g_free (((Element *) data)->alternative);
}

static void
clear_anchor (gpointer data)
{
  g_free (((Anchor *) data)->id);
}

static void
clear_entry (gpointer data)
{
  g_free (((OutlineEntry *) data)->title);
}

static void
clear_field (gpointer data)
{
  SignatureField *field = data;

  g_free (field->name);
  g_free (field->description);
}

static GArray *
array_of (guint size, GDestroyNotify clear)
{
  GArray *array = g_array_new (FALSE, TRUE, size);

  if (clear != NULL)
    g_array_set_clear_func (array, clear);

  return array;
}

Pages *
pages_new (Fonts *fonts)
{
  Pages *pages = g_new0 (Pages, 1);

  pages->fonts = fonts_ref (fonts);
  pages->pages = g_ptr_array_new_with_free_func (free_page);
  pages->elements = array_of (sizeof (Element), clear_element);
  pages->anchors = array_of (sizeof (Anchor), clear_anchor);
  pages->outline = array_of (sizeof (OutlineEntry), clear_entry);
  pages->fields = array_of (sizeof (SignatureField), clear_field);
  pages->origins = g_ptr_array_new_with_free_func (g_free);

  return pages;
}

void
pages_free (Pages *pages)
{
  if (pages == NULL)
    return;

  g_free (pages->title);
  g_free (pages->subject);
  g_free (pages->author);
  g_free (pages->date);
  g_free (pages->missing);
  fonts_unref (pages->fonts);
  g_ptr_array_unref (pages->pages);
  g_array_unref (pages->elements);
  g_array_unref (pages->anchors);
  g_array_unref (pages->outline);
  g_array_unref (pages->fields);
  g_ptr_array_unref (pages->origins);
  g_free (pages);
}

Page *
pages_add (Pages *pages)
{
  Page *page = g_new0 (Page, 1);

  page->decoration = array_of (sizeof (Mark), NULL);
  page->content = array_of (sizeof (Mark), NULL);
  page->glyphs = array_of (sizeof (PlacedGlyph), NULL);
  page->clusters = array_of (sizeof (PlacedCluster), NULL);
  page->text = g_string_new (NULL);
  page->pictures = g_ptr_array_new_with_free_func (release_picture);
  page->codes = g_ptr_array_new_with_free_func (release_code);
  g_ptr_array_add (pages->pages, page);

  return page;
}
