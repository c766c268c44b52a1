/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preview/lights.h"

#include <math.h>

void
lights_init (Lights *lights)
{
  *lights = (Lights){ .lit = g_array_new (FALSE, FALSE, sizeof (Spot)),
                      .found = g_array_new (FALSE, FALSE, sizeof (Found)) };
}

void
lights_clear (Lights *lights)
{
  g_clear_pointer (&lights->path, g_free);
  g_clear_pointer (&lights->text, g_free);
  g_clear_pointer (&lights->lit, g_array_unref);
  g_clear_pointer (&lights->found, g_array_unref);
}

static void
list_lit (Lights *lights)
{
  g_array_unref (lights->lit);
  lights->lit = lights->pages != NULL ? spot_list (lights->pages, lights->path)
                                      : g_array_new (FALSE, FALSE, sizeof (Spot));
}

static void
list_found (Lights *lights)
{
  g_array_unref (lights->found);
  lights->found = lights->pages != NULL && lights->text != NULL
                      ? search_pages (lights->pages, lights->text)
                      : g_array_new (FALSE, FALSE, sizeof (Found));
}

void
lights_set_pages (Lights *lights, const Pages *pages)
{
  lights->pages = pages;
  list_lit (lights);
  list_found (lights);
  lights->match = MIN (lights->match, MAX (1, lights_get_n_matches (lights)) - 1);
}

void
lights_set_path (Lights *lights, const char *path)
{
  char *copy = g_strdup (path); /* it may be the string that is freed */

  g_free (lights->path);
  lights->path = copy;
  list_lit (lights);
}

void
lights_search (Lights *lights, const char *text, guint page)
{
  char *copy = g_strdup (text);

  g_free (lights->text);
  lights->text = copy;
  list_found (lights);
  lights->match = 0;
  for (guint i = 0; i < lights->found->len; i++) {
    const Found *part = &g_array_index (lights->found, Found, i);

    if (part->spot.page >= page) {
      lights->match = part->match;
      break;
    }
  }
}

guint
lights_get_n_matches (const Lights *lights)
{
  const GArray *found = lights->found;

  return found->len == 0 ? 0 : g_array_index (found, Found, found->len - 1).match + 1;
}

void
lights_step (Lights *lights, int direction)
{
  guint n_matches = lights_get_n_matches (lights);

  if (n_matches > 0)
    lights->match =
        (lights->match + (direction < 0 ? n_matches - 1 : (guint) direction)) % n_matches;
}

const Spot *
lights_get_match (const Lights *lights)
{
  for (guint i = 0; i < lights->found->len; i++) {
    const Found *part = &g_array_index (lights->found, Found, i);

    if (part->match == lights->match)
      return &part->spot;
  }

  return NULL;
}

const Spot *
lights_find_nearest (const Lights *lights, const Desk *desk)
{
  double middle = desk->height / 2.0, nearest = HUGE_VAL;
  const Spot *found = NULL;

  for (guint i = 0; i < lights->lit->len; i++) {
    const Spot *spot = &g_array_index (lights->lit, Spot, i);
    double top = (double) desk_get_area (desk, spot->page, &spot->area).origin.y;

    if (desk_shows (desk, spot->page, &spot->area))
      return spot;
    if (fabs (top - middle) < nearest) {
      nearest = fabs (top - middle);
      found = spot;
    }
  }

  return found;
}
