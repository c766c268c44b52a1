/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preview/search.h"

#include "preview/folding.h"

#include <string.h>

/* Between two blocks: no text that is typed has it. */
#define BOUNDARY 0

/* One cluster of glyphs, as it is met in reading. */
typedef struct {
  guint page;
  const Mark *mark;
  guint first_glyph;
  guint n_glyphs;
  bool silent; /* said by the cluster before: the rest of a divided word */
} Place;

typedef struct {
  const Pages *pages;
  GArray *letters;  /* of gunichar: all that the pages say */
  GArray *owners;   /* of guint: the place of each letter */
  GArray *clusters; /* of Place */
  const Mark *last;
} Reading;

static void
own_letters (Reading *reading, guint place)
{
  while (reading->owners->len < reading->letters->len)
    g_array_append_val (reading->owners, place);
}

/* The lines of a block end with a space of their own; its cells and labels do not. */
static void
separate (Reading *reading, const Mark *mark)
{
  gunichar boundary = BOUNDARY;

  if (reading->last == NULL)
    return;
  if (reading->last->block != mark->block)
    g_array_append_val (reading->letters, boundary);
  else if (reading->last->element != mark->element)
    folding_append (reading->letters, " ", 1);
  own_letters (reading, reading->clusters->len - 1);
}

static void
read_mark (Reading *reading, guint number, const Mark *mark)
{
  const Page *page = g_ptr_array_index (reading->pages->pages, number);
  const char *text = page->text->str + mark->first_byte;
  guint glyph = mark->first_glyph;

  for (guint i = 0; i < mark->n_clusters; i++) {
    const PlacedCluster *cluster =
        &g_array_index (page->clusters, PlacedCluster, mark->first_cluster + i);
    Place place = { number, mark, glyph, cluster->n_glyphs, cluster->n_bytes == 0 };

    g_array_append_val (reading->clusters, place);
    folding_append (reading->letters, text, cluster->n_bytes);
    own_letters (reading, reading->clusters->len - 1);
    text += cluster->n_bytes;
    glyph += cluster->n_glyphs;
  }
  if (mark->n_clusters > 0)
    reading->last = mark;
}

static void
read_pages (Reading *reading)
{
  for (guint i = 0; i < reading->pages->pages->len; i++) {
    const GArray *marks =
        ((const Page *) g_ptr_array_index (reading->pages->pages, i))->content;

    for (guint k = 0; k < marks->len; k++) {
      const Mark *mark = &g_array_index (marks, Mark, k);

      if (mark->kind != MARK_TEXT)
        continue;
      separate (reading, mark);
      read_mark (reading, i, mark);
    }
  }
}

static graphene_rect_t
get_area (const Reading *reading, const Place *place)
{
  const Page *page = g_ptr_array_index (reading->pages->pages, place->page);
  const Mark *mark = place->mark;
  graphene_rect_t area = spot_get_area (mark);
  guint end = place->first_glyph + place->n_glyphs;
  double left = mark->x, right = mark->x + mark->width;

  if (place->first_glyph < mark->first_glyph + mark->n_glyphs)
    left = (double) g_array_index (page->glyphs, PlacedGlyph, place->first_glyph).x;
  if (end < mark->first_glyph + mark->n_glyphs)
    right = (double) g_array_index (page->glyphs, PlacedGlyph, end).x;
  area.origin.x = (float) left;
  area.size.width = (float) MAX (0, right - left);

  return area;
}

/* From the first cluster to the last, and what the last one says on the next line. */
static void
add_match (const Reading *reading, guint first, guint last, GArray *found)
{
  const Place *clusters = (const Place *) (void *) reading->clusters->data;
  guint match = found->len == 0 ? 0 : g_array_index (found, Found, found->len - 1).match + 1;
  const Mark *mark = NULL;

  while (last + 1 < reading->clusters->len && clusters[last + 1].silent)
    last++;
  for (guint i = first; i <= last; i++) {
    Found part = { { clusters[i].page, get_area (reading, &clusters[i]) }, match };

    if (clusters[i].mark == mark) {
      Spot *before = &g_array_index (found, Found, found->len - 1).spot;

      graphene_rect_union (&before->area, &part.spot.area, &before->area);
    } else {
      g_array_append_val (found, part);
    }
    mark = clusters[i].mark;
  }
}

static void
find_all (const Reading *reading, const GArray *needle, GArray *found)
{
  const gunichar *letters = (const gunichar *) (void *) reading->letters->data;
  const guint *owners = (const guint *) (void *) reading->owners->data;
  gsize n_bytes = needle->len * sizeof (gunichar);

  for (guint i = 0; i + needle->len <= reading->letters->len; i++)
    if (memcmp (letters + i, needle->data, n_bytes) == 0) {
      add_match (reading, owners[i], owners[i + needle->len - 1], found);
      i += needle->len - 1;
    }
}

GArray *
search_pages (const Pages *pages, const char *text)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (Found));
  g_autoptr (GArray) needle = g_array_new (FALSE, FALSE, sizeof (gunichar));

  folding_append (needle, text, strlen (text));
  while (needle->len > 0 && g_array_index (needle, gunichar, needle->len - 1) == ' ')
    g_array_set_size (needle, needle->len - 1);
  if (needle->len == 0)
    return found;

  g_autoptr (GArray) letters = g_array_new (FALSE, FALSE, sizeof (gunichar));
  g_autoptr (GArray) owners = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GArray) clusters = g_array_new (FALSE, FALSE, sizeof (Place));
  Reading reading = { pages, letters, owners, clusters, NULL };

  read_pages (&reading);
  find_all (&reading, needle, found);

  return found;
}
