/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "actions/create.h"

#include "actions/operation.h"
#include "actions/place.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define FIRST_PROPOSAL "1"
#define TERRITORIES "territoire"
#define TYPEFACE "acte.police"
#define DECREE_PREFIX "n° "

/* Cells are set only where the cadrage declares them. */
typedef struct {
  const Cadrage *cadrage;
  GPtrArray *changes;
} Filling;

static void
fill (Filling *filling, const char *path, const char *value)
{
  g_auto (Place) place = { 0 };

  if (value != NULL && *value != '\0' &&
      place_find (filling->cadrage, NULL, path, &place, NULL))
    g_ptr_array_add (filling->changes, change_new (place.kind, place.path, value));
}

static void
fill_setting (Filling *filling, const char *key, const char *value)
{
  g_ptr_array_add (filling->changes, change_new (CHANGE_SETTING, key, value));
}

/* A name that ends after the plan's day is announced with the next one. */
static void
fill_next_name (Filling *filling, const Region *region, const RegionName *name)
{
  g_autofree char *until = NULL;

  if (!date_is_valid (name->until))
    return;

  until = date_to_iso (name->until);
  fill (filling, "region.nom_jusqu_au", until);
  for (guint i = 0; i + 1 < region->names->len; i++)
    if (region->names->pdata[i] == name)
      fill (filling, "region.nom_ensuite", ((RegionName *) region->names->pdata[i + 1])->name);
}

/* A region that changed its name since is called by the new one. */
static void
fill_denomination (Filling *filling, const Region *region, const RegionName *name)
{
  g_autoptr (GString) denomination = g_string_new (region->denomination);

  for (guint i = 0; name != NULL && i < region->names->len; i++) {
    const RegionName *other = region->names->pdata[i];

    if (other != name && strstr (region->denomination, name->name) == NULL)
      g_string_replace (denomination, other->name, name->name, 0);
  }
  fill (filling, "parties.region.denomination", denomination->str);
}

/* « n° 2016-1265 » without its « n° ». */
static void
fill_decree (Filling *filling, const RegionName *name)
{
  if (name->decree != NULL && g_str_has_prefix (name->decree, DECREE_PREFIX))
    fill (filling, "region.decret_nom.numero", name->decree + strlen (DECREE_PREFIX));
}

static void
fill_region (Filling *filling, const Region *region, Date day)
{
  const RegionName *name = region_name_at (region, day);

  fill_setting (filling, "region", region->code);
  fill (filling, "region.code", region->code);
  fill (filling, "region.executif", region->executive);
  fill (filling, "region.executif_feminin", region->executive_feminine);
  fill_denomination (filling, region, name);
  fill (filling, "parties.region.genre", region->feminine ? "f" : "m");
  fill (filling, "parties.region.statut", region->status);
  if (name == NULL)
    return;

  fill (filling, "region.nom", name->name);
  fill (filling, "region.nom.de", name->of);
  fill (filling, "region.nom.en", name->in);
  fill (filling, "region.nom.region", name->region);
  fill (filling, "region.nom.la-region", name->the_region);
  fill_next_name (filling, region, name);
  fill_decree (filling, name);
}

static void
take_members (Filling *filling, const Dossier *holder, const char *dimension)
{
  const DossierDimension *own = dossier_find_dimension (holder, dimension);

  if (own != NULL)
    g_ptr_array_add (filling->changes,
                     change_new_members (dimension, g_ptr_array_ref (own->members)));
}

static void
fill_dimension (Filling *filling, const Dimension *dimension, const Region *region)
{
  g_autoptr (Dossier) holder = dossier_new ();

  if (region != NULL && g_str_equal (dimension->id, TERRITORIES)) {
    for (guint i = 0; i < region->departments->len; i++) {
      const Department *department = region->departments->pdata[i];

      dossier_add_member (holder, dimension->id, department->code, department->name);
    }
  } else {
    for (guint i = 0; dimension->members != NULL && i < dimension->members->len; i++) {
      const Member *member = dimension->members->pdata[i];

      dossier_add_member (holder, dimension->id, member->id, member->label);
    }
  }

  take_members (filling, holder, dimension->id);
}

static void
fill_architecture (Filling *filling, const Architecture *architecture)
{
  GHashTableIter iterator;
  gpointer path, value;

  g_hash_table_iter_init (&iterator, architecture->settings);
  while (g_hash_table_iter_next (&iterator, &path, &value))
    fill (filling, path, value);
}

/* Only a choice that differs from what holds anyway: nothing is entered without need. */
static void
fill_typeface (Filling *filling, const char *typeface)
{
  const Datum *datum = cadrage_find_datum (filling->cadrage, TYPEFACE);

  if (datum == NULL || typeface == NULL ||
      (datum->value.defined && g_strcmp0 (datum->value.text, typeface) == 0))
    return;

  for (guint i = 0; i < datum->choices->len; i++)
    if (g_str_equal (((const Choice *) datum->choices->pdata[i])->id, typeface))
      fill (filling, TYPEFACE, typeface);
}

static void
fill_dossier (Filling *filling, const Creation *creation, const Architecture *architecture,
              Date day)
{
  fill_setting (filling, "uuid", creation->uuid);
  g_ptr_array_add (filling->changes,
                   change_new (CHANGE_PROPOSAL, FIRST_PROPOSAL, "Proposition 1"));
  fill_setting (filling, "proposal", FIRST_PROPOSAL);
  if (creation->region != NULL)
    fill_region (filling, creation->region, day);
  for (guint i = 0; i < creation->cadrage->dimensions->len; i++) {
    const Dimension *dimension = creation->cadrage->dimensions->pdata[i];

    if (dimension->open)
      fill_dimension (filling, dimension, creation->region);
  }
  if (architecture != NULL)
    fill_architecture (filling, architecture);
  fill_typeface (filling, creation->typeface);
  if (creation->amended != NULL)
    amending_fill (filling->cadrage, creation->amended, filling->changes);
}

static bool
find_architecture (const Creation *creation, const Architecture **ret_architecture,
                   GError **error)
{
  const GPtrArray *all = creation->cadrage->architectures;
  g_autoptr (GString) list = g_string_new (NULL);

  *ret_architecture =
      creation->architecture != NULL
          ? cadrage_find_architecture (creation->cadrage, creation->architecture)
          : NULL;
  if (creation->architecture == NULL || *ret_architecture != NULL)
    return true;

  for (guint i = 0; i < all->len; i++)
    g_string_append_printf (list, "%s%s", i > 0 ? ", " : "",
                            ((Architecture *) all->pdata[i])->id);
  g_set_error (error, ACTION_ERROR, ACTION_ERROR_VALUE,
               _ ("“%s” is no architecture of this cadrage; there are: %s"),
               creation->architecture, list->str);
  return false;
}

/* Owned. */
static char *
write_operation (const Creation *creation, Date day)
{
  Beginning beginning = { .cadrage = creation->cadrage,
                          .architecture = creation->architecture };
  const RegionName *name =
      creation->region != NULL ? region_name_at (creation->region, day) : NULL;

  if (creation->region != NULL)
    beginning.region = creation->region->code;
  if (name != NULL)
    beginning.region_name = name->name;
  return operation_of_creation (&beginning);
}

Store *
action_begin (const Creation *creation, Who who, GError **error)
{
  const Cadrage *cadrage = creation->cadrage;
  g_autoptr (GPtrArray) changes = g_ptr_array_new_with_free_func ((GDestroyNotify) change_free);
  Filling filling = { cadrage, changes };
  const Architecture *architecture;
  g_autoptr (GPtrArray) files = g_ptr_array_new ();
  g_autofree char *op = NULL;
  Date day;

  g_assert (g_uuid_string_is_valid (creation->uuid));
  if (!find_architecture (creation, &architecture, error) ||
      (!creation->imported && !amending_check (cadrage, creation->amended, error)))
    return NULL;
  if (cadrage->plan_date == NULL || !date_read (cadrage->plan_date, &day, NULL)) {
    g_set_error_literal (error, ACTION_ERROR, ACTION_ERROR_VALUE,
                         _ ("The cadrage does not say the plan's date: add date-plan to it"));
    return NULL;
  }

  fill_dossier (&filling, creation, architecture, day);
  op = write_operation (creation, day);
  if (creation->amended != NULL)
    g_ptr_array_add (files, creation->amended->carried);
  return store_begin (creation->path, STORE_WRITE, cadrage->bytes,
                      &(Act){ .changes = changes, .op = op, .who = who, .files = files },
                      error);
}

Store *
action_create (const Creation *creation, Who who, GError **error)
{
  g_autoptr (Store) store = action_begin (creation, who, error);

  return store != NULL && store_settle (store, error) ? g_steal_pointer (&store) : NULL;
}
