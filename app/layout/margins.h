/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What stands in the margins of every page: header, footer, draft mark, box for initials. */
#pragma once

#include "layout/placer.h"

typedef struct _Margins Margins;

Margins *margins_new (Words *words, const Document *document) G_GNUC_WARN_UNUSED_RESULT;
void margins_free (Margins *margins);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Margins, margins_free)

/* On the placer's page, the header from the second on. */
void margins_place (const Margins *margins, Placer *placer, int n_pages);
