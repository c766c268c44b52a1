/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A titled list of fields, one under the other. */
#pragma once

#include "field/section.h"

#define QUAD_TYPE_FIELDS_SECTION (quad_fields_section_get_type ())
G_DECLARE_FINAL_TYPE (QuadFieldsSection, quad_fields_section, QUAD, FIELDS_SECTION, AdwBin)

/* title: NULL for none; paths: NULL-terminated, of data or forms of data that the plan has. */
GtkWidget *quad_fields_section_new (QuadSession *session, const char *title,
                                    const char *const *paths);
/* A sentence under the title; NULL: none. */
void quad_fields_section_set_description (QuadFieldsSection *self, const char *description);
