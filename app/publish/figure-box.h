/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where on its page a figure stands: a screen reader shows what it speaks of. */
#pragma once

#include "layout/pages.h"

/* element: rank in Pages.elements. Owned: the corners, as a PDF writes them; NULL when nothing
 * of the element is on a page. */
char *figure_box_new (const Pages *pages, int element) G_GNUC_WARN_UNUSED_RESULT;
