/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "actions/operation.h"
#include "actions/place.h"
#include "actions/set.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MEMBERS_MAX 200
#define LABEL_MAX 200

static bool
fail (const DossierDimension *dimension, ActionError code, const char *what, GError **error)
{
  g_set_error (error, ACTION_ERROR, (int) code, "%s: %s", dimension->dimension, what);
  return false;
}

static bool
is_member_id (const char *id)
{
  g_autofree char *path = g_strdup_printf ("x[%s]", id);
  g_auto (Path) parts = { 0 };

  return path_read (path, &parts) && parts.n_members == 1 && g_str_equal (parts.members[0], id);
}

static bool
is_label (const char *label)
{
  if (*label == '\0' || !g_utf8_validate (label, -1, NULL) ||
      g_utf8_strlen (label, -1) > LABEL_MAX)
    return false;
  for (; *label != '\0'; label = g_utf8_next_char (label))
    if (g_unichar_iscntrl (g_utf8_get_char (label)))
      return false;

  return true;
}

static bool
check_members (const Cadrage *cadrage, const DossierDimension *dimension, GError **error)
{
  const Dimension *declared = cadrage_find_dimension (cadrage, dimension->dimension);
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);

  if (declared == NULL)
    return fail (dimension, ACTION_ERROR_PATH, _ ("the cadrage has no such dimension"), error);
  if (!declared->open)
    return fail (dimension, ACTION_ERROR_REFUSED,
                 _ ("the cadrage fixes the members of this dimension"), error);
  if (dimension->members->len > MEMBERS_MAX)
    return fail (dimension, ACTION_ERROR_VALUE, _ ("there are too many members"), error);

  for (guint i = 0; i < dimension->members->len; i++) {
    const DossierMember *member = dimension->members->pdata[i];

    if (!is_member_id (member->id) || !is_label (member->label))
      return fail (dimension, ACTION_ERROR_VALUE,
                   _ ("give each member an id of letters, digits, - or _, and a name"), error);
    if (!g_hash_table_add (ids, member->id))
      return fail (dimension, ACTION_ERROR_VALUE, _ ("two members have the same id"), error);
  }

  return true;
}

static bool
is_kept (const DossierDimension *dimension, const char *id)
{
  for (guint i = 0; i < dimension->members->len; i++)
    if (g_str_equal (((DossierMember *) dimension->members->pdata[i])->id, id))
      return true;

  return false;
}

/* The first cell that stands for a member of this dimension that is going. */
static const char *
find_orphan (const Cadrage *cadrage, const Dossier *before, const DossierDimension *dimension)
{
  for (guint i = 0; i < before->cells->len; i++) {
    const Cell *cell = before->cells->pdata[i];
    g_auto (Place) place = { 0 };

    if (!place_find (cadrage, before, cell->path, &place, NULL))
      continue;
    for (int j = 0; j < place.n_members; j++) {
      const Dimension *of = cadrage->dimensions->pdata[place.datum->type.dimensions[j]];

      if (g_str_equal (of->id, dimension->dimension) && !is_kept (dimension, place.members[j]))
        return cell->path;
    }
  }

  return NULL;
}

static GPtrArray *
copy_members (const DossierDimension *dimension)
{
  g_autoptr (Dossier) copy = dossier_new ();
  const DossierDimension *copied;

  for (guint i = 0; i < dimension->members->len; i++) {
    const DossierMember *member = dimension->members->pdata[i];

    dossier_add_member (copy, dimension->dimension, member->id, member->label);
  }

  copied = dossier_find_dimension (copy, dimension->dimension);
  return copied != NULL ? g_ptr_array_ref (copied->members) : g_ptr_array_new ();
}

static bool
set_locked (Store *store, const Cadrage *cadrage, const DossierDimension *dimension, Who who,
            GError **error)
{
  g_autoptr (Dossier) before = store_snapshot (store, NULL, error);
  g_autoptr (GPtrArray) changes = g_ptr_array_new_with_free_func ((GDestroyNotify) change_free);
  g_autofree char *op = NULL;
  const char *orphan;

  if (before == NULL || !check_members (cadrage, dimension, error))
    return false;

  orphan = find_orphan (cadrage, before, dimension);
  if (orphan != NULL) {
    g_set_error (error, ACTION_ERROR, ACTION_ERROR_REFUSED,
                 _ ("%s: this still has a value: empty it before its member is removed"),
                 orphan);
    return false;
  }

  g_ptr_array_add (changes,
                   change_new_members (dimension->dimension, copy_members (dimension)));
  op = operation_of_members (dimension);
  return store_write (store, &(Act){ .changes = changes, .op = op, .who = who }, NULL, error);
}

bool
action_set_members (Store *store, const Cadrage *cadrage, const DossierDimension *dimension,
                    Who who, GError **error)
{
  bool done = store_lock (store, error) && set_locked (store, cadrage, dimension, who, error);

  store_unlock (store);
  return done;
}
