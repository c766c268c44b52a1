/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The application: its windows, one for each dossier, and what they share. */
#pragma once

#include <adwaita.h>

#define QUAD_TYPE_APPLICATION (quad_application_get_type ())
G_DECLARE_FINAL_TYPE (QuadApplication, quad_application, QUAD, APPLICATION, AdwApplication)

QuadApplication *quad_application_new (void) G_GNUC_WARN_UNUSED_RESULT;
