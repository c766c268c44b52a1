/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "actions/amending.h"

#include "actions/place.h"
#include "dossier/kept-file.h"

#include <glib/gi18n-lib.h>

#define DIGEST_SHOWN 8

bool
amending_check (const Cadrage *cadrage, const Amended *amended, GError **error)
{
  if (cadrage->amends == NULL && amended == NULL)
    return true;

  if (amended == NULL)
    g_set_error (error, ACTION_ERROR, ACTION_ERROR_REFUSED,
                 _ ("The cadrage “%s” is that of an avenant: say which frozen act it amends"),
                 cadrage->id);
  else if (cadrage->amends == NULL)
    g_set_error (error, ACTION_ERROR, ACTION_ERROR_REFUSED,
                 _ ("The cadrage “%s” is not that of an avenant"), cadrage->id);
  else if (!g_str_equal (cadrage->amends, amended->initial->cadrage->id))
    g_set_error (error, ACTION_ERROR, ACTION_ERROR_REFUSED,
                 _ ("The cadrage “%s” amends the acts of “%s”, and this one follows “%s”"),
                 cadrage->id, cadrage->amends, amended->initial->cadrage->id);
  else
    return true;
  return false;
}

static void
add (const Cadrage *cadrage, const char *path, const char *value, const char *source,
     GPtrArray *changes)
{
  g_auto (Place) place = { 0 };

  if (value == NULL || *value == '\0' || !place_find (cadrage, NULL, path, &place, NULL))
    return;

  g_ptr_array_add (changes, change_new (place.kind, place.path, value));
  if (place.kind == CHANGE_INPUT)
    g_ptr_array_add (changes, change_new (CHANGE_SOURCE, place.path, source));
}

/* Nothing is entered that holds anyway. */
static bool
is_default (const Datum *datum, const char *value)
{
  const Value *usual = &datum->value;

  if (!usual->defined)
    return false;
  if (usual->kind == KIND_BOOLEAN)
    return g_str_equal (value, usual->boolean ? "oui" : "non");
  return (usual->kind == KIND_TEXT || usual->kind == KIND_CHOICE) &&
         g_str_equal (value, usual->text);
}

static void
copy (const Cadrage *cadrage, const Amended *amended, const Datum *datum, const char *path,
      GPtrArray *changes)
{
  bool is_initial = g_str_has_prefix (path, INITIAL_PREFIX);
  g_autofree char *there =
      is_initial ? g_strdup (path) : g_strconcat (INITIAL_PREFIX, path, NULL);
  g_autofree char *value = initial_dup_value (amended->initial, there);
  g_autofree char *source = g_strdup_printf ("acte modifié, version figée d’empreinte %.*s…",
                                             DIGEST_SHOWN, amended->digest);

  if (value != NULL && !is_default (datum, value))
    add (cadrage, path, value, source, changes);
}

static void
copy_datum (const Cadrage *cadrage, const Amended *amended, const Datum *datum,
            GPtrArray *changes)
{
  g_autoptr (GPtrArray) paths = initial_list_paths (cadrage, datum);

  for (guint i = 0; i < paths->len; i++)
    copy (cadrage, amended, datum, paths->pdata[i], changes);
}

void
amending_fill (const Cadrage *cadrage, const Amended *amended, GPtrArray *changes)
{
  g_autofree char *name = kept_file_dup_name (amended->carried);

  for (guint i = 0; i < cadrage->data->len; i++) {
    const Datum *datum = cadrage->data->pdata[i];

    if (g_str_has_prefix (datum->id, INITIAL_PREFIX) || datum->taken_over)
      copy_datum (cadrage, amended, datum, changes);
  }
  add (cadrage, INITIAL_ACT, name, NULL, changes);
  add (cadrage, INITIAL_DIGEST, amended->digest, NULL, changes);
}
