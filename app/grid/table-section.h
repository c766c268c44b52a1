/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A table of a step's screen: members by data, or lines of paths. It is a QuadSection. */
#pragma once

#include "cadrage/screen.h"
#include "field/section.h"

#define QUAD_TYPE_TABLE_SECTION (quad_table_section_get_type ())
G_DECLARE_FINAL_TYPE (QuadTableSection, quad_table_section, QUAD, TABLE_SECTION, AdwBin)

/* part: a table of that screen, both of the session's cadrage. */
GtkWidget *quad_table_section_new (QuadSession *session, const Screen *screen,
                                   const ScreenPart *part);
