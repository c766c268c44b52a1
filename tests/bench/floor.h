/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A text broken into lines of shaped words: what the floor lays out and what its writer draws.
 */
#pragma once

#include <glib.h>
#include <hb.h>
#include <hyphen.h>

#define PAGE_WIDTH 595.28
#define PAGE_HEIGHT 841.89
#define MARGIN 71.0

typedef struct {
  guint n_glyphs;
  guint16 *glyphs;
  gint16 *kerns; /* what the shaped advance takes from the font's own, in font units */
  int advance;
  GArray *breaks; /* of int: bytes before a possible hyphen; NULL until asked for */
} Word;

typedef struct {
  hb_face_t *face;
  hb_font_t *font;
  GHashTable *words;  /* text → Word */
  GHashTable *glyphs; /* glyph → first character it stood for */
  Word *space;
  double units;
} Face;

typedef struct {
  Face *face;
  double size, space, y;
  GPtrArray *words; /* of Word */
} Line;

typedef struct {
  Face faces[2]; /* body, heading */
  HyphenDict *hyphens;
  hb_buffer_t *buffer;
  GPtrArray *pages; /* of GArray of Line */
  double y;
} Floor;

/* The bytes of the PDF that shows these pages. */
GString *floor_write_pdf (const Floor *self);
