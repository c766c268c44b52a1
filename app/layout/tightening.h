/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Signatures closer to one another, where they then stand on the page that the text ends on. */
#pragma once

#include "layout/flow.h"

/* From boxes with their places. True when a grid of the parts is to be lower, and moves a page
 * up: the boxes are then to be made again. */
bool tightening_find (const GArray *boxes, const GPtrArray *parts);
