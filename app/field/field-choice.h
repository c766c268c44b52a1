/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A field that is picked: one of a list, or yes and no. What is picked is settled at once. */
#pragma once

#include "cadrage/cadrage.h"
#include "field/field-control.h"

#include <adwaita.h>

#define QUAD_TYPE_FIELD_CHOICE (quad_field_choice_get_type ())
G_DECLARE_FINAL_TYPE (QuadFieldChoice, quad_field_choice, QUAD, FIELD_CHOICE, AdwBin)

/* Of a datum that is a choice or yes and no. One that has no default can be left empty: that is
 * the first item of its list. */
GtkWidget *quad_field_choice_new (const Datum *datum);
