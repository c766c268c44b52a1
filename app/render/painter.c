/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "render/painter.h"

#include "render/encoding.h"
#include "render/imagery.h"

#define DOT_PITCH 4.5
#define DOT_LENGTH 0.01
#define DOT_RISE 0.4
#define SAME 1e-9
/* Cairo gathers no more at once without losing time. */
#define GLYPHS_MAX 4000

/* Of the same lightness in grey as each other's neighbours in colour; black ink on white. */
static const double colours[N_COLOURS][3] = {
  [COLOUR_INK] = { 0.09, 0.09, 0.11 },    [COLOUR_QUIET] = { 0.36, 0.37, 0.40 },
  [COLOUR_ACCENT] = { 0.09, 0.21, 0.40 }, [COLOUR_RULE] = { 0.68, 0.70, 0.74 },
  [COLOUR_BLANK] = { 0.63, 0.24, 0.02 },  [COLOUR_BLANK_GROUND] = { 0.995, 0.95, 0.89 },
  [COLOUR_FIRST] = { 0.46, 0.61, 0.81 },  [COLOUR_SECOND] = { 0.71, 0.80, 0.91 },
  [COLOUR_THIRD] = { 0.88, 0.89, 0.92 },
};

void
painter_init (Painter *painter, cairo_t *cairo, FaceSet *faces, bool with_text)
{
  *painter = (Painter){ .cairo = cairo, .faces = faces, .with_text = with_text };
  painter->glyphs = g_array_new (FALSE, FALSE, sizeof (cairo_glyph_t));
  painter->clusters = g_array_new (FALSE, FALSE, sizeof (cairo_text_cluster_t));
  painter->text = g_string_new (NULL);
}

void
painter_clear (Painter *painter)
{
  g_array_unref (painter->glyphs);
  g_array_unref (painter->clusters);
  g_string_free (painter->text, TRUE);
}

static void
set_colour (const Painter *painter, Colour colour)
{
  cairo_set_source_rgb (painter->cairo, colours[colour][0], colours[colour][1],
                        colours[colour][2]);
}

void
painter_flush (Painter *painter)
{
  const cairo_glyph_t *glyphs = (const cairo_glyph_t *) (void *) painter->glyphs->data;
  const cairo_text_cluster_t *clusters =
      (const cairo_text_cluster_t *) (void *) painter->clusters->data;

  if (painter->glyphs->len == 0)
    return;

  encoding_repair (painter->text->str, painter->text->len);
  set_colour (painter, painter->colour);
  bool usable = face_set_use (painter->faces, painter->cairo, &painter->face);
  if (usable && painter->with_text) {
    cairo_show_text_glyphs (painter->cairo, painter->text->str, (int) painter->text->len,
                            glyphs, (int) painter->glyphs->len, clusters,
                            (int) painter->clusters->len, 0);
  } else if (usable) {
    /* As outlines: an image would otherwise round each glyph to a whole pixel. */
    cairo_glyph_path (painter->cairo, glyphs, (int) painter->glyphs->len);
    cairo_fill (painter->cairo);
  }
  g_array_set_size (painter->glyphs, 0);
  g_array_set_size (painter->clusters, 0);
  g_string_truncate (painter->text, 0);
}

static void
choose_face (Painter *painter, const Mark *mark, bool capitals)
{
  FaceChoice face = { .role = mark->face, .capitals = capitals, .size = mark->height };

  if (painter->face.role != face.role || painter->face.capitals != face.capitals ||
      painter->colour != mark->colour || ABS (painter->face.size - face.size) > SAME ||
      painter->glyphs->len > GLYPHS_MAX)
    painter_flush (painter);
  painter->face = face;
  painter->colour = mark->colour;
}

static void
gather (Painter *painter, const Page *page, const Mark *mark)
{
  const char *text = page->text->str + mark->first_byte;
  guint next = mark->first_glyph;

  for (guint i = 0; i < mark->n_clusters; i++) {
    const PlacedCluster *from =
        &g_array_index (page->clusters, PlacedCluster, mark->first_cluster + i);
    cairo_text_cluster_t cluster = { from->n_bytes, from->n_glyphs };
    bool capitals =
        painter->oldest && from->n_bytes > 0 && g_unichar_isupper (g_utf8_get_char (text));

    choose_face (painter, mark, capitals);
    for (guint k = 0; k < from->n_glyphs; k++) {
      const PlacedGlyph *placed = &g_array_index (page->glyphs, PlacedGlyph, next++);
      cairo_glyph_t glyph = { placed->glyph, (double) placed->x, (double) placed->y };

      g_array_append_val (painter->glyphs, glyph);
    }
    g_array_append_val (painter->clusters, cluster);
    g_string_append_len (painter->text, text, from->n_bytes);
    text += from->n_bytes;
  }
}

static void
draw_dots (const Painter *painter, const Mark *mark)
{
  static const double dashes[] = { DOT_LENGTH, DOT_PITCH };
  cairo_t *cairo = painter->cairo;
  double end = mark->x + mark->width;
  /* Dots of all lines stand one under the other, so they are counted from the page's edge. */
  double first = DOT_PITCH * (1 + (int) (mark->x / DOT_PITCH));

  cairo_save (cairo);
  cairo_set_line_cap (cairo, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_width (cairo, mark->thickness);
  cairo_set_dash (cairo, dashes, 2, 0);
  cairo_move_to (cairo, first, mark->y - DOT_RISE);
  cairo_line_to (cairo, end, mark->y - DOT_RISE);
  cairo_stroke (cairo);
  cairo_restore (cairo);
}

static void
draw_shape (const Painter *painter, const Page *page, const Mark *mark)
{
  cairo_t *cairo = painter->cairo;

  set_colour (painter, mark->colour);
  cairo_set_line_width (cairo, mark->thickness);
  switch (mark->kind) {
  case MARK_RECTANGLE:
    cairo_rectangle (cairo, mark->x, mark->y, mark->width, mark->height);
    cairo_fill (cairo);
    break;
  case MARK_FRAME:
    cairo_rectangle (cairo, mark->x, mark->y, mark->width, mark->height);
    cairo_stroke (cairo);
    break;
  case MARK_LINE:
    cairo_move_to (cairo, mark->x, mark->y);
    cairo_rel_line_to (cairo, mark->width, mark->height);
    cairo_stroke (cairo);
    break;
  case MARK_DOTS:
    draw_dots (painter, mark);
    break;
  case MARK_PICTURE:
    imagery_draw_picture (cairo, page, mark, painter->oldest);
    break;
  case MARK_CODE:
    imagery_draw_code (cairo, page, mark);
    break;
  case MARK_TEXT:
  case MARK_NOTHING:
    break;
  }
}

void
painter_draw (Painter *painter, const Page *page, const Mark *mark)
{
  if (mark->kind == MARK_TEXT) {
    gather (painter, page, mark);
    return;
  }
  painter_flush (painter);
  draw_shape (painter, page, mark);
}
