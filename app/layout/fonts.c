/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/fonts.h"

#include <ft2build.h>
#include <glib/gi18n-lib.h>
#include FT_FREETYPE_H
#include <hb-ot.h>
#include <hb.h>
#include <string.h>

G_DEFINE_QUARK (fonts_error, fonts_error)

#define SANS_FAMILY "Noto Sans"
#define REPLACEMENT 0xFFFD

typedef struct {
  GBytes *file;
  hb_font_t *shaper;
  FaceMetrics metrics;
  FT_Face drawing; /* opened when first asked for */
} Face;

struct _Fonts {
  GMutex lock; /* of what follows, but for the metrics and shapers, which never change */
  FT_Library library;
  Face faces[N_FACES];
};

static const struct {
  bool sans;
  const char *suffix;
  FaceRole substitute; /* itself: must be there */
} roles[N_FACES] = {
  [FACE_TEXT] = { false, "Regular", FACE_TEXT },
  [FACE_TEXT_BOLD] = { false, "Bold", FACE_TEXT_BOLD },
  [FACE_TEXT_ITALIC] = { false, "Italic", FACE_TEXT },
  [FACE_TEXT_BOLD_ITALIC] = { false, "BoldItalic", FACE_TEXT_BOLD },
  [FACE_SANS] = { true, "Regular", FACE_SANS },
  [FACE_SANS_BOLD] = { true, "Bold", FACE_SANS_BOLD },
};

/* Owned, or NULL: a family name is letters, digits and spaces, so that it names no other
 * folder. */
static char *
file_prefix (const char *family)
{
  GString *prefix = g_string_new (NULL);

  for (const char *at = family; *at != '\0'; at++) {
    if (!g_ascii_isalnum (*at) && *at != ' ') {
      g_string_free (prefix, TRUE);
      return NULL;
    }
    if (*at != ' ')
      g_string_append_c (prefix, *at);
  }

  return g_string_free (prefix, FALSE);
}

static int
advance_of (hb_font_t *shaper, hb_codepoint_t character, hb_codepoint_t *ret_glyph)
{
  hb_codepoint_t glyph;

  if (!hb_font_get_nominal_glyph (shaper, character, &glyph))
    return 0;
  *ret_glyph = glyph;

  return hb_font_get_glyph_h_advance (shaper, glyph);
}

static void
measure (Face *face, hb_face_t *opened)
{
  FaceMetrics *metrics = &face->metrics;
  hb_font_extents_t extents = { 0 };
  hb_codepoint_t glyph = 0;

  metrics->units_per_em = (int) hb_face_get_upem (opened);
  metrics->narrow_space = advance_of (face->shaper, 0x202F, &glyph);
  metrics->hyphen = advance_of (face->shaper, '-', &glyph);
  metrics->space = advance_of (face->shaper, ' ', &glyph);
  metrics->space_glyph = glyph;
  glyph = 0;
  (void) advance_of (face->shaper, REPLACEMENT, &glyph);
  metrics->replacement_glyph = glyph;
  if (metrics->narrow_space == 0)
    metrics->narrow_space = metrics->space * 2 / 3;
  (void) hb_font_get_h_extents (face->shaper, &extents);
  metrics->ascent = (double) extents.ascender / metrics->units_per_em;
  metrics->descent = -(double) extents.descender / metrics->units_per_em;
}

static void
destroy_bytes (void *bytes)
{
  g_bytes_unref (bytes);
}

static bool
open_face (Face *face, const char *path, GError **error)
{
  g_autoptr (GMappedFile) mapped = g_mapped_file_new (path, FALSE, error);

  if (mapped == NULL)
    return false;

  face->file = g_mapped_file_get_bytes (mapped);
  hb_blob_t *blob = hb_blob_create (
      g_bytes_get_data (face->file, NULL), (guint) g_bytes_get_size (face->file),
      HB_MEMORY_MODE_READONLY, g_bytes_ref (face->file), destroy_bytes);
  hb_face_t *opened = hb_face_create (blob, 0);
  face->shaper = hb_font_create (opened);
  measure (face, opened);
  bool usable = hb_face_get_glyph_count (opened) > 0 && face->metrics.space > 0;
  hb_face_destroy (opened);
  hb_blob_destroy (blob);

  if (!usable)
    g_set_error (error, FONTS_ERROR, FONTS_ERROR_FILE,
                 _ ("“%s” is not a usable font file: replace it"), path);

  return usable;
}

static bool
open_role (Fonts *fonts, FaceRole role, const char *directory, const char *prefix,
           GError **error)
{
  g_autofree char *name = g_strdup_printf ("%s-%s.ttf", prefix, roles[role].suffix);
  g_autofree char *path = g_build_filename (directory, name, NULL);
  FaceRole substitute = roles[role].substitute;

  if (g_file_test (path, G_FILE_TEST_IS_REGULAR))
    return open_face (&fonts->faces[role], path, error);

  if (substitute == role) {
    g_set_error (error, FONTS_ERROR, FONTS_ERROR_FAMILY,
                 _ ("The font file “%s” is missing: install it or choose another font"), path);
    return false;
  }
  fonts->faces[role] = fonts->faces[substitute];
  (void) g_bytes_ref (fonts->faces[role].file);
  (void) hb_font_reference (fonts->faces[role].shaper);

  return true;
}

Fonts *
fonts_open (const char *directory, const char *family, GError **error)
{
  g_autoptr (Fonts) fonts = g_atomic_rc_box_new0 (Fonts);
  g_autofree char *text = file_prefix (family);
  g_autofree char *sans = file_prefix (SANS_FAMILY);

  g_mutex_init (&fonts->lock);
  if (text == NULL || *text == '\0') {
    g_set_error (error, FONTS_ERROR, FONTS_ERROR_FAMILY,
                 _ ("“%s” is not the name of a font: use letters, digits and spaces"), family);
    return NULL;
  }
  for (FaceRole role = 0; role < N_FACES; role++)
    if (!open_role (fonts, role, directory, roles[role].sans ? sans : text, error))
      return NULL;

  return g_steal_pointer (&fonts);
}

Fonts *
fonts_ref (Fonts *fonts)
{
  return g_atomic_rc_box_acquire (fonts);
}

static void
clear (gpointer data)
{
  Fonts *fonts = data;

  for (FaceRole role = 0; role < N_FACES; role++) {
    if (fonts->faces[role].drawing != NULL)
      (void) FT_Done_Face (fonts->faces[role].drawing);
    g_clear_pointer (&fonts->faces[role].shaper, hb_font_destroy);
    g_clear_pointer (&fonts->faces[role].file, g_bytes_unref);
  }
  if (fonts->library != NULL)
    (void) FT_Done_FreeType (fonts->library);
  g_mutex_clear (&fonts->lock);
}

void
fonts_unref (Fonts *fonts)
{
  if (fonts != NULL)
    g_atomic_rc_box_release_full (fonts, clear);
}

const FaceMetrics *
fonts_get_metrics (const Fonts *fonts, FaceRole role)
{
  return &fonts->faces[role].metrics;
}

hb_font_t *
fonts_get_shaper (const Fonts *fonts, FaceRole role)
{
  return fonts->faces[role].shaper;
}

FT_Face
fonts_get_drawing_face (Fonts *fonts, FaceRole role)
{
  Face *face = &fonts->faces[role];
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&fonts->lock);

  (void) locker;
  if (fonts->library == NULL && FT_Init_FreeType (&fonts->library) != 0)
    return NULL;
  if (face->drawing == NULL &&
      FT_New_Memory_Face (fonts->library, g_bytes_get_data (face->file, NULL),
                          (FT_Long) g_bytes_get_size (face->file), 0, &face->drawing) != 0)
    face->drawing = NULL;

  return face->drawing;
}
