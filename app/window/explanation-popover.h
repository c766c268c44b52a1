/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Why a figure is what it is, in a popover beside it; its operands lead on, and back. */
#pragma once

#include "session/session.h"

#include <adwaita.h>

#define QUAD_TYPE_EXPLANATION_POPOVER (quad_explanation_popover_get_type ())
G_DECLARE_FINAL_TYPE (QuadExplanationPopover, quad_explanation_popover, QUAD,
                      EXPLANATION_POPOVER, GtkPopover)

/* path: a numeric datum; nothing is shown for another. The focus goes back to the anchor. */
void explanation_popover_show (GtkWidget *anchor, QuadSession *session, const char *path);
/* The same, beside a spot of the anchor; NULL: beside all of it. */
void explanation_popover_show_at (GtkWidget *anchor, const GdkRectangle *spot,
                                  QuadSession *session, const char *path);
