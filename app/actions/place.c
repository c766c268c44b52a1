/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "actions/place.h"

#include "number/letters.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define SOURCE_SUFFIX ".source"

static bool
fail (const char *path, const char *what, GError **error)
{
  g_set_error (error, ACTION_ERROR, ACTION_ERROR_PATH, "%s: %s", path, what);
  return false;
}

/* The label of a member, from the dossier when it holds the dimension; NULL when unknown.
 * Without a dossier any member of an open dimension may be meant. */
static const char *
find_member (const Cadrage *cadrage, const Dossier *dossier, int rank, const char *id)
{
  const Dimension *dimension = cadrage->dimensions->pdata[rank];
  const DossierDimension *own =
      dossier != NULL ? dossier_find_dimension (dossier, dimension->id) : NULL;

  if (dimension->open && own != NULL) {
    for (guint i = 0; i < own->members->len; i++) {
      const DossierMember *member = own->members->pdata[i];

      if (g_str_equal (member->id, id))
        return member->label;
    }
    return NULL;
  }

  for (guint i = 0; dimension->members != NULL && i < dimension->members->len; i++) {
    const Member *member = dimension->members->pdata[i];

    if (g_str_equal (member->id, id))
      return member->label;
  }
  return dossier == NULL && dimension->open ? id : NULL;
}

static char *
list_members (const Cadrage *cadrage, const Dossier *dossier, int rank)
{
  const Dimension *dimension = cadrage->dimensions->pdata[rank];
  const DossierDimension *own =
      dossier != NULL ? dossier_find_dimension (dossier, dimension->id) : NULL;
  GString *list = g_string_new (NULL);

  if (dimension->open && own != NULL) {
    for (guint i = 0; i < own->members->len; i++)
      g_string_append_printf (list, "%s%s", i > 0 ? ", " : "",
                              ((DossierMember *) own->members->pdata[i])->id);
  } else {
    for (guint i = 0; dimension->members != NULL && i < dimension->members->len; i++)
      g_string_append_printf (list, "%s%s", i > 0 ? ", " : "",
                              ((Member *) dimension->members->pdata[i])->id);
  }

  return g_string_free (list, FALSE);
}

static bool
fail_member (const Cadrage *cadrage, const Dossier *dossier, const char *path, int rank,
             GError **error)
{
  const Dimension *dimension = cadrage->dimensions->pdata[rank];
  g_autofree char *list = list_members (cadrage, dossier, rank);

  g_set_error (error, ACTION_ERROR, ACTION_ERROR_PATH,
               _ ("%s: no such member of “%s”; there are: %s"), path, dimension->id, list);
  return false;
}

static bool
fail_dimensions (const Cadrage *cadrage, const Datum *datum, const char *path, GError **error)
{
  g_autofree char *example = NULL;
  const char *ids[TYPE_DIMENSIONS_MAX] = { NULL };

  for (int i = 0; i < datum->type.n_dimensions; i++)
    ids[i] = ((Dimension *) cadrage->dimensions->pdata[datum->type.dimensions[i]])->id;
  example = path_of_input (datum->id, ids, datum->type.n_dimensions);
  g_set_error (error, ACTION_ERROR, ACTION_ERROR_PATH, _ ("%s: write it as %s"), path, example);
  return false;
}

/* Members may be named in any order: a member belongs to one of the two dimensions. */
static bool
place_members (const Cadrage *cadrage, const Dossier *dossier, Place *place, const char *path,
               GError **error)
{
  const Type *type = &place->datum->type;
  char **named = place->parts.members;

  if (place->parts.n_members != type->n_dimensions)
    return fail_dimensions (cadrage, place->datum, path, error);
  if (type->n_dimensions == 2 &&
      find_member (cadrage, dossier, type->dimensions[0], named[0]) == NULL &&
      find_member (cadrage, dossier, type->dimensions[0], named[1]) != NULL &&
      find_member (cadrage, dossier, type->dimensions[1], named[0]) != NULL) {
    char *first = named[0];

    named[0] = named[1];
    named[1] = first;
  }

  for (int i = 0; i < type->n_dimensions; i++) {
    if (find_member (cadrage, dossier, type->dimensions[i], named[i]) == NULL)
      return fail_member (cadrage, dossier, path, type->dimensions[i], error);
    place->members[i] = named[i];
  }
  place->n_members = type->n_dimensions;
  g_free (place->path);
  place->path = path_of_input (place->datum->id, place->members, place->n_members);
  return true;
}

/* DIM.MEMBER.NAME, of a field declared as DIM.NAME on the dimension DIM. */
static bool
find_on_dimension (const Cadrage *cadrage, const Dossier *dossier, Place *place,
                   const char *path, GError **error)
{
  g_auto (GStrv) parts = g_strsplit (path, ".", 3);
  g_autofree char *id = NULL;

  if (g_strv_length (parts) < 3)
    return fail (path, _ ("the cadrage declares no such datum; “show” lists them all"), error);

  id = g_strconcat (parts[0], ".", parts[2], NULL);
  place->datum = cadrage_find_datum (cadrage, id);
  if (place->datum == NULL || place->datum->type.n_dimensions != 1)
    return fail (path, _ ("the cadrage declares no such datum; “show” lists them all"), error);
  if (find_member (cadrage, dossier, place->datum->type.dimensions[0], parts[1]) == NULL)
    return fail_member (cadrage, dossier, path, place->datum->type.dimensions[0], error);

  g_free (place->parts.members[0]);
  place->parts.members[0] = g_steal_pointer (&parts[1]);
  parts[1] = g_strdup ("");
  place->members[0] = place->parts.members[0];
  place->n_members = 1;
  return true;
}

/* region.nom.de: a form that a text field keeps beside it. */
static bool
find_form (const Cadrage *cadrage, Place *place, const char *path)
{
  g_autofree char *stem = g_strdup (path);
  char *last = strrchr (stem, '.');
  const Datum *datum;

  if (last == NULL)
    return false;
  *last = '\0';
  datum = cadrage_find_datum (cadrage, stem);
  if (datum == NULL || datum->kind != DATUM_FIELD || datum->forms == NULL ||
      !g_strv_contains ((const char *const *) datum->forms, last + 1))
    return false;

  place->datum = datum;
  place->form = true;
  return true;
}

static bool
find_datum (const Cadrage *cadrage, const Dossier *dossier, Place *place, const char *path,
            GError **error)
{
  place->datum = cadrage_find_datum (cadrage, place->parts.name);
  if (place->datum == NULL && place->parts.n_members > 0)
    return fail (path, _ ("the cadrage declares no such datum; “show” lists them all"), error);
  if (place->datum == NULL)
    return find_form (cadrage, place, path) ||
           find_on_dimension (cadrage, dossier, place, path, error);
  if (place->datum->kind == DATUM_FIELD && place->datum->type.n_dimensions > 0) {
    g_set_error (error, ACTION_ERROR, ACTION_ERROR_PATH,
                 _ ("%s: name the member between the two parts, as in tranche.1.pieces"), path);
    return false;
  }

  return place_members (cadrage, dossier, place, path, error);
}

static bool
find_person (const Cadrage *cadrage, Place *place, GError **error)
{
  const Party *party = cadrage_find_party (cadrage, place->parts.name);

  place->kind = CHANGE_PERSON;
  place->datum = cadrage_find_datum (cadrage, place->path);
  if (place->datum != NULL)
    return true;
  if (party == NULL)
    return fail (place->path, _ ("the cadrage knows no such party"), error);

  g_set_error (error, ACTION_ERROR, ACTION_ERROR_PATH,
               _ ("%s: “%s” has %d representatives at the most"), place->path, party->id,
               party->representatives_max);
  return false;
}

static bool
find_clause (const Cadrage *cadrage, Place *place, GError **error)
{
  place->kind = CHANGE_CLAUSE;
  place->node = cadrage_find_node (cadrage, place->parts.name);
  return place->node != NULL ||
         fail (place->path, _ ("the act has no such article, paragraph or annex"), error);
}

/* A path that ends in ".source" may also be a field of that name (tranche.1.source). */
static bool
find_source (const Cadrage *cadrage, const Dossier *dossier, Place *place, const char *path,
             GError **error)
{
  g_autofree char *stem = g_strndup (path, strlen (path) - strlen (SOURCE_SUFFIX));

  g_free (place->path);
  place->path = g_strdup (stem);
  if (!find_datum (cadrage, dossier, place, stem, error))
    return false;
  if (place->datum->kind != DATUM_INPUT)
    return fail (path, _ ("only inputs have a source"), error);

  place->kind = CHANGE_SOURCE;
  return true;
}

static bool
has_dotted_source (const Cadrage *cadrage, const char *path)
{
  g_autofree char *stem = NULL;
  const Datum *datum;

  if (!g_str_has_suffix (path, SOURCE_SUFFIX) || cadrage_find_datum (cadrage, path) != NULL)
    return false;

  stem = g_strndup (path, strlen (path) - strlen (SOURCE_SUFFIX));
  datum = cadrage_find_datum (cadrage, stem);
  return datum != NULL && datum->kind == DATUM_INPUT;
}

static bool
find (const Cadrage *cadrage, const Dossier *dossier, const char *path, Place *place,
      GError **error)
{
  switch (place->parts.kind) {
  case PATH_PERSON:
    return find_person (cadrage, place, error);
  case PATH_CLAUSE:
    return find_clause (cadrage, place, error);
  case PATH_ADDITION:
    place->kind = CHANGE_ADDITION;
    return true;
  case PATH_INPUT:
  case PATH_FIELD:
    break;
  }

  if (place->parts.source)
    return find_source (cadrage, dossier, place, path, error);
  if (has_dotted_source (cadrage, path)) {
    g_free (place->parts.name);
    place->parts.name = g_strndup (path, strlen (path) - strlen (SOURCE_SUFFIX));
    return find_source (cadrage, dossier, place, path, error);
  }
  if (!find_datum (cadrage, dossier, place, path, error))
    return false;
  place->kind = place->datum->kind == DATUM_INPUT ? CHANGE_INPUT : CHANGE_FIELD;
  return true;
}

bool
place_find (const Cadrage *cadrage, const Dossier *dossier, const char *path, Place *ret_place,
            GError **error)
{
  g_auto (Place) place = { 0 };

  if (!path_read (path, &place.parts))
    return fail (path, _ ("this is no path; “show” lists them all"), error);

  place.path = g_strdup (path);
  if (!find (cadrage, dossier, path, &place, error))
    return false;

  *ret_place = place;
  place = (Place){ 0 };
  return true;
}

void
place_clear (Place *place)
{
  g_free (place->path);
  path_clear (&place->parts);
  *place = (Place){ 0 };
}

char *
place_describe (const Place *place, const Cadrage *cadrage, const Dossier *dossier)
{
  g_autofree char *name = NULL;
  g_autoptr (GString) members = g_string_new (NULL);

  if (place->datum == NULL || *place->datum->label == '\0')
    return g_strdup (place->path);

  /* The short name of a representative's field does not say whose it is. */
  name = letters_capitalize (place->kind == CHANGE_PERSON || place->datum->name == NULL ||
                                     *place->datum->name == '\0'
                                 ? place->datum->label
                                 : place->datum->name);
  for (int i = 0; i < place->n_members; i++) {
    const char *label =
        find_member (cadrage, dossier, place->datum->type.dimensions[i], place->members[i]);

    g_string_append_printf (members, "%s%s", i > 0 ? ", " : "",
                            label != NULL ? label : place->members[i]);
  }

  return members->len > 0 ? g_strdup_printf ("%s (%s)", name, members->str)
                          : g_steal_pointer (&name);
}
