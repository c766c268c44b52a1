/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A picture that the dossier keeps: chosen as a file, or dropped; entered at once. */
#pragma once

#include "field/field-control.h"
#include "session/session.h"

#include <adwaita.h>

#define QUAD_TYPE_FIELD_PICTURE (quad_field_picture_get_type ())
G_DECLARE_FINAL_TYPE (QuadFieldPicture, quad_field_picture, QUAD, FIELD_PICTURE, AdwBin)

GtkWidget *quad_field_picture_new (QuadSession *session, const char *path);
/* The file of that name becomes the picture, or the reason why it cannot is shown. */
bool quad_field_picture_take (QuadFieldPicture *self, const char *file_name);
