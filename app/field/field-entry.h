/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A field of one line: a text, a number, or a date with a calendar beside it. */
#pragma once

#include "field/field-control.h"

#include <adwaita.h>

#define QUAD_TYPE_FIELD_ENTRY (quad_field_entry_get_type ())
G_DECLARE_FINAL_TYPE (QuadFieldEntry, quad_field_entry, QUAD, FIELD_ENTRY, AdwBin)

GtkWidget *quad_field_entry_new (void);
/* Aligned like the figures of a table. unit: stands after what is typed; NULL: none. */
GtkWidget *quad_field_entry_new_number (const char *unit);
GtkWidget *quad_field_entry_new_date (void);
