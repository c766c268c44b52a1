/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where the signing stands, once a version is frozen: how many have signed, since when the act
 * is in force, what each person and each precondition still needs, and what was recorded. */
#pragma once

#include "field/section.h"

#define QUAD_TYPE_SIGNING_SECTION (quad_signing_section_get_type ())
G_DECLARE_FINAL_TYPE (QuadSigningSection, quad_signing_section, QUAD, SIGNING_SECTION, AdwBin)

GtkWidget *quad_signing_section_new (QuadSession *session);
