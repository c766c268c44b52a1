/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "figures/given.h"

bool
given_read (const Type *type, const char *text, Value *ret_value)
{
  Ratio number;
  Date date;

  switch (type->kind) {
  case KIND_NUMBER:
    if (!ratio_from_text (text, &number))
      return false;
    *ret_value = value_of_number (number);
    return true;
  case KIND_BOOLEAN:
    if (!g_str_equal (text, "oui") && !g_str_equal (text, "non"))
      return false;
    *ret_value = value_of_boolean (g_str_equal (text, "oui"));
    return true;
  case KIND_DATE:
    if (!date_read (text, &date, NULL))
      return false;
    *ret_value = value_of_date (date);
    return true;
  case KIND_CHOICE:
  case KIND_TEXT:
    *ret_value = value_of_text (type->kind, text);
    return true;
  }

  g_assert_not_reached ();
}

Value
given_by_program (const Dossier *dossier, const Datum *datum)
{
  if (g_str_equal (datum->id, "acte.etat"))
    return value_of_text (datum->type.kind, "projet");
  if (g_str_equal (datum->id, "acte.version"))
    return value_of_number (ratio_from_integer (dossier->version));
  if (g_str_equal (datum->id, "acte.version_date") && dossier->version_date.year > 0)
    return value_of_date (dossier->version_date);

  return VALUE_UNDEFINED;
}
