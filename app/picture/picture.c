/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "picture/picture.h"

#include "picture/png.h"
#include "picture/svg-content.h"
#include "picture/svg.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Enough for the largest logo on a page at 600 dots an inch. */
#define DOTS_KEPT 1200
/* To see where the ink of a drawing stands. */
#define DOTS_LOOKED_AT 400
#define DOTS_PER_POINT_OPAQUE 6
#define RATIO_MAX 20.0
/* A dot this near to white on every channel is paper. */
#define PAPER_MIN 250

struct _Picture {
  gatomicrefcount n_references;
  cairo_surface_t *dots; /* NULL: a drawing */
  Svg *drawing;
  double page_ratio;
  PictureFrame ink; /* in parts of the page's width and height */
};

/* What a dot looks like on paper, the darkest of its channels. */
static int
darkest_on_paper (guint32 dot, bool has_alpha)
{
  int paper = has_alpha ? 255 - (int) (dot >> 24) : 0;
  int darkest = 255;

  for (int i = 0; i < 3; i++)
    darkest = MIN (darkest, (int) (dot >> (8 * i) & 0xff) + paper);

  return darkest;
}

/* Where the ink stands; false when there is none. */
static bool
find_ink (cairo_surface_t *surface, PictureFrame *ret_ink)
{
  int width = cairo_image_surface_get_width (surface);
  int height = cairo_image_surface_get_height (surface);
  bool has_alpha = cairo_image_surface_get_format (surface) == CAIRO_FORMAT_ARGB32;
  int left = width, right = 0, top = height, bottom = 0;

  cairo_surface_flush (surface);
  for (int y = 0; y < height; y++) {
    const guint8 *start = cairo_image_surface_get_data (surface) +
                          (gsize) y * (gsize) cairo_image_surface_get_stride (surface);
    const guint32 *row = (const guint32 *) (const void *) start;

    for (int x = 0; x < width; x++) {
      if (darkest_on_paper (row[x], has_alpha) >= PAPER_MIN)
        continue;
      left = MIN (left, x);
      right = MAX (right, x + 1);
      top = MIN (top, y);
      bottom = y + 1;
    }
  }
  if (left >= right)
    return false;

  *ret_ink =
      (PictureFrame){ (double) left / width, (double) top / height,
                      (double) (right - left) / width, (double) (bottom - top) / height };
  return true;
}

/* Owned: the whole page of a drawing as dots. */
static cairo_surface_t *
draw_dots (const Picture *picture, double longest)
{
  double width = picture->page_ratio >= 1 ? longest : longest * picture->page_ratio;
  double height = width / picture->page_ratio;
  cairo_surface_t *surface = cairo_image_surface_create (
      CAIRO_FORMAT_ARGB32, MAX (1, (int) ceil (width)), MAX (1, (int) ceil (height)));
  cairo_t *cairo = cairo_create (surface);

  (void) svg_draw (picture->drawing, cairo, cairo_image_surface_get_width (surface),
                   cairo_image_surface_get_height (surface));
  cairo_destroy (cairo);

  return surface;
}

static bool
measure (Picture *picture, GError **error)
{
  bool shows = false;

  if (picture->page_ratio <= RATIO_MAX && picture->page_ratio >= 1 / RATIO_MAX) {
    cairo_surface_t *looked_at = picture->dots != NULL ? cairo_surface_reference (picture->dots)
                                                       : draw_dots (picture, DOTS_LOOKED_AT);

    shows = find_ink (looked_at, &picture->ink);
    cairo_surface_destroy (looked_at);
    if (!shows) {
      g_set_error_literal (error, PICTURE_ERROR, PICTURE_ERROR_DAMAGED,
                           _ ("The picture shows nothing on white paper: hand in another one"));
      return false;
    }
  }

  double ratio = shows ? picture_get_ratio (picture) : 0;
  if (ratio > RATIO_MAX || ratio < 1 / RATIO_MAX) {
    g_set_error_literal (
        error, PICTURE_ERROR, PICTURE_ERROR_SIZE,
        _ ("The picture is much longer than it is wide: cut it to what it shows"));
    return false;
  }

  return true;
}

static bool
read_file (Picture *picture, GBytes *file, GError **error)
{
  if (g_bytes_get_size (file) > PICTURE_BYTES_MAX) {
    g_set_error (error, PICTURE_ERROR, PICTURE_ERROR_SIZE,
                 _ ("The picture is larger than %d MiB: make it smaller"),
                 PICTURE_BYTES_MAX / (1024 * 1024));
    return false;
  }
  if (png_is_one (file)) {
    picture->dots = png_read (file, DOTS_KEPT, error);
    if (picture->dots == NULL)
      return false;
    picture->page_ratio = (double) cairo_image_surface_get_width (picture->dots) /
                          cairo_image_surface_get_height (picture->dots);
    return true;
  }
  if (!svg_is_one (file)) {
    g_set_error_literal (error, PICTURE_ERROR, PICTURE_ERROR_KIND,
                         _ ("This is neither a PNG nor an SVG picture: hand in one of them"));
    return false;
  }
  if (!svg_check_content (file, error))
    return false;

  picture->drawing = svg_read (file, error);
  if (picture->drawing == NULL)
    return false;
  picture->page_ratio = svg_get_ratio (picture->drawing);
  return true;
}

Picture *
picture_read (GBytes *file, GError **error)
{
  g_autoptr (Picture) picture = g_new0 (Picture, 1);

  g_atomic_ref_count_init (&picture->n_references);
  if (!read_file (picture, file, error) || !measure (picture, error))
    return NULL;

  return g_steal_pointer (&picture);
}

Picture *
picture_ref (Picture *picture)
{
  g_atomic_ref_count_inc (&picture->n_references);

  return picture;
}

void
picture_unref (Picture *picture)
{
  if (picture == NULL || !g_atomic_ref_count_dec (&picture->n_references))
    return;

  if (picture->dots != NULL)
    cairo_surface_destroy (picture->dots);
  svg_free (picture->drawing);
  g_free (picture);
}

double
picture_get_ratio (const Picture *picture)
{
  return picture->page_ratio * picture->ink.width / picture->ink.height;
}

/* Takes the dots. A page that is kept has them as they are; on a screen they are smoothed. */
static void
paint_dots (cairo_t *cairo, cairo_surface_t *dots, const PictureFrame *page)
{
  bool on_screen =
      cairo_surface_get_type (cairo_get_target (cairo)) == CAIRO_SURFACE_TYPE_IMAGE;

  cairo_translate (cairo, page->x, page->y);
  cairo_scale (cairo, page->width / cairo_image_surface_get_width (dots),
               page->height / cairo_image_surface_get_height (dots));
  cairo_set_source_surface (cairo, dots, 0, 0);
  cairo_pattern_set_filter (cairo_get_source (cairo),
                            on_screen ? CAIRO_FILTER_GOOD : CAIRO_FILTER_NEAREST);
  if (on_screen)
    cairo_pattern_set_extend (cairo_get_source (cairo), CAIRO_EXTEND_PAD);
  cairo_paint (cairo);
  cairo_surface_destroy (dots);
}

/* Owned: the dots on white, without a channel for what is transparent. */
static cairo_surface_t *
flatten (cairo_surface_t *dots)
{
  cairo_surface_t *flat =
      cairo_image_surface_create (CAIRO_FORMAT_RGB24, cairo_image_surface_get_width (dots),
                                  cairo_image_surface_get_height (dots));
  cairo_t *cairo = cairo_create (flat);

  cairo_set_source_rgb (cairo, 1, 1, 1);
  cairo_paint (cairo);
  cairo_set_source_surface (cairo, dots, 0, 0);
  cairo_paint (cairo);
  cairo_destroy (cairo);

  return flat;
}

static void
paint_opaque (const Picture *picture, cairo_t *cairo, const PictureFrame *page)
{
  cairo_surface_t *dots =
      picture->dots != NULL
          ? cairo_surface_reference (picture->dots)
          : draw_dots (picture, DOTS_PER_POINT_OPAQUE * MAX (page->width, page->height));

  paint_dots (cairo, flatten (dots), page);
  cairo_surface_destroy (dots);
}

bool
picture_draw (const Picture *picture, cairo_t *cairo, const PictureFrame *frame, bool opaque)
{
  PictureFrame page = { .width = frame->width / picture->ink.width,
                        .height = frame->height / picture->ink.height };
  bool drawn = true;

  page.x = frame->x - picture->ink.x * page.width;
  page.y = frame->y - picture->ink.y * page.height;

  cairo_save (cairo);
  cairo_rectangle (cairo, frame->x, frame->y, frame->width, frame->height);
  cairo_clip (cairo);
  if (opaque) {
    paint_opaque (picture, cairo, &page);
  } else if (picture->dots != NULL) {
    paint_dots (cairo, cairo_surface_reference (picture->dots), &page);
  } else {
    double width = page.height * picture->page_ratio;

    cairo_translate (cairo, page.x, page.y);
    cairo_scale (cairo, page.width / width, 1);
    drawn = svg_draw (picture->drawing, cairo, width, page.height);
  }
  cairo_restore (cairo);

  return drawn && cairo_status (cairo) == CAIRO_STATUS_SUCCESS;
}
