/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/fonts.h"

#include <glib/gstdio.h>
#include <string.h>

static char *
shipped (const char *name)
{
  return g_build_filename (g_getenv ("QUADRIPARTITE_DATA"), "fonts", name, NULL);
}

static void
check_shipped (void)
{
  g_autofree char *directory = shipped (NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (Fonts) fonts = fonts_open (directory, "Noto Serif", &error);

  g_assert_no_error (error);
  for (FaceRole role = 0; role < N_FACES; role++) {
    const FaceMetrics *metrics = fonts_get_metrics (fonts, role);

    g_assert_cmpint (metrics->units_per_em, ==, 1000);
    g_assert_cmpint (metrics->space, >, 0);
    /* The narrow space exists, and is narrow. */
    g_assert_cmpint (metrics->narrow_space, >, 0);
    g_assert_cmpint (metrics->narrow_space, <, metrics->space);
    g_assert_cmpint (metrics->hyphen, >, 0);
    g_assert_cmpfloat (metrics->ascent, >, metrics->descent);
    g_assert_nonnull (fonts_get_shaper (fonts, role));
    g_assert_nonnull (fonts_get_drawing_face (fonts, role));
    g_assert_true (fonts_get_drawing_face (fonts, role) ==
                   fonts_get_drawing_face (fonts, role));
  }
}

/* A family without italics is set upright where italics are asked for. */
static void
check_substitutes (void)
{
  g_autofree char *directory = shipped (NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (Fonts) fonts = fonts_open (directory, "Noto Sans", &error);

  g_assert_no_error (error);
  g_assert_true (fonts_get_shaper (fonts, FACE_TEXT_ITALIC) ==
                 fonts_get_shaper (fonts, FACE_TEXT));
  g_assert_true (fonts_get_shaper (fonts, FACE_TEXT_BOLD_ITALIC) ==
                 fonts_get_shaper (fonts, FACE_TEXT_BOLD));
  g_assert_nonnull (fonts_get_drawing_face (fonts, FACE_TEXT_ITALIC));
}

static void
check_bad_families (void)
{
  static const char *const families[] = { "",           " ", "Aucune", "../Noto Serif",
                                          "Noto/Serif", "É", "." };
  g_autofree char *directory = shipped (NULL);

  for (size_t i = 0; i < G_N_ELEMENTS (families); i++) {
    g_autoptr (GError) error = NULL;

    g_assert_null (fonts_open (directory, families[i], &error));
    g_assert_error (error, FONTS_ERROR, FONTS_ERROR_FAMILY);
  }
}

/* A file that is empty, no font, or the start of one is refused, whatever is in it. */
static void
check_bad_files (void)
{
  g_autofree char *good = shipped ("NotoSerif-Regular.ttf");
  g_autofree char *directory = g_dir_make_tmp ("fonts-XXXXXX", NULL);
  g_autofree char *bad = g_build_filename (directory, "Bad-Regular.ttf", NULL);
  g_autofree char *font = NULL;
  gsize n_bytes;
  static const gssize lengths[] = { 0, 1, 11, 12, 200, 1000 };

  g_assert_true (g_file_get_contents (good, &font, &n_bytes, NULL));
  for (size_t i = 0; i < G_N_ELEMENTS (lengths); i++) {
    g_autoptr (GError) error = NULL;

    g_assert_true (g_file_set_contents (bad, font, lengths[i], NULL));
    g_assert_null (fonts_open (directory, "Bad", &error));
    g_assert_error (error, FONTS_ERROR, FONTS_ERROR_FILE);
  }
  memset (font, 0x5A, n_bytes);
  g_assert_true (g_file_set_contents (bad, font, (gssize) n_bytes, NULL));
  g_autoptr (GError) error = NULL;
  g_assert_null (fonts_open (directory, "Bad", &error));
  g_assert_error (error, FONTS_ERROR, FONTS_ERROR_FILE);

  g_assert_cmpint (g_unlink (bad), ==, 0);
  g_assert_cmpint (g_rmdir (directory), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/fonts/shipped", check_shipped);
  g_test_add_func ("/fonts/substitutes", check_substitutes);
  g_test_add_func ("/fonts/bad-families", check_bad_families);
  g_test_add_func ("/fonts/bad-files", check_bad_files);

  return g_test_run ();
}
