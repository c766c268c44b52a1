/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The faces of some pages as Cairo wants them. */
#pragma once

#include "layout/fonts.h"

#include <cairo.h>
#include <stdbool.h>

typedef struct {
  Fonts *fonts;
  cairo_font_face_t *faces[N_FACES]; /* made when first used */
  cairo_font_options_t *options;     /* outlines as designed: no hinting on any surface */
  bool failed;                       /* some face could not be used */
} FaceSet;

void face_set_init (FaceSet *set, Fonts *fonts);
void face_set_clear (FaceSet *set);
/* False when FreeType refuses the face: nothing can be drawn with it. */
bool face_set_use (FaceSet *set, cairo_t *cairo, FaceRole role, double size);
