/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "picture/png.h"

#include "picture/error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Where the first chunk, which every PNG begins with, says the size. */
#define WIDTH_OFFSET 16
#define HEIGHT_OFFSET 20
#define HEADER_SIZE 33

typedef struct {
  const guint8 *at;
  size_t n_left;
} Input;

bool
png_is_one (GBytes *file)
{
  static const guint8 signature[] = { 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n' };
  size_t size;
  const guint8 *data = g_bytes_get_data (file, &size);

  return size > sizeof signature && memcmp (data, signature, sizeof signature) == 0;
}

static guint32
read_number (const guint8 *at)
{
  return (guint32) at[0] << 24 | (guint32) at[1] << 16 | (guint32) at[2] << 8 | at[3];
}

/* Before anything is unpacked: a small file may hold a picture that fills the memory. */
static bool
check_size (GBytes *file, GError **error)
{
  size_t size;
  const guint8 *data = g_bytes_get_data (file, &size);

  if (size < HEADER_SIZE) {
    g_set_error_literal (error, PICTURE_ERROR, PICTURE_ERROR_DAMAGED,
                         _ ("The PNG file is cut off or damaged: ask for it again"));
    return false;
  }

  guint32 width = read_number (data + WIDTH_OFFSET);
  guint32 height = read_number (data + HEIGHT_OFFSET);
  if (width > PNG_DOTS_MAX || height > PNG_DOTS_MAX) {
    g_set_error (error, PICTURE_ERROR, PICTURE_ERROR_SIZE,
                 _ ("The picture is larger than %d dots on a side: make it smaller"),
                 PNG_DOTS_MAX);
    return false;
  }

  return true;
}

static cairo_status_t
read_input (void *closure, unsigned char *data, unsigned int n_bytes)
{
  Input *input = closure;

  if (n_bytes > input->n_left)
    return CAIRO_STATUS_READ_ERROR;
  memcpy (data, input->at, n_bytes);
  input->at += n_bytes;
  input->n_left -= n_bytes;

  return CAIRO_STATUS_SUCCESS;
}

/* The mean of the dots that fall on one: the same everywhere, which a filter of Cairo's need
 * not be. Dots are premultiplied, so colours weigh as much as they cover. */
static guint32
mean_of (const guint8 *data, int stride, const cairo_rectangle_int_t *area)
{
  guint64 sums[4] = { 0 };
  guint64 n = (guint64) area->width * (guint64) area->height;
  guint32 mean = 0;

  for (int y = area->y; y < area->y + area->height; y++) {
    const guint32 *row = (const guint32 *) (const void *) (data + (gsize) y * (gsize) stride);

    for (int x = area->x; x < area->x + area->width; x++)
      for (int i = 0; i < 4; i++)
        sums[i] += row[x] >> (8 * i) & 0xff;
  }
  for (int i = 0; i < 4; i++)
    mean |= (guint32) ((sums[i] + n / 2) / n) << (8 * i);

  return mean;
}

static void
shrink_into (cairo_surface_t *from, cairo_surface_t *to)
{
  int from_width = cairo_image_surface_get_width (from);
  int from_height = cairo_image_surface_get_height (from);
  int width = cairo_image_surface_get_width (to);
  int height = cairo_image_surface_get_height (to);

  cairo_surface_flush (to);
  for (int y = 0; y < height; y++) {
    guint8 *start = cairo_image_surface_get_data (to) +
                    (gsize) y * (gsize) cairo_image_surface_get_stride (to);
    guint32 *row = (guint32 *) (void *) start;
    int top = (int) ((gint64) y * from_height / height);
    int bottom = (int) ((gint64) (y + 1) * from_height / height);

    for (int x = 0; x < width; x++) {
      int left = (int) ((gint64) x * from_width / width);
      int right = (int) ((gint64) (x + 1) * from_width / width);
      cairo_rectangle_int_t area = { left, top, right - left, bottom - top };

      row[x] = mean_of (cairo_image_surface_get_data (from),
                        cairo_image_surface_get_stride (from), &area);
    }
  }
  cairo_surface_mark_dirty (to);
}

/* Takes the surface. */
static cairo_surface_t *
shrink (cairo_surface_t *surface, int dots_max)
{
  int width = cairo_image_surface_get_width (surface);
  int height = cairo_image_surface_get_height (surface);
  int longest = MAX (width, height);

  if (longest <= dots_max)
    return surface;

  cairo_surface_t *smaller =
      cairo_image_surface_create (cairo_image_surface_get_format (surface),
                                  MAX (1, (int) ((gint64) width * dots_max / longest)),
                                  MAX (1, (int) ((gint64) height * dots_max / longest)));
  if (cairo_surface_status (smaller) == CAIRO_STATUS_SUCCESS)
    shrink_into (surface, smaller);
  cairo_surface_destroy (surface);

  return smaller;
}

static bool
is_sound (cairo_surface_t *surface)
{
  cairo_format_t format = cairo_image_surface_get_format (surface);

  return cairo_surface_status (surface) == CAIRO_STATUS_SUCCESS &&
         (format == CAIRO_FORMAT_ARGB32 || format == CAIRO_FORMAT_RGB24);
}

cairo_surface_t *
png_read (GBytes *file, int dots_max, GError **error)
{
  size_t size;
  const guint8 *data = g_bytes_get_data (file, &size);
  Input input = { data, size };

  if (!check_size (file, error))
    return NULL;

  cairo_surface_t *surface = cairo_image_surface_create_from_png_stream (read_input, &input);
  if (is_sound (surface))
    surface = shrink (surface, dots_max);
  if (!is_sound (surface)) {
    cairo_surface_destroy (surface);
    g_set_error_literal (error, PICTURE_ERROR, PICTURE_ERROR_DAMAGED,
                         _ ("The PNG file is cut off or damaged: ask for it again"));
    return NULL;
  }

  return surface;
}
