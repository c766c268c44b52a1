/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "field/datum-control.h"

#include "field/field-choice.h"
#include "field/field-entry.h"
#include "field/field-text.h"

GtkWidget *
datum_control_new (const Datum *datum)
{
  switch (datum->type.kind) {
  case KIND_NUMBER:
    return quad_field_entry_new_number ();
  case KIND_BOOLEAN:
  case KIND_CHOICE:
    return quad_field_choice_new (datum);
  case KIND_DATE:
    return quad_field_entry_new_date ();
  case KIND_TEXT:
    return datum->long_text ? quad_field_text_new () : quad_field_entry_new ();
  }

  g_assert_not_reached ();
}
