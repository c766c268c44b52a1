/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a revision changed, held against what a signature may change and nothing else. */
#pragma once

#include "inspect/form.h"
#include "inspect/reason.h"

/* Adds a Reason for each change that signing has no need of. What may come: a signature in a
 * field of the form that had none, with what shows it; the settings of the form for that; what
 * is kept to check signatures later (DSS); the dates of the document. */
void difference_find (PdfFile *file, guint state, const GPtrArray *fields, GPtrArray *reasons);
