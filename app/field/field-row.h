/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One value of the plan in a list of rows: its name, what it is, where it is entered, and what
 * is to be said of it. */
#pragma once

#include "session/session.h"

#include <adwaita.h>

/* Adds the Assignments that are entered together with a value. */
typedef void (*FieldCompanions) (QuadSession *session, const char *path, const char *text,
                                 GArray *assignments);

#define QUAD_TYPE_FIELD_ROW (quad_field_row_get_type ())
G_DECLARE_FINAL_TYPE (QuadFieldRow, quad_field_row, QUAD, FIELD_ROW, AdwPreferencesRow)

/* path: of any datum or form of one; a figure is shown, and explained when it is pressed. Who
 * adds the row refreshes it at each "changed" of the session. */
GtkWidget *quad_field_row_new (QuadSession *session, const char *path);
/* A shorter name, where what is around says the rest; heard in full all the same. */
void quad_field_row_set_title (QuadFieldRow *self, const char *title);
void quad_field_row_set_companions (QuadFieldRow *self, FieldCompanions companions);
const char *quad_field_row_get_path (QuadFieldRow *self);
/* Shows what the session says now; what a person is typing stays as it is. */
void quad_field_row_refresh (QuadFieldRow *self);
/* What is typed or was refused gives way to what stands. */
void quad_field_row_take_back (QuadFieldRow *self);
/* Puts the focus where the value is entered. */
void quad_field_row_go_to (QuadFieldRow *self);
