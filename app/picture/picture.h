/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A picture that people hand in, as a logo: its file checked, measured and drawn. */
#pragma once

#include <cairo.h>
#include <glib.h>
#include <stdbool.h>

typedef enum {
  PICTURE_ERROR_KIND,    /* neither a PNG nor an SVG */
  PICTURE_ERROR_SIZE,    /* too many bytes or dots, or much longer than wide */
  PICTURE_ERROR_DAMAGED, /* cut off, or shows nothing */
  PICTURE_ERROR_CONTENT, /* an SVG that holds texts, scripts or what stands elsewhere */
  PICTURE_ERROR_PROGRAM, /* what draws SVG files is not installed */
} PictureError;
#define PICTURE_ERROR (picture_error_quark ())
GQuark picture_error_quark (void);

#define PICTURE_BYTES_MAX (2 * 1024 * 1024)
/* On each side. */
#define PICTURE_DOTS_MAX 6000

/* Never changed once it is read. One thread at a time draws it. */
typedef struct _Picture Picture;

/* The message is a sentence that says what to hand in instead. */
Picture *picture_read (GBytes *file, GError **error) G_GNUC_WARN_UNUSED_RESULT;
Picture *picture_ref (Picture *picture);
void picture_unref (Picture *picture);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Picture, picture_unref)

/* The width of what it shows over its height: an edge that is empty or white is cut off. */
double picture_get_ratio (const Picture *picture);

typedef struct {
  double x;
  double y;
  double width;
  double height;
} PictureFrame;

/* What it shows fills the frame. opaque: as dots on white, for a file that may have nothing
 * transparent. False when it cannot be drawn. */
bool picture_draw (const Picture *picture, cairo_t *cairo, const PictureFrame *frame,
                   bool opaque);
