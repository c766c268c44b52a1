/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/chart-drawing.h"

#include "session/wording.h"

/* Of the texts of a chart, in points: see chart/chart.c. */
#define TEXT_POINTS 8.5
/* They are a little smaller than those around. */
#define TEXT_SHARE 0.93
#define RADIUS 2
#define PART_GAP 1
#define IMAGE_SCALE 2
#define IMAGE_MARGIN 16
#define POINTS_IN_INCH 72

typedef struct {
  GtkWidget *widget;
  GtkSnapshot *snapshot;
  const ChartPalette *palette;
  double scale;
} Drawing;

double
chart_drawing_scale (GtkWidget *widget)
{
  PangoContext *context = gtk_widget_get_pango_context (widget);
  const PangoFontDescription *font = pango_context_get_font_description (context);
  double pixels = pango_units_to_double (pango_font_description_get_size (font));

  if (!pango_font_description_get_size_is_absolute (font))
    pixels *= pango_cairo_context_get_resolution (context) / POINTS_IN_INCH;
  return pixels * TEXT_SHARE / TEXT_POINTS;
}

static PangoLayout *
lay_out (const Drawing *drawing, const char *text, double size, bool bold)
{
  g_autofree char *shown = wording_for_screen (text);
  PangoLayout *layout = gtk_widget_create_pango_layout (drawing->widget, shown);
  PangoContext *context = pango_layout_get_context (layout);
  g_autoptr (PangoFontDescription) font =
      pango_font_description_copy (pango_context_get_font_description (context));

  pango_font_description_set_absolute_size (font, size * drawing->scale * PANGO_SCALE);
  pango_font_description_set_weight (font, bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
  pango_layout_set_font_description (layout, font);
  return layout;
}

static void
put (const Drawing *drawing, PangoLayout *layout, double x, double y)
{
  gtk_snapshot_save (drawing->snapshot);
  gtk_snapshot_translate (drawing->snapshot, &GRAPHENE_POINT_INIT ((float) x, (float) y));
  gtk_snapshot_append_layout (drawing->snapshot, layout, &drawing->palette->colours[CHART_INK]);
  gtk_snapshot_restore (drawing->snapshot);
}

static void
draw_text (const Drawing *drawing, const ChartMark *mark)
{
  g_autoptr (PangoLayout) layout = lay_out (drawing, mark->text, mark->size, mark->bold);
  double baseline = pango_units_to_double (pango_layout_get_baseline (layout));
  int width;

  pango_layout_get_pixel_size (layout, &width, NULL);
  put (drawing, layout,
       mark->x * drawing->scale - (mark->anchor == CHART_END      ? width
                                   : mark->anchor == CHART_MIDDLE ? width / 2.0
                                                                  : 0),
       mark->y * drawing->scale - baseline);
}

static void
draw_rectangle (const Drawing *drawing, const ChartMark *mark)
{
  const float width = (float) (mark->width * drawing->scale);
  const graphene_rect_t bounds = GRAPHENE_RECT_INIT (
      (float) (mark->x * drawing->scale), (float) (mark->y * drawing->scale),
      width > 2 * PART_GAP ? width - PART_GAP : width, (float) (mark->height * drawing->scale));
  const float line[4] = { 1, 1, 1, 1 };
  const GdkRGBA *ink = &drawing->palette->colours[CHART_INK];
  const GdkRGBA lines[4] = { *ink, *ink, *ink, *ink };
  GskRoundedRect shape;

  gsk_rounded_rect_init_from_rect (&shape, &bounds, RADIUS);
  gtk_snapshot_push_rounded_clip (drawing->snapshot, &shape);
  gtk_snapshot_append_color (drawing->snapshot, &drawing->palette->colours[mark->colour],
                             &bounds);
  gtk_snapshot_pop (drawing->snapshot);
  if (drawing->palette->outlined)
    gtk_snapshot_append_border (drawing->snapshot, &shape, line, lines);
}

static void
draw_line (const Drawing *drawing, const ChartMark *mark)
{
  const graphene_rect_t bounds = GRAPHENE_RECT_INIT (
      (float) (mark->x * drawing->scale), (float) (mark->y * drawing->scale),
      (float) MAX (mark->width * drawing->scale, 1),
      (float) MAX (mark->height * drawing->scale, 1));

  gtk_snapshot_append_color (drawing->snapshot, &drawing->palette->colours[mark->colour],
                             &bounds);
}

static void
draw_marks (const Drawing *drawing, const Chart *chart)
{
  for (guint i = 0; i < chart->marks->len; i++) {
    const ChartMark *mark = chart->marks->pdata[i];

    switch (mark->kind) {
    case CHART_RECTANGLE:
      if (mark->width > 0 && mark->height > 0)
        draw_rectangle (drawing, mark);
      break;
    case CHART_LINE:
      draw_line (drawing, mark);
      break;
    case CHART_TEXT:
      draw_text (drawing, mark);
      break;
    }
  }
}

void
chart_drawing_snapshot (GtkWidget *widget, GtkSnapshot *snapshot, const Chart *chart,
                        const ChartPalette *palette)
{
  const Drawing drawing = { widget, snapshot, palette, chart_drawing_scale (widget) };

  draw_marks (&drawing, chart);
}

/* Owned: the title over the marks, on the ground of the palette. */
static GskRenderNode *
draw_image (const Drawing *drawing, const Chart *chart)
{
  g_autoptr (PangoLayout) title = lay_out (drawing, chart->title, TEXT_POINTS * 1.15, true);
  const double width = chart->width * drawing->scale;
  int title_height;

  pango_layout_set_width (title, (int) (width * PANGO_SCALE));
  pango_layout_get_pixel_size (title, NULL, &title_height);
  gtk_snapshot_scale (drawing->snapshot, IMAGE_SCALE, IMAGE_SCALE);
  gtk_snapshot_append_color (drawing->snapshot, &drawing->palette->ground,
                             &GRAPHENE_RECT_INIT (0, 0, (float) (width + 2 * IMAGE_MARGIN),
                                                  (float) (chart->height * drawing->scale +
                                                           title_height + 2.5 * IMAGE_MARGIN)));
  put (drawing, title, IMAGE_MARGIN, IMAGE_MARGIN);
  gtk_snapshot_translate (
      drawing->snapshot,
      &GRAPHENE_POINT_INIT (IMAGE_MARGIN, (float) (title_height + 1.5 * IMAGE_MARGIN)));
  draw_marks (drawing, chart);
  return gtk_snapshot_to_node (drawing->snapshot);
}

GdkTexture *
chart_drawing_make_image (GtkWidget *widget, const Chart *chart)
{
  GtkNative *native = gtk_widget_get_native (widget);
  GskRenderer *renderer = native != NULL ? gtk_native_get_renderer (native) : NULL;
  const ChartPalette palette = chart_palette_of_paper ();
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
  const Drawing drawing = { widget, snapshot, &palette, chart_drawing_scale (widget) };
  GskRenderNode *node;
  GdkTexture *image;

  if (renderer == NULL)
    return NULL;

  node = draw_image (&drawing, chart);
  image = gsk_renderer_render_texture (renderer, node, NULL);
  gsk_render_node_unref (node);
  return image;
}
