/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "render/png.h"

#include "reading.h"
#include "sample.h"

#include <cairo.h>
#include <string.h>

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
decode (GBytes *png)
{
  Source source;

  source.data = g_bytes_get_data (png, &source.left);
  cairo_surface_t *surface = cairo_image_surface_create_from_png_stream (take, &source);
  g_assert_cmpint (cairo_surface_status (surface), ==, CAIRO_STATUS_SUCCESS);

  return surface;
}

/* How many pixels of some rows are not white. */
static int
count_ink (cairo_surface_t *surface, int first_row, int last_row)
{
  int stride = cairo_image_surface_get_stride (surface);
  int width = cairo_image_surface_get_width (surface);
  const guchar *data = cairo_image_surface_get_data (surface);
  int n_pixels = 0;

  for (int y = first_row; y < last_row; y++)
    for (int x = 0; x < width; x++) {
      const guchar *pixel = data + (gsize) y * (gsize) stride + 4 * (gsize) x;

      n_pixels += pixel[0] < 250 || pixel[1] < 250 || pixel[2] < 250;
    }

  return n_pixels;
}

static void
check_size_and_ink (void)
{
  static const struct {
    double dots_per_inch;
    int width;
    int height;
  } cases[] = { { 72, 596, 842 }, { 96, 794, 1123 }, { 144, 1191, 1684 } };
  g_autoptr (Document) document = sample_document ();
  g_autoptr (Pages) pages = read_pages (document);

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (GError) error = NULL;
    g_autoptr (GBytes) png = page_to_png (pages, 2, cases[i].dots_per_inch, &error);

    g_assert_no_error (error);
    cairo_surface_t *surface = decode (png);
    int height = cairo_image_surface_get_height (surface);
    g_assert_cmpint (cairo_image_surface_get_width (surface), ==, cases[i].width);
    g_assert_cmpint (height, ==, cases[i].height);
    /* A page of text covers some hundredths of its middle, and nothing of its upper edge. */
    g_assert_cmpint (count_ink (surface, height / 4, height / 2), >,
                     cases[i].width * height / 4 / 20);
    g_assert_cmpint (count_ink (surface, 0, height / 60), ==, 0);
    cairo_surface_destroy (surface);
  }
}

static void
check_same_twice (void)
{
  g_autoptr (Document) document = sample_document ();
  g_autoptr (Pages) pages = read_pages (document);

  for (guint i = 0; i < pages->pages->len; i++) {
    g_autoptr (GBytes) first = page_to_png (pages, i, 60, NULL);
    g_autoptr (GBytes) second = page_to_png (pages, i, 60, NULL);

    g_assert_true (g_bytes_equal (first, second));
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/png/size-and-ink", check_size_and_ink);
  g_test_add_func ("/png/same-twice", check_same_twice);

  return g_test_run ();
}
