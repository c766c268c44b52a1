/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The faces of a document, opened from files: mapped once, for shaping and for drawing. */
#pragma once

#include <glib.h>
#include <stdbool.h>

typedef enum {
  FACE_TEXT,
  FACE_TEXT_BOLD,
  FACE_TEXT_ITALIC,
  FACE_TEXT_BOLD_ITALIC,
  FACE_SANS,
  FACE_SANS_BOLD,
  N_FACES,
} FaceRole;

typedef enum {
  FONTS_ERROR_FAMILY, /* no such family in the directory */
  FONTS_ERROR_FILE,   /* a file that is not a font */
} FontsError;
#define FONTS_ERROR (fonts_error_quark ())
GQuark fonts_error_quark (void);

/* Widths are in units, fractions of the em are of the size. */
typedef struct {
  int units_per_em;
  int space;
  int narrow_space; /* U+202F */
  int hyphen;
  guint32 space_glyph;
  guint32 replacement_glyph; /* for a character that the face does not have */
  double ascent;
  double descent;
} FaceMetrics;

/* Shared by what shapes the text and by the pages that show it. */
typedef struct _Fonts Fonts;

/* family: "Noto Serif" is looked for as NotoSerif-{Regular,Bold,Italic,BoldItalic}.ttf; an
 * italic may be missing, the upright then serves. The second family is always Noto Sans. */
Fonts *fonts_open (const char *directory, const char *family,
                   GError **error) G_GNUC_WARN_UNUSED_RESULT;
Fonts *fonts_ref (Fonts *fonts);
void fonts_unref (Fonts *fonts);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Fonts, fonts_unref)

const FaceMetrics *fonts_get_metrics (const Fonts *fonts, FaceRole role);
/* hb_font_t, lent. */
struct hb_font_t *fonts_get_shaper (const Fonts *fonts, FaceRole role);
/* FT_Face, lent as long as fonts; NULL when FreeType refuses the file. */
struct FT_FaceRec_ *fonts_get_drawing_face (Fonts *fonts, FaceRole role);
