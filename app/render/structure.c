/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "render/structure.h"

#define DEPTH_MAX 8

static const Element *
element_at (const Structure *structure, int number)
{
  return &g_array_index (structure->pages->elements, Element, number);
}

static int
innermost (const Structure *structure)
{
  return structure->open->len > 0
             ? g_array_index (structure->open, int, structure->open->len - 1)
             : -1;
}

void
structure_init (Structure *structure, const Pages *pages, Painter *painter)
{
  *structure = (Structure){ .pages = pages, .painter = painter, .stretch_target = -1 };
  structure->open = g_array_new (FALSE, FALSE, sizeof (int));
  cairo_tag_begin (painter->cairo, "Document", NULL);
}

static const char *
stretch_tag (const Structure *structure)
{
  return structure->stretch_target >= 0 ? CAIRO_TAG_LINK : "Span";
}

static void
end_stretch (Structure *structure)
{
  if (!structure->in_stretch)
    return;

  painter_flush (structure->painter);
  cairo_tag_end (structure->painter->cairo, stretch_tag (structure));
  structure->in_stretch = false;
  structure->stretch_target = -1;
}

static void
start_stretch (Structure *structure, int target)
{
  g_autofree char *attributes = target >= 0 ? g_strdup_printf ("dest='a%d'", target) : NULL;

  painter_flush (structure->painter);
  structure->in_stretch = true;
  structure->stretch_target = target;
  cairo_tag_begin (structure->painter->cairo, stretch_tag (structure), attributes);
}

static void
close_innermost (Structure *structure)
{
  end_stretch (structure);
  painter_flush (structure->painter);
  cairo_tag_end (structure->painter->cairo, element_at (structure, innermost (structure))->tag);
  g_array_set_size (structure->open, structure->open->len - 1);
}

/* From the outermost to the element itself; returns how many. */
static guint
path_to (const Structure *structure, int element, int path[DEPTH_MAX])
{
  guint depth = 0;

  for (int at = element; at >= 0; at = element_at (structure, at)->parent)
    depth++;
  g_assert (depth <= DEPTH_MAX);
  for (int at = element, i = (int) depth; at >= 0; at = element_at (structure, at)->parent)
    path[--i] = at;

  return depth;
}

static void
open_path (Structure *structure, int element)
{
  int path[DEPTH_MAX];
  guint depth = path_to (structure, element, path);
  guint same = 0;

  while (same < depth && same < structure->open->len &&
         g_array_index (structure->open, int, same) == path[same])
    same++;
  while (structure->open->len > same)
    close_innermost (structure);
  for (guint i = same; i < depth; i++) {
    painter_flush (structure->painter);
    cairo_tag_begin (structure->painter->cairo, element_at (structure, path[i])->tag, NULL);
    g_array_append_val (structure->open, path[i]);
  }
}

void
structure_enter (Structure *structure, const Mark *mark)
{
  if (mark->element != innermost (structure))
    open_path (structure, mark->element);
  if (!element_at (structure, mark->element)->composed)
    return;
  if (structure->in_stretch && structure->stretch_target != mark->target)
    end_stretch (structure);
  if (!structure->in_stretch)
    start_stretch (structure, mark->target);
}

void
structure_end_page (Structure *structure)
{
  int element = innermost (structure);

  end_stretch (structure);
  painter_flush (structure->painter);
  if (element >= 0 && !element_at (structure, element)->composed)
    close_innermost (structure);
}

void
structure_clear (Structure *structure)
{
  while (structure->open->len > 0)
    close_innermost (structure);
  cairo_tag_end (structure->painter->cairo, "Document");
  g_array_unref (structure->open);
}
