/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The control in the margin of a clause: the switch of an optional one, the radio button of one
 * wording among others. */
#pragma once

#include "session/clause.h"

#include <gtk/gtk.h>

/* Its property "active" says whether the clause is taken. NULL: there is nothing to choose. */
GtkWidget *drafting_choice_new (const Clause *clause) G_GNUC_WARN_UNUSED_RESULT;
void drafting_choice_show (GtkWidget *control, const Clause *clause);
