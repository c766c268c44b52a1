/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The choice between the architectures of the plan: what another would change in the text is
 * shown before it is taken. */
#pragma once

#include "field/section.h"

#define QUAD_TYPE_ARCHITECTURE_SECTION (quad_architecture_section_get_type ())
G_DECLARE_FINAL_TYPE (QuadArchitectureSection, quad_architecture_section, QUAD,
                      ARCHITECTURE_SECTION, AdwBin)

GtkWidget *quad_architecture_section_new (QuadSession *session);
