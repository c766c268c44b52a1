/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/layout.h"

#include "layout/body.h"
#include "layout/cover.h"
#include "layout/margins.h"
#include "layout/tightening.h"

#define DEFAULT_FAMILY "Noto Serif"

struct _Typesetter {
  char *fonts_directory;
  char *hyphenation_file;
  char *family; /* that words are shaped in */
  Hyphens *hyphens;
  Words *words;
  Gallery *gallery;
};

Typesetter *
typesetter_new (const char *fonts, const char *hyphenation)
{
  Typesetter *typesetter = g_new0 (Typesetter, 1);

  typesetter->fonts_directory = g_strdup (fonts);
  typesetter->hyphenation_file = g_strdup (hyphenation);
  typesetter->gallery = gallery_new ();

  return typesetter;
}

void
typesetter_free (Typesetter *typesetter)
{
  if (typesetter == NULL)
    return;

  words_free (typesetter->words);
  hyphens_free (typesetter->hyphens);
  gallery_free (typesetter->gallery);
  g_free (typesetter->fonts_directory);
  g_free (typesetter->hyphenation_file);
  g_free (typesetter->family);
  g_free (typesetter);
}

static bool
open_family (Typesetter *typesetter, const char *family, GError **error)
{
  if (g_strcmp0 (family, typesetter->family) == 0)
    return true;

  if (typesetter->hyphens == NULL)
    typesetter->hyphens = hyphens_load (typesetter->hyphenation_file, error);
  if (typesetter->hyphens == NULL)
    return false;

  g_autoptr (Fonts) fonts = fonts_open (typesetter->fonts_directory, family, error);
  if (fonts == NULL)
    return false;

  words_free (typesetter->words);
  typesetter->words = words_new (fonts, typesetter->hyphens);
  g_free (typesetter->family);
  typesetter->family = g_strdup (family);

  return true;
}

static void
collect_targets (GHashTable *wanted, const GPtrArray *runs)
{
  for (guint i = 0; i < runs->len; i++) {
    const Run *run = g_ptr_array_index (runs, i);

    if (run->target != NULL)
      g_hash_table_add (wanted, run->target);
  }
}

/* The ids that some link leads to. */
static GHashTable *
find_wanted (const Document *document)
{
  GHashTable *wanted = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < document->blocks->len; i++) {
    const Block *block = g_ptr_array_index (document->blocks, i);

    collect_targets (wanted, block->runs);
    for (guint k = 0; block->rows != NULL && k < block->rows->len; k++) {
      const DocumentRow *row = g_ptr_array_index (block->rows, k);

      for (guint n = 0; n < row->cells->len; n++)
        collect_targets (wanted,
                         ((const DocumentCell *) g_ptr_array_index (row->cells, n))->runs);
    }
  }

  return wanted;
}

static bool
is_drawn (const Block *block)
{
  return block->kind == BLOCK_TABLE || block->kind == BLOCK_CHART;
}

/* Anchors for headings, what is drawn and what links lead to; the answer is each part's anchor
 * or -1. */
static int *
place_anchors (Placer *placer, const GPtrArray *parts, const GArray *boxes, GHashTable *wanted)
{
  GArray *anchors = placer->pages->anchors;
  int *found = g_new (int, MAX (parts->len, 1));
  int last = -1;

  for (guint i = 0; i < parts->len; i++)
    found[i] = -1;
  for (guint i = 0; i < boxes->len; i++) {
    const Box *box = &g_array_index (boxes, Box, i);
    const Part *part = g_ptr_array_index (parts, box->part);
    const char *id = part->block->id;

    if (box->part == last || box->kind == BOX_PAGE_BREAK)
      continue;
    last = box->part;
    if (part->heading_text == NULL &&
        (id == NULL || !(is_drawn (part->block) || g_hash_table_contains (wanted, id))))
      continue;
    Anchor anchor = { g_strdup (id), box->page, PAGE_MARGIN, box->y };
    g_array_append_val (anchors, anchor);
    found[box->part] = (int) anchors->len - 1;
    if (id != NULL)
      g_hash_table_insert (placer->targets, (gpointer) id, GINT_TO_POINTER (anchors->len));
  }

  return found;
}

/* The document's title is the root of the bookmarks, its headings hang from it. */
static void
fill_outline (Pages *pages, const Document *document, const GPtrArray *parts,
              const int *anchors)
{
  if (document->title != NULL) {
    Anchor top = { NULL, 0, 0, 0 };
    OutlineEntry root = { g_strdup (document->title), 1, (int) pages->anchors->len };

    g_array_append_val (pages->anchors, top);
    g_array_append_val (pages->outline, root);
  }
  for (guint i = 0; i < parts->len; i++) {
    const Part *part = g_ptr_array_index (parts, i);

    if (part->heading_text == NULL || anchors[i] < 0)
      continue;
    OutlineEntry entry = { g_strdup (part->heading_text),
                           CLAMP (part->block->level, 1, 2) + (document->title != NULL),
                           anchors[i] };
    g_array_append_val (pages->outline, entry);
  }
}

static void
copy_metadata (Pages *pages, const Document *document)
{
  pages->width = PAGE_WIDTH;
  pages->height = PAGE_HEIGHT;
  pages->title = g_strdup (document->title);
  pages->subject = g_strdup (document->subject);
  pages->author = g_strdup (document->author);
  pages->date = g_strdup (document->date);
}

/* Owned, with the pages that they make. */
static GArray *
make_boxes (const GPtrArray *parts, GArray **ret_spans)
{
  GArray *boxes = NULL;
  GArray *spans = NULL;

  do {
    g_clear_pointer (&boxes, g_array_unref);
    g_clear_pointer (&spans, g_array_unref);
    boxes = flow_new (parts);
    cover_balance (boxes, parts);
    spans = flow_paginate (boxes, parts);
  } while (tightening_find (boxes, parts));

  *ret_spans = spans;
  return boxes;
}

static void
place_pages (Placer *placer, Body *body, const Margins *margins, const GArray *spans)
{
  for (guint i = 0; i < spans->len; i++) {
    placer_start_page (placer);
    margins_place (margins, placer, (int) spans->len);
    body_place (body, &g_array_index (spans, PageSpan, i));
  }
}

Pages *
layout_document (Typesetter *typesetter, const Document *document, GError **error)
{
  const char *family = document->font != NULL ? document->font : DEFAULT_FAMILY;

  if (!open_family (typesetter, family, error))
    return NULL;

  Words *words = typesetter->words;
  Pages *pages = pages_new (words_get_fonts (words));
  g_autoptr (GPtrArray) parts = parts_new (words, typesetter->gallery, document);
  g_autoptr (GArray) spans = NULL;
  g_autoptr (GArray) boxes = make_boxes (parts, &spans);
  g_autoptr (GHashTable) wanted = find_wanted (document);
  g_autoptr (Margins) margins = margins_new (words, document);
  Placer placer;

  pages->frozen = document->draft_mark == NULL;
  placer_init (&placer, pages, words);
  g_autofree int *anchors = place_anchors (&placer, parts, boxes, wanted);
  g_autoptr (Body) body = body_new (&placer, parts, boxes, anchors);
  fill_outline (pages, document, parts, anchors);
  place_pages (&placer, body, margins, spans);
  pages->missing = g_strdup (placer.missing->str);
  placer_clear (&placer);
  copy_metadata (pages, document);

  return pages;
}
