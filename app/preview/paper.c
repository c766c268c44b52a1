/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preview/paper.h"

#define SHADOW_RADIUS 5
#define SHADOW_OPACITY 0.22f
#define LIT_OPACITY 0.16f
#define FOUND_OPACITY 0.4f
#define CURRENT_OPACITY 1.0f
#define RING_WIDTH 1.5f
#define RING_RADIUS 3
#define RING_SIDE 2.0f /* between the letters and the ring */

/* Named colours are asked of the style, which GTK discourages without offering another way. */
G_GNUC_BEGIN_IGNORE_DEPRECATIONS
static GdkRGBA
find_colour (GtkWidget *widget, const char *name, const char *plain_name)
{
  GtkStyleContext *style = gtk_widget_get_style_context (widget);
  GdkRGBA colour;

  if (!gtk_style_context_lookup_color (style, name, &colour) &&
      !gtk_style_context_lookup_color (style, plain_name, &colour))
    gtk_style_context_get_color (style, &colour);

  return colour;
}
G_GNUC_END_IGNORE_DEPRECATIONS

static void
append_sheet (GtkSnapshot *snapshot, const Sheet *sheet, const graphene_rect_t *area,
              bool by_cairo)
{
  if (!by_cairo) {
    gtk_snapshot_append_texture (snapshot, sheet->texture, area);
    return;
  }

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &area->origin);
  gtk_snapshot_scale (snapshot, area->size.width / (float) sheet->area.width,
                      area->size.height / (float) sheet->area.height);
  gtk_snapshot_append_node (snapshot, sheet->drawing);
  gtk_snapshot_restore (snapshot);
}

/* sheet NULL: not drawn yet. */
static void
append_page (GtkSnapshot *snapshot, const Desk *desk, guint page, const Sheet *sheet,
             bool by_cairo)
{
  const GdkRGBA white = { 1, 1, 1, 1 };
  graphene_rect_t paper = desk_get_page (desk, page);
  GskRoundedRect outline;

  gsk_rounded_rect_init_from_rect (&outline, &paper, 0);
  gtk_snapshot_append_outset_shadow (snapshot, &outline, &(GdkRGBA){ 0, 0, 0, SHADOW_OPACITY },
                                     0, 1, 0, SHADOW_RADIUS);
  gtk_snapshot_append_color (snapshot, &white, &paper);
  if (sheet == NULL)
    return;

  double zoom = desk->zoom / sheet->scale;
  graphene_rect_t area = GRAPHENE_RECT_INIT (paper.origin.x + (float) (sheet->area.x * zoom),
                                             paper.origin.y + (float) (sheet->area.y * zoom),
                                             (float) (sheet->area.width * zoom),
                                             (float) (sheet->area.height * zoom));
  gtk_snapshot_push_clip (snapshot, &paper);
  append_sheet (snapshot, sheet, &area, by_cairo);
  gtk_snapshot_pop (snapshot);
}

static bool
is_drawn_by_cairo (GtkWidget *widget)
{
  return GSK_IS_CAIRO_RENDERER (gtk_native_get_renderer (gtk_widget_get_native (widget)));
}

/* Whether a page comes near the window. */
static bool
is_near (const Desk *desk, guint page)
{
  graphene_rect_t paper = desk_get_page (desk, page);

  return paper.origin.y < (float) desk->height && paper.origin.y + paper.size.height > 0;
}

static void
append_tint (GtkSnapshot *snapshot, const GskRoundedRect *ring, const GdkRGBA *colour,
             float opacity)
{
  GdkRGBA tint = *colour;

  tint.alpha = opacity;
  gtk_snapshot_push_rounded_clip (snapshot, ring);
  gtk_snapshot_append_color (snapshot, &tint, &ring->bounds);
  gtk_snapshot_pop (snapshot);
}

static void
append_ring (GtkSnapshot *snapshot, const GskRoundedRect *ring, const GdkRGBA *colour)
{
  const float widths[] = { RING_WIDTH, RING_WIDTH, RING_WIDTH, RING_WIDTH };
  const GdkRGBA colours[] = { *colour, *colour, *colour, *colour };

  gtk_snapshot_append_border (snapshot, ring, widths, colours);
}

static void
append_lit (GtkSnapshot *snapshot, const Desk *desk, const GArray *lit, const GdkRGBA *colour)
{
  for (guint i = 0; i < lit->len; i++) {
    const Spot *spot = &g_array_index (lit, Spot, i);
    GskRoundedRect ring;

    if (!is_near (desk, spot->page))
      continue;
    graphene_rect_t area = desk_get_area (desk, spot->page, &spot->area);
    graphene_rect_inset (&area, -RING_SIDE, -RING_SIDE / 2);
    gsk_rounded_rect_init_from_rect (&ring, &area, RING_RADIUS);
    append_tint (snapshot, &ring, colour, LIT_OPACITY);
    append_ring (snapshot, &ring, colour);
  }
}

static void
append_found (GtkSnapshot *snapshot, const Desk *desk, const Lights *lights,
              const GdkRGBA *colour)
{
  for (guint i = 0; i < lights->found->len; i++) {
    const Found *part = &g_array_index (lights->found, Found, i);
    GskRoundedRect ring;

    if (!is_near (desk, part->spot.page))
      continue;
    graphene_rect_t area = desk_get_area (desk, part->spot.page, &part->spot.area);
    gsk_rounded_rect_init_from_rect (&ring, &area, RING_RADIUS - 1);
    append_tint (snapshot, &ring, colour,
                 part->match == lights->match ? CURRENT_OPACITY : FOUND_OPACITY);
    if (part->match == lights->match)
      append_ring (snapshot, &ring, colour);
  }
}

void
paper_snapshot (GtkWidget *widget, GtkSnapshot *snapshot, const Sheets *sheets,
                const Lights *lights)
{
  const Desk *desk = sheets->desk;
  GdkRGBA lit = find_colour (widget, "accent_bg_color", "theme_selected_bg_color");
  GdkRGBA found = find_colour (widget, "warning_bg_color", "warning_color");
  bool searched = lights->found->len > 0;
  bool by_cairo = is_drawn_by_cairo (widget);

  /* Matches are multiplied with the pages, so that letters stay black. */
  if (searched)
    gtk_snapshot_push_blend (snapshot, GSK_BLEND_MODE_MULTIPLY);
  for (guint i = 0; i < desk->n_pages; i++)
    if (is_near (desk, i))
      append_page (snapshot, desk, i, sheets_get (sheets, i), by_cairo);
  if (searched) {
    gtk_snapshot_pop (snapshot);
    append_found (snapshot, desk, lights, &found);
    gtk_snapshot_pop (snapshot);
  }
  append_lit (snapshot, desk, lights->lit, &lit);
}
