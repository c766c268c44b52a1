/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The menu of a clause. */
#pragma once

#include "session/clause.h"

#include <gtk/gtk.h>

/* Opens it over the row, whose actions "clause.…" it names; nothing when there is nothing to
 * do.
 */
void drafting_menu_open (GtkWidget *row, const Clause *clause, bool comparing,
                         const GdkRectangle *place);
/* For a row that goes away. */
void drafting_menu_close (GtkWidget *row);
