/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "drawing.h"

#include <glib/gstdio.h>

#include "reading.h"
#include "render/pdf.h"

static Drawing *
draw (const Document *document, bool oldest)
{
  Drawing *drawing = g_new0 (Drawing, 1);
  g_autoptr (GError) error = NULL;

  drawing->pages = read_pages (document);
  drawing->pdf = pages_to_pdf (drawing->pages, oldest, &drawing->tags, &error);
  g_assert_no_error (error);

  return drawing;
}

Drawing *
drawing_new (const Document *document)
{
  return draw (document, false);
}

Drawing *
drawing_new_oldest (const Document *document)
{
  return draw (document, true);
}

void
drawing_free (Drawing *drawing)
{
  if (drawing == NULL)
    return;

  pages_free (drawing->pages);
  g_array_unref (drawing->tags);
  g_bytes_unref (drawing->pdf);
  g_free (drawing);
}

FinishOptions
drawing_get_options (const Drawing *drawing)
{
  static GBytes *colours;
  static GPtrArray *nothing;

  if (colours == NULL) {
    g_autofree char *path =
        g_build_filename (g_getenv ("QUADRIPARTITE_DATA"), "colour", "sRGB.icc", NULL);
    char *bytes;
    gsize size;

    g_assert_true (g_file_get_contents (path, &bytes, &size, NULL));
    colours = g_bytes_new_take (bytes, size);
    nothing = g_ptr_array_new ();
  }

  return (FinishOptions){ .language = "fr-FR",
                          .pages = drawing->pages,
                          .tags = drawing->tags,
                          .colours = colours,
                          .attachments = nothing };
}

GBytes *
drawing_finish (const Drawing *drawing)
{
  FinishOptions options = drawing_get_options (drawing);
  g_autoptr (GError) error = NULL;
  GBytes *finished = finish_pdf (drawing->pdf, &options, &error);

  g_assert_no_error (error);

  return finished;
}

char *
drawing_ask (GBytes *pdf, const char *program, const char *option, const char *last)
{
  g_autofree char *file = g_build_filename (g_get_tmp_dir (), "render-XXXXXX", NULL);
  int descriptor = g_mkstemp (file);
  char *said = NULL;
  int status;
  g_autoptr (GError) error = NULL;
  g_autoptr (GStrvBuilder) arguments = g_strv_builder_new ();

  g_assert_cmpint (descriptor, >=, 0);
  g_assert_true (g_close (descriptor, NULL));
  g_assert_true (g_file_set_contents (file, g_bytes_get_data (pdf, NULL),
                                      (gssize) g_bytes_get_size (pdf), NULL));
  g_strv_builder_add (arguments, program);
  if (option != NULL)
    g_strv_builder_add (arguments, option);
  g_strv_builder_add (arguments, file);
  if (last != NULL)
    g_strv_builder_add (arguments, last);
  g_auto (GStrv) command = g_strv_builder_end (arguments);
  g_assert_true (g_spawn_sync (NULL, command, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &said,
                               NULL, &status, &error));
  g_assert_no_error (error);
  g_assert_cmpint (status, ==, 0);
  g_assert_cmpint (g_unlink (file), ==, 0);

  return said;
}
