/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "picture/svg.h"

#include "picture/error.h"

#include <dlfcn.h>
#include <glib/gi18n-lib.h>
#include <librsvg/rsvg.h>

#define LIBRARY "librsvg-2.so.2"

/* What is used of the library, by the types that its header declares. */
typedef struct {
  __typeof__ (rsvg_handle_new_from_data) *new_from_data;
  __typeof__ (rsvg_handle_get_intrinsic_dimensions) *get_dimensions;
  __typeof__ (rsvg_handle_get_intrinsic_size_in_pixels) *get_size;
  __typeof__ (rsvg_handle_get_geometry_for_layer) *get_geometry;
  __typeof__ (rsvg_handle_render_document) *render;
  __typeof__ (g_object_unref) *unref;
} Library;

struct _Svg {
  const Library *library;
  RsvgHandle *handle;
  double ratio;
};

#define FIND(name) (*(void **) &library.name = dlsym (opened, symbol_of_##name)) != NULL
static const char symbol_of_new_from_data[] = "rsvg_handle_new_from_data";
static const char symbol_of_get_dimensions[] = "rsvg_handle_get_intrinsic_dimensions";
static const char symbol_of_get_size[] = "rsvg_handle_get_intrinsic_size_in_pixels";
static const char symbol_of_get_geometry[] = "rsvg_handle_get_geometry_for_layer";
static const char symbol_of_render[] = "rsvg_handle_render_document";
static const char symbol_of_unref[] = "g_object_unref";

/* Never unloaded: what it registers with the type system stays. */
static gpointer
load (gpointer data)
{
  static Library library;
  void *opened = dlopen (LIBRARY, RTLD_NOW | RTLD_LOCAL);

  return opened != NULL && FIND (new_from_data) && FIND (get_dimensions) && FIND (get_size) &&
                 FIND (get_geometry) && FIND (render) && FIND (unref)
             ? &library
             : NULL;
}

static const Library *
library_get (void)
{
  static GOnce once = G_ONCE_INIT;

  return g_once (&once, load, NULL);
}

/* From its size, else from its view box, else from what it draws; 0 when all are empty. */
static double
find_ratio (const Library *library, RsvgHandle *handle)
{
  double width = 0, height = 0;
  gboolean has_box = FALSE;
  RsvgRectangle box = { 0, 0, 0, 0 };

  if (library->get_size (handle, &width, &height) && width > 0 && height > 0)
    return width / height;

  library->get_dimensions (handle, NULL, NULL, NULL, NULL, &has_box, &box);
  if (!has_box && !library->get_geometry (handle, NULL, &(RsvgRectangle){ 0, 0, 1000, 1000 },
                                          &box, NULL, NULL))
    return 0;

  return box.width > 0 && box.height > 0 ? box.width / box.height : 0;
}

Svg *
svg_read (GBytes *file, GError **error)
{
  const Library *library = library_get ();
  size_t size;
  const guint8 *data = g_bytes_get_data (file, &size);

  if (library == NULL) {
    g_set_error_literal (
        error, PICTURE_ERROR, PICTURE_ERROR_PROGRAM,
        _ ("SVG files cannot be drawn here: install librsvg, or hand in a PNG"));
    return NULL;
  }

  RsvgHandle *handle = library->new_from_data (data, size, NULL);
  double ratio = handle != NULL ? find_ratio (library, handle) : 0;
  if (ratio <= 0) {
    if (handle != NULL)
      library->unref (handle);
    g_set_error_literal (
        error, PICTURE_ERROR, PICTURE_ERROR_DAMAGED,
        _ ("The SVG file is cut off or damaged: save it again as a plain SVG"));
    return NULL;
  }

  Svg *svg = g_new0 (Svg, 1);
  svg->library = library;
  svg->handle = handle;
  svg->ratio = ratio;

  return svg;
}

void
svg_free (Svg *svg)
{
  if (svg == NULL)
    return;

  svg->library->unref (svg->handle);
  g_free (svg);
}

double
svg_get_ratio (const Svg *svg)
{
  return svg->ratio;
}

bool
svg_draw (const Svg *svg, cairo_t *cairo, double width, double height)
{
  RsvgRectangle page = { 0, 0, width, height };

  return svg->library->render (svg->handle, cairo, &page, NULL);
}
