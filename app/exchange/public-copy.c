/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/public-copy.h"

#include "figures/address.h"

#include <string.h>

/* The datum of a cell; of one that holds a form of a text (region.nom.de), that text. */
static const Datum *
find_datum (const Dossier *dossier, const Cadrage *cadrage, const char *path)
{
  g_autofree char *stem = g_strdup (path);
  char *last = strrchr (stem, '.');
  int members[TYPE_DIMENSIONS_MAX];
  int symbol;

  if (address_read (cadrage, dossier, path, &symbol, members))
    return cadrage->data->pdata[symbol];
  if (last == NULL)
    return NULL;

  *last = '\0';
  return cadrage_find_datum (cadrage, stem);
}

Dossier *
public_copy_of (const Dossier *dossier, const Cadrage *cadrage)
{
  Dossier *copy = dossier_copy (dossier);

  for (guint i = 0; i < dossier->cells->len; i++) {
    const char *path = ((const Cell *) dossier->cells->pdata[i])->path;
    const Datum *datum = find_datum (dossier, cadrage, path);

    if (datum != NULL && datum->internal)
      dossier_put (copy, path, NULL, NULL);
  }

  return copy;
}
