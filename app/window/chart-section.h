/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A chart of a step under its finding; while values are missing, which ones instead. */
#pragma once

#include "field/section.h"

#define QUAD_TYPE_CHART_SECTION (quad_chart_section_get_type ())
G_DECLARE_FINAL_TYPE (QuadChartSection, quad_chart_section, QUAD, CHART_SECTION, AdwBin)

/* part: a SCREEN_CHART of the session's cadrage. */
GtkWidget *quad_chart_section_new (QuadSession *session, const ScreenPart *part);
