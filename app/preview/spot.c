/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preview/spot.h"

#include <math.h>
#include <string.h>

/* The ground of a blank has the same measures. */
#define SIDE 1.2
#define ABOVE 0.92 /* of the size */
#define BELOW 0.28
/* Letters that stand higher are still of the line. */
#define RISE_MAX 0.6
#define CLAUSES "articles."

graphene_rect_t
spot_get_area (const Mark *mark)
{
  if (mark->kind != MARK_TEXT)
    return GRAPHENE_RECT_INIT ((float) mark->x, (float) mark->y, (float) mark->width,
                               (float) mark->height);

  return GRAPHENE_RECT_INIT ((float) (mark->x - SIDE), (float) (mark->y - ABOVE * mark->height),
                             (float) (mark->width + 2 * SIDE),
                             (float) ((ABOVE + BELOW) * mark->height));
}

static const Mark *
find_in (const GArray *marks, double x, double y)
{
  for (guint i = 0; i < marks->len; i++) {
    const Mark *mark = &g_array_index (marks, Mark, i);
    graphene_rect_t area = spot_get_area (mark);

    if ((mark->origin >= 0 || mark->target >= 0) &&
        graphene_rect_contains_point (&area, &GRAPHENE_POINT_INIT ((float) x, (float) y)))
      return mark;
  }

  return NULL;
}

const Mark *
spot_find (const Page *page, double x, double y)
{
  const Mark *mark = find_in (page->content, x, y);

  return mark != NULL ? mark : find_in (page->decoration, x, y);
}

/* -1 when the pages do not speak of it. */
static int
find_origin (const Pages *pages, const char *path)
{
  guint number;

  if (path == NULL ||
      !g_ptr_array_find_with_equal_func (pages->origins, path, g_str_equal, &number))
    return -1;

  return (int) number;
}

/* The rank of the block that a clause is: "articles.objet.1"; -1. */
static int
find_block (const Pages *pages, const char *path)
{
  for (guint i = 0; g_str_has_prefix (path, CLAUSES) && i < pages->anchors->len; i++) {
    const Anchor *anchor = &g_array_index (pages->anchors, Anchor, i);
    const GArray *marks;

    if (g_strcmp0 (anchor->id, path + strlen (CLAUSES)) != 0)
      continue;
    marks = ((const Page *) g_ptr_array_index (pages->pages, anchor->page))->content;
    for (guint k = 0; k < marks->len; k++) {
      const Mark *mark = &g_array_index (marks, Mark, k);

      if (mark->block >= 0 && mark->y >= anchor->y)
        return mark->block;
    }
  }

  return -1;
}

/* All of it that a page has is one spot. */
static void
add_block (GArray *spots, const Pages *pages, guint number, int block)
{
  const GArray *marks = ((const Page *) g_ptr_array_index (pages->pages, number))->content;
  Spot spot = { number, *graphene_rect_zero () };

  for (guint k = 0; k < marks->len; k++) {
    const Mark *mark = &g_array_index (marks, Mark, k);
    graphene_rect_t area = spot_get_area (mark);

    if (mark->block != block)
      continue;
    if (spot.area.size.height > 0)
      graphene_rect_union (&spot.area, &area, &area);
    spot.area = area;
  }
  if (spot.area.size.height > 0)
    g_array_append_val (spots, spot);
}

GArray *
spot_list (const Pages *pages, const char *path)
{
  GArray *spots = g_array_new (FALSE, FALSE, sizeof (Spot));
  int origin = find_origin (pages, path);
  int block = origin < 0 && path != NULL ? find_block (pages, path) : -1;

  for (guint i = 0; block >= 0 && i < pages->pages->len; i++)
    add_block (spots, pages, i, block);

  for (guint i = 0; origin >= 0 && i < pages->pages->len; i++) {
    const GArray *marks = ((const Page *) g_ptr_array_index (pages->pages, i))->content;

    for (guint k = 0; k < marks->len; k++) {
      const Mark *mark = &g_array_index (marks, Mark, k);

      if (mark->origin == origin) {
        Spot spot = { i, spot_get_area (mark) };

        g_array_append_val (spots, spot);
      }
    }
  }

  return spots;
}

static char *
dup_line_of (const Page *page, const Mark *middle)
{
  g_autoptr (GString) line = g_string_new (NULL);
  int element = middle->element;

  for (guint i = 0; i < page->content->len; i++) {
    const Mark *mark = &g_array_index (page->content, Mark, i);

    if (mark->kind != MARK_TEXT || mark->block != middle->block ||
        fabs (mark->y - middle->y) > RISE_MAX * middle->height)
      continue;
    if (mark->element != element && line->len > 0)
      g_string_append_c (line, ' ');
    element = mark->element;
    g_string_append_len (line, page->text->str + mark->first_byte, mark->n_bytes);
  }

  return g_strdup (g_strstrip (line->str));
}

char *
spot_dup_line (const Pages *pages, const char *path)
{
  int origin = find_origin (pages, path);

  for (guint i = 0; origin >= 0 && i < pages->pages->len; i++) {
    const Page *page = g_ptr_array_index (pages->pages, i);

    for (guint k = 0; k < page->content->len; k++) {
      const Mark *mark = &g_array_index (page->content, Mark, k);

      if (mark->origin == origin)
        return dup_line_of (page, mark);
    }
  }

  return NULL;
}
