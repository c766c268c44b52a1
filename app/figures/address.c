/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "figures/address.h"

#include "dossier/path.h"

#include <string.h>

static const DossierDimension *
held_by_dossier (const Cadrage *cadrage, const Dossier *dossier, int dimension)
{
  const Dimension *declared = g_ptr_array_index (cadrage->dimensions, dimension);

  return declared->open ? dossier_find_dimension (dossier, declared->id) : NULL;
}

int
address_count_members (const Cadrage *cadrage, const Dossier *dossier, int dimension)
{
  const DossierDimension *held = held_by_dossier (cadrage, dossier, dimension);
  const Dimension *declared = g_ptr_array_index (cadrage->dimensions, dimension);

  return (int) (held ? held->members->len : declared->members->len);
}

const char *
address_member_id (const Cadrage *cadrage, const Dossier *dossier, int dimension, int rank)
{
  const DossierDimension *held = held_by_dossier (cadrage, dossier, dimension);
  const Dimension *declared = g_ptr_array_index (cadrage->dimensions, dimension);

  if (held != NULL)
    return ((const DossierMember *) g_ptr_array_index (held->members, rank))->id;

  return ((const Member *) g_ptr_array_index (declared->members, rank))->id;
}

const char *
address_member_label (const Cadrage *cadrage, const Dossier *dossier, int dimension, int rank)
{
  const DossierDimension *held = held_by_dossier (cadrage, dossier, dimension);
  const Dimension *declared = g_ptr_array_index (cadrage->dimensions, dimension);

  if (held != NULL)
    return ((const DossierMember *) g_ptr_array_index (held->members, rank))->label;

  return ((const Member *) g_ptr_array_index (declared->members, rank))->label;
}

int
address_find_member (const Cadrage *cadrage, const Dossier *dossier, int dimension,
                     const char *member)
{
  int n_members = address_count_members (cadrage, dossier, dimension);

  for (int rank = 0; rank < n_members; rank++)
    if (g_str_equal (address_member_id (cadrage, dossier, dimension, rank), member))
      return rank;

  return -1;
}

/* Fields on a dimension are called DIM.NAME and live at DIM.MEMBER.NAME. */
static bool
read_field_on_dimension (const Cadrage *cadrage, const Dossier *dossier, const char *path,
                         int *ret_symbol, int *ret_members)
{
  g_auto (GStrv) parts = g_strsplit (path, ".", 3);

  if (g_strv_length (parts) != 3)
    return false;

  g_autofree char *id = g_strconcat (parts[0], ".", parts[2], NULL);
  int symbol = cadrage_find_symbol (cadrage, id);

  if (symbol < 0)
    return false;

  const Datum *datum = g_ptr_array_index (cadrage->data, symbol);

  if (datum->kind != DATUM_FIELD || datum->type.n_dimensions != 1)
    return false;

  int rank = address_find_member (cadrage, dossier, datum->type.dimensions[0], parts[1]);

  if (rank < 0)
    return false;

  *ret_symbol = symbol;
  ret_members[0] = rank;
  return true;
}

static bool
read_input (const Cadrage *cadrage, const Dossier *dossier, const Path *path, int *ret_symbol,
            int *ret_members)
{
  int symbol = cadrage_find_symbol (cadrage, path->name);
  int ranks[TYPE_DIMENSIONS_MAX] = { 0 };

  if (symbol < 0)
    return false;

  const Datum *datum = g_ptr_array_index (cadrage->data, symbol);

  if (datum->type.n_dimensions != path->n_members)
    return false;

  for (int i = 0; i < path->n_members; i++) {
    ranks[i] =
        address_find_member (cadrage, dossier, datum->type.dimensions[i], path->members[i]);
    if (ranks[i] < 0)
      return false;
  }

  *ret_symbol = symbol;
  memcpy (ret_members, ranks, sizeof ranks);
  return true;
}

bool
address_read (const Cadrage *cadrage, const Dossier *dossier, const char *path, int *ret_symbol,
              int *ret_members)
{
  int symbol = cadrage_find_symbol (cadrage, path);

  if (symbol >= 0) {
    const Datum *datum = g_ptr_array_index (cadrage->data, symbol);

    if (datum->type.n_dimensions > 0)
      return false;

    *ret_symbol = symbol;
    return true;
  }

  g_auto (Path) taken_apart = { 0 };

  if (!path_read (path, &taken_apart) || taken_apart.source)
    return false;
  if (taken_apart.n_members > 0)
    return read_input (cadrage, dossier, &taken_apart, ret_symbol, ret_members);

  return read_field_on_dimension (cadrage, dossier, path, ret_symbol, ret_members);
}

char *
address_to_path (const Cadrage *cadrage, const Dossier *dossier, int symbol, const int *members)
{
  const Datum *datum = g_ptr_array_index (cadrage->data, symbol);
  const char *names[TYPE_DIMENSIONS_MAX] = { NULL };

  for (int i = 0; i < datum->type.n_dimensions; i++)
    names[i] = address_member_id (cadrage, dossier, datum->type.dimensions[i], members[i]);

  if (datum->kind == DATUM_FIELD && datum->type.n_dimensions == 1) {
    const char *dot = strchr (datum->id, '.');

    g_assert (dot != NULL);
    return g_strdup_printf ("%.*s.%s%s", (int) (dot - datum->id), datum->id, names[0], dot);
  }

  return path_of_input (datum->id, names, datum->type.n_dimensions);
}

bool
address_same_members (const Cadrage *cadrage, const Dossier *old, const Dossier *new)
{
  for (guint i = 0; i < cadrage->dimensions->len; i++) {
    int n_members = address_count_members (cadrage, old, (int) i);

    if (n_members != address_count_members (cadrage, new, (int) i))
      return false;
    for (int rank = 0; rank < n_members; rank++)
      if (!g_str_equal (address_member_id (cadrage, old, (int) i, rank),
                        address_member_id (cadrage, new, (int) i, rank)))
        return false;
  }

  return true;
}
