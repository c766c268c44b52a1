/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the checks have to say, by severity; each line leads to its field. */
#pragma once

#include "field/section.h"

#define QUAD_TYPE_CHECKS_SECTION (quad_checks_section_get_type ())
G_DECLARE_FINAL_TYPE (QuadChecksSection, quad_checks_section, QUAD, CHECKS_SECTION, AdwBin)

GtkWidget *quad_checks_section_new (QuadSession *session);
