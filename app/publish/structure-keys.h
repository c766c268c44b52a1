/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The structure of a PDF completed: what Cairo cannot say of its elements, and without the
 * decoration that stands among them. */
#pragma once

#include "layout/pages.h"
#include "publish/pdf-objects.h"

/* tags: of Tag, as they were drawn. ret_fields: from the rank of each Form in Pages.elements to
 * its object; owned. False when the tags do not agree with the file. */
bool structure_keys_complete (PdfObjects *objects, const Pages *pages, const GArray *tags,
                              GHashTable **ret_fields);
