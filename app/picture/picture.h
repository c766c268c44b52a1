/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A picture that people hand in, as a logo: its file checked, measured and drawn. */
#pragma once

#include "picture/error.h"

#include <cairo.h>
#include <stdbool.h>

#define PICTURE_BYTES_MAX (2 * 1024 * 1024)

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
