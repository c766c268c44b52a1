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

static void
begin_tag (Structure *structure, const char *name, const char *attributes, Tag tag)
{
  painter_flush (structure->painter);
  cairo_tag_begin (structure->painter->cairo, name, attributes);
  g_array_append_val (structure->tags, tag);
}

static void
end_tag (Structure *structure, const char *name)
{
  painter_flush (structure->painter);
  cairo_tag_end (structure->painter->cairo, name);
}

void
structure_init (Structure *structure, const Pages *pages, Painter *painter)
{
  *structure = (Structure){ .pages = pages, .painter = painter, .stretch_target = -1 };
  structure->open = g_array_new (FALSE, FALSE, sizeof (int));
  structure->tags = g_array_new (FALSE, FALSE, sizeof (Tag));
  begin_tag (structure, "Document", NULL, (Tag){ -1, -1 });
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

  end_tag (structure, stretch_tag (structure));
  structure->in_stretch = false;
  structure->stretch_target = -1;
}

static void
start_stretch (Structure *structure, int target)
{
  g_autofree char *attributes = target >= 0 ? g_strdup_printf ("dest='a%d'", target) : NULL;

  structure->in_stretch = true;
  structure->stretch_target = target;
  begin_tag (structure, stretch_tag (structure), attributes, (Tag){ -1, target });
}

static void
close_innermost (Structure *structure)
{
  end_stretch (structure);
  end_tag (structure, element_at (structure, innermost (structure))->tag);
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
    begin_tag (structure, element_at (structure, path[i])->tag, NULL, (Tag){ path[i], -1 });
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
structure_begin_artifact (Structure *structure, ArtifactKind kind)
{
  begin_tag (structure, artifact_get_tag (kind), NULL, (Tag){ -1, -1 });
}

void
structure_end_artifact (Structure *structure, ArtifactKind kind)
{
  end_tag (structure, artifact_get_tag (kind));
}

GArray *
structure_clear_to_tags (Structure *structure)
{
  while (structure->open->len > 0)
    close_innermost (structure);
  end_tag (structure, "Document");
  g_array_unref (structure->open);

  return g_steal_pointer (&structure->tags);
}
