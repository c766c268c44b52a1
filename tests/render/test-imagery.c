/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "render/imagery.h"

#include "reading.h"
#include "render/png.h"
#include "sample.h"

#include <glib/gstdio.h>
#include <string.h>

#define READER "zbarimg"
#define SVG                                                                                    \
  "<svg xmlns='http://www.w3.org/2000/svg' width='40' height='20'><rect width='40' "           \
  "height='20'/></svg>"

static Document *
act_with_code (const char *text)
{
  Document *document = sample_empty ();
  Block *block = sample_add (document, BLOCK_CODE, NULL, NULL);
  DocumentRow *row = block_add_row (block, false);

  g_ptr_array_add (row_add_cell (row)->runs, run_new ("Version 2", 0, NULL, NULL));
  g_ptr_array_add (row_add_cell (row)->runs, run_new ("figée", 0, NULL, NULL));
  block->code = g_strdup (text);

  return document;
}

/* Owned: what another program reads on the picture of the first page. */
static char *
read_code (const Pages *pages, double dots_per_inch)
{
  g_autoptr (GBytes) png = page_to_png (pages, 0, dots_per_inch, NULL);
  g_autofree char *folder = g_dir_make_tmp ("imagery-XXXXXX", NULL);
  g_autofree char *file = g_build_filename (folder, "page.png", NULL);
  const char *const command[] = { READER, "--quiet", "--raw", file, NULL };
  char *said = NULL;

  g_assert_true (g_file_set_contents (file, g_bytes_get_data (png, NULL),
                                      (gssize) g_bytes_get_size (png), NULL));
  g_assert_true (g_spawn_sync (NULL, (char **) command, NULL,
                               G_SPAWN_SEARCH_PATH | G_SPAWN_STDERR_TO_DEV_NULL, NULL, NULL,
                               &said, NULL, NULL, NULL));
  (void) g_unlink (file);
  (void) g_rmdir (folder);

  return said;
}

/* What is drawn says what was to be said, at the resolution of a fax and finer. */
static void
another_program_reads_the_code (void)
{
  static const double resolutions[] = { 150, 200, 300 };
  g_autofree char *journal = g_compute_checksum_for_string (G_CHECKSUM_SHA256, "a", -1);
  g_autofree char *content = g_compute_checksum_for_string (G_CHECKSUM_SHA256, "b", -1);
  g_autofree char *text = g_strdup_printf (
      "Convention régionale quadripartite\nPlan « 500 000 formations supplémentaires »\n"
      "Mise en œuvre en Aquitaine-Limousin-Poitou-Charentes – Année 2016\nversion 12\n"
      "journal %s\nempreinte %s",
      journal, content);
  g_autofree char *line = g_strconcat (text, "\n", NULL);
  g_autoptr (Document) document = act_with_code (text);
  g_autoptr (Pages) pages = read_pages (document);
  g_autofree char *program = g_find_program_in_path (READER);

  if (program == NULL) {
    g_test_skip ("needs " READER);
    return;
  }
  for (gsize i = 0; i < G_N_ELEMENTS (resolutions); i++) {
    g_autofree char *said = read_code (pages, resolutions[i]);

    g_assert_cmpstr (said, ==, line);
  }
}

static guint32
dot_at (cairo_surface_t *surface, double x, double y)
{
  const guint8 *row = cairo_image_surface_get_data (surface) +
                      (int) y * cairo_image_surface_get_stride (surface);

  return ((const guint32 *) (const void *) row)[(int) x] & 0xffffff;
}

/* The picture fills the rectangle of its mark, and nothing else. */
static void
pictures_fill_their_marks (void)
{
  g_autoptr (GBytes) file = g_bytes_new_static (SVG, strlen (SVG));
  g_autoptr (Document) document = sample_empty ();
  Block *block = sample_add (document, BLOCK_PICTURES, NULL, NULL);

  block_add_picture (block, "parties.etat.logo", "0", file)->alternative = g_strdup ("Un");
  g_autoptr (Pages) pages = read_pages (document);
  const Page *page = read_page (pages, 0);
  const Mark *mark = &g_array_index (page->content, Mark, 0);

  g_assert_cmpint (mark->kind, ==, MARK_PICTURE);
  for (int opaque = 0; opaque < 2; opaque++) {
    cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 596, 842);
    cairo_t *cairo = cairo_create (surface);

    cairo_set_source_rgb (cairo, 1, 1, 1);
    cairo_paint (cairo);
    imagery_draw_picture (cairo, page, mark, opaque);
    cairo_destroy (cairo);
    cairo_surface_flush (surface);
    g_assert_cmpuint (dot_at (surface, mark->x + 2, mark->y + 2), ==, 0);
    g_assert_cmpuint (dot_at (surface, mark->x + mark->width - 2, mark->y + mark->height - 2),
                      ==, 0);
    g_assert_cmpuint (dot_at (surface, mark->x - 2, mark->y + 2), ==, 0xffffff);
    g_assert_cmpuint (dot_at (surface, mark->x + mark->width + 2, mark->y + 2), ==, 0xffffff);
    cairo_surface_destroy (surface);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/imagery/code", another_program_reads_the_code);
  g_test_add_func ("/imagery/pictures", pictures_fill_their_marks);

  return g_test_run ();
}
