/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Asks what if: other inputs are tried, every key figure follows, and nothing is written before
 * one applies it. */
#pragma once

#include "session/session.h"

#include <adwaita.h>

#define QUAD_TYPE_WHAT_IF_DIALOG (quad_what_if_dialog_get_type ())
G_DECLARE_FINAL_TYPE (QuadWhatIfDialog, quad_what_if_dialog, QUAD, WHAT_IF_DIALOG, AdwWindow)

/* path: the input or the figure to begin with; NULL: the first. */
void what_if_dialog_show (GtkWidget *parent, QuadSession *session, const char *path);
