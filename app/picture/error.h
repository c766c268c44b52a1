/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Why a file is refused as a picture. */
#pragma once

#include <glib.h>

typedef enum {
  PICTURE_ERROR_KIND,    /* neither a PNG nor an SVG */
  PICTURE_ERROR_SIZE,    /* too many bytes or dots, or much longer than wide */
  PICTURE_ERROR_DAMAGED, /* cut off, or shows nothing */
  PICTURE_ERROR_CONTENT, /* an SVG that holds texts, scripts or what stands elsewhere */
  PICTURE_ERROR_PROGRAM, /* what draws SVG files is not installed */
} PictureError;

#define PICTURE_ERROR (picture_error_quark ())
GQuark picture_error_quark (void);
