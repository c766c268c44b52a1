/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cadrage/screen-completion.h"

#include "number/letters.h"

#include <string.h>

/* Part of the plan's screens, in French like them. */
#define TITLE_OF_REST "Autres données"

/* The screen of a step, moved to its rank, or an empty one. */
static Screen *
place_screen (GPtrArray *screens, const char *step, guint rank)
{
  Screen *screen = NULL;

  for (guint i = rank; i < screens->len && screen == NULL; i++)
    if (g_str_equal (((Screen *) g_ptr_array_index (screens, i))->step, step))
      screen = g_ptr_array_steal_index (screens, i);
  if (screen == NULL)
    screen = screen_new (step);
  g_ptr_array_insert (screens, (int) rank, screen);
  return screen;
}

static bool
is_of_person (const Datum *datum)
{
  return g_str_has_prefix (datum->id, "parties.") &&
         strstr (datum->id, ".representants.") != NULL;
}

/* What an avenant says of the act it amends was copied from it. */
static bool
is_entered (const Cadrage *cadrage, const Datum *datum)
{
  return (datum->kind == DATUM_INPUT || datum->kind == DATUM_FIELD) &&
         (cadrage->amends == NULL || !g_str_has_prefix (datum->id, INITIAL_PREFIX));
}

/* Owned: the path of a cell of a datum on one dimension. A field has its member inside. */
static char *
path_of_cell (const Datum *datum, const char *member)
{
  const char *dot = strchr (datum->id, '.');

  if (datum->kind == DATUM_FIELD && dot != NULL)
    return g_strdup_printf ("%.*s.%s%s", (int) (dot - datum->id), datum->id, member, dot);
  return g_strdup_printf ("%s[%s]", datum->id, member);
}

static void
append_unless_entered (GPtrArray *paths, const Screen *screen, char *path)
{
  if (g_hash_table_contains (screen->entered, path))
    g_free (path);
  else
    g_ptr_array_add (paths, path);
}

/* What is left of a datum of which only some cells were laid out: its members are those of the
 * cadrage. */
static void
append_cells (GPtrArray *paths, const Cadrage *cadrage, const Screen *screen,
              const Datum *datum)
{
  const Dimension *first =
      g_ptr_array_index (cadrage->dimensions, (guint) datum->type.dimensions[0]);
  const Dimension *second =
      datum->type.n_dimensions < 2
          ? NULL
          : g_ptr_array_index (cadrage->dimensions, (guint) datum->type.dimensions[1]);

  for (guint i = 0; i < first->members->len; i++) {
    const Member *member = g_ptr_array_index (first->members, i);

    if (second == NULL)
      append_unless_entered (paths, screen, path_of_cell (datum, member->id));
    for (guint k = 0; second != NULL && k < second->members->len; k++) {
      const Member *other = g_ptr_array_index (second->members, k);

      append_unless_entered (paths, screen,
                             g_strdup_printf ("%s[%s,%s]", datum->id, member->id, other->id));
    }
  }
}

static bool
has_cells_entered (const Screen *screen, const Datum *datum)
{
  GHashTableIter iter;
  gpointer id;

  g_hash_table_iter_init (&iter, screen->entered);
  while (g_hash_table_iter_next (&iter, NULL, &id))
    if (g_str_equal (id, datum->id))
      return true;
  return false;
}

/* The table of that dimension among the parts from first on, a new one if there is none. */
static ScreenPart *
find_table (Screen *screen, guint first, const Dimension *dimension)
{
  ScreenPart *part;

  for (guint i = first; i < screen->parts->len; i++) {
    part = g_ptr_array_index (screen->parts, i);
    if (part->kind == SCREEN_TABLE && g_str_equal (part->dimension, dimension->id))
      return part;
  }
  part = screen_add_part (screen, SCREEN_TABLE);
  part->title = g_strdup (dimension->label);
  part->dimension = g_strdup (dimension->id);
  return part;
}

static void
add_spread (const Cadrage *cadrage, Screen *screen, guint first, const Datum *datum)
{
  g_autofree char *title = letters_capitalize (datum->name);
  ScreenPart *part;

  if (datum->type.n_dimensions > 1) {
    part = screen_add_part (screen, SCREEN_BREAKDOWN);
    part->title = g_steal_pointer (&title);
    part->of = g_strdup (datum->id);
    return;
  }
  part =
      find_table (screen, first,
                  g_ptr_array_index (cadrage->dimensions, (guint) datum->type.dimensions[0]));
  screen_part_add_column (part, title, datum->id);
}

static void
add_fields (Screen *screen, GPtrArray *paths, bool titled)
{
  ScreenPart *part;

  if (paths->len == 0)
    return;
  part = screen_add_part (screen, SCREEN_FIELDS);
  part->title = titled ? g_strdup (TITLE_OF_REST) : NULL;
  g_ptr_array_add (paths, NULL);
  g_strfreev (part->ids);
  part->ids = g_strdupv ((char **) paths->pdata);
}

static void
complete_screen (const Cadrage *cadrage, Screen *screen)
{
  g_autoptr (GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);
  guint first = screen->parts->len;

  for (guint i = 0; i < cadrage->data->len; i++) {
    const Datum *datum = g_ptr_array_index (cadrage->data, i);

    if (!is_entered (cadrage, datum) || is_of_person (datum) ||
        g_strcmp0 (datum->step, screen->step) != 0 ||
        g_hash_table_contains (screen->entered, datum->id))
      continue;
    if (datum->type.n_dimensions == 0)
      g_ptr_array_add (paths, g_strdup (datum->id));
    else if (has_cells_entered (screen, datum))
      append_cells (paths, cadrage, screen, datum);
    else
      add_spread (cadrage, screen, first, datum);
    g_hash_table_insert (screen->entered, g_strdup (datum->id), g_strdup (datum->id));
  }
  add_fields (screen, paths, first > 0);
}

void
screens_complete (Cadrage *cadrage)
{
  for (guint i = 0; i < cadrage->steps->len; i++) {
    const Step *step = g_ptr_array_index (cadrage->steps, i);

    complete_screen (cadrage, place_screen (cadrage->screens, step->id, i));
  }
}
