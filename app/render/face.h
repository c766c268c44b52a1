/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The faces of some pages as Cairo wants them. */
#pragma once

#include "layout/fonts.h"

#include <cairo.h>
#include <stdbool.h>

typedef struct {
  Fonts *fonts;
  cairo_font_face_t *faces[2][N_FACES]; /* made when first used; the second of a role is for
                                           capital letters: see face_set_use */
  cairo_font_options_t *options;        /* outlines as designed: no hinting on any surface */
  bool failed;                          /* some face could not be used */
} FaceSet;

typedef struct {
  FaceRole role;
  bool capitals;
  double size;
} FaceChoice;

void face_set_init (FaceSet *set, Fonts *fonts);
void face_set_clear (FaceSet *set);
/* capitals: for capital letters alone, where a glyph of a face can have but one text: a small
 * capital is "a" in « Article » and "A" in « DARTOUT ». False when FreeType refuses the face:
 * nothing can be drawn with it. */
bool face_set_use (FaceSet *set, cairo_t *cairo, const FaceChoice *choice);
