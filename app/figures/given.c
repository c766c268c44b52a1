/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "figures/given.h"

/* The labels of the pictures that the dossier has, for a text to ask whether there are any. */
static Value
pictures_given (const Cadrage *cadrage, const Dossier *dossier)
{
  g_autoptr (GString) labels = g_string_new (NULL);

  for (guint i = 0; i < cadrage->data->len; i++) {
    const Datum *datum = g_ptr_array_index (cadrage->data, i);

    if (datum->picture && dossier_get (dossier, datum->id) != NULL)
      g_string_append_printf (labels, "%s%s", labels->len > 0 ? ", " : "", datum->label);
  }

  return labels->len > 0 ? value_of_text (KIND_TEXT, labels->str) : VALUE_UNDEFINED;
}

Value
given_by_program (const Cadrage *cadrage, const Dossier *dossier, const Datum *datum)
{
  if (g_str_equal (datum->id, "acte.etat"))
    return value_of_text (datum->type.kind, dossier->frozen ? "fige" : "projet");
  if (g_str_equal (datum->id, "acte.version"))
    return value_of_number (ratio_from_integer (dossier->version));
  if (g_str_equal (datum->id, "acte.version_date") && dossier->version_date.year > 0)
    return value_of_date (dossier->version_date);
  if (g_str_equal (datum->id, "logos.parties"))
    return pictures_given (cadrage, dossier);

  return VALUE_UNDEFINED;
}
