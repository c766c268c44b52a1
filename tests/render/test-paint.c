/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "render/paint.h"

#include "reading.h"
#include "render/png.h"
#include "sample.h"

#include <string.h>

#define DOTS_PER_INCH 90.0

typedef struct {
  const guchar *data;
  gsize left;
} Source;

static cairo_status_t
take (void *from, unsigned char *bytes, unsigned int n)
{
  Source *source = from;

  if (n > source->left)
    return CAIRO_STATUS_READ_ERROR;
  memcpy (bytes, source->data, n);
  source->data += n;
  source->left -= n;

  return CAIRO_STATUS_SUCCESS;
}

static cairo_surface_t *
read_png (const Pages *pages, guint number)
{
  g_autoptr (GBytes) png = page_to_png (pages, number, DOTS_PER_INCH, NULL);
  Source source;

  source.data = g_bytes_get_data (png, &source.left);

  return cairo_image_surface_create_from_png_stream (take, &source);
}

/* On a white surface as large as another. */
static cairo_surface_t *
paint (const Pages *pages, guint number, cairo_surface_t *like, bool with_text)
{
  cairo_surface_t *surface =
      cairo_image_surface_create (CAIRO_FORMAT_ARGB32, cairo_image_surface_get_width (like),
                                  cairo_image_surface_get_height (like));
  cairo_t *cairo = cairo_create (surface);

  cairo_set_source_rgb (cairo, 1, 1, 1);
  cairo_paint (cairo);
  cairo_scale (cairo, DOTS_PER_INCH / 72, DOTS_PER_INCH / 72);
  g_assert_true (page_paint (pages, number, cairo, with_text));
  g_assert_cmpint (cairo_status (cairo), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cairo);
  cairo_surface_flush (surface);

  return surface;
}

static int
count_others (cairo_surface_t *one, cairo_surface_t *other)
{
  int width = cairo_image_surface_get_width (one);
  int height = cairo_image_surface_get_height (one);
  int n_others = 0;

  for (int y = 0; y < height; y++) {
    const guchar *first = cairo_image_surface_get_data (one) +
                          (gsize) y * (gsize) cairo_image_surface_get_stride (one);
    const guchar *second = cairo_image_surface_get_data (other) +
                           (gsize) y * (gsize) cairo_image_surface_get_stride (other);

    for (int x = 0; x < width; x++)
      n_others += memcmp (first + 4 * x, second + 4 * x, 3) != 0;
  }

  return n_others;
}

static void
check_same_pixels_as_png (void)
{
  g_autoptr (Document) document = sample_document ();
  g_autoptr (Pages) pages = read_pages (document);

  for (guint i = 0; i < pages->pages->len; i++) {
    cairo_surface_t *png = read_png (pages, i);
    cairo_surface_t *painted = paint (pages, i, png, false);
    cairo_surface_t *next = paint (pages, (i + 1) % pages->pages->len, png, false);

    g_assert_cmpint (count_others (png, painted), ==, 0);
    g_assert_cmpint (count_others (png, next), >, 100);
    cairo_surface_destroy (next);
    cairo_surface_destroy (painted);
    cairo_surface_destroy (png);
  }
}

/* Glyphs as text may stand a fraction of a pixel elsewhere, but there are as many. */
static void
check_text_is_drawn (void)
{
  g_autoptr (Document) document = sample_document ();
  g_autoptr (Pages) pages = read_pages (document);
  cairo_surface_t *png = read_png (pages, 2);
  cairo_surface_t *with_text = paint (pages, 2, png, true);
  cairo_surface_t *white =
      cairo_image_surface_create (CAIRO_FORMAT_ARGB32, cairo_image_surface_get_width (png),
                                  cairo_image_surface_get_height (png));

  memset (cairo_image_surface_get_data (white), 0xff,
          (gsize) cairo_image_surface_get_stride (white) *
              (gsize) cairo_image_surface_get_height (white));
  g_assert_cmpint (count_others (white, with_text), >, count_others (white, png) / 2);
  g_assert_cmpint (count_others (white, with_text), <, count_others (white, png) * 2);
  cairo_surface_destroy (white);
  cairo_surface_destroy (with_text);
  cairo_surface_destroy (png);
}

/* How dark a column of pixels is between two rows. */
static double
darkness (cairo_surface_t *surface, int x, int top, int bottom)
{
  double dark = 0;

  for (int y = top; y < bottom; y++)
    dark += 255 - cairo_image_surface_get_data (
                      surface)[y * cairo_image_surface_get_stride (surface) + 4 * x];

  return dark;
}

/* The middles of the strokes that cross these rows. Owned, of double. */
static GArray *
find_strokes (cairo_surface_t *surface, int top, int bottom)
{
  GArray *strokes = g_array_new (FALSE, FALSE, sizeof (double));
  double weight = 0;
  double moment = 0;

  for (int x = 0; x < cairo_image_surface_get_width (surface); x++) {
    double dark = darkness (surface, x, top, bottom);

    weight += dark;
    moment += dark * (x + 0.5);
    if (dark > 0 || !(weight > 0))
      continue;
    double middle = moment / weight;
    g_array_append_val (strokes, middle);
    weight = moment = 0;
  }

  return strokes;
}

/* At the density of a screen too, letters stand where they were placed, not at whole pixels. */
static void
check_even_spacing (void)
{
  static const char letters[] = "llllllllllllllllllllllllllllll";
  g_autoptr (Document) document = sample_empty ();

  sample_add (document, BLOCK_PARAGRAPH, NULL, letters);
  g_autoptr (Pages) pages = read_pages (document);
  cairo_surface_t *png = read_png (pages, 0);
  const Page *page = read_page (pages, 0);
  const Mark *mark = &g_array_index (page->content, Mark, 0);
  int baseline = (int) (mark->y * DOTS_PER_INCH / 72);
  g_autoptr (GArray) strokes = find_strokes (png, baseline - 6, baseline - 3);

  g_assert_cmpuint (strokes->len, ==, strlen (letters));
  for (guint i = 0; i < strokes->len; i++) {
    const PlacedGlyph *glyphs = &g_array_index (page->glyphs, PlacedGlyph, mark->first_glyph);
    double placed = (double) (glyphs[i].x - glyphs[0].x) * DOTS_PER_INCH / 72;
    double shown = g_array_index (strokes, double, i) - g_array_index (strokes, double, 0);

    g_assert_cmpfloat (ABS (shown - placed), <, 0.15);
  }
  cairo_surface_destroy (png);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/paint/same-pixels-as-png", check_same_pixels_as_png);
  g_test_add_func ("/paint/text-is-drawn", check_text_is_drawn);
  g_test_add_func ("/paint/even-spacing", check_even_spacing);

  return g_test_run ();
}
