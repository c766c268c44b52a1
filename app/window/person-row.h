/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A person who signs for a party: the name, and a form under it. */
#pragma once

#include "session/session.h"

#include <adwaita.h>

#define QUAD_TYPE_PERSON_ROW (quad_person_row_get_type ())
G_DECLARE_FINAL_TYPE (QuadPersonRow, quad_person_row, QUAD, PERSON_ROW, AdwExpanderRow)

/* rank: from 1. */
GtkWidget *quad_person_row_new (QuadSession *session, const Party *party, int rank);
/* n_persons: how many the party has. */
void quad_person_row_refresh (QuadPersonRow *self, int n_persons);
/* False when nothing of that path is entered here. */
bool quad_person_row_go_to (QuadPersonRow *self, const char *path);
