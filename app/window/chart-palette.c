/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/chart-palette.h"

#include <adwaita.h>

static const GdkRGBA black = { 0, 0, 0, 1 };
static const GdkRGBA white = { 1, 1, 1, 1 };
static const GdkRGBA blue = { 0.21F, 0.52F, 0.89F, 1 };

static float
mix_one (float a, float b, double share)
{
  return (float) (a + (b - a) * share);
}

static GdkRGBA
mix (const GdkRGBA *a, const GdkRGBA *b, double share)
{
  return (GdkRGBA){ mix_one (a->red, b->red, share), mix_one (a->green, b->green, share),
                    mix_one (a->blue, b->blue, share), 1 };
}

static GdkRGBA
lay_over (const GdkRGBA *ground, const GdkRGBA *colour)
{
  return mix (ground, colour, colour->alpha);
}

static double
lightness (const GdkRGBA *colour)
{
  return 0.2126 * colour->red + 0.7152 * colour->green + 0.0722 * colour->blue;
}

/* The ink stays readable on each of them: on a dark ground they are darker than the accent. */
ChartPalette
chart_palette_make (const GdkRGBA *ink, const GdkRGBA *ground, const GdkRGBA *accent)
{
  bool is_dark = lightness (ground) < 0.5;
  ChartPalette palette = { .ground = *ground };
  GdkRGBA solid = lay_over (ground, ink);
  GdkRGBA faint = mix (ground, &solid, 0.4);

  palette.colours[CHART_INK] = solid;
  palette.colours[CHART_FAINT] = faint;
  palette.colours[CHART_FIRST] = mix (ground, accent, is_dark ? 0.78 : 0.62);
  palette.colours[CHART_SECOND] = mix (ground, accent, is_dark ? 0.44 : 0.34);
  palette.colours[CHART_THIRD] = mix (ground, &solid, is_dark ? 0.12 : 0.1);
  return palette;
}

static GdkRGBA
look_up (GtkWidget *widget, const char *name, const GdkRGBA *otherwise)
{
  GdkRGBA colour;

  return gtk_style_context_lookup_color (gtk_widget_get_style_context (widget), name, &colour)
             ? colour
             : *otherwise;
}

ChartPalette
chart_palette_of_widget (GtkWidget *widget)
{
  GdkRGBA window = look_up (widget, "window_bg_color", &white);
  GdkRGBA card = look_up (widget, "card_bg_color", &window);
  GdkRGBA ground = lay_over (&window, &card);
  GdkRGBA accent = look_up (widget, "accent_bg_color", &blue);
  ChartPalette palette;
  GdkRGBA ink;

  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &ink);
  palette = chart_palette_make (&ink, &ground, &accent);
  palette.outlined = adw_style_manager_get_high_contrast (adw_style_manager_get_default ());
  return palette;
}

ChartPalette
chart_palette_of_paper (void)
{
  return chart_palette_make (&black, &white, &blue);
}
