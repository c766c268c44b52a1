/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The regions to choose from, found by what one remembers of them.
 *
 * Signal: "changed" when another one is chosen. */
#pragma once

#include "session/starting.h"

#include <adwaita.h>

#define QUAD_TYPE_REGION_LIST (quad_region_list_get_type ())
G_DECLARE_FINAL_TYPE (QuadRegionList, quad_region_list, QUAD, REGION_LIST, AdwBin)

/* Names are those of the plan's day; the choice stays. Borrows the regions. */
void quad_region_list_show (QuadRegionList *self, const GPtrArray *regions,
                            const Cadrage *plan);
/* NULL: none. */
const Region *quad_region_list_get_chosen (QuadRegionList *self);
