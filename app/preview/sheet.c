/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preview/sheet.h"

#include "render/paint.h"

#include <math.h>

#define SAME 1e-9

static void
digest_marks (GChecksum *checksum, const Page *page, const GArray *marks)
{
  for (guint i = 0; i < marks->len; i++) {
    const Mark *mark = &g_array_index (marks, Mark, i);
    const int kinds[] = { (int) mark->kind, (int) mark->colour, (int) mark->face,
                          (int) mark->n_glyphs };
    const double measures[] = { mark->x, mark->y, mark->width, mark->height, mark->thickness };

    g_checksum_update (checksum, (const guchar *) kinds, sizeof kinds);
    g_checksum_update (checksum, (const guchar *) measures, sizeof measures);
    if (mark->n_glyphs > 0)
      g_checksum_update (
          checksum,
          (const guchar *) &g_array_index (page->glyphs, PlacedGlyph, mark->first_glyph),
          (gssize) (mark->n_glyphs * sizeof (PlacedGlyph)));
  }
}

/* Owned: of all that can be seen, so not of the text or the origins. */
static char *
digest_page (const Pages *pages, guint number)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  const Page *page = g_ptr_array_index (pages->pages, number);
  const double size[] = { pages->width, pages->height };

  g_checksum_update (checksum, (const guchar *) size, sizeof size);
  digest_marks (checksum, page, page->decoration);
  digest_marks (checksum, page, page->content);

  return g_strdup (g_checksum_get_string (checksum));
}

/* Owned. */
static cairo_surface_t *
draw (const Pages *pages, guint number, double scale, const cairo_rectangle_int_t *area)
{
  cairo_surface_t *surface =
      cairo_image_surface_create (CAIRO_FORMAT_ARGB32, area->width, area->height);
  cairo_t *cairo = cairo_create (surface);

  cairo_set_source_rgb (cairo, 1, 1, 1);
  cairo_paint (cairo);
  cairo_translate (cairo, -area->x, -area->y);
  cairo_scale (cairo, scale, scale);
  /* A damaged font was refused when the pages were made; without it the paper stays white. */
  (void) page_paint (pages, number, cairo, false);
  cairo_destroy (cairo);
  cairo_surface_flush (surface);

  return surface;
}

/* Shares the pixels. */
static GdkTexture *
texture_of (cairo_surface_t *surface)
{
  int width = cairo_image_surface_get_width (surface);
  int height = cairo_image_surface_get_height (surface);
  gsize stride = (gsize) cairo_image_surface_get_stride (surface);
  g_autoptr (GBytes) bytes = g_bytes_new_with_free_func (
      cairo_image_surface_get_data (surface), stride * (gsize) height,
      (GDestroyNotify) cairo_surface_destroy, cairo_surface_reference (surface));

  return gdk_memory_texture_new (width, height, GDK_MEMORY_DEFAULT, bytes, stride);
}

/* Cairo copies a texture through floating point at every frame; from a surface it takes only
 * the pixels that are painted anew. */
static GskRenderNode *
drawing_of (cairo_surface_t *surface)
{
  graphene_rect_t bounds =
      GRAPHENE_RECT_INIT (0, 0, (float) cairo_image_surface_get_width (surface),
                          (float) cairo_image_surface_get_height (surface));
  GskRenderNode *node = gsk_cairo_node_new (&bounds);
  cairo_t *cairo = gsk_cairo_node_get_draw_context (node);

  cairo_set_source_surface (cairo, surface, 0, 0);
  cairo_pattern_set_extend (cairo_get_source (cairo), CAIRO_EXTEND_PAD);
  cairo_paint (cairo);
  cairo_destroy (cairo);

  return node;
}

Sheet *
sheet_new (const Pages *pages, guint number, double scale, const cairo_rectangle_int_t *area)
{
  Sheet *sheet = g_new0 (Sheet, 1);
  cairo_surface_t *surface = draw (pages, number, scale, area);

  sheet->texture = texture_of (surface);
  sheet->drawing = drawing_of (surface);
  cairo_surface_destroy (surface);
  sheet->area = *area;
  sheet->scale = scale;
  sheet->digest = digest_page (pages, number);
  sheet->fonts = fonts_ref (pages->fonts);

  return sheet;
}

void
sheet_free (Sheet *sheet)
{
  if (sheet == NULL)
    return;

  g_object_unref (sheet->texture);
  gsk_render_node_unref (sheet->drawing);
  g_free (sheet->digest);
  fonts_unref (sheet->fonts);
  g_free (sheet);
}

void
sheet_compare (Sheet *sheet, const Pages *pages, guint number)
{
  g_autofree char *digest = digest_page (pages, number);

  sheet->stale = sheet->fonts != pages->fonts || !g_str_equal (sheet->digest, digest);
}

bool
sheet_serves (const Sheet *sheet, double scale, const cairo_rectangle_int_t *area)
{
  return !sheet->stale && fabs (sheet->scale - scale) < SAME && sheet->area.x <= area->x &&
         sheet->area.y <= area->y &&
         sheet->area.x + sheet->area.width >= area->x + area->width &&
         sheet->area.y + sheet->area.height >= area->y + area->height;
}
