/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Fields to sign in, one for each person, where the grid leaves room. */
#pragma once

#include "layout/pages.h"
#include "publish/pdf-objects.h"

/* page_numbers: of guint, the objects of the pages. elements: as structure_keys_complete made
 * it. Nothing is added to a draft. */
void signature_fields_add (PdfObjects *objects, const GArray *page_numbers, const Pages *pages,
                           GHashTable *elements);
