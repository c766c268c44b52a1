/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preview/traces.h"

#include <math.h>
#include <string.h>

/* Letters and lines stay within so much of their size, and a little more. */
#define REACH 1.5
#define MARGIN 2.0

struct _Traces {
  double width;
  double height;
  GArray *layers[2]; /* of Mark: decoration, content */
  GArray *glyphs;    /* of PlacedGlyph */
};

/* A band of the page: empty while its top is below its bottom. */
typedef struct {
  double top;
  double bottom;
} Band;

static GArray *
copy (const GArray *from, guint element_size)
{
  GArray *array = g_array_sized_new (FALSE, FALSE, element_size, from->len);

  if (from->len > 0)
    g_array_append_vals (array, from->data, from->len);
  return array;
}

Traces *
traces_new (const Pages *pages, guint number)
{
  const Page *page = g_ptr_array_index (pages->pages, number);
  Traces *traces = g_new0 (Traces, 1);

  traces->width = pages->width;
  traces->height = pages->height;
  traces->layers[0] = copy (page->decoration, sizeof (Mark));
  traces->layers[1] = copy (page->content, sizeof (Mark));
  traces->glyphs = copy (page->glyphs, sizeof (PlacedGlyph));
  return traces;
}

void
traces_free (Traces *traces)
{
  if (traces == NULL)
    return;

  g_array_unref (traces->layers[0]);
  g_array_unref (traces->layers[1]);
  g_array_unref (traces->glyphs);
  g_free (traces);
}

static const PlacedGlyph *
glyphs_of (const Mark *mark, const GArray *glyphs)
{
  return &g_array_index (glyphs, PlacedGlyph, mark->first_glyph);
}

static bool
is_at (double one, double other)
{
  return !(one < other) && !(one > other);
}

static bool
look_same (const Mark *a, const GArray *glyphs_a, const Mark *b, const GArray *glyphs_b)
{
  return a->kind == b->kind && a->colour == b->colour && a->face == b->face &&
         a->n_glyphs == b->n_glyphs && is_at (a->x, b->x) && is_at (a->y, b->y) &&
         is_at (a->width, b->width) && is_at (a->height, b->height) &&
         is_at (a->thickness, b->thickness) &&
         (a->n_glyphs == 0 || memcmp (glyphs_of (a, glyphs_a), glyphs_of (b, glyphs_b),
                                      a->n_glyphs * sizeof (PlacedGlyph)) == 0);
}

static void
cover (Band *band, const Mark *mark, const GArray *glyphs)
{
  double reach = mark->thickness + MARGIN;
  double top = MIN (mark->y, mark->y + mark->height);
  double bottom = MAX (mark->y, mark->y + mark->height);

  if (mark->kind == MARK_TEXT)
    reach += REACH * mark->height;
  for (guint i = 0; i < mark->n_glyphs; i++) {
    top = MIN (top, (double) glyphs_of (mark, glyphs)[i].y);
    bottom = MAX (bottom, (double) glyphs_of (mark, glyphs)[i].y);
  }
  band->top = MIN (band->top, top - reach);
  band->bottom = MAX (band->bottom, bottom + reach);
}

/* What two layers begin and end with alike is left out. */
static void
cover_difference (Band *band, const GArray *before, const GArray *glyphs_before,
                  const GArray *after, const GArray *glyphs_after)
{
  guint n_same = 0;
  guint n_before = before->len;
  guint n_after = after->len;

  while (n_same < MIN (n_before, n_after) &&
         look_same (&g_array_index (before, Mark, n_same), glyphs_before,
                    &g_array_index (after, Mark, n_same), glyphs_after))
    n_same++;
  while (MIN (n_before, n_after) > n_same &&
         look_same (&g_array_index (before, Mark, n_before - 1), glyphs_before,
                    &g_array_index (after, Mark, n_after - 1), glyphs_after)) {
    n_before--;
    n_after--;
  }

  for (guint i = n_same; i < n_before; i++)
    cover (band, &g_array_index (before, Mark, i), glyphs_before);
  for (guint i = n_same; i < n_after; i++)
    cover (band, &g_array_index (after, Mark, i), glyphs_after);
}

bool
traces_fit (const Traces *traces, const Pages *pages, guint number, double *ret_top,
            double *ret_bottom)
{
  const Page *page = g_ptr_array_index (pages->pages, number);
  Band band = { pages->height, 0 };

  if (is_at (traces->width, pages->width) && is_at (traces->height, pages->height)) {
    cover_difference (&band, traces->layers[0], traces->glyphs, page->decoration, page->glyphs);
    cover_difference (&band, traces->layers[1], traces->glyphs, page->content, page->glyphs);
  } else {
    band = (Band){ 0, pages->height };
  }
  if (band.top > band.bottom)
    return true;

  *ret_top = MAX (0, band.top);
  *ret_bottom = MIN (pages->height, band.bottom);
  return false;
}
