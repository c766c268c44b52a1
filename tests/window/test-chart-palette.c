/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/chart-palette.h"

#include <math.h>

/* What a reader needs for texts of this size, and to tell two neighbours apart. */
#define TEXT_CONTRAST_MIN 4.5
#define SHADE_CONTRAST_MIN 1.14

static double
linear (float value)
{
  return value <= 0.04045F ? value / 12.92 : pow ((value + 0.055) / 1.055, 2.4);
}

/* As WCAG 2 has it. */
static double
luminance (const GdkRGBA *colour)
{
  return 0.2126 * linear (colour->red) + 0.7152 * linear (colour->green) +
         0.0722 * linear (colour->blue);
}

static double
contrast (const GdkRGBA *a, const GdkRGBA *b)
{
  double of_a = luminance (a) + 0.05;
  double of_b = luminance (b) + 0.05;

  return MAX (of_a, of_b) / MIN (of_a, of_b);
}

static void
test_themes (void)
{
  /* Ink, ground and accent of Adwaita: light, dark, both in high contrast, and the paper's. */
  static const char *const themes[][3] = {
    { "rgba(0,0,0,0.8)", "#ffffff", "#3584e4" }, { "#ffffff", "#363636", "#3584e4" },
    { "#ffffff", "#242424", "#3584e4" },         { "#000000", "#ffffff", "#1b6acb" },
    { "rgba(0,0,0,0.8)", "#fafafa", "#3584e4" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (themes); i++) {
    GdkRGBA parts[3];

    for (int k = 0; k < 3; k++)
      g_assert_true (gdk_rgba_parse (&parts[k], themes[i][k]));

    const ChartPalette palette = chart_palette_make (&parts[0], &parts[1], &parts[2]);
    const GdkRGBA *ink = &palette.colours[CHART_INK];

    g_assert_cmpfloat (contrast (ink, &parts[1]), >, TEXT_CONTRAST_MIN);
    g_assert_cmpfloat (contrast (&palette.colours[CHART_FAINT], &parts[1]), >,
                       SHADE_CONTRAST_MIN);
    for (int a = CHART_FIRST; a <= CHART_THIRD; a++) {
      g_assert_cmpfloat (palette.colours[a].alpha, >, 0.999);
      g_assert_cmpfloat (contrast (ink, &palette.colours[a]), >, TEXT_CONTRAST_MIN);
      g_assert_cmpfloat (contrast (&palette.colours[a], &parts[1]), >, SHADE_CONTRAST_MIN);
      for (int b = a + 1; b <= CHART_THIRD; b++)
        g_assert_cmpfloat (contrast (&palette.colours[a], &palette.colours[b]), >,
                           SHADE_CONTRAST_MIN);
    }
  }
}

static void
test_paper (void)
{
  const ChartPalette palette = chart_palette_of_paper ();

  g_assert_cmpfloat (luminance (&palette.ground), >, 0.999);
  g_assert_cmpfloat (luminance (&palette.colours[CHART_INK]), <, 0.001);
  g_assert_false (palette.outlined);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/window/chart-palette/themes", test_themes);
  g_test_add_func ("/window/chart-palette/paper", test_paper);
  return g_test_run ();
}
