/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "picture/picture.h"

#include "picture/png.h"

#include <math.h>
#include <string.h>

#define SVG(inside)                                                                            \
  "<svg xmlns='http://www.w3.org/2000/svg' width='40' height='20'>" inside "</svg>"
#define SQUARE "<rect width='40' height='20' fill='#123456'/>"

static cairo_status_t
append (void *bytes, const unsigned char *data, unsigned int n)
{
  g_byte_array_append (bytes, data, n);

  return CAIRO_STATUS_SUCCESS;
}

/* A dark square of so many dots, inside an edge that is white or empty. */
static GBytes *
png_of (int width, int height, int edge, cairo_format_t format)
{
  GByteArray *bytes = g_byte_array_new ();
  cairo_surface_t *surface = cairo_image_surface_create (format, width, height);
  cairo_t *cairo = cairo_create (surface);

  if (format == CAIRO_FORMAT_RGB24) {
    cairo_set_source_rgb (cairo, 1, 1, 1);
    cairo_paint (cairo);
  }
  cairo_set_source_rgb (cairo, 0.8, 0.1, 0.1);
  cairo_rectangle (cairo, edge, edge, width - 2 * edge, height - 2 * edge);
  cairo_fill (cairo);
  cairo_destroy (cairo);
  g_assert_cmpint (cairo_surface_write_to_png_stream (surface, append, bytes), ==,
                   CAIRO_STATUS_SUCCESS);
  cairo_surface_destroy (surface);

  return g_byte_array_free_to_bytes (bytes);
}

static Picture *
read_text (const char *text, GError **error)
{
  g_autoptr (GBytes) file = g_bytes_new (text, strlen (text));

  return picture_read (file, error);
}

/* The colour of a dot of a surface on which a picture fills a frame of 40 × 20. */
static guint32
dot_of (const Picture *picture, int x, int y, bool opaque)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 60, 40);
  cairo_t *cairo = cairo_create (surface);
  PictureFrame frame = { 10, 10, 40, 20 };

  g_assert_true (picture_draw (picture, cairo, &frame, opaque));
  cairo_destroy (cairo);
  cairo_surface_flush (surface);
  const guint8 *row =
      cairo_image_surface_get_data (surface) + y * cairo_image_surface_get_stride (surface);
  guint32 dot = ((const guint32 *) (const void *) row)[x];
  cairo_surface_destroy (surface);

  return dot;
}

static void
edges_do_not_count (void)
{
  static const struct {
    int width, height, edge;
    double ratio;
  } rows[] = {
    { 100, 100, 0, 1 },  { 100, 50, 0, 2 }, { 100, 60, 10, 2 },
    { 3000, 600, 0, 5 }, { 1, 1, 0, 1 },
  };
  static const cairo_format_t formats[] = { CAIRO_FORMAT_ARGB32, CAIRO_FORMAT_RGB24 };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    for (gsize k = 0; k < G_N_ELEMENTS (formats); k++) {
      g_autoptr (GBytes) file =
          png_of (rows[i].width, rows[i].height, rows[i].edge, formats[k]);
      g_autoptr (Picture) picture = picture_read (file, NULL);

      g_assert_nonnull (picture);
      g_assert_cmpfloat_with_epsilon (picture_get_ratio (picture), rows[i].ratio, 0.01);
      /* All of the frame is ink, and nothing is drawn around it. */
      g_assert_cmpuint (dot_of (picture, 12, 12, false) >> 24, ==, 0xff);
      g_assert_cmpuint (dot_of (picture, 12, 12, false) >> 16 & 0xff, >, 0xb0);
      g_assert_cmpuint (dot_of (picture, 48, 28, true) >> 16 & 0xff, >, 0xb0);
      g_assert_cmpuint (dot_of (picture, 5, 5, true), ==, 0);
      g_assert_cmpuint (dot_of (picture, 55, 20, false), ==, 0);
    }
}

static void
drawings_are_measured_by_what_they_show (void)
{
  static const struct {
    const char *text;
    double ratio;
  } rows[] = {
    { SVG (SQUARE), 2 },
    { "\357\273\277<?xml version='1.0'?>" SVG (SQUARE), 2 },
    { "<!DOCTYPE svg PUBLIC '-//W3C//DTD SVG 1.1//EN' 'http://www.w3.org/x.dtd'>" SVG (SQUARE),
      2 },
    { SVG ("<rect width='20' height='20'/>"), 1 },
    { SVG ("<rect width='40' height='20' fill='white'/><circle cx='9' cy='9' r='5'/>"), 1 },
    { "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 300 100'>"
      "<rect width='300' height='100'/></svg>",
      3 },
    { "<s:svg xmlns:s='http://www.w3.org/2000/svg' width='10mm' height='10mm'>"
      "<s:rect width='100' height='100'/></s:svg>",
      1 },
    { SVG ("<style><![CDATA[.a{fill:url(#g)}]]></style><defs><linearGradient id='g'>"
           "<stop stop-color='red'/></linearGradient></defs>"
           "<rect class='a' width='40' height='20'/>"),
      2 },
    { SVG ("<defs><rect id='r' width='40' height='20'/></defs><use href='#r'/>"), 2 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (GError) error = NULL;
    g_autoptr (Picture) picture = read_text (rows[i].text, &error);

    g_assert_no_error (error);
    g_assert_cmpfloat_with_epsilon (picture_get_ratio (picture), rows[i].ratio, 0.03);
    g_assert_cmpuint (dot_of (picture, 30, 20, false) >> 24, ==, 0xff);
    g_assert_cmpuint (dot_of (picture, 30, 20, true) >> 24, ==, 0xff);
  }
}

/* As dots on white: what is half transparent is paler, and nothing is transparent. */
static void
opaque_pictures_are_flat (void)
{
  g_autoptr (Picture) picture =
      read_text (SVG ("<rect width='40' height='20' fill='#000' fill-opacity='0.5'/>"), NULL);
  guint32 dot = dot_of (picture, 30, 20, true);

  g_assert_cmpuint (dot >> 24, ==, 0xff);
  g_assert_cmpuint (dot & 0xff, >, 0x70);
  g_assert_cmpuint (dot & 0xff, <, 0x90);
  g_assert_cmpuint (dot_of (picture, 30, 20, false) >> 24, <, 0xff);
}

static const struct {
  const char *text;
  PictureError code;
} unsafe[] = {
  { "", PICTURE_ERROR_KIND },
  { "GIF89a", PICTURE_ERROR_KIND },
  { "\377\330\377\340", PICTURE_ERROR_KIND },
  { "%PDF-1.7", PICTURE_ERROR_KIND },
  { "<html><body/></html>", PICTURE_ERROR_KIND },
  { SVG ("<text>Région</text>"), PICTURE_ERROR_CONTENT },
  { SVG ("<g><svg:text xmlns:svg='http://www.w3.org/2000/svg'>a</svg:text></g>"),
    PICTURE_ERROR_CONTENT },
  { SVG ("<script>x()</script>" SQUARE), PICTURE_ERROR_CONTENT },
  { SVG ("<rect onclick='x()' width='40' height='20'/>"), PICTURE_ERROR_CONTENT },
  { SVG ("<image href='a.png'/>" SQUARE), PICTURE_ERROR_CONTENT },
  { SVG ("<image href='data:image/png;base64,AAAA'/>" SQUARE), PICTURE_ERROR_CONTENT },
  { SVG ("<use href='other.svg#a'/>" SQUARE), PICTURE_ERROR_CONTENT },
  { SVG ("<use xmlns:xlink='http://www.w3.org/1999/xlink' "
         "xlink:href='file:///etc/passwd'/>" SQUARE),
    PICTURE_ERROR_CONTENT },
  { SVG ("<style>@import 'a.css';</style>" SQUARE), PICTURE_ERROR_CONTENT },
  { SVG ("<style><![CDATA[.a{fill:url(http://a/b)}]]></style>" SQUARE), PICTURE_ERROR_CONTENT },
  { SVG ("<rect style='fill:url( &quot;b.svg#a&quot;)' width='40' height='20'/>"),
    PICTURE_ERROR_CONTENT },
  { SVG ("<rect fill='url(b.svg#a)' width='40' height='20'/>"), PICTURE_ERROR_CONTENT },
  { SVG ("<rect width='40' height='20'><animate/></rect>"), PICTURE_ERROR_CONTENT },
  { SVG ("<foreignObject><p>a</p></foreignObject>" SQUARE), PICTURE_ERROR_CONTENT },
  { "<?xml-stylesheet href='a.css'?>" SVG (SQUARE), PICTURE_ERROR_CONTENT },
  { "<!DOCTYPE svg [<!ENTITY a '<text>b</text>'>]>" SVG (SQUARE), PICTURE_ERROR_CONTENT },
  { SVG ("&a;" SQUARE), PICTURE_ERROR_DAMAGED },
  { "<svg xmlns='http://www.w3.org/2000/svg' width='40' height='20'><rect",
    PICTURE_ERROR_DAMAGED },
  { SVG (""), PICTURE_ERROR_DAMAGED },
  { SVG ("<rect width='40' height='20' fill='white'/>"), PICTURE_ERROR_DAMAGED },
  { "<svg xmlns='http://www.w3.org/2000/svg' width='4000' height='20'>"
    "<rect width='4000' height='20'/></svg>",
    PICTURE_ERROR_SIZE },
  { "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1 1000'>"
    "<rect width='1' height='1000'/></svg>",
    PICTURE_ERROR_SIZE },
};

static void
what_is_unsafe_is_refused (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (unsafe); i++) {
    g_autoptr (GError) error = NULL;
    g_autoptr (Picture) picture = read_text (unsafe[i].text, &error);

    g_test_message ("%s", unsafe[i].text);
    g_assert_null (picture);
    g_assert_error (error, PICTURE_ERROR, (int) unsafe[i].code);
    g_assert_cmpuint (strlen (error->message), >, 20);
  }
}

static void
large_files_are_refused (void)
{
  g_autofree char *spaces = g_strnfill (PICTURE_BYTES_MAX, ' ');
  g_autofree char *text = g_strconcat (spaces, SVG (SQUARE), NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) wide = png_of (PNG_DOTS_MAX + 1, 1000, 0, CAIRO_FORMAT_RGB24);
  g_autoptr (GBytes) widest = png_of (PNG_DOTS_MAX, 1000, 0, CAIRO_FORMAT_RGB24);
  g_autoptr (Picture) picture = picture_read (widest, NULL);

  g_assert_nonnull (picture);
  g_assert_null (read_text (text, &error));
  g_assert_error (error, PICTURE_ERROR, PICTURE_ERROR_SIZE);
  g_clear_error (&error);
  g_assert_null (picture_read (wide, &error));
  g_assert_error (error, PICTURE_ERROR, PICTURE_ERROR_SIZE);
}

/* Cut anywhere, or with any byte changed, a file is refused or drawn, and nothing else. */
static void
damaged_files_do_no_harm (void)
{
  g_autoptr (GBytes) whole = png_of (30, 20, 2, CAIRO_FORMAT_ARGB32);
  size_t size;
  const guint8 *data = g_bytes_get_data (whole, &size);

  for (size_t i = 0; i < size - 12; i++) {
    g_autoptr (GBytes) cut = g_bytes_new (data, i);
    g_autoptr (GError) error = NULL;

    g_assert_null (picture_read (cut, &error));
    g_assert_nonnull (error);
  }
  for (int i = 0; i < 2000; i++) {
    g_autofree guint8 *changed = g_memdup2 (data, size);

    changed[g_test_rand_int_range (0, (int) size)] ^= (guint8) g_test_rand_int_range (1, 256);
    g_autoptr (GBytes) bytes = g_bytes_new (changed, size);
    g_autoptr (Picture) picture = picture_read (bytes, NULL);

    if (picture != NULL)
      (void) dot_of (picture, 20, 20, i % 2 == 0);
  }
}

/* A header that promises much more than there is takes no memory for it. */
static void
false_sizes_are_refused (void)
{
  g_autoptr (GBytes) whole = png_of (30, 20, 2, CAIRO_FORMAT_ARGB32);
  size_t size;
  g_autofree guint8 *data =
      g_memdup2 (g_bytes_get_data (whole, &size), g_bytes_get_size (whole));
  g_autoptr (GError) error = NULL;

  data[16] = 0x7f;
  g_autoptr (GBytes) changed = g_bytes_new (data, size);
  g_assert_null (picture_read (changed, &error));
  g_assert_error (error, PICTURE_ERROR, PICTURE_ERROR_SIZE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/picture/edges", edges_do_not_count);
  g_test_add_func ("/picture/drawings", drawings_are_measured_by_what_they_show);
  g_test_add_func ("/picture/opaque", opaque_pictures_are_flat);
  g_test_add_func ("/picture/refused", what_is_unsafe_is_refused);
  g_test_add_func ("/picture/large", large_files_are_refused);
  g_test_add_func ("/picture/damaged", damaged_files_do_no_harm);
  g_test_add_func ("/picture/false-sizes", false_sizes_are_refused);

  return g_test_run ();
}
