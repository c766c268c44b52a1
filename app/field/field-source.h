/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where the value of an input comes from: said under its name, entered in a popover. */
#pragma once

#include "session/session.h"

#include <adwaita.h>

#define QUAD_TYPE_FIELD_SOURCE (quad_field_source_get_type ())
G_DECLARE_FINAL_TYPE (QuadFieldSource, quad_field_source, QUAD, FIELD_SOURCE, AdwBin)

/* path: of the input; title: its name, for those who hear the button alone. */
GtkWidget *quad_field_source_new (QuadSession *session, const char *path, const char *title);
void quad_field_source_refresh (QuadFieldSource *self);
