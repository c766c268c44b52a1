/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "render/face.h"

#include <cairo-ft.h>

void
face_set_init (FaceSet *set, Fonts *fonts)
{
  *set = (FaceSet){ .fonts = fonts, .options = cairo_font_options_create () };
  cairo_font_options_set_hint_style (set->options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (set->options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_antialias (set->options, CAIRO_ANTIALIAS_GRAY);
}

void
face_set_clear (FaceSet *set)
{
  for (FaceRole role = 0; role < N_FACES; role++)
    for (int capitals = 0; capitals < 2; capitals++)
      if (set->faces[capitals][role] != NULL)
        cairo_font_face_destroy (set->faces[capitals][role]);
  cairo_font_options_destroy (set->options);
}

static void
release_fonts (void *fonts)
{
  fonts_unref (fonts);
}

/* Cairo keeps faces in caches of its own, so each holds the fonts it was made from. It tells
 * those of one font apart by their flags. */
static cairo_font_face_t *
face_new (Fonts *fonts, FaceRole role, bool capitals)
{
  static const cairo_user_data_key_t key;
  FT_Face drawing = fonts_get_drawing_face (fonts, role);

  if (drawing == NULL)
    return NULL;

  cairo_font_face_t *face = cairo_ft_font_face_create_for_ft_face (
      drawing, FT_LOAD_NO_HINTING | (capitals ? FT_LOAD_NO_AUTOHINT : 0));
  if (cairo_font_face_set_user_data (face, &key, fonts_ref (fonts), release_fonts) !=
      CAIRO_STATUS_SUCCESS)
    fonts_unref (fonts);

  return face;
}

bool
face_set_use (FaceSet *set, cairo_t *cairo, const FaceChoice *choice)
{
  cairo_font_face_t **face = &set->faces[choice->capitals][choice->role];

  if (*face == NULL)
    *face = face_new (set->fonts, choice->role, choice->capitals);
  if (*face == NULL) {
    set->failed = true;
    return false;
  }
  cairo_set_font_face (cairo, *face);
  cairo_set_font_size (cairo, choice->size);
  cairo_set_font_options (cairo, set->options);

  return true;
}
