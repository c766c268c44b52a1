/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "actions/set.h"

#include "actions/entering.h"
#include "actions/operation.h"
#include "actions/pictures.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Where the Région does not sign (architecture D) it trains nobody under the act. The one rule
 * between two data that a cadrage cannot say, for it is about entering. */
#define OPERATORS "operateur"
#define OPERATOR_REGION "region"
#define REGION_SIGNS "parties.region.signataire"

/* Assignments on their way to become one act. */
typedef struct {
  const Cadrage *cadrage;
  const Dossier *before;
  GHashTable *given;  /* paths, with ".source" where it is one: none twice */
  GPtrArray *changes; /* of Change: only what differs from before */
  bool importing;     /* from a file that also says what an avenant amends */
} Setting;

static const char *
value_before (const Setting *setting, const Place *place)
{
  const Cell *cell = dossier_find (setting->before, place->path);

  if (cell == NULL)
    return NULL;
  return place->kind == CHANGE_SOURCE ? cell->source : cell->value;
}

static bool
add_change (Setting *setting, const Place *place, const char *value, GError **error)
{
  char *key = g_strconcat (place->path, place->kind == CHANGE_SOURCE ? " source" : "", NULL);

  if (!g_hash_table_add (setting->given, key)) {
    g_set_error (error, ACTION_ERROR, ACTION_ERROR_VALUE,
                 _ ("%s: this is given twice: keep one of them"), place->path);
    return false;
  }
  if (g_strcmp0 (value, value_before (setting, place)) != 0)
    g_ptr_array_add (setting->changes, change_new (place->kind, place->path, value));
  return true;
}

static bool
add_value (Setting *setting, const Place *place, const char *text, GError **error)
{
  g_autofree char *value = NULL;

  if (place->kind != CHANGE_SOURCE && !entering_check (place, error))
    return false;
  if (setting->cadrage->amends != NULL && !setting->importing &&
      g_str_has_prefix (place->path, INITIAL_PREFIX)) {
    g_set_error (error, ACTION_ERROR, ACTION_ERROR_REFUSED,
                 _ ("%s: this is what the amended act says: it cannot be changed here"),
                 place->path);
    return false;
  }
  return entering_read (setting->cadrage, place, text, &value, error) &&
         add_change (setting, place, value, error);
}

static bool
add_source (Setting *setting, Place *place, const char *text, GError **error)
{
  if (place->kind != CHANGE_INPUT) {
    g_set_error (error, ACTION_ERROR, ACTION_ERROR_PATH, _ ("%s: only inputs have a source"),
                 place->path);
    return false;
  }

  place->kind = CHANGE_SOURCE;
  return add_value (setting, place, text, error);
}

static bool
add_assignment (Setting *setting, const Assignment *assignment, GError **error)
{
  g_auto (Place) place = { 0 };

  if (!place_find (setting->cadrage, setting->before, assignment->path, &place, error))
    return false;
  if (assignment->text != NULL && !add_value (setting, &place, assignment->text, error))
    return false;

  return assignment->source == NULL || add_source (setting, &place, assignment->source, error);
}

static int
compare_changes (gconstpointer a, gconstpointer b)
{
  const Change *first = *(const Change *const *) a;
  const Change *second = *(const Change *const *) b;
  int order = path_compare (first->path, second->path);

  return order != 0 ? order : (int) first->kind - (int) second->kind;
}

/* Whether value, or the field's default when it is NULL, is no. */
static bool
is_no (const Setting *setting, const char *path, const char *value)
{
  const Datum *datum = cadrage_find_datum (setting->cadrage, path);

  if (value != NULL)
    return g_str_equal (value, "non");
  return datum != NULL && datum->value.defined && datum->value.kind == KIND_BOOLEAN &&
         !datum->value.boolean;
}

/* Whether a field is no before the changes and after them. An act that takes the Région out
 * with its values is left to the check that blocks: what was exported can be imported. */
static bool
remains_no (const Setting *setting, const char *path)
{
  const char *before = dossier_get (setting->before, path);
  const char *after = before;

  for (guint i = 0; i < setting->changes->len; i++) {
    const Change *change = setting->changes->pdata[i];

    if (change->kind == CHANGE_FIELD && g_str_equal (change->path, path))
      after = change->value;
  }

  return is_no (setting, path, before) && is_no (setting, path, after);
}

static bool
is_of_region (const Setting *setting, const Place *place)
{
  for (int i = 0; i < place->n_members; i++) {
    const Dimension *dimension =
        setting->cadrage->dimensions->pdata[place->datum->type.dimensions[i]];

    if (g_str_equal (dimension->id, OPERATORS) &&
        g_str_equal (place->members[i], OPERATOR_REGION))
      return true;
  }

  return false;
}

static bool
check_region (const Setting *setting, GError **error)
{
  if (!remains_no (setting, REGION_SIGNS))
    return true;

  for (guint i = 0; i < setting->changes->len; i++) {
    const Change *change = setting->changes->pdata[i];
    g_auto (Place) place = { 0 };
    Ratio number;

    if (change->kind != CHANGE_INPUT || change->value == NULL ||
        !place_find (setting->cadrage, setting->before, change->path, &place, NULL) ||
        !is_of_region (setting, &place) ||
        (ratio_from_text (change->value, &number) && ratio_sign (number) == 0))
      continue;
    g_set_error (error, ACTION_ERROR, ACTION_ERROR_REFUSED,
                 _ ("%s: the Région does not sign this act: only 0 can be entered for it"),
                 change->path);
    return false;
  }

  return true;
}

static bool
collect (Setting *setting, const GArray *assignments, GError **error)
{
  for (guint i = 0; i < assignments->len; i++)
    if (!add_assignment (setting, &g_array_index (assignments, Assignment, i), error))
      return false;

  g_ptr_array_sort (setting->changes, compare_changes);
  return check_region (setting, error);
}

/* How the operation of an entry is written. */
typedef char *(*WriteOperation) (const GPtrArray *changes);

/* What is to be set, by whom, and what the history will call it. */
typedef struct {
  const Cadrage *cadrage;
  const Delivery *delivery;
  Who who;
  WriteOperation write;
} Order;

static bool
set_locked (Store *store, const Order *order, GError **error)
{
  g_autoptr (Dossier) before = store_snapshot (store, NULL, error);
  g_autoptr (GHashTable) given = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) changes = g_ptr_array_new_with_free_func ((GDestroyNotify) change_free);
  g_autoptr (GPtrArray) files = NULL;
  Setting setting = { order->cadrage, before, given, changes,
                      order->write == operation_of_import };
  g_autofree char *op = NULL;

  if (before == NULL || !collect (&setting, order->delivery->assignments, error))
    return false;
  if (changes->len == 0)
    return true;
  files = pictures_collect (order->cadrage, before, changes, order->delivery->files, error);
  if (files == NULL)
    return false;

  op = order->write (changes);
  return store_write (store,
                      &(Act){ .changes = changes, .op = op, .who = order->who, .files = files },
                      NULL, error);
}

static bool
set_all (Store *store, const Order *order, GError **error)
{
  bool done = store_lock (store, error) && set_locked (store, order, error);

  store_unlock (store);
  return done;
}

bool
action_set_with_files (Store *store, const Cadrage *cadrage, const Delivery *delivery, Who who,
                       GError **error)
{
  return set_all (store, &(Order){ cadrage, delivery, who, operation_of_set }, error);
}

bool
action_set (Store *store, const Cadrage *cadrage, const GArray *assignments, Who who,
            GError **error)
{
  return action_set_with_files (store, cadrage, &(Delivery){ assignments, NULL }, who, error);
}

bool
action_import (Store *store, const Cadrage *cadrage, const Delivery *delivery, Who who,
               GError **error)
{
  return set_all (store, &(Order){ cadrage, delivery, who, operation_of_import }, error);
}
