/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "actions/importing.h"

#include "actions/create.h"
#include "actions/set.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The line of the value that an action's message begins with the path of; 0 when none. */
static int
find_line (const DossierDescription *description, const char *message)
{
  for (guint i = 0; i < description->values->len; i++) {
    const DescribedValue *value = g_ptr_array_index (description->values, i);
    size_t length = strlen (value->path);

    if (strncmp (message, value->path, length) == 0 &&
        (message[length] == ':' || g_str_has_prefix (message + length, ".source:")))
      return value->line;
  }

  return 0;
}

static bool
is_of_the_disk (const GError *error)
{
  return error->domain == STORE_ERROR &&
         (error->code == STORE_ERROR_NOT_FOUND || error->code == STORE_ERROR_EXISTS ||
          error->code == STORE_ERROR_LOCKED || error->code == STORE_ERROR_READ_ONLY ||
          error->code == STORE_ERROR_FULL || error->code == STORE_ERROR_IO);
}

/* What a file says wrong is a fault of that file, whoever finds it; the disk's are not. */
static void
blame_file (const Importing *importing, GError **error)
{
  g_autoptr (GError) cause = g_steal_pointer (error);
  int line = find_line (importing->description, cause->message);

  if (is_of_the_disk (cause) || g_str_has_prefix (cause->message, importing->file_name))
    g_propagate_error (error, g_steal_pointer (&cause));
  else if (line > 0)
    g_set_error (error, EXCHANGE_ERROR, EXCHANGE_ERROR_REFERENCE, "%s:%d: %s",
                 importing->file_name, line, cause->message);
  else
    g_set_error (error, EXCHANGE_ERROR, EXCHANGE_ERROR_REFERENCE, "%s: %s",
                 importing->file_name, cause->message);
}

static const Region *
find_region (const Importing *importing, GError **error)
{
  const char *code = importing->description->region;
  const Region *region = regions_find (importing->regions, code);

  if (region == NULL)
    g_set_error (error, EXCHANGE_ERROR, EXCHANGE_ERROR_REFERENCE,
                 _ ("No region has the INSEE code “%s”"), code);

  return region;
}

static Store *
start (const Importing *importing, GError **error)
{
  const DossierDescription *description = importing->description;
  g_autofree char *uuid = description->uuid != NULL ? g_ascii_strdown (description->uuid, -1)
                                                    : g_uuid_string_random ();
  Creation creation = {
    .path = importing->path, .uuid = uuid, .cadrage = importing->cadrage, .imported = true
  };

  if (description->region[0] != '\0') {
    creation.region = find_region (importing, error);
    if (creation.region == NULL)
      return NULL;
  }

  creation.architecture = description->architecture;
  return action_begin (&creation, importing->who, error);
}

/* An exported file says all there is: what a new dossier is given and that file does not name
 * was emptied. */
static void
empty_the_rest (const DossierDescription *description, const Dossier *fresh,
                GArray *assignments)
{
  g_autoptr (GHashTable) named = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < description->values->len; i++)
    g_hash_table_add (named,
                      ((DescribedValue *) g_ptr_array_index (description->values, i))->path);
  for (guint i = 0; i < fresh->cells->len; i++) {
    const Cell *cell = g_ptr_array_index (fresh->cells, i);
    Assignment assignment = { .path = cell->path, .text = "" };

    if (!g_hash_table_contains (named, cell->path))
      g_array_append_val (assignments, assignment);
  }
}

static bool
fill (const Importing *importing, Store *store, GError **error)
{
  const DossierDescription *description = importing->description;
  g_autoptr (GArray) assignments = g_array_new (FALSE, FALSE, sizeof (Assignment));
  g_autoptr (Dossier) fresh = store_snapshot (store, NULL, error);

  if (fresh == NULL)
    return false;
  for (guint i = 0; i < description->dimensions->len; i++)
    if (!action_set_members (store, importing->cadrage,
                             g_ptr_array_index (description->dimensions, i), importing->who,
                             error))
      return false;

  for (guint i = 0; i < description->values->len; i++) {
    const DescribedValue *value = g_ptr_array_index (description->values, i);
    Assignment assignment = { value->path, value->text, value->source };

    g_array_append_val (assignments, assignment);
  }
  if (description->uuid != NULL)
    empty_the_rest (description, fresh, assignments);

  return assignments->len == 0 ||
         action_import (store, importing->cadrage,
                        &(Delivery){ assignments, description->files }, importing->who, error);
}

bool
importing_make (const Importing *importing, GError **error)
{
  g_autoptr (GError) cause = NULL;
  g_autoptr (Store) store = start (importing, &cause);

  if (store != NULL && fill (importing, store, &cause) && store_settle (store, &cause))
    return true;

  blame_file (importing, &cause);
  g_propagate_error (error, g_steal_pointer (&cause));
  return false;
}
