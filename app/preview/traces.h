/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a page showed, to tell which of its lines look otherwise later. */
#pragma once

#include "layout/pages.h"

typedef struct _Traces Traces;

Traces *traces_new (const Pages *pages, guint number) G_GNUC_WARN_UNUSED_RESULT;
void traces_free (Traces *traces);

/* Whether the page looks the same now: its text and origins do not count. Else from where to
 * where all differs that does, in points down the page. */
bool traces_fit (const Traces *traces, const Pages *pages, guint number, double *ret_top,
                 double *ret_bottom);
