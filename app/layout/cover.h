/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A title page of its own: logos at its head, the titles at its optical centre, the seal at its
 * foot. */
#pragma once

#include "layout/flow.h"

/* Opens the gaps between the boxes of the first page; nothing when it holds more than titles.
 */
void cover_balance (GArray *boxes, const GPtrArray *parts);
