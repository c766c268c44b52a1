/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What stands at the head of a clause on the drafting page: its title, its number, the way to
 * what is drawn on the pages. */
#pragma once

#include "session/clause.h"

#include <gtk/gtk.h>

/* A label for its title; NULL for words. */
GtkWidget *drafting_heading_new (const Clause *clause) G_GNUC_WARN_UNUSED_RESULT;
GtkWidget *drafting_heading_new_number (void) G_GNUC_WARN_UNUSED_RESULT;
/* To a table or a chart: does "clause.show". */
GtkWidget *drafting_heading_new_way (const Clause *clause) G_GNUC_WARN_UNUSED_RESULT;
