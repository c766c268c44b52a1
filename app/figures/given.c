/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "figures/given.h"

Value
given_by_program (const Dossier *dossier, const Datum *datum)
{
  if (g_str_equal (datum->id, "acte.etat"))
    return value_of_text (datum->type.kind, dossier->frozen ? "fige" : "projet");
  if (g_str_equal (datum->id, "acte.version"))
    return value_of_number (ratio_from_integer (dossier->version));
  if (g_str_equal (datum->id, "acte.version_date") && dossier->version_date.year > 0)
    return value_of_date (dossier->version_date);

  return VALUE_UNDEFINED;
}
