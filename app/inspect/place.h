/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where an object of a PDF belongs, to say of what was changed what it was. */
#pragma once

#include "inspect/reach.h"
#include "inspect/reason.h"

typedef struct {
  Reach reach;
  GPtrArray *pages; /* of PdfValue, borrowed: the page dictionaries in their order */
} Places;

Places *places_new (PdfFile *file, guint state) G_GNUC_WARN_UNUSED_RESULT;
void places_free (Places *places);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Places, places_free)

/* before and after: what the object was, and is. */
Reason *places_explain (const Places *places, guint number, const PdfValue *before,
                        const PdfValue *after) G_GNUC_WARN_UNUSED_RESULT;
