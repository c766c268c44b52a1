/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cadrage/screen-entry.h"

#include <glib/gi18n-lib.h>

static bool
is_entered (const Datum *datum)
{
  return datum->kind == DATUM_INPUT || datum->kind == DATUM_FIELD;
}

/* Whether the datum, or that cell of it, is on the screen already. */
static bool
is_taken (const Screen *screen, const char *path, const Datum *datum)
{
  GHashTableIter iter;
  gpointer id;

  if (!g_str_equal (path, datum->id))
    return g_hash_table_contains (screen->entered, path) ||
           g_hash_table_contains (screen->entered, datum->id);
  g_hash_table_iter_init (&iter, screen->entered);
  while (g_hash_table_iter_next (&iter, NULL, &id))
    if (g_str_equal (id, datum->id))
      return true;
  return false;
}

static bool
enter (Reader *reader, Place place, Screen *screen, const char *path, const Datum *datum)
{
  if (is_taken (screen, path, datum))
    return reader_fault (reader, place, CADRAGE_ERROR_REFERENCE,
                         _ ("“%s” is entered twice on this screen: keep one place for it"),
                         path);
  g_hash_table_insert (screen->entered, g_strdup (path), g_strdup (datum->id));
  return true;
}

bool
screen_check_step (Reader *reader, Place place, const Screen *screen, const Datum *datum)
{
  if (!is_entered (datum) || g_strcmp0 (datum->step, screen->step) == 0)
    return true;
  return reader_fault (reader, place, CADRAGE_ERROR_REFERENCE,
                       _ ("“%s” is entered at the step “%s”: move it to the screen of that "
                          "step"),
                       datum->id, datum->step);
}

bool
screen_enter_datum (Reader *reader, Place place, Screen *screen, const Datum *datum)
{
  return screen_check_step (reader, place, screen, datum) &&
         (!is_entered (datum) || enter (reader, place, screen, datum->id, datum));
}

/* The dossier may have other members than the cadrage: their cells cannot be named here. */
static bool
has_open_dimension (const Cadrage *cadrage, const Datum *datum)
{
  for (int i = 0; i < datum->type.n_dimensions; i++) {
    const Dimension *dimension =
        g_ptr_array_index (cadrage->dimensions, (guint) datum->type.dimensions[i]);

    if (dimension->open)
      return true;
  }
  return false;
}

bool
screen_enter_cell (Reader *reader, Place place, Screen *screen, const char *path,
                   const Datum *datum)
{
  if (!is_entered (datum))
    return true;
  if (has_open_dimension (reader->cadrage, datum))
    return reader_fault (reader, place, CADRAGE_ERROR_REFERENCE,
                         _ ("the dossier chooses the members of “%s”: lay it out in a table of "
                            "its members"),
                         datum->id);
  return enter (reader, place, screen, path, datum);
}
