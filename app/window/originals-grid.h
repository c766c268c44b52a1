/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The paper originals and the persons: who initialled and signed which, and who keeps each.
 * The arrows move, Space says that one was signed, P that it was initialled; what is recorded
 * is corrected the same way. */
#pragma once

#include "signing/signing.h"

#include <adwaita.h>

#define QUAD_TYPE_ORIGINALS_GRID (quad_originals_grid_get_type ())
G_DECLARE_FINAL_TYPE (QuadOriginalsGrid, quad_originals_grid, QUAD, ORIGINALS_GRID, AdwBin)

/* Asks by "signing.say", as signing-rows.h has it. */
GtkWidget *quad_originals_grid_new (void);
/* The cell that has the focus keeps it. may_write: whether something can be said at all. */
void quad_originals_grid_show (QuadOriginalsGrid *self, const Signing *signing, bool may_write);
