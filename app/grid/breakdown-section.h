/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An optional breakdown of a step's screen: says how much is still to be placed, and shares it.
 * It is a QuadSection. */
#pragma once

#include "cadrage/screen.h"
#include "field/section.h"

#define QUAD_TYPE_BREAKDOWN_SECTION (quad_breakdown_section_get_type ())
G_DECLARE_FINAL_TYPE (QuadBreakdownSection, quad_breakdown_section, QUAD, BREAKDOWN_SECTION,
                      AdwBin)

/* part: a breakdown of a screen of the session's cadrage. */
GtkWidget *quad_breakdown_section_new (QuadSession *session, const ScreenPart *part);
