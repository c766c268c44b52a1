/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a clause that the model could not verify was verified by: a small button that says it,
 * and a place to enter it. */
#pragma once

#include "session/clause.h"
#include "session/session.h"

#include <gtk/gtk.h>

GtkWidget *drafting_source_new (QuadSession *session,
                                const Clause *clause) G_GNUC_WARN_UNUSED_RESULT;
