/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is said under a clause: when it is used, what verified it, that it is not the model's.
 */
#pragma once

#include "session/clause.h"
#include "session/session.h"

#include <gtk/gtk.h>

/* Fills the box anew. comparing: the departure from the model is shown. */
void drafting_notes_show (GtkBox *notes, QuadSession *session, const Clause *clause,
                          bool comparing);
/* Adds why something was refused. */
void drafting_notes_add_refusal (GtkBox *notes, const char *reason);
