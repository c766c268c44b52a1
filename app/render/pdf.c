/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "render/pdf.h"

#include "render/encoding.h"
#include "render/structure.h"

#include <cairo-pdf.h>
#include <glib/gi18n-lib.h>
#include <string.h>

G_DEFINE_QUARK (render_error, render_error)

#define CREATOR "Quadripartite"
/* A file without its date would get today's from Cairo, and other bytes every day. */
#define DATE_UNKNOWN "2000-01-01"
#define LEVELS_MAX 6

static cairo_status_t
append (void *bytes, const unsigned char *data, unsigned int n)
{
  g_byte_array_append (bytes, data, n);

  return CAIRO_STATUS_SUCCESS;
}

static bool
is_date (const char *text)
{
  static const char form[] = "9999-99-99";

  if (text == NULL)
    return false;
  for (size_t i = 0; i < sizeof form; i++)
    if (form[i] == '9' ? !g_ascii_isdigit (text[i]) : text[i] != form[i])
      return false;

  return true;
}

/* Owned. */
static char *
repaired (const char *text)
{
  char *copy = g_strdup (text);

  encoding_repair (copy, strlen (copy));

  return copy;
}

static void
set_metadata (cairo_surface_t *surface, const Pages *pages)
{
  g_autofree char *date =
      g_strconcat (is_date (pages->date) ? pages->date : DATE_UNKNOWN, "T00:00:00Z", NULL);
  const struct {
    cairo_pdf_metadata_t which;
    const char *text;
  } lines[] = {
    { CAIRO_PDF_METADATA_TITLE, pages->title },
    { CAIRO_PDF_METADATA_SUBJECT, pages->subject },
    { CAIRO_PDF_METADATA_AUTHOR, pages->author },
    { CAIRO_PDF_METADATA_CREATOR, CREATOR },
    { CAIRO_PDF_METADATA_CREATE_DATE, date },
    { CAIRO_PDF_METADATA_MOD_DATE, date },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (lines); i++) {
    g_autofree char *text = lines[i].text != NULL ? repaired (lines[i].text) : NULL;

    if (text != NULL)
      cairo_pdf_surface_set_metadata (surface, lines[i].which, text);
  }
}

static void
add_outline (cairo_surface_t *surface, const Pages *pages)
{
  int parents[LEVELS_MAX + 1] = { CAIRO_PDF_OUTLINE_ROOT };

  for (guint i = 0; i < pages->outline->len; i++) {
    const OutlineEntry *entry = &g_array_index (pages->outline, OutlineEntry, i);
    int level = CLAMP (entry->level, 1, LEVELS_MAX);
    g_autofree char *link = g_strdup_printf ("dest='a%d'", entry->anchor);
    g_autofree char *title = repaired (entry->title);

    parents[level] = cairo_pdf_surface_add_outline (surface, parents[level - 1], title, link,
                                                    CAIRO_PDF_OUTLINE_FLAG_OPEN);
    for (int below = level + 1; below <= LEVELS_MAX; below++)
      parents[below] = parents[level];
  }
}

static void
add_anchors (cairo_t *cairo, const Pages *pages, int page)
{
  for (guint i = 0; i < pages->anchors->len; i++) {
    const Anchor *anchor = &g_array_index (pages->anchors, Anchor, i);
    char x[G_ASCII_DTOSTR_BUF_SIZE], y[G_ASCII_DTOSTR_BUF_SIZE];

    if (anchor->page != page)
      continue;
    g_autofree char *attributes = g_strdup_printf (
        "name='a%u' x=%s y=%s", i, g_ascii_formatd (x, sizeof x, "%.2f", anchor->x),
        g_ascii_formatd (y, sizeof y, "%.2f", anchor->y));
    cairo_tag_begin (cairo, CAIRO_TAG_DEST, attributes);
    cairo_tag_end (cairo, CAIRO_TAG_DEST);
  }
}

static void
draw_decoration (Structure *structure, const Page *page)
{
  const Mark *marks = (const Mark *) (const void *) page->decoration->data;

  for (guint i = 0; i < page->decoration->len; i++) {
    ArtifactKind kind = marks[i].artifact;

    if (i == 0 || kind != marks[i - 1].artifact)
      structure_begin_artifact (structure, kind);
    painter_draw (structure->painter, page, &marks[i]);
    if (i == page->decoration->len - 1 || kind != marks[i + 1].artifact)
      structure_end_artifact (structure, kind);
  }
}

static void
draw_page (Structure *structure, int number)
{
  Painter *painter = structure->painter;
  const Page *page = g_ptr_array_index (structure->pages->pages, number);

  add_anchors (painter->cairo, structure->pages, number);
  draw_decoration (structure, page);
  for (guint i = 0; i < page->content->len; i++) {
    const Mark *mark = &g_array_index (page->content, Mark, i);

    structure_enter (structure, mark);
    painter_draw (painter, page, mark);
  }
  structure_end_page (structure);
}

static bool
draw (cairo_t *cairo, const Pages *pages, bool oldest, GArray **ret_tags)
{
  FaceSet faces;
  Painter painter;
  Structure structure;

  face_set_init (&faces, pages->fonts);
  painter_init (&painter, cairo, &faces, true);
  painter.oldest = oldest;
  structure_init (&structure, pages, &painter);
  for (guint i = 0; i < pages->pages->len; i++) {
    draw_page (&structure, (int) i);
    if (i == pages->pages->len - 1)
      *ret_tags = structure_clear_to_tags (&structure);
    cairo_show_page (cairo);
  }
  painter_clear (&painter);
  face_set_clear (&faces);

  return !faces.failed;
}

GBytes *
pages_to_pdf (const Pages *pages, bool oldest, GArray **ret_tags, GError **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  g_autoptr (GArray) tags = NULL;
  cairo_surface_t *surface =
      cairo_pdf_surface_create_for_stream (append, bytes, pages->width, pages->height);
  cairo_t *cairo = cairo_create (surface);

  cairo_pdf_surface_restrict_to_version (surface, oldest ? CAIRO_PDF_VERSION_1_4
                                                         : CAIRO_PDF_VERSION_1_5);
  cairo_pdf_surface_set_thumbnail_size (surface, 0, 0);
  set_metadata (surface, pages);
  add_outline (surface, pages);
  bool drawn = draw (cairo, pages, oldest, &tags);

  cairo_status_t status = cairo_status (cairo);
  cairo_destroy (cairo);
  cairo_surface_finish (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  if (!drawn) {
    g_set_error_literal (error, RENDER_ERROR, RENDER_ERROR_FONT,
                         _ ("A font of the document is damaged: install it again"));
    return NULL;
  }
  if (status != CAIRO_STATUS_SUCCESS) {
    g_set_error (error, RENDER_ERROR, RENDER_ERROR_CAIRO, _ ("The PDF could not be made: %s"),
                 cairo_status_to_string (status));
    return NULL;
  }

  *ret_tags = g_steal_pointer (&tags);
  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}
