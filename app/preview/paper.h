/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The desk as the eye sees it: paper, the pictures of the pages, and what shines on them. */
#pragma once

#include "preview/lights.h"
#include "preview/sheets.h"

/* Pages that are not drawn yet are white, in whatever colours the widget is. */
void paper_snapshot (GtkWidget *widget, GtkSnapshot *snapshot, const Sheets *sheets,
                     const Lights *lights);
