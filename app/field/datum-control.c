/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "field/datum-control.h"

#include "field/entry-spelling.h"
#include "field/field-choice.h"
#include "field/field-entry.h"
#include "field/field-picture.h"
#include "field/field-text.h"
#include "field/text-spelling.h"
#include "session/wording.h"

static GtkWidget *
create_sentences (QuadSession *session)
{
  GtkWidget *control = quad_field_text_new ();
  GtkWidget *view = quad_field_control_get_target (QUAD_FIELD_CONTROL (control));

  text_spelling_attach_when_entered (GTK_TEXT_VIEW (view), session);
  return control;
}

static GtkWidget *
create_line (QuadSession *session)
{
  GtkWidget *control = quad_field_entry_new ();
  GtkWidget *entry = quad_field_control_get_target (QUAD_FIELD_CONTROL (control));

  entry_spelling_attach (GTK_ENTRY (entry), session);
  return control;
}

static GtkWidget *
create_number (const Datum *datum, QuadSession *session)
{
  g_autofree char *unit = wording_of_unit (session, datum);

  return quad_field_entry_new_number (unit);
}

GtkWidget *
datum_control_new (const Datum *datum, QuadSession *session)
{
  switch (datum->type.kind) {
  case KIND_NUMBER:
    return create_number (datum, session);
  case KIND_BOOLEAN:
  case KIND_CHOICE:
    return quad_field_choice_new (datum);
  case KIND_DATE:
    return quad_field_entry_new_date ();
  case KIND_TEXT:
    if (datum->picture)
      return quad_field_picture_new (session, datum->id);
    return datum->long_text ? create_sentences (session) : create_line (session);
  }

  g_assert_not_reached ();
}
