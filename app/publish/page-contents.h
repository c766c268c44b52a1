/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the pages paint: decoration, which Cairo can only put among the elements, becomes
 * artifacts, as PDF calls what is not read aloud. */
#pragma once

#include "publish/pdf-objects.h"

/* The artifact that stands instead of content of that tag ("/Private"); NULL: it is content. */
const char *page_contents_get_artifact (PdfText tag);

/* pages: of guint. False when they are not as Cairo writes them. */
bool page_contents_finish (PdfObjects *objects, const GArray *pages);
